"""The language of the window: which one, Qt's words and ours in it, dates and numbers.

It takes effect at the start, before any widget is made: texts are taken when a widget is built.
"""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.app import paths
from reader.domain import words

log = logging.getLogger(__name__)
NAMES = {"en": "English", "de": "Deutsch"}
"""The languages that the window speaks, each called by its own name."""
SOURCE = "en"
"""The language of the texts in the program; its catalogue holds plurals alone."""
_OURS = "language"


def chosen(language: str, system: QLocale | None = None) -> str:
    """The language to speak: the one that is set, else the first of the system's that there is, else English."""
    if language in NAMES:
        return language
    for tag in (system or QLocale.system()).uiLanguages():
        code = tag.replace("_", "-").partition("-")[0]
        if code in NAMES:
            return code
    return SOURCE


def locale(language: str, system: QLocale | None = None) -> QLocale:
    """How dates and numbers are written: as the system has it, in the language that is set."""
    there = system or QLocale.system()
    # A system without a language ("C") writes dates that nobody reads.
    bare = there.language() is QLocale.Language.C
    if language not in NAMES:
        return QLocale(QLocale.Language.English) if bare else there
    wanted = QLocale(language)
    if bare:
        return wanted
    if there.language() is wanted.language():
        return there
    here = QLocale(wanted.language(), there.territory())
    return here if here.territory() is there.territory() else wanted


def catalogues() -> Path:
    """Where our translations are."""
    return paths.resources() / "translations"


def install(app: QCoreApplication, language: str = "", folder: Path | None = None) -> str:
    """Let the program speak `language` (empty: the system's) from here on; returns the code of what it speaks.

    The translators belong to `app` and take the place of those that were installed before.
    """
    remove(app)
    QLocale.setDefault(locale(language))
    code = chosen(language)
    for name, place in (
        (f"qtbase_{code}", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))),
        (f"threadnote_{code}", folder or catalogues()),
    ):
        translator = QTranslator(app)
        translator.setObjectName(_OURS)
        # `load` fails on a catalogue without a word in it too, and that is how English may be.
        if translator.load(name, str(place)):
            app.installTranslator(translator)
        else:
            log.info("no catalogue %s", name)
            translator.deleteLater()
    words.install(_say)
    app.setProperty(_OURS, code)
    return code


def spoken() -> str:
    """The code of the language that the program speaks now."""
    app = QCoreApplication.instance()
    code = app.property(_OURS) if app is not None else None
    return code if isinstance(code, str) else SOURCE


def remove(app: QCoreApplication) -> None:
    """English again, everywhere."""
    for child in app.children():
        if isinstance(child, QTranslator) and child.objectName() == _OURS:
            app.removeTranslator(child)
            child.setObjectName("")
            child.deleteLater()
    app.setProperty(_OURS, SOURCE)
    words.install(None)


def _say(context: str, text: str) -> str:
    """For texts below the window; from any thread."""
    return QCoreApplication.translate(context, text)
