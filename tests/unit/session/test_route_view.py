from __future__ import annotations

from dataclasses import replace

from refundwizard.session.filing import acknowledge
from refundwizard.session.route_view import route_view
from refundwizard.session.wizard import Place
from tests.unit.session.routes_cases import ACCEPTED, FRYER, WAITING, case_of, state_at
from tests.unit.session.states import SCARF


def view_of(pack, clock, case, route, lang="zh_CN"):
    return route_view(state_at(pack, clock, case, Place("route", route), lang))


def test_a_way_says_what_it_can_costs_takes_how_it_binds_and_who_is_competent(pack, clock):
    found = view_of(pack, clock, case_of(pack, clock, FRYER), "complaint_12315")
    assert [fact for fact, _text in found.facts] == [
        "can",
        "cannot",
        "cost",
        "time",
        "binding",
        "body",
        "where",
    ]
    assert "平台住所地" in dict(found.facts)["where"]
    assert found.state == "open"
    assert [rule.id for rule in found.rules][:2] == ["o121_10_content", "o121_13_jurisdiction"]


def test_without_the_seller_the_way_is_locked_and_says_how_it_opens(pack, clock):
    found = view_of(pack, clock, case_of(pack, clock, WAITING), "complaint_12315")
    assert found.state == "locked"
    assert [(lack.text, lack.place) for lack in found.lacks] == [
        ("还差商家名称和地址。可以先向平台要。", Place("facts", "order"))
    ]
    assert len(found.hints) == 3
    assert "证照信息" in found.hints[1]
    assert "被投诉人就写平台" in found.hints[2]
    assert found.has_letter
    assert found.pause == ""


def test_a_platform_that_cannot_say_who_the_seller_is_opens_the_way_against_itself(pack, clock):
    silent = {**FRYER, "seller_identified": "platform_silent"}
    found = view_of(pack, clock, case_of(pack, clock, silent), "complaint_12315")
    assert found.state == "open"
    assert found.hints == (
        "平台书面给不出真实名称、地址和联系方式的，可以向平台要求赔偿，被投诉人就写平台，向平台住所地提出。",
    )
    assert not found.has_letter
    merchant = view_of(pack, clock, case_of(pack, clock, silent), "merchant")
    assert merchant.hints == ()


def test_a_step_whose_window_is_over_says_so_and_asks_nothing(pack, clock):
    found = view_of(pack, clock, case_of(pack, clock, FRYER), "platform_intervention")
    assert [(lack.text, lack.place) for lack in found.lacks] == [
        ("申请介入的时间过了；售后期内可以重新提交申请", None)
    ]


def test_a_step_that_opens_later_names_the_day(pack, clock):
    back = {
        **SCARF,
        "stage": "refunded_not_arrived",
        "refund_line": "success",
        "merchant_received_on": "2026-11-10",
    }
    found = view_of(pack, clock, case_of(pack, clock, back), "report_late_refund")
    assert found.state == "locked"
    assert found.opens_on == "11月26日 周四"


def test_a_shut_way_names_who_shuts_it_with_the_rule_and_stops_first(pack, clock):
    case = case_of(pack, clock, FRYER, ACCEPTED)
    found = view_of(pack, clock, case, "complaint_12315")
    assert (found.state, found.shut_by) == ("closed", "消费者协会调解")
    assert found.shut_rule.id == "o121_16_reject"
    assert found.pause == "second_filing:complaint_12315"
    assert found.closes == ()
    gone_on = acknowledge(case, found.pause, "go_on", clock())
    assert view_of(pack, clock, gone_on, "complaint_12315").pause == ""


def test_a_way_that_shuts_others_names_them_while_it_can_be_taken(pack, clock):
    case = case_of(pack, clock, FRYER, ACCEPTED)
    court = view_of(pack, clock, case, "court")
    assert court.closes == ("消费者协会调解", "12315 投诉")
    assert view_of(pack, clock, case, "association").closes == ()


def test_what_was_recorded_stands_in_words_and_as_a_form_shows_it(pack, clock):
    ended = {**ACCEPTED, "ended_on": "2026-11-16", "ending": "failed"}
    found = view_of(pack, clock, case_of(pack, clock, FRYER, ended), "association")
    (filing,) = found.filings
    assert (filing.filed, filing.accepted, filing.ended) == (
        "11月3日 周二",
        "11月5日 周四",
        "11月16日 周一",
    )
    assert dict(filing.raw) == {
        "when": "2026-11-03 10:00",
        "body": "上海市消保委",
        "number": "沪消 1182",
        "accepted": "2026-11-05",
        "ended": "2026-11-16",
        "ending": "failed",
    }
    assert found.state == "done"


def test_a_filing_whose_time_of_day_is_unknown_shows_a_bare_day(pack, clock):
    bare = {"route": "association", "filed_at": "2026-11-03"}
    (filing,) = view_of(pack, clock, case_of(pack, clock, FRYER, bare), "association").filings
    assert dict(filing.raw)["when"] == "2026-11-03"
    assert (filing.accepted, filing.ended) == ("", "")


def test_the_dates_a_filing_started_stand_beside_it(pack, clock):
    filed = {"route": "complaint_12315", "filed_at": "2026-11-16 10:00"}
    found = view_of(pack, clock, case_of(pack, clock, FRYER, filed), "complaint_12315")
    assert found.state == "filed"
    assert [each.until for each in found.deadlines] == ["11月25日 周三 24:00 前"]
    assert found.deadlines[0].days == 8
    assert view_of(pack, clock, case_of(pack, clock, FRYER, filed), "merchant").deadlines == ()


def test_a_way_outside_the_ladder_of_the_case_can_be_looked_at(pack, clock):
    dress = {**FRYER, "reason": "promise_broken"}
    found = view_of(pack, clock, case_of(pack, clock, dress), "courier_complaint")
    assert (found.state, found.name) == ("open", "向快递公司投诉")


def test_a_way_nobody_knows_is_named_by_its_id(pack, clock):
    found = view_of(pack, clock, case_of(pack, clock, FRYER), "gone")
    assert (found.name, found.facts, found.lacks, found.rules) == ("gone", (), (), ())


def test_a_started_date_that_cannot_be_computed_stands_without_one(pack, clock):
    filed = {"route": "complaint_12315", "filed_at": "2026-11-16 10:00"}
    case = case_of(pack, clock, FRYER, filed)
    state = state_at(pack, clock, case, Place("route", "complaint_12315"))
    found = state.assessment
    without = tuple(
        replace(each, due=replace(each.due, safe_by=None, latest=None)) for each in found.deadlines
    )
    (started,) = route_view(replace(state, assessment=replace(found, deadlines=without))).deadlines
    assert (started.until, started.left, started.days) == ("", "", None)


def test_the_seller_is_reached_by_letter(pack, clock):
    assert view_of(pack, clock, case_of(pack, clock, FRYER), "merchant").by_letter
    assert not view_of(pack, clock, case_of(pack, clock, FRYER), "court").by_letter
