from __future__ import annotations

import pytest

from refundwizard.domain.assessment import Problem
from refundwizard.domain.guidance import Guidance
from tests.builders import UNSURE, pack, picks

MINI = pack()


def merged(answers):
    named = Problem(primary="seven_day", issue="seven_day", stuck="refuse", why=())
    return [outcome.id for outcome in Guidance.of(MINI, named, answers, {}).outcomes]


def test_both_axes_give_their_guidance_once_the_primary_class_first():
    assert merged({}) == ["seven_day", "refuse"]


def test_a_further_problem_of_the_order_adds_its_guidance_last():
    further = {"also": picks("faulty", "seven_day")}
    assert merged(further) == ["seven_day", "refuse", "faulty"]


@pytest.mark.parametrize("answer", [UNSURE, picks(), picks("vanished")])
def test_an_unsure_or_unknown_further_problem_adds_nothing(answer):
    assert merged({"also": answer}) == ["seven_day", "refuse"]
