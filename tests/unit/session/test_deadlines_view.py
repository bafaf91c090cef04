from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from refundwizard.domain.moments import BEIJING
from refundwizard.session.deadlines_view import deadlines_view
from tests.unit.session.conftest import DRESS
from tests.unit.session.states import case_of, state_of

BARE = {**DRESS, "stage": "not_applied"}


def view(pack, clock, answers):
    return deadlines_view(state_of(pack, clock, case_of(pack, clock, answers), "deadlines"))


def test_the_notice_is_first_with_its_trace(pack, clock) -> None:
    first = view(pack, clock, BARE).first
    assert (first.id, first.safe_on, first.days) == ("send_return_notice", date(2026, 11, 19), 2)
    assert first.latest == ""
    assert first.trace[0] == ("11月12日 周四", "当天不算")


def test_a_holiday_moves_the_latest_date_only(pack, clock) -> None:
    clock.now = datetime(2026, 9, 29, 10, 0, tzinfo=BEIJING)
    shown = view(pack, clock, {**BARE, "ordered_on": None, "signed_on": "2026-09-24"})
    assert shown.first.safe_on == date(2026, 10, 1)
    assert shown.first.latest_on == date(2026, 10, 8)
    assert shown.first.is_moved
    assert shown.notices == ((2026, pack.calendars[2026].notice),)
    assert [(each.first.day, each.last.day) for each in shown.holidays] == [(25, 27), (1, 7)]


def test_marks_tell_events_today_and_dates_in_order(pack, clock) -> None:
    marks = view(pack, clock, BARE).marks
    assert [mark.on for mark in marks] == sorted(mark.on for mark in marks)
    kinds = [mark.kind for mark in marks]
    assert kinds.count("today") == 1
    assert kinds[-1] == "safe"
    assert marks[-1].clock == "24:00"
    assert "签收" in [mark.label for mark in marks]


def test_a_month_is_no_event_and_gives_no_line(pack, clock) -> None:
    shown = view(pack, clock, {**BARE, "ordered_on": None, "signed_on": "2026-11"})
    assert shown.first is None
    assert shown.marks == ()
    assert shown.holidays == ()
    assert shown.idle[0].waiting
    assert shown.notices == ()


def test_the_other_sides_date_comes_first_only_where_you_have_none(pack, clock) -> None:
    answers = {**DRESS, "stage": "waiting", "applied_at": "2026-11-16T21:05"}
    shown = view(pack, clock, answers)
    assert shown.first.who == "merchant"
    assert shown.first.clocks[0] != "24:00"


def test_platform_dates_are_marked_as_such(pack, clock) -> None:
    shown = view(pack, clock, {**DRESS, "stage": "waiting", "page_countdown": "1天3小时"})
    kinds = {mark.kind for mark in shown.marks}
    assert "platform" in kinds


def test_late_dates_say_what_is_left_to_do(pack, clock) -> None:
    first = view(pack, clock, {**BARE, "ordered_on": None, "signed_on": "2026-11-01"}).first
    assert first.is_overdue
    assert first.missed


def test_a_countdown_read_off_the_page_says_so(pack, clock) -> None:
    answers = {
        **DRESS,
        "stage": "waiting",
        "applied_at": "2026-11-16T21:05",
        "page_countdown": "1天3小时",
    }
    shown = view(pack, clock, answers)
    every = [shown.first, *shown.dated, *shown.idle]
    assert any(each is not None and each.page_word for each in every)


def test_the_same_case_gives_an_equal_view(pack, clock) -> None:
    assert view(pack, clock, BARE) == view(pack, clock, BARE)


def test_a_date_far_ahead_is_kept_in_view_and_is_never_the_next_one(pack, clock) -> None:
    state = state_of(pack, clock, case_of(pack, clock, BARE), "deadlines")
    far = tuple(each for each in state.assessment.deadlines if each.is_quiet)
    alone = replace(state, assessment=replace(state.assessment, deadlines=far))
    shown = deadlines_view(alone)
    assert [each.id for each in shown.dated] == ["limitation"]
    assert shown.first is None
    assert shown.marks == ()
    assert alone.due is None
