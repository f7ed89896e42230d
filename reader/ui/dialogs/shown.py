"""What is shown in the text: whose codings, and of which codes. Every click counts at once."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.domain.changes import ChangeSet, Kind
from reader.domain.model import Code, CodeId, CoderId
from reader.ui import theme
from reader.ui.detail.menus import dot
from reader.ui.session import Session

ID = Qt.ItemDataRole.UserRole
ON, OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class ShownDialog(QDialog):
    """Not modal: the text beside it follows, and it follows what is chosen elsewhere."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._codes: dict[CodeId, QStandardItem] = {}
        self._hidden: set[CodeId] = set()
        self._filling = False
        self.setObjectName("shown_dialog")
        self.setWindowTitle(self.tr("What is shown"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build_coders()
        self._build_codes()
        self._build()
        self._connect()
        self._load()

    # Building

    def _build_coders(self) -> None:
        self._whose = QGroupBox(self.tr("Whose codings"), self)
        self._whose.setObjectName("shown_whose")
        self._modes = QButtonGroup(self)
        self._everybody = self._mode("shown_everybody", self.tr("&All coders"))
        self._some = self._mode("shown_some", self.tr("&Chosen coders:"))
        self._nobody = self._mode("shown_nobody", self.tr("&Nobody’s: read and code blind"))
        self._coders = QListWidget(self._whose)
        self._coders.setObjectName("shown_coders")
        self._coders.setAccessibleName(self.tr("Chosen coders"))
        self._coders.setMaximumHeight(self.fontMetrics().lineSpacing() * 7)
        column = QVBoxLayout(self._whose)
        for widget in (self._everybody, self._some, self._coders, self._nobody):
            column.addWidget(widget)

    def _mode(self, name: str, text: str) -> QRadioButton:
        button = QRadioButton(text, self._whose)
        button.setObjectName(name)
        self._modes.addButton(button)
        return button

    def _build_codes(self) -> None:
        self._which = QGroupBox(self.tr("Which codes"), self)
        self._which.setObjectName("shown_which")
        find_label = QLabel(self.tr("&Find:"), self._which)
        self._find = QLineEdit(self._which)
        self._find.setObjectName("shown_find")
        self._find.setAccessibleName(self.tr("Find codes"))
        self._find.setClearButtonEnabled(True)
        find_label.setBuddy(self._find)
        self._model = QStandardItemModel(self)
        self._listed = QSortFilterProxyModel(self)
        self._listed.setSourceModel(self._model)
        self._listed.setRecursiveFilteringEnabled(True)
        self._listed.setAutoAcceptChildRows(True)
        self._listed.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._tree = QTreeView(self._which)
        self._tree.setObjectName("shown_codes")
        self._tree.setAccessibleName(self.tr("Codes that are shown"))
        self._tree.setModel(self._listed)
        self._tree.setHeaderHidden(True)
        self._tree.setUniformRowHeights(True)
        self._tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._all = self._button("shown_all", self.tr("A&ll"))
        self._none = self._button("shown_none", self.tr("N&one"))
        self._invert = self._button("shown_invert", self.tr("&Invert"))
        self._count = QLabel(self._which)
        self._count.setObjectName("shown_count")
        line = QHBoxLayout()
        line.addWidget(find_label)
        line.addWidget(self._find, 1)
        buttons = QHBoxLayout()
        for button in (self._all, self._none, self._invert):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self._count)
        column = QVBoxLayout(self._which)
        column.addLayout(line)
        column.addWidget(self._tree, 1)
        column.addLayout(buttons)

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text, self._which)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _build(self) -> None:
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.reject)
        em = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em // 2)
        column.addWidget(self._whose)
        column.addWidget(self._which, 1)
        column.addWidget(close)
        self.resize(em * 26, em * 38)
        self._find.setFocus()

    def _connect(self) -> None:
        session = self._session
        session.project_changed.connect(self.close)
        session.shown_changed.connect(self._on_shown_changed)
        session.changed.connect(self._on_changed)
        self._modes.buttonToggled.connect(self._on_mode)
        self._coders.itemChanged.connect(self._on_coder)
        self._model.itemChanged.connect(self._on_code)
        self._find.textChanged.connect(self._on_find)
        self._all.clicked.connect(self._on_all)
        self._none.clicked.connect(self._on_none)
        self._invert.clicked.connect(self._on_invert)

    # Loading

    def _load(self) -> None:
        if self._session.project is None:
            return
        self._filling = True
        self._load_coders()
        self._load_codes(self._session.view.codebook())
        self._filling = False
        self._on_shown_changed()

    def _load_coders(self) -> None:
        self._coders.clear()
        for coder in self._session.view.coders():
            item = QListWidgetItem(coder.name, self._coders)
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setData(ID, int(coder.id))
            item.setCheckState(OFF)

    def _load_codes(self, codes: list[Code]) -> None:
        """The codebook lists parents before their children."""
        current = self._tree.currentIndex().data(ID)
        self._model.clear()
        self._codes = {}
        self._hidden = {code.id for code in codes if code.concealed}
        size = self.fontMetrics().height()
        colours = theme.colours(self._session.settings.theme)
        for code in codes:
            name = self.tr("{name} (hidden)").format(name=code.name) if code.concealed else code.name
            item = QStandardItem(dot(theme.outline(code.colour, colours).name(), size), name)
            item.setData(int(code.id), ID)
            item.setCheckable(True)
            item.setEditable(False)
            item.setAccessibleText(code.path.replace("/", " › "))
            item.setToolTip(code.path.replace("/", " › "))
            parent = self._codes.get(code.parent_id) if code.parent_id is not None else None
            (parent or self._model.invisibleRootItem()).appendRow(item)
            self._codes[code.id] = item
        self._tree.expandAll()
        if current in self._codes:
            self._tree.setCurrentIndex(self._listed.mapFromSource(self._codes[CodeId(current)].index()))

    def _on_changed(self, changes: ChangeSet) -> None:
        new = not self._codes.keys() >= changes.of(Kind.CODES)
        if changes.reset or changes.touches(Kind.CODEBOOK) or new or changes.touches(Kind.CODERS):
            self._load()

    def _on_shown_changed(self) -> None:
        """Show what is chosen now."""
        if self._session.project is None or self._filling:
            return
        self._filling = True
        shown = self._session.view.eyes.shown
        for item in self._coder_items():
            item.setCheckState(ON if shown is not None and item.data(ID) in shown else OFF)
        mode = self._everybody if shown is None else self._some if shown else self._nobody
        mode.setChecked(True)
        self._coders.setEnabled(self._some.isChecked())
        wanted = self._session.shown_codes
        for code, row in self._codes.items():
            row.setCheckState(ON if (code not in self._hidden if wanted is None else code in wanted) else OFF)
        self._filling = False
        self._tell()

    def _tell(self) -> None:
        words = self.tr("{shown} of {count} codes")
        self._count.setText(words.format(shown=len(self._checked()), count=len(self._codes)))

    # Whose

    def _coder_items(self) -> Iterator[QListWidgetItem]:
        for row in range(self._coders.count()):
            yield self._coders.item(row)

    def _on_mode(self, button: object, on: bool) -> None:
        if self._filling or not on:
            return
        if button is self._some and not self._chosen():
            # Whoever wants to see some coders' codings sees the own ones first.
            own = self._session.view.eyes.coder
            self._filling = True
            for item in self._coder_items():
                item.setCheckState(ON if item.data(ID) == own else OFF)
            self._filling = False
        self._apply_coders()

    def _on_coder(self, _item: QListWidgetItem) -> None:
        if not self._filling:
            self._apply_coders()

    def _chosen(self) -> frozenset[CoderId]:
        return frozenset(CoderId(item.data(ID)) for item in self._coder_items() if item.checkState() is ON)

    def _apply_coders(self) -> None:
        self._coders.setEnabled(self._some.isChecked())
        if self._everybody.isChecked():
            wanted: frozenset[CoderId] | None = None
        else:
            wanted = self._chosen() if self._some.isChecked() else frozenset()
        # What is chosen here stands here already: the answer would move the mark while the person is choosing.
        self._filling = True
        self._session.show_codings_of(wanted)
        self._filling = False

    # Which

    def _checked(self) -> frozenset[CodeId]:
        return frozenset(code for code, item in self._codes.items() if item.checkState() is ON)

    def _on_code(self, item: QStandardItem) -> None:
        """What is below a code goes with it, as far as it is listed."""
        if self._filling:
            return
        self._filling = True
        for row in self._rows(self._listed.mapFromSource(item.index())):
            row.setCheckState(item.checkState())
        self._filling = False
        self._apply_codes()

    def _rows(self, parent: QModelIndex) -> Iterator[QStandardItem]:
        """What is listed below an index of the tree."""
        for number in range(self._listed.rowCount(parent)):
            index = self._listed.index(number, 0, parent)
            yield self._model.itemFromIndex(self._listed.mapToSource(index))
            yield from self._rows(index)

    def _on_all(self) -> None:
        self._check(ON)

    def _on_none(self) -> None:
        self._check(OFF)

    def _on_invert(self) -> None:
        self._check(None)

    def _check(self, state: Qt.CheckState | None) -> None:
        """Set all that is listed, or with None turn it round."""
        self._filling = True
        for row in list(self._rows(QModelIndex())):
            row.setCheckState(state if state is not None else OFF if row.checkState() is ON else ON)
        self._filling = False
        self._apply_codes()

    def _apply_codes(self) -> None:
        checked = self._checked()
        usual = frozenset(self._codes.keys() - self._hidden)
        self._filling = True
        self._session.show_codes(None if checked == usual else checked)
        self._filling = False
        self._tell()

    def _on_find(self, text: str) -> None:
        self._listed.setFilterFixedString(text.strip())
        self._tree.expandAll()
