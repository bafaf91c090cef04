from __future__ import annotations

import pytest

from refundwizard.domain.records import Call, Message
from tests.builders import moment


def record(direction, channel, call):
    at = moment("2026-11-16T10:00")
    return Message(at=at, direction=direction, channel=channel, text="好的", call=call)


@pytest.mark.parametrize(
    ("direction", "channel", "call", "is_call"),
    [
        ("out", "phone", Call(), True),
        ("in", "phone", Call(promise="退款"), True),
        ("in", "merchant_chat", Call(promise="退款"), False),
        ("in", "merchant_chat", None, False),
        ("out", "merchant_chat", None, False),
    ],
)
def test_a_promise_in_a_written_reply_makes_no_call_of_it(direction, channel, call, is_call):
    assert record(direction, channel, call).is_call is is_call
