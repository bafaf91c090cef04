from __future__ import annotations

from datetime import datetime

import pytest

from refundwizard.domain.assess import assess
from refundwizard.domain.case_clocks import deadline_of, is_kept
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.pack import Clock, Deadline, Words
from refundwizard.domain.platform_clocks import clocks_of, credible, variants
from refundwizard.domain.sentences import trace
from tests.builders import NOON, S1, at, case, day, left, month, pack, pick

APPLIED = {"applied_at": at("2026-11-18T21:05"), "platform": pick("xiaohongshu")}


def clock(name, amount, unit="hours", confidence="read_low", rule="xhs_answer"):
    return {"id": name, "amount": amount, "unit": unit, "rule": rule, "confidence": confidence}


def shop(*clocks):
    """A pack whose first platform has these clocks; the second one has none."""
    return pack(platforms={"xiaohongshu": {"clocks": clocks}, "other_platform": {}})


def rule(who="merchant", **parts):
    plain = {"id": "answer", "who": who, "starts": ["applied_at"], "amount": 1, "unit": "hours"}
    return Deadline.model_validate({**plain, "rule": "cpl", "clock": ["answer"], **parts})


def runs(mini, answers=APPLIED, **parts):
    return deadline_of(mini, rule(**parts), answers, NOON)


def hours(iso):
    return datetime.fromisoformat(iso).replace(tzinfo=BEIJING)


def test_the_figure_of_the_case_s_own_platform_counts_not_the_entry_s():
    found = runs(shop(clock("answer", 36)))
    assert found.due.safe_by == found.due.latest == hours("2026-11-20T09:05")
    assert found.rule == "xhs_answer"


@pytest.mark.parametrize("platform", ["other_platform", "unheard_of", None])
def test_a_platform_without_the_clock_has_no_such_deadline(platform):
    answers = {"applied_at": APPLIED["applied_at"]}
    answers |= {"platform": pick(platform)} if platform else {}
    mini = shop(clock("answer", 36))
    assert not is_kept(mini, rule(), answers)
    found = runs(mini, answers)
    assert found.due.safe_by is None
    assert [step.code for step in found.due.trace] == ["no_clock"]
    assert found.rule == "cpl"


def test_the_countdown_on_the_page_is_shown_for_any_platform():
    answers = {"platform": pick("other_platform"), "left": left(60, "2026-11-19T18:00")}
    mini = shop()
    assert is_kept(mini, rule(countdown="left"), answers)
    found = runs(mini, answers, countdown="left")
    assert found.from_page
    assert found.due.latest == hours("2026-11-19T19:00")


def test_the_countdown_wins_over_a_conflict_and_names_what_the_rule_says():
    mini = shop(clock("answer_a", 36), clock("answer_b", 48))
    answers = APPLIED | {"left": left(60, "2026-11-19T18:00")}
    found = runs(mini, answers, countdown="left")
    assert found.due.safe_by == found.due.latest == hours("2026-11-19T19:00")
    assert [step.code for step in found.due.trace] == ["from_page", "rule_says"]


def test_where_sources_differ_the_shortest_is_safe_and_the_longest_the_latest():
    mini = shop(
        clock("answer_a", 48),
        clock("answer_b", 5, "calendar_days", rule="xhs_other"),
        clock("answer_virtual", 1),
    )
    found = runs(mini)
    assert found.due.safe_by == hours("2026-11-20T21:05")
    assert found.due.latest == hours("2026-11-24T00:00")
    assert not found.due.by_day
    assert found.rule == "xhs_answer"
    codes = [step.code for step in found.due.trace]
    assert codes[:3] == ["clock_conflict", "clock_says", "clock_says"]
    said = [dict(step.args)["rule"] for step in found.due.trace[1:3]]
    assert said == ["xhs_answer", "xhs_other"]


def test_two_figures_in_days_end_at_the_end_of_their_days():
    mini = shop(clock("answer_a", 2, "working_days"), clock("answer_b", 7, "working_days"))
    found = runs(mini)
    assert found.due.by_day
    assert found.due.safe_by.date().isoformat() == "2026-11-20"
    assert found.due.latest.date().isoformat() == "2026-11-27"


def test_a_day_beside_a_moment_ends_at_its_midnight():
    found = runs(shop(clock("answer_a", 72), clock("answer_b", 2, "working_days")))
    assert found.due.safe_by == hours("2026-11-21T00:00")
    assert found.due.latest == hours("2026-11-21T21:05")


def test_a_provisional_part_makes_the_whole_provisional():
    answers = APPLIED | {"applied_at": at("2027-12-30T10:00")}
    found = runs(shop(clock("answer_a", 24), clock("answer_b", 3, "working_days")), answers)
    assert found.due.provisional


def test_the_platform_s_own_text_beats_unofficial_pages_for_the_other_side():
    mini = shop(clock("answer", 36, confidence="read"), clock("answer_b", 3, "working_days"))
    found = runs(mini)
    assert found.due.latest == hours("2026-11-20T09:05")
    assert found.due.trace[-1].code == "clock_only_named"
    assert dict(found.due.trace[-1].args)["amount"] == 3


def test_for_the_shopper_s_own_step_an_unconfirmed_shorter_figure_is_safe_too():
    mini = shop(
        clock("answer", 30, "calendar_days", "read"), clock("answer_b", 15, "calendar_days")
    )
    found = runs(mini, {**APPLIED, "applied_at": day("2026-11-01")}, who="buyer")
    assert found.due.safe_by.date().isoformat() == "2026-11-16"
    assert found.due.latest.date().isoformat() == "2026-12-01"


def test_the_first_clock_the_profile_has_counts():
    both = shop(clock("answer_fresh", 24), clock("answer", 36))
    one = shop(clock("answer", 36))
    wanted = ["answer_fresh", "answer"]
    assert runs(both, clock=wanted).due.latest == hours("2026-11-19T21:05")
    assert runs(one, clock=wanted).due.latest == hours("2026-11-20T09:05")


def test_a_start_that_is_not_known_leaves_a_conflict_without_dates():
    mini = shop(clock("answer_a", 36), clock("answer_b", 48))
    for start, code in ((None, "no_start"), (month("2026-11"), "start_month_only")):
        answers = APPLIED | ({"applied_at": start} if start else {})
        if start is None:
            del answers["applied_at"]
        found = runs(mini, answers)
        assert (found.due.safe_by, found.due.latest) == (None, None)
        assert [step.code for step in found.due.trace] == [code]


@pytest.mark.parametrize("unit", ["hours", "working_days"])
def test_a_conflict_at_the_end_of_the_calendar_has_no_date_and_raises_nothing(unit):
    answers = APPLIED | {"applied_at": at("9999-12-30T10:00")}
    found = runs(shop(clock("answer_a", 1), clock("answer_b", 1, "working_days")), answers)
    assert found.due.safe_by is None
    found = runs(shop(clock("answer_a", 1), clock("answer_b", 99, unit)), answers)
    assert found.due.latest is None


def test_a_deadline_that_names_no_clock_runs_by_its_own_figures():
    found = clocks_of(pack(), rule(clock=[]), {})
    assert found == (Clock(id="answer", amount=1, unit="hours", rule="cpl"),)


def test_variants_are_the_plain_id_and_three_letters():
    assert variants("answer") == ("answer", "answer_a", "answer_b", "answer_c")


def test_among_unofficial_figures_all_count():
    clocks = [Clock.model_validate(clock("answer_a", 1)), Clock.model_validate(clock("b", 2))]
    assert credible(clocks) == (clocks, [])


def test_an_assessment_leaves_a_clock_of_another_platform_out():
    deadlines = {
        "send_return_notice": {
            "who": "buyer",
            "starts": ["signed_on"],
            "amount": 7,
            "unit": "calendar_days",
            "rule": "r7_10_notice",
            "clock": ["window"],
        }
    }
    window = {"clocks": [clock("window", 9, "calendar_days")]}
    mini = pack(deadlines=deadlines, platforms={"taobao": window, "xiaohongshu": {}})
    assert assess(mini, case(S1), NOON).deadlines == ()
    on_taobao = assess(mini, case(S1 | {"platform": pick("taobao")}), NOON)
    assert [each.id for each in on_taobao.deadlines] == ["send_return_notice"]


def test_the_rule_of_a_figure_is_said_by_its_title():
    words = Words("en", {"en": {"rules.xhs_answer.title": "A rule", "trace.clock_says": "${rule}"}})
    found = runs(shop(clock("answer_a", 36), clock("answer_b", 48)))
    assert trace(found.due.trace, words)[1] == "A rule"
