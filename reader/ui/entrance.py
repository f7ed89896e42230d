"""Where the keyboard goes when a panel is entered.

A panel says so with `setFocusProxy`. But as long as a widget has a proxy, Tab goes from what stands before the widget
straight to that proxy, past all that comes first in it (Qt 6.11): a line to filter by, a row of buttons. So the window
notes the proxy of each panel and takes it off.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

_PROPERTY = "entrance"


def note(panel: QWidget) -> None:
    """Take over where `panel` wants to be entered; what that is must live as long as the panel."""
    proxy = panel.focusProxy()
    if proxy is not None:
        panel.setFocusProxy(None)  # type: ignore[arg-type]
        panel.setProperty(_PROPERTY, proxy)


def enter(panel: QWidget, reason: Qt.FocusReason) -> None:
    """Put the keyboard into `panel`."""
    first = panel.property(_PROPERTY)
    (first if isinstance(first, QWidget) else panel).setFocus(reason)
