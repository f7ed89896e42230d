"""Correct who wrote something and when; of an article also its title, standfirst, site and address."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from reader.app import commands
from reader.domain.errors import UserError
from reader.domain.mending import checked_time
from reader.domain.model import ItemId, ItemKind
from reader.ui.dialogs.book_dialog import BookDialog
from reader.ui.session import Session


class DetailsDialog(BookDialog):
    """Of several items, only what was typed is set on all of them. One step of undo."""

    def __init__(self, session: Session, items: Sequence[ItemId], parent: QWidget | None = None) -> None:
        super().__init__(session, "&Correct", parent)
        self._items = list(items)
        self.setObjectName("details")
        assert self.verb is not None
        self.verb.setText(self.tr("&Correct"))
        self.fields: dict[str, QLineEdit] = {}
        self._before: dict[str, str] = {}
        self._form = QFormLayout()
        self._fill()
        self.hint = QLabel(
            self.tr(
                "A time is written as year, month and day, with or without the time of day: 2024-05-31 or "
                "2024-05-31T18:05. An empty field says that nothing is known."
            ),
            self,
        )
        self.hint.setObjectName("details_hint")
        self.hint.setWordWrap(True)
        if len(self._items) > 1:
            self.hint.setText(self.hint.text() + " " + self.tr("What you do not touch stays as it is on each."))
        column = QVBoxLayout(self)
        column.addLayout(self._form)
        column.addWidget(self.hint)
        column.addWidget(self.said)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 84, self.sizeHint().height())
        self._on_typed()

    def refresh(self) -> None:
        if len(self._session.view.rows(self._items)) < len(self._items):
            self.reject()

    def values(self) -> dict[str, str]:
        """What was changed, by the names of `commands.set_details`."""
        typed = {name: field.text() for name, field in self.fields.items()}
        return {name: text for name, text in typed.items() if text.strip() != self._before[name].strip()}

    def accept(self) -> None:
        project, values = self._session.project, self.values()
        if project is None or self.verb is None or not self.verb.isEnabled():
            return
        if values:
            self.wait_for(project.write(commands.set_details, self._items, values))
        else:
            self.reject()

    def _fill(self) -> None:
        found = [item for one in self._items if (item := self._session.view.item(one)) is not None]
        one = found[0] if len(found) == 1 else None
        article = self._session.view.article(one.id) if one is not None and one.kind is ItemKind.ARTICLE else None
        if article is not None:
            self.setWindowTitle(self.tr("Correct what is known of the article"))
            for name, label, value in (
                ("title", self.tr("Tit&le:"), article.item.title),
                ("standfirst", self.tr("Standf&irst:"), article.standfirst),
                ("site", self.tr("Sit&e:"), article.site),
                ("url", self.tr("A&ddress:"), article.url),
            ):
                self._add(name, label, value or "")
        elif one is not None:
            self.setWindowTitle(self.tr("Correct author and date"))
        else:
            self.setWindowTitle(self.tr("Correct author and date of %n entries", "", len(found)))
        self._add_shared("author", self.tr("Aut&hor:"), {item.author or "" for item in found})
        self._add_shared("published", self.tr("&Written:"), {item.published or "" for item in found})
        next(iter(self.fields.values())).setFocus()

    def _add_shared(self, name: str, label: str, values: set[str]) -> None:
        """What all have; nothing where they differ."""
        self._add(name, label, values.pop() if len(values) == 1 else "", several=len(values) > 1)

    def _add(self, name: str, label: str, value: str, *, several: bool = False) -> None:
        field = QLineEdit(value, self)
        field.setObjectName(f"details_{name}")
        field.setAccessibleName(label.replace("&", "").rstrip(":"))
        field.setCursorPosition(0)
        if several:
            field.setPlaceholderText(self.tr("different ones"))
        elif name == "published":
            field.setPlaceholderText(self.tr("2024-05-31 or 2024-05-31T18:05"))
        field.textChanged.connect(self._on_typed)
        self._form.addRow(label, field)
        self.fields[name] = field
        self._before[name] = value

    def _on_typed(self) -> None:
        """Say what is wrong while it is typed; what was wrong before and is left alone does not hinder the rest."""
        assert self.verb is not None
        values, wrong = self.values(), ""
        if "title" in values and not values["title"].strip():
            wrong = self.tr("A title needs words.")
        try:
            checked_time(values.get("published"))
        except UserError as fault:
            wrong = str(fault)
        self.say(wrong, wrong=bool(wrong))
        self.verb.setEnabled(not wrong)
