"""A small project that two people coded with every kind of code, for tests of exports; and projects drawn at random."""

from __future__ import annotations

import random
from collections.abc import Iterator

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.model import AttributeType, CodeKind, Item
from reader.domain.records import ArticleRecord, CommentRecord, Record
from reader.domain.text import Span, plain
from tests.exporters.reading import make_kinds
from tests.samples import ARABIC, COMBINING, FAMILY, TRICKY

DEEP = [f"level {number}" for number in range(1, 15)]
HARD = f'=1+1, "two" *lines*\n- of {FAMILY} {COMBINING}\n\n{ARABIC}: <b>&amp;</b>\\ #hash 1. `tick`'


def records() -> Iterator[Record]:
    """Two articles; the second has comments in several scripts, without authors, with dates of every kind."""
    yield ArticleRecord("Bees on the roof", plain("The bees moved in.\nNobody asked them."), published="2024-05")
    yield CommentRecord("1", plain(TRICKY), author="Mia", published="2024-05-06T07:08:09+02:00")
    yield CommentRecord("2", plain("=HYPERLINK(1)\n\nno"), parent_ref="1", author="Mia", published="2024-05-07")
    yield CommentRecord("3", plain(ARABIC), parent_ref="2", author=ARABIC, published="2024")
    yield CommentRecord("4", plain('He said "so", then; left.'), author=None)
    yield ArticleRecord("Wasps", plain("Short."))
    yield CommentRecord("1", plain("NA"), author="NA", published="not long ago")
    yield CommentRecord("2", plain("😀" * 50), author="=Jo", published="2024-13-99")


def items_of(project: Project) -> list[Item]:
    """Articles and comments in document order."""
    view = project.view
    return [item for row in view.articles() for item in (view.item(row.id), *view.thread(row.id)) if item is not None]


def coded(project: Project) -> Project:
    """Code what `records` gave: Ann and Zoë agree on some answers and differ on others."""
    codes = make_kinds(project)
    items = items_of(project)
    comments = [item for item in items if item.path]
    project.do(commands.define_attribute, "age", AttributeType.NUMBER)
    project.do(commands.define_attribute, "mood", AttributeType.CHOICE, ["calm", "cross"])
    for number, item in enumerate(comments[:4]):
        project.do(commands.set_attribute, item.id, "age", str(20 + number))
        project.do(commands.set_attribute, item.id, "mood", "calm" if number % 2 else "cross")
    project.do(commands.apply_path, DEEP, [Target(comments[0].id), Target(comments[1].id, Span(0, 3))])
    project.do(commands.apply_path, DEEP[:2], [Target(comments[0].id, Span(2, 4)), Target(items[0].id, Span(0, 8))])
    project.do(commands.apply_path, ["a.b"], [Target(comments[4].id)])
    project.do(commands.apply_path, ["A-b"], [Target(comments[5].id)])
    project.do(commands.apply_code, codes["plain"], [Target(comments[2].id)])
    project.do(commands.apply_code, codes["stance/for"], [Target(comments[0].id), Target(comments[1].id)])
    project.do(commands.set_degree, codes["tone"], [comments[0].id, comments[3].id], -2)
    view = {code.path: code.id for code in project.view.codebook()}
    project.do(
        commands.edit_code, view["/".join(DEEP[:2])], definition=HARD, include="one\ntwo", exclude=ARABIC, example="+x"
    )
    project.do(commands.write_memo, "A memo,\nin lines *here*", code=view["a.b"])
    project.switch_coder("Zoë").result()
    project.do(commands.apply_code, codes["stance/for"], [Target(comments[0].id)])
    project.do(commands.apply_code, codes["stance/against"], [Target(comments[1].id), Target(comments[2].id)])
    project.do(commands.set_degree, codes["tone"], [comments[3].id], 1)
    project.do(commands.write_memo, "Zoë's own", code=view["a.b"])
    return project


def grown(project: Project, chance: random.Random) -> None:
    """A random codebook, some of it choices and scales, and random codings of what is in `project`."""
    paths: list[list[str]] = []
    for number in range(chance.randrange(8)):
        above = chance.choice(paths) if paths and chance.random() < 0.6 else []
        name = chance.choice(["a b", "A-B", "=x", ARABIC, FAMILY, "with", "1", "x" * 70]) + str(number % 3)
        if [*above, name] not in paths:
            paths.append([*above, name])
            project.do(commands.apply_path, [*above, name], [])
    leaves = [code for code in project.view.codebook() if not code.depth and chance.random() < 0.4]
    for code in leaves:
        children = [one for one in project.view.codebook() if one.parent_id == code.id]
        deeper = {one.parent_id for one in project.view.codebook()}
        if children and not any(one.id in deeper for one in children):
            project.do(commands.set_kind, code.id, CodeKind.CHOICE)
        elif not children:
            project.do(commands.set_kind, code.id, CodeKind.SCALE, -9, 3)
    book = project.view.codebook()
    for coder in ("Ann", "Zoë"):
        project.switch_coder(coder).result()
        for item in items_of(project):
            for code in book:
                if chance.random() < 0.3:
                    length = len(item.body.text)
                    if code.kind is CodeKind.SCALE:
                        project.do(commands.set_degree, code.id, [item.id], chance.randint(-9, 3))
                    elif code.kind is CodeKind.TAG:
                        start = chance.randrange(length) if length and chance.random() < 0.5 else None
                        span = None if start is None else Span(start, chance.randint(start + 1, length))
                        project.do(commands.apply_code, code.id, [Target(item.id, span)])


def random_project(project: Project, found: list[tuple[str, str, list[tuple[str, str | None, int]]]]) -> None:
    """Import articles as `tests.exporters.test_round_trip` draws them."""

    def stream() -> Iterator[Record]:
        for title, body, thread in found:
            yield ArticleRecord(title, plain(body))
            for number, (text, author, parent) in enumerate(thread):
                ref = str(parent) if 0 <= parent < number else None
                yield CommentRecord(str(number), plain(text), author=author, parent_ref=ref)

    import_records(project, "s", stream())
