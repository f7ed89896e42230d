"""What an import did, file by file."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from reader.domain.model import ItemId
from reader.domain.records import Notice


class FileStatus(StrEnum):
    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class FileReport:
    """One line: `articles` and `comments` that came in, the page's own count, what was noticed or went wrong."""

    name: str
    status: FileStatus
    importer: str | None = None
    articles: int = 0
    comments: int = 0
    declared_comments: int | None = None
    warnings: tuple[Notice, ...] = ()
    error: str | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """`new_articles` are the ids of what came in, in order; `cancelled` says that all was taken back."""

    files: tuple[FileReport, ...] = ()
    new_articles: tuple[ItemId, ...] = ()
    cancelled: bool = field(default=False)

    def count(self, status: FileStatus) -> int:
        return sum(1 for file in self.files if file.status is status)

    @property
    def articles(self) -> int:
        return sum(file.articles for file in self.files)

    @property
    def comments(self) -> int:
        return sum(file.comments for file in self.files)

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
                "warnings": self.warnings,
            },
        }
