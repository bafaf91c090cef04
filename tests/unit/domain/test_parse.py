from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refundwizard.domain.amounts import fen_of
from refundwizard.domain.answers import Items, Many
from refundwizard.domain.errors import AnswerError, closest
from refundwizard.domain.pack import Question
from refundwizard.domain.parse import LARGEST_FEN, check, read
from tests.builders import (
    NOON,
    TODAY,
    UNSURE,
    at,
    day,
    fen,
    left,
    moment,
    month,
    pack,
    pick,
    picks,
    text,
)

MINI = pack()


def answer(question, raw, today=TODAY):
    return read(MINI.questions[question], raw, today)


def code(question, raw, today=TODAY):
    with pytest.raises(AnswerError) as caught:
        answer(question, raw, today)
    return caught.value.code


# ------------------------------------------------------------------------------------------- money


@pytest.mark.parametrize(
    ("raw", "amount"),
    [
        ("1,234.50", 123450),
        ("¥329", 32900),
        ("￥ 329.00", 32900),
        ("329元", 32900),
        ("329 yuan", 32900),
        ("３２９．５", 32950),
        ("329.", 32900),
        ("12.3400", 1234),
        ("0", 0),
        (329, 32900),
        (329.5, 32950),
        (0.07, 7),
    ],
)
def test_money_is_read_exactly_in_fen(raw, amount):
    assert answer("price_paid", raw) == fen(amount)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("12,3x", "not_money"),
        ("12,34", "not_money"),
        ("1e5", "not_money"),
        ("", "not_money"),
        ("三百", "not_money"),
        (True, "not_money"),
        (None, "not_money"),
        (float("nan"), "not_money"),
        (float("inf"), "not_money"),
        ("12.345", "money_too_fine"),
        (0.1 + 0.2, "money_too_fine"),
        ("-5", "money_negative"),
        (-5, "money_negative"),
        ("9999999999", "money_too_large"),
        (10**40, "not_money"),
    ],
)
def test_what_is_no_amount_is_refused_with_its_reason(raw, expected):
    assert code("price_paid", raw) == expected


@given(st.integers(min_value=0, max_value=LARGEST_FEN))
def test_every_amount_survives_being_written_and_read(amount):
    assert fen_of("price_paid", f"{amount // 100:,}.{amount % 100:02d}") == amount


# ------------------------------------------------------------------------------------------ choices


def test_a_choice_is_its_id_and_yes_no_may_be_true_or_false():
    assert answer("reason", " faulty ") == pick("faulty")
    assert answer("opened_only", True) == pick("yes")
    assert answer("opened_only", False) == pick("no")


def test_an_unknown_choice_names_the_closest_one():
    with pytest.raises(AnswerError) as caught:
        answer("reason", "faultty")
    assert caught.value.code == "unknown_choice"
    assert caught.value.fields == {"given": "faultty", "closest": "faulty"}
    assert code("reason", 5) == "unknown_choice"
    assert closest("zzz", ["faulty"]) == ""


def test_many_choices_come_in_the_order_of_the_question_each_once():
    assert answer("badges", ["authentic", "seven_day", "authentic"]) == picks(
        "seven_day", "authentic"
    )
    assert answer("badges", "authentic") == picks("authentic")
    assert answer("badges", []) == Many(ids=())
    assert code("badges", 5) == "not_a_list"
    assert code("badges", ["gold"]) == "unknown_choice"


@pytest.mark.parametrize("raw", ["unsure", "不确定", " 不记得 ", "Not sure", "don't remember"])
def test_not_sure_is_an_answer_to_anything_that_offers_it(raw):
    assert answer("price_paid", raw) == UNSURE
    assert answer("signed_on", raw) == UNSURE


def test_not_sure_is_refused_where_it_cannot_be_true():
    assert code("platform", "不确定") == "unsure_not_offered"


# ----------------------------------------------------------------------------------- days and times


def test_a_day_is_read_from_text_toml_days_and_moments():
    assert answer("signed_on", "11.12") == day("2026-11-12")
    assert answer("signed_on", date(2026, 11, 12)) == day("2026-11-12")
    assert answer("signed_on", datetime(2026, 11, 11, 20, tzinfo=UTC)) == day("2026-11-12")
    assert answer("signed_on", "11.12 14:00") == day("2026-11-12")
    assert answer("signed_on", "2026-10") == month("2026-10")


def test_relative_words_count_from_the_beijing_day_of_a_moment():
    late = datetime(2026, 11, 16, 20, tzinfo=UTC)
    assert answer("signed_on", "今天", late) == day("2026-11-17")


def test_an_impossible_day_has_its_own_code():
    assert code("signed_on", "2月30日") == "no_such_day"
    assert code("signed_on", "2026-02-30") == "no_such_day"
    assert code("signed_on", "gestern") == "not_a_date"
    assert code("signed_on", 20261112) == "not_a_date"


def test_an_open_day_is_asked_back_with_both_readings():
    with pytest.raises(AnswerError) as caught:
        answer("promised_on", "1.15")
    assert caught.value.code == "ambiguous_date"
    assert caught.value.fields["first"] == "2027-01-15"
    assert caught.value.fields["second"] == "2026-01-15"


def test_a_question_about_the_past_settles_an_open_day():
    assert answer("signed_on", "1.15") == day("2026-01-15")


def test_a_day_to_come_is_read_as_such_and_left_to_the_cross_check():
    assert answer("signed_on", "11.20") == day("2026-11-20")


def test_a_time_is_a_moment_or_where_only_the_day_is_known_that_day():
    assert answer("applied_at", "11-16 18:05") == at("2026-11-16T18:05")
    assert answer("applied_at", datetime(2026, 11, 16, 18, 5)) == at("2026-11-16T18:05")  # noqa: DTZ001
    assert answer("applied_at", date(2026, 11, 16)) == day("2026-11-16")
    assert answer("applied_at", "昨天") == day("2026-11-16")


def test_a_time_of_an_open_day_is_settled_or_asked_back():
    past = Question(id="x", asks="time", not_future=True)
    assert read(past, "1.15 12:00", TODAY) == at("2026-01-15T12:00")
    assert code("applied_at", "1.15 12:00") == "ambiguous_date"


def test_what_is_no_time_is_refused():
    assert code("applied_at", "bald") == "not_a_time"
    assert code("applied_at", 5) == "not_a_time"
    assert code("applied_at", "2月30日") == "no_such_day"


# --------------------------------------------------------------------------------------- countdowns


def test_a_countdown_remembers_when_it_was_seen():
    assert answer("page_countdown", "1天3小时", moment("2026-11-19T18:05")) == left(
        1620, "2026-11-19T18:05"
    )
    assert answer("page_countdown", "1天3小时") == left(1620, None)
    assert answer("page_countdown", 90) == left(90, None)


def test_a_countdown_in_a_file_says_itself_when_it_was_seen():
    for seen in ("2026-11-19 18:05", moment("2026-11-19T18:05")):
        raw = {"left": "1天3小时", "seen_at": seen}
        assert answer("page_countdown", raw) == left(1620, "2026-11-19T18:05")


@pytest.mark.parametrize(
    "raw",
    [
        "bald",
        -5,
        True,
        {"left": "1天"},
        {"left": "1天", "seen_at": "bald"},
        {"left": "1天", "seen_at": moment("2026-11-19T18:05"), "more": 1},
    ],
)
def test_what_is_no_countdown_is_refused(raw):
    assert code("page_countdown", raw) == "not_a_duration"


# -------------------------------------------------------------------------------------------- texts


def test_a_text_is_kept_exactly_as_typed():
    assert answer("item_name", "  裙子\n329  ") == text("  裙子\n329  ")


def test_a_text_that_is_none_or_cannot_be_kept_is_refused():
    assert code("item_name", 5) == "not_text"
    assert code("item_name", "字" * 20_001) == "too_long"
    assert code("item_name", "\ud800") == "bad_characters"


# -------------------------------------------------------------------------------------------- items


def test_the_lines_of_an_order_are_read():
    items = answer("items", [{"name": "包", "price": "129", "quantity": 2, "returned": 1}])
    assert isinstance(items, Items)
    assert (items.rows[0].price, items.rows[0].returned) == (12900, 1)


@pytest.mark.parametrize(
    "row",
    [
        "包",
        {"name": "包", "price": "1", "colour": "red"},
        {"price": "1"},
        {"name": "", "price": "1"},
        {"name": "包", "price": "1", "quantity": 0},
        {"name": "包", "price": "1", "quantity": True},
        {"name": "包", "price": "1", "returned": 2},
    ],
)
def test_a_bad_line_of_an_order_is_named_by_its_number(row):
    with pytest.raises(AnswerError) as caught:
        answer("items", [row])
    assert (caught.value.code, caught.value.fields) == ("bad_item", {"row": 1})


def test_an_order_is_a_list_and_its_prices_are_amounts():
    assert code("items", "包") == "not_a_list"
    assert code("items", [{"name": "包", "price": "x"}]) == "not_money"


# ------------------------------------------------------------------------------------- cross-checks


def codes(answers):
    return [(error.question, error.code) for error in check(MINI, answers, NOON)]


def test_a_day_still_to_come_is_told():
    assert codes({"signed_on": day("2026-11-18")}) == [("signed_on", "future")]
    assert codes({"signed_on": day("2026-11-17")}) == []
    assert codes({"promised_on": day("2026-12-18")}) == []


def test_received_before_ordered_is_told_with_both_days():
    (error,) = check(MINI, {"ordered_on": day("2026-11-12"), "signed_on": day("2026-11-10")}, TODAY)
    assert (error.question, error.code) == ("signed_on", "before_other")
    assert error.fields["other"] == "ordered_on"
    assert error.fields["other_day"] == "2026-11-12"


def test_the_same_day_and_the_same_month_are_fine():
    assert codes({"ordered_on": day("2026-11-12"), "signed_on": day("2026-11-12")}) == []
    assert codes({"ordered_on": day("2026-11-12"), "signed_on": month("2026-11")}) == []
    assert codes({"ordered_on": month("2026-12"), "signed_on": day("2026-11-12")}) != []


def test_moments_of_one_day_are_compared_by_the_clock():
    answers = {"applied_at": at("2026-11-16T18:05"), "refused_at": at("2026-11-16T18:04")}
    assert codes(answers) == [("refused_at", "before_other")]
    assert codes(answers | {"applied_at": day("2026-11-16")}) == []


def test_answers_without_a_day_or_a_question_are_passed_over():
    assert codes({"signed_on": UNSURE, "gone": day("2030-01-01"), "refused_at": UNSURE}) == []
    assert codes({"signed_on": day("2026-11-10"), "ordered_on": UNSURE}) == []


RAW = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates()
RAW = RAW | st.lists(RAW, max_size=3) | st.dictionaries(st.text(max_size=5), RAW, max_size=3)


@given(st.sampled_from(sorted(MINI.questions)), RAW, st.dates() | st.datetimes())
def test_no_raw_value_raises_anything_but_an_answer_error(question, raw, today):
    try:
        found = answer(question, raw, today)
    except AnswerError:
        return
    assert found.kind in {MINI.questions[question].asks, "unsure", "date"}
