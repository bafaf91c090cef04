"""What a pack knows about a case: the outcomes of its classes, merged and filtered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

from refundwizard.domain.conditions import Answers, Condition, Facts, holds
from refundwizard.domain.naming import because

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from refundwizard.domain.assessment import Because, Problem
    from refundwizard.domain.pack import Outcome, Pack


class Conditional(Protocol):
    """A reference by id that may depend on a condition."""

    @property
    def id(self) -> str:
        """What it refers to."""
        ...

    @property
    def when(self) -> Condition | None:
        """When it counts; None is always."""
        ...


U = TypeVar("U", bound=Conditional)


@dataclass(frozen=True, slots=True)
class Guidance:
    """The outcomes of a case's classes in the order they count, with what conditions see."""

    outcomes: tuple[Outcome, ...]
    problem: Problem
    answers: Answers
    facts: Facts

    @classmethod
    def of(cls, pack: Pack, problem: Problem, answers: Answers, facts: Facts) -> Guidance:
        """Gather the outcomes of all the problem's classes, each once, further problems last."""
        ids = dict.fromkeys((problem.primary, problem.issue, problem.stuck, *problem.also))
        found = tuple(pack.outcomes[name] for name in ids if name in pack.outcomes)
        return cls(found, problem, answers, facts)

    def chosen(self, uses: Iterable[U]) -> Iterator[U]:
        """Yield the references whose condition holds, the first of each id."""
        seen: set[str] = set()
        for use in uses:
            if use.id not in seen and holds(use.when, self.answers, self.facts):
                seen.add(use.id)
                yield use

    def holding(self, uses: Iterable[U]) -> Iterator[U]:
        """Yield every reference whose condition holds."""
        return (use for use in uses if holds(use.when, self.answers, self.facts))

    def why(self, use: Conditional) -> tuple[Because, ...]:
        """Return the reasons a reference counts: its own condition's, else the problem's."""
        own = because(use.when, self.answers, self.facts) if use.when else ()
        return own or self.problem.why

    def ids(self, kind: str) -> list[str]:
        """Return the chosen ids of one kind (a field of ``Outcome``) over all outcomes.

        Further problems add no sums: the same price would be asked for twice.
        """
        further = self.problem.also if kind == "claims" else ()
        outcomes = (outcome for outcome in self.outcomes if outcome.id not in further)
        uses = (use for outcome in outcomes for use in getattr(outcome, kind))
        return [use.id for use in self.chosen(uses)]
