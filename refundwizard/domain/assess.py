"""The one door: answers, knowledge and a moment in, everything derived out.

``assess`` is pure and total: no answer, no day and no gap in a pack makes it raise. What it returns
is never stored.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeVar

from refundwizard.domain import red_lines
from refundwizard.domain.applied import applied, case_day
from refundwizard.domain.assessment import (
    Assessment,
    DeadlineResult,
    EvidenceResult,
    NotAvailable,
    Note,
    Position,
    RebuttalResult,
    RouteResult,
    RuleResult,
)
from refundwizard.domain.case_clocks import deadline_of, is_kept, is_started
from refundwizard.domain.claims import reckon
from refundwizard.domain.correspondence import recognised
from refundwizard.domain.defences import defences
from refundwizard.domain.edits import with_edits
from refundwizard.domain.evidence import requirements
from refundwizard.domain.facts import Context, FactsFor, LazyFacts
from refundwizard.domain.flow import position
from refundwizard.domain.guards import guards
from refundwizard.domain.guidance import Guidance
from refundwizard.domain.ledger import messages, with_states
from refundwizard.domain.letters import drafts
from refundwizard.domain.materials import material_from, with_shown
from refundwizard.domain.moments import beijing
from refundwizard.domain.money_offer import offer
from refundwizard.domain.naming import problem
from refundwizard.domain.offered import offered, scripts
from refundwizard.domain.points import points
from refundwizard.domain.requests import requests
from refundwizard.domain.routes import Ground, ladder
from refundwizard.domain.standing import at_peace, closing, status, unsure
from refundwizard.domain.tip_moments import general_tips, present

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from refundwizard.domain.answers import Answer
    from refundwizard.domain.case import Case
    from refundwizard.domain.conditions import Answers, Facts
    from refundwizard.domain.pack import Deadline, Pack, Use

T = TypeVar("T")

FIND_OUT: Final = "find_out"
"""The to-do that asks to settle an unsure answer."""


def assess(pack: Pack, case: Case, as_of: datetime) -> Assessment:
    """Return everything derived from a case at a moment (Beijing time where no zone is given)."""
    now, case = beijing(as_of), case.in_order(pack.questions)
    facts_for = _facts_for(pack, case, now)
    place = position(pack, case.answers, facts_for)
    parked = set(place.parked)
    said = {name: given for name, given in case.answers.items() if name not in parked}
    answers = with_shown(said, case, now.date())
    facts = facts_for(answers)
    named = problem(pack, answers, facts)
    found = Assessment(
        as_of=now,
        position=place,
        problem=named,
        status="filling",
        unsure=unsure(said),
        messages=messages(case),
    )
    if named is not None:
        guidance = Guidance.of(pack, named, answers, facts)
        found = _Findings(pack, case, now, guidance).all(found)
        found = _with_records(_with_drafts(found, pack, case, guidance), pack, case, guidance)
    if (end := closing(case)) is not None:
        found = replace(at_peace(found), closing=end)
    return replace(found, status=status(found, case, answers))


def where(pack: Pack, case: Case, as_of: datetime) -> Position:
    """Return only where the shopper is; the same as ``assess(…).position`` and cheaper."""
    return position(pack, case.answers, _facts_for(pack, case, beijing(as_of)))


def in_use(pack: Pack, case: Case, as_of: datetime) -> dict[str, Answer]:
    """Return the answers that are not parked."""
    parked = set(where(pack, case, as_of).parked)
    return {name: given for name, given in case.answers.items() if name not in parked}


def _facts_for(pack: Pack, case: Case, now: datetime) -> FactsFor:
    def facts_for(answers: Answers) -> Facts:
        return LazyFacts(Context(answers, now, case, pack))

    return facts_for


class _Findings:
    """The results of one named case, list by list."""

    def __init__(self, pack: Pack, case: Case, now: datetime, guidance: Guidance) -> None:
        self.pack = pack
        self.case = case
        self.now = now
        self.guidance = guidance
        self.answers = guidance.answers

    def all(self, found: Assessment) -> Assessment:
        """Return the assessment with every list filled but the drafts."""
        pack, guidance = self.pack, self.guidance
        rules, gone = self._rules()
        deadlines = self._deadlines()
        owed = _known(pack.claims, guidance.ids("claims"))
        claims = reckon(owed, self.answers, pack.questions, self.now.date())
        routes = self._routes(deadlines)
        return replace(
            found,
            rules=rules,
            not_available=self._not_available() + gone,
            tips=self._tips(),
            donts=self._notes("donts"),
            evidence=self._evidence(),
            deadlines=deadlines,
            claims=claims,
            routes=routes,
            rebuttals=self._rebuttals(),
            offer=offer(claims, self.answers),
            todo=self._todo(found.unsure),
            warnings=tuple(
                (each.id, each.closes) for each in routes if each.closes and each.is_open
            ),
            next=next(iter(self._notes("next")), None),
        )

    def _uses(self, kind: str) -> Iterable[Use]:
        uses = (use for outcome in self.guidance.outcomes for use in getattr(outcome, kind))
        return self.guidance.chosen(uses)

    def _rules(self) -> tuple[tuple[RuleResult, ...], tuple[NotAvailable, ...]]:
        return self._held(self._uses("rules"))

    def _held(self, uses: Iterable[Use]) -> tuple[tuple[RuleResult, ...], tuple[NotAvailable, ...]]:
        """Return the rules in force on the day each is judged by, and those that are not."""
        days = {"purchase": case_day(self.answers, self.now), "today": self.now.date()}
        rules, gone = [], []
        for use in uses:
            rule = self.pack.rules.get(use.id)
            if rule is None:
                continue
            on = days[rule.judged_by]
            why = self.guidance.why(use)
            held = applied(rule, on, why)
            if held is not None:
                rules.append(held)
                continue
            is_early = on < min(rule.versions)
            gone.append(NotAvailable(use.id, why, "not_yet" if is_early else "repealed"))
        return tuple(rules), tuple(gone)

    def _rebuttals(self) -> tuple[RebuttalResult, ...]:
        """Return the excuses recognised that fit the case, each with the rules it rests on."""
        guidance = self.guidance
        fitting = {each.id: each for each in guidance.holding(self.pack.rebuttals.values())}
        return tuple(
            replace(each, rules=self._held(guidance.chosen(fitting[each.id].rules))[0])
            for each in recognised(fitting.values(), self.case, self.answers)
        )

    def _not_available(self) -> tuple[NotAvailable, ...]:
        return tuple(
            NotAvailable(use.id, self.guidance.why(use)) for use in self._uses("not_available")
        )

    def _tips(self) -> tuple[Note, ...]:
        """Return the tips of the outcomes, then the general ones whose moment it is."""
        named = self._notes("tips")
        known = {note.id for note in named}
        moments = present(self.answers)
        general = (tip for tip in general_tips(self.pack, moments) if tip.id not in known)
        tips = named + tuple(Note(tip.id, self._when(tip.id)) for tip in general)
        counted = requests(self.pack, self.answers)
        return tips if counted is None else tuple(replace(t, left=counted.left) for t in tips)

    def _notes(self, kind: str) -> tuple[Note, ...]:
        return tuple(Note(name, self._when(name)) for name in self.guidance.ids(kind))

    def _when(self, tip: str) -> date | None:
        """Return today for what cannot wait."""
        note = self.pack.tips.get(tip)
        return self.now.date() if note is not None and note.perishable else None

    def _todo(self, open_questions: Iterable[str]) -> tuple[Note, ...]:
        return self._notes("todos") + tuple(Note(FIND_OUT, None, name) for name in open_questions)

    def _evidence(self) -> tuple[EvidenceResult, ...]:
        uses = (use for outcome in self.guidance.outcomes for use in outcome.evidence)
        return requirements(self.guidance.holding(uses), self.case.exhibits, self.pack)

    def _deadlines(self) -> tuple[DeadlineResult, ...]:
        running = [
            (rule, deadline_of(self.pack, rule, self.answers, self.now, self.case.extensions))
            for rule in self._running()
            if is_kept(self.pack, rule, self.answers)
        ]
        return tuple(found for rule, found in running if not (rule.optional and found.overdue))

    def _running(self) -> list[Deadline]:
        """Return the clocks of the outcomes, then those that a recorded filing started."""
        named = _known(self.pack.deadlines, self.guidance.ids("deadlines"))
        known = {rule.id for rule in named}
        started = [
            rule
            for rule in self.pack.deadlines.values()
            if rule.of_records and rule.id not in known and is_started(rule, self.answers)
        ]
        return named + started

    def _routes(self, deadlines: tuple[DeadlineResult, ...]) -> tuple[RouteResult, ...]:
        clocks = {clock.id: clock for clock in deadlines}
        ground = Ground(self.answers, self.guidance.facts, clocks, self.case.filings, self.now)
        return ladder(self.pack.routes, self.guidance.ids("routes"), ground)


def _known(table: Mapping[str, T], ids: Iterable[str]) -> list[T]:
    return [table[name] for name in ids if name in table]


def _with_drafts(found: Assessment, pack: Pack, case: Case, guidance: Guidance) -> Assessment:
    facts = material_from(pack, case, guidance.answers, found, guidance.problem)
    letters = offered(pack, case, guidance, found.routes)
    written = with_edits(drafts(letters, facts), red_lines.Ground(pack, case, found))
    return replace(
        found,
        drafts=with_states(written, found.messages),
        scripts=drafts(scripts(pack), facts),
    )


def _with_records(found: Assessment, pack: Pack, case: Case, guidance: Guidance) -> Assessment:
    return replace(
        found,
        points=points(found, case, pack),
        guards=guards(pack, found, case, guidance),
        requests=requests(pack, guidance.answers),
        defences=defences(pack, found, guidance),
    )
