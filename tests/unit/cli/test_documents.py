"""``export --document``: every document by name, wrong names in one sentence, large type."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from refundwizard.session.documents import BUILDERS
from tests.unit.cli.conftest import DRESS, Ran

PARTS = {"route": "route:court", "draft": "draft:merchant_chat"}


@pytest.fixture
def dress(tmp_path: Path) -> Path:
    path = tmp_path / "dress.json"
    path.write_text(json.dumps(DRESS, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.mark.parametrize("document", BUILDERS)
def test_every_document_is_written(
    run: Callable[..., Ran], dress: Path, tmp_path: Path, document: str
) -> None:
    out = tmp_path / "made.md"
    name = PARTS.get(document, document)
    made = run("export", dress, "--document", name, "--format", "md", "--out", out)
    assert made.code == 0
    assert out.read_text(encoding="utf-8").startswith("# ")


def test_the_list_names_formats_with_their_documents(run: Callable[..., Ran]) -> None:
    lines = run("export", "--list").out.splitlines()
    named = {line.split()[0]: line.split()[1:] for line in lines}
    assert named["ics"] == ["deadlines"]
    assert named["json"] == named["zip"] == named["xlsx"] == ["case"]
    assert "route:ID" in named["pdf"]
    assert "draft:ID" in named["pdf"]
    assert "calls" in named["docx"]


@pytest.mark.parametrize("name", ["nonsense", "draft:nothing", "route", "case"])
def test_a_wrong_name_is_one_sentence_that_names_the_right_ones(
    run: Callable[..., Ran], dress: Path, tmp_path: Path, name: str
) -> None:
    out = tmp_path / "made.pdf"
    said = run("export", dress, "--document", name, "--out", out).complaint
    assert name in said
    assert "可用：" in said
    assert not out.exists()


def test_large_type_is_refused_where_there_is_none(
    run: Callable[..., Ran], dress: Path, tmp_path: Path
) -> None:
    out = tmp_path / "made"
    asked = ("export", dress, "--document", "now", "--large", "--out", out)
    assert "pdf" in run(*asked, "--format", "md").complaint
    assert run(*asked, "--format", "html").code == 0
    assert 'class="large"' in out.read_text(encoding="utf-8")
