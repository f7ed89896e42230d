"""Codings for the clipboard: quoted with where they stand, as rich text, plain text, Markdown, or a table."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from html import escape

from reader.app.project import Project
from reader.domain.model import Coded, CodeId, CodingId, ItemId
from reader.domain.words import translate
from reader.storage.snapshot import FileSnapshot


class Form(StrEnum):
    RICH = "rich"
    PLAIN = "plain"
    MARKDOWN = "markdown"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Clip:
    """What goes onto the clipboard: a text, for programs that take no more, and the same as HTML where there is one.
    `count` is the number of codings; `markdown` says that the text is Markdown."""

    text: str
    html: str = ""
    count: int = 0
    markdown: bool = False


def of_items(project: Project, items: Sequence[ItemId], form: Form) -> Clip:
    """The codings on these items, in reading order; those of the coders that are shown."""
    with FileSnapshot(project.path) as records:
        return made(_shown(project, records.coded_on(items)), form)


def of_code(project: Project, code: CodeId, form: Form) -> Clip:
    """All codings of one code, in reading order; those of the coders that are shown."""
    with FileSnapshot(project.path) as records:
        return made(_shown(project, records.coded(code)), form)


def of_codings(project: Project, items: Sequence[ItemId], chosen: Sequence[CodingId], form: Form) -> Clip:
    """These codings, which stand on these items."""
    wanted = frozenset(chosen)
    with FileSnapshot(project.path) as records:
        return made((coded for coded in records.coded_on(items) if coded.coding.id in wanted), form)


def _shown(project: Project, found: Iterable[Coded]) -> Iterable[Coded]:
    shown = project.view.eyes.shown
    return found if shown is None else (coded for coded in found if coded.coding.coder_id in shown)


def made(found: Iterable[Coded], form: Form) -> Clip:
    """One passage with several codes is quoted once."""
    passages: dict[tuple[ItemId, object, str], list[Coded]] = {}
    count = 0
    for coded in found:
        count += 1
        key = coded.item.id, coded.coding.span, coded.coding.quote if coded.coding.adrift else ""
        passages.setdefault(key, []).append(coded)
    quoted = list(passages.values())
    match form:
        case Form.TABLE:
            return Clip(*_table(quoted), count)
        case Form.MARKDOWN:
            return Clip("\n".join(map(_markdown, quoted)), "", count, markdown=True)
        case Form.PLAIN:
            return Clip("\n\n".join(map(_plain, quoted)) + "\n" if quoted else "", "", count)
        case Form.RICH:
            html = "".join(map(_rich, quoted))
            return Clip("\n\n".join(map(_plain, quoted)) + "\n" if quoted else "", f"<div>{html}</div>", count)


def quote_of(coded: Coded) -> str:
    """What was coded: the passage, or the whole text."""
    return coded.coding.quote if coded.coding.span or coded.coding.adrift else coded.item.body.text


def _codes(passage: Sequence[Coded]) -> list[str]:
    names = (one.code.path if one.coding.value is None else f"{one.code.path} = {one.coding.value}" for one in passage)
    return list(dict.fromkeys(names))


def _source(coded: Coded) -> list[str]:
    """Author, time, place in the thread, article."""
    item, article = coded.item, coded.article
    parts = [
        item.author or translate("Exports", "(no author)"),
        (item.published or "").replace("T", " "),
        translate("Exports", "comment {path}").format(path=item.path) if item.path else "",
        article.item.title or "",
    ]
    return [part for part in parts if part]


def _plain(passage: Sequence[Coded]) -> str:
    return f"“{quote_of(passage[0])}”\n— {', '.join(_source(passage[0]))} [{'; '.join(_codes(passage))}]"


def _markdown(passage: Sequence[Coded]) -> str:
    from reader.exporters.reports.markdown import block, plain

    source = plain(", ".join(_source(passage[0])))
    codes = ", ".join(f"**{plain(code)}**" for code in _codes(passage))
    return block(f"{plain(quote_of(passage[0]))}\n\n— {source}", "> ").removesuffix(">\n") + "\n" + block(codes)


def _rich(passage: Sequence[Coded]) -> str:
    coded = passage[0]
    quote = "".join(f'<p dir="auto">{_html(part)}</p>' for part in quote_of(coded).split("\n"))
    codes = ", ".join(f"<b>{_html(code)}</b>" for code in _codes(passage))
    return f"<blockquote>{quote}</blockquote><p>— {_html(', '.join(_source(coded)))}<br>{codes}</p>"


def _table(quoted: Sequence[Sequence[Coded]]) -> tuple[str, str]:
    """Tab-separated, and as an HTML table: one row a coding."""
    head = (
        translate("Exports", "code"),
        translate("Exports", "quote"),
        translate("Exports", "author"),
        translate("Exports", "time"),
        translate("Exports", "article"),
        translate("Exports", "place"),
        translate("Exports", "coder"),
        translate("Exports", "memo"),
    )
    rows = [head, *(_row(coded) for passage in quoted for coded in passage)]
    out = io.StringIO()
    csv.writer(out, "excel-tab", lineterminator="\n").writerows([_guarded(cell) for cell in row] for row in rows)
    cells = ("".join(f"<td>{_html(cell)}</td>" for cell in row) for row in rows)
    return out.getvalue(), f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def _row(coded: Coded) -> tuple[str, ...]:
    return (
        _codes([coded])[0],
        quote_of(coded),
        coded.item.author or "",
        coded.item.published or "",
        coded.article.item.title or "",
        coded.item.path,
        coded.coder.name,
        coded.coding.memo or "",
    )


def _guarded(cell: str) -> str:
    """A spreadsheet that the table is pasted into would run such a cell as a formula."""
    from reader.exporters.tables.delimited import DANGEROUS

    return f"'{cell}" if cell[:1] in DANGEROUS else cell


def _html(text: str) -> str:
    return escape(text).replace("\n", "<br>")
