"""What a person does to a project: one function a verb, each one step that undo names and takes back.

Every command runs in the writer's thread and returns the `ChangeSet` of what it touched. Names and texts are made
canonical here. `UserError` says what cannot be; then nothing was changed.
"""

from __future__ import annotations

from reader.app.commands.attributes import (
    define_attribute,
    delete_attribute,
    edit_attribute,
    rename_attribute_of,
    set_attribute,
    set_attribute_of,
)
from reader.app.commands.codebook import copy_codes, merge_codes, move_codings, split_code
from reader.app.commands.coders import rename_coder
from reader.app.commands.codes import (
    code_path,
    create_code,
    delete_code,
    edit_code,
    move_code,
    pin_code,
    revise_code,
    set_hidden,
    set_kind,
)
from reader.app.commands.coding import (
    apply_code,
    apply_path,
    remove_codings,
    set_degree,
    set_span,
    toggle_code,
)
from reader.app.commands.commenters import (
    join_commenters,
    part_commenter,
    rename_commenter,
    set_commenter_attribute,
)
from reader.app.commands.details import set_details
from reader.app.commands.flags import set_flag
from reader.app.commands.grid import Deed, set_cells
from reader.app.commands.history import redo, undo
from reader.app.commands.library import remove_articles
from reader.app.commands.memos import write_memo
from reader.app.commands.mending import (
    drop_blocks,
    join_comments,
    move_comment,
    place_coding,
    place_on_whole,
    remove_comments,
    rename_article,
    set_author,
    set_published,
    split_comment,
)
from reader.app.commands.protection import (
    assign_pseudonyms,
    clear_pseudonyms,
    decide_mentions,
    reassign_pseudonyms,
    set_pseudonym,
    write_paraphrase,
)
from reader.app.commands.reading import mark_read, mark_seen
from reader.app.commands.samples import delete_sample, draw_sample, rename_sample
from reader.app.commands.target import Target

__all__ = [
    "Deed",
    "Target",
    "apply_code",
    "apply_path",
    "assign_pseudonyms",
    "clear_pseudonyms",
    "code_path",
    "copy_codes",
    "create_code",
    "decide_mentions",
    "define_attribute",
    "delete_attribute",
    "delete_code",
    "delete_sample",
    "draw_sample",
    "drop_blocks",
    "edit_attribute",
    "edit_code",
    "join_commenters",
    "join_comments",
    "mark_read",
    "mark_seen",
    "merge_codes",
    "move_code",
    "move_codings",
    "move_comment",
    "part_commenter",
    "pin_code",
    "place_coding",
    "place_on_whole",
    "reassign_pseudonyms",
    "redo",
    "remove_articles",
    "remove_codings",
    "remove_comments",
    "rename_article",
    "rename_attribute_of",
    "rename_coder",
    "rename_commenter",
    "rename_sample",
    "revise_code",
    "set_attribute",
    "set_attribute_of",
    "set_author",
    "set_cells",
    "set_commenter_attribute",
    "set_degree",
    "set_details",
    "set_flag",
    "set_hidden",
    "set_kind",
    "set_pseudonym",
    "set_published",
    "set_span",
    "split_code",
    "split_comment",
    "toggle_code",
    "undo",
    "write_memo",
    "write_paraphrase",
]
