"""What a page is told: the place, the rail, and where back and next lead."""

from __future__ import annotations

import pytest

from refundwizard.domain.answers import Choice, Money
from refundwizard.domain.words import Words
from refundwizard.session import navigation
from refundwizard.session.open_case import new_case
from refundwizard.session.view_state import (
    GROUPS,
    RailStep,
    ViewState,
    Visit,
    lock_reason,
    pages_of,
    rail,
    view_state,
)
from refundwizard.session.wizard import SECTIONS, Place, Wizard


@pytest.fixture
def filled(pack, dress, clock) -> Wizard:
    """The dress with everything that has to be answered."""
    wizard = Wizard(pack, dress, clock)
    wizard.answer({"freight_paid": Money(fen=0), "seller_identified": Choice(id="no")})
    for page in list(pack.pages):
        for use in pack.pages[page].fields:
            question = pack.questions[use.id]
            if use.id not in wizard.case.answers and not question.optional:
                choice = question.choices[0] if question.choices else ""
                if choice:
                    wizard.answer({use.id: Choice(id=choice)})
    assert wizard.assessment.position.page in {None, "request"}
    return wizard


def state_of(wizard: Wizard, clock, **visit) -> ViewState:
    words = Words("zh_CN", wizard.pack.texts)
    return view_state(wizard, "a" * 32, words, clock(), Visit(**visit))


def test_the_groups_hold_every_section_once_and_in_order() -> None:
    assert tuple(name for _group, names in GROUPS for name in names) == SECTIONS


def test_a_new_case_opens_the_facts_and_locks_results(pack, clock) -> None:
    wizard = Wizard(pack, new_case(pack, clock()), clock)
    steps = {step.id: step for step in rail(wizard, frozenset())}
    assert steps["story"].state == "now"
    assert steps["facts"].state == "todo"
    assert steps["rights"] == RailStep("rights", "lock", reason="story_first")
    assert steps["export"] == RailStep("export", "lock", reason="facts_first")


def test_the_rail_counts_the_pages_of_the_section(pack, clock) -> None:
    wizard = Wizard(pack, new_case(pack, clock()), clock)
    at, of = pages_of(wizard, "story")
    assert (at, of >= 2) == (1, True)
    assert pages_of(wizard, "rights") == (0, 0)


def test_a_filled_case_unlocks_everything(filled, clock) -> None:
    if filled.assessment.position.page is None:
        assert not any(lock_reason(filled, section) for section in SECTIONS)


def test_missing_evidence_is_counted_and_keeps_the_step_open(filled) -> None:
    seen = frozenset(SECTIONS)
    steps = {step.id: step for step in rail(filled, seen)}
    assert steps["evidence"].gaps > 0
    assert steps["evidence"].state == "todo"


def test_a_result_counts_as_done_once_it_was_looked_at(filled, clock) -> None:
    if filled.assessment.position.page is not None:
        return
    filled.go(Place("check"))
    steps = {step.id: step.state for step in rail(filled, frozenset({"rights"}))}
    assert (steps["rights"], steps["money"], steps["story"]) == ("done", "todo", "done")


def test_the_state_names_the_case_by_seller_and_item(filled, clock) -> None:
    state = state_of(filled, clock)
    assert state.title_parts == ("木棉小铺", "法式碎花连衣裙")
    assert state.today == clock().date()
    assert state.due is not None
    assert state.is_filled is (filled.assessment.position.page is None)


def test_a_new_case_has_no_name_yet(pack, clock) -> None:
    state = state_of(Wizard(pack, new_case(pack, clock()), clock), clock)
    assert state.title_parts == ()


# --------------------------------------------------------------------------------------- navigation


def test_the_first_page_has_nothing_before_it(pack, clock) -> None:
    wizard = Wizard(pack, new_case(pack, clock()), clock)
    assert navigation.before(wizard, wizard.place) is None


def test_an_open_page_leads_nowhere_until_it_is_answered(pack, clock) -> None:
    wizard = Wizard(pack, new_case(pack, clock()), clock)
    assert navigation.after(wizard, wizard.place) is None
    wizard.answer({"platform": Choice(id="xiaohongshu")})
    assert navigation.after(wizard, Place("story", "story")) == Place("story", "safety")


def test_sections_follow_the_pages_and_end_with_the_export(filled) -> None:
    places = navigation.steps(filled)
    assert places[-1] == Place("export")
    assert navigation.after(filled, Place("export")) is None
    assert navigation.before(filled, Place("deadlines")) == Place("rights")
    assert navigation.after(filled, Place("rights")) == Place("deadlines")
    assert len(set(places)) == len(places)


def test_a_page_off_the_way_leads_to_where_the_answers_lead(filled) -> None:
    off = Place("facts", "mismatch")
    assert off not in navigation.steps(filled)
    assert navigation.before(filled, off) is None
    assert navigation.after(filled, off) == filled.next_place()


def test_who_came_to_change_an_answer_goes_back_to_the_check_page(filled, clock) -> None:
    place = Place("facts", "delivery")
    filled.go(place)
    wanted = filled.assessment.position.page
    expected = Place("check") if wanted is None else filled.place_of_page(wanted)
    assert navigation.after(filled, place, is_return=True) == expected
    filled.answer({"price_paid": None})
    assert navigation.after(filled, place, is_return=True) == Place("facts", "delivery")
    assert state_of(filled, clock, is_return=True).is_return
