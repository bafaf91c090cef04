"""One way to go: what it can do, what it waits for, what it would shut, and what was recorded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.assessment import RouteResult
from refundwizard.domain.conditions import holds, picked, questions_of
from refundwizard.domain.facts import Context, LazyFacts
from refundwizard.domain.happenings import ACCEPTED, ENDED, FILED
from refundwizard.domain.wording import day, left, until
from refundwizard.session.form_view import form_names
from refundwizard.session.pause_view import GuardCardView, guard_card, pause_for
from refundwizard.session.rule_view import rule_of, rule_view
from refundwizard.session.standing_view import Standing, place_of, standing_view

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.assessment import DeadlineResult
    from refundwizard.domain.pack import Route
    from refundwizard.domain.records import Filing
    from refundwizard.session.rule_view import RuleView
    from refundwizard.session.view_state import ViewState
    from refundwizard.session.wizard import Place

FACTS: Final = ("can", "cannot", "cost", "time", "binding", "body", "where")
"""What is said of every way to go, in this order."""

IDENTITY: Final = "seller_identified"
LETTER: Final = "ask_identity"
"""The letter that asks the platform who the seller is."""


@dataclass(frozen=True, slots=True)
class LackView:
    """Something a locked way still needs, and the page that asks for it."""

    text: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class FilingView:
    """A recorded filing in words; ``raw`` are its entries as a form shows them, by field."""

    id: str
    filed: str
    body: str
    number: str
    accepted: str
    ended: str
    ending: str
    raw: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class StartedView:
    """A deadline that a filing here started."""

    action: str
    until: str
    left: str
    days: int | None


@dataclass(frozen=True, slots=True)
class RouteView:
    """A way to go. ``pause`` is the stop before a filing here, empty where none is (any more).

    ``hints`` say how a locked way opens; ``has_letter`` that a letter asking the platform who the
    seller is stands ready.
    """

    standing: Standing
    id: str
    name: str
    state: str
    facts: tuple[tuple[str, str], ...]
    note: str
    lacks: tuple[LackView, ...]
    opens_on: str
    hints: tuple[str, ...]
    has_letter: bool
    closes: tuple[str, ...]
    shut_by: str
    shut_rule: RuleView | None
    filings: tuple[FilingView, ...]
    deadlines: tuple[StartedView, ...]
    rules: tuple[RuleView, ...]
    guards: GuardCardView
    pause: str
    by_letter: bool
    forms: tuple[tuple[str, str], ...] = ()
    """Id and name of the forms to copy into on this way."""


def route_view(state: ViewState) -> RouteView:
    """Return the way to go that the place names; one nobody knows is an open one without words."""
    name, words = state.place.page or "", state.words
    known = (each for each in state.assessment.routes if each.id == name)
    found = next(known, RouteResult(id=name, state="open"))
    route = state.pack.routes.get(name)
    pause = pause_for(state, name)
    facts = ((fact, words.get(f"routes.{name}.{fact}")) for fact in FACTS)
    return RouteView(
        standing=standing_view(state),
        id=name,
        name=_name(state, name),
        state=found.state,
        facts=tuple((fact, text) for fact, text in facts if text),
        note=words.get(f"routes.{name}.note"),
        lacks=_lacks(state, route, found),
        opens_on=day(words, found.opens_on, state.today) if found.opens_on else "",
        hints=_hints(state, found),
        has_letter=_lacks_identity(route, found)
        and any(draft.id == LETTER for draft in state.assessment.drafts),
        closes=tuple(_name(state, other) for other in found.closes) if found.is_open else (),
        shut_by=_name(state, found.shut_by) if found.shut_by else "",
        shut_rule=next(iter(_shut_rules(state, name)), None),
        filings=tuple(_filing(state, f) for f in state.case.filings if f.route == name),
        deadlines=tuple(_started(state, each) for each in _started_by(state, name)),
        rules=_rules(state, route),
        guards=guard_card(state),
        pause=pause.key if pause else "",
        by_letter=route is not None and route.by_letter,
        forms=form_names(state, name),
    )


def _shut_rules(state: ViewState, name: str) -> Iterator[RuleView]:
    """Yield the rules by which filing here would shut another way, or is shut itself."""
    guards = (each for each in state.assessment.guards if each.route == name)
    return (rule_view(rule, state.words, state.today) for each in guards for rule in each.rules)


def _name(state: ViewState, route: str) -> str:
    return state.words.get(f"routes.{route}.name", route)


def _asked(route: Route, need: str) -> str:
    """Return the question that settles a need."""
    return route.asks.get(need) or next(iter(sorted(questions_of(route.needs.get(need)))), "")


def _lacks(state: ViewState, route: Route | None, found: RouteResult) -> tuple[LackView, ...]:
    if route is None:
        return ()
    return tuple(
        LackView(
            state.words.get(f"routes.{found.id}.needs.{need}", need),
            place_of(state, _asked(route, need)),
        )
        for need in found.missing
    )


def _lacks_identity(route: Route | None, found: RouteResult) -> bool:
    return route is not None and IDENTITY in {_asked(route, need) for need in found.missing}


def _hints(state: ViewState, found: RouteResult) -> tuple[str, ...]:
    """Return how a locked way opens: in short, where the licence stands, what silence means."""
    words, route = state.words, state.pack.routes.get(found.id)
    silent = words.get(f"routes.{found.id}.silent")
    if found.state != "locked":
        is_silent = "platform_silent" in picked(state.case.answers.get(IDENTITY))
        return (silent,) if is_silent and silent else ()
    hints = [words.get(f"routes.{found.id}.unlock")]
    if _lacks_identity(route, found):
        platform = next(iter(picked(state.case.answers.get("platform"))), "")
        hints += [words.get(f"platforms.{platform}.licence"), silent]
    return tuple(hint for hint in hints if hint)


def _rules(state: ViewState, route: Route | None) -> tuple[RuleView, ...]:
    uses = () if route is None else route.rules
    answers = state.case.answers
    facts = LazyFacts(Context(answers, state.now, state.case, state.pack))
    named = (use.id for use in uses if holds(use.when, answers, facts))
    views = (rule_of(state.pack, name, state.words, state.today) for name in named)
    return tuple(view for view in views if view is not None)


def _started_by(state: ViewState, route: str) -> list[DeadlineResult]:
    starts = {f"{kind}_{route}" for kind in (FILED, ACCEPTED, ENDED)}
    rules = state.pack.deadlines
    return [
        each
        for each in state.assessment.deadlines
        if each.id in rules and not starts.isdisjoint(rules[each.id].starts)
    ]


def _started(state: ViewState, each: DeadlineResult) -> StartedView:
    words, at = state.words, each.due.latest or each.due.safe_by
    action = words.get(f"deadlines.{each.id}.action", each.id)
    if at is None:
        return StartedView(action, "", "", None)
    shown = until(words, at, state.today, by_day=each.due.by_day)
    return StartedView(action, shown, left(words, at, state.today), (at.date() - state.today).days)


def _filing(state: ViewState, filing: Filing) -> FilingView:
    words, today, at = state.words, state.today, filing.filed_at
    accepted, ended = filing.accepted_on, filing.ended_on
    raw = {
        "when": f"{at:%Y-%m-%d %H:%M}" if (at.hour, at.minute) != (0, 0) else f"{at:%Y-%m-%d}",
        "body": filing.body,
        "number": filing.number,
        "accepted": accepted.isoformat() if accepted else "",
        "ended": ended.isoformat() if ended else "",
        "ending": filing.ending,
    }
    return FilingView(
        id=filing.id,
        filed=day(words, at.date(), today),
        body=filing.body,
        number=filing.number,
        accepted=day(words, accepted, today) if accepted else "",
        ended=day(words, ended, today) if ended else "",
        ending=filing.ending,
        raw=tuple(raw.items()),
    )
