"""An import report as a table to look at and as text to copy."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QLocale, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from reader.app import registry
from reader.domain.model import ItemId
from reader.domain.report import FileReport, FileStatus, ImportReport
from reader.ui import icons
from reader.ui.dialogs import recapture
from reader.ui.theme import Colours

ARTICLE = Qt.ItemDataRole.UserRole
"""On a row: the first article of its file, None where it brought none."""

COUNTS = (3, 4, 5)
"""Columns of numbers."""
NUMBERS = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter

translate = QCoreApplication.translate


class ReportTable(QTreeWidget):
    """A row a file; below it what was noticed or went wrong, open from the start."""

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self._colours = colours
        self.setObjectName("import_report")
        self.setAccessibleName(self.tr("Report, file by file"))
        self.setHeaderLabels(
            [
                self.tr("File"),
                self.tr("Result"),
                self.tr("Read as"),
                self.tr("Articles"),
                self.tr("Comments"),
                self.tr("Page says"),
            ]
        )
        self.headerItem().setToolTip(5, self.tr("How many comments the page itself says it has"))
        for column in COUNTS:
            self.headerItem().setTextAlignment(column, NUMBERS)
        self._row_size = QSize(0, round(self.fontMetrics().lineSpacing() * 1.5))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setUniformRowHeights(True)
        self.setAlternatingRowColors(False)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(self.fontMetrics().averageCharWidth() * 8)

    def apply_theme(self, colours: Colours) -> None:
        self._colours = colours

    def show_report(self, report: ImportReport) -> None:
        """Fill the table; problems first would hide the order of the files, so they stay where they are."""
        self.clear()
        articles = iter(report.new_articles)
        rows = []
        for file in report.files:
            brought = [article for _, article in zip(range(file.articles), articles, strict=False)]
            rows.append(self._row(file, brought[0] if brought else None))
        self.addTopLevelItems(rows)
        for column in range(1, self.columnCount()):
            self.resizeColumnToContents(column)
            self.setColumnWidth(column, self.columnWidth(column) + self.fontMetrics().averageCharWidth() * 2)
        for row in rows:
            for number in range(row.childCount()):
                child = row.child(number)
                if child is not None:
                    child.setFirstColumnSpanned(True)
            row.setExpanded(True)
        first = next((row for row in rows if row.childCount()), rows[0] if rows else None)
        if first is not None:
            # Where the arrow keys begin, but not selected: nobody has chosen it.
            self.setCurrentItem(first, 0, QItemSelectionModel.SelectionFlag.NoUpdate)

    def show_current(self) -> None:
        """Scroll to the first problem; once the table has its size."""
        current = self.currentItem()
        if current is not None:
            last = current.child(current.childCount() - 1) or current
            self.scrollToItem(last, QAbstractItemView.ScrollHint.EnsureVisible)
            self.scrollToItem(current, QAbstractItemView.ScrollHint.EnsureVisible)

    def article_of(self, row: QTreeWidgetItem) -> ItemId | None:
        """The first article that the row's file brought."""
        top = row.parent() or row
        found = top.data(0, ARTICLE)
        return ItemId(found) if found is not None else None

    def _row(self, file: FileReport, article: ItemId | None) -> QTreeWidgetItem:
        number = QLocale().toString
        counts = file.status is FileStatus.IMPORTED
        importer = registry.importer(file.importer) if file.importer else None
        row = QTreeWidgetItem(
            [
                isolated(file.name),
                status_word(file),
                QCoreApplication.translate("Formats", importer.title) if importer else file.importer or "",
                number(file.articles) if counts else "",
                number(file.comments) if counts else "",
                number(file.declared_comments) if file.declared_comments is not None else "",
            ]
        )
        row.setToolTip(0, file.name)
        row.setData(0, ARTICLE, article)
        row.setIcon(1, self._icon(file))
        row.setSizeHint(0, self._row_size)
        for column in COUNTS:
            row.setTextAlignment(column, NUMBERS)
        for line in problems(file):
            child = QTreeWidgetItem([line])
            child.setToolTip(0, line)
            child.setSizeHint(0, self._row_size)
            child.setForeground(0, self.palette().placeholderText())
            row.addChild(child)
        return row

    def _icon(self, file: FileReport) -> QIcon:
        match file.status:
            case FileStatus.FAILED:
                return icons.icon("failed", self._colours, role="danger")
            case FileStatus.DUPLICATE:
                return icons.icon("duplicate", self._colours, role="muted")
            case _:
                name = "warning" if file.warnings else "done"
                return icons.icon(name, self._colours, role="danger" if file.warnings else "accent")


def isolated(name: str) -> str:
    """A file's name so that its dots and digits stay in place within text of the other direction (UAX #9, FSI)."""
    return f"\u2068{name}\u2069"


def status_word(file: FileReport) -> str:
    match file.status:
        case FileStatus.FAILED:
            return translate("ImportReport", "Failed")
        case FileStatus.DUPLICATE:
            return translate("ImportReport", "Already there")
        case _:
            if file.warnings:
                return translate("ImportReport", "Imported, with a note")
            if file.recapture is not None and not file.articles:
                return translate("ImportReport", "Saved again")
            return translate("ImportReport", "Imported")


def problems(file: FileReport) -> list[str]:
    """What a file did to pages that were there, what was noticed in it or went wrong with it, a line each."""
    lines = [file.error] if file.error else []
    if file.status is FileStatus.IMPORTED and file.made:
        number = QLocale().toString
        counts = ((text, count) for text, count in made_counts(file) if count)
        lines.append("   ·   ".join(text.format(n=number(count)) for text, count in counts))
    if file.recapture is not None:
        known = translate("ImportReport", "Pages that were there already: {what}")
        one = translate("ImportReport", "This page was there already: {what}")
        lines.append((one if file.recapture.articles == 1 else known).format(what=recapture.words(file.recapture)))
    lines += [f"{notice.message} ({notice.where})" if notice.where else notice.message for notice in file.warnings]
    return lines


def made_counts(what: FileReport | ImportReport) -> list[tuple[str, int]]:
    """What came in that was made of texts, with words for each count."""
    return [
        (translate("ImportReport", "Codes: {n}"), what.codes),
        (translate("ImportReport", "Codings: {n}"), what.codings),
        (translate("ImportReport", "Memos: {n}"), what.memos),
        (translate("ImportReport", "Attributes and commenters: {n}"), what.others),
    ]


def totals(report: ImportReport) -> str:
    """The report in one line, the problems in it only where there are some."""
    number = QLocale().toString
    again = [file.recapture for file in report.files if file.recapture is not None]
    parts = [
        (translate("ImportReport", "Articles: {n}"), report.articles),
        (translate("ImportReport", "Comments: {n}"), report.comments),
    ]
    adrift = sum(known.adrift for known in again) + sum(file.adrift for file in report.files)
    for text, count in (
        *made_counts(report),
        (translate("ImportReport", "Pages saved again: {n}"), sum(known.articles for known in again)),
        (translate("ImportReport", "Codings without a place: {n}"), adrift),
        (translate("ImportReport", "Already there: {n}"), report.count(FileStatus.DUPLICATE)),
        (translate("ImportReport", "Failed: {n}"), report.count(FileStatus.FAILED)),
        (translate("ImportReport", "Notes: {n}"), report.warnings),
    ):
        if count:
            parts.append((text, count))
    return "   ·   ".join(text.format(n=number(count)) for text, count in parts)


def as_text(report: ImportReport) -> str:
    """For the clipboard: tab-separated, problems indented below their file."""
    lines = [totals(report), ""]
    for file in report.files:
        counts = [str(file.articles), str(file.comments)] if file.status is FileStatus.IMPORTED else ["", ""]
        lines.append("\t".join([file.name, status_word(file), *counts, file.importer or ""]))
        lines += [f"\t{line}" for line in problems(file)]
    return "\n".join(lines) + "\n"
