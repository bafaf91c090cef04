"""The page before buying: risks as one types, a card to take along, and no case anywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from refundwizard.ui.pages.prevention import PreventionPage
from refundwizard.ui.safe_text import Label
from refundwizard.ui.widgets.title import PageTitle
from tests.ui.desk import Desk

OFFER = "海外代购 不支持退换 加V更优惠"


def page(desk: Desk) -> PreventionPage:
    found = desk.controller.prevention.page
    assert found is not None
    assert desk.window.pages.currentWidget() is found
    return found


def words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(Label) if not label.isHidden())


@pytest.fixture
def shown(desk: Desk) -> Desk:
    desk.window.rail.step_requested.emit("prevention")
    desk.settle()
    return desk


def paste(desk: Desk, text: str) -> None:
    page(desk).field.edit.setPlainText(text)
    page(desk).look()


def test_an_offer_gets_its_risks_with_reason_question_and_source(shown: Desk) -> None:
    paste(shown, OFFER)
    assert [card.id for card in page(shown).risks] == ["daigou", "no_returns", "add_wechat"]
    said = words(page(shown))
    for part in ("看到的字样：代购", "先问清", "《网络交易监督管理办法》", "下单前", "确认收货前"):
        assert part in said


def test_typing_is_followed_after_a_rest(shown: Desk, qtbot) -> None:
    page(shown).field.edit.setPlainText("定金 50")
    assert page(shown).risks == ()
    qtbot.waitUntil(lambda: [card.id for card in page(shown).risks] == ["deposit"], timeout=5_000)


def test_an_ordinary_offer_is_not_called_safe(shown: Desk) -> None:
    assert "不等于没有风险" not in words(page(shown))
    paste(shown, "纯棉短袖 包邮")
    assert page(shown).risks == ()
    assert "不等于没有风险" in words(page(shown))


def test_no_case_is_made_or_written(shown: Desk) -> None:
    paste(shown, OFFER)
    root = shown.stage.store.root
    assert list(shown.stage.library.rows()) == []
    for each in root.rglob("*"):
        assert each.is_dir() or "代购" not in each.read_bytes().decode("utf-8", "replace")


def test_the_card_is_saved_as_a_pdf(shown: Desk, tmp_path: Path) -> None:
    paste(shown, OFFER)
    shown.prompter.answers.append(tmp_path / "card")
    page(shown).save.click()
    shown.settle()
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")
    assert page(shown).save.isEnabled()
    assert page(shown).error is None


def test_a_card_that_cannot_be_written_says_why_and_leaves_the_file(
    shown: Desk, tmp_path: Path
) -> None:
    (tmp_path / "card.pdf").write_text("mine")
    shown.prompter.answers.append(tmp_path / "card")
    page(shown).save.click()
    shown.settle()
    assert "card.pdf" in page(shown).error.words.text()
    assert (tmp_path / "card.pdf").read_text() == "mine"
    shown.prompter.answers.append(tmp_path / "gone" / "card.pdf")
    page(shown).save.click()
    shown.settle()
    assert "gone" in page(shown).error.words.text()
    shown.prompter.answers.append(None)
    page(shown).save.click()
    assert page(shown).save.isEnabled()


def test_the_card_is_handed_to_the_printer(shown: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    printing = "refundwizard.ui.printing.Printing.ask"
    monkeypatch.setattr(printing, lambda _self, over: asked.append(over))
    page(shown).print.click()
    shown.settle()
    assert asked == [shown.window]


def test_the_language_changes_where_we_are_and_the_words_stay(shown: Desk) -> None:
    paste(shown, OFFER)
    shown.controller.switch_language()
    assert page(shown).findChild(PageTitle).heading.text() == "Look twice before you buy"
    assert page(shown).field.raw() == OFFER
    assert [card.id for card in page(shown).risks] == ["daigou", "no_returns", "add_wechat"]


def test_the_way_back_to_the_cases_is_the_rail(shown: Desk) -> None:
    shown.window.rail.step_requested.emit("home")
    assert shown.window.pages.currentWidget() is shown.home.page
