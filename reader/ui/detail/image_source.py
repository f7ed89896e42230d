"""Where the pictures of a page come from: the project, or nowhere."""

from __future__ import annotations

from reader.app.view import View
from reader.domain.model import ItemId
from reader.domain.text import Block


def picture_of(view: View, article: ItemId, block: Block) -> bytes | None:
    """The bytes of the picture that a block of kind `image` stands for, as they were saved with the page; None where
    the project has none. Nothing is ever fetched."""
    return view.picture(article, block.target) if block.target else None
