"""The stop before an act that cannot be taken back, and the acts worth one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.correspondence import fold, found, replies
from refundwizard.domain.deadlines import to_keep
from refundwizard.domain.wording import day
from refundwizard.domain.words import Words
from refundwizard.session.rule_view import rule_view
from refundwizard.session.wizard import Place

if TYPE_CHECKING:
    from refundwizard.domain.pack import Guard
    from refundwizard.domain.record_results import GuardResult
    from refundwizard.session.rule_view import RuleView
    from refundwizard.session.view_state import ViewState

CLOCK: Final = "merchant_answer"
"""The deadline that a withdrawn request stops."""

_QUOTE: Final = 60
_STOPS: Final = str.maketrans(dict.fromkeys("。！？!?；;", "\n"))


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """A choice of a pause, and where it goes on; None is back to where the shopper was."""

    id: str
    text: str
    note: str
    leads: Place | None
    is_proceed: bool
    """Whether it goes on with the act."""


@dataclass(frozen=True, slots=True)
class RunningView:
    """The filing at issue: with whom, since when, and whether it was accepted or has ended."""

    route: str
    body: str
    on: str
    is_accepted: bool
    has_ended: bool


@dataclass(frozen=True, slots=True)
class PauseView:
    """One pause. ``quote`` is what the other side wrote, ``safer`` the reply in the language sent.

    ``gloss`` is the reply in the window's language where that is another one; ``back`` is where
    Back leads if not to where the shopper came from.
    """

    key: str
    lang: str
    title: str
    quote: str
    losses: tuple[str, ...]
    safer: str
    gloss: str
    choices: tuple[ChoiceView, ...]
    chosen: str
    rules: tuple[RuleView, ...]
    running: RunningView | None
    back: Place | None


@dataclass(frozen=True, slots=True)
class GuardCardView:
    """The acts worth a pause: key, words, and whether the other side asks for it; these first."""

    acts: tuple[tuple[str, str, bool], ...]


def guard_card(state: ViewState) -> GuardCardView:
    """Return the acts that can be picked, those first that the other side asks for."""
    acts = [
        (each.key, state.words(f"guards.{each.id}.act"), each.is_asked)
        for each in state.assessment.guards
        if not each.route
    ]
    return GuardCardView(tuple(sorted(acts, key=lambda act: not act[2])))


def pause_for(state: ViewState, route: str) -> GuardResult | None:
    """Return the pause that stands before filing on a route; None where none does any more."""
    results = (each for each in state.assessment.guards if each.route == route)
    waiting = (each for each in results if each.chosen != state.pack.guards[each.id].proceed)
    return next(waiting, None)


def pause_view(state: ViewState) -> PauseView | None:
    """Return the pause of the place; None where the case gives no reason for it (any more)."""
    result = next((g for g in state.assessment.guards if g.key == state.place.page), None)
    if result is None:
        return None
    guard, words = state.pack.guards[result.id], state.words
    own = Words(state.pack.languages[0], state.pack.texts)
    stem, fields = f"guards.{guard.id}", _fields(state, result)
    safer = own.get(f"{stem}.safer")
    return PauseView(
        key=result.key,
        lang=words.lang,
        title=words(f"{stem}.title", **fields),
        quote=_quote(state, guard) if result.is_asked else "",
        losses=tuple(words(f"{stem}.losses.{loss}", **fields) for loss in guard.losses),
        safer=safer,
        gloss=words.get(f"{stem}.safer") if safer and words.lang != own.lang else "",
        choices=tuple(_choice(state, guard, result, name) for name in guard.choices),
        chosen=result.chosen,
        rules=tuple(rule_view(rule, words, state.today) for rule in result.rules),
        running=_running(state, result),
        back=Place("route", result.route) if result.route else None,
    )


def _choice(state: ViewState, guard: Guard, result: GuardResult, name: str) -> ChoiceView:
    words, stem = state.words, f"guards.{guard.id}"
    lead = guard.leads.get(name)
    route = {"route": result.route, "shut_by": result.shut_by}.get(lead or "", lead)
    return ChoiceView(
        id=name,
        text=words(f"{stem}.choices.{name}"),
        note=words.get(f"{stem}.notes.{name}"),
        leads=Place("route", route) if route else None,
        is_proceed=name == guard.proceed,
    )


def _fields(state: ViewState, result: GuardResult) -> dict[str, str]:
    words = state.words
    route = state.pack.routes.get(result.route)
    names = [_name(state, other) for other in (route.closes if route else ())]
    return {
        "route": _name(state, result.route),
        "shut_by": _name(state, result.shut_by),
        "closes": words("letters.joint").join(names),
        "until": _until(state),
    }


def _name(state: ViewState, route: str) -> str:
    return state.words.get(f"routes.{route}.name", route)


def _until(state: ViewState) -> str:
    """Return the moment of the clock that is lost, in brackets; empty where none runs."""
    clock = next((each for each in state.assessment.deadlines if each.id == CLOCK), None)
    at = to_keep(clock.due, state.now) if clock else None
    if clock is None or at is None:
        return ""
    time = "" if clock.due.by_day else f" {at:%H:%M}"
    return state.words("dates.brackets", text=day(state.words, at.date(), state.today) + time)


def _quote(state: ViewState, guard: Guard) -> str:
    """Return the sentence of the last reply that asks for the act, cut where it is very long."""
    texts = reversed(replies(state.case, state.case.answers))
    lines = (line.strip() for text in texts for line in text.translate(_STOPS).split("\n"))
    said = next((line for line in lines if found(guard.asked, fold(line))), "")
    return said if len(said) <= _QUOTE else f"{said[:_QUOTE]}…"


def _running(state: ViewState, result: GuardResult) -> RunningView | None:
    filed = [each for each in state.case.filings if each.route == result.shut_by]
    if not filed:
        return None
    last = filed[-1]
    on = last.accepted_on or last.filed_at.date()
    return RunningView(
        route=_name(state, result.shut_by),
        body=last.body,
        on=day(state.words, on, state.today),
        is_accepted=last.accepted_on is not None,
        has_ended=not last.is_pending,
    )
