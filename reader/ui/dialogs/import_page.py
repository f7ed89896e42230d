"""The page of the settings about importing: what is looked at before it is stored, and the rules of sites."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QWidget

from reader.app import site_rules
from reader.app.settings import Settings
from reader.domain.errors import UserError
from reader.domain.site_rule import SiteRule
from reader.ui.dialogs.preferences import Page
from reader.ui.dialogs.review import wording

_ROWS = 6
"""How many rules are seen at once."""


class ImportPage(Page):
    """Rules are files of their own: deleting one takes effect at once, and "Restore" does not bring it back."""

    FIELDS = ("review",)

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(settings, "settings_import", parent)
        self._review = QComboBox(self)
        for text, value in (
            (self.tr("Pages with warnings"), "warnings"),
            (self.tr("All pages"), "always"),
            (self.tr("No page"), "never"),
        ):
            self._review.addItem(text, value)
        self.row(
            self.tr("Re&view before storing:"),
            self._review,
            "settings_review",
            self.tr("What was found on a page can be corrected there. The other pages come in at once."),
        )
        self._head = QLabel(self.tr("Rules of sites:"), self)
        self._rules = QListWidget(self)
        self._rules.setObjectName("settings_rules")
        self._rules.setAccessibleName(self.tr("Sites with a rule"))
        self._rules.setMinimumHeight(self.fontMetrics().lineSpacing() * 2 * _ROWS)
        self._head.setBuddy(self._rules)
        self._says = QLabel(self)
        self._says.setObjectName("settings_rule_says")
        self._says.setAccessibleName(self.tr("What the rule says"))
        self._says.setTextFormat(Qt.TextFormat.PlainText)
        self._says.setWordWrap(True)
        self._forget = QPushButton(self.tr("&Delete rule"), self)
        self._forget.setObjectName("settings_forget_rule")
        self._forget.setAutoDefault(False)
        row = QHBoxLayout()
        row.addWidget(self._forget)
        row.addStretch(1)
        self._column.addWidget(self._head)
        self._column.addWidget(self._rules)
        self._column.addWidget(self._says)
        self._column.addLayout(row)
        self._column.addStretch(1)
        self._review.currentIndexChanged.connect(self._on_review)
        self._rules.currentItemChanged.connect(self._on_rule)
        self._forget.clicked.connect(self._on_forget)
        self.show_settings()

    def load(self) -> None:
        self._review.setCurrentIndex(max(0, self._review.findData(self.settings.review)))
        self._rules.clear()
        for rule in site_rules.load().values():
            item = QListWidgetItem(rule.host, self._rules)
            item.setData(Qt.ItemDataRole.UserRole, rule)
        if self._rules.count():
            self._rules.setCurrentRow(0)
        self._on_rule()

    def _on_review(self) -> None:
        self.put("review", str(self._review.currentData()))

    def _rule(self) -> SiteRule | None:
        item = self._rules.currentItem()
        rule = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return rule if isinstance(rule, SiteRule) else None

    def _on_rule(self) -> None:
        rule = self._rule()
        self._forget.setEnabled(rule is not None)
        self._says.setText(
            "\n".join(wording.rule_lines(rule))
            if rule is not None
            else self.tr("There is none. The review of an import can save one for a site.")
        )

    def _on_forget(self) -> None:
        rule = self._rule()
        if rule is None:
            return
        try:
            site_rules.forget(rule.host)
        except UserError as fault:
            self._says.setText(str(fault))
            return
        self.show_settings()
