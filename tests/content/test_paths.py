"""Routes through a flow and what is known on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from refundwizard.content.load import load
from refundwizard.content.paths import asked, asked_on_every, leading_to, narrow, routes
from refundwizard.domain.conditions import Before, Every, Fact, Is, Not
from refundwizard.domain.pack import Page, Question
from tests.content.tiny_pack import TINY

if TYPE_CHECKING:
    from refundwizard.domain.pack import Pack

UNSURE_OR_ASKED = Is(question="stage", any_of=("asked", "unsure"))
ANSWERED = Is(question="stage", any_of=("answered",))
PAST = Fact(name="past_answer")


@pytest.fixture(scope="module")
def tiny() -> Pack:
    return load(TINY)


def with_pages(pack: Pack, **pages: dict[str, Any]) -> Pack:
    made = {
        name: Page.model_validate({"id": name, "section": "facts", **page})
        for name, page in pages.items()
    }
    return pack.model_copy(update={"pages": made, "start": next(iter(made))})


def test_every_way_through_the_flow_is_listed_in_file_order(tiny: Pack) -> None:
    assert [(way.pages, way.outcome) for way in routes(tiny)] == [
        (("buying", "arrival", "replies"), "regret"),
        (("buying", "arrival"), "silence"),
        (("buying", "arrival"), "regret"),
    ]


def test_an_edge_that_contradicts_the_way_there_is_not_taken(tiny: Pack) -> None:
    flow = with_pages(
        tiny,
        one={"fields": ["stage"], "next": [{"go": "two", "when": ANSWERED}, {"go": "silence"}]},
        two={
            "fields": [],
            "next": [{"go": "silence", "when": Not(condition=ANSWERED)}, {"go": "regret"}],
        },
    )
    assert [way.outcome for way in routes(flow)] == ["regret", "silence"]


def test_edges_after_all_choices_of_a_required_question_are_not_taken(tiny: Pack) -> None:
    everything = Is(question="stage", any_of=("asked", "answered", "unsure"))
    flow = with_pages(
        tiny,
        one={
            "fields": ["stage"],
            "next": [{"go": "regret", "when": everything}, {"go": "silence"}],
        },
    )
    assert [way.outcome for way in routes(flow)] == ["regret"]


def test_a_question_that_may_stay_empty_leaves_the_last_edge_open(tiny: Pack) -> None:
    everything = Is(question="opened", any_of=("yes", "no", "unsure"))
    flow = with_pages(
        tiny,
        one={
            "fields": ["opened"],
            "next": [{"go": "regret", "when": everything}, {"go": "silence"}],
        },
    )
    assert [way.outcome for way in routes(flow)] == ["regret", "silence"]


def test_a_fact_may_change_from_page_to_page_but_not_on_one(tiny: Pack) -> None:
    flow = with_pages(
        tiny,
        one={
            "fields": [],
            "next": [{"go": "regret", "when": PAST}, {"go": "regret", "when": PAST}, {"go": "two"}],
        },
        two={"fields": [], "next": [{"go": "silence", "when": PAST}, {"go": "regret"}]},
    )
    assert [way.outcome for way in routes(flow)] == ["regret", "silence", "regret"]


def test_a_choice_can_have_any_value_once_it_is_asked_later(tiny: Pack) -> None:
    """Before its page it was unanswered, so an edge that failed on it says nothing."""
    flow = with_pages(
        tiny,
        one={"fields": [], "next": [{"go": "regret", "when": ANSWERED}, {"go": "two"}]},
        two={"fields": ["stage"], "next": [{"go": "silence", "when": ANSWERED}, {"go": "regret"}]},
    )
    assert "silence" in [way.outcome for way in routes(flow)]


def test_a_choice_asked_twice_keeps_what_it_was(tiny: Pack) -> None:
    flow = with_pages(
        tiny,
        one={"fields": ["stage"], "next": [{"go": "regret", "when": ANSWERED}, {"go": "two"}]},
        two={"fields": ["stage"], "next": [{"go": "silence", "when": ANSWERED}, {"go": "regret"}]},
    )
    assert [way.outcome for way in routes(flow)] == ["regret", "regret"]


def test_circles_and_edges_to_nowhere_end_the_listing(tiny: Pack) -> None:
    flow = with_pages(
        tiny,
        one={"fields": ["nothing"], "next": [{"go": "two", "when": PAST}, {"go": "nowhere"}]},
        two={"fields": [], "next": [{"go": "one"}]},
    )
    assert [way.outcome for way in routes(flow)] == ["nowhere"]


def test_a_field_with_a_condition_counts_where_the_way_grants_it(tiny: Pack) -> None:
    flow = with_pages(
        tiny,
        one={"fields": ["stage"], "next": [{"go": "two"}]},
        two={
            "fields": [
                {"id": "paid", "when": ANSWERED},
                {"id": "opened", "when": PAST},
                {"id": "their_words", "when": Before(question="bought_on", other="arrived_on")},
            ],
            "next": [{"go": "regret"}],
        },
    )
    (way,) = routes(flow)
    assert asked(flow, way) == {"stage"}
    assert asked(flow, way, ANSWERED) == {"stage", "paid"}
    assert asked(flow, way, Every(of=(ANSWERED, PAST))) == {"stage", "paid"}
    assert asked(flow, way, Every(of=(ANSWERED, UNSURE_OR_ASKED))) is None


def test_what_no_page_asked_is_unanswered(tiny: Pack) -> None:
    flow = with_pages(tiny, one={"fields": ["paid"], "next": [{"go": "regret"}]})
    ways = routes(flow)
    assert asked_on_every(flow, ways, ANSWERED) is None
    assert asked_on_every(flow, ways, Not(condition=ANSWERED)) == {"paid"}
    assert asked_on_every(flow, ways, Is(question="problem", any_of=("regret",))) == {"paid"}
    assert asked_on_every(flow, ways, Is(question="opened", any_of=("yes",))) == {"paid"}


def test_a_class_is_also_shown_where_the_other_axis_names_the_case(tiny: Pack) -> None:
    ways = routes(tiny)
    assert len(leading_to(tiny, ways, "regret")) == 3
    assert [way.outcome for way in leading_to(tiny, ways, "silence")] == ["silence"], (
        "elsewhere it was answered, or the fact has just been denied"
    )


def test_narrowing_knows_every_shape(tiny: Pack) -> None:
    known = narrow(tiny, ANSWERED, {})
    assert known == {"stage": frozenset({"answered"})}
    assert narrow(tiny, None, known) == known
    assert narrow(tiny, None, known, truth=False) is None
    assert narrow(tiny, ANSWERED, known, truth=False) is None
    assert narrow(tiny, Not(condition=ANSWERED), known) is None
    assert narrow(tiny, Is(question="nowhere", any_of=("x",)), known) is not None
    both = Every(of=(ANSWERED, PAST))
    assert narrow(tiny, both, {}, truth=False) == {}, "either part may fail"
    without = narrow(tiny, both, known, truth=False)
    assert without == narrow(tiny, PAST, known, truth=False), "only the fact can fail"
    assert narrow(tiny, Every(of=(ANSWERED, ANSWERED)), known, truth=False) is None
    assert narrow(tiny, Every(of=(Not(condition=ANSWERED), PAST)), known) is None


def test_several_choices_at_once_are_not_weighed_up(tiny: Pack) -> None:
    many = Question(id="marks", asks="many", choices=("a", "b"))
    pack = tiny.model_copy(update={"questions": {**tiny.questions, "marks": many}})
    first = narrow(pack, Is(question="marks", any_of=("a",)), {})
    assert first is not None
    assert narrow(pack, Is(question="marks", any_of=("b",)), first) is not None
    assert narrow(pack, Is(question="marks", any_of=("a",)), first, truth=False) is None
