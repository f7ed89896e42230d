"""The tables of step 0004 of the schema (see `storage.migrations`): what protects people in exports. Never edited."""

from __future__ import annotations

PROTECTION = """
-- A person's pseudonym, kept with one of their names as authors (see `domain.pseudonyms`). kind: numbered, invented,
-- initials, hash; hand where a person chose it.
CREATE TABLE pseudonyms (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    pseudonym TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('numbered', 'invented', 'initials', 'hash', 'hand'))
) STRICT;

-- Whether a name in a text is one (mask) or just a word (leave); item_id null: in the whole project.
CREATE TABLE mention_decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    item_id INTEGER REFERENCES items(id) ON DELETE CASCADE,
    decision TEXT NOT NULL CHECK (decision IN ('mask', 'leave'))
) STRICT;
CREATE UNIQUE INDEX mention_decisions_once ON mention_decisions(name, coalesce(item_id, 0));
CREATE INDEX mention_decisions_item ON mention_decisions(item_id);

-- What is shown to others in the place of a coding's quote.
CREATE TABLE paraphrases (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    coding_id INTEGER NOT NULL UNIQUE REFERENCES codings(id) ON DELETE CASCADE,
    coder_id INTEGER NOT NULL REFERENCES coders(id),
    text TEXT NOT NULL,
    written_at TEXT NOT NULL
) STRICT;
CREATE INDEX paraphrases_coder ON paraphrases(coder_id);
"""
