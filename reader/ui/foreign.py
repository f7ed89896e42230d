"""Codings of other coders: nobody takes them away or moves them by accident."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from reader.app import commands
from reader.domain.model import Coding, CodingId
from reader.ui.session import Session


def remove(session: Session, ids: Sequence[CodingId]) -> None:
    """Take codings away, once the person has heard which of them are not theirs."""
    if not session.may_write():
        return
    known = [found for coding in ids if (found := session.view.coding(coding)) is not None]
    foreign = [coding for coding in known if coding.coder_id != session.view.eyes.coder]
    if not foreign or _agreed(session, foreign, len(known)):
        session.run(commands.remove_codings, [coding.id for coding in known])


def may_move(session: Session, coding: Coding) -> bool:
    """Whether a coding may be given another extent: one's own, or after a question."""
    if coding.coder_id == session.view.eyes.coder:
        return True
    text = QCoreApplication.translate("Foreign", "{coder} applied “{name}” here, not you. Change how far it reaches?")
    return session.ask.confirm(
        QCoreApplication.translate("Foreign", "Change somebody else’s coding?"),
        text.format(coder=_coders(session, [coding]), name=_name(session, coding)),
        QCoreApplication.translate("Foreign", "Change"),
    )


def _agreed(session: Session, foreign: Sequence[Coding], count: int) -> bool:
    names = _coders(session, foreign)
    if count == 1:
        text = QCoreApplication.translate("CodedHere", "{coder} applied “{name}” here, not you.")
        text = text.format(coder=names, name=_name(session, foreign[0]))
    else:
        text = QCoreApplication.translate(
            "CodedHere", "Of these codings, %n are not yours but of: {names}.", None, len(foreign)
        ).format(names=names)
    return session.ask.confirm(
        QCoreApplication.translate("CodedHere", "Remove codings of others?"),
        text + " " + QCoreApplication.translate("CodedHere", "Undo brings it back."),
        QCoreApplication.translate("CodedHere", "Remove"),
    )


def _coders(session: Session, codings: Sequence[Coding]) -> str:
    names = {coder.id: coder.name for coder in session.view.coders()}
    return ", ".join(sorted({names.get(coding.coder_id, "") for coding in codings}))


def _name(session: Session, coding: Coding) -> str:
    code = session.view.book.code(coding.code_id)
    return code.name if code is not None else ""
