"""In a hurry: five questions at most that decide what has to be done today.

The first is a plain situation to pick; it stands for answers of the flow. Which other questions are
asked follows from it and from how far the request has come. Everything else is asked later.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Choice
from refundwizard.domain.conditions import picked
from refundwizard.session.asking_view import AskingView, field_view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refundwizard.domain.answers import Answer
    from refundwizard.domain.pack import Pack
    from refundwizard.session.view_state import ViewState

SITUATIONS: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "changed_mind": {"received": "yes", "reason": "changed_mind"},
        "broken": {"received": "yes", "reason": "quality"},
        "differs": {"received": "yes", "reason": "not_as_described"},
        "wrong_missing": {"received": "yes", "reason": "wrong_missing"},
        "not_come": {"received": "no"},
        "sent_back": {"received": "yes", "reason": "return_parcel"},
        "no_money": {"stage": "refunded_not_arrived"},
        "scam": {"fraud_contact": "yes"},
    }
)
"""Plain situations, in the order they are offered → the answers each stands for."""

MOST: Final = 5
"""Questions that are asked, the situation among them."""
PLATFORM: Final = "xiaohongshu"
"""Where most of these purchases were made; it can be changed in one click."""

_OWN: Final = ("received", "reason", "fraud_contact", "shipping_state")
"""Answers that go when another situation is picked."""
_ARRIVED: Final = frozenset({"changed_mind", "broken", "differs", "wrong_missing"})
_BY_STAGE: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "waiting": ("signed_on", "applied_at"),
        "agreed": ("agreed_at",),
        "refused": ("refused_at", "signed_on"),
        "closed": ("signed_on", "refused_at"),
        "refunded_not_arrived": ("merchant_received_on",),
        "refunded_short": ("price_paid", "refunded"),
    }
)
"""The dates or sums that matter once the goods are there."""
_PARCEL: Final[Mapping[str, str]] = MappingProxyType(
    {"not_shipped": "promised_ship_on", "stalled": "last_scan_on", "in_transit": "last_scan_on"}
)
_FIXED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"no_money": ("merchant_received_on",), "scam": ("money_sent", "sent_on")}
)
"""Questions of situations that need no word on how far the request has come."""


@dataclass(frozen=True, slots=True)
class HurryView(AskingView):
    """The page; ``situation`` is the one picked, empty while none is."""

    situation: str = ""


def situation_of(answers: Mapping[str, Answer]) -> str:
    """Return the situation some answers stand for, or an empty text."""
    for name, meaning in sorted(SITUATIONS.items(), key=_weight):
        if all(one in picked(answers.get(question)) for question, one in meaning.items()):
            return name
    return ""


def _weight(item: tuple[str, Mapping[str, str]]) -> int:
    """Sort danger first, then what says more; a stage alone comes last."""
    name, meaning = item
    return {"scam": 0, "no_money": 3}.get(name, 3 - len(meaning))


def picking(answers: Mapping[str, Answer], situation: str) -> dict[str, Answer | None]:
    """Return the changes that make a case this situation; other answers stay."""
    changes: dict[str, Answer | None] = {name: None for name in _OWN if name in answers}
    if situation_of(answers) == "no_money":
        changes["stage"] = None
    meaning = SITUATIONS[situation]
    changes.update({name: Choice(id=one) for name, one in meaning.items()})
    return changes


def asked(answers: Mapping[str, Answer]) -> tuple[str, ...]:
    """Return the questions of the pack to ask beside the situation, in order; four at most."""
    situation = situation_of(answers)
    if not situation:
        return ()
    return (*_asked_of(situation, answers), "platform")


def _asked_of(situation: str, answers: Mapping[str, Answer]) -> tuple[str, ...]:
    if situation in _FIXED:
        return _FIXED[situation]
    stage = next(iter(picked(answers.get("stage"))), "")
    if situation == "not_come":
        state = next(iter(picked(answers.get("shipping_state"))), "")
        return ("shipping_state", "stage", *_of_parcel(state, stage))
    if not stage:
        return ("stage",)
    if situation == "sent_back" and stage != "refunded_short":
        refused = ("refused_at",) if stage == "refused" else ()
        return ("stage", *refused, "merchant_received_on")
    return ("stage", *_BY_STAGE.get(stage, ("signed_on",)))


def _of_parcel(state: str, stage: str) -> tuple[str, ...]:
    """Return the one date that matters of a parcel that has not come."""
    if not state or not stage:
        return ()
    if stage == "refunded_short":
        return ("refunded",)
    if stage == "waiting":
        return ("applied_at",)
    if stage == "refused" and state != "not_shipped":
        return ("refused_at",)
    return (_PARCEL[state],) if state in _PARCEL else ()


def hurry_view(state: ViewState, title: str, lead: str) -> HurryView:
    """Return the page with its questions under words of the window."""
    answers = state.case.answers
    return HurryView(
        page="hurry",
        section="hurry",
        at=0,
        of=0,
        title=title,
        lead=lead,
        lang=state.words.lang,
        fields=tuple(field_view(state, name) for name in asked(answers) if _is_known(state, name)),
        is_return=False,
        situation=situation_of(answers),
    )


def _is_known(state: ViewState, name: str) -> bool:
    return name in state.pack.questions


def first_answers(pack: Pack) -> dict[str, Answer]:
    """Return what a case begins with that somebody in a hurry makes."""
    return {"platform": Choice(id=PLATFORM)} if PLATFORM in pack.platforms else {}
