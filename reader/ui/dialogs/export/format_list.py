"""The formats, by what they are for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from reader.app.registry import Broken, Exporter

GROUPS = ("reading", "tables", "codebook", "exchange", "")
PLACE = Qt.ItemDataRole.UserRole


class FormatList(QListWidget):
    """Each row holds the place of its exporter in `formats`; headings and what does not work cannot be chosen."""

    def __init__(self, formats: Sequence[Exporter], broken: Sequence[Broken], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("export_formats")
        self.setAccessibleName(self.tr("Format"))
        self._titles = {
            "reading": self.tr("For reading"),
            "tables": self.tr("Tables"),
            "codebook": self.tr("Codebook"),
            "exchange": self.tr("For other programs"),
            "": self.tr("Others"),
        }
        groups = [group if group in GROUPS else "" for group in (str(getattr(f, "group", "")) for f in formats)]
        said = [QCoreApplication.translate("Formats", exporter.title) for exporter in formats]
        for group in GROUPS:
            if group not in groups:
                continue
            if set(groups) != {group}:
                self._add_heading(self._titles[group])
            for place in sorted((n for n, one in enumerate(groups) if one == group), key=lambda n: said[n].casefold()):
                self._add_format(place, said[place], formats[place].suffix)
        for entry in broken:
            self._add_broken(entry)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 16)

    def place(self) -> int:
        """The place of the exporter that is chosen; -1 where none is."""
        item = self.currentItem()
        found = item.data(PLACE) if item is not None else None
        return found if isinstance(found, int) else -1

    def first(self) -> int:
        """The place of the one at the top; -1 where there is none."""
        places = (self.item(row).data(PLACE) for row in range(self.count()))
        return next((place for place in places if isinstance(place, int)), -1)

    def sizeHint(self) -> QSize:
        """Wide enough for the titles, as long as those are no sentences."""
        em = self.fontMetrics().averageCharWidth()
        wide = self.sizeHintForColumn(0) + self.verticalScrollBar().sizeHint().width() + em * 4
        widest = max(
            (self.fontMetrics().horizontalAdvance(self.item(n).text()) for n in range(self.count())), default=0
        )
        return QSize(min(max(wide, widest + em * 6), em * 48), super().sizeHint().height())

    def choose(self, place: int) -> None:
        for row in range(self.count()):
            if self.item(row).data(PLACE) == place:
                self.setCurrentRow(row)
                return

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text, self)
        font = self.font()
        font.setBold(True)
        item.setFont(font)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(QSize(0, round(self.fontMetrics().lineSpacing() * 2.0)))
        item.setTextAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeading)

    def _add_format(self, place: int, title: str, suffix: str) -> None:
        item = QListWidgetItem(title, self)
        item.setData(PLACE, place)
        # The whole of it, where the list is too narrow.
        item.setToolTip(f"{title} ({suffix})" if suffix else title)
        item.setSizeHint(self._row_size())

    def _add_broken(self, entry: Broken) -> None:
        """A format that does not work is shown with its reason, and cannot be chosen."""
        name = entry.name.rpartition(".")[2]
        item = QListWidgetItem(self.tr("{name} (not usable)").format(name=name), self)
        item.setToolTip(entry.reason)
        item.setSizeHint(self._row_size())
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _row_size(self) -> QSize:
        return QSize(0, round(self.fontMetrics().lineSpacing() * 1.7))
