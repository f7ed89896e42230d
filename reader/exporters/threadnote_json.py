"""The whole project as JSON, version 1: the format that other tools and the project's own checks read.

Offsets are Unicode code points, half open, over the item's `text`; where `start` and `stop` are null the whole item is
coded and `quote` is its whole text, so that ``text[start:stop] == quote`` holds for every coding, but for one that is
`adrift`: its quote is of an earlier text and was not found in the present one, and it has no place. A code's `kind` is
``tag``, ``choice`` (of the codes right below it an item holds one a coder) or ``scale``; `lowest` and `highest` are
null but for a scale, whose codings have a degree as their `value`, which is null for all others; `pinned` is the digit
that applies the code, or null. Ids are GUIDs.

`attributes` of an item or a commenter are its values by name; at the top of the document they are the definitions,
with `type` ``text``, ``number``, ``date`` or ``choice`` and the `choices` of the last. The `flags` of an item are a
list of `kind` (``bookmark`` or ``flag``), `coder` and `created_at`, each kind once a coder. Of a sample, `seed` and
`stratum` say how it was drawn (empty, ``article``, or ``attribute:`` and a name), `size` how many were, and `items`
which of those are in the project, in the order of the draw. The `captures` of an article are all files that it was
saved as, in the order they were imported, each with what it did to the article (null for the first); `vanished_at` is
when the page was saved that no longer had a comment, or null. `notes` says what was left out and what was masked, a
sentence each; then a comment may have `context`: true, which is there for others only, and a `parent` may be missing.

UTF-8 without BOM, one comment, code, coding, memo or sample a line. Written line by line: memory does not grow with the
project.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import BinaryIO, TypeVar

from reader.domain.captures import Capture
from reader.domain.commenters import Commenter
from reader.domain.lineage import parent, with_branches
from reader.domain.model import Article, Attribute, Code, Coded, CodeId, CodeKind, Coder, CoderId, Item, Memo
from reader.domain.progress import Token
from reader.domain.records import Poll
from reader.domain.snapshot import DrawnSample, Flag, Snapshot
from reader.domain.text import Block
from reader.domain.words import QT_TRANSLATE_NOOP

id = "json"
title = QT_TRANSLATE_NOOP("Formats", "Threadnote JSON: the whole project")
suffix = ".json"
group = "exchange"

VERSION = 1
CHECK_EVERY = 256
"""How many lines are written between two looks at the token."""

T = TypeVar("T")
Object = dict[str, object]


@dataclass(frozen=True, slots=True)
class Options:
    """There is nothing to choose: whoever reads the format can rely on all of it."""


options = Options


def write(records: Snapshot, out: BinaryIO, options: Options, token: Token) -> None:  # noqa: ARG001
    """Write the project to `out`; raises `Cancelled`."""
    for line in _lines(records, token):
        out.write(line.encode("utf-8"))


def _lines(records: Snapshot, token: Token) -> Iterator[str]:
    project = records.project()
    codes = records.codes()
    coders = records.coders()
    coder_guids = {coder.id: coder.guid for coder in coders}
    head: Object = {
        "format": "threadnote",
        "version": VERSION,
        "project": {"id": project.guid, "name": project.name},
        "exported_at": datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
    }
    yield f'{_open(head)},\n"articles":['
    for number, article in enumerate(records.articles()):
        token.progress(number, project.articles)
        token.check()
        yield ",\n" if number else "\n"
        yield from _article_lines(records, article, coder_guids, token)
    token.progress(project.articles, project.articles)
    yield "\n],\n"
    code_guids = {code.id: code.guid for code in codes}
    guids = records.guids()
    yield from _list("codes", (_code(code, code_guids) for code in codes))
    yield from _list("coders", map(_coder, coders))
    yield from _list("commenters", map(_commenter, records.commenters()))
    yield from _list("attributes", map(_definition, records.definitions()))
    yield from _list("codings", map(_coding, _checked(records.coded(), token)))
    yield from _list("memos", (_memo(memo, guids, coder_guids) for memo in records.memos()))
    yield from _list("samples", (_sample(sample, coder_guids) for sample in records.samples()))
    yield f'"notes":{_encode(list(records.notes()))}\n}}\n'


def _article_lines(records: Snapshot, article: Article, coders: Mapping[CoderId, str], token: Token) -> Iterator[str]:
    attributes = records.attributes(article.item.id)
    flags = records.flags(article.item.id)
    yield f'{_open(_article(article))},"comments":['
    context_only = records.context_only(article.item.id)
    for number, (comment, branch) in enumerate(with_branches(_checked(records.comments(article.item.id), token))):
        above = parent(branch)
        line = _comment(comment, None if above is None else above.guid, attributes.get(comment.id, {}))
        line["flags"] = _flags(flags.get(comment.id, ()), coders)
        if comment.id in context_only:
            line["context"] = True
        yield f"{',' if number else ''}\n{_encode(line)}"
    own = {
        "attributes": dict(attributes.get(article.item.id, {})),
        "flags": _flags(flags.get(article.item.id, ()), coders),
        "captures": [_capture(capture) for capture in records.captures(article.item.id)],
    }
    yield f"],{_encode(own).removeprefix('{')}"


def _list(name: str, entries: Iterable[Object]) -> Iterator[str]:
    yield f'"{name}":['
    for number, entry in enumerate(entries):
        yield f"{',' if number else ''}\n{_encode(entry)}"
    yield "],\n"


def _article(article: Article) -> Object:
    """All but comments, attributes and flags, which follow."""
    item = article.item
    return {
        "id": item.guid,
        "title": item.title or "",
        "standfirst": article.standfirst,
        "site": article.site,
        "url": article.url,
        "author": item.author,
        "published": item.published,
        "language": article.language,
        "source": {
            "name": article.source.name,
            "sha256": article.source.sha256,
            "importer": article.source.importer,
        },
        "declared_comments": article.declared_comments,
        "polls": [_poll(poll) for poll in article.polls],
        "text": item.body.text,
        "blocks": _blocks(item.body.blocks),
    }


def _poll(poll: Poll) -> Object:
    return {
        "question": poll.question,
        "options": [{"text": o.text, "percent": o.percent, "votes": o.votes} for o in poll.options],
        "total_voters": poll.total_voters,
    }


def _comment(comment: Item, parent: str | None, attributes: Mapping[str, str]) -> Object:
    return {
        "id": comment.guid,
        "path": comment.path,
        "parent": parent,
        "depth": comment.depth,
        "number": comment.number,
        "author": comment.author,
        "published": comment.published,
        "score": comment.score,
        "state": comment.state.value,
        "text": comment.body.text,
        "blocks": _blocks(comment.body.blocks),
        "attributes": dict(attributes),
        "vanished_at": comment.vanished_at,
    }


def _capture(capture: Capture) -> Object:
    saved = capture.saved
    return {
        "name": saved.name,
        "sha256": saved.sha256,
        "importer": saved.importer,
        "saved_at": saved.saved_at,
        "imported_at": capture.imported_at,
        "did": None if capture.report is None else asdict(capture.report),
    }


def _flags(flags: Sequence[Flag], coders: Mapping[CoderId, str]) -> list[Object]:
    return [{"kind": flag.kind.value, "coder": coders[flag.coder], "created_at": flag.created_at} for flag in flags]


def _blocks(blocks: Sequence[Block]) -> list[Object]:
    return [_block(block) for block in blocks]


def _block(block: Block) -> Object:
    found: Object = {"kind": block.kind.value, "level": block.level, "start": block.start, "stop": block.stop}
    if block.target is not None:
        found["target"] = block.target
    return found


def _code(code: Code, guids: Mapping[CodeId, str]) -> Object:
    return {
        "id": code.guid,
        "name": code.name,
        "parent": None if code.parent_id is None else guids[code.parent_id],
        "path": code.path,
        "colour": code.colour,
        "definition": code.definition,
        "include": code.include,
        "exclude": code.exclude,
        "example": code.example,
        "kind": code.kind.value,
        "lowest": code.lowest if code.kind is CodeKind.SCALE else None,
        "highest": code.highest if code.kind is CodeKind.SCALE else None,
        "hidden": code.hidden,
        "pinned": code.pinned,
    }


def _coder(coder: Coder) -> Object:
    return {"id": coder.guid, "name": coder.name}


def _commenter(commenter: Commenter) -> Object:
    """`names` are authors as the comments have them."""
    return {
        "id": commenter.guid,
        "name": commenter.name,
        "names": list(commenter.names),
        "attributes": dict(commenter.attributes),
    }


def _definition(attribute: Attribute) -> Object:
    return {
        "id": attribute.guid,
        "name": attribute.name,
        "type": attribute.type.value,
        "choices": list(attribute.choices),
        "description": attribute.description,
    }


def _sample(sample: DrawnSample, coders: Mapping[CoderId, str]) -> Object:
    return {
        "id": sample.guid,
        "name": sample.name,
        "seed": sample.seed,
        "size": sample.size,
        "stratum": sample.stratum,
        "coder": coders[sample.coder],
        "created_at": sample.created_at,
        "items": list(sample.items),
    }


def _coding(coded: Coded) -> Object:
    coding = coded.coding
    return {
        "id": coding.guid,
        "code": coded.code.guid,
        "item": coded.item.guid,
        "start": coding.span.start if coding.span else None,
        "stop": coding.span.stop if coding.span else None,
        "quote": coding.quote if coding.span or coding.adrift else coded.item.body.text,
        "coder": coded.coder.guid,
        "created_at": coding.created_at,
        "memo": coding.memo,
        "value": coding.value,
        "adrift": coding.adrift,
    }


def _memo(memo: Memo, guids: Mapping[tuple[str, int], str], coders: Mapping[CoderId, str]) -> Object:
    about = None
    for kind, row in (("item", memo.item_id), ("code", memo.code_id), ("coding", memo.coding_id)):
        if row is not None:
            about = guids[kind, row]
    return {
        "id": memo.guid,
        "about": about,
        "text": memo.text,
        "coder": coders[memo.coder_id],
        "created_at": memo.created_at,
        "updated_at": memo.updated_at,
    }


def _checked(entries: Iterable[T], token: Token) -> Iterator[T]:
    for number, entry in enumerate(entries):
        if number % CHECK_EVERY == 0:
            token.check()
        yield entry


def _open(start: Object) -> str:
    """An object without its end: what follows is written by hand."""
    return _encode(start).removesuffix("}")


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
