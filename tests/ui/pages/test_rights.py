"""The problem asserted, rights with their sources, what is none, and the way to another problem."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from refundwizard.domain.answers import Choice
from refundwizard.ui.rights_parts import ExcuseCard
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.notes import NoteRow
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import SCARF, page_text, panel_text, title


def open_rights(desk: Desk, **changes: object) -> str:
    answers = {**DRESS, **changes}
    desk.open({name: given for name, given in answers.items() if given is not None})
    desk.go("rights")
    return page_text(desk)


def notes(desk: Desk) -> dict[str, NoteRow]:
    for button in desk.page.column.findChildren(NoteRow):
        assert button.note.source, button.note.id
    return {row.note.id: row for row in desk.page.column.findChildren(NoteRow)}


def test_the_title_asserts_both_axes(desk: Desk) -> None:
    open_rights(desk)
    assert title(desk) == "这属于：七天无理由退货，被商家拒绝"


def test_the_next_step_is_the_notice_with_its_day_and_what_is_left(desk: Desk) -> None:
    said = open_rights(desk)
    assert "11月19日 周四 24:00 前" in said
    assert "发出退货通知" in said
    assert "还剩 2 天" in said


def test_each_right_has_strength_source_start_and_check(desk: Desk) -> None:
    open_rights(desk)
    row = notes(desk)["cpl_25_right"]
    assert row.note.chip_kind == "statute"
    source = " ".join(row.note.source)
    assert "中华人民共和国消费者权益保护法" in source
    assert "25" in source
    assert "2014-03-15" in source
    assert desk.stage.pack.rules["cpl_25_right"].checked.isoformat() in source


def test_the_citations_of_the_seven_day_right_are_all_there_and_no_others(desk: Desk) -> None:
    open_rights(desk)
    shown = {right.rule.id for right in desk.page.view.rights}
    wanted = {"cpl_25_right", "spc22_3_opened", "r7_8_9_intact", "r7_10_notice", "ir_19"}
    assert wanted | {"pen_9_3_opened"} <= shown
    assert "cpl_55_triple" not in shown


def test_freight_is_said_not_to_be_a_right(desk: Desk) -> None:
    assert "寄回的运费通常由你付" in open_rights(desk)


def test_an_excuse_waits_until_its_fact_is_confirmed(desk: Desk) -> None:
    said = open_rights(desk, opened_only_to_inspect=None)
    card = desk.page.column.findChild(ExcuseCard)
    assert "拆封" in said
    assert card.excuse.state == "proposed"
    card.buttons["yes"].click()
    desk.settle()
    assert desk.answer("opened_only_to_inspect") == Choice(id="yes")
    assert desk.page.column.findChild(ExcuseCard) is None
    desk.undo()
    assert desk.answer("opened_only_to_inspect") is None


def test_made_to_order_flips_the_result_and_names_the_answer_that_did(desk: Desk) -> None:
    said = open_rights(desk, goods_kind="custom")
    assert title(desk) == "七天无理由不适用这类商品"
    custom = desk.stage.desk.words("questions.goods_kind.choices.custom")
    assert custom in said
    assert "24 条" in said
    assert desk.page.view.firm is None
    assert desk.answer("price_paid") is not None


def test_cut_tags_are_warned_about_and_leave_nothing_certain(desk: Desk) -> None:
    said = open_rights(desk, goods_state="tags_removed")
    banners = [banner.words.text() for banner in desk.page.column.findChildren(Banner)]
    assert any("七日办法第 9 条" in text for text in banners)
    assert desk.page.view.firm is None
    assert "¥329.00" in said


def test_the_offer_is_measured_against_what_is_asked(desk: Desk) -> None:
    desk.open(SCARF)
    desk.go("rights")
    said = page_text(desk)
    assert "7.6%" in said
    assert "660.00" in said


def test_what_has_to_be_done_today_comes_before_a_later_date(desk: Desk) -> None:
    desk.open(SCARF)
    desk.go("rights")
    assert desk.page.view.first.safe_on == date(2026, 11, 28)
    assert "录屏" in page_text(desk)
    assert "11月28日" not in page_text(desk)


def test_another_problem_can_be_chosen_and_taken_back(desk: Desk) -> None:
    open_rights(desk)
    desk.page.on_panel("others")
    desk.settle()
    desk.page.others.choices.button("not_as_described").click()
    desk.settle()
    assert desk.answer("problem") == Choice(id="not_as_described")
    assert "描述不符" in title(desk)
    desk.undo()
    assert desk.answer("problem") is None
    assert title(desk) == "这属于：七天无理由退货，被商家拒绝"


def test_the_shoppers_own_choice_can_be_dropped_again(desk: Desk) -> None:
    open_rights(desk, problem="not_as_described")
    desk.page.on_panel("others")
    desk.page.others.choices.button("by_answers").click()
    desk.settle()
    assert desk.answer("problem") is None


def test_the_panel_lists_the_answers_and_leads_back_to_them(desk: Desk) -> None:
    open_rights(desk)
    assert "2026-11-12 周四" in panel_text(desk)
    desk.page.on_panel("change")
    desk.settle()
    assert desk.place.section == "check"


def test_open_questions_are_pointed_out_with_the_way_on(desk: Desk) -> None:
    said = open_rights(desk, signed_on=None, price_paid=None)
    assert desk.page.view.standing.go_on is not None
    banner = desk.page.column.findChildren(Banner)[0]
    assert banner.words.text() in said
    banner.button.click()
    desk.settle()
    assert desk.place.page is not None


def test_an_unsure_answer_makes_results_provisional_aloud(desk: Desk) -> None:
    said = open_rights(desk, signed_on="unsure")
    assert "暂定" in said


def test_without_a_problem_the_page_leads_to_the_questions(desk: Desk) -> None:
    desk.open({"fraud_contact": "no", "payer_minor": "no"})
    desk.stage.desk.go(type(desk.place)("rights"))
    desk.settle()
    assert not desk.page.view.standing.has_problem
    assert desk.page.panel() == ()


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_nothing_is_called_sent_or_certain_to_win(
    make_desk: Callable[..., Desk], lang: str
) -> None:
    desk = make_desk(lang)
    said = open_rights(desk)
    for word in ("已发送", "一定能", "Sent", "guarantee"):
        assert word not in said


def test_further_problems_stand_in_the_title(desk: Desk) -> None:
    open_rights(desk, also=["freight"])
    assert title(desk) == "这属于：七天无理由退货，被商家拒绝；同一单里还有：运费争议"


def test_what_only_limits_a_sum_does_not_become_the_title(desk: Desk) -> None:
    open_rights(desk, goods_kind="cross_border", ships_from="bonded", reason="other_reason")
    assert "关税" not in title(desk)


def test_the_card_of_the_first_date_starts_with_a_capital(desk: Desk) -> None:
    desk.stage.controller.switch_language()
    desk.settle()
    assert "Send the return notice by" in open_rights(desk)
    assert title(desk) == "This is: 7-day return, refused by the seller"
