"""Conditions of the filter that were kept beside those in the fields: further codes, further attributes."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(slots=True)
class Pinned:
    """`codes` are paths as they were typed; `attributes` a name and a value, empty for any."""

    codes: list[str] = field(default_factory=list)
    attributes: list[tuple[str, str]] = field(default_factory=list)

    def said(self) -> list[tuple[str, str]]:
        """A name to drop it by, and words for a chip."""
        return [
            *((f"code:{place}", path) for place, path in enumerate(self.codes)),
            *(
                (f"attribute:{place}", self.attribute_words(name, value))
                for place, (name, value) in enumerate(self.attributes)
            ),
        ]

    @staticmethod
    def attribute_words(name: str, value: str) -> str:
        if value:
            return translate("Library", "{attribute} = {value}").format(attribute=name, value=value)
        return translate("Library", "has {attribute}").format(attribute=name)

    def drop(self, name: str) -> bool:
        """Take one away by the name that `said` gave it; False where it is none of these."""
        kind, found, place = name.partition(":")
        if not found:
            return False
        kept: list[str] | list[tuple[str, str]] = self.codes if kind == "code" else self.attributes
        del kept[int(place)]
        return True

    def clear(self) -> None:
        self.codes.clear()
        self.attributes.clear()
