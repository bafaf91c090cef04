"""What was read becomes offers: only for questions there are, never over an answer unseen."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from refundwizard.domain.answers import AtTime, Choice, Money, OnDate, Span, Words
from refundwizard.domain.extraction_words import KINDS
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.reading_lines import pasted
from refundwizard.session.reading import FORMS, QUESTIONS, Offer, is_same, offers, with_their_words
from refundwizard.session.replying import Entry, unfinished, with_unfinished
from refundwizard.session.view_state import ViewState
from tests.unit.session.conftest import DRESS
from tests.unit.session.states import case_of, state_of

SEEN = datetime(2026, 11, 17, 9, 30, tzinfo=BEIJING)
PAGE = """商家已拒绝
店铺：木棉小铺
实付款 ¥329.00
订单编号 P712345678901234567
下单时间 2026-11-10 14:03
申请时间 2026-11-15 10:00
退款金额 ¥329.00
"""


def found(state: ViewState, text: str, seen: datetime | None = SEEN) -> dict[str, Offer]:
    return {each.question: each for each in offers(state, pasted(text), seen)}


@pytest.fixture
def state(pack, clock) -> ViewState:
    return state_of(pack, clock, case_of(pack, clock, DRESS))


def test_every_kind_leads_to_a_question_of_the_right_form(state) -> None:
    asked = {question: state.pack.questions[question].asks for question in QUESTIONS.values()}
    assert {name: asked[name] for name in FORMS} == FORMS
    assert {asks for name, asks in asked.items() if name not in FORMS} <= {"date", "time"}
    assert {kind.id for kind in KINDS} - set(QUESTIONS) == {"asked"}


def test_values_become_answers_of_their_question(state) -> None:
    made = found(state, PAGE)
    assert made["order_no"].answer == Words(text="P712345678901234567")
    assert made["price_paid"].answer == Money(fen=32_900)
    assert made["ordered_on"].answer == OnDate(on=date(2026, 11, 10))
    assert made["applied_at"].answer == AtTime(at=datetime(2026, 11, 15, 10, tzinfo=BEIJING))
    assert made["stage"].answer == Choice(id="refused")


def test_the_answer_so_far_stands_beside_what_was_read(state) -> None:
    made = found(state, PAGE.replace("329.00", "300.00"))
    paid = made["price_paid"]
    assert (paid.value, paid.current, paid.is_same) == ("¥300.00", "¥329.00", False)
    assert found(state, PAGE)["price_paid"].is_same
    assert made["order_no"].current == ""


def test_an_offer_says_what_it_was_read_from(state) -> None:
    paid = found(state, PAGE)["price_paid"]
    assert paid.said == "实付款 ¥329.00"
    assert paid.label == "实付"


def test_a_day_still_to_come_is_not_offered_for_the_past(state) -> None:
    assert found(state, "下单时间 2027-01-02\n申请时间 2026-12-01 10:00") == {}


def test_what_no_calendar_has_is_not_offered(state) -> None:
    assert found(state, "下单时间 2026-13-41") == {}


def test_a_question_the_pack_asks_in_another_form_is_left(state) -> None:
    questions = dict(state.pack.questions)
    questions["price_paid"] = questions["price_paid"].model_copy(update={"asks": "text"})
    questions["ordered_on"] = questions["ordered_on"].model_copy(update={"asks": "money"})
    del questions["order_no"]
    changed = state.pack.model_copy(update={"questions": questions})
    made = offers(_with_pack(state, changed), pasted(PAGE), SEEN)
    assert {each.question for each in made}.isdisjoint({"price_paid", "ordered_on", "order_no"})


def _with_pack(state: ViewState, pack) -> ViewState:
    from dataclasses import replace

    return replace(state, pack=pack)


def test_a_countdown_counts_from_when_the_page_was_seen(state) -> None:
    countdown = found(state, "商家还剩1天3小时处理")["page_countdown"]
    assert countdown.answer == Span(minutes=27 * 60, seen_at=SEEN)


def test_a_countdown_of_an_unknown_moment_is_shown_but_cannot_be_taken(state) -> None:
    countdown = found(state, "商家还剩1天3小时处理", None)["page_countdown"]
    assert countdown.answer is None
    assert countdown.value == "1天3小时0分"


def test_yesterday_needs_to_know_which_day_the_page_was_seen(state) -> None:
    assert found(state, "申请时间 昨天 10:00", None) == {}
    applied = found(state, "申请时间 昨天 10:00")["applied_at"]
    assert applied.answer == AtTime(at=datetime(2026, 11, 16, 10, tzinfo=BEIJING))


def test_two_values_for_a_question_are_two_offers(state) -> None:
    made = offers(state, pasted("实付 ¥1.00\n实付款 ¥2.00\n实付 ¥1.00"), None)
    assert [each.value for each in made] == ["¥1.00", "¥2.00"]


def test_what_counts_as_the_same_answer() -> None:
    at = datetime(2026, 11, 15, 10, tzinfo=BEIJING)
    assert is_same(Words(text=" P1 "), Words(text="P1"))
    assert is_same(AtTime(at=at), OnDate(on=at.date()))
    assert not is_same(OnDate(on=at.date()), AtTime(at=at))
    assert not is_same(None, Words(text="P1"))


def test_a_chats_text_goes_below_what_is_typed_already_and_only_once(pack, clock) -> None:
    case = case_of(pack, clock, DRESS)
    first = with_their_words(case, "不能退")
    assert unfinished(first).text == "不能退"
    typed = with_unfinished(case, Entry("他说\n", "11-16", "phone", ""))
    both = with_their_words(typed, "不能退")
    assert unfinished(both) == Entry("他说\n不能退", "11-16", "phone", "")
    assert with_their_words(both, "不能退") is both
