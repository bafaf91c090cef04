"""The tables of the little pack in `tests.builders`, written as in content files, without ids."""

from __future__ import annotations

from datetime import date
from typing import Any


def is_(question: str, *choices: str) -> dict[str, Any]:
    return {"kind": "is", "question": question, "any_of": list(choices)}


def not_(condition: dict[str, Any]) -> dict[str, Any]:
    return {"kind": "not", "condition": condition}


def fact(name: str) -> dict[str, Any]:
    return {"kind": "fact", "name": name}


QUESTIONS: dict[str, Any] = {
    "platform": {"asks": "choice", "choices": ["xiaohongshu", "other_platform"], "unsure": False},
    "problem": {"asks": "choice", "choices": ["seven_day", "refuse", "faulty", "other"]},
    "stage": {"asks": "choice", "choices": ["not_applied", "waiting", "refused", "reviewing"]},
    "reason": {"asks": "choice", "choices": ["changed_mind", "faulty"]},
    "goods_kind": {"asks": "choice", "choices": ["clothing", "custom"]},
    "badges": {"asks": "many", "choices": ["seven_day", "authentic"], "optional": True},
    "ordered_on": {"asks": "date", "optional": True, "not_future": True},
    "signed_on": {"asks": "date", "not_future": True, "not_before": "ordered_on"},
    "promised_on": {"asks": "date", "optional": True},
    "applied_at": {"asks": "time", "optional": True, "not_before": "ordered_on"},
    "refused_at": {"asks": "time", "optional": True, "not_before": "applied_at"},
    "page_countdown": {"asks": "duration", "optional": True},
    "price_paid": {"asks": "money"},
    "freight_paid": {"asks": "money", "optional": True},
    "test_fee": {"asks": "money", "optional": True},
    "refunded": {"asks": "money", "optional": True},
    "offer_amount": {"asks": "money", "optional": True},
    "offer_form": {"asks": "choice", "choices": ["original_channel", "voucher"], "optional": True},
    "merchant_reply": {"asks": "text", "optional": True, "unsure": False},
    "opened_only": {"asks": "choice", "choices": ["yes", "no"], "optional": True},
    "item_name": {"asks": "text", "optional": True},
    "order_no": {"asks": "text", "optional": True},
    "items": {"asks": "items", "optional": True},
}

PAGES: dict[str, Any] = {
    "begin": {"section": "story", "fields": ["platform", "stage"], "next": [{"go": "goods"}]},
    "goods": {
        "section": "facts",
        "fields": ["reason", "goods_kind"],
        "next": [{"go": "fault", "when": is_("reason", "faulty")}, {"go": "delivery"}],
    },
    "fault": {"section": "facts", "fields": ["test_fee"], "next": [{"go": "delivery"}]},
    "delivery": {
        "section": "facts",
        "fields": [
            "signed_on",
            "price_paid",
            "freight_paid",
            {"id": "applied_at", "when": not_(is_("stage", "not_applied"))},
            "refused_at",
            "merchant_reply",
        ],
        "next": [{"go": "rest"}],
    },
    "rest": {
        "section": "facts",
        "fields": ["item_name", "order_no", "offer_amount", "offer_form", "refunded"],
        "next": [{"go": "faulty", "when": is_("reason", "faulty")}, {"go": "seven_day"}],
    },
}

OUTCOMES: dict[str, Any] = {
    "seven_day": {
        "rules": ["return_right", "notice_rule", {"id": "repealed_rule"}, {"id": "future_rule"}],
        "not_available": [{"id": "no_seven_day", "when": is_("goods_kind", "custom")}],
        "tips": ["keep_tags"],
        "donts": ["no_chat_deal"],
        "evidence": [{"id": "E01", "need": "must", "proves": "order"}],
        "deadlines": [
            {"id": "send_return_notice", "when": not_(is_("goods_kind", "custom"))},
        ],
        "claims": ["price_back"],
        "routes": ["merchant", "platform_help", "court"],
        "drafts": ["note"],
        "todos": ["record_page"],
        "next": [{"id": "ask_again", "when": is_("stage", "refused")}, "send_notice"],
    },
    "faulty": {
        "rules": ["fault_right"],
        "evidence": [{"id": "E02", "need": "must", "proves": "page"}],
        "claims": ["price_back", "freight_back", "test_fee_back", "triple"],
        "drafts": ["note"],
    },
    "refuse": {
        "rules": ["platform_rule"],
        "evidence": [
            {"id": "E01", "need": "should", "proves": "refusal"},
            {"id": "E03", "need": "nice", "proves": "talk"},
        ],
        "deadlines": ["apply_intervention", "merchant_answer"],
        "routes": ["platform_help"],
    },
}


def _rule(
    strength: str, *starts: str, repealed: str = "", read: str = "full_text"
) -> dict[str, Any]:
    cites = [{"source": "law", "article": "25"}]
    versions: dict[str, Any] = {start: {"cites": cites} for start in starts}
    if repealed:
        versions[repealed] = {"repealed": True}
    checked = date(2026, 11, 1)
    return {"strength": strength, "read": read, "checked": checked, "versions": versions}


TABLES: dict[str, Any] = {
    "sources": {"law": {"checked": date(2026, 11, 1), "effective": date(2014, 3, 15)}},
    "rules": {
        "return_right": _rule("statute", "2014-03-15"),
        "notice_rule": _rule("regulation", "2017-03-15"),
        "fault_right": _rule("statute", "2014-03-15"),
        "platform_rule": _rule("platform", "2025-01-01"),
        "repealed_rule": _rule("regulation", "2020-01-01", repealed="2026-04-15"),
        "future_rule": _rule("regulation", "2030-01-01"),
    },
    "classes": {
        "seven_day": {
            "code": "C1",
            "axis": "issue",
            "priority": 610,
            "when": [is_("reason", "changed_mind")],
        },
        "faulty": {
            "code": "B1",
            "axis": "issue",
            "priority": 600,
            "when": [is_("reason", "faulty")],
        },
        "refuse": {
            "code": "A1",
            "axis": "stuck",
            "priority": 700,
            "when": [is_("stage", "refused"), fact("merchant_refused")],
        },
        "other": {"code": "X0", "axis": "issue", "priority": 900},
    },
    "questions": QUESTIONS,
    "pages": PAGES,
    "outcomes": OUTCOMES,
    "evidence": {"E01": {}, "E02": {"perishable": True}, "E03": {}},
    "deadlines": {
        "send_return_notice": {
            "who": "buyer",
            "starts": ["signed_on"],
            "amount": 7,
            "unit": "calendar_days",
            "roll": "civil_code_203",
            "rule": "notice_rule",
            "done_by": "applied_at",
        },
        "merchant_answer": {
            "who": "merchant",
            "starts": ["applied_at"],
            "amount": 36,
            "unit": "hours",
            "rule": "platform_rule",
            "countdown": "page_countdown",
        },
        "apply_intervention": {
            "who": "buyer",
            "starts": ["refused_at"],
            "amount": 7,
            "unit": "calendar_days",
            "rule": "platform_rule",
        },
    },
    "claims": {
        "price_back": {"tier": "firm", "method": "answer", "of": ["price_paid"]},
        "freight_back": {"tier": "firm", "method": "answer", "of": ["freight_paid"]},
        "test_fee_back": {"tier": "with_receipt", "method": "answer", "of": ["test_fee"]},
        "triple": {
            "tier": "if_established",
            "method": "multiple",
            "of": ["price_paid"],
            "times": 3,
            "floor": 50000,
        },
    },
    "routes": {
        "merchant": {},
        "platform_help": {"needs": {"refusal": is_("stage", "refused")}, "closes": ["court"]},
        "court": {"opens_after": "merchant_answer"},
    },
    "rebuttals": {
        "opened_package": {
            "recognise": [{"any_of": ["拆封", "二次销售"], "none_of": ["拆封也可以退"]}],
            "confirm": "opened_only",
            "rules": ["return_right"],
        }
    },
    "letters": {
        "note": {
            "channel": "chat",
            "length": "chat",
            "limit": 200,
            "needed": ["amount", "signed_on"],
            "optional": ["order_no", "quote", "answers_chat"],
        }
    },
    "tips": {
        "keep_tags": {"kind": "tip"},
        "no_chat_deal": {"kind": "dont"},
        "record_page": {"kind": "todo", "perishable": True},
        "ask_again": {"kind": "next"},
        "send_notice": {"kind": "next"},
        "no_seven_day": {"kind": "not_available"},
        "find_out": {"kind": "todo"},
    },
    "tone": {"insult": {"phrases": ["骗子", "黑店"]}},
    "prevention": {},
    "platforms": {"xiaohongshu": {}, "other_platform": {}},
}
