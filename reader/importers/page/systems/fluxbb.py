"""FluxBB and PunBB: ``div.blockpost`` (FluxBB, PunBB 1.2), ``div.post`` with a ``.posthead`` (PunBB 1.3 and later)."""

from __future__ import annotations

from dataclasses import replace

from reader.domain.progress import Token
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout
from reader.importers.page.systems import Found, Opening

id = "fluxbb"
rank = 30

LAYOUT = Layout(
    items=("div.blockpost", "div.post"),
    needs=("div.blockpost .postmsg", "div.post .post-entry"),
    keep=lambda tag: tag.find(class_=["postmsg", "entry-content"]) is not None,
    names=(
        ".postleft dt strong",
        ".post-ident .username strong",
        ".post-ident .post-byline strong",
        ".post-ident .username",
    ),
    dates=("h2 a", ".post-ident .post-link a", ".post-link"),
    texts=(".postmsg", ".entry-content"),
    numbers=(".conr", ".post-num"),
    badges=(".usertitle",),
    edited=(".postedit", ".lastedit"),
    drops=(".postedit", ".postsignature", ".sig-content", ".lastedit"),
    nested=False,
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The posts of a thread's page."""
    found = LAYOUT.find(page, token)
    return replace(found, counted=False) if found is not None else None


def opening(page: Page) -> Opening:
    """A thread has a title; its text is in the posts."""
    return Opening.by(page, title=(".crumbs li strong", ".main-title", "h1.main-title", "#brdmain h1"))
