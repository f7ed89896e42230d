"""The report on paper and as PDF: what Qt lays out. The formats that need no Qt are in `reader.exporters`."""

from __future__ import annotations

from typing import cast

from reader.app.registry import Exporter


def formats() -> tuple[Exporter, ...]:
    """The formats that only the window has."""
    from reader.ui.printing import pdf

    return (cast(Exporter, pdf),)
