"""What complaints, notices and pleadings say: parties, demands, endings, evidence in groups."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest

from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.assess import assess
from refundwizard.domain.draft_result import DraftResult
from refundwizard.domain.formal_records import CURE_DAYS, demand_until, demanded_at, is_demand_over
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.records import Message
from tests.scenarios_plugin import shipped
from tests.unit.session.routes_cases import ACCEPTED, FRYER

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=BEIJING)
PROMISE: dict[str, object] = {
    **{name: value for name, value in FRYER.items() if name != "fault_kind"},
    "reason": "promise_broken",
    "promise_words": "不合适包退",
}


def letters(answers: dict[str, object], **more: Any) -> dict[str, DraftResult]:
    messages = more.pop("messages", ())
    data = {"platform": "xiaohongshu", "answers": answers, **more}
    case = read_answers(shipped(), data, NOW).model_copy(update={"messages": messages})
    found = assess(shipped(), case, NOW)
    return {draft.id: draft for draft in found.drafts if draft.language == "zh_CN"}


def demand(days_ago: int, *, is_sent: bool = True) -> Message:
    return Message(
        id="m1",
        at=NOW - timedelta(days=days_ago),
        direction="out",
        channel="merchant_letter",
        text="请履行",
        letter="demand_notice",
        is_sent=is_sent,
    )


def test_a_demand_names_a_day_and_is_offered_only_where_something_agreed_is_due():
    text = letters(PROMISE)["demand_notice"].text
    assert "请在2026年11月27日前兑现承诺。" in text
    assert "不合适包退" in text
    assert "demand_notice" not in letters(FRYER)


def test_the_period_of_a_demand_counts_from_the_day_after_it_was_sent():
    assert demand_until(NOW) == date(2026, 11, 20) + timedelta(days=CURE_DAYS)


@pytest.mark.parametrize(("days", "is_over"), [(CURE_DAYS, False), (CURE_DAYS + 1, True)])
def test_the_contract_may_be_ended_once_the_demands_time_is_over(days, is_over):
    found = letters(PROMISE, messages=(demand(days),))
    assert ("ending_notice" in found) is is_over
    if is_over:
        text = found["ending_notice"].text
        assert "2026年11月12日催告过，给的期限到2026年11月19日" in text
        assert "563、565" in text


def test_a_demand_that_was_only_prepared_ends_nothing():
    found = letters(PROMISE, messages=(demand(30, is_sent=False),))
    assert "ending_notice" not in found


DRESS: dict[str, object] = {
    "fraud_contact": "no",
    "payer_minor": "no",
    "received": "no",
    "stage": "not_applied",
    "goods_kind": "custom",
    "cancel_reason": "too_late",
    "deposit_paid": "500.00",
    "custom_confirmed": "yes",
    "made": "unsure",
    "event_on": "2026-11-18",
    "deposit_word": "earnest_money",
    "balance_paid": "no",
    "deposit_fault": "seller_late",
    "shipping_state": "not_shipped",
    "promised_ship_on": "2026-10-20",
    "paid_on": "2026-08-15",
    "price_paid": "2680.00",
    "item_name": "定制婚纱",
    "seller_name": "白纱工坊",
    "order_no": "P1100268010",
    "seller_identified": "no",
}


def test_the_purpose_fails_with_the_day_the_goods_were_needed_for():
    text = letters(DRESS)["ending_notice"].text
    assert "要在2026年11月18日用，这一天已经过去，买它的目的不能实现" in text
    assert "ending_notice" not in letters({**DRESS, "event_on": "2026-11-20"})


def test_demands_are_found_in_the_records():
    case = read_answers(shipped(), {"answers": {}}, NOW)
    assert demanded_at(case) is None
    assert not is_demand_over(case, NOW.date())
    sent = case.model_copy(update={"messages": (demand(20), demand(3))})
    assert demanded_at(sent) == NOW - timedelta(days=3)
    assert not is_demand_over(sent, NOW.date())


def test_dealings_stand_in_the_order_of_days():
    reply = Message(
        id="m2", at=NOW - timedelta(days=2), direction="in", channel="merchant_chat", text="不退"
    )
    found = letters(FRYER, messages=(reply, demand(5)), filings=[ACCEPTED])
    assert (
        "协商经过：2026年11月3日 我提交“消费者协会调解”；2026年11月15日 我发出“催告函（履行）”；"
        "2026年11月18日 对方答复"
    ) in found["civil_complaint"].text


def test_evidence_stands_in_the_groups_a_court_wants_with_its_numbers():
    exhibits = [{"kind": "E03"}, {"kind": "E15"}, {"kind": "E11", "caption": "检测报告"}, {}]
    text = letters(FRYER, exhibits=exhibits)["civil_complaint"].text
    lines = text[text.index("证据\n") : text.index("管辖依据")].splitlines()
    assert [line.split("（")[0].strip() for line in lines if line] == [
        "证据",
        "第一组 主体信息",
        "证据 2 商家资质",
        "第三组 订单、交易和沟通记录",
        "证据 1 和商家的聊天",
        "证据 4",
        "第四组 问题材料",
        "证据 3 检测报告",
    ]


def test_a_claim_lists_its_requests_with_sums_and_what_they_come_to():
    text = letters(FRYER)["civil_complaint"].text
    assert "1. 解除原告与被告就这笔订单订立的买卖合同\n2. 判令被告支付 399.00 元（商品款）" in text
    assert "以上金额合计 399.00 元，不含诉讼费。" in text


def test_the_place_of_delivery_gives_the_court_and_is_blank_until_it_is_known():
    assert "＿＿（收货地）" in letters(FRYER)["civil_complaint"].text
    known = letters({**FRYER, "delivery_place": "成都市武侯区"})["civil_complaint"].text
    assert "收货地（成都市武侯区）为合同履行地" in known


def test_a_second_defendant_is_named_only_where_it_is_wanted():
    sued = {**FRYER, "platform_operator": "某某科技有限公司", "platform_defendant": "yes"}
    assert "第二被告：某某科技有限公司" in letters(sued)["civil_complaint"].text
    assert "第二被告" not in letters({**sued, "platform_defendant": "no"})["civil_complaint"].text


def test_a_letter_names_the_answers_that_stand_in_it_and_no_others():
    named = {**FRYER, "seller_registered": "某某有限公司", "platform_operator": "某某科技"}
    used = letters(named)["association_letter"].used
    assert "seller_registered" in used
    assert "platform_address" not in used


def test_every_letter_of_a_way_names_the_shopper_by_tokens_only():
    found = letters(FRYER)
    for name in ("complaint_12315", "association_letter", "civil_complaint"):
        assert "my_name" in found[name].particulars
