"""What is masked in a text, and the words that take its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from reader.app.protection.phones import phones, regions
from reader.domain.contact import emails, handles, is_host, links
from reader.domain.folding import folded
from reader.domain.masking import Rank, Replacement, masked, resolved
from reader.domain.mentions import Decision, Decisions, Finder
from reader.domain.model import ItemId
from reader.domain.protection import Protection
from reader.domain.pseudonyms import stand_in
from reader.domain.text import Block, Body, Mark, MarkKind
from reader.domain.words import translate

_IDENTIFYING = frozenset(
    {
        "account", "author", "avatar", "badge", "email", "flair", "forwarded", "handle", "homepage", "ip", "link",
        "login", "mail", "name", "nick", "nickname", "profile", "submitter", "uploader", "url", "user", "userid",
        "username", "website",
    }
)  # fmt: skip
"""Words in the name of an attribute of a comment that say that its value tells who somebody is."""


@dataclass(frozen=True, slots=True)
class People:
    """Who is hidden. `pseudonyms` are by the person's place in the finder's list; `by_name` by the author's name;
    `present` says who wrote in which article."""

    finder: Finder
    pseudonyms: Sequence[str]
    by_name: Mapping[str, str]
    present: Mapping[ItemId, frozenset[int]]
    decisions: Decisions
    salt: str
    open_names: frozenset[str] = frozenset()
    """Authors of articles who are shown as they are."""


@dataclass
class Masker:
    """Finds what a protection hides. `people` is None where names are shown; `language` gives an article's."""

    protection: Protection
    people: People | None
    language: Callable[[ItemId], str | None]
    _regions: dict[ItemId, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.email = translate("Exports", "[e-mail]")
        self.phone = translate("Exports", "[phone]")
        self.link = translate("Exports", "[link]")
        self.handle = translate("Exports", "[@user]")

    @property
    def in_texts(self) -> bool:
        """Whether anything in texts is masked."""
        wanted = self.protection
        return wanted.names or wanted.emails or wanted.phones or wanted.urls or wanted.handles

    def found(self, text: str, article: ItemId | None = None, item: ItemId | None = None) -> list[Replacement]:
        """All that is to be replaced in a text, as it was found; `article` and `item` say where the text stands."""
        wanted = self.protection
        finds: list[Replacement] = []
        if wanted.emails:
            finds += (Replacement(start, stop, self.email, Rank.EMAIL) for start, stop in emails(text))
        addresses = list(links(text)) if wanted.urls or wanted.names else []
        if wanted.urls:
            finds += (Replacement(start, stop, self.link, Rank.LINK) for start, stop in addresses)
        if wanted.phones:
            finds += (Replacement(*at, self.phone, Rank.PHONE) for at in phones(text, self._where(article)))
        if wanted.handles:
            finds += (Replacement(start, stop, self.handle, Rank.HANDLE) for start, stop in handles(text))
        if self.people is not None:
            finds += self._names(self.people, text, article, item)
            if not wanted.urls:
                finder = self.people.finder
                finds += (
                    Replacement(start, stop, self.link, Rank.LINK)
                    for start, stop in addresses
                    if finder.in_address(text[start:stop])
                )
        return finds

    def text(self, text: str, article: ItemId | None = None, item: ItemId | None = None) -> str:
        """A text with nothing anchored in it, masked."""
        if not text or not self.in_texts:
            return text
        return masked(text, resolved(self.found(text, article, item)))

    def maybe(self, text: str | None, article: ItemId | None = None, item: ItemId | None = None) -> str | None:
        return None if text is None else self.text(text, article, item)

    def author(self, name: str | None) -> str | None:
        """The pseudonym of who writes under a name. One that came into the project only now has none yet, and is not
        shown either."""
        if not name or self.people is None:
            return name
        if name in self.people.open_names:
            return name
        return self.people.by_name.get(name) or stand_in(name, self.people.salt)

    def address(self, address: str | None) -> str | None:
        """An address that stands beside texts, or None where it would tell what is masked."""
        if not address:
            return address
        if self.protection.urls and not address.startswith(("mailto:", "tel:")):
            return None
        if self.people is not None and self.people.finder.in_address(address):
            return None
        if (self.protection.emails and "@" in address) or (self.protection.urls and address.startswith("mailto:")):
            return None
        if (self.protection.phones or self.protection.urls) and re.match(r"(?:tel|sms|callto):", address):
            return None
        return address if self.text(address) == address else None

    def site(self, site: str | None, article: ItemId) -> str | None:
        if site and self.protection.urls and is_host(site):
            return None
        return self.maybe(site, article)

    def file_name(self, name: str) -> str:
        """The name of a file or of what stands in an archive, which often is an address or a title."""
        if self.people is not None:
            name = self.people.finder.masked_file_name(name, self.people.pseudonyms)
        return self.text(name)

    def body(self, body: Body) -> Body:
        """A body without addresses that would tell what is masked; its text is as it was."""
        if not self.in_texts:
            return body
        blocks, marks = body.blocks, body.marks
        if any(block.target for block in blocks):
            blocks = tuple(
                block if block.target is None else Block(block.kind, block.start, block.stop, block.level, kept)
                for block, kept in zip(blocks, self._kept(b.target for b in blocks), strict=True)
            )
        if any(mark.target for mark in marks):
            marks = tuple(
                mark if mark.target == kept else Mark(mark.kind, mark.start, mark.stop, kept)
                for mark, kept in zip(marks, self._kept(m.target for m in marks), strict=True)
                if kept is not None or mark.kind is not MarkKind.LINK
            )
        return body if blocks is body.blocks and marks is body.marks else Body(body.text, blocks, marks)

    def drops(self, attribute: str) -> bool:
        """Whether an attribute of comments tells who somebody is, and is left out."""
        pieces = set(re.findall(r"[^\W\d_]+", folded(attribute)))
        if self.people is not None and pieces & _IDENTIFYING:
            return True
        return self.protection.urls and bool(pieces & {"url", "link", "homepage", "website"})

    def _kept(self, targets: Iterable[str | None]) -> list[str | None]:
        return [self.address(target) for target in targets]

    def _names(self, people: People, text: str, article: ItemId | None, item: ItemId | None) -> Iterable[Replacement]:
        present = None if article is None else people.present.get(article, frozenset())
        for one in people.finder.find(text, present):
            decision = people.decisions.of(one.name, item)
            if one.masked if decision is None else decision is Decision.MASK:
                at = "@" if text[one.start] == "@" else ""
                yield Replacement(one.start, one.stop, at + people.pseudonyms[one.person], Rank.NAME)

    def _where(self, article: ItemId | None) -> tuple[str, ...]:
        if article is None:
            return regions(None)
        found = self._regions.get(article)
        if found is None:
            found = self._regions[article] = regions(self.language(article))
        return found
