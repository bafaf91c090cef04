"""Further problems of one order: asked where they can be, leading nowhere they should not."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from refundwizard.content.load import load
from refundwizard.content.paths import routes
from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.assess import assess
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.naming import ALSO
from refundwizard.storage.paths import resources

if TYPE_CHECKING:
    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.pack import Pack

AS_OF = datetime(2026, 11, 17, 10, 0, tzinfo=BEIJING)
BASE = {"fraud_contact": "no", "payer_minor": "no", "seller_name": "拾光灯具", "item_name": "灯"}
CASES: dict[str, dict[str, Any]] = {
    "also": BASE
    | {"received": "yes", "stage": "refused", "goods_kind": "home", "reason": "changed_mind"}
    | {"signed_on": "2026-11-12", "price_paid": "159.00", "applied_at": "2026-11-13 10:00"},
    "also_unreceived": BASE
    | {"received": "no", "stage": "not_applied", "goods_kind": "home", "cancel_reason": "too_late"}
    | {"shipping_state": "not_shipped", "price_paid": "159.00", "paid_on": "2026-11-01"},
}
NO_GOODS = {"off_platform_fraud", "minor_purchase", "refund_not_arrived", "partial_refund"}
"""Problems that need no word on the goods: money in danger or a refund that is agreed."""


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load(resources() / "content" / "cn")


def _assessed(pack: Pack, answers: dict[str, Any]) -> Assessment:
    data = {"platform": "xiaohongshu", "answers": answers}
    return assess(pack, read_answers(pack, data, AS_OF), AS_OF)


def _choices(pack: Pack) -> list[tuple[str, str]]:
    return [(name, choice) for name in ALSO for choice in pack.questions[name].choices]


def test_a_further_problem_adds_and_never_leads(pack: Pack) -> None:
    for question, choice in _choices(pack):
        plain = _assessed(pack, CASES[question])
        found = _assessed(pack, CASES[question] | {question: [choice]})
        assert found.problem is not None
        assert plain.problem is not None
        assert found.problem.also == (choice,)
        assert found.problem.primary == plain.problem.primary
        assert found.position.path == plain.position.path
        assert found.position.parked == ()
        assert found.next == plain.next
        assert found.claims == plain.claims
        assert {rule.id for rule in plain.rules} <= {rule.id for rule in found.rules}
        assert {draft.id for draft in plain.drafts} <= {draft.id for draft in found.drafts}


def test_every_road_about_goods_asks_for_further_problems(pack: Pack) -> None:
    asking = {page.id for page in pack.pages.values() if any(use.id in ALSO for use in page.fields)}
    assert asking == {"goods", "goods_unreceived", "gone"}
    for road in routes(pack):
        assert asking & set(road.pages) or road.outcome in NO_GOODS, road


def test_further_problems_are_classes_with_guidance(pack: Pack) -> None:
    assert {choice for _name, choice in _choices(pack)} <= pack.outcomes.keys()


REVIEWED = ("next_supplement", "next_appeal", "next_answer_platform")
CLOSED = ("next_still_open", "next_apply_again")


def test_what_was_decided_comes_before_the_general_step(pack: Pack) -> None:
    for outcome in pack.outcomes.values():
        steps = [use.id for use in outcome.next]
        for order in (REVIEWED, CLOSED):
            if order[-1] in steps:
                assert [step for step in steps if step in order] == list(order), outcome.id
