"""What a later capture of a page did, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from reader.domain.report import Recapture

translate = QCoreApplication.translate


class Moved(QObject):
    """lupdate takes a text for one with a plural only where `tr` is asked for it."""

    def codings(self, count: int) -> str:
        return self.tr("%n codings moved", "", count)


def words(found: Recapture) -> str:
    """As in “12 new, 3 changed, 1 vanished; 4 codings moved, 1 without a place”; or that nothing is new."""
    comments = (
        (found.added, translate("Recapture", "%n new", None, found.added)),
        (found.changed, translate("Recapture", "%n changed", None, found.changed)),
        (found.vanished, translate("Recapture", "%n vanished", None, found.vanished)),
        (found.returned, translate("Recapture", "%n there again", None, found.returned)),
        (found.updated, translate("Recapture", "%n updated otherwise", None, found.updated)),
    )
    codings = (
        (found.moved, Moved().codings(found.moved)),
        (found.adrift, translate("Recapture", "%n without a place", None, found.adrift)),
    )
    parts = [", ".join(text for count, text in half if count) for half in (comments, codings)]
    return "; ".join(part for part in (parts[0] or translate("Recapture", "nothing new"), parts[1]) if part)
