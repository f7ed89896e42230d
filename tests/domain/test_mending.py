"""Corrections of a page that is not stored yet: whatever is done, a tree stays a tree and nothing is lost unasked."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain import shifting
from reader.domain.errors import UserError
from reader.domain.mending import (
    ByRule,
    Furniture,
    Join,
    Mended,
    Mending,
    Move,
    NotComment,
    SetArticle,
    SetAuthor,
    SetPublished,
    Split,
    as_json,
    checked_time,
    generalise,
    read_json,
)
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.site_mending import apply_rule
from reader.domain.site_rule import SiteRule, from_json, host_of
from reader.domain.site_rule import as_json as rule_json
from reader.domain.staged_page import Page, depths, parts, settled
from reader.domain.text import BlockKind, Body, Mark, MarkKind, Part, compose, plain

ARTICLE = ArticleRecord("The pier", plain("It stands.\n\nRead more\n\nIt creaks."), url="https://www.quay.example/7")


def comment(ref: str, text: str = "Aye.", parent: str | None = None, author: str | None = "Nell") -> CommentRecord:
    return CommentRecord(ref, plain(text), parent, author)


def page(*comments: CommentRecord) -> Page:
    made, notices = settled(ARTICLE, comments)
    assert not notices
    return made


def thread() -> Page:
    """a(b(c), d), e"""
    return page(
        comment("a"), comment("b", parent="a"), comment("c", parent="b"), comment("d", parent="a"), comment("e")
    )


def shape(made: Page) -> str:
    level = depths(made)
    return " ".join("-" * level[entry.ref] + entry.ref for entry in made.comments)


def sound(made: Page) -> None:
    """In reading order, refs differ, each parent stands before: what `settled` makes of it is the same."""
    again, notices = settled(made.article, made.comments)
    assert not notices
    assert again == made


def test_moving_brings_the_replies_along() -> None:
    assert shape(Move("b", None, 1).apply(thread())) == "a -d b -c e"
    assert shape(Move("e", "a", 1).apply(thread())) == "a -b --c -e -d"
    with pytest.raises(UserError):
        Move("a", "c", 0).apply(thread())


def test_an_outliners_steps() -> None:
    def stepped(step: object, ref: str) -> str | None:
        move = step(thread(), ref)  # type: ignore[operator]
        return None if move is None else shape(move.apply(thread()))

    assert stepped(shifting.right, "d") == "a -b --c --d e"
    assert stepped(shifting.right, "b") is None
    assert stepped(shifting.left, "b") == "a -d b -c e"
    assert stepped(shifting.left, "e") is None
    assert stepped(shifting.up, "d") == "a -d -b --c e"
    assert stepped(shifting.up, "a") is None
    assert stepped(shifting.down, "a") == "e a -b --c -d"
    assert stepped(shifting.down, "d") is None


def test_several_are_carried_together_in_their_order() -> None:
    made = page(*(comment(ref) for ref in "abcde"))
    for move in shifting.carried(made, ["a", "d"], None, 3):
        made = move.apply(made)
    assert shape(made) == "b c a d e"
    made = thread()
    for move in shifting.carried(made, ["b", "c", "d"], "e", 0):
        made = move.apply(made)
    assert shape(made) == "a e -b --c -d"


def test_splitting_and_joining() -> None:
    text = "One 👩‍👩‍👧 here.\n\nTwo café."
    first = page(comment("a", text), comment("b", parent="a"))
    split = Split("a", text.index("\n\n") + 1).apply(first)
    assert [entry.body.text for entry in split.comments] == ["One 👩‍👩‍👧 here.", "Aye.", "Two café."]
    assert shape(split) == "a -b a~2"
    assert split.comments[2].author is None
    within = Split("a", 4).apply(first)
    assert within.comments[0].body.text == "One"
    with pytest.raises(UserError):
        Split("a", 0).apply(first)
    joined = Join("d").apply(thread())
    assert shape(joined) == "a -b --c e"
    assert joined.comments[2].body.text == "Aye.\nAye."
    assert shape(Join("b").apply(thread())) == "a -c -d e"
    with pytest.raises(UserError):
        Join("a").apply(thread())


def test_split_and_join_is_where_it_began() -> None:
    body = compose(
        [Part(BlockKind.PARAGRAPH, "مرحبا ok", marks=(Mark(MarkKind.STRONG, 0, 5),)), Part(BlockKind.QUOTE, "No.")]
    )
    first = page(CommentRecord("a", body, None, "Nell", "2024-05-01"), comment("b"))
    assert Join("a~2").apply(Split("a", body.blocks[1].start).apply(first)) == first


def test_what_is_no_comment_goes_and_its_replies_move_up() -> None:
    assert shape(NotComment("a").apply(thread())) == "b -c d e"
    assert shape(NotComment("b").apply(thread())) == "a -c -d e"


def test_furniture_goes_by_block() -> None:
    first = page(comment("a", "Share\n\nWell said.\n\nReply"))
    assert Furniture("a", (0, 2)).apply(first).comments[0].body.text == "Well said."
    assert Furniture(None, (1,)).apply(first).article.body.text == "It stands.\nIt creaks."
    with pytest.raises(UserError):
        Furniture("a", (3,)).apply(first)


def test_times_are_checked_and_what_was_printed_stays() -> None:
    entry = replace(comment("a"), attributes={"date_approximate": "3 days ago"})
    made = SetPublished("a", " 2024-05-31 18:05 ").apply(page(entry))
    assert made.comments[0].published == "2024-05-31T18:05"
    assert made.comments[0].attributes == {"date_approximate": "3 days ago"}
    assert SetPublished("a", "").apply(made).comments[0].published is None
    for good in ("2024", "2024-05", "2024-02-29", "2024-05-31T18:05:07+02:00", "2024-05-31T18:05Z"):
        assert checked_time(good) == good
    for bad in ("yesterday", "31.5.2024", "2023-02-29", "20240531", "2024-W01-1", "2024-05-31T25:00", "٢٠٢٤"):
        with pytest.raises(UserError):
            checked_time(bad)


def test_an_article_keeps_a_title() -> None:
    made = SetArticle("title", " A  new\npier ").apply(thread())
    assert made.article.title == "A new pier"
    assert SetArticle("site", "").apply(made).article.site is None
    with pytest.raises(UserError):
        SetArticle("title", " ").apply(made)


refs = st.sampled_from(["a", "b", "c", "d", "e", "a~2", "b~2", "c~2", "a~3"])
mendings = st.one_of(
    st.builds(SetAuthor, refs, st.sampled_from(["Ida", None, "Nell says:"])),
    st.builds(SetPublished, refs, st.sampled_from([None, "2024-05-01"])),
    st.builds(Move, refs, st.none() | refs, st.integers(0, 4)),
    st.builds(Split, refs, st.integers(0, 12)),
    st.builds(Join, refs),
    st.builds(NotComment, refs),
    st.builds(Furniture, st.none() | refs, st.lists(st.integers(0, 2), min_size=1, max_size=2).map(tuple)),
    st.builds(SetArticle, st.sampled_from(["title", "site", "published"]), st.sampled_from(["2024", None])),
    st.just(ByRule(SiteRule("quay.example", author_suffixes=(" says:",), furniture=("Share",), not_comments=("Ida",)))),
)


@settings(deadline=None, max_examples=150)
@given(st.lists(mendings, max_size=14))
def test_any_corrections_keep_a_tree_and_every_comment(wanted: list[Mending]) -> None:
    found = page(
        comment("a", "One 😀.\n\nShare\n\nTwo."),
        comment("b", "Three.\n\nFour.", "a", "Nell says:"),
        comment("c", "Five.", "b", "Ida"),
        comment("d", "Share", "a"),
        comment("e", "Six."),
    )
    state, trail = Mended.untouched(found), []
    for mending in wanted:
        before = state
        try:
            state = state.mended([mending])
        except UserError:
            assert state == before
            continue
        trail.append(before)
        sound(state.now)
        there, here = {entry.ref for entry in before.now.comments}, {entry.ref for entry in state.now.comments}
        if isinstance(mending, Join | NotComment):
            assert there - here == {mending.ref}
        elif isinstance(mending, Split):
            assert len(here - there) == 1
        elif not isinstance(mending, ByRule):
            assert here == there
        assert read_json(json.loads(json.dumps(as_json(mending)))) == mending
    # Done again from the beginning it is the same, and what came before it is untouched.
    assert Mended.untouched(found).mended(state.mendings) == state
    for number, before in enumerate(trail):
        assert Mended.untouched(found).mended(state.mendings[:number]) == before


names = st.sampled_from(
    ["Nell", "Nell says:", "by Nell", "by by Ida says: says:", "says:", "Admin", "Admin says:", None]
)


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.tuples(names, st.sampled_from(["Aye.", "Share", "Aye.\n\nShare", ""]), st.integers(-1, 5)), max_size=6),
    st.builds(
        SiteRule,
        st.just("quay.example"),
        author_prefixes=st.sampled_from([(), ("by ",), ("by",)]),
        author_suffixes=st.sampled_from([(), (" says:",), ("says:", " says:")]),
        furniture=st.sampled_from([(), ("Share",)]),
        not_comments=st.sampled_from([(), ("Admin",), ("Admin says:", "Nell")]),
        article_furniture=st.sampled_from([(), ("Read more",)]),
    ),
)
def test_a_rule_applied_twice_does_no_more(made: list[tuple[str | None, str, int]], rule: SiteRule) -> None:
    comments = [
        CommentRecord(str(number), plain(text), str(parent) if parent >= 0 else None, author)
        for number, (author, text, parent) in enumerate(made)
    ]
    article, kept, notices = apply_rule(rule, ARTICLE, comments)
    again = apply_rule(rule, article, kept)
    assert again == (article, kept, [])
    assert bool(notices) == ((article, kept) != (ARTICLE, comments))
    assert {entry.ref for entry in kept} <= {entry.ref for entry in comments}


def test_a_rule_says_what_it_took_away() -> None:
    rule = SiteRule("quay.example", author_suffixes=(" says:",), furniture=("Share",), not_comments=("Admin",))
    made = [comment("a", author="Admin"), comment("b", "Aye.\n\nShare", "a", "Nell says:")]
    _, kept, notices = apply_rule(rule, ARTICLE, made)
    assert [(entry.author, entry.body.text, entry.parent_ref) for entry in kept] == [("Nell", "Aye.", None)]
    assert [notice.code for notice in notices] == ["site-rule"]
    assert "names cut: 1" in notices[0].message


def test_only_what_the_page_bears_out_becomes_a_rule() -> None:
    found = page(
        comment("a", "Aye.\n\nShare", author="Nell says:"),
        comment("b", author="Ann Lee"),
        comment("c", author="Annabel"),
        comment("d", author="Admin"),
        comment("e", author="Ida"),
        comment("f", author="Ida"),
    )
    state = Mended.untouched(found).mended(
        [
            SetAuthor("a", "Nell"),
            SetAuthor("b", "Ann"),
            SetAuthor("c", "Anna"),
            Furniture("a", (1,)),
            Furniture(None, (1,)),
            NotComment("d"),
            NotComment("e"),
        ]
    )
    rule = generalise(state, importer="html")
    assert rule == SiteRule(
        "quay.example",
        importer="html",
        author_suffixes=(" says:",),
        furniture=("Share",),
        not_comments=("Admin",),
        article_furniture=("Read more",),
    )
    assert generalise(Mended.untouched(Page(replace(ARTICLE, url=None)))) is None


def test_rules_are_written_and_read() -> None:
    rule = SiteRule("quay.example", "html", None, ("by ",), day_first=False, article_furniture=("Read more",))
    assert from_json(json.loads(json.dumps(rule_json(rule)))) == rule
    assert from_json({"host": "a.example", "furniture": [1, "x"], "day_first": "no"}) == SiteRule(
        "a.example", furniture=("x",)
    )
    bad: object
    for bad in (None, 3, "x", {"host": 1}, {"furniture": []}):
        assert from_json(bad) is None
    assert rule.joined(SiteRule("quay.example", system="wordpress", author_prefixes=("by ", "von "))) == replace(
        rule, system="wordpress", author_prefixes=("by ", "von ")
    )
    assert host_of("HTTPS://WWW.Quay.example:80/x") == "quay.example"
    for none in (None, "", "quay.example/x", "file:///x", "http://[", "mailto:a@quay.example"):
        assert host_of(none) is None


def test_parts_of_a_body_make_it_again() -> None:
    body = compose(
        [
            Part(BlockKind.PARAGRAPH, "One two", marks=(Mark(MarkKind.LINK, 4, 7, "https://quay.example"),)),
            Part(BlockKind.IMAGE, "", target="a.png"),
            Part(BlockKind.LIST_ITEM, "三", 2),
        ]
    )
    assert compose(parts(body)) == body
    assert compose(parts(Body())) == Body()


def test_deep_threads_are_no_matter() -> None:
    deep = page(*(comment(str(n), parent=str(n - 1) if n else None) for n in range(10_000)))
    made = Move("9000", None, 1).apply(NotComment("5").apply(deep))
    assert len(made.comments) == 9_999
    sound(made)
