"""What the Linux system must bring for Qt, and how each distribution calls it.

The wheels of PySide6 hold Qt itself but not the libraries under it; without one of them the first import of a widget
fails with the name of a file that says nothing to most people. Facts and pure functions; packaging/dev.py acts on them.
"""

from __future__ import annotations

import ctypes
import os
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MANAGERS = ("apt", "dnf", "pacman")

# What QtCore, QtGui, QtWidgets, QtDBus and the offscreen platform link to (NEEDED of PySide6-Essentials 6.11).
CORE = {
    "libGL.so.1": ("libgl1", "libglvnd-glx", "libglvnd"),
    "libEGL.so.1": ("libegl1", "libglvnd-egl", "libglvnd"),
    "libX11.so.6": ("libx11-6", "libX11", "libx11"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype", "freetype2"),
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libgthread-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    "libz.so.1": ("zlib1g", "zlib", "zlib"),
    "libzstd.so.1": ("libzstd1", "libzstd", "zstd"),
}
# What a real window needs besides: the xcb platform, which Wayland sessions fall back to.
WINDOW = {
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11-xcb", "libx11"),
    "libxcb.so.1": ("libxcb1", "libxcb", "libxcb"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-glx.so.0": ("libxcb-glx0", "libxcb", "libxcb"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb", "libxcb"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb", "libxcb"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb", "libxcb"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util", "xcb-util"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
}
FONT = "a font"
# Text without any font is drawn as empty boxes, and its widths are those of the boxes.
PACKAGES = {**CORE, **WINDOW, FONT: ("fonts-dejavu-core", "dejavu-sans-fonts", "ttf-dejavu")}
FONT_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.fonts", "~/.local/share/fonts")


def loads(library: str) -> bool:
    """Whether the system has the library (or any font, for `FONT`), asked of the loader that Qt will ask."""
    if library == FONT:
        files = (file for folder in FONT_FOLDERS for file in Path(folder).expanduser().rglob("*.[ot]t[fc]*"))
        return next(files, None) is not None
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def package_manager(os_release: str) -> str | None:
    """Which of `MANAGERS` the distribution uses, from the text of its os-release file; None where it is another."""
    fields = dict(line.split("=", 1) for line in os_release.splitlines() if "=" in line)
    names = " ".join(fields.get(key, "").strip("\"'") for key in ("ID", "ID_LIKE")).lower().split()
    families = {"debian": "apt", "ubuntu": "apt", "fedora": "dnf", "rhel": "dnf", "centos": "dnf", "arch": "pacman"}
    return next((families[name] for name in names if name in families), None)


def install_commands(missing: Iterable[str], manager: str, *, ask: bool) -> list[list[str]]:
    """The commands that bring the missing libraries: with `ask` as a person runs them, without as a machine does."""
    column = MANAGERS.index(manager)
    packages = sorted({PACKAGES[library][column] for library in missing})
    yes = [] if ask else ["--noconfirm" if manager == "pacman" else "-y"]
    if manager == "apt":
        return [["apt-get", "update"], ["apt-get", "install", *yes, "--no-install-recommends", *packages]]
    if manager == "dnf":
        return [["dnf", "install", *yes, *packages]]
    return [["pacman", "-S", "--needed", *yes, *packages]]


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def as_root(line: str) -> str:
    return line if is_root() else f"sudo {line}"


def missing_message(missing: Sequence[str], manager: str | None) -> str:
    text = f"Qt needs what this system lacks: {', '.join(missing)}."
    if manager is None:
        return f"{text} Install the packages of your distribution that have them, then run the same command again."
    line = " && ".join(as_root(shlex.join(command)) for command in install_commands(missing, manager, ask=True))
    return f"{text} This installs it:\n\n    {line}\n\nor let this script do so: add --system-deps to the command."


def read_os_release() -> str:
    for place in ("/etc/os-release", "/usr/lib/os-release"):
        if Path(place).is_file():
            return Path(place).read_text(encoding="utf-8", errors="replace")
    return ""
