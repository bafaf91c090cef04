"""A refund that came short, told through the window: the sum, both ways of counting, the trace."""

from __future__ import annotations

from refundwizard.ui.widgets.money_tiers import TierCard
from tests.ui.desk import Desk
from tests.ui.pages.reading import page_text, title

SHORT: dict[str, object] = {
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
    "merchant_received_on": "2026-11-08",
    "item_name": "帆布包",
    "seller_name": "织物与包",
    "order_no": "P8800378005",
    "seller_identified": "yes",
}
"""A knitted top and a canvas bag under a 400-less-50 discount; the bag went back."""

ORDER = "针织衫 299.00\n帆布包 129.00 ×1 -1"


def told(desk: Desk) -> None:
    """Open the case and write the order down line by line."""
    desk.open(SHORT)
    desk.go("facts", "shortfall_items")
    desk.type("items", ORDER)
    desk.go_on()


def amounts(desk: Desk) -> list[str]:
    return [card.tier.amount for card in desk.page.column.findChildren(TierCard)]


def test_without_the_order_line_by_line_no_sum_is_made_up(desk: Desk) -> None:
    desk.open(SHORT)
    desk.go("money")
    assert "113.93" not in page_text(desk)
    assert "129.00" not in page_text(desk)


def test_a_fault_is_shared_pro_rata_and_the_other_way_stands_beside_it(desk: Desk) -> None:
    told(desk)
    desk.go("money")
    said = page_text(desk)
    assert "53.93" in title(desk)
    assert amounts(desk) == ["¥113.93", "¥113.93", "¥79.00"]
    for figure in ("15.07", "264.07", "378.00 - 299.00 = 79.00"):
        assert figure in said


def test_a_change_of_mind_turns_the_two_ways_round(desk: Desk) -> None:
    told(desk)
    desk.go("facts", "shortfall_why")
    desk.pick("reason", "changed_mind")
    desk.go("money")
    assert "19.00" in title(desk)
    assert amounts(desk) == ["¥79.00", "¥79.00", "¥113.93"]


def test_the_message_names_what_is_due_and_what_is_short(desk: Desk) -> None:
    told(desk)
    drafts = desk.stage.desk.wizard.assessment.drafts
    [text] = [x.text for x in drafts if x.id == "refund_breakdown" and x.language == "zh_CN"]
    assert "应退 113.93 元，还差 53.93 元" in text
