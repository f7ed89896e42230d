"""The text importer against real pages as several programs rendered them, and against invented ones in other forms."""

from __future__ import annotations

import io
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord, CommentRecord
from reader.domain.thread import arrange
from reader.importers import text as importer
from tests.importers import text_scores

BARS = {"resiliparse_full": 0.95, "lynx": 0.85, "w3m": 0.85, "html2text_py_markdown": 0.85, "resiliparse_main": 0.33}

ROW = tuple[int, str | None, str]


def read(text: str) -> list[ROW]:
    """(depth, author, text) of each comment."""
    records = list(importer.read(io.BytesIO(text.encode()), NoToken()))
    assert isinstance(next(one for one in records if isinstance(one, ArticleRecord)), ArticleRecord)
    placed, _ = arrange([record for record in records if isinstance(record, CommentRecord)])
    return [(one.depth, one.record.author, one.record.body.text) for one in placed]


def heads(text: str) -> list[tuple[int, str | None]]:
    return [(depth, author) for depth, author, _ in read(text)]


ARTICLE = (
    "The bridge of Lower Mossbury\n\nThe council wants to close the old bridge in the autumn, and nobody in the "
    "village was asked before the plan was printed. There is another one three miles up the river, which floods.\n\n"
    "A second report will follow when the engineers have been there. Until then carts use the ford below the mill.\n\n"
)


@pytest.mark.parametrize("form", BARS)
def test_real_pages_by_form(form: str) -> None:
    scores = text_scores.score(form)
    if not scores:
        pytest.skip("../shared/realdata is not here")
    mean = sum(scores.values()) / len(scores)
    assert mean >= BARS[form], {name: round(one, 3) for name, one in scores.items() if one < 0.95}


# -- forms that no page here has

ELINKS = """   Comments

   [12]Ada Fenwick 3 May 2021 at 9:30

   I walked over it [13]yesterday and it
   stands as well as ever it did.

   [14]Reply

     [15]Ben Tarrow 3 May 2021 at 10:02

     Stands, yes; but have you looked at
     the second arch?

     [16]Reply

   [17]Cleo Marsh 4 May 2021 at 8:15

   Ask the miller, he counts the carts.

   [18]Reply

References

   Visible links
   12. https://example.org/ada
   13. https://example.org/walk
   14. https://example.org/r1
   15. https://example.org/ben
   16. https://example.org/r2
   17. https://example.org/cleo
   18. https://example.org/r3
"""

PANDOC = """## 3 Comments

-   **[Ada Fenwick](https://example.org/ada)** says:

    [3 May 2021 at 9:30](#c1)

    I walked over it *yesterday* and it
    stands as well as ever it did.

    [Reply](#r1)

    -   **[Ben Tarrow](https://example.org/ben)** says:

        [3 May 2021 at 10:02](#c2)

        Stands, yes; but the second arch?

        [Reply](#r2)

-   **[Cleo Marsh](https://example.org/cleo)** says:

    [4 May 2021 at 8:15](#c3)

    Ask the miller.

    [Reply](#r3)
"""

RUSSIAN = """3 комментария

Лукерья Ветрова
3 мая 2021 в 9:30

Вчера я прошла по мосту, он стоит как стоял.
Ответить

    Фрол Мельник
    3 мая 2021 в 10:02

    Стоит, но посмотрите на вторую опору.
    Ответить

Аглая Речная
4 мая 2021 в 8:15

Спросите у паромщика, он считает телеги.
Ответить
"""

ARABIC = """التعليقات

سلمى النهري
قبل 3 أيام

مشيت على الجسر أمس وهو قائم كما كان.
رد

    زياد الطحان
    قبل 2 أيام

    قائم، ولكن هل رأيت القوس الثاني؟
    رد

هالة المرجي
قبل 1 يوم

اسألوا الطحان فهو يعد العربات.
رد

سلمى النهري
قبل 1 يوم

سألته ولم يجب.
رد
"""

CHINESE = """3 条评论

林小桥 发表于 2021年5月3日 09:30
昨天我走过那座桥,它还是老样子。
回复

    何水生 发表于 2021年5月3日 10:02
    样子没变,可是第二个桥拱呢?
    回复

白露 发表于 2021年5月4日 08:15
问问磨坊主吧,他在数马车。
回复
"""

JAPANESE = """コメント

橋本みどり
3日前
昨日渡りましたが、昔のままでした。
返信

水野岸夫
2日前
二番目のアーチを見ましたか。
返信

白石つゆ
1日前
粉屋に聞いてください、荷車を数えています。
返信

橋本みどり
1日前
聞きましたが、答えませんでした。
返信
"""

GREEK = """3 σχόλια

1. Ανθή Γεφύρη λέει:
   3 Μαΐου 2021 στις 9:30

   Το πέρασα χθες και στέκει όπως πάντα.

   Απάντηση

     1. Θωμάς Μύλος λέει:
        3 Μαΐου 2021 στις 10:02

        Στέκει, αλλά είδατε τη δεύτερη καμάρα;

        Απάντηση

2. Δροσιά Ποταμού λέει:
   4 Μαΐου 2021 στις 8:15

   Ρωτήστε τον μυλωνά.

   Απάντηση
"""

KOREAN = """댓글 4

다리한
3일 전
어제 건넜는데 그대로였습니다.
답글

물레방
2일 전
두 번째 아치는 보셨나요?
답글

이슬비
1일 전
방앗간 주인에게 물어보세요.
답글

다리한
1일 전
물어봤지만 답이 없네요.
답글
"""

HEBREW = """תגובות

נועה גשר
לפני 3 ימים
עברתי עליו אתמול והוא עומד כמו תמיד.
הגב

אלון טחן
לפני 2 ימים
עומד, אבל ראית את הקשת השנייה?
הגב

טל נהר
לפני 2 ימים
שאלו את הטוחן, הוא סופר עגלות.
הגב

נועה גשר
לפני 2 ימים
שאלתי ולא ענה.
הגב
"""

HINDI = """टिप्पणियाँ

सेतु नायक
3 दिन पहले
कल मैं पुल से गुज़रा, वह वैसा ही है।
जवाब दें

चक्की राम
2 दिन पहले
दूसरा मेहराब देखा क्या?
जवाब दें

ओस बाला
1 दिन पहले
चक्कीवाले से पूछिए।
जवाब दें
"""

HACKER = """ Ada_f 5 hours ago | next [–]

 I walked over it yesterday and it stands as well as ever.

 reply

      benT 4 hours ago | parent | next [–]

      Stands, yes; but the second arch?

      reply

           Ada_f 3 hours ago | root | parent [–]

           Cracked since the flood, they say.

           reply

 cleo 2 hours ago | prev [–]

 Ask the miller, he counts the carts.

 reply
"""

REDDIT = """all 4 comments

[–]Ada_f 12 points 3 years ago
I walked over it yesterday and it stands as well as ever.

    permalinkembedreply

    [–]benT 7 points 3 years ago
    Stands, yes; but the second arch?

        permalinkembedreply

        [–]Ada_f[S] 1 point 3 years ago
        Cracked since the flood, they say.

            permalinkembedreply

[–]cleo 2 points 3 years ago
Ask the miller, he counts the carts.

    permalinkembedreply
"""

YOUTUBE = """4 Comments
Sort by

@ada_fenwick
2 years ago
I walked over it yesterday and it stands as well as ever
12
Reply

@bentarrow
2 years ago (edited)
Stands, yes; but the second arch?
3
Reply

@cleomarsh
1 year ago
Ask the miller, he counts the carts
Reply

@ada_fenwick
11 months ago
I asked and he would not say
1
Reply
"""

FORUM = """Thread: The bridge

03-05-2021, 09:30 AM #1
Ada Fenwick
Senior Member
I walked over it yesterday and it stands as well as ever it did, for all I can see.
Reply With Quote

03-05-2021, 10:02 AM #2
Ben Tarrow
Senior Member
Stands, yes; but have you looked at the second arch from below?
Reply With Quote

04-05-2021, 08:15 AM #3
Cleo Marsh
Senior Member
Ask the miller, he counts the carts that come over each day.
Reply With Quote
"""

BLOGGER = """3 comments:

Ada Fenwick said...

I walked over it yesterday and it stands.

May 3, 2021 at 9:30 AM
Ben Tarrow said...

Stands, yes; but the second arch?

May 3, 2021 at 10:02 AM
Cleo Marsh said...

Ask the miller, he counts the carts.

May 4, 2021 at 8:15 AM
"""

QUOTED = """## Comments

> **Ada Fenwick** · 3 May 2021 at 9:30
>
> I walked over it yesterday.
>
> Reply
>
> > **Ben Tarrow** · 3 May 2021 at 10:02
> >
> > Stands, yes; but the second arch?
> >
> > Reply
>
> **Cleo Marsh** · 4 May 2021 at 8:15
>
> Ask the miller.
>
> Reply
"""

NUMBERED = """Kommentare (4)

1. Ada Fenwick am 3. Mai 2021 um 9:30 Uhr
Gestern bin ich hinüber gegangen, sie steht.

1.1. Ben Tarrow am 3. Mai 2021 um 10:02 Uhr
Sie steht, aber der zweite Bogen?

1.1.1. Ada Fenwick am 3. Mai 2021 um 11:00 Uhr
Gerissen seit der Flut, heißt es.

2. Cleo Marsch am 4. Mai 2021 um 8:15 Uhr
Fragt den Müller, der zählt die Karren.
"""

IN_REPLY = """3 comments

Ada Fenwick
3 May 2021 at 9:30
I walked over it yesterday.
Reply

Ben Tarrow
In reply to Ada Fenwick
3 May 2021 at 10:02
Stands, yes; but the second arch?
Reply

Cleo Marsh
4 May 2021 at 8:15
Ask the miller.
Reply
"""

FEET = """3 commentaires

Je l'ai traversé hier, il tient.

Posté par Ada Fenwick le 3 mai 2021 à 9:30

Il tient, mais la deuxième arche ?

Posté par Ben Tarrow le 3 mai 2021 à 10:02

Demandez au meunier, il compte les charrettes.

Posté par Cleo Marsh le 4 mai 2021 à 8:15
"""

FLAT = [0, 0, 0]
NESTED = [0, 1, 0]
PEOPLE = ["Ada Fenwick", "Ben Tarrow", "Cleo Marsh"]
CASES: dict[str, tuple[str, list[int], list[str]]] = {
    "elinks dump": (ELINKS, NESTED, PEOPLE),
    "pandoc markdown": (PANDOC, NESTED, PEOPLE),
    "pasted, Russian": (RUSSIAN, NESTED, ["Лукерья Ветрова", "Фрол Мельник", "Аглая Речная"]),
    "pasted, Arabic": (ARABIC, [0, 1, 0, 0], ["سلمى النهري", "زياد الطحان", "هالة المرجي", "سلمى النهري"]),
    "name on the line, Chinese": (CHINESE, NESTED, ["林小桥", "何水生", "白露"]),
    "pasted, Japanese": (JAPANESE, [0] * 4, ["橋本みどり", "水野岸夫", "白石つゆ", "橋本みどり"]),
    "numbered, Greek": (GREEK, NESTED, ["Ανθή Γεφύρη", "Θωμάς Μύλος", "Δροσιά Ποταμού"]),
    "pasted, Korean": (KOREAN, [0] * 4, ["다리한", "물레방", "이슬비", "다리한"]),
    "pasted, Hebrew": (HEBREW, [0] * 4, ["נועה גשר", "אלון טחן", "טל נהר", "נועה גשר"]),
    "pasted, Hindi": (HINDI, FLAT, ["सेतु नायक", "चक्की राम", "ओस बाला"]),
    "Hacker News": (HACKER, [0, 1, 2, 0], ["Ada_f", "benT", "Ada_f", "cleo"]),
    "old Reddit": (REDDIT, [0, 1, 2, 0], ["Ada_f", "benT", "Ada_f", "cleo"]),
    "YouTube": (YOUTUBE, [0] * 4, ["ada_fenwick", "bentarrow", "cleomarsh", "ada_fenwick"]),
    "forum": (FORUM, FLAT, PEOPLE),
    "Blogger, classic": (BLOGGER, FLAT, PEOPLE),
    "nested quotes": (QUOTED, NESTED, PEOPLE),
    "printed paths": (NUMBERED, [0, 1, 2, 0], ["Ada Fenwick", "Ben Tarrow", "Ada Fenwick", "Cleo Marsch"]),
    "in reply to": (IN_REPLY, NESTED, PEOPLE),
    "names under texts": (FEET, FLAT, PEOPLE),
}


@pytest.mark.parametrize("name", CASES)
def test_forms_and_languages(name: str) -> None:
    text, depths, authors = CASES[name]
    found = read(ARTICLE + text)
    assert [(depth, author) for depth, author, _ in found] == list(zip(depths, authors, strict=True))
    for _, _, body in found:
        assert body
        assert not re.search(r"(?im)^(?:\W*(?:reply|ответить|رد|回复|返信|απάντηση|답글|הגב|जवाब दें)\W*)$|\[\d+\]", body)
        assert not re.search(r"\*\*|\]\(", body)
    assert len({body for _, _, body in found}) == len(found)


# -- what is no thread

INTERVIEW = "".join(
    f"Reporter: What did you see on {day} May 2021 at 9:30?\n\nMiller: I saw {day} carts and a horse, no more.\n\n"
    for day in range(1, 9)
)
DIARY = "".join(
    f"{day} May 2021, 9:30\n\nWalked to the bridge and back again. The water was {day} hands high.\n\n"
    for day in range(1, 12)
)
EVENTS = "Events\n\n" + "".join(
    f"{where}\n{day} May 2021, 20:00\n\nAn evening of songs with the choir of the {where.lower()}.\n\n"
    for day, where in enumerate(("Mill House", "Old School", "Ferry Inn", "Town Hall", "Ford Chapel"), start=3)
)
POSTS = "".join(
    f"{title}\n\nby Ada Fenwick on {day} May 2021 at 9:30\n\nThe first lines of what was written then, and no more.\n\n"
    "Read more\n\nLeave a comment\n\n"
    for day, title in enumerate(("The arch", "Carts and horses", "The flood", "A meeting"), start=3)
)
NEWS = "".join(
    f"{paper}\n{hours} hours ago\nThe council spoke of the bridge again, says page {hours}\n\n"
    for hours, paper in enumerate(("Mossbury Mail", "Ford Times", "Mossbury Mail", "River Post"), start=2)
)
CHAT = "".join(
    f"03.05.21, 09:{minute} - {who}: {text}\n"
    for minute, who, text in (
        (31, "Ada", "hello"),
        (32, "Ben", "hello you"),
        (33, "Ada", "the bridge?"),
        (35, "Ben", "no"),
    )
)
LOG = "".join(f"2021-05-0{day} Ada Fenwick\n\n\t* mended the arch, part {day}\n\n" for day in range(1, 8))
GLOSSARY = "".join(
    f"  • {word}\n\n    What people of the trade call {word.lower()}.\n\n" for word in ("Arch", "Pier", "Span", "Deck")
)
MENU = "".join(f"  • {word}\n    • {word} one\n    • {word} two\n" for word in ("Home", "News", "Sport", "Weather"))


@pytest.mark.parametrize(
    "text",
    [ARTICLE * 4, INTERVIEW, DIARY, EVENTS, POSTS, NEWS, CHAT, LOG, GLOSSARY, MENU],
    ids=["article", "interview", "diary", "events", "posts", "news", "chat", "log", "glossary", "menu"],
)
def test_no_comments_are_made_up(text: str) -> None:
    assert heads(ARTICLE + text) == []


# -- any template


@dataclass(frozen=True)
class Template:
    """How an invented program prints a comment: `layout` of its lines, `marker` before, blanks a level."""

    layout: Sequence[str]
    marker: str
    step: int
    reply: str
    heading: str
    months: Sequence[str]
    gap: bool


NAMES = ("Ada Fenwick", "Ben", "Cleo Marsh", "Ødger Lund", "Иван Ладья", "山田橋", "Zoë-Mae", "O. P. Quill", "ann_77")
TEXTS = (
    "I walked over it yesterday, and it stands as well as it ever did.",
    "Nobody counted the carts that went through the ford in the winter before last.",
    "The second arch is cracked; you can put your hand into it from below.",
    "What would the miller say to that, or the 12 people who live beyond the river?",
    "A family emoji 👩‍👩‍👧 and a combining é stand here so that offsets are looked at.",
    "لا يعرف أحد من سيدفع ثمن الجسر الجديد.",
)
LAYOUTS = (
    ("{name} {date}",),
    ("{name} • {date}",),
    ("{name} says:", "{date}"),
    ("{name}", "{date}"),
    ("{date}, {name}",),
    ("{name} | {date} | Permalink",),
    ("by {name} on {date}",),
)
WORDS = {
    "en": ("Reply", "{n} comments", ("3 May 2021 at 9:{m}", "4 June 2021 at 9:{m}")),
    "de": ("Antworten", "{n} Kommentare", ("3. Mai 2021 um 9:{m} Uhr", "4. Juni 2021 um 9:{m} Uhr")),
    "ru": ("Ответить", "{n} комментариев", ("3 мая 2021 в 9:{m}", "4 июня 2021 в 9:{m}")),
    "fr": ("Répondre", "{n} commentaires", ("3 mai 2021 à 9:{m}", "4 juin 2021 à 9:{m}")),
}
templates = st.builds(
    lambda layout, marker, step, words, gap: Template(layout, marker, step, words[0], words[1], words[2], gap),
    st.sampled_from(LAYOUTS),
    st.sampled_from(("", "• ", "* ")),
    st.sampled_from((2, 3, 4, 8)),
    st.sampled_from(tuple(WORDS.values())),
    st.booleans(),
)
depth_steps = st.lists(st.integers(min_value=0, max_value=4), min_size=3, max_size=12)


def rendered(template: Template, thread: Sequence[tuple[int, str, str]]) -> str:
    lines = [template.heading.format(n=len(thread)), ""]
    for index, (depth, name, text) in enumerate(thread):
        lead = "  " + " " * (template.step * depth)
        under = lead + " " * len(template.marker)
        date = template.months[index % 2].format(m=f"{10 + index}")
        for at, one in enumerate(template.layout):
            lines.append((under if at else lead + template.marker) + one.format(name=name, date=date))
        lines += [""] if template.gap else []
        lines += [under + text, "", under + template.reply, ""]
    return "\n".join(lines)


@settings(max_examples=60, deadline=None)
@given(templates, depth_steps, st.randoms(use_true_random=False))
def test_a_thread_in_any_template_comes_back(template: Template, steps: Sequence[int], random: object) -> None:
    choose = getattr(random, "choice")  # noqa: B009
    thread: list[tuple[int, str, str]] = []
    depth = -1
    for index, step in enumerate(steps):
        depth = min(step, depth + 1)
        name = NAMES[index] if index < 2 else choose(NAMES)
        thread.append((depth, name, f"{choose(TEXTS)} ({chr(97 + index)})"))
    found = read(ARTICLE + rendered(template, thread))
    assert [(level, name) for level, name, _ in found] == [(level, name) for level, name, _ in thread]
    assert [body for _, _, body in found] == [text for _, _, text in thread]


# -- size


def test_time_grows_with_the_text() -> None:
    seconds = []
    for count in (2_000, 8_000):
        thread = [(index % 4, NAMES[index % 7], f"{TEXTS[index % 5]} {index}" * 3) for index in range(count)]
        text = ARTICLE + rendered(Template(LAYOUTS[3], "", 4, "Reply", "{n} comments", WORDS["en"][2], True), thread)
        text = re.sub(r"9:(\d\d)\d+", r"9:\1", text).replace("9:6", "9:0").replace("9:7", "9:1")
        text = re.sub(r"9:([89])", "9:2", text)
        begin = time.perf_counter()
        assert len(read(text)) == count
        seconds.append(time.perf_counter() - begin)
    assert seconds[1] < 8 * seconds[0] + 1


@pytest.mark.parametrize(
    "text",
    [
        "[" * 60_000,
        "a " * 100_000,
        "**" * 50_000 + "x",
        "> " * 40_000,
        "1." * 60_000,
        "\n".join(["3 May 2021"] * 8_000),
    ],
    ids=["brackets", "words", "stars", "quotes", "numbers", "dates"],
)
def test_hostile_texts_are_read_in_time(text: str) -> None:
    begin = time.perf_counter()
    heads("A title\n\n# One\n\n# Two\n\n# Three\n\n" + text)
    assert time.perf_counter() - begin < 8


# -- what the registry asks


@pytest.mark.parametrize(("name", "floor", "ceiling"), [("page.txt", 0.8, 0.8), ("page.md", 0.9, 0.9)])
def test_sniff_knows_a_thread_under_either_name(name: str, floor: float, ceiling: float) -> None:
    assert floor <= importer.sniff((ARTICLE + GREEK).encode(), name) <= ceiling
