"""Where back and next lead: through the flow's pages, then from section to section."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.session.wizard import BESIDE, SECTIONS, Place, Wizard

if TYPE_CHECKING:
    from refundwizard.session.view_state import Visit

ASKING: Final = frozenset({"story", "facts"})
"""Sections made of the flow's pages."""


def steps(wizard: Wizard) -> tuple[Place, ...]:
    """Return every place in order: the pages walked so far, then the other sections."""
    pages = tuple(wizard.place_of_page(name) for name in walked(wizard))
    return pages + tuple(Place(name) for name in SECTIONS if name not in ASKING)


def walked(wizard: Wizard) -> tuple[str, ...]:
    """Return the pages on the way, each once."""
    return tuple(dict.fromkeys(wizard.flow_pages()))


def _step(place: Place) -> Place:
    """Return the step a place belongs to: what a result page was opened for makes no other."""
    return place if place.section in ASKING else Place(place.section)


def before(wizard: Wizard, place: Place) -> Place | None:
    """Return the place one step back, or None at the start."""
    place, order = _step(place), steps(wizard)
    if place not in order:
        return None
    index = order.index(place)
    return order[index - 1] if index else None


def after(wizard: Wizard, place: Place, *, is_return: bool = False) -> Place | None:
    """Return the place one step on, or None at the end.

    From a page of the flow nothing can be skipped: an unanswered page comes first. Who only came to
    change an answer goes back to the check page as soon as everything is answered again.
    """
    missing = wizard.assessment.position.page
    if place.page is not None and is_return:
        return Place("check") if missing is None else wizard.place_of_page(missing)
    place, order = _step(place), steps(wizard)
    if place not in order:
        return wizard.next_place()
    if place.page is not None and place.page == missing:
        return None
    rest = order[order.index(place) + 1 :]
    return next(iter(rest), None)


def back(wizard: Wizard, place: Place, visit: Visit) -> Place | None:
    """Return where Back leads: from a page beside the rail to where it was opened."""
    if place.section in BESIDE:
        return visit.trail[-1] if visit.trail else wizard.next_place()
    return Place("check") if visit.is_return else before(wizard, place)


def ahead(wizard: Wizard, place: Place, visit: Visit) -> Place | None:
    """Return where Next leads; from a page beside the rail nowhere."""
    if place.section in BESIDE:
        return None
    return after(wizard, place, is_return=visit.is_return)
