"""The schema, as numbered steps. A step that has been released is never edited: add the next one.

Conventions: integer primary key `id` on every table (the journal names rows by it), never used twice where the journal
covers the table (AUTOINCREMENT: what is undone while an import runs finds its places free), a `guid` on whatever is
exchanged, an index that begins with each foreign key's column, no REAL or BLOB in a journalled table (they do not
survive JSON).
Prefer plain ALTER and CREATE: sqlite-utils' `transform()` drops triggers without a word.
"""

from __future__ import annotations

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

steps = Migrations("threadnote")

_SCHEMA = """
CREATE TABLE meta (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE coders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL
) STRICT;

-- One import: what the person started once. state: running, done
CREATE TABLE batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    coder_id INTEGER NOT NULL REFERENCES coders(id),
    state TEXT NOT NULL,
    started_at TEXT NOT NULL,
    finished_at TEXT
) STRICT;
CREATE INDEX batches_coder ON batches(coder_id);

-- One imported file. state: running (rows may be incomplete), done
CREATE TABLE sources (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id INTEGER NOT NULL REFERENCES batches(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    importer TEXT NOT NULL,
    state TEXT NOT NULL
) STRICT;
CREATE INDEX sources_batch ON sources(batch_id);
CREATE INDEX sources_sha256 ON sources(sha256);

-- Articles (kind 0) and comments (kind 1). An article is its own article_id; a top-level comment's parent is its
-- article. position: reading order in the article (-1 the article itself), so that a branch is the stretch
-- position .. position + descendants.
CREATE TABLE items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    kind INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    parent_id INTEGER REFERENCES items(id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    source_id INTEGER NOT NULL REFERENCES sources(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    depth INTEGER NOT NULL,
    path TEXT NOT NULL,
    children INTEGER NOT NULL,
    descendants INTEGER NOT NULL,
    ref TEXT,
    number INTEGER,
    title TEXT,
    author TEXT,
    published TEXT,
    score INTEGER,
    state TEXT NOT NULL,
    revision INTEGER NOT NULL DEFAULT 1,
    text_hash TEXT NOT NULL,
    blocks TEXT NOT NULL,
    marks TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX items_reading ON items(article_id, position);
CREATE INDEX items_tree ON items(parent_id, ordinal);
CREATE INDEX items_source ON items(source_id);

CREATE TABLE articles (
    id INTEGER PRIMARY KEY REFERENCES items(id) ON DELETE CASCADE,
    standfirst TEXT,
    site TEXT,
    url TEXT,
    language TEXT,
    declared_comments INTEGER,
    polls TEXT NOT NULL
) STRICT;

-- A file that belongs to an article (an image saved with it). The bytes are kept by hash, outside the journal.
CREATE TABLE assets (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL
) STRICT;
CREATE INDEX assets_article ON assets(article_id);
CREATE INDEX assets_sha256 ON assets(sha256);
CREATE TABLE asset_data (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    data BLOB NOT NULL
) STRICT;

CREATE TABLE codes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    parent_id INTEGER REFERENCES codes(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    colour TEXT NOT NULL,
    definition TEXT NOT NULL DEFAULT '',
    include TEXT NOT NULL DEFAULT '',
    exclude TEXT NOT NULL DEFAULT '',
    example TEXT NOT NULL DEFAULT '',
    pinned INTEGER UNIQUE CHECK (pinned BETWEEN 1 AND 9),
    created_at TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX codes_name ON codes(coalesce(parent_id, 0), name);
CREATE INDEX codes_parent ON codes(parent_id, ordinal);

-- start and stop: code points, half open; both null for the whole item.
CREATE TABLE codings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
    code_id INTEGER NOT NULL REFERENCES codes(id) ON DELETE CASCADE,
    coder_id INTEGER NOT NULL REFERENCES coders(id),
    start INTEGER,
    stop INTEGER,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    text_hash TEXT NOT NULL,
    created_at TEXT NOT NULL,
    CHECK ((start IS NULL) = (stop IS NULL)),
    CHECK (start IS NULL OR (0 <= start AND start < stop))
) STRICT;
CREATE UNIQUE INDEX codings_once ON codings(item_id, code_id, coder_id, coalesce(start, -1), coalesce(stop, -1));
CREATE INDEX codings_code ON codings(code_id);
CREATE INDEX codings_coder ON codings(coder_id);

-- About an item, a code or a coding; about the project where all three are null.
CREATE TABLE memos (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    item_id INTEGER REFERENCES items(id) ON DELETE CASCADE,
    code_id INTEGER REFERENCES codes(id) ON DELETE CASCADE,
    coding_id INTEGER REFERENCES codings(id) ON DELETE CASCADE,
    coder_id INTEGER NOT NULL REFERENCES coders(id),
    text TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    CHECK ((item_id IS NOT NULL) + (code_id IS NOT NULL) + (coding_id IS NOT NULL) <= 1)
) STRICT;
CREATE INDEX memos_item ON memos(item_id);
CREATE INDEX memos_code ON memos(code_id);
CREATE INDEX memos_coding ON memos(coding_id);
CREATE INDEX memos_coder ON memos(coder_id);

-- type: text, number, date, choice. batch_id: the import that brought the name (it goes with that, unless it is used by
-- then), null where a person did.
CREATE TABLE attributes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    batch_id INTEGER
) STRICT;
CREATE INDEX attributes_batch ON attributes(batch_id);
CREATE TABLE attribute_values (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    attribute_id INTEGER NOT NULL REFERENCES attributes(id) ON DELETE CASCADE,
    item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
    value TEXT NOT NULL,
    UNIQUE (item_id, attribute_id)
) STRICT;
CREATE INDEX attribute_values_attribute ON attribute_values(attribute_id);

CREATE TABLE reads (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
    coder_id INTEGER NOT NULL REFERENCES coders(id),
    read_at TEXT NOT NULL,
    UNIQUE (item_id, coder_id)
) STRICT;
CREATE INDEX reads_coder ON reads(coder_id);

-- The history: a step is what undo takes back at once. state: done, undone, dropped.
CREATE TABLE steps (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    coder_id INTEGER NOT NULL REFERENCES coders(id),
    at TEXT NOT NULL,
    state TEXT NOT NULL,
    undone_at TEXT,
    changes INTEGER NOT NULL DEFAULT 0,
    batch_id INTEGER
) STRICT;
CREATE INDEX steps_coder ON steps(coder_id);
CREATE INDEX steps_state ON steps(state, id);
CREATE INDEX steps_batch ON steps(batch_id);
CREATE TABLE journal (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    step_id INTEGER NOT NULL REFERENCES steps(id) ON DELETE CASCADE,
    "table" TEXT NOT NULL,
    row_id INTEGER NOT NULL,
    before TEXT,
    after TEXT
) STRICT;
CREATE INDEX journal_step ON journal(step_id);

CREATE VIRTUAL TABLE items_fts USING fts5(
    title, author, text, content='items', content_rowid='id', columnsize=0, tokenize="unicode61 remove_diacritics 2"
);
-- Row by row the index is written out after each statement; an import does it at once (meta key 'bulk', which is never
-- committed).
CREATE TRIGGER items_fts_insert AFTER INSERT ON items WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'bulk') BEGIN
    INSERT INTO items_fts(rowid, title, author, text) VALUES (new.id, new.title, new.author, new.text);
END;
CREATE TRIGGER items_fts_delete AFTER DELETE ON items BEGIN
    INSERT INTO items_fts(items_fts, rowid, title, author, text)
    VALUES ('delete', old.id, old.title, old.author, old.text);
END;
CREATE TRIGGER items_fts_update AFTER UPDATE OF title, author, text ON items BEGIN
    INSERT INTO items_fts(items_fts, rowid, title, author, text)
    VALUES ('delete', old.id, old.title, old.author, old.text);
    INSERT INTO items_fts(rowid, title, author, text) VALUES (new.id, new.title, new.author, new.text);
END;
"""


@steps(name="0001_schema")
def _schema(db: Database) -> None:
    # `executescript` commits on its own, so the statements go in one by one, inside the step's transaction.
    for statement in statements(_SCHEMA):
        db.conn.execute(statement)


def statements(script: str) -> list[str]:
    """Split a script into statements at the semicolons that end them (not those inside triggers)."""
    import sqlite3

    found: list[str] = []
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if ";" in line and sqlite3.complete_statement(pending):
            found.append(pending.strip())
            pending = ""
    return found
