"""What goes into an export: which articles, codes, coders, comments, and how much of their threads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from reader.domain.scope import Context, Scope
from reader.ui import theme
from reader.ui.dialogs.export.several import Several
from reader.ui.tree.drawer import day
from reader.ui.typed_fields import DateField

DEEPEST = 9999


@dataclass(frozen=True, slots=True)
class Choices:
    """What there is to choose from in a project."""

    articles: Sequence[str] = ()
    codes: Sequence[str] = ()
    coders: Sequence[str] = ()
    authors: Sequence[str] = ()
    attributes: Sequence[str] = field(default=())


class ScopeForm(QWidget):
    """`edited` at every change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scope_form")
        self.articles = Several("scope_articles", self.tr("All articles"), self)
        self.codes = Several("scope_codes", self.tr("All codes"), self)
        self.coders = Several("scope_coders", self.tr("All coders"), self)
        self.attributes = Several("scope_attributes", self.tr("Any; type a name, or name = value"), self)
        self.author = QLineEdit(self)
        self.author.setObjectName("scope_author")
        self.author.setPlaceholderText(self.tr("Any author"))
        self.author.setClearButtonEnabled(True)
        self._authors = QStringListModel(self)
        completer = QCompleter(self._authors, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.author.setCompleter(completer)
        self.words = QLineEdit(self)
        self.words.setObjectName("scope_words")
        self.words.setPlaceholderText(self.tr("Any text"))
        self.words.setClearButtonEnabled(True)
        self.since, self.until = self._date("scope_since"), self._date("scope_until")
        self.shallowest, self.deepest = self._depth("scope_shallowest"), self._depth("scope_deepest")
        self.coded = QCheckBox(self.tr("Onl&y what is coded"), self)
        self.coded.setObjectName("scope_coded")
        self.reset = QPushButton(self.tr("Ta&ke everything"), self)
        self.reset.setObjectName("scope_reset")
        self.reset.setToolTip(self.tr("Leave nothing out any more"))
        self.reset.setAutoDefault(False)
        self.context = QComboBox(self)
        self.context.setObjectName("scope_context")
        for text, context in (
            (self.tr("Nothing"), Context.NONE),
            (self.tr("What it answers"), Context.PARENT),
            (self.tr("All it answers, up to the top"), Context.CHAIN),
            (self.tr("The whole thread"), Context.THREAD),
        ):
            self.context.addItem(text, str(context.value))
        self._lay_out()
        self.show_scope(Scope())
        self._connect()

    def _date(self, name: str) -> DateField:
        found = DateField(self)
        found.line.setObjectName(name)
        return found

    def _depth(self, name: str) -> QSpinBox:
        found = QSpinBox(self)
        theme.inset(found)
        found.setObjectName(name)
        # One below the top level stands for no limit.
        found.setRange(-1, DEEPEST)
        found.setSpecialValueText(self.tr("any"))
        return found

    def _lay_out(self) -> None:
        gap = self.fontMetrics().averageCharWidth()
        grid = QGridLayout()
        grid.setHorizontalSpacing(gap * 2)
        grid.setVerticalSpacing(gap)
        grid.setColumnStretch(1, 1)
        dates, depths = QHBoxLayout(), QHBoxLayout()
        to, deep = QLabel(self.tr("to"), self), QLabel(self.tr("to"), self)
        dates.setSpacing(gap)
        depths.setSpacing(gap)
        dates.addWidget(self.since, 1)
        dates.addWidget(to)
        dates.addWidget(self.until, 1)
        depths.addWidget(self.shallowest, 1)
        depths.addWidget(deep)
        depths.addWidget(self.deepest, 1)
        lines: tuple[tuple[str, QWidget, QHBoxLayout | None], ...] = (
            (self.tr("&Articles"), self.articles, None),
            (self.tr("Co&des"), self.codes, None),
            (self.tr("Coder&s"), self.coders, None),
            (self.tr("Co&ntext"), self.context, None),
            (self.tr("A&uthor"), self.author, None),
            (self.tr("Wit&h the words"), self.words, None),
            (self.tr("&From"), self.since, dates),
            (self.tr("De&pth"), self.shallowest, depths),
            (self.tr("Attr&ibutes"), self.attributes, None),
        )
        for line, (text, widget, row) in enumerate(lines):
            label = QLabel(text, self)
            inner = widget.line if isinstance(widget, Several | DateField) else widget
            label.setBuddy(inner)
            inner.setAccessibleName(text.replace("&", ""))
            grid.addWidget(
                label, line, 0, Qt.AlignmentFlag.AlignTop if isinstance(widget, Several) else Qt.AlignmentFlag(0)
            )
            if row is None:
                grid.addWidget(widget, line, 1)
            else:
                grid.addLayout(row, line, 1)
        self.since.line.setAccessibleName(self.tr("From date"))
        self.until.line.setAccessibleName(self.tr("To date"))
        self.shallowest.setAccessibleName(self.tr("Depth at least; 0 is the top of a thread"))
        self.deepest.setAccessibleName(self.tr("Depth at most; 0 is the top of a thread"))
        last = QHBoxLayout()
        last.addWidget(self.coded)
        last.addStretch(1)
        last.addWidget(self.reset)
        grid.addLayout(last, len(lines), 1)
        self._undated = QLabel(self)
        self._undated.setObjectName("scope_undated")
        self._undated.setTextFormat(Qt.TextFormat.PlainText)
        self._undated.setWordWrap(True)
        self._undated.setForegroundRole(QPalette.ColorRole.BrightText)
        self._undated.hide()
        grid.addWidget(self._undated, len(lines) + 1, 1)
        self._note = QLabel(self.tr("This format always has the whole project."), self)
        self._note.setWordWrap(True)
        self._note.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(gap, gap * 2, gap * 2, gap)
        column.addWidget(self._note)
        column.addLayout(grid)
        column.addStretch(1)

    def _connect(self) -> None:
        for several in (self.articles, self.codes, self.coders, self.attributes):
            several.edited.connect(self.edited)
        for line in (self.author, self.words, self.since.line, self.until.line):
            line.textChanged.connect(self.edited)
        for spin in (self.shallowest, self.deepest):
            spin.valueChanged.connect(self.edited)
        self.coded.toggled.connect(self.edited)
        self.context.currentIndexChanged.connect(self.edited)
        self.edited.connect(self._on_edited)
        self.reset.clicked.connect(self._on_reset)
        self._on_edited()

    def set_choices(self, choices: Choices) -> None:
        self.articles.set_known(choices.articles)
        self.codes.set_known(choices.codes)
        self.coders.set_known(choices.coders)
        self._authors.setStringList(list(choices.authors))
        self.attributes.suggest(choices.attributes)

    def apply_theme(self) -> None:
        for several in (self.articles, self.codes, self.coders, self.attributes):
            several.apply_theme()

    def allow(self, scoped: bool) -> None:
        """Whether the format can be narrowed at all."""
        self._note.setVisible(not scoped)
        for widget in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if widget is not self._note:
                widget.setEnabled(scoped)
        self.reset.setEnabled(scoped and self.scope().narrow)

    def scope(self) -> Scope:
        """What is set; what cannot be read counts as not set."""
        return Scope(
            articles=self.articles.values(),
            codes=self.codes.values(),
            coders=self.coders.values(),
            attributes=tuple(_pair(text) for text in self.attributes.values()),
            author=self.author.text().strip(),
            since=day(self.since.text()) or "",
            until=day(self.until.text(), last=True) or "",
            shallowest=_limit(self.shallowest),
            deepest=_limit(self.deepest),
            words=self.words.text().strip(),
            coded=self.coded.isChecked(),
            context=Context(self.context.currentData()),
        )

    def show_scope(self, scope: Scope) -> None:
        before = self.blockSignals(True)
        self.articles.set_values(scope.articles)
        self.codes.set_values(scope.codes)
        self.coders.set_values(scope.coders)
        self.attributes.set_values([f"{name} = {value}" if value else name for name, value in scope.attributes])
        self.author.setText(scope.author)
        self.words.setText(scope.words)
        self.since.setText(scope.since)
        self.until.setText(scope.until)
        self.shallowest.setValue(-1 if scope.shallowest is None else scope.shallowest)
        self.deepest.setValue(-1 if scope.deepest is None else scope.deepest)
        self.coded.setChecked(scope.coded)
        self.context.setCurrentIndex(self.context.findData(str(scope.context.value)))
        self.blockSignals(before)
        self.edited.emit()

    def clear(self) -> None:
        """Leave nothing out; how much of the thread goes along stays."""
        self.show_scope(Scope(context=self.scope().context))

    def _on_reset(self) -> None:
        self.clear()
        # The button has nothing more to do.
        self.articles.line.setFocus()

    def _on_edited(self) -> None:
        self.reset.setEnabled(self.scope().narrow)
        odd = [line.text().strip() for line in (self.since, self.until) if line.text().strip() and not day(line.text())]
        self._undated.setText(
            self.tr("“{text}” is no day, month or year: it does not count.").format(text=odd[0]) if odd else ""
        )
        self._undated.setVisible(bool(odd))


def _pair(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name.strip(), value.strip()


def _limit(spin: QSpinBox) -> int | None:
    return None if spin.value() < 0 else spin.value()
