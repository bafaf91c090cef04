"""A way to go: its doors before its button, its record by the shopper's own word, Undo."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from refundwizard.domain.moments import BEIJING
from refundwizard.session.wizard import Place
from refundwizard.ui.route_parts import DoorsCard, FilingCard, LockCard
from refundwizard.ui.widgets.title import PageTitle
from tests.ui.desk import Desk
from tests.ui.pages.reading import page_text, panel_text
from tests.unit.session.routes_cases import ACCEPTED, FRYER, WAITING


def open_route(desk: Desk, answers: dict[str, object], route: str, *filings: object) -> None:
    desk.now = datetime(2026, 11, 20, 10, 0, tzinfo=BEIJING)
    data = {"platform": "xiaohongshu", "answers": answers, "filings": list(filings)}
    desk.stage.open(desk.stage.add_case(data))
    look_at(desk, Place("route", route))


def look_at(desk: Desk, place: Place) -> None:
    desk.go("drafts")
    desk.page.place_requested.emit(place)
    desk.settle()


def fill(desk: Desk, **entries: str) -> None:
    for name, text in entries.items():
        control = desk.page.record.form.controls[name]
        if name == "ending":
            control.button(text).click()
        else:
            control.focus_target().insert(text)
            control._on_edited(text)
    desk.settle()


def save(desk: Desk) -> None:
    desk.page.record.form.save.click()
    desk.settle()


def step(desk: Desk, name: str) -> None:
    desk.page.record.cards[0].buttons[name].click()
    desk.settle()


def filing(desk: Desk):
    (found,) = desk.case.filings
    return found


def test_a_way_says_what_to_expect_and_which_rules_it_rests_on(desk: Desk) -> None:
    open_route(desk, FRYER, "complaint_12315")
    said = page_text(desk)
    for words in ("12315 投诉", "可以走", "不花钱", "平台住所地", "约束力"):
        assert words in said
    assert "市场监督管理投诉举报处理办法" in panel_text(desk)
    assert not desk.page.foot.next.isVisible()


def test_a_locked_way_leads_to_the_question_and_to_the_letter(desk: Desk) -> None:
    open_route(desk, WAITING, "complaint_12315")
    lock = desk.page.lock
    assert isinstance(lock, LockCard)
    assert "现在还不能开始，因为" in page_text(desk)
    assert desk.page.record.submit is None
    fill_in, letter = lock.buttons
    letter.click()
    desk.settle()
    assert desk.place == Place("drafts")
    look_at(desk, Place("route", "complaint_12315"))
    desk.page.lock.buttons[0].click()
    desk.settle()
    assert desk.place == Place("facts", "order")
    assert fill_in is not None


def test_a_way_that_opens_later_says_when(desk: Desk) -> None:
    late = {
        **WAITING,
        "stage": "refunded_not_arrived",
        "refund_line": "success",
        "merchant_received_on": "2026-11-10",
    }
    open_route(desk, late, "report_late_refund")
    assert "11月26日 周四起可以走" in page_text(desk)


def test_the_record_from_handing_in_to_the_end_and_back_by_undo(desk: Desk) -> None:
    open_route(desk, FRYER, "complaint_12315")
    desk.page.record.submit.click()
    desk.settle()
    fill(desk, when="2026-11-16 10:00", body="黄浦区市场监管局", number="A-1")
    save(desk)
    assert filing(desk).filed_at == datetime(2026, 11, 16, 10, 0, tzinfo=BEIJING)
    assert (filing(desk).body, filing(desk).number) == ("黄浦区市场监管局", "A-1")
    assert "11月25日 周三 24:00 前" in page_text(desk)
    assert desk.page.record.submit is None
    step(desk, "accept")
    fill(desk, accepted="2026-11-18")
    save(desk)
    assert filing(desk).accepted_on == date(2026, 11, 18)
    step(desk, "end")
    fill(desk, ending="settled", ended="2026-11-20")
    save(desk)
    assert (filing(desk).ending, filing(desk).number) == ("settled", "A-1")
    assert "谈成了" in page_text(desk)
    assert desk.page.record.submit is not None
    for _step in range(3):
        desk.undo()
    assert desk.case.filings == ()
    assert desk.place == Place("route", "complaint_12315")


def test_a_record_can_be_changed_and_taken_out(desk: Desk) -> None:
    open_route(desk, FRYER, "association", ACCEPTED)
    step(desk, "correct")
    desk.page.record.form.controls["number"].set_raw("沪消 2000")
    desk.page.record.form.controls["accepted"].set_raw("")
    save(desk)
    assert (filing(desk).number, filing(desk).accepted_on) == ("沪消 2000", None)
    assert filing(desk).body == "上海市消保委"
    step(desk, "remove")
    assert desk.case.filings == ()
    desk.undo()
    assert len(desk.case.filings) == 1


@pytest.mark.parametrize(
    ("entries", "field", "words"),
    [
        ({}, "when", "写上时间"),
        ({"when": "2026-11-21"}, "when", "还没到"),
        ({"when": "什么"}, "when", "不像时间"),
    ],
)
def test_a_time_that_cannot_be_true_is_pointed_out_and_kept(
    desk: Desk, entries: dict[str, str], field: str, words: str
) -> None:
    open_route(desk, FRYER, "complaint_12315")
    desk.page.record.submit.click()
    fill(desk, **entries)
    save(desk)
    assert words in desk.page.record.form.blocks[field].error()
    assert desk.case.filings == ()
    assert desk.page.record.form.controls["when"].raw() == entries.get("when", "")
    fill(desk, when="x")
    assert desk.page.record.form.blocks[field].error() == ""


@pytest.mark.parametrize(
    ("step_name", "entries", "field", "words"),
    [
        ("accept", {}, "accepted", "写上时间"),
        ("accept", {"accepted": "2026-11-01"}, "accepted", "之前"),
        ("accept", {"accepted": "2026年11月"}, "accepted", "不像日期"),
        ("accept", {"accepted": "什么"}, "accepted", "不像日期"),
        ("end", {"ended": "2026-11-19"}, "ending", "一起写"),
        ("end", {"ending": "failed"}, "ended", "写上时间"),
    ],
)
def test_days_of_a_body_that_cannot_be_true_are_pointed_out(
    desk: Desk, step_name: str, entries: dict[str, str], field: str, words: str
) -> None:
    waiting = {"route": "association", "filed_at": "2026-11-03 10:00"}
    open_route(desk, FRYER, "association", waiting)
    step(desk, step_name)
    fill(desk, **entries)
    save(desk)
    assert words in desk.page.record.form.blocks[field].error()
    assert filing(desk).is_pending


def test_what_is_typed_survives_another_page_and_another_language(desk: Desk) -> None:
    open_route(desk, FRYER, "complaint_12315")
    desk.page.record.submit.click()
    fill(desk, body="黄浦区市场监管局")
    look_at(desk, Place("route", "complaint_12315"))
    assert desk.page.record.form.controls["body"].raw() == "黄浦区市场监管局"
    desk.controller.switch_language()
    desk.settle()
    assert desk.page.record.form.controls["body"].raw() == "黄浦区市场监管局"
    desk.page.record.form.cancel.click()
    desk.settle()
    assert desk.page.record.form is None
    desk.controller.switch_language()


def test_a_form_of_a_filing_that_is_gone_is_not_shown(desk: Desk) -> None:
    open_route(desk, FRYER, "association", ACCEPTED)
    desk.page.tools.kept["filing:association"] = ("accept", "f9", {})
    desk.page.redraw()
    assert desk.page.record.form is None


def test_the_seller_is_reached_by_letter_and_that_is_noted_there(desk: Desk) -> None:
    open_route(desk, WAITING, "merchant")
    desk.page.record.submit.click()
    desk.settle()
    assert desk.place == Place("drafts")


def test_doors_stand_before_the_button_and_the_pause_before_the_form(desk: Desk) -> None:
    open_route(desk, FRYER, "court")
    assert "会关上的门：消费者协会调解、12315 投诉" in page_text(desk)
    doors = desk.page.findChild(DoorsCard)
    assert doors.y() < desk.page.record.submit.parentWidget().y()
    desk.page.record.submit.click()
    desk.settle()
    assert desk.place == Place("pause", "shuts_others:court")


def test_acts_worth_a_look_lead_to_their_pause(desk: Desk) -> None:
    open_route(desk, WAITING, "platform_support")
    button = desk.page.card.buttons["withdraw_request"]
    assert "对方要求" in button.text()
    button.click()
    desk.settle()
    assert desk.place == Place("pause", "withdraw_request")


def test_back_leads_to_where_it_was_opened(desk: Desk) -> None:
    open_route(desk, FRYER, "court")
    desk.back()
    assert desk.place == Place("drafts")


def test_before_the_problem_has_a_name_there_is_no_way(desk: Desk) -> None:
    desk.new()
    desk.stage.desk.go(Place("route", "court"))
    desk.settle()
    assert desk.page.findChild(PageTitle) is not None
    assert desk.page.findChild(FilingCard) is None
