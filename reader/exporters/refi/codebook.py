"""The codes of a codebook as elements, which projects (QDPX) and codebooks (QDC) have alike.

REFI-QDA has one text for a code. So that it can be read there, and read back, it is the definition and then, a blank
line between, what else there is to say, each with its label in English: ``Include:``, ``Exclude:``, ``Example:``,
``Scale: 1 to 5``, ``Choice: one of the codes below``. All of it stands in an instruction as well, kept exactly.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from reader.domain.model import Code, CodeKind
from reader.exporters.refi import xml
from reader.exporters.refi.guids import valid

_COLOUR = re.compile("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")

References = Callable[[Code], str]
"""What stands between a code's description and the codes below it."""


def nothing(_code: Code) -> str:
    return ""


def elements(codes: Sequence[Code], references: References = nothing) -> Iterator[str]:
    """The codes, given with parents before children, each with those below it inside."""
    open_codes: list[Code] = []
    for code in codes:
        while open_codes and open_codes[-1].id != code.parent_id:
            open_codes.pop()
            yield "</Code>\n"
        yield _opened(code) + references(code) + "\n"
        open_codes.append(code)
    for _ in open_codes:
        yield "</Code>\n"


def description(code: Code) -> str:
    """All that is said of a code, as a person reads it."""
    said = [code.definition] if code.definition else []
    labelled = (("Include", code.include), ("Exclude", code.exclude), ("Example", code.example))
    said += [f"{label}: {words}" for label, words in labelled if words]
    if code.kind is CodeKind.SCALE:
        said.append(f"Scale: {code.lowest} to {code.highest}")
    elif code.kind is CodeKind.CHOICE:
        said.append("Choice: one of the codes below")
    return "\n\n".join(said)


def is_codable(code: Code) -> bool:
    """A choice is made among the codes below it: it is not applied itself, unless it was before it became one."""
    return code.kind is not CodeKind.CHOICE or code.codings > 0


def _opened(code: Code) -> str:
    said = description(code)
    scale = code.kind is CodeKind.SCALE
    fields: dict[str, object] = {
        "name": xml.lost(code.name),
        "kind": None if code.kind is CodeKind.TAG else code.kind.value,
        "lowest": code.lowest if scale else None,
        "highest": code.highest if scale else None,
        "hidden": code.hidden,
        "pinned": code.pinned,
    }
    fields |= {name: getattr(code, name) for name in ("definition", "include", "exclude", "example")}
    start = {
        "guid": valid(code.guid),
        "name": code.name,
        "isCodable": "true" if is_codable(code) else "false",
        "color": code.colour if _COLOUR.fullmatch(code.colour) else None,
    }
    return xml.opened("Code", start) + xml.instruction(fields) + (xml.text("Description", said) if said else "")
