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

from reader.storage.protection_schema import PROTECTION

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


_READING_AND_CODING = """
-- A code is a tag; a choice among its children, of which an item holds one a coder; or a scale from lowest to highest.
ALTER TABLE codes ADD COLUMN kind TEXT NOT NULL DEFAULT 'tag' CHECK (kind IN ('tag', 'choice', 'scale'));
ALTER TABLE codes ADD COLUMN lowest INTEGER NOT NULL DEFAULT 1;
ALTER TABLE codes ADD COLUMN highest INTEGER NOT NULL DEFAULT 5;
ALTER TABLE codes ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0;
-- The degree on a scale; null for every other kind of code.
ALTER TABLE codings ADD COLUMN value INTEGER;
-- With the code, so that those used last are found without reading the codings.
DROP INDEX codings_coder;
CREATE INDEX codings_coder ON codings(coder_id, id, code_id);

-- choices: a JSON list of texts, for attributes of type choice.
ALTER TABLE attributes ADD COLUMN choices TEXT NOT NULL DEFAULT '[]';
ALTER TABLE attributes ADD COLUMN description TEXT NOT NULL DEFAULT '';
DROP INDEX attribute_values_attribute;
CREATE INDEX attribute_values_sorted ON attribute_values(attribute_id, value, item_id);

-- read: what the person said, 1 or 0. Where they said nothing, an item is read once it was seen.
ALTER TABLE reads ADD COLUMN read INTEGER NOT NULL DEFAULT 1;
-- What was on the screen for a while. Not in the journal: looking is no change of the project. So an item that goes
-- leaves its row here, and finds it again when it comes back by undo or redo: its id is used by no other.
CREATE TABLE seen (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL,
    coder_id INTEGER NOT NULL REFERENCES coders(id),
    seen_at TEXT NOT NULL,
    UNIQUE (item_id, coder_id)
) STRICT;
CREATE INDEX seen_coder ON seen(coder_id);

-- kind: bookmark (a place to come back to), flag (to be looked at again before the coding is done).
CREATE TABLE flags (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
    coder_id INTEGER NOT NULL REFERENCES coders(id),
    kind TEXT NOT NULL CHECK (kind IN ('bookmark', 'flag')),
    created_at TEXT NOT NULL,
    UNIQUE (item_id, coder_id, kind)
) STRICT;
CREATE INDEX flags_coder ON flags(coder_id);

-- A random sample, drawn once and kept: seed and stratum say how it was drawn (stratum: empty, article, or
-- attribute: and the attribute's name).
CREATE TABLE samples (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    seed INTEGER NOT NULL,
    size INTEGER NOT NULL,
    stratum TEXT NOT NULL DEFAULT '',
    coder_id INTEGER NOT NULL REFERENCES coders(id),
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX samples_coder ON samples(coder_id);
CREATE TABLE sample_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sample_id INTEGER NOT NULL REFERENCES samples(id) ON DELETE CASCADE,
    item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    UNIQUE (sample_id, item_id)
) STRICT;
CREATE INDEX sample_items_item ON sample_items(item_id);

-- A commenter has a row once something was said of the person: names that were joined, attributes. Everybody else is
-- just the author's name on the items.
CREATE TABLE commenters (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    guid TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    created_at TEXT NOT NULL
) STRICT;
CREATE TABLE commenter_names (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    commenter_id INTEGER NOT NULL REFERENCES commenters(id) ON DELETE CASCADE,
    name TEXT NOT NULL UNIQUE
) STRICT;
CREATE INDEX commenter_names_commenter ON commenter_names(commenter_id);
CREATE TABLE commenter_values (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    attribute_id INTEGER NOT NULL REFERENCES attributes(id) ON DELETE CASCADE,
    commenter_id INTEGER NOT NULL REFERENCES commenters(id) ON DELETE CASCADE,
    value TEXT NOT NULL,
    UNIQUE (commenter_id, attribute_id)
) STRICT;
CREATE INDEX commenter_values_attribute ON commenter_values(attribute_id);
-- All that the list of commenters asks for, so that it need not read the rows with their texts (90 ms against 390 ms).
CREATE INDEX items_author ON items(author, kind, article_id, published, source_id) WHERE author IS NOT NULL;

-- Comments whose text was not on the page: few, and asked for with all progress.
CREATE INDEX items_empty ON items(id, kind, state) WHERE kind = 1 AND state <> 'shown';

-- The history of the codebook is read out of the journal.
CREATE INDEX journal_codes ON journal(row_id, step_id) WHERE "table" = 'codes';
"""


@steps(name="0002_reading_and_coding")
def _reading_and_coding(db: Database) -> None:
    for statement in statements(_READING_AND_CODING):
        db.conn.execute(statement)


_CAPTURES = """
-- container: the SHA-256 of the archive that the file was in. saved_at: when the page was saved, ISO 8601.
ALTER TABLE sources ADD COLUMN container TEXT;
ALTER TABLE sources ADD COLUMN saved_at TEXT;
CREATE INDEX sources_container ON sources(container) WHERE container IS NOT NULL;

-- By what a later capture of the same page is recognised (see `domain.recognition.keys`): its address without what does
-- not name the page, its title, some of its comments' ids.
CREATE TABLE article_keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
    key TEXT NOT NULL
) STRICT;
CREATE INDEX article_keys_article ON article_keys(article_id);
CREATE INDEX article_keys_key ON article_keys(key, article_id);

-- vanished_at: when a capture of the page was saved that no longer had the comment; null while it is there.
-- captured: where a person mended the item, what the page says, as a JSON object: author, published, title,
-- standfirst, site, url as they are there, text as its hash, place 1 where the item was moved, own 1 where the page has
-- no such item (half of a comment that was split). Later captures leave alone what is named in it.
ALTER TABLE items ADD COLUMN vanished_at TEXT;
ALTER TABLE items ADD COLUMN captured TEXT;
CREATE INDEX items_vanished ON items(article_id) WHERE vanished_at IS NOT NULL;
-- No longer unique, so that a thread can be numbered anew in any order; `check` sees to it instead.
DROP INDEX items_reading;
CREATE INDEX items_reading ON items(article_id, position);
-- Numbering a thread anew, or undoing that, writes items whose words stay: no work for the index.
DROP TRIGGER items_fts_update;
CREATE TRIGGER items_fts_update AFTER UPDATE OF title, author, text ON items
WHEN old.title IS NOT new.title OR old.author IS NOT new.author OR old.text <> new.text BEGIN
    INSERT INTO items_fts(items_fts, rowid, title, author, text)
    VALUES ('delete', old.id, old.title, old.author, old.text);
    INSERT INTO items_fts(rowid, title, author, text) VALUES (new.id, new.title, new.author, new.text);
END;

-- A later capture of a page that was there already. report: a JSON object with what it did (`domain.report.Recapture`).
CREATE TABLE captures (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    importer TEXT NOT NULL,
    container TEXT,
    saved_at TEXT,
    imported_at TEXT NOT NULL,
    report TEXT NOT NULL
) STRICT;
CREATE INDEX captures_article ON captures(article_id);
CREATE INDEX captures_sha256 ON captures(sha256);
CREATE INDEX captures_container ON captures(container) WHERE container IS NOT NULL;

-- What an item's text was before a later capture or a mending changed it; number counts from 1, as items.revision does.
CREATE TABLE revisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    item_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('capture', 'mending')),
    text_hash TEXT NOT NULL,
    blocks TEXT NOT NULL,
    marks TEXT NOT NULL,
    text TEXT NOT NULL,
    replaced_at TEXT NOT NULL,
    UNIQUE (item_id, number)
) STRICT;

-- Comments of the page that a person took out of the thread, or joined to the item into_id: a later capture does not
-- bring them again. An item that goes leaves its number here.
CREATE TABLE left_out (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES items(id) ON DELETE CASCADE,
    ref TEXT,
    author TEXT,
    published TEXT,
    text_hash TEXT NOT NULL,
    into_id INTEGER
) STRICT;
CREATE INDEX left_out_article ON left_out(article_id);

-- adrift: 1 where the quote was not found in the item's present text; start and stop are then those of the revision
-- whose hash is in text_hash.
ALTER TABLE codings ADD COLUMN adrift INTEGER NOT NULL DEFAULT 0 CHECK (adrift = 0 OR start IS NOT NULL);
CREATE INDEX codings_adrift ON codings(item_id) WHERE adrift = 1;
-- Those adrift do not take a place from others.
DROP INDEX codings_once;
CREATE UNIQUE INDEX codings_once ON codings(
    item_id, code_id, coder_id, coalesce(start, -1), coalesce(stop, -1), CASE adrift WHEN 1 THEN guid ELSE '' END
);
"""


@steps(name="0003_captures")
def _captures(db: Database) -> None:
    from reader.domain.recognition import keys

    for statement in statements(_CAPTURES):
        db.conn.execute(statement)
    # From few to many: articles, then the ids of each one's comments.
    for article, url, title in db.conn.execute(
        "SELECT a.id, a.url, i.title FROM articles AS a JOIN items AS i ON i.id = a.id ORDER BY a.id"
    ).fetchall():
        refs = db.conn.execute("SELECT ref FROM items WHERE article_id = ? AND ref IS NOT NULL", (article,))
        db.conn.executemany(
            "INSERT INTO article_keys(article_id, key) VALUES (?, ?)",
            [(article, key) for key in keys(url, title, (ref for (ref,) in refs))],
        )


@steps(name="0004_protection")
def _protection(db: Database) -> None:
    from secrets import token_hex

    for statement in statements(PROTECTION):
        db.conn.execute(statement)
    # The secret that names are hashed and ordered with: never in an export, the same for good.
    db.conn.execute("INSERT INTO meta(key, value) VALUES ('pseudonym_salt', ?)", (token_hex(16),))


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
