"""A project full of what is to be hidden, in every place where something can stand."""

from __future__ import annotations

from collections.abc import Iterator

from reader.app import commands
from reader.app.commands import Target
from reader.app.project import Project
from reader.domain.model import AttributeType, ItemId
from reader.domain.records import ArticleRecord, CommentRecord, Poll, PollOption, Record
from reader.domain.sampling import SamplePlan
from reader.domain.text import BlockKind, Body, Mark, MarkKind, Part, Span, compose, plain
from tests.samples import ARABIC, FAMILY

NAMES = ("Nan Reedwater", "Okko Farrell", "Skipperino", "tugboat_77", "Ida Mossgrave", "ليلى النهر")
MAIL = "nan.r@post.saltby.example"
PHONE = "+49 30 23125 123"
LOCAL_PHONE = "020 7946 0018"
LINK = "https://pages.saltby.example/walls/old"
BARE = "saltbynews.org"
HANDLE = "@quayside_ned"
TIMES = ("2025-04-02T09", "2025-04-03", "04/02/2025 9pm", "5 days ago")
SECRETS = (
    *NAMES,
    MAIL,
    PHONE,
    LOCAL_PHONE,
    LINK,
    BARE,
    HANDLE,
    "quayside_ned",
    *TIMES,
    "skipperino.profile",
    "first mate badge",
)
"""None of these may be in an export."""

_EVERYTHING = (
    f"I agree with Nan Reedwater {FAMILY}, and @okkofarrell is wrong. Write to {MAIL} or call {PHONE}, {LOCAL_PHONE}. "
    f"See {LINK} or {BARE}, says {HANDLE} to {ARABIC} ليلى النهر."
)


def crowded() -> Iterator[Record]:
    yield ArticleRecord(
        title="Wall: Nan Reedwater speaks",
        standfirst=f"With Okko Farrell, {MAIL}",
        body=compose(
            [
                Part(BlockKind.PARAGRAPH, f"Skipperino began. {_EVERYTHING}"),
                Part(
                    BlockKind.IMAGE, "Ida Mossgrave at the wall", target="https://pages.saltby.example/walls/old/a.png"
                ),
                Part(BlockKind.IMAGE, "", target="https://pages.saltby.example/nan-reedwater.png"),
                Part(BlockKind.QUOTE, "tugboat_77 knows the harbour wall better than anybody else here."),
            ]
        ),
        site="saltbynews.org",
        url=LINK,
        author="Ida Mossgrave",
        published="2025-04-02T09:30",
        language="en-GB",
        polls=(Poll("Trust Okko Farrell?", (PollOption("Ask Nan Reedwater", 50, 1), PollOption("No", 50, 1))),),
        attributes={"tags": "Okko Farrell, harbour"},
    )
    linked = plain(f"As Skipperino wrote: {_EVERYTHING}")
    yield CommentRecord(
        "c1",
        Body(
            linked.text,
            linked.blocks,
            (Mark(MarkKind.LINK, 3, 13, f"{LINK}/skipperino.profile"), Mark(MarkKind.STRONG, 0, 5)),
        ),
        author="Nan Reedwater",
        published="2025-04-02T09:45",
        number=1,
        attributes={"url": f"{LINK}#c1", "badge": "first mate badge", "date_printed": "04/02/2025 9pm",
                    "edited": "2025-04-03",
                    "rating": "5", "where": "next to Nan Reedwater"},
    )  # fmt: skip
    told = "Skipperino, no! The wall is old, and I have told everybody so since it was built."
    yield CommentRecord("c2", plain(told),
                        parent_ref="c1", author="Okko Farrell", published="2025-04-03T10:00",
                        attributes={"date_approximate": "5 days ago"})  # fmt: skip
    yield CommentRecord("c3", plain("Yes."), parent_ref="c2", author="Skipperino")
    yield CommentRecord("c4", plain("@skipperino yes; Okko Farrell's boat."), author="tugboat_77")
    yield CommentRecord("c5", plain("نعم"), author="ليلى النهر")
    yield CommentRecord("c6", plain("Me too."), author="nan reedwater")


def fill(project: Project) -> ItemId:
    """Codings, memos, attributes and all else on `crowded`; returns the first comment."""
    do = project.do
    (article,) = project.view.articles()
    comments = [item.id for item in project.view.thread(article.id)]
    for path in ("Skipperino, as seen", "Wall/Old", "Tone"):
        do(commands.apply_path, commands.code_path(path), [])
    codes = {code.path: code.id for code in project.view.codebook()}
    text = project.view.thread(article.id)[0].body.text
    start = text.index("Reedwater")
    do(commands.apply_code, codes["Wall/Old"], [Target(comments[0], Span(start, start + 30))])
    do(commands.apply_code, codes["Wall/Old"], [Target(comments[0]), Target(comments[1]), Target(article.id)])
    do(commands.apply_code, codes["Wall/Old"], [Target(comments[1], Span(16, 60)), Target(article.id, Span(4, 30))])
    do(commands.apply_code, codes["Tone"], [Target(item) for item in comments])
    for field in ("definition", "include", "exclude", "example"):
        said = {field: f"{field}: {_EVERYTHING}"}
        do(commands.edit_code, codes["Wall/Old"], **said)
    coding = project.view.codings_of(comments[0])[0].id
    do(commands.write_memo, f"on it: {_EVERYTHING}", coding=coding)
    do(commands.write_memo, _EVERYTHING, code=codes["Wall/Old"])
    do(commands.write_memo, _EVERYTHING, item=comments[0])
    do(commands.write_memo, _EVERYTHING)
    do(commands.define_attribute, "met", AttributeType.DATE)
    do(commands.set_attribute, comments[0], "met", "2025-04-03")
    do(commands.define_attribute, "side", AttributeType.CHOICE, ["with Nan Reedwater", "against"])
    do(commands.set_attribute_of, comments[:2], "side", "with Nan Reedwater")
    do(commands.set_commenter_attribute, "Okko Farrell", "home", f"near Ida Mossgrave, {PHONE}")
    do(commands.join_commenters, ["Nan Reedwater", "nan reedwater"], "Nan Reedwater")
    do(commands.draw_sample, SamplePlan("for Okko Farrell", 3, 1))
    do(
        commands.write_paraphrase,
        project.view.codings_of(comments[1])[0].id,
        "Someone told Okko Farrell that it is old",
    )
    return comments[0]
