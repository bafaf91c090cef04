"""Where something that only a form wants is asked: on the form's own page of questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.conditions import picked
from refundwizard.domain.formal_fields import SILENT
from refundwizard.session.standing_view import place_of
from refundwizard.session.wizard import Place

if TYPE_CHECKING:
    from refundwizard.session.view_state import ViewState

FACTS: Final = "form_facts"
"""The section of the page with a form's own questions; its page names the form."""

_ASKED_BY: Final = {
    "amount": "price_paid",
    "request": "price_paid",
    "mediation_request": "price_paid",
    "firm": "price_paid",
    "paid": "price_paid",
    "goods": "item_name",
    "timeline": "signed_on",
    "platform_party": "platform",
    "problem_name": "reason",
    "jurisdiction": "delivery_place",
    "request_kind": "received",
}
_OF_THE_OTHER_SIDE: Final = {
    "respondent_name": ("seller_registered", "platform_operator"),
    "respondent_address": ("seller_address", "platform_address"),
}
"""By the field: what is asked of a seller, and of a platform that stands in for one."""

_PLACES: Final = {
    "evidence_groups": Place("evidence"),
    "evidence": Place("evidence"),
    "personal": Place("personal"),
    "export": Place("export"),
    "courier_asked_on": Place("route", "courier_complaint"),
}


def asked_by(state: ViewState, name: str) -> str:
    """Return the question that fills a field."""
    if name in _OF_THE_OTHER_SIDE:
        seller, platform = _OF_THE_OTHER_SIDE[name]
        is_silent = SILENT in picked(state.case.answers.get("seller_identified"))
        return platform if is_silent else seller
    return _ASKED_BY.get(name, name)


def form_asking(state: ViewState, question: str, first: str = "") -> str:
    """Return the form whose own questions hold this one, ``first`` before the others."""
    ways = {each.id for each in state.assessment.routes}
    known = [each for each in state.pack.forms.values() if question in each.asks]
    found = [each.id for each in known if each.route in ways]
    return first if first in found else next(iter(found), "")


def gap_place(state: ViewState, name: str, form: str = "") -> Place | None:
    """Return where a field, a question or a check is settled.

    Args:
        state: what is shown.
        name: a field of a letter, a question, or a place of its own (``evidence``, ``personal``).
        form: the form that is looked at, whose own questions come first.
    """
    if name in _PLACES:
        return _PLACES[name]
    question = asked_by(state, name)
    own = form_asking(state, question, form)
    return Place(FACTS, own) if own else place_of(state, question)


def letter_gap(state: ViewState, name: str, route: str) -> Place | None:
    """Return where a field of a letter is settled; the form of the letter's own way comes first."""
    forms = (form.id for form in state.pack.forms.values() if form.route == route)
    return gap_place(state, name, next(forms, ""))
