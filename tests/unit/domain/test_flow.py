from __future__ import annotations

from refundwizard.domain.conditions import Is
from refundwizard.domain.facts import FACTS
from refundwizard.domain.flow import (
    position,
    questions_on_every_route,
    used_answers,
    visible,
)
from tests.builders import (
    S1,
    S2,
    TABLES,
    UNSURE,
    at,
    day,
    fact,
    fen,
    is_,
    not_,
    pack,
    pick,
    text,
)

MINI = pack()


def facts_for(answers):
    return dict.fromkeys(FACTS, "goods_kind" in answers)


def place(answers, mini=MINI):
    return position(mini, answers, facts_for)


def page(fields, *edges):
    return {"section": "facts", "fields": list(fields), "next": list(edges)}


def test_an_empty_case_stands_on_the_first_page_with_every_page_ahead():
    found = place({})
    assert (found.path, found.page) == (("begin",), "begin")
    assert found.ahead == ("goods", "fault", "delivery", "rest")
    assert found.parked == ()


def test_the_path_stops_at_the_first_page_that_lacks_an_answer():
    answers = {name: S1[name] for name in ("platform", "stage", "reason")}
    found = place(answers)
    assert (found.path, found.page) == (("begin", "goods"), "goods")


def test_a_page_of_optional_fields_is_passed():
    found = place(S1)
    assert found.path == ("begin", "goods", "delivery", "rest")
    assert found.page is None
    assert found.ahead == ()


def test_not_sure_completes_a_page():
    assert place({**S1, "signed_on": UNSURE}).page is None


def test_a_blank_text_is_no_answer():
    questions = TABLES["questions"] | {"item_name": {"asks": "text"}}
    mini = pack(questions=questions)
    assert place({**S1, "item_name": text("  \n")}, mini).page == "rest"
    assert place({**S1, "item_name": text("裙子")}, mini).page is None


def test_changing_an_early_answer_parks_later_ones_and_deletes_nothing():
    assert place(S2).parked == ()
    changed = {**S2, "reason": pick("changed_mind")}
    assert place(changed).parked == ("test_fee",)
    assert "test_fee" in changed
    assert "test_fee" not in used_answers(MINI, changed, facts_for)
    assert place({**changed, "reason": pick("faulty")}).parked == ()


def test_answers_on_pages_still_ahead_are_used():
    answers = {**S2}
    del answers["stage"]
    found = place(answers)
    assert found.page == "begin"
    assert found.parked == ()


def test_an_answer_only_a_closed_way_leads_to_is_parked_even_before_arrival():
    answers = {"reason": pick("changed_mind"), "test_fee": fen(100), "signed_on": day("2026-11-12")}
    assert place(answers).parked == ("test_fee",)


def test_a_field_whose_condition_is_decided_against_is_parked():
    answers = {"stage": pick("not_applied"), "applied_at": at("2026-11-16T10:00")}
    assert place(answers).parked == ("applied_at",)
    assert place({**S1, "applied_at": at("2026-11-16T10:00")}).parked == ("applied_at",)
    assert place({"applied_at": at("2026-11-16T10:00")}).parked == ()


def test_the_chosen_problem_and_confirmed_facts_are_used_though_no_page_asks_them():
    answers = {**S1, "problem": pick("faulty"), "opened_only": pick("yes"), "items": UNSURE}
    assert place(answers).parked == ("items",)


def test_a_field_may_depend_on_the_one_above_it():
    pages = {
        "begin": page(["stage", {"id": "order_no", "when": is_("stage", "waiting")}], {"go": "x"})
    }
    mini = pack(pages=pages)
    shown = visible(mini.pages["begin"], {"stage": pick("waiting")}, {})
    assert shown == ("stage", "order_no")
    answers = {"stage": pick("refused"), "order_no": text("1")}
    assert place(answers, mini).parked == ("order_no",)


def test_a_parked_answer_does_not_steer_the_way():
    pages = {
        "begin": page(["stage"], {"go": "fault", "when": is_("stage", "waiting")}, {"go": "end"}),
        "fault": page(["test_fee"], {"go": "end"}),
        "end": page(
            ["reason"], {"go": "more", "when": is_("goods_kind", "custom")}, {"go": "done"}
        ),
        "more": page(["order_no"], {"go": "done"}),
    }
    answers = {
        "stage": pick("refused"),
        "reason": pick("faulty"),
        "goods_kind": pick("custom"),
        "order_no": text("1"),
    }
    found = place(answers, pack(pages=pages))
    assert found.path == ("begin", "end")
    assert found.parked == ("goods_kind", "order_no")


def test_a_named_fact_keeps_both_ways_ahead_open():
    pages = {
        "begin": page(["stage"], {"go": "a", "when": fact("has_request")}, {"go": "b"}),
        "a": page(["order_no"], {"go": "done"}),
        "b": page(["item_name"], {"go": "done"}),
    }
    mini = pack(pages=pages)
    assert place({}, mini).ahead == ("a", "b")
    assert place({"stage": pick("waiting")}, mini).path == ("begin", "b")


def test_a_flow_that_runs_in_a_circle_or_nowhere_still_ends():
    circle = {"begin": page(["stage"], {"go": "goods"}), "goods": page(["reason"], {"go": "begin"})}
    answers = {"stage": pick("waiting"), "reason": pick("faulty")}
    assert place(answers, pack(pages=circle)).page is None
    assert place({}, pack(pages=circle)).ahead == ("goods",)
    dead = {"begin": page(["stage"], {"go": "x", "when": is_("stage", "waiting")})}
    assert place({"stage": pick("refused")}, pack(pages=dead)).page is None
    assert place({}, pack(pages=dead)).ahead == ()
    assert place(answers, pack(start="gone")).parked == ("stage", "reason")
    unknown = {"begin": page(["stage", "gone"], {"go": "x"})}
    assert place({"stage": pick("refused")}, pack(pages=unknown)).page is None


def test_only_questions_asked_on_every_way_count_as_always_asked():
    asked = questions_on_every_route(MINI, "seven_day")
    assert {"platform", "stage", "reason", "goods_kind", "signed_on", "price_paid"} == asked
    assert questions_on_every_route(MINI, "nowhere") == frozenset()


def test_a_given_choice_leaves_out_the_ways_that_contradict_it():
    questions = TABLES["questions"] | {"test_fee": {"asks": "money"}}
    mini = pack(questions=questions)
    assert "test_fee" not in questions_on_every_route(mini, "faulty")
    given = Is(question="reason", any_of=("faulty",))
    assert "test_fee" in questions_on_every_route(mini, "faulty", given)
    other = Is(question="reason", any_of=("changed_mind",))
    assert "test_fee" not in questions_on_every_route(mini, "seven_day", other)


def test_a_conditional_field_counts_only_where_the_given_choice_grants_it():
    pages = {
        "begin": page(
            [
                "stage",
                {"id": "reason", "when": is_("stage", "waiting", "refused")},
                {"id": "goods_kind", "when": not_(is_("stage", "waiting"))},
            ],
            {"go": "done", "when": not_(is_("stage", "waiting"))},
            {"go": "done"},
        ),
        "done": page(["gone"], {"go": "begin"}, {"go": "end"}),
    }
    mini = pack(pages=pages)
    waiting = Is(question="stage", any_of=("waiting",))
    assert questions_on_every_route(mini, "end") == {"stage"}
    assert questions_on_every_route(mini, "end", waiting) == {"stage", "reason"}
    other = Is(question="platform", any_of=("xiaohongshu",))
    assert questions_on_every_route(mini, "end", other) == {"stage"}
