"""In which other ways a file can be read: importers that know its form, and the comment systems of saved pages."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.app import documents, registry
from reader.app.documents import Document, Wishes
from reader.domain.progress import NoToken, Token


@dataclass(frozen=True, slots=True)
class Readings:
    """`importers` by their ids, the surest first, each with its title (English, context ``Formats``); `systems` are ids
    of what finds comments on saved pages."""

    importers: tuple[tuple[str, str], ...] = ()
    systems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A comment system that finds something on a page: how many comments, replies among them."""

    system: str
    comments: int
    replies: int


def findings(path: Path, name: str, token: Token | None = None) -> tuple[Finding, ...]:
    """What each comment system finds on the saved page that the file at `path` is, or that is called `name` in it, the
    one that explains the page best first. Nothing for what is no saved page. As slow as reading the page is.

    Raises `FormatError`, `OSError`.
    """
    from reader.importers.page import arbitration, frames
    from reader.importers.page.document import load
    from reader.importers.page.site import ruled

    token = token or NoToken()
    with documents.opened(path, Wishes("html")) as file:
        for document in file.documents(token):
            if not isinstance(document, Document) or (file.container is not None and document.name != name):
                continue
            with document.open() as stream:
                page = ruled(load(stream.read(), document.origin))
            frames.unfold(page)
            return tuple(
                Finding(one.system, one.comments, one.replies) for one in arbitration.systems_found(page, token)
            )
    return ()


def readings_of(path: Path) -> Readings:
    """How the file at `path` can be read. Raises `OSError`. For a container nothing is offered: its pages are each
    what they are."""
    with path.open("rb") as stream:
        head = stream.read(registry.HEAD_BYTES)
    if registry.container(head, path.name) is not None:
        return Readings((), systems())
    found = registry.ranked(head, path.name)
    html = any(importer.id == "html" for importer in found)
    return Readings(tuple((importer.id, importer.title) for importer in found), systems() if html else ())


def systems() -> tuple[str, ...]:
    """The ids of all comment systems that are known, structured data first."""
    from reader.importers.page import structured
    from reader.importers.page.systems import adapters

    return tuple(dict.fromkeys((structured.id, *(adapter.id for adapter in adapters()))))


def offset_units() -> tuple[str, ...]:
    """The names of what positions in a project exchange file may be counted in, the one of the standard first."""
    from reader.importers.qda import units

    return units.NAMES


def is_table(importer: str) -> bool:
    """Whether this importer reads tables, whose columns a person can say the meaning of."""
    return hasattr(registry.importer(importer), "table")
