"""The codebook as a model: changes in place, what is dragged where, how it is sorted, what is found and hidden."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QAbstractItemModelTester

from reader.domain.model import Code, CodeId, CodeKind
from reader.domain.palette import COLOURS
from reader.ui.tagging.codebook_model import MIME, TARGETS, CodebookModel, CodeOrder

COPY, MOVE = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction


def code(number: int, path: str, parent: int | None = None, **values: object) -> Code:
    name = path.rpartition("/")[2]
    return Code(CodeId(number), f"g{number}", None if parent is None else CodeId(parent), name, path, path.count("/"),
                0, COLOURS[0], **values)  # type: ignore[arg-type]  # fmt: skip


BOOK = [
    code(1, "Noise"),
    code(2, "Noise/Engines", 1, codings=4),
    code(3, "Noise/Music", 1),
    code(4, "Money", codings=1),
    code(5, "Trust 10", codings=2),
    code(6, "trust 9", hidden=True, concealed=True),
    code(7, "trust 9/Deep", 6, codings=9, concealed=True),
]


def tree(model: CodebookModel, parent: CodeId | None = None) -> list[str]:
    at = model.index_of(parent)
    found = []
    for row in range(model.rowCount(at)):
        below = model.code_at(model.index(row, 0, at))
        assert below is not None
        found += [below.path, *tree(model, below.id)]
    return found


def made() -> tuple[CodebookModel, QAbstractItemModelTester]:
    model = CodebookModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    return model, tester


def test_it_passes_the_tester_through_changes(qapp: object) -> None:
    model, tester = made()
    assert model.load(BOOK)
    noise = model.index_of(CodeId(1))
    assert model.rowCount() == 3
    assert model.rowCount(noise) == 2
    assert model.parent(model.index_of(CodeId(3))) == noise
    told: list[int] = []
    model.dataChanged.connect(lambda at, *_: told.append(at.internalId()))
    assert not model.load([code(1, "Sound", codings=3), *BOOK[1:]])
    model.set_counts({CodeId(4): 7, CodeId(1): 3, CodeId(99): 1, CodeId(6): 2})
    assert told == [1, 4]
    assert model.load(BOOK[3:])
    assert model.load([])
    assert tester.model() is model


def test_what_is_heard_of_a_row(qapp: object) -> None:
    model, _ = made()
    model.show_hidden = True
    model.load(
        [
            code(1, "Stance", kind=CodeKind.CHOICE, pinned=2),
            code(2, "Stance/For", 1, codings=1),
            code(3, "Heat", kind=CodeKind.SCALE, lowest=0, highest=7, codings=3, hidden=True, concealed=True),
        ]
    )
    heard = [model.data(model.index_of(CodeId(n)), Qt.ItemDataRole.AccessibleTextRole) for n in (1, 2, 3)]
    assert heard == [
        "Stance, choice, key 2",
        "For, answer, 1 coding",
        "Heat, scale from 0 to 7, 3 codings, hidden",
    ]


def test_sorting_finding_and_hiding(qapp: object) -> None:
    model, _tester = made()
    model.load(BOOK)
    assert tree(model) == ["Noise", "Noise/Engines", "Noise/Music", "Money", "Trust 10"]
    assert model.arrange(show_hidden=True)
    assert model.arrange(order=CodeOrder.NAME)
    assert tree(model) == ["Money", "Noise", "Noise/Engines", "Noise/Music", "trust 9", "trust 9/Deep", "Trust 10"]
    assert model.arrange(order=CodeOrder.COUNT)
    assert tree(model)[:3] == ["trust 9", "trust 9/Deep", "Noise"]
    assert not model.arrange(order=CodeOrder.COUNT)
    assert model.find(lambda codes: frozenset(c.id for c in codes if c.name in ("Deep", "Money")))
    assert tree(model) == ["trust 9", "trust 9/Deep", "Money"]
    assert sorted(model.met or ()) == [4, 7]
    assert model.arrange(show_hidden=False)
    assert tree(model) == ["Money"]
    assert model.find(lambda _: frozenset())
    assert tree(model) == []
    assert model.load(BOOK) is False
    assert model.find(None)
    assert model.met is None
    assert not model.index_of(CodeId(7)).isValid()
    assert model.branch(CodeId(6)) == [6, 7]


def test_dragging_asks_for_the_place_among_the_siblings(qapp: object) -> None:
    model, _ = made()
    model.load(BOOK)
    asked: list[tuple[int, int | None, int]] = []
    model.dropped.connect(lambda *what: asked.append(what))
    top, noise = model.index_of(None), model.index_of(CodeId(1))

    def drop(dragged: int, row: int, parent: object) -> None:
        data = model.mimeData([model.index_of(CodeId(dragged))])
        assert not model.dropMimeData(data, MOVE, row, 0, parent)  # type: ignore[arg-type]

    drop(4, -1, noise)
    drop(2, 2, noise)
    drop(3, 0, noise)
    drop(3, 0, top)
    drop(1, 2, top)
    drop(1, -1, model.index_of(CodeId(3)))
    # Behind the last one shown means behind the hidden ones as well.
    drop(1, 3, top)
    assert asked == [(4, 1, 2), (2, 1, 1), (3, 1, 0), (3, None, 0), (1, None, 1), (1, None, 3)]
    assert bytes(model.mimeData([noise]).data(MIME).data()) == b"1"
    foreign = QMimeData()
    foreign.setData(MIME, "²".encode())
    assert not model.canDropMimeData(foreign, MOVE, 0, 0, top)
    model.writable = False
    assert not model.canDropMimeData(model.mimeData([noise]), MOVE, 0, 0, top)


def test_what_a_drop_means(qapp: object) -> None:
    model, _ = made()
    model.load(BOOK)
    merged: list[tuple[int, int]] = []
    coded: list[int] = []
    model.merge_dropped.connect(lambda *what: merged.append(what))
    model.targets_dropped.connect(coded.append)
    top, money = model.index_of(None), model.index_of(CodeId(4))
    music = model.mimeData([model.index_of(CodeId(3))])
    text = QMimeData()
    text.setData(TARGETS, b"")

    assert model.canDropMimeData(music, COPY, -1, -1, money)
    assert not model.canDropMimeData(music, COPY, 1, 0, top)
    model.dropMimeData(music, COPY, -1, -1, money)
    assert merged == [(3, 4)]
    assert not model.canDropMimeData(text, COPY, 0, 0, top)
    model.dropMimeData(text, COPY, -1, -1, money)
    assert coded == [4]
    # Sorted otherwise, codes can be put below others and not between them.
    model.arrange(order=CodeOrder.NAME)
    assert model.canDropMimeData(music, MOVE, -1, -1, model.index_of(CodeId(4)))
    assert not model.canDropMimeData(music, MOVE, 0, 0, top)
