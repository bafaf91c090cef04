"""What the shopper records: nothing is sent without it, and what was sent does not change."""

from __future__ import annotations

import inspect
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from refundwizard.domain.assess import assess
from refundwizard.domain.errors import AnswerError
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.records import TEXT, Call
from refundwizard.domain.writing import Writing
from refundwizard.session import recording
from refundwizard.session.recording import Sending
from tests.builders import S1, case, day, fen, month, pack, text

NOW = datetime(2026, 11, 17, 14, 2, tzinfo=BEIJING)
YESTERDAY = Sending(NOW - timedelta(days=1), "merchant_chat")


@pytest.fixture
def mine():
    return case({**S1, "item_name": text("裙子"), "ordered_on": day("2026-11-09")})


@pytest.fixture
def draft(mine):
    return assess(pack(), mine, NOW).drafts[0]


def rewritten(draft, text):
    """Return a draft that says something else."""
    return replace(draft, writing=Writing.of(text, used=draft.used))


def code_of(call):
    with pytest.raises(AnswerError) as caught:
        call()
    return caught.value.code


def only(found):
    (message,) = found.messages
    return message


# ------------------------------------------------------------------------------------ preparing


def test_preparing_keeps_the_text_and_the_answers_that_fed_it_and_sends_nothing(mine, draft):
    message = only(recording.prepare(mine, draft, NOW))
    assert (message.text, message.letter, message.channel) == (draft.text, "note", draft.channel)
    assert not message.is_sent
    assert set(message.used) == {"price_paid", "signed_on"}
    assert message.used["price_paid"] == mine.answers["price_paid"]


def test_the_same_text_is_noted_once(mine, draft):
    once = recording.prepare(mine, draft, NOW)
    assert recording.prepare(once, draft, NOW + timedelta(hours=1)) is once
    sent = recording.record_sent(once, "m1", YESTERDAY, NOW)
    assert recording.prepare(sent, draft, NOW) is sent


def test_a_letter_has_one_unsent_text_which_the_newer_replaces(mine, draft):
    once = recording.prepare(mine, draft, NOW)
    other = once.answered("price_paid", fen(100))
    again = recording.prepare(other, rewritten(draft, "新"), NOW)
    message = only(again)
    assert (message.id, message.text) == ("m1", "新")
    assert message.used["price_paid"] == fen(100)
    assert [each.id for each in recording.unsent(again)] == ["m1"]


def test_a_new_text_after_a_sent_one_leaves_that_alone(mine, draft):
    sent = recording.record_draft_sent(mine, draft, YESTERDAY, NOW)
    again = recording.prepare(sent, rewritten(draft, "新"), NOW)
    assert [(each.id, each.text, each.is_sent) for each in again.messages] == [
        ("m1", draft.text, True),
        ("m2", "新", False),
    ]
    assert recording.last_of(again, "note").id == "m2"
    assert recording.last_of(sent, "note").id == "m1"
    assert recording.last_of(sent, "other") is None


def test_only_an_unsent_text_can_be_removed(mine, draft):
    once = recording.prepare(mine, draft, NOW)
    assert recording.remove_prepared(once, "m1").messages == ()
    assert recording.remove_prepared(once, "m9") is once
    sent = recording.record_sent(once, "m1", YESTERDAY, NOW)
    assert recording.remove_prepared(sent, "m1") is sent


# ------------------------------------------------------------------------------------ recording


def test_a_prepared_text_is_sent_once_the_shopper_says_when_and_how(mine, draft):
    once = recording.prepare(mine, draft, NOW)
    sending = Sending(NOW - timedelta(hours=2), "email", "x1")
    message = only(recording.record_sent(once, "m1", sending, NOW))
    assert (message.is_sent, message.at, message.channel, message.proof) == (
        True,
        sending.at,
        "email",
        "x1",
    )
    assert message.text == draft.text


def test_a_draft_can_be_recorded_as_sent_without_being_copied(mine, draft):
    message = only(recording.record_draft_sent(mine, draft, YESTERDAY, NOW))
    assert (message.is_sent, message.text, message.letter) == (True, draft.text, "note")


def test_what_was_copied_is_what_went_out(mine, draft):
    once = recording.prepare(mine, draft, NOW)
    sent = recording.record_draft_sent(once, rewritten(draft, "别的"), YESTERDAY, NOW)
    assert only(sent).text == draft.text


def test_the_same_draft_is_not_recorded_twice(mine, draft):
    sent = recording.record_draft_sent(mine, draft, YESTERDAY, NOW)
    assert recording.record_draft_sent(sent, draft, YESTERDAY, NOW) is sent


def test_a_sent_text_is_frozen_in_every_function(mine, draft):
    sent = recording.record_draft_sent(mine, draft, YESTERDAY, NOW)
    other = rewritten(draft, "改了")
    call = Call(agent="1")
    later = [
        recording.prepare(sent, other, NOW),
        recording.remove_prepared(sent, "m1"),
        recording.record_sent(sent, "m1", Sending(NOW, "email"), NOW),
        recording.record_draft_sent(sent, other, YESTERDAY, NOW),
        recording.record_written(sent, "别的", YESTERDAY, NOW),
        recording.record_incoming(sent, NOW, "email", "好", "m1"),
        recording.record_call(sent, call, YESTERDAY, "", NOW),
        recording.correct_record(sent, "m1", Sending(NOW, "email", "x1"), NOW),
        sent.answered("price_paid", fen(1)),
    ]
    for found in later:
        first = recording.message_of(found, "m1")
        assert (first.text, first.letter, first.used, first.is_sent) == (
            draft.text,
            "note",
            sent.messages[0].used,
            True,
        )


def test_no_path_produces_sent_without_the_shoppers_record(mine, draft):
    """Only functions that take a ``Sending``, the shopper's own words on it, make a text sent."""
    public = {
        name: function
        for name, function in inspect.getmembers(recording, inspect.isfunction)
        if not name.startswith("_") and function.__module__ == recording.__name__
    }
    takes = {name for name, each in public.items() if "Sending" in str(inspect.signature(each))}
    assert takes == {
        "record_sent",
        "record_draft_sent",
        "record_written",
        "record_call",
        "correct_record",
    }
    once = recording.prepare(mine, draft, NOW)
    for found in (
        once,
        recording.prepare(once, rewritten(draft, "新"), NOW),
        recording.record_incoming(once, NOW, draft.channel, "好", "m1"),
        recording.remove_prepared(once, "m1"),
        recording.correct_record(once, "m1", YESTERDAY, NOW),
    ):
        assert not [each for each in found.messages if each.went_out]
        states = [each.state for each in assess(pack(), found, NOW).messages]
        assert not {"sent", "answered"}.intersection(states)


def test_an_unknown_or_sent_message_stays_as_it_is(mine, draft):
    sent = recording.record_draft_sent(mine, draft, YESTERDAY, NOW)
    assert recording.record_sent(sent, "m9", YESTERDAY, NOW) is sent
    assert recording.correct_record(sent, "m9", YESTERDAY, NOW) is sent


def test_a_record_can_be_corrected_but_an_unsent_text_has_none(mine, draft):
    sent = recording.record_draft_sent(mine, draft, YESTERDAY, NOW)
    message = only(recording.correct_record(sent, "m1", Sending(NOW, "email", "x2"), NOW))
    assert (message.at, message.channel, message.proof) == (NOW, "email", "x2")
    once = recording.prepare(mine, draft, NOW)
    assert recording.correct_record(once, "m1", YESTERDAY, NOW) is once


def test_own_words_are_recorded_as_they_were_written(mine):
    message = only(recording.record_written(mine, " 你好 \n", YESTERDAY, NOW))
    assert (message.text, message.went_out, message.letter) == ("你好", True, "")
    assert code_of(lambda: recording.record_written(mine, "  ", YESTERDAY, NOW)) == "empty_text"
    long = "长" * (TEXT + 1)
    assert code_of(lambda: recording.record_written(mine, long, YESTERDAY, NOW)) == "too_long"


def test_a_reply_is_recorded_with_what_it_answers(mine):
    message = only(recording.record_incoming(mine, NOW, "email", " 不退 ", "m1"))
    assert (message.direction, message.text, message.in_reply_to) == ("in", "不退", "m1")
    assert code_of(lambda: recording.record_incoming(mine, NOW, "email", " ")) == "empty_text"


def test_a_call_is_recorded_with_what_it_brought_and_needs_no_words(mine):
    call = Call(side="platform", agent="8012", ticket="T1", promise="退款", promised_by=NOW)
    message = only(recording.record_call(mine, call, YESTERDAY, " ", NOW))
    assert (message.call, message.channel, message.text) == (call, "merchant_chat", "")
    assert message.is_sent
    assert not message.went_out


# ----------------------------------------------------------------------------------------- times


@pytest.mark.parametrize(
    ("at", "code"),
    [
        (NOW + timedelta(minutes=1), "sent_in_future"),
        (datetime(2026, 11, 8, 23, 59, tzinfo=BEIJING), "sent_before_order"),
    ],
)
def test_a_time_that_cannot_be_is_refused_by_every_function(mine, draft, at, code):
    bad = Sending(at, "email")
    once = recording.prepare(mine, draft, NOW)
    for act in (
        lambda: recording.check_time(mine, at, NOW),
        lambda: recording.record_sent(once, "m1", bad, NOW),
        lambda: recording.record_draft_sent(mine, draft, bad, NOW),
        lambda: recording.record_written(mine, "你好", bad, NOW),
        lambda: recording.record_call(mine, Call(), bad, "", NOW),
        lambda: recording.correct_record(once, "m1", bad, NOW),
    ):
        assert code_of(act) == code


def test_the_day_of_the_order_itself_is_not_before_it(mine):
    recording.check_time(mine, datetime(2026, 11, 9, tzinfo=BEIJING), NOW)


def test_without_an_order_day_the_day_of_payment_counts_and_a_month_begins_on_its_first():
    paid = case({"paid_on": month("2026-11")})
    assert recording.order_day(paid) == day("2026-11-01").on
    assert recording.order_day(case()) is None
    recording.check_time(case(), datetime(2020, 1, 1, tzinfo=BEIJING), NOW)


def test_ids_are_never_used_twice(mine):
    twice = recording.record_written(
        recording.record_incoming(mine, NOW, "email", "好"), "你好", YESTERDAY, NOW
    )
    assert [each.id for each in twice.messages] == ["m1", "m2"]
    odd = twice.messages[0].model_copy(update={"id": "x7"})
    assert recording.next_id(mine.model_copy(update={"messages": (odd,)})) == "m1"
