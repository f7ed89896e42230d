"""The catalogues of translations are whole and fit the program; a window in German is German."""

from __future__ import annotations

import importlib.util
import re
import shutil
import string
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from reader.app.settings import Settings, Theme
from reader.domain.words import translate
from reader.ui import language
from reader.ui.action_table import MENUS, TABLE
from reader.ui.dialogs.ask import Ask
from reader.ui.window import MainWindow
from tests.ui.texts import Text, marked

ROOT = Path(__file__).resolve().parents[2]
DYNAMIC = {"reader/ui/actions.py": "actions and panels", "reader/ui/language.py": "texts from below the window"}
"""Modules that say in which context a text stands when they translate it."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a catalogue; `forms` has more than one text where it counts."""

    context: str
    source: str
    forms: tuple[str, ...]
    plural: bool
    finished: bool


def catalogue(path: Path) -> list[Message]:
    """The messages of a .ts file."""
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for entry in context.iter("message"):
            translation = entry.find("translation")
            assert translation is not None
            forms = tuple(form.text or "" for form in translation.iter("numerusform")) or (translation.text or "",)
            found.append(
                Message(
                    name,
                    entry.findtext("source") or "",
                    forms,
                    entry.get("numerus") == "yes",
                    translation.get("type") != "unfinished" and all(forms),
                )
            )
    return found


def messages(code: str) -> list[Message]:
    return catalogue(language.catalogues() / f"threadnote_{code}.ts")


def texts() -> list[Text]:
    paths = sorted((ROOT / "reader").rglob("*.py"))
    return [text for path in paths for text in marked(path, ROOT)]


@pytest.fixture(scope="module")
def tools() -> Iterator[ModuleType]:
    """packaging/translate.py, which is no package's part."""
    spec = importlib.util.spec_from_file_location("translate_task", ROOT / "packaging" / "translate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    if module.tool("lupdate") is None or module.tool("lrelease") is None:
        pytest.skip("this PySide6 brings no lupdate and lrelease")
    yield module
    del sys.modules[spec.name]


@pytest.fixture
def english(qapp: QApplication) -> Iterator[QApplication]:
    """The application, which speaks English again afterwards."""
    before = QLocale()
    yield qapp
    language.remove(qapp)
    QLocale.setDefault(before)


# What is in the source


def test_every_text_is_marked_so_that_lupdate_finds_it_where_qt_looks_for_it() -> None:
    assert [f"{text.place}: {text.name} {text.trouble}" for text in texts() if text.trouble] == []


def test_texts_that_are_not_written_out_come_out_of_tables() -> None:
    """Where a variable is translated, its context is one that a table marks texts for, with `QT_TRANSLATE_NOOP`."""
    there = texts()
    tables = {text.context for text in there if text.name == "QT_TRANSLATE_NOOP"}
    assert [
        text.place
        for text in there
        if text.text is None and text.context not in tables and text.place.partition(":")[0] not in DYNAMIC
    ] == []


# The catalogues


@pytest.mark.parametrize("code", ["de", "en"])
def test_the_catalogue_has_just_the_texts_of_the_program(tools: ModuleType, tmp_path: Path, code: str) -> None:
    """Red? Run ``python packaging/dev.py translate`` and translate what is new."""
    kept = language.catalogues() / f"threadnote_{code}.ts"
    fresh = tmp_path / kept.name
    shutil.copy(kept, fresh)
    tools.update(fresh, code, tools.sources())
    known = {(message.context, message.source, message.plural) for message in catalogue(kept)}
    wanted = {(message.context, message.source, message.plural) for message in catalogue(fresh)}
    assert wanted - known == set(), "missing: run dev.py translate"
    assert known - wanted == set(), "no longer said: run dev.py translate"


@pytest.mark.parametrize("code", ["de", "en"])
def test_every_message_is_translated(code: str) -> None:
    assert [f"{message.context}: {message.source}" for message in messages(code) if not message.finished] == []


@pytest.mark.parametrize("code", ["de", "en"])
def test_placeholders_are_the_same_in_the_translation(code: str) -> None:
    wrong = [
        f"{message.context}: {message.source} -> {form}"
        for message in messages(code)
        for form in message.forms
        if form and not agrees(message, form)
    ]
    assert wrong == []


def agrees(message: Message, form: str) -> bool:
    """Whether a translation has the source's ``{names}``; a singular may say “one” instead of ``%n``."""
    counted = not message.plural or message.forms[0] == form or ("%n" in form) == ("%n" in message.source)
    return counted and placeholders(message.source) == placeholders(form)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", ["de", "en"])
def test_edges_are_the_same_in_the_translation(code: str) -> None:
    """Spaces, colons and dots at an end are there because something stands beside it."""
    wrong = [
        f"{message.context}: {message.source!r} -> {form!r}"
        for message in messages(code)
        for form in message.forms
        if form and (edges(form) != edges(message.source))
    ]
    assert wrong == []


def edges(text: str) -> tuple[bool, ...]:
    return (text[:1] == " ", text[-1:] == " ", text.rstrip()[-1:] == ":", text[-1:] == "…", "\n" in text)


@pytest.mark.parametrize("code", ["de", "en"])
def test_what_is_loaded_is_what_was_translated(code: str, qapp: QApplication) -> None:
    """Red? Run ``python packaging/dev.py translate``: it makes the .qm anew."""
    translator = QTranslator()
    finished = [message for message in messages(code) if message.finished]
    loaded = translator.load(f"threadnote_{code}", str(language.catalogues()))
    assert loaded or not finished
    for message in finished:
        found = translator.translate(message.context, message.source, None, 1 if message.plural else -1)
        assert found == message.forms[0], message.source


@pytest.mark.parametrize("code", ["en", "de"])
def test_letters_are_single_in_each_menu(code: str) -> None:
    said = {(message.context, message.source): message.forms[0] or message.source for message in messages("de")}

    def text(context: str, source: str) -> str:
        return source if code == "en" else said.get((context, source), source)

    assert twice([text("Actions", title) for title in MENUS]) == []
    for title in MENUS:
        here = [entry for entry in TABLE if entry.menu == title]
        inner = dict.fromkeys(entry.within for entry in here if entry.within)
        for within in inner:
            assert twice([text("Actions", entry.text) for entry in here if entry.within == within]) == [], within
        entries = [text("Actions", entry.text) for entry in here if not entry.within]
        entries += [text("Actions", within) for within in inner]
        if title == "&View":
            entries += [text("Panels", entry.text) for entry in TABLE if entry.id.startswith("panel_")]
        assert twice(entries) == [], title


def twice(entries: list[str]) -> list[str]:
    letters = [letter for entry in entries if (letter := QKeySequence.mnemonic(entry).toString())]
    return [letter for letter in letters if letters.count(letter) > 1]


@pytest.mark.parametrize("code", ["de", "en"])
def test_a_letter_to_press_stays_one(code: str) -> None:
    """A text with a mnemonic has one in the translation too, and no other text gets one."""
    wrong = [
        f"{message.context}: {message.source} -> {form}"
        for message in messages(code)
        for form in message.forms
        if form and has_letter(form) != has_letter(message.source)
    ]
    assert wrong == []


def has_letter(text: str) -> bool:
    return re.search(r"&\w", text.replace("&&", "")) is not None


# Choosing


@pytest.mark.parametrize(
    ("chosen", "system", "spoken", "written"),
    [
        ("", "de_AT", "de", "de_AT"),
        ("", "en_GB", "en", "en_GB"),
        ("", "fr_FR", "en", "fr_FR"),
        ("", "C", "en", "en_US"),
        ("de", "en_GB", "de", "de_DE"),
        ("de", "de_CH", "de", "de_CH"),
        ("en", "de_DE", "en", "en_DE"),
        ("de", "C", "de", "de_DE"),
        ("xx", "de_DE", "de", "de_DE"),
    ],
)
def test_the_language_and_how_dates_are_written(chosen: str, system: str, spoken: str, written: str) -> None:
    locale = QLocale.c() if system == "C" else QLocale(system)
    assert language.chosen(chosen, locale) == spoken
    assert language.locale(chosen, locale).name() == written


def test_qt_and_the_layers_below_speak_it_too_and_stop(
    english: QApplication, tools: ModuleType, tmp_path: Path
) -> None:
    folder = little_german(tools, tmp_path)
    assert language.install(english, "de", folder) == "de"
    assert language.spoken() == "de"
    assert translate("Commands", "A code needs a name.") == "Ein Code braucht einen Namen."
    assert translate("Commands", "Not in the catalogue") == "Not in the catalogue"
    assert QLocale().toString(1234567) == "1.234.567"
    box = QMessageBox()
    box.setStandardButtons(QMessageBox.StandardButton.Cancel)
    assert box.button(QMessageBox.StandardButton.Cancel).text() == "Abbrechen"
    language.remove(english)
    assert language.spoken() == "en"
    assert translate("Commands", "A code needs a name.") == "A code needs a name."


def test_a_window_in_german_has_german_menus(
    english: QApplication, tools: ModuleType, tmp_path: Path, qtbot: QtBot
) -> None:
    language.install(english, "de", little_german(tools, tmp_path))
    settings = Settings(theme=Theme.LIGHT)
    window = MainWindow(settings, Ask(settings))
    qtbot.addWidget(window)
    window.show()
    menu = window.findChild(QMenu, "menu_file")
    assert menu is not None
    assert menu.title() == "&Datei"
    assert window.actions_table["import"].text() == "&Importieren…"
    assert window.actions_table["import"].toolTip() == "Importieren (Strg+I)"
    window.close()


def little_german(tools: ModuleType, folder: Path) -> Path:
    """A catalogue with three words in it, as the real one is made."""
    words = {
        ("Actions", "&File"): "&Datei",
        ("Actions", "&Import…"): "&Importieren…",
        ("Commands", "A code needs a name."): "Ein Code braucht einen Namen.",
    }
    path = folder / "threadnote_de.ts"
    tools.update(path, "de", tools.sources())
    tree = ET.parse(path)
    for context in tree.getroot().iter("context"):
        for entry in context.iter("message"):
            said = words.get((context.findtext("name") or "", entry.findtext("source") or ""))
            translation = entry.find("translation")
            if said is not None and translation is not None:
                del translation.attrib["type"]
                translation.text = said
    tree.write(path, encoding="utf-8", xml_declaration=True)
    tools.release(path)
    return folder
