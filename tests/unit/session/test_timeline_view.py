from __future__ import annotations

from datetime import date, datetime

import pytest

from refundwizard.domain.moments import BEIJING
from refundwizard.domain.records import Call, Message
from refundwizard.session.timeline_records import excerpt
from refundwizard.session.timeline_view import lines, timeline_view
from refundwizard.session.wizard import Place
from tests.unit.session.conftest import DRESS
from tests.unit.session.records import ENDED, at, with_messages, with_records
from tests.unit.session.states import case_of, state_of

WEDDING = {
    "fraud_contact": "no",
    "payer_minor": "no",
    "received": "no",
    "stage": "not_applied",
    "goods_kind": "custom",
    "cancel_reason": "too_late",
    "custom_confirmed": "yes",
    "made": "unsure",
    "deposit_paid": "500.00",
    "deposit_word": "earnest_money",
    "balance_paid": "no",
    "deposit_fault": "seller_late",
    "shipping_state": "not_shipped",
    "promised_ship_on": "2026-10-20",
    "event_on": "2026-11-28",
    "paid_on": "2026-08-15",
}


def state(pack, clock, answers=DRESS, change=lambda case: case, lang="zh_CN"):
    return state_of(pack, clock, change(case_of(pack, clock, answers)), "timeline", lang)


def view(pack, clock, answers=DRESS, change=lambda case: case, lang="zh_CN"):
    return timeline_view(state(pack, clock, answers, change, lang))


def by_id(shown):
    return {each.id: each for each in shown.entries}


def without_messages(case):
    return case.model_copy(update={"messages": ()})


# -------------------------------------------------------------------------------- what happened


def test_days_that_were_answered_stand_with_the_page_that_asks_them(pack, clock) -> None:
    shown = view(pack, clock)
    facts = [each for each in shown.entries if each.kind == "fact"]
    assert [(each.on, each.title) for each in facts] == [
        (date(2026, 11, 9), "下单"),
        (date(2026, 11, 12), "签收"),
    ]
    assert facts[1].day == "11月12日 周四"
    assert facts[1].place == Place("facts", "delivery")
    assert not facts[1].left


def test_a_bare_month_and_answers_set_aside_are_no_entries(pack, clock) -> None:
    shown = view(pack, clock, {**DRESS, "ordered_on": None, "signed_on": "2026-11"})
    assert [each for each in shown.entries if each.kind == "fact"] == []
    parked = view(pack, clock, {**DRESS, "stage": "not_applied", "refused_at": "2026-11-16T10:00"})
    assert all(each.title != "商家拒绝" for each in parked.entries)


def test_messages_say_which_way_they_went_and_what_is_only_prepared(pack, clock) -> None:
    found = by_id(view(pack, clock, change=with_records))
    assert (found["message-m1"].kind, found["message-m1"].lane) == ("sent", "you")
    assert (found["message-m2"].kind, found["message-m2"].lane) == ("received", "other")
    assert found["message-m2"].note == "已拆封,不退"
    assert found["message-m2"].place == Place("reply", "m2")
    ready = found["message-4"]
    assert (ready.kind, ready.title) == ("prepared", "已准备（未发送）：给商家的函件")
    assert view(pack, clock, change=with_records).unsent == 1


def test_a_call_names_agent_and_ticket_and_a_broken_promise_is_a_date_that_passed(
    pack, clock
) -> None:
    found = by_id(view(pack, clock, change=with_records))
    assert (found["message-m3"].kind, found["message-m3"].lane) == ("call", "you")
    assert found["message-m3"].note == "工号 8812，工单号 CS1"
    assert found["message-m4"].lane == "body"
    late = found["promise_platform-safe"]
    assert (late.lane, late.clock, late.is_overdue) == ("body", "18:00", True)
    assert "message-m4-promise" not in found


def test_a_promise_to_come_stands_once_as_a_date_with_what_was_promised(pack, clock) -> None:
    shown = view(pack, clock, change=with_records)
    due = [each for each in shown.entries if each.on == date(2026, 11, 18)]
    assert [(each.kind, each.title, each.is_coming) for each in due] == [
        ("promise", "答应的时间：三天内回电", True)
    ]

    def once(case):
        calls = [each for each in with_records(case).messages if each.id == "m3"]
        return case.model_copy(update={"messages": tuple(calls)})

    watched = view(pack, clock, change=once)
    due = [each for each in watched.entries if each.on == date(2026, 11, 18)]
    assert [(each.id, each.note) for each in due] == [("promise_platform-safe", "三天内回电")]


def test_a_promise_for_a_day_stands_on_the_day_without_a_time(pack, clock) -> None:
    def for_the_day(case):
        call = next(each for each in with_records(case).messages if each.id == "m3")
        day = call.call.model_copy(update={"promised_by": at("2026-11-18T00:00")})
        return case.model_copy(update={"messages": (call.model_copy(update={"call": day}),)})

    shown = view(pack, clock, change=for_the_day)
    due = [each for each in shown.entries if each.on == date(2026, 11, 18)]
    assert [(each.id, each.clock, each.note) for each in due] == [
        ("promise_platform-safe", "24:00", "三天内回电")
    ]


def test_a_call_that_the_seller_made_stands_in_its_lane(pack, clock) -> None:
    def theirs(case):
        call = Call(side="merchant")
        rung = Message(
            at=at("2026-11-15T12:00"), direction="in", channel="phone", text="", call=call
        )
        return case.model_copy(update={"messages": (rung,)})

    shown = by_id(view(pack, clock, change=theirs))["message-0"]
    assert (shown.kind, shown.lane) == ("call", "other")


def test_a_filing_shows_filed_accepted_and_ended(pack, clock) -> None:
    found = by_id(view(pack, clock, change=with_records))
    filed = found["f1-filed"]
    assert filed.note == "某区市场监管局，编号 3301"
    assert filed.place == Place("route", "complaint_12315")
    assert [found[f"f1-{kind}"].lane for kind in ("filed", "accepted", "ended")] == [
        "you",
        "body",
        "body",
    ]
    assert found["f1-ended"].title.startswith("没有谈成：")


def test_a_filing_that_runs_has_no_end_and_one_without_a_number_no_number(pack, clock) -> None:
    def filed_only(case):
        plain = (
            with_records(case)
            .filings[0]
            .model_copy(update={"accepted_on": None, "ended_on": None, "ending": "", "number": ""})
        )
        return case.model_copy(update={"filings": (plain,)})

    found = by_id(view(pack, clock, change=filed_only))
    assert found["f1-filed"].note == "某区市场监管局"
    assert not {"f1-accepted", "f1-ended"} & set(found)


def test_more_time_and_a_date_that_moved_say_what_and_why(pack, clock) -> None:
    found = by_id(view(pack, clock, change=with_records))
    more, moved = found["extension-0"], found["change-0"]
    assert more.title == "延期到 11月21日 周六 12:00：发出退货通知"
    assert more.note == "平台公告"
    assert (moved.lane, moved.title) == ("other", "日期改了：退回货款")
    assert moved.note == "12月1日 周二 → 没有日期，换了放假安排"


def test_a_date_the_knowledge_lost_stands_in_your_lane_under_its_id(pack, clock) -> None:
    def lost(case):
        change = with_records(case).date_changes[0].model_copy(update={"deadline": "gone"})
        return case.model_copy(update={"date_changes": (change,)})

    found = by_id(view(pack, clock, change=lost))["change-0"]
    assert (found.lane, found.title) == ("you", "日期改了：gone")


def test_evidence_of_one_day_is_one_entry(pack, clock) -> None:
    found = by_id(view(pack, clock, change=with_records))
    assert found["exhibits-2026-11-16"].title == "添加证据 2 件"
    assert sum(each.startswith("exhibits") for each in found) == 1


def test_a_closed_case_shows_its_end_and_no_next_date(pack, clock) -> None:
    def closed(case):
        return with_records(case).model_copy(update={"closings": (ENDED,)})

    shown = view(pack, clock, change=closed)
    assert by_id(shown)["closing-0"].title == "案件结束"
    assert shown.next is None


@pytest.mark.parametrize(
    ("text", "said"), [("", ""), ("\n\n a \nb", "a"), ("长" * 100, "长" * 79 + "…")]
)
def test_an_excerpt_is_the_first_line_that_says_something(text, said) -> None:
    assert excerpt(text) == said


# ---------------------------------------------------------------------------------- what comes


def test_a_coming_date_has_its_weekday_and_the_days_left(pack, clock) -> None:
    shown = view(pack, clock)
    assert (shown.next.title, shown.next.day, shown.next.left) == (
        "发出退货通知",
        "11月19日 周四",
        "还剩 2 天",
    )
    assert (shown.next.kind, shown.next.clock) == ("safe", "24:00")
    assert shown.next.place == Place("deadlines")


def test_a_holiday_gives_a_safe_and_a_latest_date_and_the_safe_one_is_next(pack, clock) -> None:
    clock.now = datetime(2026, 9, 29, 10, 0, tzinfo=BEIJING)
    shown = view(pack, clock, {**DRESS, "ordered_on": None, "signed_on": "2026-09-24"})
    found = by_id(shown)
    assert found["send_return_notice-safe"].on == date(2026, 10, 1)
    latest = found["send_return_notice-latest"]
    assert (latest.on, latest.is_last) == (date(2026, 10, 8), True)
    assert latest.title == "法定最晚：发出退货通知"
    assert shown.next.on == date(2026, 10, 1)
    assert "国庆节" in [each.name for each in shown.holidays]


def test_the_other_sides_dates_stand_in_its_lane_and_say_whose_they_are(pack, clock) -> None:
    answers = {**DRESS, "stage": "waiting", "applied_at": "2026-11-16T21:05"}
    found = by_id(view(pack, clock, answers))
    answer = found["merchant_answer-safe"]
    assert (answer.lane, answer.kind) == ("other", "platform")
    assert answer.title == "商家：处理退款申请"


def test_a_date_that_passed_says_so_and_is_not_coming(pack, clock) -> None:
    shown = view(pack, clock, {**DRESS, "ordered_on": None, "signed_on": "2026-11-01"})
    passed = by_id(shown)["send_return_notice-safe"]
    assert passed.is_overdue
    assert not passed.is_coming
    assert passed.title == "已过：发出退货通知"
    assert passed.note
    assert passed.left == "已过 9 天"


def test_a_day_that_is_a_date_to_keep_stands_on_the_line_once(pack, clock) -> None:
    shown = view(pack, clock, WEDDING)
    on_the_day = [each for each in shown.entries if each.on == date(2026, 11, 28)]
    assert [(each.id, each.kind) for each in on_the_day] == [("event_day-safe", "special")]
    promised = [each for each in shown.entries if each.on == date(2026, 10, 20)]
    assert [each.id for each in promised] == ["promised_shipping-safe"]


def test_another_year_is_named_unless_days_carry_it_anyway(pack, clock) -> None:
    far = [each for each in view(pack, clock, WEDDING).entries if each.on.year != 2026]
    assert {each.year for each in far} <= {"2029年"}
    assert far
    english = [
        each for each in view(pack, clock, WEDDING, lang="en").entries if each.on.year > 2026
    ]
    assert {each.year for each in english} == {""}


def test_the_list_says_everything_of_the_picture_line_by_line(pack, clock) -> None:
    shown = view(pack, clock)
    assert shown.text[-1].startswith("2029年") or "还剩 2 天" in "".join(shown.text)
    assert len(shown.text) == len(shown.entries)
    assert "11月12日 周四　签收" in shown.text
    assert "11月19日 周四 24:00　发出退货通知（还剩 2 天）" in shown.text


def test_the_same_case_gives_an_equal_view(pack, clock) -> None:
    assert view(pack, clock, change=with_records) == view(pack, clock, change=with_records)


# ----------------------------------------------------------------------------------- the lines


def test_today_stands_between_what_was_and_what_comes(pack, clock) -> None:
    shown = lines(view(pack, clock), {})
    at = [line.kind for line in shown].index("today")
    assert all(not line.is_coming for line in shown[:at])
    assert all(line.is_coming for line in shown[at + 1 :] if line.kind == "entry")


def test_a_gap_counts_the_days_since_the_line_before(pack, clock) -> None:
    shown = lines(view(pack, clock), {})
    assert [line.gap for line in shown[:2]] == [0, 3]


def test_a_case_without_a_day_has_only_today(pack, clock) -> None:
    bare = {"fraud_contact": "no", "payer_minor": "no"}
    shown = view(pack, clock, bare, without_messages)
    assert shown.entries == ()
    assert shown.holidays == ()
    assert shown.next is None
    assert [line.kind for line in lines(shown, {})] == ["today"]


def test_a_long_case_folds_the_months_that_are_over(pack, clock) -> None:
    shown = view(pack, clock, change=lambda case: with_messages(case, 500))
    folded = lines(shown, {})
    months = {
        line.on.month: line for line in folded if line.kind == "month" and line.on.year == 2026
    }
    assert [month for month, line in months.items() if line.is_open] == [11]
    assert not months[3].is_open
    assert sum(len(line.inside) for line in folded if line.kind == "month") == len(shown.entries)
    assert sum(line.kind == "entry" for line in folded) < 60


def test_a_month_opens_and_closes_as_the_person_says(pack, clock) -> None:
    shown = view(pack, clock, change=lambda case: with_messages(case, 500))
    before = sum(line.kind == "entry" for line in lines(shown, {}))
    opened = lines(shown, {"2026-03": True})
    assert sum(line.kind == "entry" for line in opened) > before + 40
    closed = lines(shown, {"2026-11": False})
    left = [line for line in closed if line.kind == "entry" and line.on.year == 2026]
    assert left == []
    assert sum(line.kind == "today" for line in closed) == 1


def test_holidays_long_over_are_drawn_only_where_something_happened_in_them(pack, clock) -> None:
    shown = view(pack, clock, change=lambda case: with_messages(case, 500))
    assert "春节" in [each.name for each in shown.holidays]
    quiet = view(pack, clock, {**DRESS, "ordered_on": "2026-01-05"})
    assert [each.name for each in quiet.holidays if each.first < quiet.today] == []
