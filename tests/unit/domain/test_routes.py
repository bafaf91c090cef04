from __future__ import annotations

from datetime import date

import pytest

from refundwizard.domain.case_clocks import deadline_of
from refundwizard.domain.records import Filing
from refundwizard.domain.routes import Ground, ladder
from tests.builders import NOON, at, day, is_, moment, pack, pick

MINI = pack()


def ladder_of(answers, *, mini=MINI, clocks=("merchant_answer",), filings=(), **more):
    as_of, only = more.get("as_of", NOON), more.get("only", ())
    deadlines = {name: deadline_of(mini, mini.deadlines[name], answers, as_of) for name in clocks}
    ground = Ground(answers, {}, deadlines, tuple(filings), as_of)
    return ladder(mini.routes, only or mini.routes, ground)


def filed(route, name="f1", **more):
    return Filing(id=name, route=route, filed_at=moment("2026-11-10T09:00"), **more)


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


# ----------------------------------------------------------------------------- what was recorded


def states(found):
    return {each.id: each.state for each in found}


def test_what_was_handed_in_is_filed_until_it_has_ended():
    (merchant, *_rest) = ladder_of({}, filings=[filed("merchant")])
    assert (merchant.state, merchant.filing) == ("filed", "f1")
    ended = filed("merchant", ending="failed", ended_on=date(2026, 11, 12))
    assert states(ladder_of({}, filings=[ended]))["merchant"] == "done"


def test_the_last_of_two_filings_counts():
    first = filed("merchant", ending="rejected", ended_on=date(2026, 11, 11))
    assert states(ladder_of({}, filings=[first, filed("merchant", "f2")]))["merchant"] == "filed"


def test_the_step_to_take_now_is_the_first_that_is_neither_taken_nor_locked_nor_shut():
    found = ladder_of({"stage": pick("refused")}, filings=[filed("merchant")])
    assert states(found) == {"merchant": "filed", "platform_help": "now", "court": "locked"}


def test_a_running_filing_shuts_what_content_says_and_names_itself():
    found = ladder_of({"stage": pick("refused")}, filings=[filed("platform_help")])
    court = found[2]
    assert (court.state, court.shut_by, court.missing, court.opens_on) == (
        "closed",
        "platform_help",
        (),
        None,
    )


@pytest.mark.parametrize("ending", ["withdrawn", "rejected"])
def test_what_no_body_ever_took_up_shuts_nothing(ending):
    ended = filed("platform_help", ending=ending, ended_on=date(2026, 11, 12))
    assert states(ladder_of({}, filings=[ended]))["court"] == "locked"


@pytest.mark.parametrize("ending", ["withdrawn", "rejected"])
def test_what_a_body_had_accepted_keeps_the_door_shut_even_when_withdrawn(ending):
    ended = filed(
        "platform_help",
        ending=ending,
        accepted_on=date(2026, 11, 11),
        ended_on=date(2026, 11, 12),
    )
    assert states(ladder_of({}, filings=[ended]))["court"] == "closed"


def test_a_settled_filing_was_dealt_with():
    ended = filed("platform_help", ending="settled", ended_on=date(2026, 11, 12))
    assert states(ladder_of({}, filings=[ended]))["court"] == "closed"


def test_a_step_that_was_filed_in_spite_of_a_shut_door_is_filed():
    both = [filed("platform_help"), filed("court", "f2")]
    found = ladder_of({}, filings=both)
    assert (found[2].state, found[2].shut_by) == ("filed", "")


def test_what_was_filed_is_never_hidden_because_the_answers_changed():
    found = ladder_of({}, only=["merchant"], filings=[filed("platform_help")])
    assert states(found) == {"merchant": "now", "platform_help": "filed"}
    unknown = ladder_of({}, only=["merchant"], filings=[filed("gone")])
    assert states(unknown) == {"merchant": "now"}


def test_answers_tell_that_a_step_is_behind_or_under_way_where_nothing_is_recorded():
    routes = {
        "merchant": {
            "passed": is_("stage", "refused"),
            "running": is_("stage", "waiting", "refused"),
        }
    }
    mini = pack(routes=routes)
    assert states(ladder_of({"stage": pick("refused")}, mini=mini)) == {"merchant": "done"}
    assert states(ladder_of({"stage": pick("waiting")}, mini=mini)) == {"merchant": "filed"}
    assert states(ladder_of({"stage": pick("reviewing")}, mini=mini)) == {"merchant": "now"}


def test_a_step_whose_time_is_over_lacks_its_window():
    mini = pack(routes={"platform_help": {"before": "apply_intervention"}})
    clocks = ("apply_intervention",)

    def at_noon_after(refused):
        (found,) = ladder_of({"refused_at": at(refused)}, mini=mini, clocks=clocks)
        return found.state, found.missing

    assert at_noon_after("2026-11-10T14:00") == ("now", ())
    assert at_noon_after("2026-11-09T11:00") == ("locked", ("window",))
    (open_ended,) = ladder_of({}, mini=mini, clocks=())
    assert open_ended.state == "now"
