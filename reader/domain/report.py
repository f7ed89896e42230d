"""What an import did, file by file."""

from __future__ import annotations

from dataclasses import asdict, astuple, dataclass, field
from enum import StrEnum

from reader.domain.model import ItemId
from reader.domain.records import Notice


class FileStatus(StrEnum):
    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Recapture:
    """What a later capture of a page that was there already did: counts of comments that were `added`, whose text
    `changed`, that are no longer on the page (`vanished`) or are there again (`returned`), of which something else is
    new, such as the score (`updated`), and of codings that `moved` with a changed text or could not be placed in it
    (`adrift`). `articles` are the pages it was about; a changed text of theirs counts as well."""

    articles: int = 0
    added: int = 0
    changed: int = 0
    vanished: int = 0
    moved: int = 0
    adrift: int = 0
    updated: int = 0
    returned: int = 0

    def __add__(self, other: Recapture) -> Recapture:
        return Recapture(*(one + more for one, more in zip(astuple(self), astuple(other), strict=True)))


@dataclass(frozen=True, slots=True)
class FileReport:
    """One line: `articles` and `comments` that came in (those of a known page are counted in `recapture` only), the
    page's own count, what was noticed or went wrong. Of a project, also what was made of the texts and is new here:
    `codes`, `codings` (of those, `adrift` have no place in the text), `memos`, and `others`: definitions of attributes
    and commenters."""

    name: str
    status: FileStatus
    importer: str | None = None
    articles: int = 0
    comments: int = 0
    declared_comments: int | None = None
    warnings: tuple[Notice, ...] = ()
    error: str | None = None
    recapture: Recapture | None = None
    codes: int = 0
    codings: int = 0
    memos: int = 0
    others: int = 0
    adrift: int = 0

    @property
    def made(self) -> int:
        """How much came in that was made of texts."""
        return self.codes + self.codings + self.memos + self.others


@dataclass(frozen=True, slots=True)
class ImportReport:
    """`new_articles` are the ids of what came in, in order, `known_articles` those of which a later capture did;
    `cancelled` says that all was taken back."""

    files: tuple[FileReport, ...] = ()
    new_articles: tuple[ItemId, ...] = ()
    cancelled: bool = field(default=False)
    known_articles: tuple[ItemId, ...] = ()

    @property
    def brought(self) -> bool:
        """Whether anything came into the project: pages, something new of pages that were there, codes and codings."""
        return bool(self.new_articles or self.known_articles) or any(file.made for file in self.files)

    def count(self, status: FileStatus) -> int:
        return sum(1 for file in self.files if file.status is status)

    @property
    def articles(self) -> int:
        return sum(file.articles for file in self.files)

    @property
    def comments(self) -> int:
        return sum(file.comments for file in self.files)

    @property
    def codes(self) -> int:
        return sum(file.codes for file in self.files)

    @property
    def codings(self) -> int:
        return sum(file.codings for file in self.files)

    @property
    def memos(self) -> int:
        return sum(file.memos for file in self.files)

    @property
    def others(self) -> int:
        return sum(file.others for file in self.files)

    @property
    def warnings(self) -> int:
        return sum(len(file.warnings) for file in self.files)

    def as_json(self) -> dict[str, object]:
        """The report that scripts read, as written by `--report`."""
        return {
            "files": [
                {
                    "name": file.name,
                    "status": file.status.value,
                    "importer": file.importer,
                    "articles": file.articles,
                    "comments": file.comments,
                    "declared_comments": file.declared_comments,
                    "warnings": [{"code": n.code, "message": n.message, "where": n.where} for n in file.warnings],
                    "error": file.error,
                    "recapture": asdict(file.recapture) if file.recapture else None,
                    "codes": file.codes,
                    "codings": file.codings,
                    "memos": file.memos,
                    "adrift": file.adrift,
                }
                for file in self.files
            ],
            "totals": {
                "files": len(self.files),
                "imported": self.count(FileStatus.IMPORTED),
                "duplicate": self.count(FileStatus.DUPLICATE),
                "failed": self.count(FileStatus.FAILED),
                "articles": self.articles,
                "comments": self.comments,
                "codes": self.codes,
                "codings": self.codings,
                "memos": self.memos,
                "warnings": self.warnings,
                "recaptured": sum(file.recapture.articles for file in self.files if file.recapture),
            },
        }
