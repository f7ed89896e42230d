"""What every importer promises, whatever the bytes: records that can be stored and shown, or a sentence."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from datetime import datetime

from reader.app import registry
from reader.domain.errors import FormatError
from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord, Made, Notice, Origin, Record
from reader.domain.text import BlockKind, Body, canonical

_LARGEST = 2**63
_MEMBERS = 50
"""Of a container; more were not in any sample."""


def outcome(
    importer: registry.Importer, data: bytes, name: str = "", *, whole: bool = False
) -> list[Record] | FormatError:
    """Read `data` and look at what came of it; raises `AssertionError`, or what the importer should not have raised."""
    importer.sniff(data[: registry.HEAD_BYTES], name)
    try:
        records = list(importer.read(io.BytesIO(data), NoToken(), Origin(name)))
    except FormatError as fault:
        check_refusal(fault)
        return fault
    check(records, whole=whole)
    return records


def unpacked(container: registry.Container, data: bytes, name: str = "") -> list[bytes] | FormatError:
    """The members of a container, read; as `outcome`."""
    container.sniff(data[: registry.HEAD_BYTES], name)
    found: list[bytes] = []
    try:
        for member in container.members(io.BytesIO(data), NoToken()):
            _check_text(member.name, member.origin.url or "")
            try:
                with member.open() as stream:
                    found.append(stream.read())
            except FormatError as fault:
                check_refusal(fault)
            resource = member.resource("lamp.png")
            assert resource is None or isinstance(resource, bytes)
            assert len(found) <= _MEMBERS
    except FormatError as fault:
        check_refusal(fault)
        return fault
    return found


def check_refusal(fault: FormatError) -> None:
    assert str(fault).strip().endswith((".", "!", "?", ")")), str(fault)
    assert len(str(fault)) < 500


def check(records: Iterable[Record], *, whole: bool = False) -> None:
    """Raises `AssertionError` where records are not what `reader.domain.records` promises.

    Of a file that is `whole` the refs differ; what damage doubled is for `reader.domain.thread` to settle.
    """
    refs: set[str] = set()
    article = False
    for record in records:
        if isinstance(record, Notice):
            assert record.code
            assert record.message
            _check_text(record.code, record.message, record.where)
            continue
        if isinstance(record, Made):
            continue
        _check_body(record.body)
        _check_text(*record.attributes, *record.attributes.values())
        _check_text(*filter(None, (record.author, record.published)))
        if record.published is not None:
            _check_time(record.published)
        if isinstance(record, ArticleRecord):
            article, refs = True, set()
            _check_article(record)
            continue
        assert isinstance(record, CommentRecord)
        assert article, "a comment before its article"
        assert record.ref
        assert not whole or record.ref not in refs, "a ref that is taken"
        refs.add(record.ref)
        _check_text(record.ref, record.parent_ref or "")
        assert all(number is None or -_LARGEST <= number < _LARGEST for number in (record.number, record.score))


def _check_article(record: ArticleRecord) -> None:
    _check_text(*filter(None, (record.title, record.standfirst, record.site, record.url, record.language)))
    assert record.declared_comments is None or 0 <= record.declared_comments < _LARGEST
    for poll in record.polls:
        _check_text(poll.question, *(option.text for option in poll.options))
        numbers = [number for option in poll.options for number in (option.percent, option.votes)]
        assert all(number is None or 0 <= number < _LARGEST for number in (*numbers, poll.total_voters))


def _check_time(published: str) -> None:
    """ISO 8601, as precise as the source: a year, a month, a day, or a time of day."""
    datetime.fromisoformat({4: f"{published}-01-01", 7: f"{published}-01"}.get(len(published), published))


def _check_body(body: Body) -> None:
    assert canonical(body.text) == body.text
    assert len(body.text) == (body.blocks[-1].stop if body.blocks else 0)
    at = -1
    for block in body.blocks:
        assert block.start == at + 1
        assert block.stop >= block.start
        assert block.start < block.stop or block.kind is BlockKind.IMAGE
        at = block.stop
        _check_text(block.target or "")
    for mark in body.marks:
        assert 0 <= mark.start < mark.stop <= len(body.text)
        _check_text(mark.target or "")


def _check_text(*texts: str) -> None:
    for text in texts:
        assert isinstance(text, str)
        text.encode("utf-8")
        assert "\0" not in text


def every() -> Iterator[registry.Importer | registry.Container]:
    yield from registry.importers()
    yield from registry.containers()
