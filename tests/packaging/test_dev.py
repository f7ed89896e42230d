"""The developer script: what it decides, says and forwards. No network, no environment is made."""

from __future__ import annotations

import argparse
import contextlib
import importlib.util
import os
import re
import signal
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "packaging"


def _load(name: str) -> ModuleType:
    """A script of packaging/, by path: the folder is no package."""
    spec = importlib.util.spec_from_file_location(f"threadnote_{name}", FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(FOLDER))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(FOLDER))
    return module


dev = _load("dev")
libs = sys.modules["systemlibs"]

DEBIAN = 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\n'
UBUNTU = 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n'
MINT = 'ID=linuxmint\nID_LIKE="ubuntu debian"\n'
FEDORA = "ID=fedora\n"
ROCKY = 'ID="rocky"\nID_LIKE="rhel centos fedora"\n'
ARCH = "ID=arch\n"
MANJARO = "ID=manjaro\nID_LIKE=arch\n"
OTHER = "# a comment\nID=void\n"


def _options(**values: Any) -> argparse.Namespace:
    return argparse.Namespace(**{"system_deps": False, "args": [], **values})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with the two files that an environment is made from."""
    (tmp_path / "packaging").mkdir()
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    (tmp_path / "packaging" / "constraints.txt").write_text("one==1\n", encoding="utf-8")
    return tmp_path


class TestStamp:
    def test_same_sources_same_stamp(self, root: Path) -> None:
        assert dev.stamp(root, (3, 11)) == dev.stamp(root, (3, 11))

    @pytest.mark.parametrize("name", ["pyproject.toml", "packaging/constraints.txt"])
    def test_changes_with_each_source(self, root: Path, name: str) -> None:
        before = dev.stamp(root, (3, 11))
        (root / name).write_text("another\n", encoding="utf-8")
        after = dev.stamp(root, (3, 11))
        assert after != before
        assert after.splitlines()[0] == before.splitlines()[0], "pip install in place is enough"

    def test_changes_with_python_and_place(self, root: Path, tmp_path: Path) -> None:
        assert dev.stamp(root, (3, 12)).splitlines()[0] != dev.stamp(root, (3, 11)).splitlines()[0]
        assert str(root) in dev.stamp(root, (3, 11)).splitlines()[0]


class TestEnvironment:
    """`ensure_environment` with the two slow steps replaced by ones that note what they were asked for."""

    @pytest.fixture
    def steps(self, monkeypatch: pytest.MonkeyPatch) -> list[str]:
        done: list[str] = []

        def make(venv: Path) -> None:
            done.append("make")
            self._environment(venv, note=dev.UNFINISHED)

        def pip(_python: Path, *arguments: str, root: Path) -> None:
            done.append(arguments[-1])

        monkeypatch.setattr(dev, "make_environment", make)
        monkeypatch.setattr(dev, "pip_install", pip)
        return done

    @staticmethod
    def _environment(venv: Path, note: str | None) -> None:
        python = dev.interpreter(venv)
        python.parent.mkdir(parents=True, exist_ok=True)
        python.touch()
        if note is not None:
            (venv / dev.STAMP).write_text(note, encoding="utf-8")

    def test_missing_is_made_and_stamped(self, root: Path, steps: list[str]) -> None:
        python = dev.ensure_environment(root)
        assert steps == ["make", "pip", ".[dev]"]
        assert python == dev.interpreter(root / ".venv")
        assert (root / ".venv" / dev.STAMP).read_text(encoding="utf-8") == dev.stamp(root)

    def test_up_to_date_is_left_alone(self, root: Path, steps: list[str]) -> None:
        self._environment(root / ".venv", dev.stamp(root))
        dev.ensure_environment(root)
        assert steps == []

    def test_changed_sources_are_installed_in_place(self, root: Path, steps: list[str]) -> None:
        self._environment(root / ".venv", dev.stamp(root))
        (root / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
        dev.ensure_environment(root)
        assert steps == ["pip", ".[dev]"]

    @pytest.mark.parametrize("note", [dev.UNFINISHED, "3.9 /elsewhere\nabc\n", ""])
    def test_half_made_or_foreign_is_made_again(self, root: Path, steps: list[str], note: str) -> None:
        self._environment(root / ".venv", note)
        dev.ensure_environment(root)
        assert steps[0] == "make"

    def test_lost_interpreter_is_made_again(self, root: Path, steps: list[str]) -> None:
        self._environment(root / ".venv", dev.stamp(root))
        dev.interpreter(root / ".venv").unlink()
        dev.ensure_environment(root)
        assert steps[0] == "make"

    @pytest.mark.parametrize("error", [dev.Stop("no index"), KeyboardInterrupt()])
    def test_failure_removes_a_new_environment(
        self, root: Path, steps: list[str], monkeypatch: pytest.MonkeyPatch, error: BaseException
    ) -> None:
        def fail(*_arguments: object, **_options: object) -> None:
            raise error

        monkeypatch.setattr(dev, "pip_install", fail)
        with pytest.raises(type(error)):
            dev.ensure_environment(root)
        assert steps == ["make"]
        assert not (root / ".venv").exists()

    def test_failure_keeps_an_old_environment(
        self, root: Path, steps: list[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        old = dev.stamp(root)
        self._environment(root / ".venv", old)
        (root / "pyproject.toml").write_text("changed", encoding="utf-8")

        def fail(*_arguments: object, **_options: object) -> None:
            raise dev.Stop("no index")

        monkeypatch.setattr(dev, "pip_install", fail)
        with pytest.raises(dev.Stop):
            dev.ensure_environment(root)
        assert (root / ".venv" / dev.STAMP).read_text(encoding="utf-8") == old, "so that the next run tries again"


class TestMessages:
    @pytest.mark.parametrize("version", [(3, 7), (3, 10)])
    def test_old_python(self, version: tuple[int, int]) -> None:
        with pytest.raises(dev.Stop, match=rf"Python {version[0]}\.{version[1]}, .* needs 3\.11 or newer"):
            dev.check_python(version)

    @pytest.mark.parametrize("version", [(3, 11), (3, 14), (4, 0)])
    def test_new_python(self, version: tuple[int, int]) -> None:
        dev.check_python(version)

    def test_old_python_ends_every_task(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        check = dev.check_python
        monkeypatch.setattr(dev, "check_python", lambda: check((3, 9)))
        assert dev.main(["setup"]) == 1
        assert "Python 3.9" in capsys.readouterr().err

    def test_no_ensurepip(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        assert not dev.venv_available(lambda name: None if name == "ensurepip" else object())
        monkeypatch.setattr(dev, "venv_available", lambda: False)
        with pytest.raises(dev.Stop, match="apt install python3-venv"):
            dev.make_environment(tmp_path / ".venv")
        assert not (tmp_path / ".venv").exists()

    @pytest.mark.parametrize(
        ("log", "said"),
        [
            ("WARNING: Retrying after connection broken by 'NewConnectionError(...)'", "no package index answers"),
            ("ERROR: No matching distribution found for one==1", "no package index answers"),
            ("ERROR: No space left on device", "pip failed with exit code 1"),
            ("ERROR: Operation cancelled by user", "interrupted"),
        ],
    )
    def test_pip_fails(self, root: Path, monkeypatch: pytest.MonkeyPatch, log: str, said: str) -> None:
        def call(command: list[str], **_options: object) -> int:
            Path(command[command.index("--log") + 1]).write_text(log, encoding="utf-8")
            return 1

        monkeypatch.setattr(dev, "call", call)
        with pytest.raises(dev.Stop, match=said):
            dev.pip_install(Path(sys.executable), "one", root=root)

    @pytest.mark.parametrize(
        ("os_release", "manager"),
        [
            (DEBIAN, "apt"),
            (UBUNTU, "apt"),
            (MINT, "apt"),
            (FEDORA, "dnf"),
            (ROCKY, "dnf"),
            (ARCH, "pacman"),
            (MANJARO, "pacman"),
            (OTHER, None),
            ("", None),
        ],
    )
    def test_package_manager(self, os_release: str, manager: str | None) -> None:
        assert libs.package_manager(os_release) == manager

    @pytest.mark.parametrize(
        ("os_release", "line"),
        [
            (
                DEBIAN,
                "sudo apt-get update && sudo apt-get install --no-install-recommends"
                " libegl1 libglib2.0-0 libxcb-cursor0",
            ),
            (FEDORA, "sudo dnf install glib2 libglvnd-egl xcb-util-cursor"),
            (ARCH, "sudo pacman -S --needed glib2 libglvnd xcb-util-cursor"),
        ],
    )
    def test_missing_libraries(self, monkeypatch: pytest.MonkeyPatch, os_release: str, line: str) -> None:
        monkeypatch.setattr(libs, "is_root", lambda: False)
        missing = ["libEGL.so.1", "libglib-2.0.so.0", "libgthread-2.0.so.0", "libxcb-cursor.so.0"]
        text = libs.missing_message(missing, libs.package_manager(os_release))
        assert f"\n    {line}\n" in text
        assert "libgthread-2.0.so.0" in text
        assert "--system-deps" in text

    def test_missing_libraries_elsewhere(self) -> None:
        text = libs.missing_message(["libEGL.so.1"], None)
        assert "libEGL.so.1" in text
        assert "apt" not in text

    def test_root_needs_no_sudo(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(libs, "is_root", lambda: True)
        assert "sudo" not in libs.missing_message(["libEGL.so.1"], "apt")

    def test_machines_are_not_asked(self) -> None:
        for manager, yes in (("apt", "-y"), ("dnf", "-y"), ("pacman", "--noconfirm")):
            assert yes in libs.install_commands(["libEGL.so.1"], manager, ask=False)[-1]
            assert yes not in libs.install_commands(["libEGL.so.1"], manager, ask=True)[-1]

    def test_library_that_is_nowhere(self) -> None:
        assert not libs.loads("libno-such-thing.so.77")


class TestSystem:
    """`check_system` on an invented Debian."""

    @pytest.fixture
    def installed(self, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
        commands: list[list[str]] = []
        monkeypatch.setattr(dev.sys, "platform", "linux")
        monkeypatch.setattr(dev, "read_os_release", lambda: DEBIAN)
        monkeypatch.setattr(dev, "venv_available", lambda: True)
        monkeypatch.setattr(dev, "is_root", lambda: True)
        monkeypatch.setattr(
            dev, "loads", lambda name: name not in ("libEGL.so.1", "libxcb-cursor.so.0") or bool(commands)
        )
        monkeypatch.setattr(dev, "install_system", commands.extend)
        monkeypatch.delenv("CI", raising=False)
        return commands

    def test_says_what_is_missing(self, installed: list[list[str]]) -> None:
        with pytest.raises(dev.Stop, match="libegl1") as raised:
            dev.check_system(_options())
        assert "libxcb-cursor0" not in str(raised.value), "tests need no window"
        assert installed == []

    def test_a_window_needs_more(self, installed: list[list[str]]) -> None:
        with pytest.raises(dev.Stop, match="libxcb-cursor0"):
            dev.check_system(_options(), window=True)

    def test_system_deps_installs(self, installed: list[list[str]]) -> None:
        dev.check_system(_options(system_deps=True))
        assert installed == [
            ["apt-get", "update"],
            ["apt-get", "install", "-y", "--no-install-recommends", "libegl1"],
        ]

    def test_ci_as_root_installs(self, installed: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CI", "true")
        dev.check_system(_options())
        assert installed

    def test_ci_as_root_installs_venv(self, installed: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("CI", "true")
        monkeypatch.setattr(dev, "venv_available", lambda: False)
        dev.check_system(_options(), qt=False)
        assert installed[-1][-1] == "python3-venv"

    @pytest.mark.parametrize(("os_release", "root"), [(DEBIAN, False), (FEDORA, True)])
    def test_ci_elsewhere_only_says(
        self, installed: list[list[str]], monkeypatch: pytest.MonkeyPatch, os_release: str, root: bool
    ) -> None:
        monkeypatch.setenv("CI", "true")
        monkeypatch.setattr(dev, "read_os_release", lambda: os_release)
        monkeypatch.setattr(dev, "is_root", lambda: root)
        with pytest.raises(dev.Stop):
            dev.check_system(_options())
        assert installed == []

    def test_other_systems_bring_their_own(self, installed: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(dev.sys, "platform", "darwin")
        dev.check_system(_options(), window=True)

    def test_no_display(self, installed: list[list[str]], monkeypatch: pytest.MonkeyPatch) -> None:
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setattr(dev, "loads", lambda _name: True)
        with pytest.raises(dev.Stop, match="no display"):
            dev.task_run(_options())

    def test_every_library_has_a_package_for_each_manager(self) -> None:
        for library, names in libs.PACKAGES.items():
            assert len(names) == len(libs.MANAGERS), library
            assert all(re.fullmatch(r"[A-Za-z0-9.+-]+", name) for name in names), library


class TestCommandLine:
    def test_help_lists_the_tasks(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as raised:
            dev.main(["--help"])
        assert raised.value.code == 0
        text = capsys.readouterr().out
        for task in ("run", "test", "setup", "bench", "shots", "translate", "build"):
            assert re.search(rf"^ +{task}\b", text, re.MULTILINE), task

    @pytest.mark.parametrize("task", ["run", "test", "setup", "bench", "shots", "translate", "build"])
    def test_each_task_has_help(self, task: str, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as raised:
            dev.main([task, "--help"])
        assert raised.value.code == 0
        assert "--system-deps" in capsys.readouterr().out

    @pytest.mark.parametrize("argv", [[], ["nonsense"], ["setup", "extra"], ["shots"]])
    def test_wrong_use(self, argv: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as raised:
            dev.main(argv)
        assert raised.value.code == 2

    @pytest.mark.parametrize(
        ("argv", "forwarded", "system_deps"),
        [
            (["test"], [], False),
            (["test", "-k", "word", "-x", "tests/app"], ["-k", "word", "-x", "tests/app"], False),
            (["test", "--system-deps", "-k", "word"], ["-k", "word"], True),
            (["run", "--sample"], ["--sample"], False),
            (["run", "--", "--help", "--system-deps"], ["--help", "--system-deps"], False),
            (["bench", "--quick"], ["--quick"], False),
        ],
    )
    def test_arguments_go_on(self, argv: list[str], forwarded: list[str], system_deps: bool) -> None:
        options = dev.parse(argv)
        assert (options.task, options.args, options.system_deps) == (argv[0], forwarded, system_deps)

    @pytest.mark.parametrize(
        ("arguments", "expected"),
        [
            ([], True),
            (["--sample"], True),
            (["study.threadnote"], True),
            (["--version"], False),
            (["export", "--help"], False),
            (["import", "--project", "study.threadnote", "page.html"], False),
        ],
    )
    def test_opens_window(self, arguments: list[str], expected: bool) -> None:
        assert dev.opens_window(arguments) is expected


class TestTasks:
    @pytest.fixture
    def calls(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[dict[str, Any]]:
        """What would be run; every command succeeds unless a test names one that fails in `monkeypatch`."""
        made: list[dict[str, Any]] = []

        def call(command: list[str], *, cwd: Path | None = None, env: dict[str, str] | None = None) -> int:
            made.append({"command": command, "cwd": cwd, "env": env or {}})
            return 0

        monkeypatch.setattr(dev, "check_system", lambda *_a, **_k: None)
        monkeypatch.setattr(dev, "ensure_environment", lambda: dev.interpreter(tmp_path / ".venv"))
        monkeypatch.setattr(dev, "call", call)
        monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
        monkeypatch.setenv("QT_ACCESSIBILITY", "1")
        return made

    def test_test_runs_all_in_order(self, calls: list[dict[str, Any]], capsys: pytest.CaptureFixture[str]) -> None:
        assert dev.main(["test", "-k", "word"]) == 0
        tools = [Path(made["command"][0]).stem if len(made["command"]) == 1 else made["command"][2] for made in calls]
        assert tools == ["ruff", "ruff", "mypy", "lint-imports", "pytest"]
        assert calls[-1]["command"][3:] == ["-k", "word"]
        assert all("word" not in made["command"] for made in calls[:-1])
        assert all(made["env"]["QT_QPA_PLATFORM"] == "offscreen" for made in calls)
        assert all("QT_ACCESSIBILITY" not in made["env"] for made in calls)
        assert "[5/5] tests" in capsys.readouterr().out

    def test_test_stops_at_the_first_failure(
        self, calls: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(dev, "call", lambda command, **_options: 7 if "mypy" in command else 0)
        assert dev.main(["test"]) == 7
        assert "FAILED at types (exit code 7); not run: layers, tests" in capsys.readouterr().err

    def test_a_chosen_platform_is_kept(self, calls: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("QT_QPA_PLATFORM", "minimal")
        dev.main(["test"])
        assert calls[-1]["env"]["QT_QPA_PLATFORM"] == "minimal"

    def test_run_opens_the_sample(self, calls: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("DISPLAY", ":7")
        assert dev.main(["run"]) == 0
        assert calls[0]["command"][1:] == ["-m", "reader", "--sample"]
        assert calls[0]["cwd"] is None, "file names of the caller stay right"

    def test_run_passes_on(self, calls: list[dict[str, Any]]) -> None:
        assert dev.main(["run", "formats"]) == 0
        assert calls[0]["command"][1:] == ["-m", "reader", "formats"]

    def test_bench_and_shots(self, calls: list[dict[str, Any]], tmp_path: Path) -> None:
        assert dev.main(["bench", "--quick"]) == 0
        assert calls[-1]["command"][1:] == ["-m", "benchmarks.run", "--quick"]
        assert dev.main(["shots", str(tmp_path)]) == 0
        assert calls[-1]["command"][1:] == [str(FOLDER / "shots.py"), str(tmp_path)]

    def test_translate(self, calls: list[dict[str, Any]]) -> None:
        assert dev.main(["translate"]) == 0
        assert calls[-1]["command"][1:] == [str(FOLDER / "translate.py")]


class TestCall:
    def test_exit_code(self) -> None:
        assert dev.call([sys.executable, "-c", "raise SystemExit(9)"]) == 9

    @pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_signals_reach_the_child(self, number: int) -> None:
        child = (
            "import signal, sys\n"
            f"signal.signal({int(number)}, lambda *_: sys.exit(5))\n"
            "print('ready', flush=True)\n"
            "signal.pause()\n"
        )
        program = (
            f"import signal, sys; sys.path.insert(0, {str(FOLDER)!r}); import dev\n"
            "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
            f"raise SystemExit(dev.call([sys.executable, '-c', {child!r}]))\n"
        )
        command = [sys.executable, "-c", program]
        # A session of its own, so that nothing outlives the test where the signal got lost.
        parent = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        try:
            assert parent.stdout is not None
            assert parent.stdout.readline() == "ready\n"
            parent.send_signal(number)
            assert parent.wait(timeout=10) == 5
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(parent.pid, signal.SIGKILL)
            parent.communicate()

    @pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")
    def test_death_by_signal(self) -> None:
        kill = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
        assert dev.call([sys.executable, "-c", kill]) == 128 + 9


class TestConstraints:
    def test_every_direct_dependency_is_pinned_within_its_range(self) -> None:
        with (ROOT / "pyproject.toml").open("rb") as file:
            project = tomllib.load(file)["project"]
        lines = (FOLDER / "constraints.txt").read_text(encoding="utf-8").splitlines()
        pins = dict(line.lower().replace("_", "-").split("==") for line in lines if not line.startswith("#"))
        for text in [*project["dependencies"], *project["optional-dependencies"]["dev"]]:
            requirement = Requirement(text)
            pinned = pins.get(requirement.name.lower().replace("_", "-"))
            assert pinned is not None, f"{requirement.name} is not in constraints.txt"
            assert requirement.specifier.contains(pinned), f"{text} does not allow {pinned}"

    def test_no_addresses(self) -> None:
        for name in ("constraints.txt", "dev.py", "systemlibs.py"):
            assert not re.search(r"https?:|index-url|find-links", (FOLDER / name).read_text(encoding="utf-8")), name
