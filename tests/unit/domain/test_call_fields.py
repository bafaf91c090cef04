"""What a letter says of a call, and the days a call made the case watch."""

from __future__ import annotations

from refundwizard.domain.answers import AtTime, OnDate
from refundwizard.domain.assess import assess
from refundwizard.domain.happenings import happenings, names
from refundwizard.domain.records import Call, Message, PointAnswer
from tests.builders import NOON, S1, TABLES, case, day, moment, pack

BODY = "$call_on\n工号 $call_agent\n工单 $call_ticket\n答应 $call_promise\n$call_promised_by 前"
ZH = {"letters.date": "$year年$month$day日", "dates.month_11": "11月"}


def call(name, at, **told):
    return Message(
        id=name, at=moment(at), direction="out", channel="phone", text="", call=Call(**told)
    )


def assessed(*given, answers=S1, points=()):
    letter = {**TABLES["letters"]["note"], "needed": [], "optional": []}
    mini = pack(
        letters={
            **TABLES["letters"],
            "say": {**letter, "moment": "call"},
            "confirm": {**letter, "moment": "called"},
        },
        bodies={
            "note": {"zh_CN": "退"},
            "say": {"zh_CN": "我要问 $signed_on", "en": "I ask about $signed_on"},
            "confirm": {"zh_CN": BODY},
        },
        texts={"zh_CN": ZH, "en": {}},
        deadlines={
            **TABLES["deadlines"],
            "promise": {
                "of_records": True,
                "who": "platform",
                "starts": ["promised_by_platform"],
                "amount": 0,
                "unit": "hours",
                "rule": "return_right",
            },
        },
    )
    return assess(mini, case(answers, messages=given, points=points), NOON)


def confirmation(*given):
    drafts = [each for each in assessed(*given).drafts if each.id == "confirm"]
    return drafts[0].text if drafts else None


def test_a_script_is_there_before_any_call_and_is_no_draft():
    found = assessed()
    assert [each.language for each in found.scripts] == ["zh_CN", "en"]
    assert found.scripts[0].text == "我要问 2026年11月12日"
    assert [each.id for each in found.drafts] == ["note"]


def test_a_call_can_be_put_in_writing_once_it_was_made():
    assert confirmation() is None
    said = call(
        "m1",
        "2026-11-16T10:30",
        agent=" 8012 ",
        ticket="T1",
        promise="退款",
        promised_by=moment("2026-11-20T18:00"),
    )
    assert confirmation(said) == (
        "2026年11月16日 10:30\n工号 8012\n工单 T1\n答应 退款\n2026年11月20日 18:00 前"
    )


def test_what_was_not_recorded_of_a_call_is_not_stated():
    assert confirmation(call("m1", "2026-11-16T00:00")) == "2026年11月16日"


def test_the_latest_call_counts():
    late = call("m1", "2026-11-16T10:30", agent="2")
    assert "工号 2" in confirmation(late, call("m2", "2026-11-15T10:30", agent="1"))


def test_fields_of_a_call_are_empty_without_one():
    letter = {**TABLES["letters"]["note"], "needed": [], "optional": []}
    mini = pack(letters={"note": letter}, bodies={"note": {"zh_CN": f"尾\n{BODY}"}})
    assert assess(mini, case(S1), NOON).drafts[0].text == "尾"


def test_a_promised_day_is_a_date_the_case_watches():
    promised = call(
        "m1", "2026-11-16T10:30", side="platform", promised_by=moment("2026-11-20T18:00")
    )
    clock = next(each for each in assessed(promised).deadlines if each.id == "promise")
    assert (clock.due.safe_by, clock.due.latest) == (moment("2026-11-20T18:00"),) * 2
    assert not clock.due.by_day
    assert not [each for each in assessed().deadlines if each.id == "promise"]


def test_a_promised_day_without_a_time_lasts_to_its_end():
    promised = call(
        "m1", "2026-11-10T10:30", side="platform", promised_by=moment("2026-11-17T00:00")
    )
    clock = next(each for each in assessed(promised).deadlines if each.id == "promise")
    assert clock.due.by_day
    assert not clock.overdue


def test_a_settled_promise_is_watched_no_more():
    promised = call(
        "m1", "2026-11-16T10:30", side="platform", promised_by=moment("2026-11-20T18:00")
    )
    kept = PointAnswer(point="promise_m1", state="resolved", at=NOON)
    still = PointAnswer(point="promise_m1", state="open", at=NOON)
    for points, is_watched in (((kept,), False), ((kept, still), True)):
        found = assessed(promised, points=points).deadlines
        assert any(each.id == "promise" for each in found) is is_watched


def test_of_two_promises_of_a_side_the_later_call_counts_and_sides_are_kept_apart():
    first = call("m1", "2026-11-16T10:00", side="merchant", promised_by=moment("2026-11-25T00:00"))
    second = call("m2", "2026-11-17T10:00", side="merchant", promised_by=moment("2026-11-19T12:00"))
    other = call("m3", "2026-11-17T10:00", side="other", promised_by=moment("2026-11-19T12:00"))
    none = call("m4", "2026-11-17T11:00", side="merchant")
    found = happenings(case(messages=(second, first, other, none)))
    assert found["promised_by_merchant"] == AtTime(at=moment("2026-11-19T12:00"))
    assert "promised_by_other" not in found
    assert happenings(case(messages=(first,)))["promised_by_merchant"] == OnDate(
        on=day("2026-11-25").on
    )
    assert {"promised_by_merchant", "promised_by_platform"} <= names(())
