"""The person's rules for sites: a JSON file each, in a folder beside the settings, so that they can be passed on."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import re
from pathlib import Path

from reader.app import paths
from reader.domain.errors import UserError
from reader.domain.site_rule import SiteRule, as_json, from_json
from reader.domain.words import translate

log = logging.getLogger(__name__)
FOLDER = "sites"
_PLAIN = re.compile(r"[a-z0-9][a-z0-9.-]{0,99}")


def folder() -> Path:
    """Where the rules are; it need not be there."""
    return paths.settings_file().with_name(FOLDER)


def load() -> dict[str, SiteRule]:
    """All rules by their host. A file that cannot be read is passed over and logged."""
    found: dict[str, SiteRule] = {}
    try:
        files = sorted(folder().glob("*.json"))
    except OSError as fault:
        log.warning("the rules of sites cannot be listed: %s", fault.strerror)
        return found
    for file in files:
        try:
            rule = from_json(json.loads(file.read_text(encoding="utf-8")))
        except (OSError, ValueError, RecursionError) as fault:
            log.warning("a rule of a site could not be read: %s", type(fault).__name__)
            continue
        if rule is not None:
            found[rule.host] = rule
    return found


def save(rule: SiteRule) -> Path:
    """Write a rule in place of the host's old one. Raises `UserError` where that cannot be done."""
    target = _file(rule.host)
    part = target.with_name(f"{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_text(json.dumps(as_json(rule), indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        part.replace(target)
    except OSError as fault:
        raise UserError(
            translate("Errors", "The rule for {host} could not be saved: {reason}.").format(
                host=rule.host, reason=fault.strerror
            )
        ) from fault
    return target


def forget(host: str) -> bool:
    """Delete a host's rule; False where there was none."""
    try:
        _file(host).unlink()
    except FileNotFoundError:
        return False
    except OSError as fault:
        raise UserError(
            translate("Errors", "The rule for {host} could not be deleted: {reason}.").format(
                host=host, reason=fault.strerror
            )
        ) from fault
    return True


def _file(host: str) -> Path:
    """The host's file; a host that is no plain name (it came from a page) never leads out of the folder."""
    name = host if _PLAIN.fullmatch(host) else hashlib.sha256(host.encode("utf-8", "replace")).hexdigest()[:32]
    # The ending keeps names apart that a system keeps for itself (``con``, ``aux``).
    return folder() / f"{name}.site.json"
