"""How far an export is that goes through all items several times."""

from __future__ import annotations

from dataclasses import dataclass

from reader.domain.progress import Token

CHECK_EVERY = 256
"""How many items are written between two looks at the token."""


@dataclass(slots=True)
class Steps:
    token: Token
    total: int
    done: int = 0

    def on(self) -> None:
        """One item further; raises `Cancelled`."""
        if self.done % CHECK_EVERY == 0:
            self.token.check()
            self.token.progress(min(self.done, self.total), self.total)
        self.done += 1

    def end(self) -> None:
        self.token.progress(self.total, self.total)
