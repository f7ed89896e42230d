"""Whether the zip file that an office document is unpacks to what can be read: its readers hold a part at once."""

from __future__ import annotations

import zipfile
from typing import IO, BinaryIO, cast

from reader.domain.errors import FormatError
from reader.domain.words import translate

LARGEST_XML = 32 * 2**20
"""Bytes of one part with text; a book of a thousand pages has ten million."""
LARGEST_PART = 256 * 2**20
"""Bytes of any other part: a picture."""


def require_sound(stream: BinaryIO) -> None:
    """Raises `FormatError` where a part is larger than is sound or packed as no program packs it. What is no zip file
    at all is left to the reader. `zipfile` unpacks no more of a part than its stated size."""
    stream.seek(0)
    try:
        with zipfile.ZipFile(cast(IO[bytes], stream)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError, LookupError):
        parts = []
    finally:
        stream.seek(0)
    for part in parts:
        most = LARGEST_XML if part.filename.lower().endswith((".xml", ".rels")) else LARGEST_PART
        if part.file_size > most or part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise FormatError(translate("Importers", "The file unpacks to more than is sound."))
