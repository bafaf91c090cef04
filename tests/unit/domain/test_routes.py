from __future__ import annotations

from datetime import date

from refundwizard.domain.deadlines import deadline_of
from refundwizard.domain.routes import ladder
from tests.builders import NOON, at, day, is_, moment, pack, pick

MINI = pack()


def ladder_of(answers, *, as_of=NOON, mini=MINI, clocks=("merchant_answer",)):
    deadlines = {name: deadline_of(mini, mini.deadlines[name], answers, as_of) for name in clocks}
    return ladder(mini.routes.values(), answers, {}, deadlines, as_of)


def test_the_first_step_that_is_not_locked_is_the_one_to_take_now():
    found = ladder_of({"stage": pick("refused")})
    assert [each.state for each in found] == ["now", "open", "locked"]


def test_a_locked_step_says_what_is_missing():
    found = ladder_of({})
    assert (found[1].state, found[1].missing) == ("locked", ("refusal",))
    assert found[1].closes == ("court",)


def test_a_step_that_needs_the_other_side_to_be_late_opens_after_their_latest_date():
    asked = {"applied_at": at("2026-11-16T08:00")}
    assert ladder_of(asked)[2].opens_on == date(2026, 11, 17)
    assert ladder_of(asked, as_of=moment("2026-11-17T20:01"))[2].state == "open"
    by_day = {"applied_at": day("2026-11-16")}
    assert ladder_of(by_day)[2].opens_on == date(2026, 11, 18)


def test_a_by_day_clock_makes_them_late_the_day_after():
    routes = {"court": {"opens_after": "send_return_notice"}}
    mini = pack(routes=routes)
    (found,) = ladder_of({"signed_on": day("2026-11-12")}, mini=mini, clocks=["send_return_notice"])
    assert found.opens_on == date(2026, 11, 20)


def test_without_a_clock_that_runs_the_step_stays_locked_without_a_day():
    assert ladder_of({})[2].opens_on is None
    assert ladder_of({"applied_at": at("2026-11-16T08:00")}, clocks=())[2].state == "locked"


def test_the_last_day_of_the_calendar_has_no_day_after():
    routes = {"court": {"opens_after": "send_return_notice"}}
    mini = pack(routes=routes)
    (found,) = ladder_of({"signed_on": day("9999-12-24")}, mini=mini, clocks=["send_return_notice"])
    assert (found.state, found.opens_on) == ("locked", None)


def test_a_ladder_of_locked_steps_has_no_step_to_take_now():
    mini = pack(routes={"court": {"needs": {"refusal": is_("stage", "refused")}}})
    assert [each.state for each in ladder_of({}, mini=mini)] == ["locked"]
