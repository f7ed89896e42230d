"""Project exchanges as other programs write them: made here after what each does, read back word for word."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from xml.sax.saxutils import quoteattr

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CodeRecord, CodingRecord, MemoRecord, Notice, Origin, Record
from reader.importers import qdpx
from tests.samples import ARABIC, COMBINING, FAMILY

LINES = (
    "The ferry had not run for three days 😀 and the shop was out of flour.",
    f"Nobody asked {FAMILY}, who live at the quay.",
    "",
    f"{COMBINING} wrote: {ARABIC}.",
    "  They came back on Monday, all of them.",
    "So it goes.",
)
PLAIN = (
    "The ferry had not run for three days.",
    "",
    "Nobody asked those who live at the quay.",
    "They came back on Monday.",
)


@dataclass(frozen=True)
class Dialect:
    """How a program writes: `origin`, the end of a line, whether texts begin with a mark and count UTF-16; where a path
    points; whether ids have braces, a selection its words as a name, a source a document beside its text."""

    origin: str
    end: str = "\r\n"
    mark: bool = False
    utf16: bool = True
    path: str = "internal://{}.txt"
    folder: str = "sources"
    namespace: str = "urn:QDA-XML:project:1.0"
    braces: bool = False
    words: bool = True
    document: bool = False
    inline: bool = False
    qde: str = "project.qde"

    def guid(self, number: int) -> str:
        plain = f"00000000-0000-4000-8000-{number:012}"
        return f"{{{plain.upper()}}}" if self.braces else plain

    def at(self, text: str, place: int) -> int:
        before = text[:place].replace("\n", self.end)
        return len(before.encode("utf-16-le")) // 2 if self.utf16 else len(before)


DIALECTS = {
    "NVivo": Dialect("NVivo for Windows 12.6", mark=True, folder="Sources", document=True),
    "NVivo for Mac": Dialect("NVivo for Mac 15.0.0", "\n", words=False, document=True),
    "MAXQDA": Dialect("MAXQDA 24 (Release 24.7.0)", words=False),
    "ATLAS.ti 9": Dialect("ATLAS.ti Win 9.0.19", braces=True, document=True, namespace="urn:QDA-XML:project:0:4"),
    "ATLAS.ti 23": Dialect("ATLAS.ti for Windows 23.2.3", "\n", document=True, qde="The Quay.qde"),
    "Quirkos": Dialect("Quirkos 2.5.2", "\n", words=False),
    "Dedoose": Dialect("Dedoose", "\n", utf16=False, path="{}.txt"),
    "QualCoder": Dialect("QualCoder 3.6", "\n", mark=True, utf16=False),
    "QualCoder, old": Dialect("QualCoder 2.2", "\n", utf16=False, inline=True, words=False),
    "QDAcity": Dialect("QDAcity", "\n", words=False, path="internal://{}.txt"),
    "f4analyse": Dialect("f4analyse 3", mark=True, words=False),
    "lines of old": Dialect("Some program", "\r", utf16=False),
}


def made(dialect: Dialect, text: str, spans: Sequence[tuple[int, int]], **positions: tuple[int, int]) -> bytes:
    """A project with a source in which the spans are coded, and more by their positions as such."""
    placed = [(dialect.at(text, start), dialect.at(text, stop), text[start:stop]) for start, stop in spans]
    placed += [(*each, name if dialect.words else "") for name, each in positions.items()]
    selections = "".join(
        f"<PlainTextSelection guid={quoteattr(dialect.guid(1000 + number))} "
        f"name={quoteattr(said[:60] if dialect.words else '')} "
        f'startPosition="{start}" endPosition="{stop}" creatingUser={quoteattr(dialect.guid(1))} '
        f'creationDateTime="2023-03-04T05:06:07Z"><Coding guid={quoteattr(dialect.guid(5000 + number))} '
        f"creatingUser={quoteattr(dialect.guid(1))}><CodeRef targetGUID={quoteattr(dialect.guid(2 + number % 2))}/>"
        f"</Coding></PlainTextSelection>"
        for number, (start, stop, said) in enumerate(placed)
    )
    stored = text.replace("\n", dialect.end)
    about = f"plainTextPath={quoteattr(dialect.path.format('a'))}" + (
        ' richTextPath="internal://a.docx"' if dialect.document else ""
    )
    if dialect.inline:
        about = ""
        inside = stored.replace("&", "&amp;").replace("<", "&lt;")
        selections = f"<PlainTextContent>{inside}</PlainTextContent>{selections}"
    xml = (
        f'<?xml version="1.0" encoding="utf-8"?><Project xmlns="{dialect.namespace}" name="p" '
        f"origin={quoteattr(dialect.origin)}><Users><User guid={quoteattr(dialect.guid(1))} name='Ana'/></Users>"
        f"<CodeBook><Codes><Code guid={quoteattr(dialect.guid(2))} name='weather' isCodable='true' color='#ff0000'>"
        f"<Code guid={quoteattr(dialect.guid(3))} name='fog' isCodable='true'/></Code></Codes></CodeBook>"
        f"<Sources><TextSource guid={quoteattr(dialect.guid(4))} name='Talk' {about}>{selections}</TextSource>"
        "</Sources>"
        f"<Links><Link guid={quoteattr(dialect.guid(7))} name='contradicts' direction='OneWay' "
        f"originGUID={quoteattr(dialect.guid(1000))} targetGUID={quoteattr(dialect.guid(1001))}/></Links>"
        f"<Sets><Set guid={quoteattr(dialect.guid(8))} name='Group'>"
        f"<MemberCode targetGUID={quoteattr(dialect.guid(2))}/>"
        f"<MemberSource targetGUID={quoteattr(dialect.guid(4))}/></Set></Sets></Project>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(dialect.qde, ("\ufeff" if dialect.mark else "") + xml)
        if not dialect.inline:
            data = (b"\xef\xbb\xbf" if dialect.mark else b"") + stored.encode()
            archive.writestr(f"{dialect.folder}/a.txt", data)
        if dialect.document:
            document, written = docx.Document(), io.BytesIO()
            for line in text.split("\n"):
                document.add_paragraph(line)
            document.save(written)
            archive.writestr(f"{dialect.folder}/a.docx", written.getvalue())
    return out.getvalue()


def read(data: bytes) -> list[Record]:
    return list(qdpx.read(io.BytesIO(data), NoToken(), Origin(name="p.qdpx")))


def codings(records: Sequence[Record]) -> list[CodingRecord]:
    return [record for record in records if isinstance(record, CodingRecord)]


def words(records: Sequence[Record]) -> list[str]:
    [article] = [record for record in records if isinstance(record, ArticleRecord)]
    return [article.body.text[coding.start : coding.stop] for coding in codings(records) if coding.start is not None]


def told(records: Sequence[Record], code: str) -> list[str]:
    return [record.message for record in records if isinstance(record, Notice) and record.code == code]


def some_spans(text: str, chance: random.Random, count: int) -> list[tuple[int, int]]:
    """Words and whole lines."""
    starts = [at for at in range(len(text)) if not text[at].isspace() and (not at or text[at - 1].isspace())]
    found = []
    for _ in range(count):
        start = chance.choice(starts)
        stop = text.find("\n" if chance.random() < 0.6 else " ", start)
        stop = len(text) if stop < 0 else stop
        found.append((start, start + len(text[start:stop].split("\n")[0].rstrip())))
    return found


@pytest.mark.parametrize("name", DIALECTS)
@pytest.mark.parametrize("count", [1, 3, 30])
def test_each_coding_stands_where_it_stood(name: str, count: int) -> None:
    dialect = DIALECTS[name]
    text = "\n".join(LINES * 3)
    spans = some_spans(text, random.Random(name), count)

    records = read(made(dialect, text, spans))

    assert words(records) == [text[start:stop] for start, stop in spans]
    assert [record.name for record in records if isinstance(record, CodeRecord)] == ["weather", "fog"]
    [article] = [record for record in records if isinstance(record, ArticleRecord)]
    assert (article.body.text, article.title) == (text, "Talk")
    assert article.attributes == {"set": "Group"}
    assert any("Group" in record.text for record in records if isinstance(record, MemoRecord))
    assert told(records, "links-left")


@pytest.mark.parametrize("name", DIALECTS)
@pytest.mark.parametrize("count", [1, 2, 8, 40])
def test_text_that_is_alike_in_every_unit_raises_no_alarm(name: str, count: int) -> None:
    """Only Latin letters, and lines that end in one character."""
    dialect = DIALECTS[name]
    text = "\n".join(PLAIN * 4)
    dialect = replace(dialect, end=dialect.end[-1])
    spans = some_spans(text, random.Random(name), count)

    records = read(made(dialect, text, spans))

    assert words(records) == [text[start:stop] for start, stop in spans]
    [unit] = told(records, "offset-unit")
    assert "+last" not in unit
    assert "+one" not in unit


def test_full_stops_that_a_person_left_out_are_no_other_unit() -> None:
    text = "\n".join(PLAIN * 10)
    starts = [0, *(at + 1 for at in range(len(text)) if text[at] == "\n" and text[at + 1] != "\n")]
    spans = [(start, text.index(".", start)) for start in starts]

    records = read(made(DIALECTS["QualCoder, old"], text, spans))

    assert words(records) == [text[start:stop] for start, stop in spans]


def test_places_without_text_are_no_other_unit() -> None:
    """Empty selections would be a letter each for a program that counts up to the last one."""
    text = "\n".join(PLAIN * 4)
    spans = some_spans(text, random.Random(3), 3)
    starts = [at for at in range(1, len(text)) if text[at - 1] == " "]
    empty = {f"place {number}": (at, at) for number, at in enumerate(starts[:12])}

    records = read(made(DIALECTS["QualCoder, old"], text, spans, **empty))

    assert words(records) == [text[start:stop] for start, stop in spans]
    assert len(told(records, "coding-unplaced")) == len(empty)


def test_odd_selections_do_not_decide_the_unit_and_are_told_one_by_one() -> None:
    text = "\n".join(LINES)
    end = DIALECTS["MAXQDA"].at(text, len(text))
    odd = {"nothing": (9, 9), "backwards": (30, 4), "below": (-4, 8), "behind": (end + 5, end + 9)}

    spans = some_spans(text, random.Random("odd"), 12)
    records = read(made(DIALECTS["MAXQDA"], text, spans, **odd, over=(4, end + 500), all=(0, end)))

    assert words(records) == [*(text[start:stop] for start, stop in spans), text[4:], text]
    assert len(told(records, "coding-unplaced")) == len(odd)
    assert told(records, "codings-unplaced") == [f"Codings without a place in the texts: {len(odd)}."]
    assert told(records, "codings-cut") == ["Codings that reached beyond the end of the text, and end there: 1."]
    assert "+" not in told(records, "offset-unit")[0].split(",")[0]


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_every_coding_of_a_file_is_there_or_told(data: st.DataObject) -> None:
    dialect = DIALECTS[data.draw(st.sampled_from(sorted(DIALECTS)))]
    text = "\n".join(data.draw(st.lists(st.sampled_from(LINES), min_size=1, max_size=8)))
    positions = st.tuples(st.integers(-5, len(text) + 20), st.integers(-5, len(text) + 20))
    some = {f"s{number}": each for number, each in enumerate(data.draw(st.lists(positions, max_size=12)))}

    records = read(made(dialect, text, [], **some))

    assert len(codings(records)) + len(told(records, "coding-unplaced")) == len(some)
