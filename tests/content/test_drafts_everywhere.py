"""Every draft of every scenario is fit to be sent: as told, and with everything filled in.

Each check has a doctored draft it has to refuse; a check that passes everything proves nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

import pytest

from refundwizard.domain.answers import Choice
from refundwizard.domain.answers import Words as Text
from refundwizard.domain.answers_file import KEYS, read_answers
from refundwizard.domain.letter_sources import FED, UNFED
from refundwizard.domain.letters import DERIVED
from refundwizard.domain.person import token
from refundwizard.domain.records import Call, Filing, Message
from tests.content.draft_checks import CHECKS, Look, looks
from tests.content.test_rules_in_scenarios import scenarios
from tests.scenarios_plugin import moment, shipped

if TYPE_CHECKING:
    from datetime import datetime

    from refundwizard.domain.case import Case

TYPED = {
    "item_name": "羊毛围巾深灰色加长款",
    "seller_name": "青禾家居旗舰店",
    "order_no": "P778812345678901234",
    "waybill_no": "SF1234567890123",
    "request_no": "R5566778899",
    "decision_reason": "凭证不足以证明商品存在问题",
    "refund_number": "RF2026112000001",
}
REPLY = (
    "已签收就是认可，发出时是完好的，商品没有问题，拆封影响二次销售，个人原因不退，先撤销申请，"
    "先确认收货，运费自理，超过七天了，请耐心等待"
)
MAP = {
    "merchant_refuse": {"refusal_reply", "platform_statement"},
    "cs_slow": {"chat_reminder", "chat_final", "platform_ticket"},
    "partial_refund": {"refund_breakdown", "refusal_reply", "platform_statement"},
    "refund_not_arrived": {"refund_chaser", "bank_question", "wallet_question"},
    "platform_review_long": {"platform_ticket", "supplement", "review_appeal"},
    "merchant_gone": {"platform_ticket", "complaint_12315", "civil_complaint"},
    "not_as_described": {"merchant_note", "refusal_reply", "intervention_full", "complaint_12315"},
    "quality_damaged": {"merchant_note", "refusal_reply", "intervention_full", "complaint_12315"},
    "counterfeit": {"intervention_full", "report_12315"},
    "wrong_missing": {"merchant_note", "intervention_full"},
    "not_shipped": {"merchant_note", "platform_ticket", "complaint_12315"},
    "lost_not_received": {"merchant_note", "platform_ticket", "courier_letter", "postal_letter"},
    "seven_day": {"merchant_note", "intervention_full"},
    "cross_border": {"merchant_note", "intervention_full", "complaint_12315"},
    "presale_deposit": {"refusal_reply", "complaint_12315"},
    "virtual_course": {"merchant_note", "platform_ticket", "complaint_12315", "civil_complaint"},
    "promise": {"refusal_reply", "intervention_full", "complaint_12315"},
    "price_protect": {"price_difference", "platform_ticket"},
    "return_parcel_dispute": {"refusal_reply", "intervention_full", "courier_letter"},
    "freight": {"refusal_reply", "intervention_full"},
    "second_hand": {"refusal_reply", "jury_statement"},
    "off_platform_fraud": {"fraud_note", "police_note"},
    "minor_purchase": {"platform_ticket", "complaint_12315", "civil_complaint"},
    "custom_or_live_animal": {"refusal_reply", "intervention_full"},
    "other": {"complaint_12315"},
}
"""What each class of problem needs, from the first message to the last way."""


def told() -> list[tuple[str, Case, datetime]]:
    """Return every scenario that is a case."""
    found = []
    for data in scenarios():
        if "due" not in data and "prevent" not in data:
            now = moment(data["as_of"])
            given = {key: data[key] for key in KEYS if key in data}
            found.append((data["name"], read_answers(shipped(), given, now), now))
    return found


def filled_in(case: Case, now: datetime) -> Case:
    """Return a case in which all is known that a letter can say, and every excuse was confirmed."""
    answers = {**{name: Text(text=text) for name, text in TYPED.items()}, **case.answers}
    for excuse in shipped().rebuttals.values():
        answers.setdefault(excuse.confirm, Choice(id="yes"))
    sent = Message(
        id="m1", at=now - timedelta(days=2), direction="out", channel="merchant_chat", text="请处理"
    )
    came = Message(
        id="m2", at=now - timedelta(days=1), direction="in", channel="merchant_chat", text=REPLY
    )
    spoken = Call(side="platform", agent="1024", ticket="W77", promise="三天内答复")
    called = Message(
        id="m3", at=now - timedelta(hours=2), direction="out", channel="phone", text="", call=spoken
    )
    filing = Filing(
        id="f9", route="courier_complaint", filed_at=now - timedelta(days=3), number="T9988"
    )
    records = {"messages": (*case.messages, sent, came, called), "filings": (*case.filings, filing)}
    return case.model_copy(update={"answers": answers, **records})


@cache
def all_looks() -> tuple[tuple[str, Look], ...]:
    found = []
    for name, case, now in told():
        for given in (case, filled_in(case, now)):
            found += [(name, look) for look in looks(shipped(), given, now)]
    return tuple(found)


@pytest.mark.parametrize("check", CHECKS)
def test_every_draft_of_every_scenario_passes(check: str) -> None:
    wrong = {
        f"{look.letter.id}: {problem}  ({name})"
        for name, look in all_looks()
        for problem in CHECKS[check](look)
    }
    assert sorted(wrong) == []


def test_every_letter_is_offered_by_some_scenario() -> None:
    assert shipped().letters.keys() == {look.letter.id for _name, look in all_looks()}


def test_every_class_is_offered_the_texts_it_needs() -> None:
    offered: dict[str, set[str]] = {}
    for _name, look in all_looks():
        problem = look.facts.problem
        for name in {problem.primary, problem.issue, problem.stuck} - {None}:
            offered.setdefault(str(name), set()).add(look.letter.id)
    lacking = {name: sorted(ids - offered.get(name, set())) for name, ids in MAP.items()}
    assert MAP.keys() == shipped().classes.keys()
    assert {name: ids for name, ids in lacking.items() if ids} == {}


def test_a_draft_with_a_blank_is_never_ready() -> None:
    for _name, look in all_looks():
        if look.draft.missing:
            assert look.draft.state == "draft"


def test_every_derived_field_says_what_stands_behind_it() -> None:
    assert FED | UNFED == DERIVED
    assert not FED & UNFED


# ------------------------------------------------------------------------------ doctored drafts


def look_at(letter: str) -> Look:
    """Return one sound draft with everything in it."""
    found = (each for _name, each in all_looks() if each.letter.id == letter)
    return max(found, key=lambda each: (not each.draft.missing, len(each.text)))


def refused(check: str, look: Look) -> list[str]:
    return list(CHECKS[check](look))


DOCTORED = {
    "head_block": ("merchant_note", lambda text: re.sub("订单号：.*", "", text)),
    "one_request": ("platform_ticket_chat", lambda _text: "我对这次购物很失望。"),
    "amounts": ("complaint_site_entry", lambda text: text + "\n另有 9,876.54 元。"),
    "dated": ("platform_statement", lambda text: text.replace("经过：\n", "经过：\n前几天 下单\n")),
    "exhibits": ("merchant_formal", lambda text: text + "\n证据 99 聊天记录"),
    "cites": ("merchant_formal", lambda text: text + "\n依据：《消费者权益保护法》第九十九条。"),
    "future": ("merchant_note", lambda text: text + "\n请在2020年1月1日前答复。"),
    "tone": ("merchant_chat", lambda text: text + "\n你们是骗子。"),
    "privacy": ("merchant_formal", lambda text: text + f"\n{token('my_id_number')}"),
    "fits": ("merchant_chat", lambda text: text + "请处理。" * 60),
    "addressed": ("courier_letter", None),
    "next_step": ("review_appeal", lambda _text: "我不同意这次的处理。\n事情就是这样。"),
    "founded": ("merchant_note", lambda text: text + "\n商品寄出时就是坏的。"),
}


def test_every_check_has_a_doctored_draft() -> None:
    assert DOCTORED.keys() == CHECKS.keys()


@pytest.mark.parametrize("check", DOCTORED)
def test_a_doctored_draft_is_refused(check: str) -> None:
    name, spoil = DOCTORED[check]
    sound = look_at(name)
    assert refused(check, sound) == []
    if spoil is None:
        letter = sound.letter.model_copy(update={"needed": ()})
        spoiled = replace(sound, letter=letter)
    else:
        spoiled = sound.changed(spoil(sound.text))
    assert refused(check, spoiled)


@pytest.mark.parametrize(
    ("check", "letter", "more"),
    [
        ("tone", "merchant_note", "不退就举报"),
        ("tone", "merchant_note", "一定能退"),
        ("tone", "merchant_note", "立即处理！"),
        ("cites", "merchant_formal", "依据：民法典第 9999 条。"),
        ("cites", "merchant_formal", "依据：《工商行政管理部门处理消费者投诉办法》。"),
        ("privacy", "merchant_formal", "电话 13800138000"),
        ("privacy", "public_post", f"写信人 {token('my_name')}"),
        ("next_step", "merchant_note", "到时没有解决，我会向 12315 投诉。"),
    ],
)
def test_what_must_not_stand_in_a_text_is_found(check: str, letter: str, more: str) -> None:
    sound = look_at(letter)
    if check == "next_step":
        routes = tuple(replace(each, state="locked") for each in sound.found.routes)
        sound = replace(sound, found=replace(sound.found, routes=routes))
        sound = sound.changed(sound.text.split("到时")[0])
    assert refused(check, sound) == []
    assert refused(check, sound.changed(f"{sound.text}\n{more}"))
