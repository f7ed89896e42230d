"""What the export window has done in a reader's thread.

Functions, and never methods of the window: a bound method could be the last to hold it, and end it in that thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.app.exports import Wanted, export, opened, preview
from reader.app.jobs import CancelToken
from reader.app.project import Project
from reader.app.registry import Exporter
from reader.domain.errors import UserError
from reader.domain.scope import Scope
from reader.domain.snapshot import Snapshot
from reader.domain.table import Table
from reader.ui.dialogs.export.scope_form import Choices


@dataclass(frozen=True, slots=True)
class Amount:
    """How much goes. `context` counts those of the comments that go for the sake of others only."""

    articles: int
    comments: int
    context: int
    codings: int


@dataclass(frozen=True, slots=True)
class Share:
    """`of` is the whole project; `amount` None where the scope names what is not there."""

    of: Amount
    amount: Amount | None


def written(
    project: Project, exporter: Exporter, target: Path, options: Any, wanted: Wanted, token: CancelToken
) -> int:
    """Export; returns the size of what was written, in bytes."""
    export(project, exporter, target, options, token, wanted)
    if target.is_dir():
        return sum(file.stat().st_size for file in target.rglob("*") if file.is_file())
    return target.stat().st_size


def previewed(project: Project, exporter: Exporter, options: Any, wanted: Wanted, token: CancelToken) -> Table | str:
    """The beginning of what would be written."""
    return preview(project, exporter, options, token, wanted)


def share(project: Project, scope: Scope, token: CancelToken) -> Share:
    """How much of the project goes."""
    with opened(project, Wanted()) as records:
        whole = _amount(records, token)
    if not scope.narrow:
        return Share(whole, whole)
    try:
        with opened(project, Wanted(scope)) as records:
            return Share(whole, _amount(records, token))
    except UserError:
        return Share(whole, None)


def _amount(records: Snapshot, token: CancelToken) -> Amount:
    there, context = records.project(), 0
    if records.scope().of_items:
        for article in records.articles():
            token.check()
            context += len(records.context_only(article.item.id) - {article.item.id})
    return Amount(there.articles, there.comments, context, sum(code.codings for code in records.codes()))


def choices(project: Project, token: CancelToken) -> Choices:
    """What a scope can name."""
    view = project.view
    articles = [row.title or "" for row in view.articles()]
    token.check()
    return Choices(
        articles,
        [code.path for code in view.codebook()],
        [coder.name for coder in view.coders()],
        view.work.authors(),
        view.attribute_names(),
    )
