"""Cases of a fault whose ways are looked at: an air fryer at the association, earphones waiting."""

from __future__ import annotations

from typing import Any

from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.case import Case
from refundwizard.domain.pack import Pack
from refundwizard.domain.words import Words
from refundwizard.session.view_state import ViewState, Visit, view_state
from refundwizard.session.wizard import Place, Wizard
from tests.unit.session.states import Clock

FRYER: dict[str, object] = {
    "fraud_contact": "no",
    "payer_minor": "no",
    "received": "yes",
    "stage": "refused",
    "goods_kind": "electronics",
    "reason": "quality",
    "fault_kind": ["malfunction"],
    "found_on": "2026-10-26",
    "evidence_at_opening": "yes",
    "harmed": "no",
    "signed_on": "2026-10-25",
    "price_paid": "399.00",
    "freight_paid": "0",
    "goods_state": "tried_on_tags_on",
    "applied_at": "2026-10-27 10:00",
    "refused_at": "2026-10-28 09:00",
    "requests_made": "one",
    "merchant_reply": "商品没有问题",
    "item_name": "空气炸锅",
    "seller_name": "厨想电器",
    "order_no": "P0800399010",
    "seller_identified": "yes",
}

ACCEPTED: dict[str, object] = {
    "route": "association",
    "filed_at": "2026-11-03 10:00",
    "body": "上海市消保委",
    "number": "沪消 1182",
    "accepted_on": "2026-11-05",
}

WAITING: dict[str, object] = {
    **{name: value for name, value in FRYER.items() if name not in {"refused_at", "requests_made"}},
    "stage": "waiting",
    "found_on": "2026-11-12",
    "signed_on": "2026-11-11",
    "applied_at": "2026-11-16 21:05",
    "page_countdown": "1天3小时",
    "support_answer": "told_to_wait",
    "merchant_reply": "您好。亲先撤销申请，我们重新给您处理！稍等",
    "item_name": "蓝牙耳机",
    "seller_name": "声屿数码",
    "seller_identified": "no",
}


def case_of(
    pack: Pack, clock: Clock, answers: dict[str, object], *filings: dict[str, object], **more: Any
) -> Case:
    data = {"platform": more.pop("platform", "xiaohongshu"), "answers": answers}
    case = read_answers(pack, {**data, "filings": list(filings)}, clock())
    return case.model_copy(update=more)


def state_at(pack: Pack, clock: Clock, case: Case, place: Place, lang: str = "zh_CN") -> ViewState:
    wizard = Wizard(pack, case, clock)
    wizard.go(place)
    return view_state(wizard, "c" * 32, Words(lang, pack.texts), clock(), Visit())
