"""What the work panel says of progress, queues and samples."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from reader.domain.sampling import Sample
from reader.domain.work import ArticleProgress, CoderProgress, QueueKind

translate = QCoreApplication.translate


def number(count: int) -> str:
    """As the locale writes it."""
    return QLocale().toString(count)


def coded_of(told: ArticleProgress) -> str:
    return translate("Work", "{coded} of {comments}").format(coded=number(told.coded), comments=number(told.comments))


def share(told: ArticleProgress) -> float:
    """How much of the work is done, 0 to 1: coded, of what is coded or still to do."""
    whole = told.coded + told.to_do
    return told.coded / whole if whole else 0.0


def percent(told: ArticleProgress) -> str:
    part = share(told)
    # Neither nothing nor everything is said too early.
    shown = min(max(round(part * 100), 1 if part > 0 else 0), 100 if part >= 1 else 99)
    return translate("Work", "{percent} %").format(percent=number(shown))


def summary(told: ArticleProgress) -> str:
    """The numbers beside the project's bar, and what a screen reader says of any bar."""
    parts = [
        translate("Work", "{coded} of {comments} coded").format(
            coded=number(told.coded), comments=number(told.comments)
        ),
        translate("Work", "{count} read").format(count=number(told.read)),
        translate("Work", "{count} to do").format(count=number(told.to_do)),
    ]
    if told.flagged:
        parts.append(translate("Work", "{count} flagged").format(count=number(told.flagged)))
    return " · ".join(parts)


def heard(told: ArticleProgress) -> str:
    return f"{told.title}, {summary(told).replace(' · ', ', ')}"


def coder_heard(told: CoderProgress, current: bool) -> str:
    text = translate("Work", "{name}: {comments} comments coded, {codings} codings in {articles} articles").format(
        name=told.name,
        comments=number(told.comments),
        codings=number(told.codings),
        articles=number(told.articles),
    )
    return ", ".join((text, translate("Work", "codes now"))) if current else text


def queue_name(kind: QueueKind) -> str:
    match kind:
        case QueueKind.UNCODED:
            return translate("Work", "Uncoded comments")
        case QueueKind.UNREAD:
            return translate("Work", "Unread comments")
        case QueueKind.FLAGGED:
            return translate("Work", "Flags")
        case QueueKind.BOOKMARKED:
            return translate("Work", "Bookmarks")
        case QueueKind.FILTER:
            return translate("Work", "What the library's filter finds")
        case _:
            return translate("Work", "Sample")


def queue_state(kind: QueueKind, done: int, there: int) -> str:
    """How far a queue is."""
    if kind in (QueueKind.SAMPLE, QueueKind.FILTER):
        return translate("Work", "{done} of {count} done").format(done=number(done), count=number(there))
    if there == done:
        return translate("Work", "Nothing to do")
    return translate("Work", "{count} to do").format(count=number(there - done))


def queue_empty(kind: QueueKind, key: str) -> str:
    """What to do where a queue holds nothing; `key` sets the mark that the queue is of."""
    match kind:
        case QueueKind.UNCODED:
            return translate("Work", "Every comment has a code of yours.")
        case QueueKind.UNREAD:
            return translate("Work", "You have read every comment.")
        case QueueKind.FLAGGED:
            return translate(
                "Work", "Nothing is flagged. Press {key} on a comment whose coding is not settled."
            ).format(key=key)
        case QueueKind.BOOKMARKED:
            return translate("Work", "There are no bookmarks. Press {key} on a comment to come back to.").format(
                key=key
            )
        case QueueKind.FILTER:
            return translate("Work", "The library is not filtered, or its filter finds nothing.")
        case _:
            return translate("Work", "Nothing of this sample is in the project any more.")


def about_sample(sample: Sample) -> str:
    """How a sample was drawn, for the methods section."""
    moment = QDateTime.fromString(sample.drawn, Qt.DateFormat.ISODateWithMs).toLocalTime()
    when = QLocale().toString(moment.date(), QLocale.FormatType.ShortFormat) if moment.isValid() else sample.drawn
    text = translate("Work", "{count} drawn with seed {seed} by {coder}, {day}").format(
        count=number(sample.size), seed=sample.seed, coder=sample.by, day=when
    )
    if sample.stratum.attribute:
        text += " · " + translate("Work", "by “{attribute}”").format(attribute=sample.stratum.attribute)
    elif sample.stratum.by_article:
        text += " · " + translate("Work", "by article")
    return text
