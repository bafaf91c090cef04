from __future__ import annotations

from datetime import date, datetime

import pytest

from refundwizard.domain.assess import assess
from refundwizard.domain.case_clocks import deadline_of, is_started
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.records import Extension, Filing
from refundwizard.domain.stretches import day_end, later, moments
from tests.builders import NOON, S1, UNSURE, at, case, day, left, message, moment, month, pack, pick

RULES = {"law": {"strength": "statute"}, "shop": {"strength": "platform"}}

CLOCK = {
    "who": "merchant",
    "starts": ["applied_at"],
    "amount": 36,
    "unit": "hours",
    "rule": "shop",
    "clock": ["answer"],
    "countdown": "page_countdown",
}
RECORDED = {
    "of_records": True,
    "who": "authority",
    "starts": ["filed_court"],
    "amount": 7,
    "unit": "working_days",
    "roll": "public_holiday",
    "rule": "law",
    "done_by": "decided_court",
}
LIMIT = {
    "of_records": True,
    "quiet": True,
    "who": "buyer",
    "starts": ["signed_on", "paid_on"],
    "restarts": ["applied_at", "last_demand"],
    "amount": 3,
    "unit": "years",
    "roll": "civil_code_203",
    "rule": "law",
}
NOTICE = {
    "id": "feast",
    "first": date(2026, 11, 16),
    "last": date(2026, 11, 20),
    "rule": "shop",
    "clocks": {"answer": {"amount": 5, "unit": "calendar_days"}},
}


def a_pack(notices=(), **deadlines):
    clocks = [{"id": "answer", "amount": 36, "unit": "hours", "rule": "shop"}]
    return pack(
        deadlines=deadlines or {"answer": CLOCK},
        platforms={"xiaohongshu": {"clocks": clocks, "notices": list(notices)}},
    )


def extension(until, said="2026-11-17T09:00", why="订单页", deadline="answer"):
    return Extension(deadline=deadline, until=moment(until), why=why, at=moment(said))


def answer_of(answers, *extensions, mini=None, as_of=NOON):
    mini = mini or a_pack()
    given = {"platform": pick("xiaohongshu"), **answers}
    return deadline_of(mini, mini.deadlines["answer"], given, as_of, extensions)


ASKED = {"applied_at": at("2026-11-16T20:00")}


def codes(result):
    return [step.code for step in result.due.trace]


def test_more_time_moves_the_latest_date_of_the_other_side_and_says_where_it_was_said():
    found = answer_of(ASKED, extension("2026-11-20T18:00"))
    assert found.due.safe_by == moment("2026-11-18T08:00")
    assert found.due.latest == moment("2026-11-20T18:00")
    said = found.due.trace[-1]
    assert (said.code, said.on, dict(said.args)) == (
        "extended",
        moment("2026-11-20T18:00"),
        {"why": "订单页"},
    )


def test_an_extension_without_a_place_has_words_of_its_own():
    assert codes(answer_of(ASKED, extension("2026-11-20T18:00", why="")))[-1] == "extended_plain"


def test_a_date_that_is_not_known_becomes_the_one_that_was_named():
    found = answer_of({}, extension("2026-11-20T18:00"))
    assert found.due.safe_by == found.due.latest == moment("2026-11-20T18:00")
    assert codes(found)[0] == "no_start"


def test_the_shoppers_own_date_stays_and_the_extension_is_noted():
    mini = a_pack(answer={**CLOCK, "who": "buyer"})
    found = answer_of(ASKED, extension("2026-11-30T18:00"), mini=mini)
    assert found.due.latest == moment("2026-11-18T08:00")
    assert codes(found)[-1] == "extension_noted"
    nothing = answer_of({}, extension("2026-11-30T18:00", why=""), mini=mini)
    assert nothing.due.safe_by is None
    assert codes(nothing)[-1] == "extension_noted_plain"


def test_a_countdown_read_after_an_extension_wins_over_it():
    page = {**ASKED, "page_countdown": left(600, "2026-11-17T10:00")}
    assert answer_of(page, extension("2026-11-20T18:00")).due.latest == moment("2026-11-17T20:00")
    newer = extension("2026-11-20T18:00", said="2026-11-17T11:00")
    assert answer_of(page, newer).due.latest == moment("2026-11-20T18:00")


def test_a_notice_lengthens_what_starts_within_its_days_and_names_itself():
    found = answer_of(ASKED, mini=a_pack([NOTICE]))
    assert found.due.safe_by == moment("2026-11-18T08:00")
    assert found.due.latest == moment("2026-11-22T00:00")
    assert dict(found.due.trace[-1].args)["rule"] == "shop"
    before = answer_of({"applied_at": at("2026-11-15T20:00")}, mini=a_pack([NOTICE]))
    assert "holiday_notice" not in codes(before)


def test_a_notice_counts_from_a_bare_day_too_and_not_beyond_the_calendar():
    found = answer_of({"applied_at": day("2026-11-16")}, mini=a_pack([NOTICE]))
    assert found.due.latest == moment("2026-11-22T00:00")
    long = {**NOTICE, "clocks": {"answer": {"amount": 4_000_000, "unit": "calendar_days"}}}
    assert "holiday_notice" not in codes(answer_of(ASKED, mini=a_pack([long])))


def test_a_notice_of_other_clocks_changes_nothing():
    other = {**NOTICE, "clocks": {"refund": {"amount": 5, "unit": "calendar_days"}}}
    assert answer_of(ASKED, mini=a_pack([other])).due.latest == moment("2026-11-18T08:00")


def test_without_a_start_no_notice_is_looked_at():
    assert answer_of({}, mini=a_pack([NOTICE])).due.latest is None


# ---------------------------------------------------------------------------------- records


def filed(**parts):
    return Filing(id="1", route="court", filed_at=moment("2026-09-28T10:00"), **parts)


def test_a_recorded_filing_starts_its_clock_in_any_named_case():
    mini = pack(deadlines={"decision": RECORDED}, routes={"court": {}})
    found = assess(mini, case(S1, filings=(filed(),)), moment("2026-09-29T10:00"))
    assert [each.id for each in found.deadlines] == ["decision"]
    due = found.deadlines[0].due
    assert due.latest.date().isoformat() == "2026-10-13"
    assert [step.code for step in due.trace][:2] == ["counted_from", "start_not_counted"]
    assert assess(mini, case(S1), NOON).deadlines == ()


def test_what_the_body_said_ends_the_wait():
    mini = pack(deadlines={"decision": RECORDED}, routes={"court": {}})
    accepted = filed(accepted_on=moment("2026-10-12T00:00").date())
    (found,) = assess(mini, case(S1, filings=(accepted,)), moment("2026-10-20T10:00")).deadlines
    assert (found.done, found.overdue) == (True, False)


def test_an_option_that_has_passed_is_gone_and_nothing_was_missed():
    option = {**RECORDED, "optional": True, "who": "buyer", "done_by": None}
    mini = pack(deadlines={"decision": option}, routes={"court": {}})
    one = case(S1, filings=(filed(),))
    assert assess(mini, one, moment("2026-10-13T10:00")).deadlines
    late = assess(mini, one, moment("2026-10-14T10:00"))
    assert late.deadlines == ()
    assert late.status != "overdue"


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({"signed_on": day("2026-11-12")}, True),
        ({"signed_on": UNSURE, "paid_on": day("2026-11-01")}, True),
        ({"signed_on": month("2026-11")}, False),
        ({"signed_on": UNSURE}, False),
        ({}, False),
    ],
)
def test_a_clock_of_records_runs_once_a_day_is_known(answers, expected):
    rule = pack(deadlines={"limit": LIMIT}).deadlines["limit"]
    assert is_started(rule, answers) is expected


def limit(answers, as_of=NOON):
    mini = pack(deadlines={"limit": LIMIT})
    return deadline_of(mini, mini.deadlines["limit"], answers, as_of)


def test_a_start_nobody_is_sure_of_gives_way_to_the_next_one():
    found = limit({"signed_on": UNSURE, "paid_on": day("2026-11-01")})
    assert found.due.safe_by.date().isoformat() == "2029-11-01"
    assert dict(found.due.trace[0].args) == {"event": "paid_on"}


def test_each_event_that_begins_the_period_anew_is_a_line_of_the_trace():
    found = limit(
        {
            "signed_on": day("2026-11-01"),
            "last_demand": at("2026-11-16T10:00"),
            "applied_at": at("2026-11-05T10:00"),
        }
    )
    begun = [(step.on, dict(step.args)["event"]) for step in found.due.trace[:3]]
    assert [(each.isoformat(), name) for each, name in begun] == [
        ("2026-11-01", "signed_on"),
        ("2026-11-05", "applied_at"),
        ("2026-11-16", "last_demand"),
    ]
    assert found.due.safe_by.date().isoformat() == "2029-11-16"


def test_what_happened_before_the_start_begins_nothing_anew():
    found = limit({"signed_on": day("2026-11-12"), "applied_at": day("2026-11-10")})
    assert found.due.safe_by.date().isoformat() == "2029-11-12"


def test_a_far_end_is_quiet_until_half_a_year_before_it():
    answers = {"signed_on": day("2026-11-12")}
    assert limit(answers).is_quiet
    assert not limit(answers, moment("2029-06-01T10:00")).is_quiet
    assert limit({}).is_quiet


# --------------------------------------------------------------------------------- the basis


def test_the_basis_names_everything_said_for_a_date():
    plain = answer_of(ASKED).basis
    assert plain != answer_of({"applied_at": at("2026-11-16T21:00")}).basis
    assert plain != answer_of(ASKED, extension("2026-11-20T18:00")).basis
    assert plain != answer_of({**ASKED, "page_countdown": left(60, "2026-11-17T10:00")}).basis
    assert plain == answer_of({**ASKED, "price_paid": pick("x")}).basis
    assert plain == answer_of(ASKED, extension("2026-11-20T18:00", deadline="other")).basis


# -------------------------------------------------------------------------- edges of the calendar


def test_a_day_at_the_end_of_the_calendar_has_no_moment_after_it():
    last = {"applied_at": day("9999-12-31")}
    mini = a_pack(answer={**CLOCK, "clock": [], "unit": "calendar_days", "amount": 0})
    found = answer_of(last, mini=mini)
    assert found.due.by_day
    assert moments(found.due, by_day=False) is None
    assert later(found.due, datetime.max.replace(tzinfo=BEIJING)) == found.due


def test_the_end_of_a_day_is_the_beginning_of_the_next():
    assert day_end(moment("2026-11-17T14:00")) == moment("2026-11-18T00:00")


def test_messages_are_read_in_beijing_time():
    demand = message("out", on="2026-11-16T10:00")
    mini = pack(deadlines={"limit": LIMIT})
    (found,) = assess(mini, case(S1, messages=(demand,)), NOON).deadlines
    assert found.due.safe_by.date().isoformat() == "2029-11-16"
