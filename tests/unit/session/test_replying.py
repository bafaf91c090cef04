from __future__ import annotations

from datetime import timedelta

import pytest

from refundwizard.domain.answers import AtTime, Choice, OnDate
from refundwizard.domain.assess import assess
from refundwizard.domain.errors import AnswerError
from refundwizard.domain.records import TEXT, PointAnswer
from refundwizard.domain.words import Words
from refundwizard.session import replying
from refundwizard.session.recording import Sending, prepare, record_sent, record_written
from refundwizard.session.replying import Entry
from tests.builders import at, case, day, moment, pick

NOW = moment("2026-11-17T14:02")


def sent(start=None, on="2026-11-15T10:00", channel="merchant_chat", text="请退款"):
    return record_written(start or case(), text, Sending(moment(on), channel), NOW)


# ------------------------------------------------------------------------------ what is typed


def test_what_is_typed_is_kept_exactly_and_taken_away_again():
    entry = Entry(" 已拆封\n不退 ", "昨天", "phone", "m1")
    kept = replying.with_unfinished(case(), entry)
    assert replying.unfinished(kept) == entry
    assert replying.with_unfinished(kept, Entry()) == case()


def test_more_than_a_record_can_hold_is_kept_up_to_that():
    kept = replying.with_unfinished(case(), Entry("退" * (TEXT + 5)))
    assert len(replying.unfinished(kept).text) == TEXT


def test_what_is_not_text_counts_as_nothing_typed():
    odd = case().answered("reply_unfinished_text", pick("yes"))
    assert replying.unfinished(odd) == Entry()


def test_what_is_typed_changes_nothing_that_is_derived(pack, dress, clock):
    kept = replying.with_unfinished(dress, Entry("不是质量问题，不退"))
    before, after = assess(pack, dress, clock()), assess(pack, kept, clock())
    assert (after.rebuttals, after.drafts, after.status) == (
        before.rebuttals,
        before.drafts,
        before.status,
    )


# -------------------------------------------------------------------------------- recording it


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("", "2026-11-17T14:02"),
        ("昨天 20:00", "2026-11-16T20:00"),
        ("11月16日", "2026-11-16T00:00"),
        ("2026-11-16 09:30", "2026-11-16T09:30"),
    ],
)
def test_when_a_reply_came(raw, expected):
    assert replying.read_when(raw, NOW + timedelta(seconds=31)) == moment(expected)


@pytest.mark.parametrize("raw", ["前几天", "2026年10月", "不确定"])
def test_a_time_that_is_no_day_is_refused(raw):
    with pytest.raises(AnswerError) as caught:
        replying.read_when(raw, NOW)
    assert caught.value.question == "sent_at"


def test_a_reply_is_recorded_with_what_is_usual():
    start = sent(sent(), "2026-11-16T09:00", "platform_chat", "请处理")
    typed = replying.with_unfinished(start, Entry(text="不退"))
    saved = replying.save(typed, replying.unfinished(typed), NOW)
    reply = saved.messages[-1]
    assert (reply.direction, reply.text, reply.at) == ("in", "不退", NOW)
    assert (reply.channel, reply.in_reply_to) == ("platform_chat", "m2")
    assert replying.unfinished(saved) == Entry()


def test_a_reply_can_answer_another_message_or_none():
    start = sent(sent(), "2026-11-16T09:00")
    for answers, expected in (("m1", "m1"), (replying.NO_MESSAGE, "")):
        entry = Entry("不退", "昨天 20:00", "email", answers)
        reply = replying.save(start, entry, NOW).messages[-1]
        assert (reply.in_reply_to, reply.channel) == (expected, "email")
    alone = replying.save(case(), Entry("不退"), NOW).messages[-1]
    assert (alone.in_reply_to, alone.channel) == ("", "merchant_chat")


def test_a_letter_is_answered_in_the_chat_unless_said_otherwise():
    assert replying.usual_channel(sent(channel="merchant_letter")) == "merchant_chat"


@pytest.mark.parametrize(
    ("entry", "question", "code"),
    [
        (Entry(" \n"), "text", "empty_reply"),
        (Entry("不退", "11月18日"), "sent_at", "reply_in_future"),
        (Entry("不退", "11月1日"), "sent_at", "sent_before_order"),
        (Entry("退" * (TEXT + 1)), "text", "too_long"),
    ],
)
def test_what_cannot_be_a_reply_is_refused(entry, question, code):
    with pytest.raises(AnswerError) as caught:
        replying.save(case({"ordered_on": day("2026-11-09")}), entry, NOW)
    assert (caught.value.question, caught.value.code) == (question, code)


# --------------------------------------------------------------------------------- what it says


def reply_case(stage="waiting", when="昨天 20:00", kind="", **answers):
    given = {"stage": pick(stage), **answers} if stage else answers
    saved = replying.save(sent(case(given)), Entry("不退", when), NOW)
    return replying.with_kind(saved, "m2", kind) if kind else saved


def test_the_kind_of_a_reply_is_kept_and_changes_nothing_by_itself():
    found = reply_case(kind="refuse")
    assert replying.kind_of(found, "m2") == "refuse"
    assert replying.kind_of(found, "m9") == ""
    assert found.answers["stage"] == pick("waiting")


@pytest.mark.parametrize(
    ("stage", "kind", "changes"),
    [
        ("waiting", "refuse", {"stage": "refused", "refused_at": "2026-11-16T20:00"}),
        ("agreed", "refuse", {"stage": "refused", "refused_at": "2026-11-16T20:00"}),
        ("waiting", "agree", {"stage": "agreed", "agreed_at": "2026-11-16T20:00"}),
        ("refused", "agree", {"stage": "agreed", "agreed_at": "2026-11-16T20:00"}),
        ("refused", "refuse", {}),
        ("not_applied", "agree", {}),
        ("reviewing", "refuse", {}),
        ("waiting", "stall", {}),
        ("", "agree", {}),
    ],
)
def test_only_a_request_that_was_made_can_be_agreed_to_or_refused(stage, kind, changes):
    found = reply_case(stage, kind=kind)
    update = replying.update_of(found, found.messages[-1])
    assert {
        name: answer.id if isinstance(answer, Choice) else f"{answer.at:%Y-%m-%dT%H:%M}"
        for name, answer in update.items()
    } == changes


def test_a_reply_of_which_only_the_day_is_known_dates_the_day():
    found = reply_case(when="11月16日", kind="agree")
    update = replying.update_of(found, found.messages[-1])
    assert update["agreed_at"] == OnDate(on=moment("2026-11-16T00:00").date())


def test_a_reply_before_the_request_dates_nothing():
    for applied, dated in (("2026-11-17T09:00", False), ("2026-11-15T09:00", True)):
        found = reply_case(kind="refuse", applied_at=at(applied))
        update = replying.update_of(found, found.messages[-1])
        assert ("refused_at" in update) is dated
        assert isinstance(update.get("refused_at"), AtTime) is dated


# ------------------------------------------------------------------------------- answering it


def test_the_answer_to_an_excuse_is_prepared_and_frozen_once_it_was_sent():
    draft = replying.rebuttal_draft("opened_package", "chat", "拆开是为了查看。", "opened_only")
    noted = prepare(case({"opened_only": pick("yes")}), draft, NOW)
    record = replying.record_of(noted, "opened_package", "chat")
    assert (record.text, record.is_sent, record.channel) == (
        "拆开是为了查看。",
        False,
        "merchant_chat",
    )
    assert record.used == {"opened_only": pick("yes")}
    assert replying.record_of(noted, "opened_package", "formal") is None
    out = record_sent(noted, record.id, Sending(NOW, "merchant_chat"), NOW)
    assert replying.record_of(out, "opened_package", "chat").is_sent


def test_what_a_text_was_made_from_in_words(pack):
    words = Words("zh_CN", pack.texts)
    letter = replying.letter_of("opened_package", "formal")
    assert replying.letter_name(letter, words) == "对“拆封了，影响二次销售”的答复"
    assert replying.letter_name("merchant_chat", words) == "短消息"
    assert replying.letter_name("gone", words) == "gone"


def test_a_point_is_settled_after_the_reply_recorded_last_and_that_can_be_taken_back():
    found = reply_case()
    told = replying.settle(found, "demand_price_back", "open", NOW)
    assert told.points == (
        PointAnswer(point="demand_price_back", state="open", at=NOW, reply="m2"),
    )
    assert replying.settle(case(), "x", "resolved", NOW).points[0].reply == ""
    assert replying.unsettle(told, "demand_price_back").points == ()
    assert replying.unsettle(told, "other").points == told.points


# --------------------------------------------------------------------------------- a promise


@pytest.mark.parametrize(
    ("by", "until"),
    [("11月20日", "2026-11-20T00:00"), ("2026-11-20 18:00", "2026-11-20T18:00"), ("", None)],
)
def test_a_written_promise_is_noted_with_its_day_and_makes_no_call_of_the_reply(by, until):
    found = replying.with_promise(reply_case(), "m2", " 退款 ", by, NOW)
    call = found.messages[-1].call
    assert (call.promise, call.side) == ("退款", "merchant")
    assert call.promised_by == (moment(until) if until else None)
    assert not found.messages[-1].is_call
    assert found.messages[0].call is None


def test_a_promise_of_the_platform_or_on_the_phone():
    entry = Entry("会退的", "昨天 20:00", "platform_chat")
    found = replying.with_promise(replying.save(case(), entry, NOW), "m1", "退款", "", NOW)
    assert found.messages[0].call.side == "platform"
    spoken = Entry("会退的", "昨天 20:00", "phone")
    heard = replying.with_promise(replying.save(case(), spoken, NOW), "m1", "退款", "", NOW)
    assert heard.messages[0].is_call


def test_an_empty_promise_takes_it_away():
    found = replying.with_promise(reply_case(), "m2", "退款", "11月20日", NOW)
    assert replying.with_promise(found, "m2", "", " ", NOW).messages[-1].call is None


@pytest.mark.parametrize(
    ("what", "by", "question"),
    [("", "11月20日", "promise"), ("退款", "改天", "promised_by"), ("退" * 401, "", "promise")],
)
def test_what_is_no_promise_is_refused(what, by, question):
    with pytest.raises(AnswerError) as caught:
        replying.with_promise(reply_case(), "m2", what, by, NOW)
    assert caught.value.question == question
