"""Pages that a person has looked at: which headings, captions, list items, pictures and standfirst their articles have.

Counts and the beginnings of hashes over the letters and digits of the texts; the pages are not part of the repository.
A picture counts where the page holds an address for it outside of advertisements.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.domain.progress import NoToken
from reader.domain.records import ArticleRecord
from reader.domain.text import BlockKind
from reader.importers import html

PAGES = Path(__file__).resolve().parents[2].parent / "shared" / "realdata" / "html" / "pages"

pytestmark = pytest.mark.skipif(not PAGES.is_dir(), reason="the saved pages are not here")

SAMPLE = [
    # page, headings and their hash, captions and their hash, list items, pictures, hash of the standfirst
    ("zeit_de", 2, "139701d39422", 1, "8533d9792b7f", 0, 1, "3c16fef9afee"),
    ("wp_netzpolitik2018", 6, "52c2e470c51e", 7, "8bc0ad1a8b78", 3, 7, "cd351b1519f3"),
    ("spip_regards_fr", 16, "706b86d204b5", 0, "", 0, 0, "56d2272c5d53"),
    ("drupal_cicero", 0, "", 2, "cb6e259794b5", 0, 2, "a01ac943cd51"),
    ("drupal_aclu", 7, "7dfad8f13f9a", 0, "", 0, 1, ""),
    ("huffpost2010", 0, "", 0, "", 0, 1, ""),
    ("sciam2010", 0, "", 2, "767f980daa06", 0, 1, "0bfaba984199"),
    ("wp_skispringen", 1, "4725d12fcfad", 1, "5da9f72883a9", 0, 1, "fea2598cc1c3"),
    ("wp_californiaglobe", 1, "8fdb93332fc9", 1, "117527fa4240", 0, 1, "8fdb93332fc9"),
    ("disqus_readwriteweb2010", 4, "73ff4544872a", 0, "", 0, 4, ""),
    ("wp_blister_schema", 0, "", 6, "bedb89c5c08c", 0, 6, ""),
    ("wp_dataworld_ru", 19, "dd61dadb0a3c", 9, "2b0243fb6a19", 25, 15, ""),
    ("wp_elavegan_recipe_ratings", 14, "8884f7a6de2f", 0, "", 28, 17, ""),
    ("wp_anchor", 10, "ea2822796340", 16, "308d5c2e019d", 0, 16, ""),
    ("wp_happyface", 2, "701f940dd93b", 8, "7f527318db42", 4, 9, ""),
    ("wp_youhadme", 30, "f8e7b567ea8d", 0, "", 11, 10, ""),
    ("wp_moritzmeyer", 10, "d9231246bdbd", 0, "", 3, 1, ""),
    ("toptal_disqus_noscript86", 13, "c90d5688c492", 0, "", 0, 0, ""),
    ("wp_franziskaelea", 0, "", 1, "0abb80e0bdb5", 0, 5, ""),
    ("blogger_papierplanet", 3, "f0a897049903", 0, "", 8, 5, ""),
    ("wp_lady50plus", 9, "7981e61cf5f6", 0, "", 3, 12, ""),
    ("wp_uproxx", 0, "", 1, "241d9c1cb08e", 0, 1, ""),
]


@pytest.mark.parametrize(
    ("page", "headings", "headings_hash", "captions", "captions_hash", "items", "pictures", "standfirst"), SAMPLE
)
def test_the_parts_of_an_article_are_those_that_a_reader_sees(
    page: str,
    headings: int,
    headings_hash: str,
    captions: int,
    captions_hash: str,
    items: int,
    pictures: int,
    standfirst: str,
) -> None:
    record = next(iter(html.read(io.BytesIO((PAGES / f"{page}.html").read_bytes()), NoToken())))
    assert isinstance(record, ArticleRecord)

    found = {
        kind: [record.body.text[block.start : block.stop] for block in record.body.blocks if block.kind is kind]
        for kind in BlockKind
    }

    assert (len(found[BlockKind.HEADING]), _hash(found[BlockKind.HEADING])) == (headings, headings_hash)
    assert (len(found[BlockKind.CAPTION]), _hash(found[BlockKind.CAPTION])) == (captions, captions_hash)
    assert (len(found[BlockKind.LIST_ITEM]), len(found[BlockKind.IMAGE])) == (items, pictures)
    assert _hash([record.standfirst] if record.standfirst else []) == standfirst


def _hash(texts: Sequence[str]) -> str:
    folded = "\n".join(re.sub(r"[\W_]+", "", text.casefold()) for text in texts)
    return hashlib.sha256(folded.encode()).hexdigest()[:12] if texts else ""
