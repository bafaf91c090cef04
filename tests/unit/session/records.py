"""Invented records of the refused dress: messages, calls, a filing, more time, a moved date."""

from __future__ import annotations

from datetime import date, datetime

from refundwizard.domain.case import Case, Exhibit
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.records import Call, Closing, DateChange, Extension, Filing, Message


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BEIJING)


ASKED = Message(
    id="m1", at=at("2026-11-13T20:11"), direction="out", channel="merchant_chat", text="我要退货"
)
REFUSED = Message(
    id="m2",
    at=at("2026-11-13T21:40"),
    direction="in",
    channel="merchant_chat",
    text="\n 已拆封,不退",
    in_reply_to="m1",
)
CALLED = Message(
    id="m3",
    at=at("2026-11-15T10:02"),
    direction="out",
    channel="platform_chat",
    text="",
    call=Call(
        side="platform",
        agent="8812",
        ticket="CS1",
        promise="三天内回电",
        promised_by=at("2026-11-18T18:00"),
    ),
)
RUNG = Message(
    id="m4",
    at=at("2026-11-15T12:00"),
    direction="in",
    channel="platform_chat",
    text="会催商家",
    call=Call(side="platform", promised_by=at("2026-11-16T18:00")),
)
READY = Message(
    at=at("2026-11-17T09:00"),
    direction="out",
    channel="merchant_letter",
    text="函",
    is_sent=False,
)
FILED = Filing(
    id="f1",
    route="complaint_12315",
    filed_at=at("2026-11-14T15:00"),
    body="某区市场监管局",
    number="3301",
    accepted_on=date(2026, 11, 15),
    ended_on=date(2026, 11, 16),
    ending="failed",
)
MORE_TIME = Extension(
    deadline="send_return_notice",
    until=at("2026-11-21T12:00"),
    why="平台公告",
    at=at("2026-11-16T16:00"),
)
MOVED = DateChange(
    deadline="merchant_refund",
    old=at("2026-12-01T00:00"),
    new=None,
    why="calendar",
    at=at("2026-11-14T08:00"),
)
PICTURES = tuple(
    Exhibit(id=f"e{number}", added_at=at(f"2026-11-16T0{number}:00")) for number in (1, 2)
)
ENDED = Closing(at=at("2026-11-17T13:00"), result="full")


def with_records(case: Case) -> Case:
    return case.model_copy(
        update={
            "messages": (ASKED, REFUSED, CALLED, RUNG, READY),
            "filings": (FILED,),
            "extensions": (MORE_TIME,),
            "date_changes": (MOVED,),
            "exhibits": (*PICTURES, Exhibit(id="e3")),
        }
    )


def with_messages(case: Case, count: int) -> Case:
    """A long case: a message every half day from January on."""
    start = datetime(2026, 1, 5, 9, 0, tzinfo=BEIJING)
    step = (at("2026-11-16T09:00") - start) / max(count, 1)
    messages = tuple(
        Message(
            id=f"x{number}",
            at=start + number * step,
            direction="in" if number % 2 else "out",
            channel="merchant_chat",
            text=f"第 {number} 条",
        )
        for number in range(count)
    )
    return case.model_copy(update={"messages": messages})
