"""IntenseDebate: ``.idc-c#IDCommentN``, each in its ``.idc-thread``; replies are threads inside it."""

from __future__ import annotations

from reader.domain.progress import Token
from reader.importers.page import dom
from reader.importers.page.document import Page
from reader.importers.page.layout import Layout
from reader.importers.page.systems import Found

id = "intensedebate"
rank = 36

LAYOUT = Layout(
    items=(".idc-c",),
    keep=lambda tag: not dom.attribute(tag, "id").startswith("IDCommentPost"),
    id_prefixes=("IDComment",),
    levels=(".idc-thread",),
    names=(".idc-c-h .idc-i span", ".idc-c-h a[href*=people]", ".idc-c-h .idc-i", ".idc-c-h-inner a", ".idc-i"),
    dates=(".IDCommentTime", "a.idc-time", ".idc-fade a", ".idc-c-h .idc-fade"),
    texts=(".idc-c-t-inner", ".idc-c-t"),
    scores=(".idc-v-total",),
    links=("a.IDCommentTime",),
    deleted=(".idc-c.idc-deleted", ".idc-disabled"),
    stubs=(".idc-collapselink_closed", ".idc-load-more"),
    counts=("#idc-commentcount_label", ".idc-head_tag"),
    areas=("#idc-container", "#idc-cover", ".idc-comments"),
    headed=False,
)


def find(page: Page, token: Token) -> Found | None:
    """The comments of IntenseDebate, in the order of the page."""
    return LAYOUT.find(page, token)
