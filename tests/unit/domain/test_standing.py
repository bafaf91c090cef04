from __future__ import annotations

import pytest

from refundwizard.domain.assess import assess
from refundwizard.domain.records import Closing
from refundwizard.domain.standing import closing, unsure
from tests.builders import (
    NOON,
    S1,
    S2,
    UNSURE,
    at,
    case,
    day,
    fen,
    message,
    moment,
    month,
    pack,
    pick,
)

MINI = pack()


def status(answers, *, as_of=NOON, mini=MINI, **parts):
    return assess(mini, case(answers, **parts), as_of).status


def test_a_case_with_open_questions_is_being_filled_in():
    assert status({}) == "filling"
    assert status({"reason": pick("changed_mind")}) == "filling"


def test_a_named_problem_with_a_sum_or_a_date_is_looked_at_with_questions_open():
    named = {"problem": pick("seven_day")}
    assert status(named) == "filling"
    assert status({**named, "price_paid": fen(32900)}) != "filling"
    assert status({**named, "signed_on": day("2026-11-12")}) != "filling"
    assert status({"reason": pick("changed_mind"), "price_paid": fen(32900)}) == "filling"


def test_a_filled_case_is_prepared_once_no_draft_has_a_blank():
    assert status(S1) == "prepared"
    assert status({**S1, "price_paid": UNSURE}) == "ready"
    assert status(S1, mini=pack(bodies={})) == "ready"


def test_an_own_date_today_or_tomorrow_asks_for_action():
    assert status(S1, as_of=moment("2026-11-18T09:00")) == "action_needed"
    assert status(S1, as_of=moment("2026-11-19T23:59")) == "action_needed"


def test_an_own_date_that_passed_is_overdue():
    assert status(S1, as_of=moment("2026-11-20T00:00")) == "overdue"


def test_the_other_side_being_late_asks_for_action():
    asked = {**S1, "stage": pick("waiting"), "applied_at": at("2026-11-14T08:00")}
    assert status(asked) == "action_needed"


def test_a_case_waits_while_the_next_word_is_theirs():
    waiting = {**S1, "stage": pick("waiting"), "applied_at": at("2026-11-17T08:00")}
    assert status(waiting) == "waiting"
    assert status(S1, messages=[message("out")]) == "waiting"
    assert status({**S2, "refused_at": day("2026-11-15"), "stage": pick("reviewing")}) == "waiting"


def test_an_answer_to_what_was_sent_asks_for_action():
    assert status(S1, messages=[message("out"), message("in")]) == "action_needed"
    assert status(S1, messages=[message("in")]) == "prepared"


def test_a_case_is_closed_once_everything_firm_has_come_back():
    assert status({**S1, "refunded": fen(32900)}) == "closed"
    assert status({**S1, "refunded": fen(32899)}) == "prepared"
    assert status({**S1, "refunded": fen(0), "price_paid": fen(0)}) == "ready"
    assert status({**S1, "refunded": fen(5), "price_paid": UNSURE}) == "ready"


def ended(at="2026-11-18T09:00", **parts):
    return Closing(at=moment(at), **parts)


def test_a_case_the_shopper_closed_is_closed_whatever_is_still_open():
    assert status({}, closings=[ended(result="dropped")]) == "closed"
    late = moment("2026-12-24T09:00")
    assert status(S1, as_of=late, closings=[ended(result="part")]) == "closed"


def test_opened_again_it_stands_as_before_even_if_everything_came_back():
    both = [ended(result="none"), ended(kind="reopened")]
    assert status(S1, closings=both) == "prepared"
    assert status({**S1, "refunded": fen(32900)}, closings=both) == "ready"
    assert status({}, closings=both) == "filling"
    assert status({}, closings=[*both, ended(result="full")]) == "closed"


def test_a_closed_case_says_how_it_ended_and_asks_for_nothing():
    end = ended(result="part", recovered=6000, route="merchant", argument="opened")
    late = moment("2026-12-24T09:00")
    still = assess(MINI, case(S1), late)
    found = assess(MINI, case(S1, closings=[end]), late)
    assert still.next is not None
    assert any(clock.overdue for clock in still.deadlines)
    assert found.closing == end
    assert (found.next, found.todo) == (None, ())
    assert found.deadlines == tuple(clock for clock in still.deadlines if clock.done)
    assert found.claims == still.claims


def test_reopening_brings_everything_back():
    both = [ended(result="none"), ended(kind="reopened")]
    late = moment("2026-12-24T09:00")
    again = assess(MINI, case(S1, closings=both), late)
    assert again == assess(MINI, case(S1), late)


def test_only_the_last_entry_counts():
    first, last = ended(result="none"), ended(result="full")
    assert closing(case({})) is None
    assert closing(case({}, closings=[first, last])) == last
    assert closing(case({}, closings=[last, ended(kind="reopened")])) is None


@pytest.mark.parametrize(
    ("answer", "expected"), [(UNSURE, ("x",)), (month("2026-11"), ("x",)), (day("2026-11-12"), ())]
)
def test_not_sure_and_a_bare_month_make_results_provisional(answer, expected):
    assert unsure({"x": answer}) == expected
