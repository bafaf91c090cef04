"""S3 and S8 through the window: one moment before what cannot be taken back; never a lock."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtGui import QGuiApplication

from refundwizard.domain.moments import BEIJING
from refundwizard.session.wizard import Place
from refundwizard.ui.widgets.empty_state import EmptyState
from tests.ui.desk import Desk
from tests.ui.pages.reading import page_text
from tests.ui.pages.test_route_page import fill, look_at, open_route, save
from tests.unit.session.routes_cases import ACCEPTED, FRYER, WAITING

SECOND = "second_filing:complaint_12315"


@pytest.fixture
def second(desk: Desk) -> Desk:
    """S8: accepted by the association, 12315 picked."""
    open_route(desk, FRYER, "complaint_12315", ACCEPTED)
    desk.page.record.submit.click()
    desk.settle()
    return desk


@pytest.fixture
def withdrawing(desk: Desk) -> Desk:
    """S3: the seller asks to withdraw; the shopper picks “I want to withdraw”."""
    open_route(desk, WAITING, "platform_support")
    desk.page.card.buttons["withdraw_request"].click()
    desk.settle()
    return desk


def choose(desk: Desk, name: str) -> None:
    desk.page.choices.button(name).click()
    desk.page.confirm.click()
    desk.settle()


def test_it_stands_alone_with_nothing_chosen(second: Desk) -> None:
    assert second.place == Place("pause", SECOND)
    assert not second.window.rail.isVisible()
    assert second.window.panel is None or not second.window.panel.isVisible()
    assert second.page.choices.chosen() == ()
    said = page_text(second)
    for words in ("先停一下", "上海市消保委已在11月5日 周四受理", "不予受理", "第 16 条"):
        assert words in said


def test_back_changes_nothing_and_the_frame_returns(second: Desk) -> None:
    second.page.back.click()
    second.settle()
    assert second.place == Place("route", "complaint_12315")
    assert second.case.acknowledged == ()
    assert second.window.rail.isVisible()
    assert not second.stage.desk.wizard.can_undo


def test_confirming_without_a_choice_asks_for_one(second: Desk) -> None:
    second.page.confirm.click()
    second.settle()
    assert second.page.error.text() == "选一项，或者返回。"
    assert second.page.error.isVisible()
    assert second.case.acknowledged == ()
    second.page.choices.button("wait").click()
    assert not second.page.error.isVisible()


@pytest.mark.parametrize(
    ("choice", "route"),
    [
        ("wait", "association"),
        ("withdraw_there", "association"),
        ("report_only", "report_violation"),
        ("go_on", "complaint_12315"),
    ],
)
def test_each_choice_is_noted_and_leads_on(second: Desk, choice: str, route: str) -> None:
    choose(second, choice)
    assert [(each.warning, each.choice) for each in second.case.acknowledged] == [(SECOND, choice)]
    assert second.place == Place("route", route)
    assert (second.page.record.form is not None) == (choice == "go_on")
    states = {each.id: each.state for each in second.stage.desk.wizard.assessment.routes}
    assert states["court"] in {"now", "open"}
    second.undo()
    assert second.case.acknowledged == ()


def test_going_on_all_the_same_is_never_blocked(second: Desk) -> None:
    choose(second, "go_on")
    fill(second, when="2026-11-19")
    save(second)
    assert [each.route for each in second.case.filings] == ["association", "complaint_12315"]
    assert [each.choice for each in second.case.acknowledged] == ["go_on"]


def test_what_was_chosen_stands_when_one_looks_again(second: Desk) -> None:
    choose(second, "wait")
    look_at(second, Place("pause", SECOND))
    assert second.page.choices.chosen() == ("wait",)


def test_withdrawing_shows_their_words_the_losses_and_a_reply_to_copy(withdrawing: Desk) -> None:
    said = page_text(withdrawing)
    for words in (
        "撤销申请之前，看看会失去什么",
        "亲先撤销申请，我们重新给您处理",
        "再申请的次数有限",
        "更稳妥的回复",
    ):
        assert words in said
    withdrawing.page.copy.click()
    assert QGuiApplication.clipboard().text() == (
        "谢谢。申请已经提交，请直接在这个申请里处理，我就不撤销了。"
    )
    choose(withdrawing, "keep")
    assert [each.choice for each in withdrawing.case.acknowledged] == ["keep"]
    assert withdrawing.place.section == "route"


def test_the_reply_to_send_stays_chinese_with_a_gloss(withdrawing: Desk) -> None:
    withdrawing.controller.switch_language()
    withdrawing.settle()
    said = page_text(withdrawing)
    assert "我就不撤销了" in said
    assert "I will not withdraw it" in said
    withdrawing.controller.switch_language()


def test_a_filing_that_is_not_accepted_or_has_ended_is_told_as_it_is(desk: Desk) -> None:
    waiting = {"route": "association", "filed_at": "2026-11-03 10:00", "body": "上海市消保委"}
    open_route(desk, FRYER, "complaint_12315", waiting)
    look_at(desk, Place("pause", SECOND))
    assert "11月3日 周二已提交给上海市消保委" in page_text(desk)
    ended = {**ACCEPTED, "ended_on": "2026-11-12", "ending": "withdrawn"}
    open_route(desk, FRYER, "complaint_12315", ended)
    look_at(desk, Place("pause", SECOND))
    assert "上海市消保委已经处理过" in page_text(desk)


def test_a_pause_without_a_reason_offers_only_the_way_back(desk: Desk) -> None:
    open_route(desk, FRYER, "court")
    look_at(desk, Place("pause", "second_filing:court"))
    assert desk.page.findChild(EmptyState) is not None
    assert not desk.page.confirm.isVisible()
    desk.page.back.click()
    desk.settle()
    assert desk.place == Place("drafts")


def test_the_day_the_window_names_is_the_one_of_the_page(desk: Desk) -> None:
    desk.now = datetime(2026, 11, 19, 18, 5, tzinfo=BEIJING)
    desk.open({**WAITING, "applied_at": "2026-11-18 21:05"})
    look_at(desk, Place("pause", "withdraw_request"))
    assert "11月20日 周五 21:05" in page_text(desk)
