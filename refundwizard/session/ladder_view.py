"""The ways to go as they are shown: how far each is, what it lacks and what it would shut."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.domain.wording import day
from refundwizard.session.standing_view import first_sentence

if TYPE_CHECKING:
    from refundwizard.domain.assessment import RouteResult
    from refundwizard.session.view_state import ViewState


@dataclass(frozen=True, slots=True)
class RungView:
    """A way to go; ``lacks`` is what it still needs, ``closes`` the ways it would shut."""

    id: str
    state: str
    name: str
    note: str
    lacks: tuple[str, ...]
    opens_on: str
    closes: tuple[str, ...]
    filed_on: str
    shut_by: str
    """The way whose running step shuts this one."""
    details: tuple[tuple[str, str], ...]
    """What the way can and cannot do, costs and takes: a word for each kind with its text."""


def rung_view(state: ViewState, route: RouteResult) -> RungView:
    """Return one way to go in words."""
    words, stem = state.words, f"routes.{route.id}"
    fields: tuple[str, ...] = ("can", "cannot", "cost", "time", "body")
    if route.state == "locked":
        fields = (*fields, "unlock")
    details = [(field, words.get(f"{stem}.{field}")) for field in fields]
    return RungView(
        id=route.id,
        state=route.state,
        name=words.get(f"{stem}.name", route.id),
        note=first_sentence(words.get(f"{stem}.can"))[0],
        lacks=tuple(words.get(f"{stem}.needs.{need}", need) for need in route.missing),
        opens_on=day(words, route.opens_on, state.today) if route.opens_on else "",
        closes=tuple(words.get(f"routes.{other}.name", other) for other in route.closes),
        filed_on=_filed_on(state, route),
        shut_by=words.get(f"routes.{route.shut_by}.name", route.shut_by),
        details=tuple(detail for detail in details if detail[1]),
    )


def _filed_on(state: ViewState, route: RouteResult) -> str:
    filing = next((each for each in state.case.filings if each.id == route.filing), None)
    return day(state.words, filing.filed_at.date(), state.today) if filing else ""
