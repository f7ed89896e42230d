"""Colours and fonts: light, sepia and dark, or as the system has it. Every colour in the window comes from here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QStyle

from reader.app import paths
from reader.app.settings import Settings, Theme


@dataclass(frozen=True, slots=True)
class Colours:
    """One theme, as ``#rrggbb``. `paper` is behind text that is read, `window` behind everything else; `muted` is
    for what stands back but is read (contrast 4.5 on paper and window); `line` for guides and borders."""

    name: str
    window: str
    paper: str
    card: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    current: str
    hover: str
    danger: str
    dark: bool = False

    @property
    def edge(self) -> str:
        """Round what can be pressed or typed into, and for handles: contrast 3 on every ground, and not much more."""
        return blend(self.muted, self.window, EDGE).name()


EDGE = 0.72
"""Of `muted` in `Colours.edge`: below 0.7 the edge is too weak in sepia (tests/ui/test_contrast.py)."""
SEEN = 3.0
"""The contrast of what is no text but must be seen."""
TARGET = 24
"""The least height of what can be pressed, in logical pixels (WCAG 2.2, 2.5.8)."""
LIGHT = Colours(
    "light",
    "#f3f3f1",
    "#ffffff",
    "#f8f8f6",
    "#1d1f21",
    "#5b6066",
    "#d5d6d3",
    "#1a5fb4",
    "#ffffff",
    "#e7f0fb",
    "#ecece8",
    "#a51d2d",
)
SEPIA = Colours(
    "sepia",
    "#efe6d3",
    "#f8f1e1",
    "#f3ead6",
    "#37291a",
    "#6a5741",
    "#d8c9ab",
    "#8a4b08",
    "#ffffff",
    "#eeddbb",
    "#e9dec6",
    "#9a1c1c",
)
DARK = Colours(
    "dark",
    "#202225",
    "#17191b",
    "#1f2225",
    "#e3e4e6",
    "#a4a9b0",
    "#3b3f45",
    "#7ab0f5",
    "#10151c",
    "#22344b",
    "#2b2f34",
    "#ff8b8b",
    True,
)


def colours(theme: Theme) -> Colours:
    """The colours of a theme; for `Theme.SYSTEM` those that go with the desktop's."""
    match theme:
        case Theme.LIGHT:
            return LIGHT
        case Theme.SEPIA:
            return SEPIA
        case Theme.DARK:
            return DARK
        case _:
            dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
            return DARK if dark else LIGHT


def apply(app: QApplication, settings: Settings) -> Colours:
    """Dress the whole application; returns the colours for what paints itself."""
    chosen = colours(settings.theme)
    app.setPalette(_palette(chosen))
    app.setStyleSheet(_style(chosen))
    return chosen


def reading_font(settings: Settings, zoom: int = 0) -> QFont:
    """The font of the reader: the family that is set, or the system's own; `zoom` adds points."""
    font = (
        QFont(settings.text_family)
        if settings.text_family
        else QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    )
    font.setPointSizeF(max(6.0, settings.text_size + zoom))
    return font


def still(settings: Settings) -> bool:
    """Whether nothing may flash or slide: as it is set, else as the system has it, where Qt tells."""
    if settings.reduced_motion is not None:
        return settings.reduced_motion
    style = QApplication.style()
    return style is not None and not style.styleHint(QStyle.StyleHint.SH_Widget_Animate)


def inset(number: QAbstractSpinBox) -> QAbstractSpinBox:
    """Let a number keep as far from its field's edge as other texts do: a style sheet has no say in that (Qt 6.11)."""
    edge = number.fontMetrics().averageCharWidth()
    number.lineEdit().setTextMargins(edge, 0, edge, 0)
    return number


def blend(over: str, under: str, share: float) -> QColor:
    """`over` laid on `under`, opaque by `share` (0 to 1): a tint that text can stand on."""
    a, b = QColor(over), QColor(under)
    return QColor(
        round(a.red() * share + b.red() * (1 - share)),
        round(a.green() * share + b.green() * (1 - share)),
        round(a.blue() * share + b.blue() * (1 - share)),
    )


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@lru_cache(maxsize=4096)
def outline(colour: str, c: Colours) -> QColor:
    """A code's dot, or the edge of one: in its own colour where that is seen on every ground, else drawn towards the
    text's until it is (contrast 3: WCAG 2.2, 1.4.11)."""
    grounds = [QColor(ground) for ground in (c.window, c.paper, c.card, c.current, c.hover)]
    for percent in range(100, -1, -4):
        drawn = blend(colour, c.text, percent / 100)
        if all(contrast(drawn, ground) >= SEEN for ground in grounds):
            return drawn
    return QColor(c.text)


def _luminance(colour: QColor) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, value in (
        (role.Window, c.window),
        (role.WindowText, c.text),
        (role.Base, c.paper),
        (role.AlternateBase, c.card),
        (role.Text, c.text),
        (role.Button, c.card),
        (role.ButtonText, c.text),
        (role.BrightText, c.danger),
        (role.ToolTipBase, c.card),
        (role.ToolTipText, c.text),
        (role.PlaceholderText, c.muted),
        (role.Highlight, c.accent),
        (role.HighlightedText, c.on_accent),
        (role.Link, c.accent),
        (role.LinkVisited, c.accent),
        (role.Light, c.paper),
        (role.Midlight, c.hover),
        (role.Mid, c.line),
        (role.Dark, c.line),
        (role.Shadow, c.line),
    ):
        palette.setColor(which, QColor(value))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, blend(c.muted, c.window, 0.7))
    return palette


def _icon(c: Colours, name: str) -> str:
    """A style sheet takes images from files only, so there is one for dark ink and one for light."""
    return (paths.resources() / "icons" / f"{name}-{'dark' if c.dark else 'light'}.svg").as_posix()


def _style(c: Colours) -> str:
    # A style sheet's sides do not turn round with the language, but what it puts at them does.
    end = "left" if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft else "right"
    return f"""
    QMainWindow::separator {{ background: {c.line}; width: 1px; margin: 0 3px; }}
    QMainWindow::separator:horizontal {{ height: 1px; margin: 3px 0; }}
    QMainWindow::separator:hover {{ background: {c.accent}; }}
    QDockWidget {{
        font-weight: 600; titlebar-close-icon: url("{_icon(c, "dock-close")}");
        titlebar-normal-icon: url("{_icon(c, "dock-float")}");
    }}
    QDockWidget::title {{ padding: 6px 8px; background: {c.window}; text-align: left; }}
    QDockWidget::close-button, QDockWidget::float-button {{ border: 0; border-radius: 4px; background: transparent; }}
    QDockWidget::close-button:hover, QDockWidget::float-button:hover {{ background: {c.hover}; }}
    QToolBar {{ border: 0; border-bottom: 1px solid {c.line}; spacing: 4px; padding: 3px 6px; }}
    QStatusBar {{ border-top: 1px solid {c.line}; }}
    QStatusBar::item {{ border: 0; }}
    QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {{
        background: {c.paper}; color: {c.text}; border: 1px solid {c.edge}; border-radius: 4px; padding: 4px 6px;
        selection-background-color: {c.accent}; selection-color: {c.on_accent};
    }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {{
        border: 2px solid {c.accent}; padding: 3px 5px;
    }}
    QAbstractSpinBox QLineEdit, QComboBox QLineEdit, QKeySequenceEdit > QLineEdit {{ min-height: 0; }}
    QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus, QComboBox QLineEdit, QComboBox QLineEdit:focus {{
        border: 0; padding: 0 4px;
    }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{
        subcontrol-origin: border; border: 0; width: 1.8em; margin: 2px;
    }}
    QAbstractSpinBox::up-button {{ subcontrol-position: top right; }}
    QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; }}
    QAbstractSpinBox::up-button:hover, QAbstractSpinBox::down-button:hover {{ background: {c.hover}; }}
    QAbstractSpinBox::up-arrow {{ image: url("{_icon(c, "up")}"); width: 0.8em; height: 0.8em; }}
    QAbstractSpinBox::down-arrow {{ image: url("{_icon(c, "down")}"); width: 0.8em; height: 0.8em; }}
    QPushButton {{
        background: {c.card}; border: 1px solid {c.line}; border-radius: 4px; padding: 5px 14px; min-height: 1.2em;
    }}
    QPushButton:hover {{ background: {c.hover}; }}
    QPushButton:focus {{ border: 2px solid {c.accent}; padding: 4px 13px; }}
    QPushButton:default {{ background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; }}
    QPushButton:default:focus {{ border: 2px solid {c.text}; }}
    QCommandLinkButton:default {{ background: {c.card}; color: {c.text}; }}
    QPushButton:disabled {{ color: {c.muted}; background: {c.window}; border-color: {c.line}; }}
    QToolButton {{ border: 1px solid transparent; border-radius: 4px; padding: 4px 6px; }}
    QToolButton:hover {{ background: {c.hover}; }}
    QToolButton:checked {{ background: {c.current}; border-color: {c.line}; }}
    QToolButton:focus {{ border: 2px solid {c.accent}; padding: 3px 5px; }}
    QToolButton[popupMode="1"] {{ padding-{end}: 1.6em; }}
    QToolButton[popupMode="2"] {{ padding-{end}: 1em; }}
    QToolButton::menu-button {{ border: 0; border-radius: 4px; width: 1.5em; }}
    QToolButton::menu-button:hover {{ background: {c.line}; }}
    QToolButton::menu-arrow, QToolButton::menu-indicator {{
        image: url("{_icon(c, "down")}"); width: 0.8em; height: 0.8em;
    }}
    QToolButton::menu-indicator {{ subcontrol-origin: padding; subcontrol-position: center right; right: 0.3em; }}
    QToolButton#qt_toolbar_ext_button {{ image: url("{_icon(c, "more")}"); padding: 0; }}
    QTreeView, QListView, QTableView {{
        background: {c.paper}; border: 1px solid {c.line}; border-radius: 4px; outline: 0;
    }}
    QListView[empty="true"] {{ background: transparent; border-color: transparent; }}
    QTreeView:focus, QListView:focus, QTableView:focus, QTextBrowser:focus {{ border: 2px solid {c.accent}; }}
    QTextBrowser {{ border: 2px solid transparent; border-radius: 0; padding: 0; background: {c.paper}; }}
    QTreeView::item, QListView::item {{ min-height: {TARGET}px; }}
    QTableView::item {{ padding: 0 3px; }}
    QHeaderView::section {{ background: {c.card}; border: 0; border-bottom: 1px solid {c.line}; padding: 4px 6px; }}
    QComboBox::drop-down {{ border: 0; width: 1.8em; }}
    QComboBox::down-arrow {{ image: url("{_icon(c, "down")}"); width: 0.9em; height: 0.9em; }}
    QCheckBox, QRadioButton {{ border: 2px solid transparent; border-radius: 4px; min-height: {TARGET}px; }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {c.accent}; }}
    QCheckBox::indicator, QTableView::indicator, QTreeView::indicator, QListView::indicator {{
        width: 1.1em; height: 1.1em; border: 1px solid {c.muted}; border-radius: 3px; background: {c.paper};
    }}
    QCheckBox::indicator:hover, QCheckBox::indicator:focus {{ border-color: {c.accent}; }}
    QCheckBox::indicator:checked, QTableView::indicator:checked, QTreeView::indicator:checked,
    QListView::indicator:checked {{
        background: {c.accent}; border-color: {c.accent}; image: url("{_icon(c, "check")}");
    }}
    QCheckBox::indicator:disabled {{ border-color: {c.line}; background: {c.window}; }}
    QRadioButton::indicator {{
        width: 1.1em; height: 1.1em; border: 1px solid {c.muted}; border-radius: 0.6em; background: {c.paper};
    }}
    QRadioButton::indicator:hover, QRadioButton::indicator:focus {{ border-color: {c.accent}; }}
    QRadioButton::indicator:checked {{
        width: 0.5em; height: 0.5em; border: 0.32em solid {c.accent}; border-radius: 0.5em;
    }}
    QRadioButton::indicator:disabled {{ border-color: {c.line}; background: {c.window}; }}
    QScrollBar {{ background: transparent; border: 0; }}
    QScrollBar:vertical {{ width: 0.9em; }}
    QScrollBar:horizontal {{ height: 0.9em; }}
    QScrollBar::handle {{ background: {c.edge}; border-radius: 0.25em; margin: 0.2em; }}
    QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {c.muted}; }}
    QScrollBar::handle:vertical {{ min-height: 2.4em; }}
    QScrollBar::handle:horizontal {{ min-width: 2.4em; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QToolTip {{ background: {c.card}; color: {c.text}; border: 1px solid {c.line}; padding: 4px; }}
    QMenu {{ background: {c.card}; border: 1px solid {c.line}; padding: 4px; }}
    QMenu::item {{ padding: 5px 24px 5px 12px; border-radius: 3px; }}
    QMenu::item:selected {{ background: {c.accent}; color: {c.on_accent}; }}
    QMenu::item:disabled {{ color: {c.muted}; }}
    QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
    QMenuBar {{ background: {c.window}; border-bottom: 1px solid {c.line}; }}
    QMenuBar::item {{ background: transparent; padding: 4px 8px; }}
    QMenuBar::item:selected {{ background: {c.hover}; }}
    QProgressBar {{ border: 1px solid {c.line}; border-radius: 4px; text-align: center; background: {c.paper}; }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 3px; }}
    QTabBar::tab {{ padding: 5px 12px; border: 0; border-bottom: 2px solid transparent; }}
    QTabBar::tab:selected {{ border-bottom: 2px solid {c.accent}; }}
    QTabBar::tab:focus {{ color: {c.accent}; background: {c.current}; border-bottom: 2px solid {c.text}; }}
    QTabWidget::pane {{ border: 0; }}
    """
