from __future__ import annotations

import pytest

from refundwizard.domain.answers import Item, Items
from refundwizard.domain.pack import Words
from refundwizard.domain.spoken import say, spoken
from tests.builders import UNSURE, at, day, fen, left, month, pick, picks, text

ZH = Words(
    "zh_CN",
    {
        "zh_CN": {
            "letters.date": "$year年$month$day日",
            "letters.joint": "、",
            "dates.month_11": "11月",
            "dates.minutes": "$count 分钟",
            "dates.hours": "$count 小时",
            "dates.span_joint": " ",
            "questions.reason.choices.faulty": "与描述不符",
        }
    },
)
BARE = Words("en", {"en": {}})


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (pick("faulty"), "与描述不符"),
        (pick("new_one"), "new_one"),
        (picks("faulty", "b"), "与描述不符、b"),
        (day("2026-11-12"), "2026年11月12日"),
        (month("2026-11"), ""),
        (at("2026-11-12T09:05"), "2026年11月12日 09:05"),
        (left(180, None), "3 小时"),
        (fen(123450), "1,234.50"),
        (text("  裙子 "), "裙子"),
        (Items(rows=(Item(name="包", price=1), Item(name="衫", price=1))), "包、衫"),
        (UNSURE, ""),
        (None, ""),
    ],
)
def test_an_answer_is_written_as_a_letter_has_it(answer, expected):
    assert spoken(ZH, "reason", answer) == expected


def test_without_words_a_day_is_iso_and_a_choice_its_id():
    assert spoken(BARE, "signed_on", day("2026-11-12")) == "2026-11-12"
    assert spoken(BARE, "reason", picks("a", "b")) == "a, b"
    assert spoken(BARE, "page_countdown", left(180, None)) == ""
    assert say(BARE, "gone", "default") == "default"
