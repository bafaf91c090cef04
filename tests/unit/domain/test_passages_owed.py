"""Sums on paper: a long reckoning is told step by step."""

from __future__ import annotations

from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.assess import assess
from refundwizard.domain.passages.brief import Brief
from refundwizard.domain.passages.owed import owed
from refundwizard.domain.words import Words
from tests.builders import moment
from tests.scenarios_plugin import shipped

NOW = moment("2026-11-17")
SHORT = {
    "platform": "xiaohongshu",
    "answers": {
        "fraud_contact": "no",
        "payer_minor": "no",
        "received": "yes",
        "stage": "refunded_short",
        "price_paid": "378.00",
        "refunded": "60.00",
        "shortfall_part": ["coupon"],
        "reason": "quality",
        "return_part": "part_of_it",
        "deduction_explained": "no",
        "seller_identified": "yes",
    },
    "items": [
        {"name": "针织衫", "price": "299.00"},
        {"name": "帆布包", "price": "129.00", "returned": 1},
    ],
}


def table(lang: str):
    case = read_answers(shipped(), SHORT, NOW)
    found = assess(shipped(), case, NOW)
    return next(iter(owed(Brief(shipped(), case, found, Words(lang, shipped().texts)))))


def test_both_ways_of_counting_are_printed_with_every_step() -> None:
    for lang in ("zh_CN", "en"):
        first, second, total = table(lang).rows
        for figure in ("428.00", "15.07", "264.07", "113.93"):
            assert figure in first[1]
        assert "378.00 - 299.00" in second[1]
        assert (first[2], second[2], total[2]) == ("113.93", "79.00", "113.93")


def test_steps_of_a_long_reckoning_are_sentences_of_their_own() -> None:
    assert "优惠 50.00。针织衫" in table("zh_CN").rows[0][1]
