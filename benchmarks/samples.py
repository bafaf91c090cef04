"""Invented cases of two sizes: a usual one and the largest a person could fill in."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from refundwizard.domain.answers import (
    Answer,
    AtTime,
    Choice,
    Item,
    Items,
    Many,
    Money,
    OnDate,
    Span,
    Words,
)
from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.case import Case, Exhibit, Message

if TYPE_CHECKING:
    from refundwizard.domain.pack import Pack, Question

USUAL = {
    "platform": "xiaohongshu",
    "story": "裙子不合适，想退，商家说拆封影响二次销售，不退。",
    "fraud_contact": "no",
    "payer_minor": "no",
    "stage": "refused",
    "received": "yes",
    "goods_kind": "clothing",
    "reason": "changed_mind",
    "goods_state": "tried_on_tags_on",
    "seller_name": "木棉小铺",
    "item_name": "法式碎花连衣裙",
    "ordered_on": "2026-11-09",
    "signed_on": "2026-11-12",
    "price_paid": "329",
    "merchant_reply": "已拆封影响二次销售,不退",
}


def usual_case(pack: Pack, as_of: datetime) -> Case:
    """Return a seven-day return that was refused, filled in as most people would."""
    return read_answers(pack, {"platform": "xiaohongshu", "answers": USUAL}, as_of)


def largest_case(pack: Pack, as_of: datetime) -> Case:
    """Return a case with every question answered, 200 messages and 300 exhibits."""
    usual = usual_case(pack, as_of)
    answers = {name: _answer(question, as_of) for name, question in pack.questions.items()}
    text = "商家说已经拆封，影响二次销售，不支持退货。" * 20
    return usual.model_copy(
        update={
            "answers": {**answers, **usual.answers},
            "messages": tuple(
                Message(
                    at=as_of - timedelta(hours=number),
                    direction="in" if number % 2 else "out",
                    channel="chat",
                    text=f"{number} {text}",
                )
                for number in range(200)
            ),
            "exhibits": tuple(
                Exhibit(
                    id=f"{number:032x}", kind=sorted(pack.evidence)[number % len(pack.evidence)]
                )
                for number in range(300)
            ),
        }
    )


def _answer(question: Question, as_of: datetime) -> Answer:
    choices = [choice for choice in question.choices if choice != "unsure"]
    made: dict[str, Answer] = {
        "choice": Choice(id=choices[0] if choices else ""),
        "many": Many(ids=tuple(choices)),
        "date": OnDate(on=as_of.date() - timedelta(days=9)),
        "time": AtTime(at=as_of - timedelta(days=2)),
        "duration": Span(minutes=1620, seen_at=as_of),
        "money": Money(fen=32_900),
        "text": Words(text="退货说明" * 200),
        "items": Items(rows=tuple(Item(name=f"第 {n} 件", price=9_900) for n in range(50))),
    }
    return made[question.asks]
