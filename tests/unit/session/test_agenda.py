from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from refundwizard.domain.moments import BEIJING
from refundwizard.domain.records import PointAnswer
from refundwizard.domain.words import Words
from refundwizard.session.agenda import agenda, alarms
from refundwizard.session.documents import BUILDERS
from refundwizard.session.export_work import error_words
from refundwizard.session.exporting import (
    NothingToExportError,
    Request,
    documents_of,
    produce,
    usual_document,
)
from tests.unit.session.conftest import DRESS
from tests.unit.session.records import ENDED, at, with_records
from tests.unit.session.states import case_of

WAITING = {**DRESS, "stage": "waiting", "applied_at": "2026-11-16T21:05"}


def dates(pack, clock, answers=DRESS, change=lambda case: case, lang="zh_CN"):
    made = agenda(pack, change(case_of(pack, clock, answers)), clock(), lang)
    return {each.uid.split(".")[0]: each for each in made.appointments}


def test_a_whole_day_is_its_safe_day_with_alarms_the_morning_before_and_that_morning(
    pack, clock
) -> None:
    notice = dates(pack, clock)["send_return_notice"]
    assert notice.on == date(2026, 11, 19)
    assert notice.alarms == (at("2026-11-18T09:00"), at("2026-11-19T09:00"))
    assert notice.title == "发出退货通知（木棉小铺）"
    assert "最稳妥：11月19日 周四 24:00 前" in notice.text
    assert "依据：" in notice.text
    assert not notice.is_tentative


def test_a_countdown_of_the_page_is_a_moment(pack, clock) -> None:
    answer = dates(pack, clock, {**WAITING, "page_countdown": "1天3小时"})["merchant_answer"]
    assert answer.on == datetime(2026, 11, 18, 17, 2, tzinfo=BEIJING)
    assert answer.alarms == (at("2026-11-18T15:02"),)
    assert answer.title == "商家：处理退款申请（木棉小铺）"
    assert "期限：" in answer.text
    assert "页面" in answer.text


def test_the_latest_date_stands_in_the_text_and_never_is_the_event(pack, clock) -> None:
    clock.now = datetime(2026, 9, 29, 10, 0, tzinfo=BEIJING)
    notice = dates(pack, clock, {**DRESS, "ordered_on": None, "signed_on": "2026-09-24"})[
        "send_return_notice"
    ]
    assert notice.on == date(2026, 10, 1)
    assert "法定最晚：10月8日" in notice.text


def test_what_is_provisional_is_tentative_and_says_that_it_may_move(pack, clock) -> None:
    found = [each for each in dates(pack, clock).values() if each.is_tentative]
    assert found
    assert all(each.title.startswith("暂定：") and "还会变" in each.text for each in found)


def test_a_promise_made_in_a_call_is_in_it(pack, clock) -> None:
    found = dates(pack, clock, change=with_records)
    promise = found["promise_m3"]
    assert promise.on == at("2026-11-18T18:00")
    assert promise.title == "答应的时间：三天内回电（木棉小铺）"
    assert "promise_m4" not in found


def test_a_promise_that_is_watched_as_a_date_is_in_it_once(pack, clock) -> None:
    def once(case):
        calls = [each for each in with_records(case).messages if each.id == "m3"]
        plain = calls[0].call.model_copy(update={"promise": ""})
        return case.model_copy(update={"messages": (calls[0].model_copy(update={"call": plain}),)})

    found = dates(pack, clock, change=once)
    assert "promise_platform" in found
    assert "promise_m3" not in found


def test_a_promise_for_a_day_is_a_whole_day_and_a_settled_one_is_left_out(pack, clock) -> None:
    def two(case, until="2026-11-17T00:00"):
        first, second = (each for each in with_records(case).messages if each.call is not None)
        day = first.call.model_copy(update={"promised_by": at(until)})
        return case.model_copy(
            update={"messages": (first.model_copy(update={"call": day}), second)}
        )

    assert dates(pack, clock, change=two)["promise_m3"].on == date(2026, 11, 17)
    assert "promise_m3" not in dates(pack, clock, change=lambda c: two(c, "2026-11-16T00:00"))

    def settled(case):
        done = PointAnswer(point="promise_m3", state="resolved", at=at("2026-11-17T10:00"))
        return two(case).model_copy(update={"points": (done,)})

    assert "promise_m3" not in dates(pack, clock, change=settled)


def test_a_promise_without_words_is_named_plainly(pack, clock) -> None:
    def two(case):
        first, second = (each for each in with_records(case).messages if each.call is not None)
        plain = first.call.model_copy(update={"promise": ""})
        return case.model_copy(
            update={"messages": (first.model_copy(update={"call": plain}), second)}
        )

    assert dates(pack, clock, change=two)["promise_m3"].title == "答应的时间（木棉小铺）"


def test_what_passed_is_left_out(pack, clock) -> None:
    answers = {**DRESS, "ordered_on": None, "signed_on": "2026-11-01"}
    assert "send_return_notice" not in dates(pack, clock, answers)


def test_a_closed_case_has_no_dates(pack, clock) -> None:
    assert dates(pack, clock, change=lambda c: c.model_copy(update={"closings": (ENDED,)})) == {}


def test_a_case_without_a_seller_gives_plain_titles(pack, clock) -> None:
    answers = {**DRESS, "seller_name": None, "item_name": None}
    assert dates(pack, clock, answers)["send_return_notice"].title == "发出退货通知"


def test_uids_stay_and_editions_grow(pack, clock) -> None:
    case = case_of(pack, clock, DRESS)
    first = agenda(pack, case, clock(), "zh_CN")
    later = agenda(pack, case, clock() + timedelta(hours=1), "en")
    assert [each.uid for each in first.appointments] == [each.uid for each in later.appointments]
    assert (first.edition, later.edition) == (0, 60)
    clock.move(minutes=1)
    other = agenda(pack, case_of(pack, clock, DRESS), clock(), "zh_CN")
    assert other.appointments[0].uid != first.appointments[0].uid


def test_a_calendar_without_a_date_is_refused_in_one_sentence(pack, clock, tmp_path) -> None:
    case = case_of(pack, clock, {"fraud_contact": "no"})
    request = Request(usual_document("ics"), "ics")
    with pytest.raises(NothingToExportError) as caught:
        produce(pack, case, clock(), request)
    words = Words("zh_CN", pack.texts)
    assert error_words(words, caught.value, tmp_path) == words("faults.no_dates")


def test_each_format_has_its_own_document() -> None:
    assert usual_document("pdf") == "checklist"
    assert documents_of("ics") == ("deadlines",)
    assert documents_of("pdf") == tuple(BUILDERS)
    assert documents_of("json") == documents_of("zip") == documents_of("xlsx") == ("case",)


NOON = datetime(2026, 11, 19, 12, 0, tzinfo=BEIJING)


@pytest.mark.parametrize(
    ("on", "now", "wanted"),
    [
        (NOON, "2026-11-10T00:00", ("2026-11-18T09:00", "2026-11-19T10:00")),
        (NOON, "2026-11-19T09:30", ("2026-11-19T10:00",)),
        (NOON, "2026-11-19T11:00", ("2026-11-19T12:00",)),
        (NOON.date(), "2026-11-19T08:00", ("2026-11-19T09:00",)),
        (NOON.date(), "2026-11-19T10:00", ("2026-11-19T22:00",)),
    ],
)
def test_alarms_that_passed_are_left_out_but_one_is_always_there(on, now, wanted) -> None:
    assert alarms(on, at(now)) == tuple(map(at, wanted))
