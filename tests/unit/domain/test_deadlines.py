from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refundwizard.domain.assessment import Due
from refundwizard.domain.case_clocks import deadline_of
from refundwizard.domain.deadlines import due, is_over, is_pressing, to_keep
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.pack import Deadline
from tests.builders import NOON, UNSURE, at, calendars, day, left, moment, month, pack

YEARS = calendars()


def dates(result):
    return tuple(each and each.date().isoformat() for each in (result.safe_by, result.latest))


def codes(result):
    return [step.code for step in result.trace]


def step(result, code):
    return next(step for step in result.trace if step.code == code)


@pytest.mark.parametrize(
    ("start", "amount", "expected"),
    [
        ("2026-09-28", 7, "2026-10-13"),
        ("2026-09-18", 7, "2026-09-29"),
        ("2026-09-24", 7, "2026-10-12"),
        ("2026-11-23", 7, "2026-12-02"),
        ("2026-11-23", 10, "2026-12-07"),
    ],
)
def test_working_days_leave_out_holidays_and_count_make_up_days(start, amount, expected):
    result = due(date.fromisoformat(start), amount, "working_days", "none", YEARS)
    assert dates(result) == (expected, expected)
    assert not result.provisional


def test_the_trace_over_national_day_names_the_days_off_and_the_worked_saturday():
    result = due(date(2026, 9, 28), 7, "working_days", "civil_code_203", YEARS)
    off = dict(step(result, "skipped_holiday").args)
    assert (off["first"], off["last"], off["days"]) == ("2026-10-01", "2026-10-07", 7)
    assert step(result, "make_up_day").on == date(2026, 10, 10)
    assert codes(result)[:2] == ["start_not_counted", "first_day"]
    assert step(result, "first_day").on == date(2026, 9, 29)
    assert step(result, "last_day").on == date(2026, 10, 13)
    assert dict(step(result, "skipped_weekends").args) == {"days": 1}


def test_two_holidays_that_touch_are_named_apart():
    years = dict(YEARS)
    off = dict(years[2026].off) | {date(2026, 9, 28): "extra", date(2026, 9, 29): "extra"}
    years[2026] = years[2026].model_copy(update={"off": off})
    result = due(date(2026, 9, 24), 1, "working_days", "none", years)
    named = [dict(each.args)["holiday"] for each in result.trace if each.code == "skipped_holiday"]
    assert named == ["mid_autumn", "extra"]


def test_a_year_without_notice_gives_a_provisional_date_and_never_fails():
    for years in (YEARS, {2026: YEARS[2026]}):
        result = due(date(2026, 12, 28), 7, "working_days", "none", years)
        assert dates(result) == ("2027-01-07", "2027-01-07")
        assert result.provisional
        assert dict(step(result, "no_calendar").args) == {"year": 2027}
        assert codes(result).count("no_calendar") == 1


def test_sixty_calendar_days_are_not_forty_five_working_days():
    result = due(date(2026, 10, 12), 60, "calendar_days", "public_holiday", YEARS)
    assert dates(result) == ("2026-12-11", "2026-12-11")


def test_a_last_day_on_a_holiday_moves_for_latest_only():
    result = due(date(2026, 9, 24), 7, "calendar_days", "civil_code_203", YEARS)
    assert dates(result) == ("2026-10-01", "2026-10-08")
    assert codes(result)[-3:] == ["rest_day", "rolled", "safe_not_rolled"]


def test_a_last_day_on_a_make_up_day_does_not_move():
    result = due(date(2026, 10, 3), 7, "calendar_days", "civil_code_203", YEARS)
    assert dates(result) == ("2026-10-10", "2026-10-10")


def test_a_weekend_moves_the_last_day_by_the_civil_code_but_not_by_the_public_holiday_rule():
    saturday = date(2026, 11, 7)
    assert dates(due(saturday, 7, "calendar_days", "civil_code_203", YEARS))[1] == "2026-11-16"
    assert dates(due(saturday, 7, "calendar_days", "public_holiday", YEARS))[1] == "2026-11-14"
    assert dates(due(saturday, 7, "calendar_days", "none", YEARS))[1] == "2026-11-14"


def test_a_public_holiday_moves_the_last_day_to_the_first_day_after_it():
    result = due(date(2026, 9, 24), 7, "calendar_days", "public_holiday", YEARS)
    assert dates(result) == ("2026-10-01", "2026-10-08")


def test_a_roll_that_looks_into_a_year_without_notice_is_provisional():
    result = due(date(2026, 12, 29), 7, "calendar_days", "civil_code_203", YEARS)
    assert dates(result) == ("2027-01-05", "2027-01-05")
    assert result.provisional
    assert not due(date(2026, 12, 29), 7, "calendar_days", "none", YEARS).provisional


def test_months_end_on_the_same_day_or_the_last_of_a_shorter_month():
    assert dates(due(date(2026, 8, 31), 1, "months", "none", YEARS))[0] == "2026-09-30"
    assert dates(due(date(2026, 11, 17), 14, "months", "none", YEARS))[0] == "2028-01-17"
    assert dates(due(date(2024, 2, 29), 3, "years", "none", YEARS))[0] == "2027-02-28"
    assert "month_end" in codes(due(date(2026, 8, 31), 1, "months", "none", YEARS))


def test_hours_run_from_the_moment_and_keep_the_time_of_day():
    result = due(moment("2026-11-18T21:05"), 36, "hours", "none", YEARS)
    assert result.safe_by == result.latest == moment("2026-11-20T09:05")
    assert not result.by_day


def test_hours_from_a_bare_day_are_safe_from_its_start_and_latest_from_its_end():
    result = due(date(2026, 11, 16), 36, "hours", "none", YEARS)
    assert (result.safe_by, result.latest) == (
        moment("2026-11-17T12:00"),
        moment("2026-11-18T12:00"),
    )
    assert "time_unknown" in codes(result)


def test_days_from_a_moment_are_safe_until_the_same_time_and_latest_at_the_end_of_the_day():
    result = due(moment("2026-11-10T14:00"), 7, "calendar_days", "none", YEARS)
    assert result.safe_by == moment("2026-11-17T14:00")
    assert result.latest == moment("2026-11-18T00:00")


def test_a_moment_in_another_zone_is_taken_at_its_beijing_day():
    start = datetime.fromisoformat("2026-11-10T20:00:00+00:00")
    assert dates(due(start, 1, "working_days", "none", YEARS))[0] == "2026-11-12"


def test_zero_days_end_on_the_starting_day():
    assert dates(due(date(2026, 11, 17), 0, "calendar_days", "none", YEARS))[0] == "2026-11-17"


def test_a_named_day_counts_no_first_day_in_its_trace():
    result = due(date(2026, 11, 2), 0, "calendar_days", "none", YEARS)
    assert [each.code for each in result.trace] == ["named_day"]
    assert step(result, "named_day").on == date(2026, 11, 2)


@pytest.mark.parametrize(
    ("start", "amount", "unit"),
    [
        (date(9999, 12, 30), 7, "calendar_days"),
        (date(9999, 12, 30), 7, "working_days"),
        (date(2026, 1, 1), 20_001, "working_days"),
        (date(2026, 1, 1), 9_000, "years"),
        (date(2026, 1, 1), 10**12, "months"),
        (date(2026, 1, 1), 10**15, "hours"),
        (date(9999, 12, 31), 1, "hours"),
        (date(2026, 1, 1), -1, "calendar_days"),
        (datetime(9999, 12, 31, tzinfo=BEIJING), 0, "calendar_days"),
        (date(9999, 12, 24), 8, "months"),
    ],
)
def test_a_date_outside_the_calendar_is_null_with_its_reason(start, amount, unit):
    result = due(start, amount, unit, "civil_code_203", YEARS)
    assert (result.safe_by, result.latest) == (None, None)
    assert codes(result)[-1] == "out_of_range"


@given(
    st.dates() | st.datetimes(),
    st.integers(min_value=-5, max_value=3_000),
    st.sampled_from(["calendar_days", "working_days", "hours", "months", "years"]),
    st.sampled_from(["civil_code_203", "public_holiday", "none"]),
)
def test_no_start_and_no_amount_ever_raises_and_safe_never_lies_after_latest(
    start, amount, unit, roll
):
    result = due(start, amount, unit, roll, YEARS)
    if result.safe_by is None or result.latest is None:
        assert codes(result)[-1] == "out_of_range"
    else:
        assert result.safe_by <= result.latest


# ------------------------------------------------------------------------------ deadlines of a case


def test_a_by_day_date_is_over_the_day_after_and_not_at_noon_of_its_day():
    result = due(date(2026, 11, 10), 7, "calendar_days", "none", YEARS)
    assert not is_over(result, moment("2026-11-17T23:59"))
    assert is_over(result, moment("2026-11-18T00:00"))


def test_a_moment_is_over_once_it_has_passed():
    result = due(moment("2026-11-18T21:05"), 36, "hours", "none", YEARS)
    assert not is_over(result, moment("2026-11-20T09:05"))
    assert is_over(result, moment("2026-11-20T09:06"))


def test_what_cannot_be_computed_is_never_over_nor_pressing():
    result = due(date(2026, 1, 1), -1, "hours", "none", YEARS)
    assert not is_over(result, NOON)
    assert not is_pressing(result, NOON, 1)


def test_a_statutory_period_forgets_the_time_of_day_a_platform_clock_keeps_it():
    mini = pack()
    answers = {"signed_on": at("2026-11-12T09:00"), "refused_at": at("2026-11-16T14:00")}
    notice = deadline_of(mini, mini.deadlines["send_return_notice"], answers, NOON)
    clock = deadline_of(mini, mini.deadlines["apply_intervention"], answers, NOON)
    assert notice.due.by_day
    assert notice.due.safe_by == moment("2026-11-19T00:00")
    assert clock.due.safe_by == moment("2026-11-23T14:00")


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({}, "no_start"),
        ({"signed_on": UNSURE}, "start_unsure"),
        ({"signed_on": month("2026-11")}, "start_month_only"),
    ],
)
def test_a_start_that_is_not_known_gives_no_date_but_a_reason(answers, code):
    mini = pack()
    result = deadline_of(mini, mini.deadlines["send_return_notice"], answers, NOON)
    assert result.due.safe_by is None
    assert codes(result.due) == [code]
    assert dict(result.due.trace[0].args) == {"question": "signed_on"}


def test_the_first_answered_start_counts():
    rule = Deadline.model_validate(
        {
            "id": "x",
            "who": "buyer",
            "starts": ["signed_on", "ordered_on"],
            "amount": 1,
            "unit": "calendar_days",
            "rule": "gone",
        }
    )
    result = deadline_of(pack(), rule, {"ordered_on": day("2026-11-01")}, NOON)
    assert dates(result.due)[0] == "2026-11-02"


def test_a_date_met_is_done_and_not_overdue_and_an_unsure_answer_does_not_meet_it():
    mini = pack()
    rule = mini.deadlines["send_return_notice"]
    late = {"signed_on": day("2026-10-12")}
    assert deadline_of(mini, rule, late, NOON).overdue
    done = deadline_of(mini, rule, late | {"applied_at": at("2026-10-13T08:00")}, NOON)
    assert (done.done, done.overdue) == (True, False)
    assert not deadline_of(mini, rule, late | {"applied_at": UNSURE}, NOON).done


def test_a_countdown_read_off_the_page_wins_and_the_rule_is_still_shown():
    mini = pack()
    answers = {
        "applied_at": at("2026-11-18T21:05"),
        "page_countdown": left(27 * 60, "2026-11-19T18:05"),
    }
    result = deadline_of(mini, mini.deadlines["merchant_answer"], answers, NOON)
    assert result.from_page
    assert result.due.safe_by == moment("2026-11-20T21:05")
    assert step(result.due, "rule_says").on == moment("2026-11-20T09:05")


def test_a_countdown_stands_alone_where_the_rule_gives_nothing_or_the_same():
    mini = pack()
    rule = mini.deadlines["merchant_answer"]
    alone = {"page_countdown": left(60, "2026-11-19T18:05")}
    assert codes(deadline_of(mini, rule, alone, NOON).due) == ["from_page"]
    same = alone | {"applied_at": at("2026-11-18T07:05")}
    assert codes(deadline_of(mini, rule, same, NOON).due) == ["from_page"]


@pytest.mark.parametrize("countdown", [left(60, None), left(10**12, "2026-11-19T18:05"), UNSURE])
def test_a_countdown_that_leads_nowhere_leaves_the_rule(countdown):
    mini = pack()
    answers = {"applied_at": at("2026-11-18T21:05"), "page_countdown": countdown}
    result = deadline_of(mini, mini.deadlines["merchant_answer"], answers, NOON)
    assert not result.from_page
    assert result.due.safe_by == moment("2026-11-20T09:05")


def test_after_the_safe_date_the_latest_is_what_is_left_to_keep():
    both = Due(moment("2026-11-13"), moment("2026-11-28"), False, True, ())
    assert to_keep(both, moment("2026-11-13T23:00")) == both.safe_by
    assert to_keep(both, moment("2026-11-14T00:00")) == both.latest
    assert to_keep(both, moment("2026-11-29T00:00")) == both.safe_by
    timed = Due(moment("2026-11-13T10:00"), moment("2026-11-14T10:00"), False, False, ())
    assert to_keep(timed, moment("2026-11-13T10:01")) == timed.latest
    assert to_keep(Due(None, None, False, True, ()), moment("2026-11-13")) is None
