"""The dossier and the two-minute brief of every scenario: whole, and addressed to others."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from refundwizard.domain.answers_file import KEYS, read_answers
from refundwizard.domain.assess import assess
from refundwizard.domain.case import Exhibit
from refundwizard.domain.document import Bullet, Document, Figure, Heading, Notice, Quote, Table
from refundwizard.domain.dossier import Dossier, dossier
from refundwizard.domain.pack import Words
from refundwizard.domain.passages.brief import Brief
from refundwizard.domain.passages.two_minutes import BEST, best
from refundwizard.domain.printed import Part, Printed
from refundwizard.domain.two_minutes import brief_document
from refundwizard.export import pdf
from refundwizard.storage.paths import resources
from tests.scenarios_plugin import moment, shipped

HERE = Path(__file__).parent


def scenarios() -> Iterator[Any]:
    for path in sorted(HERE.glob("*.toml")):
        for at, data in enumerate(tomllib.loads(path.read_text("utf-8"))["scenario"]):
            if "answers" in data:
                yield pytest.param(data, id=f"{path.stem}-{at}")


def brief_of(data: dict[str, Any], lang: str) -> Brief:
    now = moment(data["as_of"])
    case = read_answers(shipped(), {key: data[key] for key in KEYS if key in data}, now)
    given = tuple(case.exhibits)
    extra = tuple(
        Exhibit(id=f"e{at}", kind=f"E{at:02}", sha256=f"{at:064x}", names=(f"f{at}.jpg",), size=9)
        for at in range(1, 13)
    )
    case = case.model_copy(update={"exhibits": (*given, *extra)})
    return Brief(shipped(), case, assess(shipped(), case, now), Words(lang, shipped().texts))


def dossier_of(brief: Brief) -> Document:
    prints = {
        each.id: Printed(kind="picture", parts=(Part(ref=f"x{at}", width=900, height=600),))
        for at, each in enumerate(brief.case.exhibits)
        if at % 3
    }
    return dossier(Dossier(brief, prints=prints, audience="court"))


def levels(document: Document) -> list[int]:
    found = []
    for block in document.blocks:
        if isinstance(block, Heading):
            found.append(block.level)
        elif isinstance(block, Figure) and block.anchor:
            found.append(2)
    return found


def skipped(document: Document) -> list[tuple[int, int]]:
    """Where a heading stands more than one level below the one before; readers lose the way."""
    found = levels(document)
    return [pair for pair in pairwise([0, *found]) if pair[1] > pair[0] + 1]


def said(document: Document) -> Iterator[str]:
    """What the program itself says in a document: no quotation, no file name."""
    for block in document.blocks:
        if isinstance(block, (Heading, Notice, Bullet)):
            yield block.text
        elif isinstance(block, Table):
            yield from block.header
            yield from (cell for row in block.rows for cell in row if "“" not in cell)


@pytest.mark.parametrize("data", list(scenarios()))
@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_every_scenario_has_a_dossier_whose_links_lead_somewhere(
    data: dict[str, Any], lang: str
) -> None:
    brief = brief_of(data, lang)
    document = dossier_of(brief)
    anchors = [
        block.anchor
        for block in document.blocks
        if isinstance(block, (Heading, Figure)) and block.anchor
    ]
    assert len(anchors) == len(set(anchors))
    links = {link for each in document.blocks if isinstance(each, Table) for link in each.links}
    assert links - {""} <= set(anchors)
    assert {f"exhibit-{at}" for at in range(1, len(brief.case.exhibits) + 1)} <= links
    assert not skipped(document)
    text = "\n".join(said(document))
    assert "$" not in text
    assert "未核实" not in text
    if lang == "zh_CN":
        assert "你" not in text.replace("你方", ""), [
            line for line in said(document) if "你" in line
        ]


@pytest.mark.parametrize("data", list(scenarios()))
def test_the_brief_alone_names_three_exhibits_and_no_page(data: dict[str, Any]) -> None:
    brief = brief_of(data, "zh_CN")
    document = brief_document(brief)
    assert len(best(brief)) == BEST
    assert not skipped(document)
    assert not any(each.pages for each in document.blocks if isinstance(each, Table))


@pytest.mark.parametrize("data", list(scenarios())[::9])
def test_the_brief_fits_one_page_and_the_dossier_can_be_written(data: dict[str, Any]) -> None:
    from pypdfium2 import PdfDocument

    brief = brief_of(data, "zh_CN")
    made = pdf.render(brief_document(brief), resources())
    assert made.missing == ()
    with PdfDocument(made.data) as opened:
        assert len(opened) == 1
    assert pdf.render(dossier_of(brief), resources()).data.startswith(b"%PDF")


def test_excuses_are_answered_only_once_confirmed_and_quoted_in_full() -> None:
    data = {
        "as_of": date(2026, 11, 21),
        "platform": "xiaohongshu",
        "answers": {
            "fraud_contact": "no",
            "payer_minor": "no",
            "stage": "refused",
            "received": "yes",
            "goods_kind": "clothing",
            "reason": "changed_mind",
            "goods_state": "tried_on_tags_on",
            "signed_on": "2026-11-12",
            "price_paid": "329",
            "merchant_reply": "已拆封影响二次销售,不退",
        },
    }
    assert not [
        each for each in dossier_of(brief_of(data, "zh_CN")).blocks if isinstance(each, Quote)
    ]
    data["answers"]["opened_only_to_inspect"] = "yes"  # type: ignore[index]
    document = dossier_of(brief_of(data, "zh_CN"))
    quotes = [each.text for each in document.blocks if isinstance(each, Quote)]
    assert quotes == ["已拆封影响二次销售,不退"]
    assert any(each.startswith("焦点 1") for each in said(document))
