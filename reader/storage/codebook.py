"""The codebook as a whole: codings that change their code, what choices allow, and the history in the journal."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reader.domain.codebook import CodeChange, CodedPassage, FieldChange
from reader.domain.model import Code, CodeId, CoderId, CodingId, ItemId, StepId
from reader.storage import paraphrases
from reader.storage.clock import now
from reader.storage.codings import Coders, by

TEXTS = ("definition", "include", "exclude", "example")
"""What is said of a code, joined where two become one."""

PORTION = 500
WORDS_CP = 160


# Codings that change their code


def hand_over(conn: sqlite3.Connection, source: CodeId, target: CodeId, only: Sequence[CodingId] | None = None) -> None:
    """Give the codings of `source` (all, or `only` those) to `target`. One that would stand there twice for the same
    item, coder and span is dropped; its memos go to the one that stays."""
    chosen = None if only is None else set(only)
    pairs = conn.execute(
        "SELECT s.id, t.id FROM codings AS s JOIN codings AS t ON t.item_id = s.item_id AND t.code_id = ? "
        "AND t.coder_id = s.coder_id AND t.start IS s.start AND t.stop IS s.stop AND t.adrift = s.adrift "
        "AND (t.adrift = 0 OR t.text_hash = s.text_hash) WHERE s.code_id = ? ORDER BY s.id",
        (target, source),
    ).fetchall()
    for doubled, stays in pairs:
        if chosen is None or doubled in chosen:
            join_memos(conn, "coding_id", doubled, stays)
            paraphrases.hand_over(conn, doubled, stays)
            conn.execute("DELETE FROM codings WHERE id = ?", (doubled,))
    if only is None:
        conn.execute("UPDATE codings SET code_id = ? WHERE code_id = ?", (target, source))
    else:
        conn.executemany(
            "UPDATE codings SET code_id = ? WHERE id = ? AND code_id = ?", [(target, coding, source) for coding in only]
        )


def join_memos(conn: sqlite3.Connection, about: str, source: int, target: int) -> None:
    """Memos about one coding or code (`about` is ``coding_id`` or ``code_id``) become memos about another; where the
    coder has one there already, the text goes behind it."""
    assert about in ("coding_id", "code_id")
    for memo, coder, text in conn.execute(
        f"SELECT id, coder_id, text FROM memos WHERE {about} = ? ORDER BY id", (source,)
    ).fetchall():
        there = conn.execute(
            f"SELECT id, text FROM memos WHERE {about} = ? AND coder_id = ? ORDER BY id LIMIT 1", (target, coder)
        ).fetchone()
        if there is None:
            conn.execute(f"UPDATE memos SET {about} = ? WHERE id = ?", (target, memo))
            continue
        if text not in there[1]:
            conn.execute(
                "UPDATE memos SET text = ?, updated_at = ? WHERE id = ?", (f"{there[1]}\n\n{text}", now(), there[0])
            )
        conn.execute("DELETE FROM memos WHERE id = ?", (memo,))


def describe_both(conn: sqlite3.Connection, source: CodeId, target: CodeId) -> None:
    """What is said of `source` goes behind what is said of `target`, unless it stands there; its digit goes to
    `target` where that has none."""
    columns = ", ".join((*TEXTS, "pinned"))
    said = conn.execute(f"SELECT {columns} FROM codes WHERE id = ?", (source,)).fetchone()
    kept = conn.execute(f"SELECT {columns} FROM codes WHERE id = ?", (target,)).fetchone()
    for name, more, text in zip(TEXTS, said, kept, strict=False):
        if more and more not in text:
            both = f"{text}\n\n{more}" if text else more
            conn.execute(f"UPDATE codes SET {name} = ? WHERE id = ?", (both, target))
    if said[-1] is not None and kept[-1] is None:
        conn.execute("UPDATE codes SET pinned = NULL WHERE id = ?", (source,))
        conn.execute("UPDATE codes SET pinned = ? WHERE id = ?", (said[-1], target))


def save_memos(
    conn: sqlite3.Connection, gone: Sequence[CodeId], code: CodeId, coder: CoderId, items: Iterable[ItemId]
) -> None:
    """Give the memos on the coder's codings of `gone`, which are about to go, to the codings of `code` on the same
    items."""
    pairs = conn.execute(
        "SELECT c.id, (SELECT min(n.id) FROM codings AS n WHERE n.item_id = c.item_id AND n.code_id = ? "
        "AND n.coder_id = c.coder_id) AS stays FROM json_each(?) AS i CROSS JOIN codings AS c ON c.item_id = i.value "
        "WHERE c.coder_id = ? AND c.code_id IN (SELECT value FROM json_each(?)) AND stays IS NOT NULL "
        "AND (EXISTS (SELECT 1 FROM memos AS m WHERE m.coding_id = c.id) "
        "OR EXISTS (SELECT 1 FROM paraphrases AS p WHERE p.coding_id = c.id)) ORDER BY c.id",
        (code, json.dumps(list(items)), coder, json.dumps(gone)),
    ).fetchall()
    for coding, stays in pairs:
        join_memos(conn, "coding_id", coding, stays)
        paraphrases.hand_over(conn, coding, stays)


def step_aside(conn: sqlite3.Connection, code: CodeId) -> None:
    """Free a code's name among its siblings, for one below it that takes its place before the code is gone."""
    conn.execute("UPDATE codes SET name = guid WHERE id = ?", (code,))


def insert_copy(conn: sqlite3.Connection, code: Code, parent: CodeId | None) -> CodeId:
    """A code of another project, as it is there, behind its siblings here. Its digit comes along where it is free."""
    (made,) = conn.execute(
        "INSERT INTO codes(guid, parent_id, ordinal, name, colour, definition, include, exclude, example, pinned, "
        "created_at, kind, lowest, highest, hidden) VALUES (?, ?, "
        "(SELECT coalesce(max(ordinal) + 1, 0) FROM codes WHERE parent_id IS ?), ?, ?, ?, ?, ?, ?, "
        "(SELECT ? WHERE NOT EXISTS (SELECT 1 FROM codes WHERE pinned = ?)), ?, ?, ?, ?, ?) RETURNING id",
        (code.guid, parent, parent, code.name, code.colour, code.definition, code.include, code.exclude, code.example,
         code.pinned, code.pinned, now(), code.kind.value, code.lowest, code.highest, int(code.hidden)),
    ).fetchone()  # fmt: skip
    return CodeId(made)


def of_code(conn: sqlite3.Connection, code: CodeId, among: Iterable[CodingId]) -> list[CodingId]:
    """Those of `among` that are codings of `code`, in their order, each once."""
    found: list[CodingId] = []
    wanted = list(dict.fromkeys(among))
    for start in range(0, len(wanted), PORTION):
        some = wanted[start : start + PORTION]
        listed = ", ".join(str(int(coding)) for coding in some)
        rows = conn.execute(f"SELECT id FROM codings WHERE code_id = ? AND id IN ({listed})", (code,))
        there = {row[0] for row in rows}
        found += [coding for coding in some if coding in there]
    return found


# Choices and scales


def clashes(conn: sqlite3.Connection, answers: Mapping[CodeId, CodeId]) -> int:
    """How many items hold more than one answer from one coder, `answers` being each code -> the answer it counts as."""
    if len(set(answers.values())) < 2:
        return 0
    cases = " ".join(f"WHEN {int(code)} THEN {int(answer)}" for code, answer in answers.items())
    listed = ", ".join(str(int(code)) for code in answers)
    (count,) = conn.execute(
        f"SELECT count(DISTINCT item_id) FROM (SELECT item_id FROM codings WHERE code_id IN ({listed}) "
        f"GROUP BY item_id, coder_id HAVING count(DISTINCT CASE code_id {cases} END) > 1)"
    ).fetchone()
    return int(count)


def keep_newest(conn: sqlite3.Connection, answers: Iterable[CodeId]) -> None:
    """Of several answers that an item holds from one coder, keep the one given last; memos on the others go to that."""
    listed = ", ".join(str(int(code)) for code in answers)
    rows = conn.execute(
        f"SELECT c.id, n.id FROM codings AS c JOIN codings AS n ON n.id = (SELECT max(id) FROM codings AS l "
        f"WHERE l.item_id = c.item_id AND l.coder_id = c.coder_id AND l.code_id IN ({listed})) "
        f"WHERE c.code_id IN ({listed}) AND c.code_id <> n.code_id ORDER BY c.id"
    ).fetchall()
    for coding, stays in rows:
        join_memos(conn, "coding_id", coding, stays)
        paraphrases.hand_over(conn, coding, stays)
    conn.executemany("DELETE FROM codings WHERE id = ?", [row[:1] for row in rows])


def beyond(conn: sqlite3.Connection, code: CodeId, lowest: int, highest: int) -> int:
    """How many codings of a scale have a degree outside of these bounds."""
    (count,) = conn.execute(
        "SELECT count(*) FROM codings WHERE code_id = ? AND value NOT BETWEEN ? AND ?", (code, lowest, highest)
    ).fetchone()
    return int(count)


def without_degree(conn: sqlite3.Connection, code: CodeId) -> int:
    (count,) = conn.execute("SELECT count(*) FROM codings WHERE code_id = ? AND value IS NULL", (code,)).fetchone()
    return int(count)


def with_degree(conn: sqlite3.Connection, code: CodeId) -> int:
    (count,) = conn.execute("SELECT count(*) FROM codings WHERE code_id = ? AND value IS NOT NULL", (code,)).fetchone()
    return int(count)


def forget_degrees(conn: sqlite3.Connection, code: CodeId) -> None:
    conn.execute("UPDATE codings SET value = NULL WHERE code_id = ? AND value IS NOT NULL", (code,))


def forget_beyond(conn: sqlite3.Connection, code: CodeId, lowest: int, highest: int) -> None:
    """Take the codings of a scale away whose degree is outside of these bounds."""
    conn.execute("DELETE FROM codings WHERE code_id = ? AND value NOT BETWEEN ? AND ?", (code, lowest, highest))


# What a merge would do


def doubles(conn: sqlite3.Connection, target: CodeId, sources: Sequence[CodeId]) -> tuple[int, int, int]:
    """(codings of `sources`, how many of them would be joined with another of `sources` or `target`, in how many of
    those places the degrees differ)."""
    listed = ", ".join(str(int(code)) for code in (target, *sources))
    of_sources = ", ".join(str(int(code)) for code in sources)
    (codings,) = conn.execute(f"SELECT count(*) FROM codings WHERE code_id IN ({of_sources})").fetchone()
    joined, differing = conn.execute(
        "SELECT coalesce(sum(there - 1), 0), coalesce(sum(degrees > 1), 0) FROM (SELECT count(*) AS there, "
        f"count(DISTINCT value) AS degrees FROM codings WHERE code_id IN ({listed}) "
        "GROUP BY item_id, coder_id, start, stop, CASE adrift WHEN 1 THEN text_hash END HAVING count(*) > 1)"
    ).fetchone()
    return int(codings), int(joined), int(differing)


def memos_on(conn: sqlite3.Connection, sources: Sequence[CodeId]) -> int:
    """How many memos are about these codes or their codings."""
    listed = ", ".join(str(int(code)) for code in sources)
    (count,) = conn.execute(
        f"SELECT (SELECT count(*) FROM memos WHERE code_id IN ({listed})) + (SELECT count(*) FROM memos "
        f"WHERE coding_id IN (SELECT id FROM codings WHERE code_id IN ({listed})))"
    ).fetchone()
    return int(count)


def passages(
    conn: sqlite3.Connection, code: CodeId, after: CodingId | None, limit: int, coders: Coders
) -> list[CodedPassage]:
    """The codings of a code in the order they were made, behind `after`."""
    return [
        CodedPassage(
            CodingId(row[0]),
            ItemId(row[1]),
            row[2] is None,
            " ".join(row[3].split()),
            row[4],
            row[5] or "",
            row[6] or "",
            row[7],
            row[8],
        )
        for row in conn.execute(
            f"SELECT c.id, c.item_id, c.start, CASE WHEN c.start IS NULL THEN substr(i.text, 1, {WORDS_CP}) "
            "ELSE c.quote END, i.path, i.author, a.title, w.name, c.value FROM codings AS c "
            "JOIN items AS i ON i.id = c.item_id JOIN items AS a ON a.id = i.article_id "
            f"JOIN coders AS w ON w.id = c.coder_id WHERE c.code_id = ? AND c.id > ?{by(coders)} "
            "ORDER BY c.id LIMIT ?",
            (code, after or 0, limit),
        )
    ]


# History

_FIELDS = ("name", "parent_id", "ordinal", "kind", "lowest", "highest", "colour", "pinned", "hidden", *TEXTS)


def history(
    conn: sqlite3.Connection, code: CodeId | None = None, before: StepId | None = None, limit: int = 200
) -> list[CodeChange]:
    """What the newest `limit` steps before `before` did to the codebook (or to `code`), the newest first.

    Within a step a code stands once. That siblings were numbered anew because another one moved is no change of theirs.
    """
    only = "" if code is None else "AND row_id = ? "
    values: tuple[int, ...] = (before or 2**62, limit) if code is None else (code, before or 2**62, limit)
    steps = [
        row[0]
        for row in conn.execute(
            f"SELECT DISTINCT step_id FROM journal INDEXED BY journal_codes WHERE \"table\" = 'codes' {only}"
            "AND step_id < ? ORDER BY step_id DESC LIMIT ?",
            values,
        )
    ]
    names = _names(conn)
    found: list[CodeChange] = []
    for step in steps:
        changes = _of_step(conn, step, names)
        found += [change for change in changes if code is None or change.code == code]
    return found


def _of_step(conn: sqlite3.Connection, step: int, names: Mapping[int, str]) -> list[CodeChange]:
    at, label, state, coder = conn.execute(
        "SELECT s.at, s.label, s.state, w.name FROM steps AS s JOIN coders AS w ON w.id = s.coder_id WHERE s.id = ?",
        (step,),
    ).fetchone()
    first: dict[int, dict[str, Any] | None] = {}
    last: dict[int, dict[str, Any] | None] = {}
    for code, was, becomes in conn.execute(
        "SELECT row_id, before, after FROM journal WHERE step_id = ? AND \"table\" = 'codes' ORDER BY id", (step,)
    ):
        first.setdefault(code, json.loads(was) if was else None)
        last[code] = json.loads(becomes) if becomes else None
    found: list[CodeChange] = []
    moved: list[tuple[int, CodeChange]] = []
    for code, was_there in first.items():
        image, left = was_there, last[code]
        if image is None and left is None:
            continue
        fields = _fields(image, left, names)
        what = "made" if image is None else "deleted" if left is None else "changed"
        change = CodeChange(
            StepId(step), at, coder, label, state, CodeId(code), str((left or image or {})["name"]), what, fields
        )
        if what == "changed" and all(entry.name == "ordinal" for entry in fields):
            if image is not None and left is not None:
                moved.append((abs(left["ordinal"] - image["ordinal"]), change))
        else:
            found.append(change)
    if not found and moved:
        # The one that went furthest is the one that was moved; the others made room.
        found = [max(moved, key=lambda entry: entry[0])[1]]
    return found


def _fields(
    image: Mapping[str, Any] | None, left: Mapping[str, Any] | None, names: Mapping[int, str]
) -> tuple[FieldChange, ...]:
    changes = []
    for name in _FIELDS:
        was = image.get(name) if image is not None else None
        becomes = left.get(name) if left is not None else None
        if was == becomes or (None in (image, left) and name == "ordinal"):
            continue
        if name == "parent_id":
            was, becomes = (names.get(code, "") if code is not None else "" for code in (was, becomes))
        shown = [str(value) if value is not None else "" for value in (was, becomes)]
        if shown[0] != shown[1]:
            changes.append(FieldChange(name.removesuffix("_id"), *shown))
    # A place among the siblings is worth a word only where nothing else changed.
    return tuple(change for change in changes if change.name != "ordinal" or len(changes) == 1)


def _names(conn: sqlite3.Connection) -> dict[int, str]:
    """What every code is called, those that are gone by the name they had last."""
    gone = (
        "SELECT row_id, json_extract(before, '$.name') FROM journal INDEXED BY journal_codes "
        "WHERE \"table\" = 'codes' AND before IS NOT NULL AND after IS NULL ORDER BY id"
    )
    names: dict[int, str] = dict(conn.execute(gone).fetchall())
    names.update(conn.execute("SELECT id, name FROM codes").fetchall())
    return names
