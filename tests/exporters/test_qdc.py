"""The codebook exchange file against the schema and the project."""

from __future__ import annotations

import random

import pytest
from lxml import etree

from reader.app import commands
from reader.app.project import Project
from reader.domain.errors import Cancelled
from tests.conftest import MakeProject
from tests.exporters.reading import Cancelling, exported
from tests.exporters.refi_projects import SCHEMAS, code_all, enrich

NS = {"q": "urn:QDA-XML:codebook:1.0"}


def test_the_codebook_is_valid_and_has_every_code_in_its_place(project: Project) -> None:
    if not SCHEMAS.is_dir():
        pytest.skip("the schemas of REFI-QDA are not here")
    enrich(project)
    code_all(project, random.Random(1))

    root = etree.fromstring(exported(project, "qdc"))

    etree.XMLSchema(etree.parse(SCHEMAS / "Codebook-mrt2019.xsd")).assertValid(root)
    codes = list(project.view.codebook())
    elements = list(root.iter("{*}Code"))
    above = [[*reversed(list(element.iterancestors("{*}Code"))), element] for element in elements]
    paths = ["/".join(one.get("name", "") for one in branch) for branch in above]
    assert [(e.get("guid"), p) for e, p in zip(elements, paths, strict=True)] == [(c.guid, c.path) for c in codes]
    assert [e.get("color") for e in elements] == [c.colour for c in codes]
    assert root.find("q:Sets", NS) is None
    by_path = dict(zip(paths, elements, strict=True))
    assert by_path["stance"].get("isCodable") == "false"
    assert by_path["tone"].findtext("q:Description", namespaces=NS) == "Scale: -2 to 2"


def test_codes_as_deep_as_one_likes_and_none_at_all(make_project: MakeProject) -> None:
    project = make_project()
    assert b"<Codes>" in exported(project, "qdc")
    project.do(commands.apply_path, [f"level {n}" for n in range(300)], [])

    root = etree.fromstring(exported(project, "qdc"), etree.XMLParser(huge_tree=True))

    assert len(list(root.iter("{*}Code"))) == 300


def test_it_can_be_cancelled(project: Project) -> None:
    with pytest.raises(Cancelled):
        exported(project, "qdc", Cancelling(0))
