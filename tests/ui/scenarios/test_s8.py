"""S8 through the window: the association has it, 12315 is picked, and the shopper decides."""

from __future__ import annotations

import pytest

from refundwizard.session.wizard import Place
from tests.ui.desk import Desk
from tests.ui.pages.reading import page_text
from tests.ui.scenarios.hands import at, fill_in, press, put, reopened, route, step
from tests.unit.session.routes_cases import FRYER

SECOND = "second_filing:complaint_12315"
CHOICES = ("wait", "withdraw_there", "report_only", "go_on")


def note(desk: Desk, **entries: str) -> None:
    for name, text in entries.items():
        put(desk.page.record.form.controls[name].focus_target(), text)
    press(desk.page.record.form.save)
    desk.settle()


def confirm(desk: Desk, choice: str) -> None:
    press(desk.page.choices.button(choice))
    press(desk.page.confirm)
    desk.settle()


@pytest.fixture
def second(desk: Desk) -> Desk:
    """Filed with the association on the 3rd, accepted on the 5th; on the 20th 12315 is picked.

    Before the association too there is one moment to think: it would shut 12315.
    """
    desk.now = at("2026-11-03 11:00")
    fill_in(desk, FRYER)
    route(desk, "association")
    press(desk.page.record.submit)
    desk.settle()
    confirm(desk, "go_on")
    note(desk, when="2026-11-03 10:00", body="上海市消保委")
    desk.now = at("2026-11-20 10:00")
    route(desk, "association")
    press(desk.page.record.cards[0].buttons["accept"])
    desk.settle()
    note(desk, accepted="2026-11-05")
    route(desk, "complaint_12315")
    press(desk.page.record.submit)
    desk.settle()
    return desk


def test_the_stop_says_why_and_offers_four_ways_with_none_chosen(second: Desk) -> None:
    assert second.place == Place("pause", SECOND)
    assert not second.window.rail.isVisible()
    assert tuple(each.option.id for each in second.page.choices.buttons()) == CHOICES
    assert second.page.choices.chosen() == ()
    said = page_text(second)
    for words in ("上海市消保委已在11月5日 周四受理", "不予受理", "第 16 条", "处理过", "举报"):
        assert words in said
    assert "同时向多个部门投诉" not in said


@pytest.mark.parametrize("choice", CHOICES)
def test_each_choice_is_recorded_and_the_court_stays_open(second: Desk, choice: str) -> None:
    confirm(second, choice)
    first, kept = second.case.acknowledged
    assert (first.warning, first.choice) == ("shuts_others:association", "go_on")
    assert (kept.warning, kept.choice, kept.at) == (SECOND, choice, second.now)
    if choice == "go_on":
        note(second, when="2026-11-20 10:00")
        assert [each.route for each in second.case.filings] == ["association", "complaint_12315"]
    route(second, "court")
    said = page_text(second)
    assert "可以走" in said
    assert second.page.record.submit is not None
    case = reopened(second, "deadlines", "drafts", "ledger")
    assert [each.choice for each in case.acknowledged] == ["go_on", choice]


def test_going_back_changes_nothing(second: Desk) -> None:
    press(second.page.back)
    second.settle()
    assert [each.warning for each in second.case.acknowledged] == ["shuts_others:association"]
    step(second, "drafts")
    assert [each.route for each in second.case.filings] == ["association"]
