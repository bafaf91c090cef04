from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refundwizard.domain.answers import (
    Answer,
    AtTime,
    Choice,
    Item,
    Items,
    Many,
    Money,
    OnDate,
    Span,
    Unsure,
    Words,
)
from refundwizard.domain.assess import assess, case_day, in_use, where
from refundwizard.domain.pack import Words as Catalogue
from refundwizard.domain.report import report
from tests.builders import (
    NOON,
    S1,
    S2,
    TABLES,
    UNSURE,
    case,
    day,
    exhibit,
    is_,
    message,
    moment,
    month,
    pack,
    pick,
    text,
)

MINI = pack()


def found(answers, *, as_of=NOON, mini=MINI, **parts):
    return assess(mini, case(answers, **parts), as_of)


def ids(results):
    return [each.id for each in results]


def test_a_refused_return_within_seven_days_gets_its_date_its_sum_and_its_next_step():
    result = found(S1)
    assert result.problem is not None
    assert (result.problem.primary, result.problem.stuck) == ("seven_day", "refuse")
    notice = result.deadlines[0]
    assert (notice.id, notice.due.safe_by) == ("send_return_notice", moment("2026-11-19T00:00"))
    assert result.claims.firm == 32900
    assert [each.state for each in result.rebuttals] == ["proposed"]
    assert result.next is not None
    assert result.next.id == "send_notice"
    assert ids(result.drafts) == ["note"]


def test_an_excuse_is_proposed_where_its_condition_holds_with_the_rules_that_hold_there():
    rules = ["return_right", {"id": "platform_rule", "when": is_("platform", "other_platform")}]
    excuse = {**TABLES["rebuttals"]["opened_package"], "rules": rules}

    def proposed(**changes):
        return found(S1, mini=pack(rebuttals={"opened_package": {**excuse, **changes}})).rebuttals

    assert [ids(each.rules) for each in proposed()] == [["return_right"]]
    assert len(proposed(when=is_("reason", "changed_mind"))) == 1
    assert proposed(when=is_("reason", "faulty")) == ()


def test_the_first_next_step_whose_condition_holds_is_the_next_step():
    result = found({**S1, "stage": pick("refused")})
    assert result.next is not None
    assert result.next.id == "ask_again"


def test_flipping_the_goods_kind_flips_the_result_and_names_the_answer():
    result = found({**S1, "goods_kind": pick("custom")})
    (gone,) = [each for each in result.not_available if each.reason == "content"]
    assert gone.id == "no_seven_day"
    assert (gone.why[0].question, gone.why[0].picked) == ("goods_kind", ("custom",))
    assert "send_return_notice" not in ids(result.deadlines)


def test_a_rule_without_a_version_in_force_is_said_aloud():
    reasons = {each.id: each.reason for each in found(S1).not_available}
    assert reasons == {"repealed_rule": "repealed", "future_rule": "not_yet"}


def test_the_day_of_the_case_picks_the_version():
    early = {**S1, "signed_on": day("2026-03-01")}
    result = found(early, as_of=moment("2026-03-02T12:00"))
    assert "repealed_rule" in ids(result.rules)
    assert ids(found(S1).rules)[:2] == ["return_right", "notice_rule"]


def test_how_to_complain_goes_by_the_day_of_complaining_not_of_the_purchase():
    rules = {"return_right": TABLES["rules"]["return_right"] | {"judged_by": "today"}}
    mini = pack(rules=rules | {"repealed_rule": TABLES["rules"]["repealed_rule"]})
    early = {**S1, "signed_on": day("2012-03-01")}
    assert "return_right" in ids(found(early, mini=mini).rules)
    assert "return_right" not in ids(found(early).rules)


def test_the_day_of_a_case_is_signed_for_then_ordered_then_paid_then_now():
    assert case_day(
        {"signed_on": day("2026-11-12"), "ordered_on": day("2026-11-09")}, NOON
    ) == date(2026, 11, 12)
    assert case_day({"signed_on": UNSURE, "ordered_on": day("2026-11-09")}, NOON) == date(
        2026, 11, 9
    )
    assert case_day({"paid_on": day("2026-11-08")}, NOON) == date(2026, 11, 8)
    assert case_day({}, NOON) == date(2026, 11, 17)


def test_a_secondary_reading_is_shown_as_unverified():
    rules = {"return_right": TABLES["rules"]["return_right"] | {"read": "secondary"}}
    assert found(S1, mini=pack(rules=rules)).rules[0].strength == "unverified"


def test_a_rule_may_be_worded_differently_from_a_version_on():
    version = {"2014-03-15": {"cites": [], "words": "return_right_old"}}
    rules = {"return_right": TABLES["rules"]["return_right"] | {"versions": version}}
    assert found(S1, mini=pack(rules=rules)).rules[0].words == "rules.return_right_old"


def test_an_unsure_answer_gives_provisional_results_and_a_to_do():
    result = found({**S1, "signed_on": UNSURE})
    assert result.unsure == ("signed_on",)
    assert result.deadlines[0].due.safe_by is None
    assert [(note.id, note.question) for note in result.todo] == [
        ("record_page", None),
        ("find_out", "signed_on"),
    ]
    assert found({**S1, "signed_on": month("2026-11")}).unsure == ("signed_on",)


def test_what_cannot_wait_is_for_today():
    assert found(S1).todo[0].on == date(2026, 11, 17)
    assert found(S1).tips[0].on is None


def test_a_step_that_shuts_another_is_a_warning_once_it_can_be_taken():
    assert found(S1).warnings == ()
    assert found({**S1, "stage": pick("refused")}).warnings == (("platform_help", ("court",)),)


def test_now_is_the_beijing_moment():
    result = found(S1, as_of=datetime(2026, 11, 18, 16, 30, tzinfo=UTC))
    assert result.as_of.date() == date(2026, 11, 19)


def test_position_and_answers_in_use_can_be_had_alone():
    changed = {**S2, "reason": pick("changed_mind")}
    assert where(MINI, case(changed), NOON) == found(changed).position
    assert set(changed) - set(in_use(MINI, case(changed), NOON)) == {"test_fee"}


def test_without_a_class_that_fits_there_is_only_a_position():
    result = found({"price_paid": UNSURE})
    assert result.problem is None
    assert result.rules == ()
    assert result.unsure == ("price_paid",)


def test_a_pack_with_gaps_gives_less_and_never_fails():
    gone = {name: {} for name in ("rules", "deadlines", "claims", "routes", "letters", "tips")}
    result = found(S1, mini=pack(**gone, evidence={}, rebuttals={}, calendars={}))
    assert (result.rules, result.deadlines, result.routes) == ((), (), ())
    assert result.claims.firm is None
    assert result.next is not None


# --------------------------------------------------------------------------------- whatever is said

NAMES = sorted(MINI.questions)
CHOICES = sorted({name for question in MINI.questions.values() for name in question.choices})
MOMENTS = st.datetimes() | st.datetimes(timezones=st.sampled_from([UTC]))
ANSWERS: st.SearchStrategy[Answer] = st.one_of(
    st.builds(Choice, id=st.sampled_from([*CHOICES, "gone"])),
    st.builds(Many, ids=st.lists(st.sampled_from(CHOICES), max_size=3).map(tuple)),
    st.builds(OnDate, on=st.dates(), precision=st.sampled_from(["day", "month"])),
    st.builds(AtTime, at=MOMENTS),
    st.builds(Span, minutes=st.integers(0, 10**12), seen_at=st.none() | MOMENTS),
    st.builds(Money, fen=st.integers(0, 10**15)),
    st.builds(Words, text=st.sampled_from(["已拆封", "$amount", ""]) | st.text(max_size=40)),
    st.just(Items(rows=(Item(name="包", price=1),))),
    st.just(Unsure()),
)
CASES = st.dictionaries(st.sampled_from([*NAMES, "gone"]), ANSWERS, max_size=len(NAMES))
BROKEN = {
    "whole": MINI,
    "no calendars": pack(calendars={}),
    "no start": pack(start="gone"),
    "no entries": pack(rules={}, claims={}, letters={}, tips={}),
    "no outcomes": pack(outcomes={}),
}


@settings(max_examples=400)
@given(CASES, MOMENTS, st.sampled_from(sorted(BROKEN)))
def test_no_answers_and_no_moment_make_it_raise(answers, as_of, broken):
    mini = BROKEN[broken]
    parts = {"messages": [message("in", "已拆封")], "exhibits": [exhibit("E01"), exhibit("gone")]}
    result = found(answers, as_of=as_of, mini=mini, **parts)
    assert set(result.position.parked) <= set(answers)
    report(mini, result, Catalogue("zh_CN", mini.texts))


@settings(max_examples=200)
@given(CASES)
def test_the_same_answers_give_the_same_result(answers):
    assert found(answers) == found(dict(answers))


@settings(max_examples=200)
@given(CASES)
def test_what_is_parked_changes_nothing(answers):
    result = found(answers)
    kept = {name: given for name, given in answers.items() if name not in result.position.parked}
    again = found(kept)
    assert (again.problem, again.claims, again.deadlines, again.drafts) == (
        result.problem,
        result.claims,
        result.deadlines,
        result.drafts,
    )


@pytest.mark.parametrize("answers", [S1, S2])
def test_every_unanswered_subset_of_a_case_still_gives_a_position(answers):
    for name in answers:
        fewer = {key: value for key, value in answers.items() if key != name}
        assert found(fewer).position.path


def test_a_reply_of_the_greatest_length_is_no_trouble():
    assert found({**S1, "merchant_reply": text("已拆封" * 6000)}).rebuttals
