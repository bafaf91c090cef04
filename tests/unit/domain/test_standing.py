from __future__ import annotations

import pytest

from refundwizard.domain.assess import assess
from refundwizard.domain.standing import unsure
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
    assert status({**S1, "refunded": fen(0), "price_paid": fen(0)}) == "prepared"
    assert status({**S1, "refunded": fen(5), "price_paid": UNSURE}) == "ready"


@pytest.mark.parametrize(
    ("answer", "expected"), [(UNSURE, ("x",)), (month("2026-11"), ("x",)), (day("2026-11-12"), ())]
)
def test_not_sure_and_a_bare_month_make_results_provisional(answer, expected):
    assert unsure({"x": answer}) == expected
