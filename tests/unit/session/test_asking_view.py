"""A page of the flow as a view, and all answers as one."""

from __future__ import annotations

from datetime import date

import pytest

from refundwizard.domain.answers import (
    AtTime,
    Choice,
    Item,
    Items,
    Many,
    Money,
    OnDate,
    Span,
    Unsure,
)
from refundwizard.domain.answers import Words as Text
from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.parse import read
from refundwizard.domain.words import Words
from refundwizard.session.asking_view import (
    asking_view,
    choice_words,
    chosen_in,
    raw_of,
    shown_fields,
)
from refundwizard.session.check_view import check_view, short_label, value_words
from refundwizard.session.items_text import rows_of, text_of
from refundwizard.session.rule_view import rule_of, rule_view, stale_months
from refundwizard.session.view_state import Visit, view_state
from refundwizard.session.wizard import Place, Wizard
from tests.builders import moment


@pytest.fixture
def wizard(pack, dress, clock) -> Wizard:
    return Wizard(pack, dress, clock)


@pytest.fixture
def words(pack) -> Words:
    return Words("zh_CN", pack.texts)


def state(wizard: Wizard, clock, place: Place, lang: str = "zh_CN"):
    wizard.go(place)
    return view_state(wizard, "a" * 32, Words(lang, wizard.pack.texts), clock(), Visit())


# ------------------------------------------------------------------------------------ a page's view


def test_a_page_shows_its_fields_with_the_answers(wizard, clock) -> None:
    view = asking_view(state(wizard, clock, Place("facts", "delivery")))
    fields = {field.id: field for field in view.fields}
    assert fields["signed_on"].raw == "2026-11-12"
    assert fields["price_paid"].raw == "329.00"
    assert fields["goods_state"].chosen == ("tried_on_tags_on",)
    assert fields["signed_on"].is_short
    assert not fields["goods_state"].is_short
    assert all(field.label for field in view.fields)


def test_a_field_comes_with_why_it_is_asked_and_its_rule(wizard, clock) -> None:
    view = asking_view(state(wizard, clock, Place("facts", "delivery")))
    signed = next(field for field in view.fields if field.id == "signed_on")
    assert signed.why.text
    assert signed.why.rule is not None
    assert signed.why.rule.strength_word
    assert signed.why.rule.cites[0].title


def test_fields_that_do_not_apply_are_left_out(wizard, clock) -> None:
    wizard.answer({"stage": Choice(id="not_applied")})
    shown = shown_fields(state(wizard, clock, Place("facts", "request")), "request")
    assert "refused_at" not in shown
    assert "merchant_reply" in shown


def test_the_shape_of_a_view_does_not_change_with_the_answers(wizard, clock) -> None:
    place = Place("facts", "delivery")
    before = asking_view(state(wizard, clock, place))
    wizard.answer({"price_paid": Money(fen=100), "goods_state": Unsure()})
    after = asking_view(state(wizard, clock, place))
    assert before != after
    assert before.shape() == after.shape()


def test_a_long_text_is_told_from_a_name(wizard, clock) -> None:
    story = asking_view(state(wizard, clock, Place("story", "story")))
    order = asking_view(state(wizard, clock, Place("facts", "order")))
    assert [field.is_long for field in story.fields if field.asks == "text"] == [True]
    assert not any(field.is_long for field in order.fields)


ANSWERS = [
    ("signed_on", OnDate(on=date(2026, 11, 12))),
    ("signed_on", OnDate(on=date(2026, 11, 1), precision="month")),
    ("applied_at", AtTime(at=moment("2026-11-16T21:05"))),
    ("price_paid", Money(fen=123_450)),
    ("merchant_reply", Text(text="不退\n就这样")),
]


@pytest.mark.parametrize(("question", "answer"), ANSWERS)
def test_an_answer_read_from_how_it_is_shown_is_the_same(
    pack, words, clock, question, answer
) -> None:
    raw = raw_of(answer, words)
    assert read(pack.questions[question], raw, clock()) == answer


def test_a_countdown_is_shown_in_days_and_hours(pack, words, clock) -> None:
    raw = raw_of(Span(minutes=27 * 60), words)
    assert read(pack.questions["page_countdown"], raw, clock()).minutes == 27 * 60


def test_a_choice_without_words_of_its_own_takes_those_of_its_thing(words) -> None:
    assert choice_words("nothing", "seven_day", words) == words("classes.seven_day.name")
    assert choice_words("nothing", "jd", words) == words("platforms.jd.name")
    assert choice_words("nothing", "nothing", words) == "nothing"
    assert raw_of(Items(rows=(Item(name="包", price=100),)), words) == "包 1.00"


def test_picked_answers_are_not_typed(words) -> None:
    assert raw_of(Choice(id="yes"), words) == ""
    assert raw_of(None, words) == ""
    assert chosen_in(Choice(id="yes")) == ("yes",)
    assert chosen_in(Many(ids=("a", "b"))) == ("a", "b")
    assert chosen_in(Unsure()) == ()


# ---------------------------------------------------------------------------------------- the items


def test_an_order_read_from_how_it_is_shown_is_the_same() -> None:
    order = Items(
        rows=(
            Item(name="针织衫", price=29_900),
            Item(name="帆布包 大号", price=12_900, quantity=2, returned=1),
        )
    )
    text = text_of(order)
    assert text == "针织衫 299.00\n帆布包 大号 129.00 ×2 -1"
    assert rows_of(text) == [
        {"name": "针织衫", "price": "299.00", "quantity": 1, "returned": 0},
        {"name": "帆布包 大号", "price": "129.00", "quantity": 2, "returned": 1},
    ]


def test_a_line_that_is_no_item_is_left_to_be_refused() -> None:
    assert rows_of("只有名字\n\n") == [{"name": "只有名字"}]
    assert text_of(None) == ""


# ----------------------------------------------------------------------------------- the check page


def test_every_answered_question_stands_exactly_once(wizard, clock) -> None:
    view = check_view(state(wizard, clock, Place("check")))
    shown = [row.question for group in view.groups for row in group.rows]
    shown += [row.question for row in view.parked]
    assert len(shown) == len(set(shown))
    assert set(wizard.case.answers) <= set(shown)


def test_a_parked_answer_is_listed_apart(wizard, clock) -> None:
    wizard.answer({"reason": Choice(id="not_as_described")})
    wizard.answer({"test_fee": Money(fen=18_000), "test_report": Choice(id="yes")})
    wizard.answer({"reason": Choice(id="changed_mind")})
    view = check_view(state(wizard, clock, Place("check")))
    parked = {row.question: row for row in view.parked}
    assert parked["test_fee"].value == "¥180.00"
    assert parked["test_fee"].state == "parked"
    assert parked["test_fee"].page == "mismatch"


def test_what_is_missing_empty_or_unsure_is_told_apart(wizard, clock) -> None:
    wizard.answer({"price_paid": None, "goods_state": Unsure()})
    view = check_view(state(wizard, clock, Place("check")))
    states = {row.question: row.state for group in view.groups for row in group.rows}
    assert states["price_paid"] == "missing"
    assert states["goods_state"] == "unsure"
    assert not view.is_filled
    assert view.unsure == 1


def test_the_chosen_problem_is_listed_although_no_page_asks_it(wizard, clock) -> None:
    wizard.answer({"problem": Choice(id="seven_day")})
    view = check_view(state(wizard, clock, Place("check")))
    assert view.groups[-1].rows[0].question == "problem"
    assert view.groups[-1].rows[0].page == ""


def test_answers_are_put_in_words(words) -> None:
    shown = {
        "day": value_words("signed_on", OnDate(on=date(2026, 11, 12)), words),
        "month": value_words("signed_on", OnDate(on=date(2026, 11, 1), precision="month"), words),
        "moment": value_words("applied_at", AtTime(at=moment("2026-11-16T21:05")), words),
        "span": value_words("page_countdown", Span(minutes=60), words),
        "seen": value_words(
            "page_countdown", Span(minutes=60, seen_at=moment("2026-11-16T21:05")), words
        ),
        "money": value_words("price_paid", Money(fen=100_000), words),
        "items": value_words("items", Items(rows=(Item(name="包", price=100),)), words),
        "none": value_words("price_paid", None, words),
        "unsure": value_words("price_paid", Unsure(), words),
    }
    assert shown == {
        "day": "2026-11-12 周四",
        "month": "2026-11",
        "moment": "2026-11-16 周一 21:05",
        "span": "1 小时",
        "seen": "1 小时 (2026-11-16 21:05)",
        "money": "¥1,000.00",
        "items": "包 1.00 x1",
        "none": "",
        "unsure": "",
    }
    assert "小红书" in value_words("platform", Choice(id="xiaohongshu"), words)


def test_a_question_without_a_caption_stands_as_it_is_asked(words) -> None:
    assert short_label("signed_on", words)
    assert short_label("no_such_question", words) == "no_such_question"


# ---------------------------------------------------------------------------------------- the rules


def test_a_rule_is_shown_with_its_full_source(pack, words) -> None:
    view = rule_of(pack, "r7_10_notice", words, date(2026, 11, 17))
    assert view is not None
    assert view.cites[0].article
    assert view.stale_months == 0


def test_no_rule_is_shown_where_none_is_in_force(pack, words) -> None:
    assert rule_of(pack, None, words, date(2026, 11, 17)) is None
    assert rule_of(pack, "r7_10_notice", words, date(1990, 1, 1)) is None


def test_a_rule_that_applies_is_put_in_words(pack, wizard, words) -> None:
    found = wizard.assessment.rules[0]
    view = rule_view(found, words, date(2026, 11, 17))
    assert view.title
    assert view.id == found.id


@pytest.mark.parametrize(
    ("today", "months"),
    [((2026, 12, 23), 0), ((2027, 5, 22), 0), ((2027, 5, 23), 6), ((2027, 9, 1), 9)],
)
def test_a_check_is_stale_after_six_months(today, months) -> None:
    assert stale_months(date(2026, 11, 23), date(*today)) == months


def badges(pack, clock, platform: str, *picked: str) -> tuple[str, ...]:
    case = Wizard(pack, _case(pack, clock, platform, picked), clock)
    fields = asking_view(state(case, clock, Place("facts", "goods"))).fields
    return tuple(x.id for field in fields if field.id == "badges" for x in field.options)


def _case(pack, clock, platform: str, picked: tuple[str, ...]):
    answers = {"fraud_contact": "no", "payer_minor": "no", "received": "yes", "stage": "refused"}
    data = {"platform": platform, "answers": {**answers, "badges": list(picked)}}
    return read_answers(pack, data, clock())


def test_only_the_promises_of_the_platform_are_offered(pack, clock) -> None:
    assert badges(pack, clock, "jd") == pack.platforms["jd"].badges
    assert "price_protection" not in badges(pack, clock, "xiaohongshu")
    assert badges(pack, clock, "taobao") == pack.questions["badges"].choices


def test_a_promise_that_was_picked_stays_in_sight(pack, clock) -> None:
    assert "price_protection" in badges(pack, clock, "xiaohongshu", "price_protection")
