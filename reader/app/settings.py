"""What the person has set, and what a project looked like when it was closed. One JSON file, never in a project."""

from __future__ import annotations

import json
import logging
import os
from dataclasses import asdict, dataclass, field, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

log = logging.getLogger(__name__)
RECENT = 10
T = TypeVar("T")
REVIEWS = ("warnings", "always", "never")


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    SEPIA = "sepia"
    DARK = "dark"


@dataclass(slots=True)
class ProjectState:
    """How a project's window was left: Qt's geometry and docks (base64), open branches (item ids), place in reading.

    `places` maps an article's id to the item that was current in it; `current` is the item chosen last,
    `code_order` how the codebook is sorted (``hand``, ``name``, ``count``), `hidden_codes` whether it lists what is
    hidden;
    `order` the library's (`domain.filters.Order`); `grid` what the grid shows and how (`ui.grid.columns.Layout`);
    `queue` the key of the queue that is worked on (`domain.work.Queue`), `filters` those of the library by the name
    they were given (`ui.tree.drawer`); `people` and `journal` the order and the split of those panels.
    """

    geometry: str = ""
    docks: str = ""
    open_items: list[int] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)
    current: int | None = None
    zoom: int = 0
    order: str = "added"
    code_order: str = "hand"
    hidden_codes: bool = False
    queue: str = ""
    filters: dict[str, Any] = field(default_factory=dict)
    grid: dict[str, Any] = field(default_factory=dict)
    people: dict[str, Any] = field(default_factory=dict)
    journal: dict[str, Any] = field(default_factory=dict)
    collapsed: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Settings:
    """`text_size` in points; `line_width` in characters; `line_spacing` in percent; a comment that was
    current for `read_after_ms` counts as read (0: never). Lives in the GUI thread.

    `language` is a language's code (``de``), empty for the system's; `reduced_motion` None is as the system has it.
    `shortcuts` maps an action's id to its keys (QKeySequence texts in portable form, `"; "` between them; empty for
    none); who is not in it has the keys of the table. `recent_actions` are ids, the newest first.
    `double_click` selects a ``sentence`` or a ``word``; with `snap_words` what the mouse selects ends at whole words.
    `review` (of `REVIEWS`) says which pages are looked at before they are stored: those with ``warnings``, all or none.
    `presets` are exports that were given a name (`app.scopes.preset_as_json`); `last_format` is the id of what was
    exported to last.
    """

    theme: Theme = Theme.SYSTEM
    text_family: str = ""
    text_size: int = 12
    line_width: int = 70
    line_spacing: int = 140
    read_after_ms: int = 1500
    coder: str = ""
    recent: list[str] = field(default_factory=list)
    last_folder: str = ""
    last_format: str = ""
    shortcuts: dict[str, str] = field(default_factory=dict)
    language: str = ""
    reduced_motion: bool | None = None
    recent_actions: list[str] = field(default_factory=list)
    double_click: str = "sentence"
    snap_words: bool = False
    review: str = "warnings"
    presets: list[dict[str, Any]] = field(default_factory=list)
    projects: dict[str, ProjectState] = field(default_factory=dict)

    def project(self, guid: str) -> ProjectState:
        return self.projects.setdefault(guid, ProjectState())

    def opened(self, path: Path) -> None:
        """Put a project at the head of the recent ones."""
        name = str(path.absolute())
        self.recent = [name, *(other for other in self.recent if other != name)][:RECENT]

    def used(self, action: str) -> None:
        """Put an action at the head of those that the palette offers first."""
        self.recent_actions = [action, *(other for other in self.recent_actions if other != action)][:RECENT]


def load(path: Path) -> Settings:
    """The settings at `path`; what is missing, unknown or of a wrong kind takes its default."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as fault:
        log.warning("settings could not be read: %s", type(fault).__name__)
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    settings = _filled(Settings(), found)
    try:
        settings.theme = Theme(settings.theme)
    except ValueError:
        settings.theme = Theme.SYSTEM
    if found.get("reduced_motion") not in (True, False, None):
        settings.reduced_motion = None
    if settings.review not in REVIEWS:
        settings.review = Settings().review
    settings.shortcuts = {name: keys for name, keys in settings.shortcuts.items() if isinstance(keys, str)}
    settings.recent_actions = [name for name in settings.recent_actions if isinstance(name, str)]
    projects = found.get("projects")
    settings.projects = {
        str(guid): _filled(ProjectState(), state)
        for guid, state in (projects.items() if isinstance(projects, dict) else ())
        if isinstance(state, dict)
    }
    return settings


def save(settings: Settings, path: Path) -> None:
    """Write the settings in place of the old ones at once; a failure is logged: no setting is worth a dialog."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
        part.replace(path)
    except OSError as fault:
        log.warning("settings could not be saved: %s", fault.strerror)


def _filled(target: T, values: dict[str, Any]) -> T:
    for entry in fields(target):  # type: ignore[arg-type]
        value = values.get(entry.name)
        default = getattr(target, entry.name)
        if value is None or entry.name == "projects":
            continue
        if entry.type == "list[int]" and isinstance(value, list):
            value = [number for number in value if type(number) is int]
        if isinstance(value, type(default)) or default is None or isinstance(default, StrEnum):
            setattr(target, entry.name, value)
    return target
