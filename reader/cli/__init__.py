"""The command line, and what `threadnote` without a command is: the way to the window. No Qt but for that."""

from __future__ import annotations

import sys


def main() -> None:
    """The script `threadnote`; ends the process with an exit code of `reader.cli.exits`."""
    if sys.argv[1:] == ["--version"]:
        # Asked for by scripts, often: not worth loading the command line's library for, which takes 50 ms.
        from reader import __version__

        sys.stdout.write(f"threadnote {__version__}\n")
        return
    _speak_utf8()
    from reader.cli.face import face

    face(prog_name="threadnote")


def _speak_utf8() -> None:
    """Data that goes to a file or another program is UTF-8 on every system; a terminal keeps what it understands, and
    is shown the rest as escapes."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if stream.isatty():
            reconfigure(errors="backslashreplace")
        else:
            reconfigure(encoding="utf-8", errors="backslashreplace")
