"""How far messages are. Nothing is sent that the shopper did not record as sent."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from refundwizard.domain.assess import assess
from refundwizard.domain.happenings import happenings
from refundwizard.domain.ledger import messages
from refundwizard.domain.records import Call, Message
from refundwizard.domain.standing import has_written, is_answered
from tests.builders import NOON, S1, case, moment, pack

AT = "2026-11-16T10:00"


def out(name, at=AT, channel="chat", **more):
    return Message(
        id=name, at=moment(at), direction="out", channel=channel, text=f"文 {name}", **more
    )


def reply(name, at, channel="chat", to=""):
    return Message(
        id=name, at=moment(at), direction="in", channel=channel, text="好", in_reply_to=to
    )


def states(*given):
    return {each.id: (each.state, each.answered_by) for each in messages(case(messages=given))}


def draft(*given):
    found = assess(pack(), case({**S1}, messages=given), NOON)
    return found.drafts[0]


def test_what_is_prepared_is_not_sent_whatever_came_in_since():
    kept = out("m1", is_sent=False)
    assert states(kept, reply("m2", "2026-11-16T11:00", to="m1"))["m1"] == ("prepared", "")


def test_a_sent_message_is_answered_by_the_reply_that_names_it():
    early, late = reply("m2", "2026-11-16T11:00"), reply("m3", "2026-11-16T12:00", "mail", "m1")
    assert states(out("m1"), early, late) == {
        "m1": ("answered", "m3"),
        "m2": ("received", ""),
        "m3": ("received", ""),
    }


def test_without_a_name_the_first_later_reply_on_the_same_channel_answers():
    before, elsewhere = reply("m2", "2026-11-16T09:00"), reply("m3", "2026-11-16T11:00", "mail")
    late, first = reply("m4", "2026-11-17T08:00"), reply("m5", "2026-11-16T10:00")
    assert states(out("m1"), before, elsewhere)["m1"] == ("sent", "")
    assert states(out("m1"), late, first)["m1"] == ("answered", "m5")


def test_of_a_bare_day_only_a_reply_of_a_later_day_surely_answers():
    sent = out("m1", "2026-11-16T00:00")
    assert states(sent, reply("m2", "2026-11-16T18:00"))["m1"] == ("sent", "")
    assert states(sent, reply("m2", "2026-11-17T09:00"))["m1"] == ("answered", "m2")


def test_a_reply_that_names_another_message_does_not_answer_this_one():
    other = reply("m3", "2026-11-16T12:00", to="m2")
    assert states(out("m1"), out("m2"), other)["m1"] == ("sent", "")


def test_a_draft_is_as_far_as_what_was_recorded_of_it():
    sent = out("m1", channel="mail", letter="note")
    assert (draft().state, draft().sent_at) == ("prepared", None)
    found = draft(sent)
    assert (found.state, found.sent_at, found.sent_via) == ("sent", moment(AT), "mail")
    assert draft(sent, reply("m2", "2026-11-17T09:00", to="m1")).state == "answered"
    again = out("m3", "2026-11-15T10:00", letter="note", is_sent=False)
    assert draft(sent, again).state == "prepared"
    assert draft(out("m1")).state == "prepared"


def test_a_draft_with_a_blank_is_a_draft():
    assert assess(pack(), case({"reason": S1["reason"]}), NOON).drafts[0].state == "draft"


def test_no_path_of_the_engine_calls_a_text_sent_that_was_not_recorded():
    """Every state the engine can give, for every message that is not recorded as sent."""
    unsent = [out(f"m{n}", letter="note", is_sent=False) for n in range(1, 4)]
    known = [*unsent, reply("m9", "2026-11-17T09:00", to="m1")]
    assert all(state == "prepared" for state, _by in list(states(*known).values())[:3])
    assert draft(*known).state == "prepared"
    found = assess(pack(), case({**S1}, messages=tuple(known)), NOON)
    assert not [each for each in found.messages if each.state in ("sent", "answered")]


def test_the_last_word_is_the_latest_said_and_never_a_prepared_text():
    sent, answer = out("m1"), reply("m2", "2026-11-16T11:00")
    kept = out("m3", "2026-11-17T11:00", is_sent=False)
    assert not is_answered(case())
    assert not is_answered(case(messages=(sent,)))
    assert is_answered(case(messages=(answer, sent, kept)))
    assert not is_answered(case(messages=(answer, out("m4", "2026-11-16T12:00"))))


def test_a_call_is_no_written_notice_and_no_demand():
    called = out("m1", call=Call(agent="8012"))
    assert not called.went_out
    assert not has_written(case(messages=(called,)))
    assert "first_demand" not in happenings(case(messages=(called,)))
    assert states(called, reply("m2", "2026-11-17T11:00"))["m1"] == ("sent", "")


@pytest.mark.parametrize(
    "bad",
    [
        {"direction": "in", "is_sent": False},
        {"direction": "out", "is_sent": False, "call": Call(agent="8012")},
    ],
)
def test_a_record_cannot_say_what_cannot_be(bad):
    with pytest.raises(ValidationError):
        Message(id="m1", at=moment(AT), channel="chat", text="", **bad)
