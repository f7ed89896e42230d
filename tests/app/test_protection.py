"""People in exports: the same pseudonym for good, quotes in their place, nothing but what was asked for hidden."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from reader.app import commands
from reader.app.commands import Target
from reader.app.imports import import_records
from reader.app.project import Project, check
from reader.app.protection import prepare, protected, protection_from
from reader.app.protection.findable import findable, is_findable, measured, texts
from reader.app.protection.snapshot import ProtectedSnapshot
from reader.domain.errors import UserError
from reader.domain.mentions import Decision
from reader.domain.model import CodingId, CommenterId, Item
from reader.domain.protection import Coarseness, Protection
from reader.domain.pseudonyms import PseudonymKind
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.scope import Context, Scope
from reader.domain.text import Span, plain
from reader.storage.snapshot import FileSnapshot
from tests.app.protecting import crowded, fill
from tests.conftest import MakeProject
from tests.samples import FAMILY, TRICKY, harbour

NAMES = Protection(names=True)
ALL = protection_from(["all"], "month")


@contextmanager
def shown(project: Project, protection: Protection, scope: Scope | None = None) -> Iterator[ProtectedSnapshot]:
    prepare(project, protection)
    with FileSnapshot(project.path, scope) as records:
        yield protected(project, records, protection)


def authors(project: Project, protection: Protection = NAMES) -> dict[str, str | None]:
    """Real author -> the one shown, comment by comment."""
    found: dict[str, str | None] = {}
    with shown(project, protection) as records, FileSnapshot(project.path) as real:
        for article, true in zip(records.articles(), real.articles(), strict=True):
            pairs = [(article.item, true.item)]
            pairs += zip(records.comments(article.item.id), real.comments(article.item.id), strict=True)
            for one, other in pairs:
                if other.author:
                    assert found.setdefault(other.author, one.author) == one.author
    return found


@pytest.fixture
def full(make_project: MakeProject) -> Project:
    project = make_project(crowded())
    fill(project)
    return project


def items(records: ProtectedSnapshot) -> list[Item]:
    return [item for article in records.articles() for item in (article.item, *records.comments(article.item.id))]


# Pseudonyms


def test_everybody_has_one_pseudonym_in_all_exports(project: Project) -> None:
    first = authors(project)
    assert first["Ida Moss"] == "Author 1"
    assert len(set(first.values())) == len(first) == 6
    import_records(project, "more", iter([ArticleRecord("New"), CommentRecord("1", plain("Yes"), author="Late Comer")]))
    later = authors(project)
    assert {name: later[name] for name in first} == first
    assert later["Late Comer"] == "Commenter 6"


def test_joined_people_are_one_and_parted_ones_have_their_own_again(project: Project) -> None:
    apart = authors(project)
    project.do(commands.join_commenters, ["Nan Reed", "nan reed"], "Nan")
    together = authors(project)
    assert together["Nan Reed"] == together["nan reed"] in {apart["Nan Reed"], apart["nan reed"]}
    with shown(project, NAMES) as records:
        (person,) = records.commenters()
    assert (person.name, person.names) == (together["Nan Reed"], (together["Nan Reed"],))
    nan = next(one.id for one in project.view.commenters.everybody() if one.name == "Nan")
    assert nan is not None
    project.do(commands.part_commenter, CommenterId(nan), ["nan reed"])
    assert authors(project) == apart


def test_a_preview_shows_what_the_export_will_and_stores_nothing(project: Project) -> None:
    with FileSnapshot(project.path) as records:
        before = [item.author for item in items(protected(project, records, NAMES))]
    assert all(one.given is None for one in project.view.protection.people())
    with shown(project, NAMES) as protecting:
        assert [item.author for item in items(protecting)] == before


def test_somebody_without_a_pseudonym_is_hidden_all_the_same(project: Project) -> None:
    """Who came in between the look at the table and the look at the texts."""
    with FileSnapshot(project.path) as records:
        late = protected(project, records, NAMES)
        assert late._masker.people is not None
        object.__setattr__(late._masker.people, "by_name", {})
        assert all(len(item.author or "12345678") == 8 for item in items(late))


def test_a_read_only_project_gives_none_that_could_change(project: Project) -> None:
    project.close()
    with pytest.raises(UserError, match="read-only"):
        prepare(Project.open(project.path, read_only=True), NAMES)
    editing = Project.open(project.path)
    prepare(editing, NAMES)
    kept = authors(editing)
    editing.close()
    reading = Project.open(project.path, read_only=True)
    assert authors(reading) == kept
    reading.close()


@pytest.mark.parametrize("kind", [kind for kind in PseudonymKind if kind is not PseudonymKind.HAND])
def test_every_kind(project: Project, kind: PseudonymKind) -> None:
    project.do(commands.set_pseudonym, "Skipper", "The Captain")
    project.do(commands.assign_pseudonyms)
    project.do(commands.reassign_pseudonyms, kind)
    given = authors(project)
    assert given["Skipper"] == "The Captain"
    assert len(set(given.values())) == len(given)
    assert not set(given) & set(given.values())
    assert project.view.protection.usual_kind() is kind
    assert project.do(check) == []


@pytest.mark.parametrize("name", ["Commenter 1", "COMMENTER 1", "nan reed", "Omar F.", " "])
def test_a_pseudonym_is_nobody_elses(project: Project, name: str) -> None:
    project.do(commands.assign_pseudonyms)
    other = next(one.who.name for one in project.view.protection.people() if one.pseudonym != "Commenter 1")
    with pytest.raises(UserError):
        project.do(commands.set_pseudonym, other, name)


def test_wrong_words_are_told(project: Project) -> None:
    for call in (
        lambda: project.do(commands.set_pseudonym, "Nobody Here", "X"),
        lambda: project.do(commands.assign_pseudonyms, PseudonymKind.HAND),
        lambda: protection_from(["faces"]),
        lambda: protection_from([], "hour"),
    ):
        with pytest.raises(UserError):
            call()
    assert protection_from(["names,emails", "URLS"], "Day") == Protection(
        names=True, emails=True, urls=True, times=Coarseness.DAY
    )


def test_authors_of_articles_can_stay(project: Project) -> None:
    open_authors = Protection(names=True, article_authors=False)
    assert authors(project, open_authors)["Ida Moss"] == "Ida Moss"
    with shown(project, open_authors) as records:
        assert any("Authors of articles" in note for note in records.notes())


# Texts


def test_every_quote_is_what_its_span_holds(full: Project) -> None:
    with shown(full, ALL) as records:
        by_id = {item.id: item for item in items(records)}
        codings = {one.coding.id: one.coding for one in records.coded()}
        assert {coding.id: coding for coding in records.codings()} == codings
        assert len(codings) == 12
        for one in records.coded():
            assert one.item == by_id[one.item.id]
            if one.coding.span is not None:
                span = one.coding.span
                assert one.item.body.text[span.start : span.stop] == one.coding.quote
        for item in by_id.values():
            blocks = item.body.blocks
            assert (blocks[0].start, blocks[-1].stop) == (0, len(item.body.text))


def test_a_quote_that_begins_inside_a_name_has_the_whole_pseudonym(full: Project) -> None:
    given = authors(full)["Nan Reedwater"] or ""
    with shown(full, NAMES) as records:
        (quote,) = [one.coding for one in records.coded() if one.coding.quote.startswith(f"{given} ")]
        assert quote.span is not None
    (article,) = full.view.articles()
    first = full.view.thread(article.id)[0]
    (real,) = [one for one in full.view.codings_of(first.id) if one.span]
    assert real.quote.startswith("Reedwater ")
    assert quote.quote.split()[:3] == [*given.split(), real.quote.split()[1]]


def test_a_paraphrase_outlives_the_merging_of_its_code(project: Project) -> None:
    (article,) = project.view.articles()
    first = project.view.thread(article.id)[0]
    for path in ("a", "b"):
        project.do(commands.apply_path, [path], [Target(first.id)])
    codes = {code.path: code.id for code in project.view.codebook()}
    coding = next(one.id for one in project.view.codings_of(first.id) if one.code_id == codes["a"])
    project.do(commands.write_paraphrase, coding, "said otherwise")
    project.do(commands.merge_codes, [codes["a"]], codes["b"])
    (stays,) = project.view.codings_of(first.id)
    found = project.view.protection.paraphrase_of(stays.id)
    assert found is not None
    assert found.text == "said otherwise"


def test_the_original_never_changes(full: Project) -> None:
    prepare(full, ALL)
    with FileSnapshot(full.path) as records:
        before = [item for article in records.articles() for item in records.comments(article.item.id)]
        list(items(protected(full, records, ALL)))
        assert before == [item for article in records.articles() for item in records.comments(article.item.id)]
    assert full.do(check) == []


@pytest.mark.parametrize(
    ("protection", "stays", "goes"),
    [
        (Protection(emails=True), "Nan Reedwater", "post.saltby"),
        (Protection(phones=True), "post.saltby", "7946"),
        (Protection(urls=True), "7946", "saltbynews"),
        (Protection(handles=True), "saltbynews", "@quayside"),
        (Protection(names=True), "@quayside", "Reedwater"),
    ],
)
def test_only_what_was_asked_for_is_masked(full: Project, protection: Protection, stays: str, goes: str) -> None:
    with shown(full, protection) as records:
        text = "\n".join(item.body.text for item in items(records))
    assert stays in text
    assert goes not in text
    assert FAMILY in text


def test_decisions_on_mentions(make_project: MakeProject) -> None:
    project = make_project(
        iter(
            [
                ArticleRecord("One"),
                CommentRecord("1", plain("Will it hold, Will?"), author="Will"),
                CommentRecord("2", plain("Ask Quillon. Will you?"), author="Ben"),
                ArticleRecord("Two"),
                CommentRecord("1", plain("Will it hold? I know Quillon."), author="Ben"),
                ArticleRecord("Three"),
                CommentRecord("1", plain("No."), author="Quillon"),
            ]
        )
    )

    def said() -> list[str]:
        with shown(project, NAMES) as records:
            return [item.body.text for item in items(records) if item.body.text]

    names = authors(project)
    will, quill = names["Will"], names["Quillon"]
    assert said() == [
        f"{will} it hold, {will}?", f"Ask Quillon. {will} you?", "Will it hold? I know Quillon.", "No.",
    ]  # fmt: skip
    review = {row.name: row for row in project.view.protection.names_in_texts()}
    assert {name: (row.mentions, row.sure, row.masked, row.items) for name, row in review.items()} == {
        "Will": (4, 0, 3, 3),
        "Quillon": (2, 0, 0, 2),
    }
    (second, *_) = project.view.protection.mentions("Quillon")
    assert (second.shown, second.before, second.after, second.masked) == ("Quillon", "Ask ", ". Will you?", False)
    first = project.view.protection.mentions("Will")[0].item
    project.do(commands.decide_mentions, "Will", Decision.LEAVE)
    project.do(commands.decide_mentions, "Will", Decision.MASK, [first])
    project.do(commands.decide_mentions, "Quillon", Decision.MASK)
    assert said() == [
        f"{will} it hold, {will}?", f"Ask {quill}. Will you?", f"Will it hold? I know {quill}.", "No.",
    ]  # fmt: skip
    assert project.view.protection.mentions(undecided=True) == []
    project.do(commands.undo, 3)
    assert len(project.view.protection.mentions(undecided=True)) == 6


def test_paraphrases_stand_for_their_quotes(project: Project) -> None:
    (article,) = project.view.articles()
    first, second, *_ = project.view.thread(article.id)
    project.do(commands.apply_path, ["a"], [Target(first.id, Span(0, 9)), Target(second.id)])
    project.do(commands.apply_path, ["b"], [Target(first.id, Span(6, 8)), Target(first.id, Span(10, 12))])
    spans = {coding.span: coding.id for coding in project.view.codings_of(first.id)}
    whole = project.view.codings_of(second.id)[0].id
    for coding, text in ((spans[Span(0, 9)], "Shut the thing"), (spans[Span(6, 8)], "lost"), (whole, f"Said {FAMILY}")):
        project.do(commands.write_paraphrase, coding, text)
    with shown(project, Protection(paraphrases=True)) as records:
        quotes = {one.coding.id: one.coding.quote or one.item.body.text for one in records.coded()}
        bodies = {item.id: item.body.text for item in items(records)}
        notes = " ".join(records.notes())
    assert quotes[spans[Span(0, 9)]] == quotes[spans[Span(6, 8)]] == "Shut the thing"
    assert quotes[spans[Span(10, 12)]] == first.body.text[10:12]
    assert bodies[second.id] == f"Said {FAMILY}"
    assert bodies[first.id] == f"Shut the thing{first.body.text[9:]}"
    assert "2 passages" in notes
    assert "1 paraphrases overlap" in notes
    found = project.view.protection.paraphrase_of(whole)
    assert found is not None
    assert (found.text, found.coder) == (f"Said {FAMILY}", "Ann")
    with pytest.raises(UserError, match="no longer there"):
        project.do(commands.write_paraphrase, CodingId(999), "x")


def test_times_are_told_to_the_month(full: Project) -> None:
    with shown(full, Protection(times=Coarseness.MONTH)) as records:
        (article,) = records.articles()
        first, *_ = records.comments(article.item.id)
        values = records.attributes(article.item.id)[first.id]
        (capture,) = records.captures(article.item.id)
    assert (article.item.published, first.published) == ("2025-04", "2025-04")
    assert (values["edited"], values["met"], values["rating"]) == ("2025-04", "2025-04", "5")
    assert "date_printed" not in values
    assert len(capture.imported_at) == 7


def test_the_notes_say_what_was_masked_and_nothing_of_it(full: Project) -> None:
    scope = Scope(author="Nan Reedwater", words="Okko Farrell", since="2025-04-02", context=Context.CHAIN)
    with shown(full, ALL, scope) as records:
        notes = " ".join(records.notes())
        assert records.scope().author == "…"
    for word in ("pseudonyms", "6 people", "e-mail", "phone", "links", "handles", "month", "badge", "paraphrase"):
        assert word in notes
    for secret in ("Reedwater", "Farrell", "04-02"):
        assert secret not in notes


# The check


def test_quotes_that_can_be_found(full: Project) -> None:
    with FileSnapshot(full.path) as records:
        open_ones = list(findable(records))
        whole = texts(records)
    with shown(full, ALL) as protecting:
        hidden = list(findable(protecting))
        masked = texts(protecting)
    assert len(open_ones) == 6
    assert {one.code_path for one in open_ones} == {"Wall/Old", "Tone"}
    assert {one.coding for one in hidden} < {one.coding for one in open_ones}
    assert all(one.words >= 6 for one in hidden)
    assert (whole.findable, whole.all) == (3, 7)
    assert masked.findable == 1
    with shown(full, ALL) as protecting:
        assert [one.words for one in findable(protecting, words=40)] == []


@pytest.mark.parametrize(
    ("text", "counts", "found"),
    [
        ("It is a wall, not a", (6, 0), True),
        ("It is a wall, not", (5, 0), False),
        (TRICKY, (9, 0), True),
        ("港の壁は古いと何度も言いました", (0, 15), True),
        ("港の壁は古い", (0, 6), False),
        ("it's what it’s worth", (4, 0), False),
        ("", (0, 0), False),
    ],
)
def test_how_long_is_long(text: str, counts: tuple[int, int], found: bool) -> None:
    assert is_findable(text) is found
    if text != TRICKY:
        assert measured(text) == counts


def test_nothing_is_hidden_where_nothing_was_asked_for(make_project: MakeProject) -> None:
    project = make_project(harbour())
    with FileSnapshot(project.path) as records:
        plain_view = protected(project, records, Protection())
        assert list(plain_view.articles()) == list(records.articles())
        assert list(plain_view.coded()) == list(records.coded())
        assert list(plain_view.notes()) == []
