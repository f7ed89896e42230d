#!/usr/bin/env python3
"""Every developer task in one script: `python3 packaging/dev.py TASK`, on Linux, macOS and Windows.

It makes `.venv` beside pyproject.toml where that is missing or stale, then does the task and exits with its code.
Standard library only, because it runs before anything is installed; and nothing newer than Python 3.8 is needed to
get as far as saying that Python is too old. Contributors read CONTRIBUTING.md; the tasks are in `--help`.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from systemlibs import (
    CORE,
    FONT,
    WINDOW,
    as_root,
    install_commands,
    is_root,
    loads,
    missing_message,
    package_manager,
    read_os_release,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

ROOT = Path(__file__).resolve().parents[1]
OLDEST = (3, 11)
STAMP = "threadnote-stamp"
UNFINISHED = "unfinished\n"
UNREACHABLE = re.compile(
    r"NewConnectionError|NameResolutionError|Max retries exceeded|Connect(ion)?Timeout|[Tt]imed out|ProxyError|SSLError"
    r"|Connection (refused|reset|aborted)|connection broken|Network is unreachable|No matching distribution found"
)
"""What pip's log says when no package index answers, whatever the reason."""


class Stop(Exception):
    """The task cannot go on; the message says why and what to do."""

    def __init__(self, message: str, code: int = 1) -> None:
        super().__init__(message)
        self.code = code


def say(message: str) -> None:
    print(f"dev.py: {message}", flush=True)


# --- Child processes ---------------------------------------------------------------------------------------------


def call(command: Sequence[str], *, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> int:
    """Run `command` to its end and return its exit code, 128 + n where signal n ended it.

    Ctrl-C and SIGTERM reach the child, and this process waits for it to tidy up.
    """
    child = subprocess.Popen(command, cwd=cwd, env=env)

    def forward(number: int, _frame: object) -> None:
        # A terminal sends Ctrl-C to the child too; a second one would make pytest drop its summary.
        if os.name != "nt" and not (number == signal.SIGINT and sys.stdin is not None and sys.stdin.isatty()):
            child.send_signal(number)

    before = {number: signal.signal(number, forward) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        code = child.wait()
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    return 128 - code if code < 0 else code


def child_environment(*, headless: bool) -> dict[str, str]:
    """The variables for a child: the caller's, and for headless tasks no display and no accessibility bridge."""
    env = dict(os.environ)
    if headless:
        env.setdefault("QT_QPA_PLATFORM", "offscreen")
        # The bridge talks to the session's D-Bus, which a build machine does not have.
        env.pop("QT_ACCESSIBILITY", None)
    return env


# --- The environment ---------------------------------------------------------------------------------------------


def check_python(version: tuple[int, ...] = tuple(sys.version_info[:2])) -> None:
    if version[:2] < OLDEST:
        found, wanted = (".".join(map(str, v[:2])) for v in (version, OLDEST))
        raise Stop(
            f"this is Python {found}, and Threadnote needs {wanted} or newer. Run this script with a newer one, for"
            f" example: python{wanted} packaging/dev.py"
        )


def venv_available(find: Callable[[str], object] = find_spec) -> bool:
    """Whether this Python can make environments: Debian and Ubuntu ship `ensurepip` in a package of its own."""
    return find("venv") is not None and find("ensurepip") is not None


def interpreter(venv: Path) -> Path:
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def script(venv: Path, name: str) -> Path:
    return interpreter(venv).with_name(f"{name}.exe" if os.name == "nt" else name)


def stamp(root: Path, version: tuple[int, ...] = tuple(sys.version_info[:2])) -> str:
    """What an up-to-date environment was made from, in two lines.

    The first (Python and place) asks for a new environment when it changes, since environments cannot be moved;
    the second (pyproject.toml and the pinned versions) only for another `pip install`.
    """
    digest = hashlib.sha256()
    for name in ("pyproject.toml", "packaging/constraints.txt"):
        digest.update((root / name).read_bytes() + b"\0")
    return f"{'.'.join(map(str, version))} {root}\n{digest.hexdigest()}\n"


def can_be_updated(venv: Path, note: str | None, wanted: str) -> bool:
    """Whether `pip install` in the environment is enough, or it must be made again.

    `note` is the stamp found in it; None where somebody made it by hand, which is kept if it works.
    """
    if not interpreter(venv).exists():
        return False
    if note is not None:
        return note.splitlines()[:1] == wanted.splitlines()[:1]
    show = "import pip, sys; print('.'.join(map(str, sys.version_info[:2])))"
    found = subprocess.run([str(interpreter(venv)), "-c", show], capture_output=True, text=True, check=False)
    return found.returncode == 0 and found.stdout.strip() == wanted.split()[0]


def pip_install(python: Path, *arguments: str, root: Path) -> None:
    """Install with the pinned versions. Raises `Stop` with a reason where pip fails; its own words are printed."""
    with tempfile.TemporaryDirectory(prefix="threadnote-pip-") as scratch:
        log = Path(scratch) / "pip.log"
        # A person sees pip's progress; a log needs none of it.
        quiet = () if sys.stdout is not None and sys.stdout.isatty() else ("--quiet",)
        pinned = ("-c", str(root / "packaging" / "constraints.txt"))
        options = ("--disable-pip-version-check", "--no-input", "--log", str(log), *quiet, *pinned)
        # PIP_USER in the caller's set-up would send the packages past the environment.
        env = {**os.environ, "PIP_USER": "0"}
        code = call([str(python), "-m", "pip", "install", *options, *arguments], cwd=root, env=env)
        if code in (128 + signal.SIGINT, 128 + signal.SIGTERM):
            raise Stop("interrupted.", code)
        said = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
    if code and quiet:
        # --quiet hides which requirements conflict; what follows is pip's own traceback.
        print("\n".join(said.split("Exception information:")[0].splitlines()[-25:]), file=sys.stderr)
    if code and "Operation cancelled by user" in said:
        raise Stop("interrupted.", 130)
    if code and UNREACHABLE.search(said):
        raise Stop(
            "pip could not get the packages: no package index answers, or it lacks one of the pinned versions (pip's"
            " words are above). Check the network; for a proxy or a mirror set HTTPS_PROXY, PIP_INDEX_URL or pip's"
            " configuration file, then run the same command again."
        )
    if code:
        raise Stop(f"pip failed with exit code {code}; its words are above.")


def ensure_environment(root: Path = ROOT) -> Path:
    """Make or refresh `.venv` and return its Python. On failure a new one is removed and an old one stays as it was."""
    venv, wanted = root / ".venv", stamp(root)
    python, note_file = interpreter(venv), venv / STAMP
    note = note_file.read_text(encoding="utf-8") if note_file.exists() else None
    if note == wanted and python.exists():
        return python
    fresh = not can_be_updated(venv, note, wanted)
    try:
        if fresh:
            make_environment(venv)
        say("installing Threadnote and its tools into .venv; the first time takes a minute or two")
        # pip first: the one in Debian 12 overlooks extras whose name has an underscore, and leaves packages out.
        pip_install(python, "pip", root=root)
        pip_install(python, "-e", ".[dev]", root=root)
        note_file.write_text(wanted, encoding="utf-8")
    except BaseException:
        if fresh:
            shutil.rmtree(venv, ignore_errors=True)
        raise
    return python


def make_environment(venv: Path) -> None:
    if not venv_available():
        raise Stop(
            "this Python cannot make virtual environments. On Debian and Ubuntu:\n\n    "
            + as_root("apt install python3-venv")
            + "\n\nElsewhere install the package that has Python's venv and ensurepip."
        )
    if venv.is_symlink():
        raise Stop(f"{venv} is a link; remove it, so that this script can make the environment there.")
    if venv.exists():
        say("removing the stale .venv")
        shutil.rmtree(venv)
    # The base interpreter: this script may itself run in the environment that was just removed.
    base = getattr(sys, "_base_executable", None) or sys.executable
    code = call([base, "-m", "venv", str(venv)])
    if code:
        raise Stop(f"Python's venv failed with exit code {code}; its words are above.", code)
    (venv / STAMP).write_text(UNFINISHED, encoding="utf-8")


# --- What the system must bring ---------------------------------------------------------------------------------------


def may_install(options: argparse.Namespace, manager: str | None) -> bool:
    on_ci = os.environ.get("CI", "").lower() in ("1", "true", "yes") and is_root() and manager == "apt"
    return bool(options.system_deps) or on_ci


def install_system(commands: Iterable[Sequence[str]]) -> None:
    """Run a package manager's commands as root without questions. Raises `Stop` at the first that fails."""
    prefix = [] if is_root() else ["sudo"]
    for command in commands:
        say(f"running {shlex.join([*prefix, *command])}")
        # `env` inside sudo, which drops the caller's variables.
        code = call([*prefix, "env", "DEBIAN_FRONTEND=noninteractive", *command])
        if code:
            raise Stop(f"{command[0]} failed with exit code {code}; its words are above.", code)


def check_system(options: argparse.Namespace, *, qt: bool = True, window: bool = False) -> None:
    """Before anything is downloaded: is there what the system must bring? Install it where that is allowed."""
    if sys.platform != "linux":
        return
    manager = package_manager(read_os_release())
    if not venv_available() and manager == "apt" and may_install(options, manager):
        install_system([["apt-get", "update"], ["apt-get", "install", "-y", "--no-install-recommends", "python3-venv"]])
        importlib.invalidate_caches()
    needed = [*CORE, *(WINDOW if window else ()), FONT] if qt else []
    missing = [library for library in needed if not loads(library)]
    if missing and manager is not None and may_install(options, manager):
        install_system(install_commands(missing, manager, ask=False))
        missing = [library for library in missing if not loads(library)]
    if missing:
        raise Stop(missing_message(missing, manager))


# --- The tasks ---------------------------------------------------------------------------------------------------


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether `threadnote ARGS` opens a window: it does so alone or with a project file, not with a command's name."""
    if {"--help", "--version"} & set(arguments):
        return False
    words = [argument for argument in arguments if not argument.startswith("-")]
    return not words or words[0].endswith(".threadnote")


def task_run(options: argparse.Namespace) -> int:
    """Start the program; without ARGS on the sample corpus, imported afresh into a scratch project."""
    arguments = options.args or ["--sample"]
    window = opens_window(arguments)
    on_screen = window and os.environ.get("QT_QPA_PLATFORM", "xcb").split(":")[0].split(";")[0] == "xcb"
    check_system(options, qt=window, window=on_screen)
    if sys.platform == "linux" and on_screen and not {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ):
        raise Stop(
            "there is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. Log in to a desktop, or give a command"
            " that needs none: python3 packaging/dev.py run -- --help lists them."
        )
    python = ensure_environment()
    return call([str(python), "-m", "reader", *arguments])


ALL_TESTS = ("-n", "2", "--dist", "loadfile")
"""The whole suite runs in two processes, a file of tests in one of them."""


def test_steps(python: Path, arguments: Sequence[str]) -> list[tuple[str, list[str]]]:
    """The parts of `test` in order, cheapest first: what each is called, and its command."""
    lint_imports = str(script(python.parents[1], "lint-imports"))
    return [
        ("lint", [str(python), "-m", "ruff", "check", "."]),
        ("format", [str(python), "-m", "ruff", "format", "--check", "."]),
        ("types", [str(python), "-m", "mypy"]),
        ("layers", [lint_imports]),
        ("tests", [str(python), "-m", "pytest", *(arguments or ALL_TESTS)]),
    ]


def task_test(options: argparse.Namespace) -> int:
    """Lint, format, types and layers, then the test suite without a display; ARGS go to pytest."""
    check_system(options)
    steps = test_steps(ensure_environment(), options.args)
    env = child_environment(headless=True)
    for number, (name, command) in enumerate(steps, start=1):
        shown = shlex.join([Path(command[0]).stem, *command[1:]])
        say(f"[{number}/{len(steps)}] {name}: {shown}")
        code = call(command, cwd=ROOT, env=env)
        if code:
            left = ", ".join(name for name, _ in steps[number:])
            print(
                f"dev.py: FAILED at {name} (exit code {code})" + (f"; not run: {left}" if left else ""), file=sys.stderr
            )
            return code
    say("all passed")
    return 0


def task_setup(options: argparse.Namespace) -> int:
    """Make the environment only; then .venv has the `threadnote` command."""
    check_system(options, qt=bool(options.system_deps), window=True)
    python = ensure_environment()
    say(f"ready: {script(python.parents[1], 'threadnote')}")
    return 0


def task_bench(options: argparse.Namespace) -> int:
    """Run the benchmarks without a display; prints a table and writes JSON."""
    check_system(options)
    command = [str(ensure_environment()), "-m", "benchmarks.run", *options.args]
    return call(command, cwd=ROOT, env=child_environment(headless=True))


def task_shots(options: argparse.Namespace) -> int:
    """Write a PNG of every main screen, light and dark, from the sample corpus into DIR."""
    check_system(options)
    folder = Path(options.folder).expanduser().resolve()
    # By path: a package called `packaging` is what many tools import, and it is not this folder.
    command = [str(ensure_environment()), str(ROOT / "packaging" / "shots.py"), str(folder)]
    return call(command, cwd=ROOT, env=child_environment(headless=True))


def task_translate(options: argparse.Namespace) -> int:
    """Bring the catalogues of translations (resources/translations) up to date with the texts of the program."""
    check_system(options, qt=False)
    return call([str(ensure_environment()), str(ROOT / "packaging" / "translate.py")], cwd=ROOT)


def task_build(options: argparse.Namespace) -> int:
    """Build the wheel and the source archive into dist/. Installers for each platform are not there yet."""
    check_system(options, qt=False)
    python = ensure_environment()
    with tempfile.TemporaryDirectory(prefix="threadnote-build-") as backend:
        pip_install(python, "--target", backend, "hatchling", root=ROOT)
        env = {**os.environ, "PYTHONPATH": backend}
        code = call([str(python), "-m", "hatchling", "build", "-d", str(ROOT / "dist")], cwd=ROOT, env=env)
    if code == 0:
        say("the wheel and the source archive are in dist/; installers for each platform are not there yet")
    return code


TASKS = {
    "run": task_run,
    "test": task_test,
    "setup": task_setup,
    "bench": task_bench,
    "shots": task_shots,
    "translate": task_translate,
    "build": task_build,
}
FORWARDING = ("run", "test", "bench")


def build_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description="Makes .venv where it is missing or stale, then does one task and exits with its code.",
        epilog="ARGS go on as they are; what follows a lone -- is never taken for an option of this script.",
    )
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--system-deps",
        action="store_true",
        help="Linux: install the libraries that Qt needs, as root or by sudo; root with CI=true on Debian has it on",
    )
    tasks = parser.add_subparsers(dest="task", metavar="TASK", required=True)
    for name, function in TASKS.items():
        text = (function.__doc__ or "").strip()
        usage = f"dev.py {name} [--system-deps]" + (" [ARGS...]" if name in FORWARDING else "")
        usage += " DIR" if name == "shots" else ""
        task = tasks.add_parser(name, help=text, description=text, usage=usage, parents=[shared], allow_abbrev=False)
        if name == "shots":
            task.add_argument("folder", metavar="DIR", help="made if missing")
    return parser


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The options of this script; `args` holds what goes on to the program, pytest or the benchmarks.

    Split here because argparse would take or refuse options that are meant for others, such as `test -k word`.
    """
    own, forwarded = list(argv), []
    if argv and argv[0] in FORWARDING:
        stop = own.index("--") if "--" in own else len(own)
        mine = ("--system-deps", "-h", "--help")
        forwarded = [argument for argument in own[1:stop] if argument not in mine] + own[stop + 1 :]
        own = own[:1] + [argument for argument in own[1:stop] if argument in mine]
    options = build_parser().parse_args(own)
    options.args = forwarded
    return options


def main(argv: Sequence[str]) -> int:
    try:
        options = parse(argv)
        check_python()
        return TASKS[options.task](options)
    except Stop as stop:
        print(f"dev.py: {stop}", file=sys.stderr)
        return stop.code
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
