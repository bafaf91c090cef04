from __future__ import annotations

from dataclasses import replace

from refundwizard.session.filing import acknowledge
from refundwizard.session.pause_view import guard_card, pause_for, pause_view
from refundwizard.session.wizard import Place
from tests.unit.session.routes_cases import ACCEPTED, FRYER, WAITING, case_of, state_at


def pause_of(pack, clock, case, key, lang="zh_CN"):
    return pause_view(state_at(pack, clock, case, Place("pause", key), lang))


def test_before_withdrawing_stands_what_they_wrote_what_is_lost_and_a_safer_reply(pack, clock):
    found = pause_of(pack, clock, case_of(pack, clock, WAITING), "withdraw_request")
    assert found.title == "撤销申请之前，看看会失去什么"
    assert found.quote == "亲先撤销申请，我们重新给您处理"
    assert len(found.losses) == 3
    assert "11月18日 周三 17:02" in found.losses[0]
    assert "我就不撤销了" in found.safer
    assert found.gloss == ""
    assert [each.id for each in found.choices] == ["keep", "think", "go_on"]
    assert [each.id for each in found.choices if each.is_proceed] == ["go_on"]
    assert (found.chosen, found.back, found.running) == ("", None, None)


def test_the_reply_stays_chinese_and_is_glossed_in_another_language(pack, clock):
    found = pause_of(pack, clock, case_of(pack, clock, WAITING), "withdraw_request", "en")
    assert "我就不撤销了" in found.safer
    assert "I will not withdraw it" in found.gloss


def test_without_a_running_clock_no_moment_is_named(pack, clock):
    asked = {**FRYER, "merchant_reply": "先撤销" + "再说" * 40}
    found = pause_of(pack, clock, case_of(pack, clock, asked), "withdraw_request")
    assert found.losses[0] == "这次申请的倒计时就不算了"
    assert len(found.quote) == 61
    assert found.quote.endswith("…")


def test_a_clock_without_a_time_of_day_names_the_day(pack, clock):
    state = state_at(pack, clock, case_of(pack, clock, WAITING), Place("pause", "withdraw_request"))
    found = state.assessment
    by_day = tuple(replace(each, due=replace(each.due, by_day=True)) for each in found.deadlines)
    state = replace(state, assessment=replace(found, deadlines=by_day))
    assert pause_view(state).losses[0] == "这次申请的倒计时（11月18日 周三）就不算了"


def test_nobody_is_quoted_who_did_not_ask_for_it(pack, clock):
    found = pause_of(pack, clock, case_of(pack, clock, FRYER), "withdraw_request")
    assert found.quote == ""


def test_a_second_filing_offers_four_choices_and_where_each_leads(pack, clock):
    case = case_of(pack, clock, FRYER, ACCEPTED)
    found = pause_of(pack, clock, case, "second_filing:complaint_12315")
    assert {each.id: each.leads for each in found.choices} == {
        "wait": Place("route", "association"),
        "withdraw_there": Place("route", "association"),
        "report_only": Place("route", "report_violation"),
        "go_on": Place("route", "complaint_12315"),
    }
    assert all(each.note for each in found.choices)
    assert found.safer == ""
    assert found.back == Place("route", "complaint_12315")
    assert found.running.body == "上海市消保委"
    assert (found.running.on, found.running.is_accepted, found.running.has_ended) == (
        "11月5日 周四",
        True,
        False,
    )


def test_a_filing_not_accepted_yet_counts_from_the_day_it_was_handed_in(pack, clock):
    waiting = {"route": "association", "filed_at": "2026-11-03 10:00"}
    case = case_of(pack, clock, FRYER, waiting)
    found = pause_of(pack, clock, case, "second_filing:complaint_12315")
    assert (found.running.on, found.running.is_accepted) == ("11月3日 周二", False)


def test_a_door_that_shuts_names_what_it_shuts(pack, clock):
    found = pause_of(pack, clock, case_of(pack, clock, FRYER), "shuts_others:court")
    assert "消费者协会调解" in found.losses[0]
    assert "12315 投诉" in found.losses[0]


def test_a_pause_the_case_gives_no_reason_for_is_none(pack, clock):
    assert pause_of(pack, clock, case_of(pack, clock, FRYER), "second_filing:court") is None


def test_who_chose_to_go_on_is_not_stopped_again(pack, clock):
    case = case_of(pack, clock, FRYER, ACCEPTED)
    key = "second_filing:complaint_12315"
    place = Place("route", "complaint_12315")
    assert pause_for(state_at(pack, clock, case, place), "complaint_12315").key == key
    thought = acknowledge(case, key, "wait", clock())
    assert pause_for(state_at(pack, clock, thought, place), "complaint_12315").chosen == "wait"
    gone_on = acknowledge(thought, key, "go_on", clock())
    assert pause_for(state_at(pack, clock, gone_on, place), "complaint_12315") is None
    assert pause_of(pack, clock, gone_on, key).chosen == "go_on"


def test_what_the_other_side_asks_for_comes_first_among_the_acts(pack, clock):
    place = Place("route", "merchant")
    acts = guard_card(state_at(pack, clock, case_of(pack, clock, WAITING), place)).acts
    assert acts[0] == ("withdraw_request", "撤销售后申请", True)
    assert not any(is_asked for _key, _act, is_asked in acts[1:])
    assert not any(":" in key for key, _act, _is_asked in acts)
