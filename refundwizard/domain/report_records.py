"""The pieces of a reported assessment that come from the records of a case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from refundwizard.domain.wording import yuan

if TYPE_CHECKING:
    from datetime import datetime

    from refundwizard.domain.pack import Words
    from refundwizard.domain.record_results import (
        DefenceResult,
        GuardResult,
        MessageResult,
        PointResult,
        Requests,
    )
    from refundwizard.domain.records import Closing

Json = dict[str, Any]


def message_part(each: MessageResult) -> Json:
    """Return how far a message is."""
    return {
        "id": each.id,
        "state": each.state,
        "at": each.at.isoformat(),
        "channel": each.channel,
        "letter": each.letter,
        "answered_by": each.answered_by,
    }


def point_part(each: PointResult) -> Json:
    """Return a point of the dispute."""
    return {
        "id": each.id,
        "kind": each.kind,
        "subject": each.subject,
        "state": each.state,
        "asked": each.is_asked,
    }


def guard_part(each: GuardResult, words: Words) -> Json:
    """Return an act worth a pause."""
    return {
        "id": each.id,
        "text": words.get(f"guards.{each.id}.title", each.id),
        "asked": each.is_asked,
        "route": each.route,
        "shut_by": each.shut_by,
        "rules": [rule.id for rule in each.rules],
        "chosen": each.chosen,
        "chosen_at": _iso(each.chosen_at),
    }


def defence_part(each: DefenceResult, words: Words) -> Json:
    """Return an argument of the other side and what answers it."""
    return {
        "id": each.id,
        "claim": each.claim,
        "says": words.get(f"defences.{each.id}.says", each.id),
        "answer": words.get(f"defences.{each.id}.answer"),
        "rules": [rule.id for rule in each.rules],
    }


def requests_part(requests: Requests | None) -> Json | None:
    """Return how many requests were made and are left; null where the platform counts none."""
    if requests is None:
        return None
    return {"made": requests.made, "most": requests.most, "left": requests.left}


def closing_part(closing: Closing | None) -> Json | None:
    """Return how a case ended; null while it is open."""
    if closing is None:
        return None
    return {
        "at": closing.at.isoformat(),
        "result": closing.result,
        "recovered": None if closing.recovered is None else yuan(closing.recovered),
        "route": closing.route,
        "argument": closing.argument,
        "note": closing.note,
    }


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()
