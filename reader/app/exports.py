"""The project out to a file or a folder: written beside the target, then put in its place at once."""

from __future__ import annotations

import contextlib
import os
import shutil
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from enum import Enum
from io import BytesIO
from pathlib import Path
from typing import Any, get_type_hints

from reader.app.project import Project
from reader.app.registry import Exporter
from reader.domain.errors import StorageError, UserError
from reader.domain.progress import NoToken, Token
from reader.domain.protection import Protection
from reader.domain.scope import Scope
from reader.domain.snapshot import Snapshot
from reader.domain.table import Table
from reader.domain.words import translate
from reader.storage.connect import companions
from reader.storage.snapshot import FileSnapshot

PREVIEW_ROWS = 20
PREVIEW_BYTES = 6000
"""So much of what is written is looked at where an exporter has no preview of its own."""
MARK = ".threadnote-export"
"""A file in a folder that was exported: only such a folder is replaced by a later export."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of a project goes, and what of the people in it is hidden."""

    scope: Scope = field(default_factory=Scope)
    protection: Protection = field(default_factory=Protection)


def export(
    project: Project,
    exporter: Exporter,
    target: Path,
    options: Any,
    token: Token | None = None,
    wanted: Wanted | None = None,
) -> None:
    """Write `project` to `target` as it is now; what an earlier export left there stays until the new one is whole.

    Raises `UserError` for a target that is no place for it and for a scope that names what is not there, `StorageError`
    where it cannot be written, `Cancelled`, and what the exporter raises.
    """
    token = token or NoToken()
    wanted = wanted or Wanted()
    target = Path(os.path.realpath(target))
    folder = is_folder(exporter)
    if folder:
        _refuse_folder(target)
    else:
        _refuse(project, target)
    prepare(project, wanted)
    part = target.with_name(f".threadnote-{uuid.uuid4().hex}.part")
    try:
        with opened(project, wanted) as records:
            if folder:
                _write_folder(records, exporter, part, options, token)
            else:
                _write_file(records, exporter, part, options, token)
        token.check()
        _put(part, target)
    except OSError as fault:
        raise StorageError(
            translate("Errors", "{target} could not be written: {reason}.").format(
                target=target, reason=fault.strerror or fault
            ),
            hint=translate("Errors", "Close it where it is open, or choose another place."),
        ) from fault
    finally:
        with contextlib.suppress(OSError):
            shutil.rmtree(part) if part.is_dir() else part.unlink(missing_ok=True)


def preview(
    project: Project, exporter: Exporter, options: Any, token: Token | None = None, wanted: Wanted | None = None
) -> Table | str:
    """What an export would begin with: its first rows, or its first words. Raises as `export` does."""
    token = token or NoToken()
    with opened(project, wanted or Wanted()) as records:
        own: Callable[[Snapshot, Any, Token], Table | str] | None = getattr(exporter, "preview", None)
        if own is not None:
            return own(records, options, token)
        out = _Beginning()
        with contextlib.suppress(_Enough):
            exporter.write(records, out, options, token)
    return out.getvalue()[:PREVIEW_BYTES].decode("utf-8-sig", errors="ignore")


@contextmanager
def opened(project: Project, wanted: Wanted) -> Iterator[Snapshot]:
    """The project as it is now, narrowed and protected. Used in the thread that opened it."""
    with FileSnapshot(project.path, wanted.scope) as records:
        if not wanted.protection:
            yield records
            return
        from reader.app.protection import protected

        yield protected(project, records, wanted.protection)


def is_folder(exporter: Exporter) -> bool:
    return bool(getattr(exporter, "folder", False))


def is_scoped(exporter: Exporter) -> bool:
    """Whether it can be narrowed to a part of the project."""
    return bool(getattr(exporter, "scoped", True))


class _Enough(Exception):
    """A preview has what it needs."""


class _Beginning(BytesIO):
    """Takes the beginning of a file, then stops whoever writes it."""

    def write(self, data: Any) -> int:
        written = super().write(data)
        if self.tell() > PREVIEW_BYTES:
            raise _Enough
        return written


def prepare(project: Project, wanted: Wanted) -> None:
    """Do what has to be done in the project before it is exported: who has no pseudonym yet gets one."""
    if wanted.protection:
        from reader.app import protection

        protection.prepare(project, wanted.protection)


def _write_file(records: Snapshot, exporter: Exporter, part: Path, options: Any, token: Token) -> None:
    with part.open("wb") as out:
        exporter.write(records, out, options, token)
        out.flush()
        os.fsync(out.fileno())


def _write_folder(records: Snapshot, exporter: Exporter, part: Path, options: Any, token: Token) -> None:
    part.mkdir()
    write: Callable[[Snapshot, Path, Any, Token], None] = exporter.write  # type: ignore[assignment]
    write(records, part, options, token)
    (part / MARK).write_bytes(b"")


def _put(part: Path, target: Path) -> None:
    """Put what was written in its place. A folder cannot take another's place at once: the old one steps aside."""
    if not part.is_dir() or not target.exists():
        part.replace(target)
        return
    aside = target.with_name(f".threadnote-{uuid.uuid4().hex}.old")
    target.rename(aside)
    try:
        part.rename(target)
    except OSError:
        aside.rename(target)
        raise
    shutil.rmtree(aside, ignore_errors=True)


def _refuse(project: Project, target: Path) -> None:
    """Raise `UserError` where `target` is of the project itself, or neither a file nor a free place for one."""
    if not os.path.lexists(target):
        return
    if not target.is_file():
        raise UserError(
            translate("Errors", "{target} is not a file.").format(target=target),
            hint=translate("Errors", "Choose another name."),
        )
    for own in (project.path, *companions(project.path)):
        if own.exists() and own.samefile(target):
            raise UserError(
                translate("Errors", "An export cannot replace the project it comes from."),
                hint=translate("Errors", "Choose another name."),
            )


def _refuse_folder(target: Path) -> None:
    """Raise `UserError` where there is something at `target` that no export made."""
    if not os.path.lexists(target):
        return
    if not target.is_dir():
        raise UserError(
            translate("Errors", "{target} is not a folder.").format(target=target),
            hint=translate("Errors", "Choose another name."),
        )
    if any(target.iterdir()) and not (target / MARK).is_file():
        raise UserError(
            translate("Errors", "The folder {target} holds other files.").format(target=target),
            hint=translate("Errors", "Choose a new folder: all that is in it would be replaced."),
        )


def options_from(exporter: Exporter, values: Mapping[str, str]) -> Any:
    """The exporter's options out of ``key=value`` words; raises `UserError` for an unknown key or a wrong value."""
    hints = get_type_hints(exporter.options)
    known = {field.name for field in fields(exporter.options)}
    parsed: dict[str, Any] = {}
    for key, value in values.items():
        name = key.replace("-", "_")
        if name not in known:
            raise UserError(
                translate("Errors", "“{name}” has no option “{key}”.").format(name=exporter.id, key=key),
                hint=(
                    translate("Errors", "It has: {options}.").format(options=", ".join(sorted(known)))
                    if known
                    else translate("Errors", "It has no options.")
                ),
            )
        parsed[name] = _parsed(key, value, hints[name])
    return exporter.options(**parsed)


def words_of(options: Any) -> dict[str, str]:
    """The options as words that `options_from` understands."""
    return {entry.name: _word(getattr(options, entry.name)) for entry in fields(options)}


def _word(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value.value) if isinstance(value, Enum) else str(value)


def _parsed(key: str, value: str, kind: Any) -> Any:
    if kind is bool:
        if value.lower() in {"1", "true", "yes", "on"}:
            return True
        if value.lower() in {"0", "false", "no", "off"}:
            return False
        raise UserError(translate("Errors", "{key}={value}: say yes or no.").format(key=key, value=value))
    if isinstance(kind, type) and issubclass(kind, Enum):
        try:
            return kind(value)
        except ValueError:
            raise UserError(
                translate("Errors", "{key}={value}: one of {choices}.").format(
                    key=key, value=value, choices=", ".join(str(member.value) for member in kind)
                )
            ) from None
    if kind is int:
        try:
            return int(value)
        except ValueError:
            raise UserError(
                translate("Errors", "{key}={value}: a whole number is needed.").format(key=key, value=value)
            ) from None
    return value
