"""Pictures that a browser saved beside a page come into the project, and nothing from anywhere else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.app import commands, pictures
from reader.app.imports import import_files
from reader.app.project import Project, check
from reader.domain.model import ItemId
from reader.domain.records import ArticleRecord
from reader.domain.text import BlockKind, Part, compose
from tests.conftest import MakeProject

PNG = b"\x89PNG\r\n\x1a\n" + b"lamp" * 60
TEXT = "".join(f"<p>Paragraph {n} of the story about the old lighthouse and its keepers.</p>" for n in range(4))


def save_page(folder: Path, *addresses: str) -> Path:
    shown = "".join(f"<p><img src='{address}' alt='Lamp'></p>" for address in addresses)
    path = folder / "page.html"
    path.write_text(
        f"<html><head><title>The lamp</title></head><body>"
        f"<article><h1>The lamp</h1>{TEXT}{shown}{TEXT}</article></body>",
        encoding="utf-8",
    )
    return path


def addresses(project: Project) -> list[str | None]:
    body = project.view.articles()[0]
    item = project.view.item(body.id)
    assert item is not None
    return [block.target for block in item.body.blocks if block.kind is BlockKind.IMAGE]


def test_a_picture_beside_the_page_is_stored_and_survives_undo_and_redo(
    make_project: MakeProject, tmp_path: Path
) -> None:
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "lamp 1.png").write_bytes(PNG)
    project = make_project()

    import_files(project, [save_page(tmp_path, "./page_files/lamp%201.png", "https://far.example/x.png")])

    article = project.view.articles()[0].id
    assert addresses(project) == ["./page_files/lamp%201.png", "https://far.example/x.png"]
    assert project.view.picture(article, "./page_files/lamp%201.png") == PNG
    assert project.view.picture(article, "https://far.example/x.png") is None
    project.do(commands.undo)
    assert project.view.articles() == []
    project.do(commands.redo)
    assert project.view.picture(article, "./page_files/lamp%201.png") == PNG
    assert project.view.picture(ItemId(article + 1), "./page_files/lamp%201.png") is None
    assert project.do(check) == []


@pytest.mark.parametrize(
    "address", ["../secret.png", "/etc/secret.png", "page_files/../../secret.png", "%2e%2e/secret.png"]
)
def test_nothing_outside_the_folder_of_the_page_is_read(tmp_path: Path, address: str) -> None:
    inner = tmp_path / "inner"
    (inner / "page_files").mkdir(parents=True)
    (tmp_path / "secret.png").write_bytes(PNG)

    assert pictures.with_saved(shown(address), pictures.beside(inner)).pictures == ()


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    inner = tmp_path / "inner"
    inner.mkdir()
    (tmp_path / "secret.png").write_bytes(PNG)
    (inner / "link.png").symlink_to(tmp_path / "secret.png")

    assert pictures.with_saved(shown("link.png"), pictures.beside(inner)).pictures == ()


@pytest.mark.parametrize("data", [b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"<html>", b"%PDF-1.7"])
def test_what_is_no_picture_stays_outside(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.png").write_bytes(data)

    assert pictures.with_saved(shown("a.png"), pictures.beside(tmp_path)).pictures == ()


def test_a_picture_that_is_too_large_stays_outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.png").write_bytes(PNG)
    assert len(pictures.with_saved(shown("a.png"), pictures.beside(tmp_path)).pictures) == 1
    monkeypatch.setattr(pictures, "LARGEST", len(PNG) - 1)
    assert pictures.with_saved(shown("a.png"), pictures.beside(tmp_path)).pictures == ()


def shown(address: str) -> ArticleRecord:
    return ArticleRecord("The lamp", compose([Part(BlockKind.IMAGE, "Lamp", target=address)]))
