"""What stands in the reader's place while there is nothing to read: what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from reader.ui.session import Session
from reader.ui.theme import Colours


class EmptyReader(QLabel):
    """Says the next step of this session, as it is when `refresh` is called."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("reader_empty")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setMargin(self.fontMetrics().height() * 2)

    def refresh(self) -> None:
        if self._session.project is None:
            text = self.tr("Open a project, or make one, to start reading.")
        elif self._session.view.articles():
            text = self.tr("Choose an article in the library to read it here.")
        else:
            text = self.tr(
                "There is nothing to read yet.\nImport pages with File › Import, or drop them onto the window."
            )
        self.setText(text)

    def apply_theme(self, colours: Colours) -> None:
        self.setStyleSheet(f"#reader_empty {{ background: {colours.paper}; color: {colours.muted}; }}")
