from __future__ import annotations

from refundwizard.domain.assessment import Problem
from refundwizard.domain.guidance import Guidance
from tests.builders import pack

MINI = pack()


def merged(*also):
    named = Problem(primary="seven_day", issue="seven_day", stuck="refuse", why=(), also=also)
    return [outcome.id for outcome in Guidance.of(MINI, named, {}, {}).outcomes]


def test_both_axes_give_their_guidance_once_the_primary_class_first():
    assert merged() == ["seven_day", "refuse"]


def test_a_further_problem_of_the_order_adds_its_guidance_last():
    assert merged("faulty") == ["seven_day", "refuse", "faulty"]


def test_a_further_problem_adds_no_sums():
    named = Problem(primary="seven_day", issue="seven_day", stuck=None, why=(), also=("faulty",))
    alone = Problem(primary="faulty", issue="faulty", stuck=None, why=())
    assert Guidance.of(MINI, named, {}, {}).ids("claims") == ["price_back"]
    assert "triple" in Guidance.of(MINI, alone, {}, {}).ids("claims")
