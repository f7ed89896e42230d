"""Somebody who does everything that can be done to a project, at random."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project
from reader.domain.errors import UserError
from reader.domain.grid import Column, Edit, Form
from reader.domain.mentions import Decision
from reader.domain.model import (
    AttributeId,
    AttributeType,
    CodeId,
    CodeKind,
    CoderId,
    CodingId,
    CommenterId,
    FlagKind,
    ItemId,
    SampleId,
)
from reader.domain.pseudonyms import PseudonymKind
from reader.domain.records import ArticleRecord, CommentRecord, CommentState
from reader.domain.sampling import Pool, SamplePlan, Stratum
from reader.domain.text import Span, plain
from reader.storage.unit import Writer
from tests.samples import TRICKY, long_thread


def ids(writer: Writer, table: str) -> list[int]:
    return [row[0] for row in writer.conn.execute(f"SELECT id FROM {table}")]


class Person:
    """Somebody who does random things to a project."""

    def __init__(self, project: Project, seed: int) -> None:
        self.project = project
        self.random = random.Random(seed)
        self.imports = 0

    def do_something(self) -> None:
        verbs: list[tuple[int, Callable[[], None]]] = [
            (6, self.create_code),
            (3, self.edit_code),
            (3, self.move_code),
            (2, self.pin_code),
            (1, self.delete_code),
            (14, self.apply),
            (4, self.apply_path),
            (4, self.toggle),
            (3, self.uncode),
            (4, self.memo),
            (3, self.attribute),
            (3, self.read),
            (1, self.bring_in),
            (1, self.remove),
            *((2, verb) for verb in self.codebook_verbs()),
            *((2, verb) for verb in self.other_verbs()),
            *((1, verb) for verb in self.mending_verbs()),
            (4, self.capture),
            *((1, verb) for verb in (self.give_pseudonyms, self.choose_pseudonym, self.decide, self.paraphrase)),
        ]
        self.random.choices([verb for _, verb in verbs], [weight for weight, _ in verbs])[0]()

    def pick(self, table: str) -> int | None:
        found = self.project.do(ids, table)
        return self.random.choice(found) if found else None

    def word(self) -> str:
        return self.random.choice(["trust", "cost", "Ärger", "😀 joy", "رأي", "a b", "irony", "x"])

    def create_code(self) -> None:
        parent = self.pick("codes") if self.random.random() < 0.5 else None
        self.project.do(
            commands.create_code,
            f"{self.word()} {self.random.randrange(99)}",
            None if parent is None else CodeId(parent),
            kind=self.random.choice([CodeKind.TAG, CodeKind.TAG, *CodeKind]),
            lowest=0,
            highest=self.random.randint(2, 4),
        )

    def code(self) -> CodeId:
        found = self.pick("codes")
        if found is None:
            raise UserError("no code")
        return CodeId(found)

    def item(self) -> ItemId:
        found = self.pick("items")
        if found is None:
            raise UserError("no item")
        return ItemId(found)

    def target(self) -> Target:
        item = self.item()
        length = len(self.project.do(_text, item))
        if length < 2 or self.random.random() < 0.3:
            return Target(item)
        start = self.random.randrange(length - 1)
        return Target(item, Span(start, self.random.randrange(start + 1, length)))

    def edit_code(self) -> None:
        self.project.do(commands.edit_code, self.code(), name=self.word(), definition=self.word(), colour="#123456")

    def move_code(self) -> None:
        parent = self.pick("codes") if self.random.random() < 0.6 else None
        self.project.do(commands.move_code, self.code(), parent, self.random.randrange(4))  # type: ignore[arg-type]

    def pin_code(self) -> None:
        self.project.do(commands.pin_code, self.code(), self.random.choice([None, 1, 2, 3]))

    def delete_code(self) -> None:
        self.project.do(commands.delete_code, self.code())

    def apply(self) -> None:
        self.project.do(commands.apply_code, self.code(), [self.target() for _ in range(self.random.randrange(1, 4))])

    def apply_path(self) -> None:
        self.project.do(commands.apply_path, [self.word(), self.word()], [self.target()])

    def toggle(self) -> None:
        self.project.do(commands.toggle_code, self.code(), [self.target()])

    def uncode(self) -> None:
        coding = self.pick("codings")
        if coding is not None:
            self.project.do(commands.remove_codings, [CodingId(coding)])

    def memo(self) -> None:
        text = self.random.choice(["", "a note", TRICKY])
        match self.random.randrange(4):
            case 0:
                self.project.do(commands.write_memo, text)
            case 1:
                self.project.do(commands.write_memo, text, item=self.item())
            case 2:
                self.project.do(commands.write_memo, text, code=self.code())
            case _:
                coding = self.pick("codings")
                self.project.do(commands.write_memo, text, coding=None if coding is None else CodingId(coding))

    def attribute(self) -> None:
        self.project.do(commands.set_attribute, self.item(), self.word(), self.random.choice([None, "1", "ja"]))

    def read(self) -> None:
        self.project.do(commands.mark_read, [self.item()], self.random.random() < 0.7)

    # The codebook

    def codebook_verbs(self) -> list[Callable[[], None]]:
        return [
            self.kind, self.degree, self.degree, self.hide, self.revise, self.merge, self.split, self.move_codings,
            self.copy_codes, self.extent,
        ]  # fmt: skip

    def kind(self) -> None:
        low, agreed = self.random.randrange(-2, 3), self.random.random() < 0.8
        kind = self.random.choice(list(CodeKind))
        self.project.do(
            commands.set_kind, self.code(), kind, low, low + 3, keep_newest=agreed, drop_degrees=agreed
        )  # fmt: skip

    def degree(self) -> None:
        scales = self.project.do(_of_kind, CodeKind.SCALE)
        if not scales:
            self.project.do(commands.create_code, self.word(), kind=CodeKind.SCALE, lowest=0, highest=3)
            return
        code, some = CodeId(self.random.choice(scales)), [self.item(), self.item()]
        self.project.do(commands.set_degree, code, some, self.random.choice([None, 0, 1, 2]))

    def hide(self) -> None:
        self.project.do(commands.set_hidden, self.code(), self.random.random() < 0.5)

    def revise(self) -> None:
        kind = self.random.choice(list(CodeKind))
        self.project.do(commands.revise_code, self.code(), {"name": self.word()}, kind, 1, 4, drop_degrees=True)

    def merge(self) -> None:
        self.project.do(commands.merge_codes, [self.code() for _ in range(self.random.randrange(1, 3))], self.code())

    def of_code(self, code: CodeId) -> list[CodingId]:
        found = [passage.id for passage in self.project.view.book.codings_of_code(code)]
        return self.random.sample(found, self.random.randrange(len(found) + 1))

    def split(self) -> None:
        code = self.code()
        parent = self.random.choice(["sibling", None, self.code()])
        self.project.do(commands.split_code, code, self.word(), self.of_code(code), parent)

    def move_codings(self) -> None:
        code = self.code()
        some = self.of_code(code) if self.random.random() < 0.5 else None
        self.project.do(commands.move_codings, code, self.code(), some)

    def copy_codes(self) -> None:
        book = self.project.view.codebook()
        self.project.do(
            commands.copy_codes,
            [
                replace(code, guid=f"copy of {code.guid}", name=f"{code.name}'", path=f"{code.path}'")
                for code in self.random.sample(book, min(2, len(book)))
            ],
        )

    def extent(self) -> None:
        coding = self.pick("codings")
        found = None if coding is None else self.project.view.coding(CodingId(coding))
        if found is not None:
            span = next((target.span for target in (self.target() for _ in range(9)) if target.span), Span(0, 1))
            self.project.do(commands.set_span, found.id, span)

    # What exports show in the place of people

    def give_pseudonyms(self) -> None:
        kind = self.random.choice(list(PseudonymKind))
        self.project.do(self.random.choice([commands.assign_pseudonyms, commands.reassign_pseudonyms]), kind)

    def choose_pseudonym(self) -> None:
        who = self.random.choice(self.project.view.protection.people()).who.name
        if self.random.random() < 0.3:
            self.project.do(commands.clear_pseudonyms, self.random.choice([None, [who]]))
        else:
            self.project.do(commands.set_pseudonym, who, self.word())

    def decide(self) -> None:
        items = self.random.choice([None, [self.item()], [self.item(), self.item()]])
        self.project.do(commands.decide_mentions, self.word(), self.random.choice([None, *Decision]), items)

    def paraphrase(self) -> None:
        coding = self.pick("codings")
        if coding is not None:
            self.project.do(commands.write_paraphrase, CodingId(coding), self.random.choice(["", "put so", TRICKY]))

    # What is said of items and people, and who says it

    def other_verbs(self) -> list[Callable[[], None]]:
        return [
            self.flag, self.sample, self.resample, self.join, self.part, self.rename_person, self.person_attribute,
            self.define, self.redefine, self.undefine, self.rename_attribute, self.cells, self.rename_coder,
            self.change_seats, self.look,
        ]  # fmt: skip

    def flag(self) -> None:
        kind = self.random.choice(list(FlagKind))
        self.project.do(commands.set_flag, [self.item(), self.item()], kind, self.random.random() < 0.7)

    def sample(self) -> None:
        stratum = self.random.choice([Stratum(), Stratum(by_article=True), Stratum(attribute="trust")])
        pool = self.random.choice([Pool.ALL, Pool.UNCODED])
        self.project.do(
            commands.draw_sample, SamplePlan(self.word(), self.random.randrange(1, 4), 5, pool, stratum)
        )  # fmt: skip

    def resample(self) -> None:
        sample = self.pick("samples")
        if sample is not None and self.random.random() < 0.5:
            self.project.do(commands.rename_sample, SampleId(sample), self.word())
        elif sample is not None:
            self.project.do(commands.delete_sample, SampleId(sample))

    def somebody(self) -> CommenterId | str:
        everybody = self.project.view.commenters.everybody()
        if not everybody:
            # Every author's name was taken off.
            raise UserError("nobody")
        found = self.random.choice(everybody)
        return found.name if found.id is None else found.id

    def join(self) -> None:
        names = [name for person in self.project.view.commenters.everybody() for name in person.names]
        some = self.random.sample(names, min(len(names), self.random.randint(2, 4)))
        self.project.do(commands.join_commenters, some, self.random.choice([self.word(), *some]))

    def person(self) -> CommenterId:
        found = self.pick("commenters")
        if found is None:
            raise UserError("nobody")
        return CommenterId(found)

    def part(self) -> None:
        person = self.person()
        names = self.project.do(_names_of, person)
        self.project.do(commands.part_commenter, person, self.random.sample(names, self.random.randint(1, len(names))))

    def rename_person(self) -> None:
        self.project.do(commands.rename_commenter, self.somebody(), self.word())

    def person_attribute(self) -> None:
        value = self.random.choice([None, "1", "ja"])
        self.project.do(commands.set_commenter_attribute, self.somebody(), self.word(), value)

    def define(self) -> None:
        kind = self.random.choice(list(AttributeType))
        self.project.do(commands.define_attribute, self.word(), kind, ["1", "ja"], "what it is")

    def definition(self) -> AttributeId:
        found = self.pick("attributes")
        if found is None:
            raise UserError("no attribute")
        return AttributeId(found)

    def redefine(self) -> None:
        kind = self.random.choice(list(AttributeType))
        self.project.do(
            commands.edit_attribute,
            self.definition(),
            name=self.word(),
            type=kind,
            choices=["1", "yes"],
            renamed={"ja": "yes"},
        )

    def undefine(self) -> None:
        self.project.do(commands.delete_attribute, self.definition())

    def rename_attribute(self) -> None:
        item = self.item()
        for name in list(self.project.view.attributes_of(item))[:1]:
            self.project.do(commands.rename_attribute_of, item, name, self.word())

    def cells(self) -> None:
        columns = [column for column in self.project.view.grid.columns() if column.editable]
        some = self.random.sample(columns, min(3, len(columns)))
        self.project.do(commands.set_cells, [Edit(self.item(), column, self.cell(column)) for column in some])

    def cell(self, column: Column) -> str | int | None:
        match column.form:
            case Form.ANSWER:
                return self.random.choice([None, *(code for code, _ in column.answers)])
            case Form.SCALE:
                return self.random.choice([None, column.lowest, column.highest])
            case Form.CHECK:
                return self.random.choice([None, 1])
            case _:
                return self.random.choice([None, "1", "ja"])

    def rename_coder(self) -> None:
        coder = self.pick("coders")
        assert coder is not None
        self.project.do(commands.rename_coder, CoderId(coder), f"coder {self.random.randrange(9)}")

    def change_seats(self) -> None:
        """Between the two who were there from the beginning: a new coder is no step of the history."""
        names = [coder.name for coder in self.project.view.coders()]
        self.project.switch_coder(self.random.choice(names)).result()

    def look(self) -> None:
        """No step either, and in the way of none."""
        self.project.do(commands.mark_seen, [self.item()])

    # The library

    def bring_in(self) -> None:
        self.imports += 1
        import_records(self.project, f"more {self.imports}", long_thread(self.random.randint(2, 7)))

    def capture(self) -> None:
        """A page that is saved again and again, each time with other comments and other words in them."""
        number = self.random.randrange(2)
        there = [n for n in range(8) if self.random.random() < 0.8]
        comments = [
            CommentRecord(
                f"id-{n}",
                plain(self.said(n)),
                f"id-{n // 2}" if n and n // 2 in there and n // 2 != n else None,
                f"Author {n}",
                f"2025-03-0{n + 1}T10:00",
                score=self.random.choice([None, n, n + 1]),
                state=self.random.choice([*[CommentState.SHOWN] * 6, CommentState.DELETED]),
                attributes={"badge": self.word()} if self.random.random() < 0.3 else {},
            )
            for n in there
        ]
        article = ArticleRecord(
            f"The page number {number}", plain(self.said(9)), url=f"https://saltby.example/{number}"
        )
        saved = f"2025-0{self.random.randrange(3, 9)}-01T00:00:00Z"
        import_records(self.project, "page.html", iter([article, *comments]), recognise=True, saved_at=saved)

    def said(self, n: int) -> str:
        words = [f"It is {n} that counts.", TRICKY, "Nobody asked me about the harbour.", "And so on."]
        return "\n\n".join(self.random.sample(words, self.random.randint(1, 4)))

    # Mending

    def mending_verbs(self) -> list[Callable[[], None]]:
        return [
            self.set_author, self.set_published, self.move, self.split_comment, self.join_comments, self.take_out,
            self.drop, self.rename_article, self.place,
        ]  # fmt: skip

    def set_author(self) -> None:
        self.project.do(commands.set_author, [self.item()], self.random.choice([None, self.word()]))

    def set_published(self) -> None:
        self.project.do(commands.set_published, [self.item()], self.random.choice([None, "2025", "2025-03-01T10:00"]))

    def move(self) -> None:
        self.project.do(commands.move_comment, self.item(), self.item())

    def split_comment(self) -> None:
        replies = self.random.random() < 0.5
        self.project.do(
            commands.split_comment, self.item(), self.random.randrange(60), author="Half", replies_to_second=replies
        )

    def join_comments(self) -> None:
        self.project.do(commands.join_comments, self.item())

    def take_out(self) -> None:
        self.project.do(commands.remove_comments, [self.item()])

    def drop(self) -> None:
        self.project.do(commands.drop_blocks, self.item(), [self.random.randrange(3)])

    def rename_article(self) -> None:
        self.project.do(commands.rename_article, self.item(), title=f"Renamed {self.word()}", site=self.word())

    def place(self) -> None:
        for adrift in self.project.view.captures.adrift(limit=1):
            length = len(self.project.do(_text, adrift.row.id))
            if length > 1:
                self.project.do(commands.place_coding, adrift.coding.id, Span(0, self.random.randrange(1, length)))

    def remove(self) -> None:
        articles = self.project.do(_articles)
        if len(articles) > 1:
            self.project.do(commands.remove_articles, [self.random.choice(articles)])


def _text(writer: Writer, item: ItemId) -> str:
    return str(writer.conn.execute("SELECT text FROM items WHERE id = ?", (item,)).fetchone()[0])


def _of_kind(writer: Writer, kind: CodeKind) -> list[int]:
    return [row[0] for row in writer.conn.execute("SELECT id FROM codes WHERE kind = ?", (kind.value,))]


def _names_of(writer: Writer, person: CommenterId) -> list[str]:
    return [row[0] for row in writer.conn.execute("SELECT name FROM commenter_names WHERE commenter_id = ?", (person,))]


def _articles(writer: Writer) -> list[ItemId]:
    return [ItemId(row[0]) for row in writer.conn.execute("SELECT id FROM articles")]
