"""What the page of the end shows: what there is to say about it, or what was said."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.domain.moments import beijing
from refundwizard.domain.wording import day
from refundwizard.session.closing import MERCHANT, RESULTS

if TYPE_CHECKING:
    from refundwizard.domain.records import Closing
    from refundwizard.domain.words import Words
    from refundwizard.session.view_state import ViewState

Named = tuple[str, str]
"""An id and its name."""


@dataclass(frozen=True, slots=True)
class EndView:
    """How a case was closed, in words; sums in fen, ``days`` since it was begun."""

    day: str
    result: str
    recovered: int | None
    asked: int | None
    route: str
    argument: str
    note: str
    days: int


@dataclass(frozen=True, slots=True)
class ClosingView:
    """The page of the end. ``end`` is None while the case is open.

    ``came_back`` and ``firm`` (fen) are sums that can be filled in: what the shopper said came back
    already, and what is firmly owed. ``routes`` begins with the seller and the steps taken.
    """

    lang: str
    end: EndView | None
    results: tuple[Named, ...]
    routes: tuple[Named, ...]
    arguments: tuple[Named, ...]
    came_back: int | None
    firm: int | None


def closing_view(state: ViewState) -> ClosingView:
    """Return what can be said about the end, or what was."""
    found, words = state.assessment, state.words
    firm = found.claims.firm
    return ClosingView(
        lang=words.lang,
        end=_end(state, found.closing) if found.closing is not None else None,
        results=tuple((name, words(f"closing.{name}")) for name in RESULTS),
        routes=_routes(state),
        arguments=tuple(
            (each.id, words.get(f"rebuttals.{each.id}.name", each.id)) for each in found.rebuttals
        ),
        came_back=found.claims.received or None,
        firm=firm if firm and firm > 0 else None,
    )


def _routes(state: ViewState) -> tuple[Named, ...]:
    """Return the steps that may have brought the money, the seller paying by itself first."""
    taken = [filing.route for filing in state.case.filings]
    known = [route.id for route in state.assessment.routes]
    names = dict.fromkeys((MERCHANT, *taken, *known))
    return tuple((name, route_name(name, state.words)) for name in names)


def route_name(route: str, words: Words) -> str:
    """Return what a step that brought money back is called."""
    if route == MERCHANT:
        return words("closing.merchant")
    return words.get(f"routes.{route}.name", route)


def _end(state: ViewState, closing: Closing) -> EndView:
    on = beijing(closing.at).date()
    words = state.words
    name = closing.argument
    return EndView(
        day=day(words, on, state.today),
        result=words(f"closing.{closing.result or 'closed'}"),
        recovered=closing.recovered,
        asked=state.assessment.claims.firm,
        route=route_name(closing.route, words),
        argument=words.get(f"rebuttals.{name}.name", name),
        note=closing.note,
        days=max(0, (on - beijing(state.case.created_at).date()).days),
    )
