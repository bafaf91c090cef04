"""The check before buying on the command line (scenario X2)."""

from __future__ import annotations

import io

import pytest

OFFER = "海外代购 不支持退换 加V更优惠"


def test_an_offer_gets_its_risks_with_reasons_and_citations(run) -> None:
    found = run("prevent", OFFER, "--json").json
    assert [flag["id"] for flag in found["flags"]] == ["daigou", "no_returns", "add_wechat"]
    for flag in found["flags"]:
        assert flag["reason"]
        assert flag["ask"]
        assert all(source["title"] for rule in flag["rules"] for source in rule["sources"])
    assert {tip["moment"] for tip in found["tips"]} == {"before_buying", "unboxing", "confirming"}


def test_the_offer_may_come_on_standard_input(run, monkeypatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(OFFER))
    said = run("prevent").out
    assert "代购  [代购]" in said
    assert "先问清" in said


def test_no_known_wording_is_not_called_safe(run) -> None:
    assert "不等于没有风险" in run("prevent", "纯棉 T 恤 白色").out
    assert "no risk" in run("prevent", "a plain shirt", "--lang", "en").out


def test_no_case_and_no_data_folder_is_made(run, tmp_path) -> None:
    assert run("prevent", OFFER).code == 0
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("form", "start"), [("pdf", b"%PDF"), ("html", b"<!doctype"), ("md", b"#")]
)
def test_the_card_is_written_where_it_is_asked_for(run, tmp_path, form, start) -> None:
    card = tmp_path / "card"
    assert run("prevent", OFFER, "--card", card, "--format", form).code == 0
    assert card.read_bytes().lower().startswith(start.lower())
    assert sorted(each.name for each in tmp_path.iterdir()) == ["card"]


def test_an_existing_card_is_replaced_only_on_demand(run, tmp_path) -> None:
    card = tmp_path / "card.md"
    card.write_text("mine")
    asked = ("prevent", OFFER, "--card", card, "--format", "md")
    assert run(*asked).code == 2
    assert card.read_text() == "mine"
    assert run(*asked, "--force").code == 0
    assert "代购" in card.read_text(encoding="utf-8")


def test_an_unknown_format_of_the_card_is_refused(run, tmp_path) -> None:
    assert "odt" in run("prevent", OFFER, "--card", tmp_path / "x", "--format", "odt").complaint
