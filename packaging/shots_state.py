"""The project that `shots.py` takes pictures of: two coders in the middle of their work on the sample corpus."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

NAME = "Pinfold study"
COUNT = re.compile(r"\b(\d+)(\s+(?:Responses|Comments|Thoughts|Replies)\b)", re.IGNORECASE)
"""How a page says how many comments it has."""
CODES = (
    ("trust", ("council", "experts")),
    ("money", ("cost to residents", "subsidy")),
    ("safety", ()),
    ("irony", ()),
    ("own experience", ()),
)
STANCE, HEAT = "stance", "heat"
ANSWERS = ("for", "against", "mixed")
DEFINITION = {
    "definition": "The writer says that an institution can, or cannot, be relied upon.",
    "include": "Praise, suspicion, appeals to a record.",
    "exclude": "Trust between neighbours.",
    "example": "They will do what they always do.",
}

if TYPE_CHECKING:
    from reader.app.commands import Target
    from reader.app.project import Project
    from reader.domain.model import CodeId, Item, ItemId


def prepared(home: Path) -> Project:
    """The sample corpus with a codebook of every kind, codings of two coders, memos, attributes, flags, a sample."""
    from reader.app import commands
    from reader.app.imports import import_files
    from reader.app.project import Project
    from reader.app.sample import sample_files

    project = Project.create(home / "study" / f"{NAME}.threadnote", coder="Ann", name=NAME)
    import_files(project, sample_files())
    codes = codebook(project)
    article = project.view.articles()[0].id
    thread = project.view.thread(article)
    busy = shown_comment(project)
    second_coder(project, codes, thread, busy)
    first_coder(project, codes, thread, busy)
    notes(project, codes, thread, busy)
    attributes(project, thread)
    people(project)
    sample(project)
    project.do(commands.apply_code, codes["council"], [whole(article)])
    project.do(commands.undo)
    return project


def codebook(project: Project) -> dict[str, CodeId]:
    """Tags in two levels, a choice, a scale; some on a digit. Their ids by name."""
    from reader.app import commands
    from reader.domain.model import CodeKind

    def made(name: str) -> CodeId:
        return next(code.id for code in project.view.codebook() if code.name == name)

    for name, below in CODES:
        project.do(commands.create_code, name)
        for child in below:
            project.do(commands.create_code, child, made(name))
    project.do(commands.create_code, STANCE, kind=CodeKind.CHOICE)
    for answer in ANSWERS:
        project.do(commands.create_code, answer, made(STANCE))
    project.do(commands.create_code, HEAT, kind=CodeKind.SCALE)
    project.do(commands.edit_code, made("trust"), **DEFINITION)
    for digit, name in enumerate(("trust", "money", "safety"), start=1):
        project.do(commands.pin_code, made(name), digit)
    return {code.name: code.id for code in project.view.codebook()}


def second_coder(project: Project, codes: dict[str, CodeId], thread: list[Item], busy: Item) -> None:
    from reader.app import commands

    project.switch_coder("Ben").result()
    for number, comment in enumerate(thread):
        if number % 5 == 0:
            project.do(commands.apply_code, codes["council"], [whole(comment.id)])
        if number % 4 == 2:
            project.do(commands.apply_code, codes[ANSWERS[number % 3]], [whole(comment.id)])
    for name, first, last in (("trust", 4, 20), ("own experience", 24, 44)):
        project.do(commands.apply_code, codes[name], [passage(busy, first, last)])
    project.do(commands.set_degree, codes[HEAT], [busy.id], 2)
    project.switch_coder("Ann").result()


def first_coder(project: Project, codes: dict[str, CodeId], thread: list[Item], busy: Item) -> None:
    from reader.app import commands

    tags = [name for name in codes if name not in (STANCE, HEAT, *ANSWERS)]
    for number, comment in enumerate(thread):
        if number % 3 == 0:
            project.do(commands.apply_code, codes[tags[number % len(tags)]], [whole(comment.id)])
        if number % 4 == 1:
            project.do(commands.apply_code, codes[tags[(number + 3) % len(tags)]], [passage(comment, 0, 9)])
        if number % 2 == 0:
            project.do(commands.apply_code, codes[ANSWERS[number % 3]], [whole(comment.id)])
            project.do(commands.set_degree, codes[HEAT], [comment.id], number % 5 + 1)
    project.do(commands.mark_read, [comment.id for comment in thread[1::2]])
    project.do(commands.mark_seen, [comment.id for comment in thread[: len(thread) // 2]])
    for name, first, last in (("trust", 0, 14), ("irony", 6, 22), ("cost to residents", 10, 18), ("safety", 16, 40)):
        project.do(commands.apply_code, codes[name], [passage(busy, first, last)])
    project.do(commands.apply_code, codes["own experience"], [whole(busy.id)])
    project.do(commands.apply_code, codes["against"], [whole(busy.id)])
    project.do(commands.set_degree, codes[HEAT], [busy.id], 4)


def notes(project: Project, codes: dict[str, CodeId], thread: list[Item], busy: Item) -> None:
    """Memos on all that can have one, bookmarks and flags."""
    from reader.app import commands
    from reader.domain.model import FlagKind

    coding = project.view.codings_of(busy.id)[0].id
    for text, about in (
        ("Who speaks for whom? Begin with the disputes about numbers.", {}),
        ("Kept apart from money: the price is a reason there, the promise one here.", {"code": codes["trust"]}),
        ("Quotes the leaflet word for word.", {"coding": coding}),
        ("Comes back to this in the third article: compare the tone.", {"item": busy.id}),
    ):
        project.do(commands.write_memo, text, **about)
    project.do(commands.set_flag, [busy.id, thread[-1].id], FlagKind.BOOKMARK)
    project.do(commands.set_flag, [busy.id, thread[0].id, thread[1].id], FlagKind.FLAG)


def attributes(project: Project, thread: list[Item]) -> None:
    """One of each type, with values."""
    from reader.app import commands
    from reader.domain.model import AttributeType

    project.do(
        commands.define_attribute, "tone", AttributeType.CHOICE, ("calm", "heated", "mocking"), "As one hears it."
    )
    project.do(commands.define_attribute, "claims", AttributeType.NUMBER, (), "How many claims of fact it makes.")
    project.do(commands.define_attribute, "checked", AttributeType.DATE)
    project.do(commands.define_attribute, "source", AttributeType.TEXT)
    for number, comment in enumerate(thread):
        project.do(commands.set_attribute, comment.id, "tone", ("calm", "heated", "mocking")[number % 3])
        if number % 2:
            project.do(commands.set_attribute, comment.id, "claims", str(number % 7))
        if number % 5 == 0:
            project.do(commands.set_attribute, comment.id, "checked", f"2024-03-{number % 28 + 1:02}")
    for place, row in enumerate(project.view.articles()):
        project.do(commands.set_attribute, row.id, "source", ("daily", "weekly", "blog")[place % 3])


def people(project: Project) -> None:
    """Two names that are one person; what is known of them."""
    from reader.app import commands

    names = sorted({item.author for item in project.view.thread(project.view.articles()[0].id) if item.author})
    project.do(commands.join_commenters, names[:2], names[0])
    project.do(commands.set_commenter_attribute, names[2], "source", "daily")


def sample(project: Project) -> None:
    from reader.app import commands
    from reader.domain.sampling import SamplePlan, Stratum

    project.do(commands.draw_sample, SamplePlan("Pilot", 24, 4711, stratum=Stratum(by_article=True), least=2))


def other(home: Path) -> Path:
    """Another project with a codebook to copy from, some of it here already."""
    from reader.app import commands
    from reader.app.project import Project as Made

    path = home / "pilot" / "Allotments.threadnote"
    made = Made.create(path, coder="Ann", name="Allotments")
    for names in (["trust"], ["soil", "clay"], ["soil", "chalk"], ["neighbours"]):
        made.do(commands.apply_path, names, [])
    made.close()
    return path


def whole(item: ItemId) -> Target:
    from reader.app.commands import Target

    return Target(item)


def passage(item: Item, first: int, last: int) -> Target:
    """The words from number `first` to before number `last` of an item's text."""
    from reader.app.commands import Target
    from reader.domain.text import Span

    words = [(found.start(), found.end()) for found in re.finditer(r"\S+", item.body.text)]
    first, last = min(first, len(words) - 1), min(last, len(words))
    return Target(item.id, Span(words[first][0], words[last - 1][1]))


def shown_comment(project: Project) -> Item:
    """The longest of the first dozen comments: room for codings that overlap."""
    first = project.view.thread(project.view.articles()[0].id)[:12]
    return max(first, key=lambda item: len(item.body.text))


def pages_with_problems(home: Path, name: str = "pages") -> list[Path]:
    """One page that is new but says another count than it has, one that is there already, one that is empty."""
    from reader.app.sample import sample_files

    page = next(file for file in sample_files() if file.suffix == ".html")
    text = page.read_text(encoding="utf-8")
    folder = home / name
    folder.mkdir()
    short = folder / "saved too early.html"
    short.write_text(COUNT.sub(one_more, text), encoding="utf-8")
    empty = folder / "broken download.html"
    empty.write_bytes(b"")
    return [short, page, empty, folder / "on another disk.html"]


def one_more(found: re.Match[str]) -> str:
    return f"{int(found[1]) + 1}{found[2]}"
