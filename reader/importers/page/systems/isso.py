"""Isso: ``.isso-comment#isso-N`` with replies in ``.isso-follow-up`` (class names without the prefix before 0.13)."""

from __future__ import annotations

from reader.domain.progress import Token
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout
from reader.importers.page.systems import Found

id = "isso"
rank = 30

LAYOUT = Layout(
    items=(".isso-comment",),
    id_prefixes=("isso-",),
    names=(".isso-author", ".author"),
    dates=("time", ".isso-permalink time"),
    texts=(".isso-text", ".text"),
    scores=(".isso-votes", ".votes"),
    links=("a.isso-permalink", "a.permalink"),
    hidden=(".isso-note", ".note"),
    deleted=(".isso-is-deleted", ".isso-deleted"),
    stubs=(".isso-load-hidden", ".isso-load_hidden", ".load_hidden"),
    counts=(".isso-thread-heading", "h4.isso-thread-heading"),
    areas=("#isso-thread",),
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of Isso, in the order of the page."""
    return LAYOUT.find(page, token)
