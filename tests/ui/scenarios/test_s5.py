"""S5 through the window: what is short after a coupon, counted in both ways, and why."""

from __future__ import annotations

import pytest

from refundwizard.ui.widgets.money_tiers import TierCard
from tests.ui.desk import Desk
from tests.ui.pages.reading import page_text, title
from tests.ui.scenarios.hands import answer, at, fill_in, press, reopened, step

BAG: dict[str, object] = {
    "fraud_contact": "no",
    "payer_minor": "no",
    "received": "yes",
    "stage": "refunded_short",
    "price_paid": "378.00",
    "freight_paid": "0",
    "refunded": "60.00",
    "refunded_on": "2026-11-14",
    "shortfall_part": ["coupon", "partial_return"],
    "reason": "quality",
    "return_part": "part_of_it",
    "deduction_explained": "no",
    "items": "针织衫 299.00\n帆布包 129.00 ×1 -1",
    "coupon_threshold": "400",
    "merchant_received_on": "2026-11-08",
    "item_name": "帆布包",
    "seller_name": "织物与包",
    "order_no": "P8800378005",
    "seller_identified": "yes",
}
PRO_RATA = ("15.07", "113.93", "264.07", "378.00")
RESETTLED = ("299.00", "400.00", "378.00 - 299.00 = 79.00")


@pytest.fixture
def short(desk: Desk) -> Desk:
    """The torn bag as it is typed in."""
    desk.now = at("2026-11-17 10:00")
    fill_in(desk, BAG)
    return desk


def amounts(desk: Desk) -> list[str]:
    return [card.tier.amount for card in desk.page.column.findChildren(TierCard)]


def change_mind(desk: Desk) -> None:
    """Go back to the question for the reason and give another answer."""
    step(desk, "facts")
    for _page in range(9):
        if "reason" in desk.page.fields:
            break
        press(desk.page.foot.next)
        desk.settle()
    answer(desk, "reason", "changed_mind")


def test_a_fault_is_shared_pro_rata_and_the_other_way_is_named_with_its_trace(short: Desk) -> None:
    step(short, "money")
    said = page_text(short)
    assert "53.93" in title(short)
    assert amounts(short) == ["¥113.93", "¥113.93", "¥79.00"]
    for figure in (*PRO_RATA, *RESETTLED):
        assert figure in said
    assert "可以要回 ¥129" not in said


def test_without_a_reason_the_single_prices_count_and_the_shares_stand_beside(short: Desk) -> None:
    change_mind(short)
    step(short, "money")
    said = page_text(short)
    assert "19.00" in title(short)
    assert amounts(short) == ["¥79.00", "¥79.00", "¥113.93"]
    for figure in (*PRO_RATA, *RESETTLED):
        assert figure in said
    reopened(short, "money", "deadlines")


def test_the_case_from_disk_shows_the_same_sums(short: Desk) -> None:
    case = reopened(short, "money", "rights", "deadlines")
    assert {name: case.answers[name].kind for name in ("items", "refunded")} == {
        "items": "items",
        "refunded": "money",
    }
