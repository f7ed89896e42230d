"""Running commands as a person or a script would, in this process or in one of their own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from reader.cli.face import face
from tests.samples import ARABIC, FAMILY, ROOT

PAGE = f"""Ferry to stop at nine

The last boat will leave at nine from June

The ferry company will stop its late boat from June, it said on Monday, because too few people take it home.

“Nobody asked those who work in the kitchens,” said one of them, who did not want to be named in a paper.

3 Responses to Ferry to stop at nine

  1. Bo Quill May 3, 2024 at 8:02 am #

    I take it every night {FAMILY} and so do eleven others.

    • Una Marsh May 3, 2024 at 9:10 am #

      Then write to them: {ARABIC}

  2. Bo Quill May 4, 2024 at 12:22 am #

    =SUM(1) is not how you count people.
"""


def run(*arguments: str | Path, text: str | None = None) -> Result:
    """A command in this process: quick."""
    return CliRunner().invoke(face, [str(argument) for argument in arguments], input=text, prog_name="threadnote")


def spawn(*arguments: str | Path) -> subprocess.CompletedProcess[bytes]:
    """A command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "reader", *map(str, arguments)],
        capture_output=True,
        cwd=ROOT,
        timeout=100,
        check=False,
    )


def page(folder: Path, name: str = "ferry.txt", text: str = PAGE) -> Path:
    """A page as text with three comments: 1, 1.1, 2."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file
