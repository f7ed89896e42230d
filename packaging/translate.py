#!/usr/bin/env python3
"""The catalogues of translations: `python3 packaging/dev.py translate`.

lupdate reads every text out of the program into resources/translations/threadnote_LANGUAGE.ts, where people translate
it (Qt Linguist, or an editor); lrelease makes the .qm of it that the program loads. Both are kept with the source, so
that a checkout speaks every language without a build. English has a catalogue for its plurals alone.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("de", "en")
SOURCE = "en"


def tool(name: str) -> Path | None:
    """``lupdate`` or ``lrelease`` as PySide6 brings it; None where it does not."""
    found = find_spec("PySide6")
    if found is None or found.origin is None:
        return None
    path = Path(found.origin).with_name(f"{name}.exe" if os.name == "nt" else name)
    return path if path.exists() else None


def sources(root: Path = ROOT) -> list[Path]:
    """Every module that may hold a text for people; in one order on all systems."""
    return sorted((root / "reader").rglob("*.py"), key=lambda path: path.relative_to(root).as_posix())


def update(catalogue: Path, language: str, files: Iterable[Path], root: Path = ROOT) -> None:
    """Read the texts of `files` into `catalogue` (.ts); translations that are in it stay, what is gone goes."""
    options = ["-no-obsolete", "-locations", "none", "-source-language", SOURCE, "-target-language", language]
    if language == SOURCE:
        options.append("-pluralonly")
    names = [path.relative_to(root).as_posix() for path in files]
    _run("lupdate", *options, *names, "-ts", str(catalogue), root=root)


def release(catalogue: Path) -> Path:
    """Make the .qm beside `catalogue`; texts without a finished translation stay out of it."""
    made = catalogue.with_suffix(".qm")
    _run("lrelease", "-silent", str(catalogue), "-qm", str(made), root=catalogue.parent)
    return made


def main() -> int:
    files = sources()
    FOLDER.mkdir(exist_ok=True)
    for language in LANGUAGES:
        catalogue = FOLDER / f"threadnote_{language}.ts"
        update(catalogue, language, files)
        release(catalogue)
    return 0


def _run(name: str, *arguments: str, root: Path) -> None:
    path = tool(name)
    if path is None:
        raise SystemExit(f"translate: this PySide6 brings no {name}; install PySide6-Essentials with its tools.")
    done = subprocess.run([str(path), *arguments], cwd=root, check=False, capture_output=True, text=True)
    # lupdate says "error" of what it cannot read, and ends with 0.
    said = f"{done.stdout}{done.stderr}"
    if done.returncode or "error:" in said:
        raise SystemExit(f"translate: {name} failed ({done.returncode}):\n{said}")
    for line in said.splitlines():
        if "Found" in line or "warning" in line.lower():
            print(f"{name}: {line.strip()}")


if __name__ == "__main__":
    sys.exit(main())
