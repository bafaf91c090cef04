from __future__ import annotations

from types import SimpleNamespace

import pytest

from refundwizard.domain.assessment import Claims
from refundwizard.domain.money_fields import MONEY_FIELDS


def said(name, claims):
    return MONEY_FIELDS[name](SimpleNamespace(claims=claims), None)


@pytest.mark.parametrize("name", sorted(MONEY_FIELDS))
def test_a_sum_that_is_not_known_leaves_the_field_empty(name):
    assert said(name, Claims()) == ""


def test_tiers_stand_with_two_decimals():
    claims = Claims(firm=48_000, with_receipt=166_000)
    assert (said("firm", claims), said("with_receipt", claims)) == ("480.00", "1,660.00")


@pytest.mark.parametrize(("received", "short"), [(6_000, "53.93"), (11_393, ""), (20_000, "")])
def test_only_what_has_not_come_back_is_short(received, short):
    assert said("short", Claims(firm=11_393, received=received)) == short
