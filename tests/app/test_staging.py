"""Looking at files before they are stored, and storing what came of it; rules of sites; reading in another way."""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest

from reader.app import commands, imports, readings, registry, site_rules, staging
from reader.app.commands import Target
from reader.app.documents import Wishes
from reader.app.jobs import CancelToken
from reader.app.project import Project, check
from reader.app.review import Review
from reader.app.staging import Standing
from reader.domain.errors import Cancelled, FormatError
from reader.domain.mending import (
    ByRule,
    Furniture,
    Join,
    Mending,
    Move,
    NotComment,
    SetArticle,
    SetAuthor,
    SetPublished,
    Split,
)
from reader.domain.progress import Token
from reader.domain.recognition import Differences
from reader.domain.records import UNKNOWN, ArticleRecord, Origin, Record
from reader.domain.report import FileStatus, ImportReport
from reader.domain.site_rule import SiteRule
from tests.conftest import MakeProject


def html(title: str, comments: list[tuple[str, str]], declared: int | None = None, host: str = "quay.example") -> str:
    count = len(comments) if declared is None else declared
    listed = "".join(
        f'<li class="comment" id="comment-{number}"><cite class="fn">{author}</cite><div class="comment-meta">'
        f'<a href="#comment-{number}">June {number}, 2024 at 8:15 am</a></div>{text}</li>'
        for number, (author, text) in enumerate(comments, 11)
    )
    slug = title.lower().replace(" ", "-")
    return (
        f'<!doctype html><html lang="en"><head><title>{title}</title><link rel="canonical" href="https://{host}/{slug}">'
        f"</head><body><article><h1>{title}</h1><p>The harbour board said on Tuesday that the boats run late as it is,"
        f" and that {title} is no matter for islanders who have not been asked.</p><p>The board meets again next month"
        f' and will hear them then, a spokesman said.</p></article><section id="comments"><h2>{count} Responses to'
        f' {title}</h2><ol class="commentlist">{listed}</ol></section></body></html>'
    )


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """One page as it should be, one whose count differs, one twice, one that is empty."""
    folder = tmp_path / "pages"
    folder.mkdir()
    good = html(
        "The pier", [("Nell (islander)", "<p>It creaks. 😀</p>"), ("Ida (islander)", "<p>Aye.</p><p>Share this</p>")]
    )
    (folder / "a.html").write_text(good, encoding="utf-8")
    (folder / "b.html").write_text(html("The boats", [("Omar (islander)", "<p>Late.</p>")], 3), encoding="utf-8")
    (folder / "c.html").write_text(good, encoding="utf-8")
    (folder / "d.html").write_text("", encoding="utf-8")
    return folder


def stored(project: Project) -> dict[str | None, list[str | None]]:
    return {
        row.title: [item.author for item in project.view.thread(row.id) if item.id != row.id]
        for row in project.view.articles()
    }


def test_staging_stores_nothing_and_tells_all(make_project: MakeProject, pages: Path) -> None:
    project = make_project()
    found = list(staging.stage(project, [pages, pages / "gone.html"]))
    assert [file.standing for file in found] == [
        Standing.READY, Standing.READY, Standing.DUPLICATE, Standing.FAILED, Standing.FAILED
    ]  # fmt: skip
    assert "a.html" in (found[2].reason or "")
    assert [staging.needs_a_look(file) for file in found] == [False, True, False, False, False]
    assert [notice.code for notice in found[1].pages[0].notices] == ["comment-count"]
    assert project.view.articles() == []


def test_what_was_staged_is_stored_as_one_step_with_the_report_of_an_import(
    make_project: MakeProject, pages: Path
) -> None:
    project = make_project()
    review = Review()
    for file in staging.stage(project, [pages]):
        review.add(file)
    review.mend((0, 0), [SetAuthor("comment-11", "Nell")], "Author")
    review.mend((1, 0), [NotComment("comment-11")], "Not a comment")
    review.undo()
    report = staging.store(project, review.to_store())
    assert [(file.status, file.articles, file.comments) for file in report.files] == [
        (FileStatus.IMPORTED, 1, 2), (FileStatus.IMPORTED, 1, 1)
    ]  # fmt: skip
    assert [notice.code for notice in report.files[1].warnings] == ["comment-count"]
    assert stored(project) == {"The pier": ["Nell", "Ida (islander)"], "The boats": ["Omar (islander)"]}
    again = [file.standing for file in staging.stage(project, [pages])]
    assert again == [Standing.DUPLICATE] * 3 + [Standing.FAILED]
    project.do(commands.undo)
    assert project.view.articles() == []


def test_pages_that_are_left_out_do_not_come_in(make_project: MakeProject, pages: Path) -> None:
    project = make_project()
    review = Review()
    for file in staging.stage(project, [pages]):
        review.add(file)
    assert review.counts() == (2, 3, 0)
    review.leave_out([(0, 0)], True, "Leave out")
    assert review.counts() == (1, 1, 0)
    staging.store(project, review.to_store())
    assert list(stored(project)) == ["The boats"]


def test_a_file_that_changed_meanwhile_fails(make_project: MakeProject, pages: Path) -> None:
    project = make_project()
    found = list(staging.stage(project, [pages / "a.html"]))
    (pages / "a.html").write_text(html("Another", []), encoding="utf-8")
    report = staging.store(project, found)
    assert [file.status for file in report.files] == [FileStatus.FAILED]
    assert "changed" in (report.files[0].error or "")


def test_cancelling_leaves_nothing(make_project: MakeProject, pages: Path) -> None:
    project = make_project()
    token = CancelToken()
    looking = staging.stage(project, [pages], token=token)
    files = [next(looking)]
    token.cancel()
    with pytest.raises(Cancelled):
        next(looking)
    assert staging.store(project, files, token).cancelled
    assert project.view.articles() == []


def test_what_is_too_large_comes_in_as_it_is(
    make_project: MakeProject, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = make_project()
    monkeypatch.setattr(staging, "MOST_RECORDS", 2)
    found = list(staging.stage(project, [pages / "a.html", pages / "b.html"]))
    assert [file.standing for file in found] == [Standing.TOO_LARGE, Standing.READY]
    monkeypatch.setattr(staging, "MOST_BYTES", 10)
    found = list(staging.stage(project, [pages / "a.html"]))
    assert [file.standing for file in found] == [Standing.TOO_LARGE]
    review = Review()
    review.add(found[0])
    assert review.counts() == (0, 0, 1)
    staging.store(project, review.to_store())
    assert list(stored(project)) == ["The pier"]


def test_only_what_needs_a_look_is_set_aside(make_project: MakeProject, pages: Path) -> None:
    project = make_project()
    report, aside = staging.import_or_set_aside(project, [pages])
    assert [(file.name, file.status) for file in report.files] == [
        ("a.html", FileStatus.IMPORTED), ("c.html", FileStatus.DUPLICATE), ("d.html", FileStatus.FAILED)
    ]  # fmt: skip
    assert [file.name for file in aside] == ["b.html"]
    assert list(stored(project)) == ["The pier"]
    staging.store(project, aside)
    assert list(stored(project)) == ["The pier", "The boats"]


def test_a_page_that_is_known_becomes_a_revision(make_project: MakeProject, pages: Path) -> None:
    project = make_project()
    imports.import_files(project, [pages / "a.html"])
    later = [
        ("Nell (islander)", "<p>It creaks. 😀</p>"),
        ("Ida (islander)", "<p>Aye.</p>"),
        ("Bo (islander)", "<p>No.</p>"),
    ]
    (pages / "later.html").write_text(html("The pier", later), encoding="utf-8")
    (found,) = staging.stage(project, [pages / "later.html"])
    (article,) = project.view.articles()
    assert found.pages[0].known == Differences(article.id, sure=True, new=1, changed=1, missing=0)
    (other,) = staging.stage(project, [pages / "b.html"])
    assert other.pages[0].known is None


def reviewed(project: Project, page: Path, *mendings: Mending, wishes: Wishes | None = None) -> ImportReport:
    """Look at a page, correct it, store it; what is stored then is what was shown."""
    review = Review()
    for file in staging.stage(project, [page], wishes):
        review.add(file)
    for mending in mendings:
        review.mend((0, 0), [mending], "Correct")
    report = staging.store(project, review.to_store())
    assert project.do(check) == []
    return report


TALK = [
    ("Nell says", "<p>It creaks. 😀</p><p>Share this</p>"),
    ("Ida", "<p>It does. Since when?</p>"),
    ("Adverts", "<p>Buy paint.</p>"),
    ("Una", "<p>For years,</p>"),
    ("Una", "<p>مرحبا.</p>"),
    ("Skipper", "<p>No.</p>"),
]
CORRECTIONS: tuple[Mending, ...] = (
    SetAuthor("comment-11", "Nell"),
    Furniture("comment-11", (1,)),
    SetPublished("comment-11", "2024-06-12"),
    Split("comment-12", 9),
    SetAuthor("comment-12~2", "Bo"),
    Move("comment-12~2", "comment-12", 0),
    NotComment("comment-13"),
    Join("comment-15"),
    Move("comment-16", "comment-11", 0),
    SetArticle("title", "The old pier"),
    Furniture(None, (1,)),
)


def spoken(project: Project) -> list[tuple[str, str | None, str]]:
    (article,) = project.view.articles()
    return [
        (item.path, item.author, item.body.text) for item in project.view.thread(article.id) if item.id != article.id
    ]


def test_what_was_corrected_before_storing_stays_when_the_page_comes_again(
    make_project: MakeProject, pages: Path
) -> None:
    project = make_project()
    page = pages / "talk.html"
    page.write_text(html("The pier", TALK), encoding="utf-8")
    report = reviewed(project, page, *CORRECTIONS)
    assert (report.files[0].comments, [notice.code for notice in report.files[0].warnings]) == (5, ["comment-count"])
    first = spoken(project)
    assert first == [
        ("1", "Nell", "It creaks. 😀"),
        ("1.1", "Skipper", "No."),
        ("2", "Ida", "It does."),
        ("2.1", "Bo", "Since when?"),
        ("3", "Una", "For years,\nمرحبا."),
    ]
    project.do(commands.undo)
    assert project.view.articles() == []
    project.do(commands.redo)
    assert spoken(project) == first
    assert project.do(check) == []

    # The same again, with one comment more and one text that changed.
    later = pages / "later.html"
    changed = [(who, words.replace("No.", "No, never.")) for who, words in TALK]
    later.write_text(html("The pier", [*changed, ("Eva", "<p>High.</p>")]), encoding="utf-8")
    report = imports.import_files(project, [later])
    assert report.files[0].recapture is not None
    assert (report.files[0].recapture.added, report.files[0].recapture.changed) == (1, 1)
    assert spoken(project) == [
        ("1", "Nell", "It creaks. 😀"),
        ("1.1", "Skipper", "No, never."),
        ("2", "Ida", "It does."),
        ("2.1", "Bo", "Since when?"),
        ("3", "Una", "For years,\nمرحبا."),
        ("4", "Eva", "High."),
    ]
    (article,) = project.view.articles()
    assert article.title == "The old pier"
    assert project.view.thread(article.id)[0].published == "2024-06-12"
    assert project.do(check) == []


def test_a_later_capture_is_corrected_as_well(make_project: MakeProject, pages: Path) -> None:
    project = make_project()
    page, later = pages / "talk.html", pages / "later.html"
    page.write_text(html("The pier", TALK), encoding="utf-8")
    imports.import_files(project, [page])
    (article,) = project.view.articles()
    before = project.view.thread(article.id)
    project.do(commands.apply_path, ["Spam"], [Target(before[2].id)])
    later.write_text(html("The pier", [*TALK, ("Eva", "<p>High. Share this</p>")]), encoding="utf-8")
    report = reviewed(project, later, *CORRECTIONS, SetAuthor("comment-17", "Eva H."), Split("comment-17", 6))
    # What is coded is not taken out by the way.
    assert [notice.code for notice in report.files[0].warnings if notice.code == "corrections-undone"]
    assert spoken(project) == [
        ("1", "Nell", "It creaks. 😀"),
        ("1.1", "Skipper", "No."),
        ("2", "Ida", "It does."),
        ("2.1", "Bo", "Since when?"),
        ("3", "Adverts", "Buy paint."),
        ("4", "Una", "For years,\nمرحبا."),
        ("5", "Eva H.", "High."),
        ("6", None, "Share this"),
    ]
    project.do(commands.undo)
    assert [item.id for item in project.view.thread(article.id)] == [item.id for item in before]
    assert [item.author for item in project.view.thread(article.id)] == [item.author for item in before]
    project.do(commands.redo)
    assert project.do(check) == []


@pytest.mark.parametrize("ids", [True, False])
def test_a_page_that_was_corrected_is_known_when_its_rule_corrects_the_next_capture(
    make_project: MakeProject, pages: Path, ids: bool
) -> None:
    project = make_project()

    def text(comments: list[tuple[str, str]]) -> str:
        made = html("The pier", comments)
        return made if ids else re.sub(r' id="comment-[0-9]+"| href="#comment-[0-9]+"', "", made)

    said = [(f"{who} (islander)", f"<p>{who} was there.</p><p>Share this</p>") for who in ("Nell", "Ida", "Bo", "Una")]
    first, later = pages / "first.html", pages / "later.html"
    first.write_text(text(said), encoding="utf-8")
    reviewed(project, first, ByRule(RULE))
    later.write_text(text([*said, ("Eva (islander)", "<p>High.</p>")]), encoding="utf-8")
    report = imports.import_files(project, [later], wishes=Wishes(rules={"quay.example": RULE}))
    assert report.files[0].recapture is not None
    assert report.files[0].recapture.added == 1
    assert [who for _, who, _ in spoken(project)] == ["Nell", "Ida", "Bo", "Una", "Eva"]
    assert "Share" not in "".join(text for _, _, text in spoken(project))


def test_pages_of_an_archive_are_reviewed_one_by_one(make_project: MakeProject, pages: Path, tmp_path: Path) -> None:
    packed = tmp_path / "pages.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("a.html", "b.html", "c.html"):
            archive.write(pages / name, name)
    project = make_project()
    (found,) = staging.stage(project, [packed])
    if found.standing is Standing.FAILED:
        pytest.skip("no container reads zip archives")
    review = Review()
    assert len(review.add(found)) >= 2
    review.leave_out([(0, 1)], True, "Leave out")
    review.mend((0, 0), [SetAuthor("comment-11", "Nell")], "Author")
    staging.store(project, review.to_store())
    assert stored(project) == {"The pier": ["Nell", "Ida (islander)"]}


RULE = SiteRule("quay.example", author_suffixes=(" (islander)",), furniture=("Share this",))


def test_rules_are_kept_in_files_by_host(home: Path) -> None:
    assert site_rules.load() == {}
    file = site_rules.save(RULE)
    assert file.is_relative_to(home)
    assert json.loads(file.read_text(encoding="utf-8"))["host"] == "quay.example"
    odd = SiteRule("../../x", not_comments=("A",))
    assert site_rules.save(odd).parent == file.parent
    (file.parent / "broken.json").write_text("{", encoding="utf-8")
    assert site_rules.load() == {"quay.example": RULE, "../../x": odd}
    assert site_rules.forget("quay.example")
    assert not site_rules.forget("quay.example")
    assert list(site_rules.load()) == ["../../x"]


def test_rules_are_followed_at_import_and_at_staging(make_project: MakeProject, pages: Path) -> None:
    wishes = Wishes(rules={"quay.example": RULE})
    direct, looked = make_project(name="direct"), make_project(name="looked")
    report = imports.import_files(direct, [pages / "a.html"], wishes=wishes)
    assert [notice.code for notice in report.files[0].warnings] == ["site-rule"]
    found = list(staging.stage(looked, [pages / "a.html"], wishes))
    assert not staging.needs_a_look(found[0])
    report = staging.store(looked, found)
    assert [notice.code for notice in report.files[0].warnings] == ["site-rule"]
    for project in (direct, looked):
        assert stored(project) == {"The pier": ["Nell", "Ida"]}
        (article,) = project.view.articles()
        assert [item.body.text for item in project.view.thread(article.id)][-1] == "Aye."


def test_what_the_person_mends_goes_before_the_rule(make_project: MakeProject, pages: Path) -> None:
    project = make_project()
    review = Review()
    for file in staging.stage(project, [pages / "a.html"], Wishes(rules={"quay.example": RULE})):
        review.add(file)
    review.mend((0, 0), [SetAuthor("comment-11", "Nell (islander)")], "Author")
    staging.store(project, review.to_store())
    assert stored(project) == {"The pier": ["Nell (islander)", "Ida"]}


def test_a_rule_says_how_its_pages_are_read(make_project: MakeProject, pages: Path) -> None:
    project = make_project()
    page = pages / "dates.html"
    page.write_text(
        html("The tide", [("Nell", "<p>Aye.</p>")]).replace("June 11, 2024 at 8:15 am", "3/4/2024"), encoding="utf-8"
    )

    def time(rule: SiteRule) -> str | None:
        (found,) = staging.stage(project, [page], Wishes(rules={"quay.example": rule}))
        return found.pages[0].page.comments[0].published

    assert time(SiteRule("quay.example", day_first=True)) == "2024-04-03"
    assert time(SiteRule("quay.example", day_first=False)) == "2024-03-04"
    system = SiteRule("quay.example", system="structured")
    (found,) = staging.stage(project, [page], Wishes(rules={"quay.example": system}))
    assert not found.pages[0].page.comments


class Plain:
    """Another importer of pages, less sure of them than the one for saved pages."""

    id = "plain"
    title = "Plain"
    suffixes = (".html",)

    def sniff(self, head: bytes, name: str) -> float:
        return 0.1 if head.startswith(b"<!doctype") else 0.0

    def read(self, stream: BinaryIO, token: Token, origin: Origin = UNKNOWN) -> Iterator[Record]:
        if b"broken" in stream.read():
            raise FormatError("It is broken.")
        yield ArticleRecord("Plain")


def test_a_rule_says_which_importer_reads_its_pages(
    make_project: MakeProject, pages: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = (*registry.importers(), Plain())
    monkeypatch.setattr(registry, "importers", lambda: known)
    packed, broken, feed = tmp_path / "pages.zip", tmp_path / "broken.html", tmp_path / "feed.xml"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(pages / "a.html", "a.html")
    broken.write_text(html("The broken pier", [("Nell", "<p>It creaks.</p>")]), encoding="utf-8")
    feed.write_text(
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Quay</title><link>https://quay.example/</link><item>'
        "<title>Nell on the pier</title><link>https://quay.example/pier#1</link><description>It creaks.</description>"
        "<pubDate>Tue, 11 Jun 2024 08:15:00 GMT</pubDate></item></channel></rss>",
        encoding="utf-8",
    )
    wishes = Wishes(rules={"quay.example": SiteRule("quay.example", importer="plain")})
    looked, direct = make_project(name="looked"), make_project(name="direct")

    def read_by(path: Path, wishes: Wishes) -> list[str]:
        (found,) = staging.stage(looked, [path], wishes)
        return [document.importer for document in found.documents]

    assert read_by(pages / "a.html", wishes) == read_by(packed, wishes) == ["plain"]
    # What the person says of a file goes before its site's rule; what that importer cannot read is read as ever.
    assert read_by(pages / "a.html", replace(wishes, importer="html")) == ["html"]
    assert read_by(broken, wishes) == ["html"]
    assert read_by(feed, wishes) == ["feed"]
    report = imports.import_files(direct, [pages / "a.html", broken], wishes=wishes)
    assert [file.importer for file in report.files] == ["plain", "html"]
    assert list(stored(direct)) == ["Plain", "The broken pier"]


def test_a_rule_for_the_other_pages_can_be_undone(make_project: MakeProject, pages: Path) -> None:
    project = make_project()
    review = Review()
    for file in staging.stage(project, [pages]):
        review.add(file)
    before = list(review.files)
    review.mend((0, 0), [SetAuthor("comment-11", "Nell")], "Author")
    rule = review.rule((0, 0))
    assert rule == SiteRule("quay.example", author_suffixes=(" (islander)",))
    assert review.others((0, 0)) == [(1, 0)]
    assert review.apply(rule, review.others((0, 0)), "Same", (0, 0)) == 1
    page = review.page((1, 0))
    assert page is not None
    assert page.comments[0].author == "Omar"
    review.undo()
    review.undo()
    assert review.files == before
    review.redo()
    review.redo()
    assert review.page((1, 0)) == page


def test_ways_to_read_a_file(pages: Path) -> None:
    found = readings.readings_of(pages / "a.html")
    assert "html" in dict(found.importers)
    assert {"structured", "wordpress"} <= set(found.systems)
    plain = pages / "x.txt"
    plain.write_text("The pier\n\nIt creaks.\n", encoding="utf-8")
    assert readings.readings_of(plain).systems == ()


def test_what_each_system_finds_on_a_page(pages: Path, tmp_path: Path) -> None:
    packed = tmp_path / "pages.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("b.html", "a.html"):
            archive.write(pages / name, name)
    first, *_ = readings.findings(pages / "a.html", "a.html")
    assert (first.system, first.comments, first.replies) == ("wordpress", 2, 0)
    assert readings.findings(packed, "pages.zip/a.html")[0] == first
    assert readings.findings(packed, "pages.zip/c.html") == ()
