"""Settings come back as they were set; what a file should not hold is left aside."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.app import settings as app_settings
from reader.app.settings import RECENT, Settings, Theme


def test_what_was_set_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "settings.json"
    settings = Settings(theme=Theme.SEPIA, language="de", reduced_motion=True, read_after_ms=0, snap_words=True)
    settings.shortcuts = {"next": "J; Ctrl+J", "tag": ""}
    settings.used("memo")
    settings.project("p").zoom = 3
    app_settings.save(settings, path)
    assert app_settings.load(path) == settings


@pytest.mark.parametrize("text", ["", "[]", "null", "{", '{"theme": 3, "shortcuts": [], "recent_actions": {}}'])
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(text, encoding="utf-8")
    assert app_settings.load(path) == Settings()


def test_wrong_entries_go_and_the_others_stay(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    found = {
        "reduced_motion": "yes",
        "language": 5,
        "shortcuts": {"next": "D", "tag": 3},
        "recent_actions": ["memo", 7],
        "text_size": 18,
        "of_a_newer_version": 1,
    }
    path.write_text(json.dumps(found), encoding="utf-8")
    settings = app_settings.load(path)
    assert settings == Settings(text_size=18, shortcuts={"next": "D"}, recent_actions=["memo"])


def test_actions_used_lately_are_few_and_single() -> None:
    settings = Settings()
    for number in range(RECENT + 5):
        settings.used(f"action {number}")
    settings.used("action 9")
    assert settings.recent_actions[0] == "action 9"
    assert len(settings.recent_actions) == len(set(settings.recent_actions)) == RECENT
