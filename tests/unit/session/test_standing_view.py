from __future__ import annotations

from datetime import timedelta

from refundwizard.domain.assessment import Because
from refundwizard.session.standing_view import (
    first_sentence,
    place_of,
    reason_words,
    rule_for,
    standing_view,
)
from tests.unit.session.conftest import DRESS
from tests.unit.session.states import case_of, state_of


def test_a_filled_case_has_nothing_to_point_out(pack, clock) -> None:
    full = {**DRESS, "freight_paid": "0", "applied_at": "2026-11-14", "refused_at": "2026-11-16"}
    state = state_of(pack, clock, case_of(pack, clock, full))
    standing = standing_view(state)
    assert standing.has_problem
    assert standing.stale == ""
    assert standing.unsure == ""


def test_an_open_question_leads_to_its_page(pack, clock) -> None:
    state = state_of(pack, clock, case_of(pack, clock, {**DRESS, "signed_on": None}))
    standing = standing_view(state)
    assert not standing.is_filled
    assert standing.go_on is not None
    assert standing.go_on.page == state.assessment.position.page


def test_unsure_answers_are_named_in_one_sentence(pack, clock) -> None:
    state = state_of(pack, clock, case_of(pack, clock, {**DRESS, "goods_state": "unsure"}))
    assert "暂定" in standing_view(state).unsure


def test_old_knowledge_says_so_from_six_months_on(pack, clock, dress) -> None:
    clock.now = clock.now.replace(year=pack.checked.year, month=pack.checked.month)
    clock.now += timedelta(days=200)
    assert "个月前" in standing_view(state_of(pack, clock, dress)).stale


def test_only_questions_on_the_way_have_a_place(pack, clock, dress) -> None:
    state = state_of(pack, clock, dress)
    place = place_of(state, "signed_on")
    assert place is not None
    assert any(use.id == "signed_on" for use in pack.pages[place.page].fields)
    assert place_of(state, "no_such_question") is None


def test_a_rule_is_found_whether_it_applies_or_not(pack, clock, dress) -> None:
    state = state_of(pack, clock, dress)
    assert rule_for(state, "cpl_25_right").strength == "statute"
    assert rule_for(state, "cpl_55_triple") is not None
    assert rule_for(state, None) is None


def test_a_reason_is_the_answer_or_the_fact_in_words(pack, clock, dress) -> None:
    state = state_of(pack, clock, dress)
    assert "2026-11-12 周四" in reason_words(state, Because(question="signed_on"))
    assert reason_words(state, Because(question="paid_on"))
    assert reason_words(state, Because(fact="merchant_refused"))


def test_a_title_is_the_first_sentence() -> None:
    assert first_sentence("不适用。路还开着：两条。") == ("不适用", "路还开着：两条。")
    assert first_sentence("Not here. The road is open.") == ("Not here", "The road is open.")
    assert first_sentence("Only one.") == ("Only one", "")
