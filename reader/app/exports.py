"""The project out to a file: written beside the target, then put in its place at once."""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import Mapping
from dataclasses import fields
from enum import Enum
from pathlib import Path
from typing import Any, get_type_hints

from reader.app.project import Project
from reader.app.registry import Exporter
from reader.domain.errors import StorageError, UserError
from reader.domain.progress import NoToken, Token
from reader.domain.words import translate
from reader.storage.connect import companions
from reader.storage.snapshot import FileSnapshot


def export(project: Project, exporter: Exporter, target: Path, options: Any, token: Token | None = None) -> None:
    """Write `project` to `target` as it is now; an earlier file there stays until the new one is whole.

    Raises `UserError` for a target that is no place for a file, `StorageError` where it cannot be written, `Cancelled`,
    and what the exporter raises.
    """
    token = token or NoToken()
    target = Path(os.path.realpath(target))
    _refuse(project, target)
    part = target.with_name(f".threadnote-{uuid.uuid4().hex}.part")
    try:
        with FileSnapshot(project.path) as records, part.open("wb") as out:
            exporter.write(records, out, options, token)
            out.flush()
            os.fsync(out.fileno())
            token.check()
        part.replace(target)
    except OSError as fault:
        raise StorageError(
            translate("Errors", "{target} could not be written: {reason}.").format(
                target=target, reason=fault.strerror or fault
            ),
            hint=translate("Errors", "Close it where it is open, or choose another place."),
        ) from fault
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)


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
