"""Blocks, marks and polls as the compact JSON that their columns hold."""

from __future__ import annotations

import json

from reader.domain.records import Poll, PollOption
from reader.domain.text import Block, BlockKind, Body, Mark, MarkKind, canonical


def pack_blocks(blocks: tuple[Block, ...]) -> str:
    """``[[kind, start, stop, level?, target?], …]``"""
    if len(blocks) == 1 and blocks[0].kind is BlockKind.PARAGRAPH and blocks[0].level is None:
        # Most comments are one paragraph: worth not calling the encoder for.
        return f'[["paragraph",{blocks[0].start},{blocks[0].stop}]]'
    return _dumps([_block(block) for block in blocks])


def _block(block: Block) -> list[str | int | None]:
    packed: list[str | int | None] = [block.kind.value, block.start, block.stop]
    if block.target is not None:
        return [*packed, block.level, canonical(block.target)]
    return packed if block.level is None else [*packed, block.level]


def pack_marks(marks: tuple[Mark, ...]) -> str:
    """``[[kind, start, stop, target?], …]``"""
    if not marks:
        return "[]"
    return _dumps(
        [
            [m.kind.value, m.start, m.stop]
            if m.target is None
            else [m.kind.value, m.start, m.stop, canonical(m.target)]
            for m in marks
        ]
    )


def unpack_body(text: str, blocks: str, marks: str) -> Body:
    if marks == "[]" and blocks == f'[["paragraph",0,{len(text)}]]':
        return Body(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    return Body(
        text,
        tuple(Block(BlockKind(b[0]), *b[1:]) for b in json.loads(blocks)),
        tuple(Mark(MarkKind(m[0]), m[1], m[2], m[3] if len(m) > 3 else None) for m in json.loads(marks))
        if marks != "[]"
        else (),
    )


def pack_polls(polls: tuple[Poll, ...]) -> str:
    return _dumps(
        [
            {
                "question": canonical(p.question),
                "options": [{"text": canonical(o.text), "percent": o.percent, "votes": o.votes} for o in p.options],
                "total_voters": p.total_voters,
            }
            for p in polls
        ]
    )


def unpack_polls(packed: str) -> tuple[Poll, ...]:
    return tuple(
        Poll(
            p["question"],
            tuple(PollOption(o["text"], o["percent"], o["votes"]) for o in p["options"]),
            p["total_voters"],
        )
        for p in json.loads(packed)
    )


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
