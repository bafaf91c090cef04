"""The calendar file, read back by two independent libraries: icalendar, and vobject."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from refundwizard.domain.moments import BEIJING
from refundwizard.export import ics
from refundwizard.export.ics import Appointment, Calendar
from tests.unit.export.test_exporters import HOSTILE

STAMP = datetime(2026, 11, 17, 14, 2, tzinfo=BEIJING)
DAY = Appointment(
    uid="send_return_notice.1@refundwizard",
    on=date(2026, 11, 19),
    title="发出退货通知（木棉小铺）",
    text="木棉小铺, 裙子; \\ 全部\n最稳妥：11月19日 周四 24:00 前",
    alarms=(
        datetime(2026, 11, 18, 9, tzinfo=BEIJING),
        datetime(2026, 11, 19, 9, tzinfo=BEIJING),
    ),
)
MOMENT = Appointment(
    uid="merchant_answer.1@refundwizard",
    on=datetime(2026, 11, 18, 17, 2, tzinfo=BEIJING),
    title="商家：处理退款申请",
    text="",
    alarms=(datetime(2026, 11, 18, 15, 2, tzinfo=BEIJING),),
    is_tentative=True,
)


def made(*appointments: Appointment) -> bytes:
    return ics.render(Calendar("退款向导", STAMP, 7, appointments)).data


def by_icalendar(raw: bytes) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(raw).walk("VEVENT")


def by_vobject(raw: bytes) -> list[object]:
    calendar = vobject.readOne(raw.decode())
    return list(getattr(calendar, "vevent_list", []))


def test_a_day_reads_as_an_all_day_event_in_both() -> None:
    raw = made(DAY)
    (first,), (second,) = by_icalendar(raw), by_vobject(raw)
    assert (first["dtstart"].dt, first["dtend"].dt) == (date(2026, 11, 19), date(2026, 11, 20))
    assert (second.dtstart.value, second.dtend.value) == (date(2026, 11, 19), date(2026, 11, 20))
    assert str(first["summary"]) == second.summary.value == DAY.title
    assert str(first["description"]) == second.description.value == DAY.text
    assert str(first["uid"]) == second.uid.value == DAY.uid
    assert str(first["status"]) == second.status.value == "CONFIRMED"
    assert first["sequence"] == int(second.sequence.value) == 7


def test_a_moment_reads_as_the_same_instant_in_both() -> None:
    raw = made(MOMENT)
    (first,), (second,) = by_icalendar(raw), by_vobject(raw)
    assert first["dtstart"].dt == second.dtstart.value == MOMENT.on
    assert first["dtstamp"].dt == second.dtstamp.value == STAMP
    assert str(first["status"]) == second.status.value == "TENTATIVE"
    assert b"DTSTART:20261118T090200Z" in raw


def test_alarms_ring_at_their_moments_in_both() -> None:
    raw = made(DAY, MOMENT)
    for event, wanted in zip(by_icalendar(raw), (DAY, MOMENT), strict=True):
        start = event["dtstart"].dt
        if not isinstance(start, datetime):
            start = datetime.combine(start, datetime.min.time(), BEIJING)
        rings = [start + alarm["trigger"].dt for alarm in event.walk("VALARM")]
        assert tuple(rings) == wanted.alarms
    before = [alarm.trigger.value for alarm in by_vobject(raw)[0].valarm_list]
    assert before == [timedelta(hours=-15), timedelta(hours=9)]
    assert by_vobject(raw)[1].valarm.action.value == "DISPLAY"


def test_lines_end_as_the_standard_says_and_none_is_longer_than_75_octets() -> None:
    raw = made(Appointment("u", date(2026, 1, 1), "长" * 200, "文" * 500))
    assert raw.replace(b"\r\n", b"").count(b"\n") == 0
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    assert str(by_icalendar(raw)[0]["description"]) == "文" * 500
    assert by_vobject(raw)[0].summary.value == "长" * 200


def test_the_same_dates_give_the_same_bytes() -> None:
    assert made(DAY, MOMENT) == made(DAY, MOMENT)


@pytest.mark.parametrize(
    "text",
    [*HOSTILE, "a\r\nBEGIN:VALARM\r\nEND:VEVENT", "x\u2028ATTACH:file", "a\x00b\x07", "a\u202eb"],
)
def test_hostile_text_never_makes_a_property(text: str) -> None:
    raw = made(Appointment("u", date(2026, 1, 1), text, text))
    (first,), (second,) = by_icalendar(raw), by_vobject(raw)
    names = {"UID", "DTSTAMP", "SEQUENCE", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP"}
    assert set(first) == {*names, "DTSTART", "DTEND"}
    assert set(second.contents) == {name.lower() for name in (*names, "DTSTART", "DTEND")}
    assert "\n" not in str(first["summary"])
    assert "\u202e" not in raw.decode()


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120), st.text(max_size=300))
def test_any_text_reads_back_the_same_in_both(title: str, text: str) -> None:
    raw = made(Appointment("u", date(2026, 1, 1), title, text))
    (first,), (second,) = by_icalendar(raw), by_vobject(raw)
    assert str(first["summary"]) == second.summary.value
    assert str(first["description"]) == second.description.value


def test_the_name_and_maker_of_the_calendar_are_fixed() -> None:
    calendar = icalendar.Calendar.from_ical(made())
    assert str(calendar["prodid"]) == ics.PRODUCT
    assert str(calendar["version"]) == "2.0"
    assert calendar["x-wr-calname"] == "退款向导"
    assert by_icalendar(made()) == []
    assert STAMP.astimezone(UTC).hour == 6
