from __future__ import annotations

from datetime import date, datetime

import pytest

from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.errors import AnswerError
from tests.builders import NOON, TABLES, day, fen, moment, pack, pick

MINI = pack()


def failure(data, mini=MINI):
    with pytest.raises(AnswerError) as caught:
        read_answers(mini, data, NOON)
    return caught.value


def test_a_whole_file_becomes_a_case():
    case = read_answers(
        MINI,
        {
            "platform": "xiaohongshu",
            "as_of": date(2026, 11, 17),
            "answers": {"signed_on": "11.12", "price_paid": "329.00"},
            "items": [{"name": "裙子", "price": 329, "quantity": 1}],
            "messages": [
                {"at": "2026-11-16 10:00", "direction": "in", "channel": "chat", "text": "不退"},
                {"at": date(2026, 11, 15), "direction": "out", "text": "请退"},
                {"at": datetime(2026, 11, 15, 8), "direction": "out"},  # noqa: DTZ001
            ],
            "exhibits": [
                {"kind": "E01", "captured_on": date(2026, 11, 12)},
                {"caption": "照片", "captured_on": "昨天"},
                {"kind": "E02", "captured_on": datetime(2026, 11, 12, 8)},  # noqa: DTZ001
            ],
        },
        NOON,
    )
    assert case.answers["platform"] == pick("xiaohongshu")
    assert case.answers["signed_on"] == day("2026-11-12")
    assert case.answers["price_paid"] == fen(32900)
    assert case.answers["items"].rows[0].price == 32900
    assert case.messages[0].at == moment("2026-11-16T10:00")
    assert case.messages[1].at == moment("2026-11-15T00:00")
    assert [exhibit.kind for exhibit in case.exhibits] == ["E01", None, "E02"]
    assert case.exhibits[1].captured_on == date(2026, 11, 16)
    assert case.pack.version == "2026.11"
    assert case.created_at == NOON


def test_an_empty_file_is_an_empty_case():
    assert read_answers(MINI, {}, NOON).answers == {}


def test_a_platform_among_the_answers_wins_over_the_one_above():
    data = {"platform": "xiaohongshu", "answers": {"platform": "other_platform"}}
    assert read_answers(MINI, data, NOON).answers["platform"] == pick("other_platform")


def test_an_unknown_question_names_the_closest_one():
    error = failure({"answers": {"singed_on": "11.12"}})
    assert (error.code, error.question) == ("unknown_question", "singed_on")
    assert error.fields["closest"] == "signed_on"


def test_a_renamed_question_is_still_understood():
    mini = pack(renamed={"questions.received_on": "signed_on"})
    case = read_answers(mini, {"answers": {"received_on": "11.12"}}, NOON)
    assert case.answers == {"signed_on": day("2026-11-12")}


def test_an_unknown_key_names_the_closest_one():
    error = failure({"answer": {}})
    assert (error.code, error.fields["closest"]) == ("unknown_key", "answers")


def test_what_cannot_be_true_together_is_refused():
    error = failure({"answers": {"ordered_on": "2026-11-12", "signed_on": "2026-11-10"}})
    assert error.code == "before_other"


def test_order_lines_of_a_pack_that_does_not_ask_for_them_are_checked_and_left_out():
    mini = pack(questions={k: v for k, v in TABLES["questions"].items() if k != "items"})
    assert read_answers(mini, {"items": [{"name": "包", "price": 1}]}, NOON).answers == {}
    assert failure({"items": [{"name": "包"}]}, mini).code == "not_money"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ({"answers": ["x"]}, "not_a_table"),
        ({"messages": {}}, "not_a_list"),
        ({"messages": ["x"]}, "bad_message"),
        ({"messages": [{"at": "bald", "direction": "in"}]}, "bad_message"),
        ({"messages": [{"at": 5, "direction": "in"}]}, "bad_message"),
        ({"messages": [{"at": "昨天", "direction": "up"}]}, "bad_message"),
        ({"messages": [{"at": "昨天", "direction": "in", "text": 5}]}, "bad_message"),
        ({"messages": [{"at": "昨天", "direction": "in", "channel": "\ud800"}]}, "bad_message"),
        ({"messages": [{"at": "昨天", "direction": "in", "more": 5}]}, "bad_message"),
        ({"exhibits": [{"kind": "E99"}]}, "bad_exhibit"),
        ({"exhibits": [{"kind": ["E01"]}]}, "bad_exhibit"),
        ({"exhibits": [{"kind": "E01", "captured_on": "bald"}]}, "bad_exhibit"),
        ({"exhibits": [{"kind": "E01", "caption": 5}]}, "bad_exhibit"),
    ],
)
def test_a_bad_row_is_named(data, code):
    assert failure(data).code == code
