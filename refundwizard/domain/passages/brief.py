"""What every passage looks at, and the few things all of them say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import TraceStep
from refundwizard.domain.spoken import say
from refundwizard.domain.wording import articles, day, money

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.domain.assessment import Assessment, Step
    from refundwizard.domain.case import Case
    from refundwizard.domain.integrity import Integrity
    from refundwizard.domain.pack import Pack
    from refundwizard.domain.rules import Cite
    from refundwizard.domain.words import Words

_KEYS: Final = {
    "holiday": ("holidays.", ""),
    "unit": ("units.", ""),
    "rule": ("rules.", ".title"),
    "event": ("happenings.", ""),
}
"""Fields of a step that are ids, with what stands around them in the key of their word."""


@dataclass(frozen=True, slots=True)
class Brief:
    """One case with what was derived from it, in one language."""

    pack: Pack
    case: Case
    found: Assessment
    words: Words
    integrity: Integrity | None = None
    """What can be said about the exhibit files; None where there are none."""

    @property
    def today(self) -> date:
        """The day everything was computed for."""
        return self.found.as_of.date()

    def say(self, key: str, **fields: object) -> str:
        """Return a word of the checklist's own table."""
        return self.words(f"checklist.{key}", **fields)

    def listed(self, parts: Iterable[str]) -> str:
        """Return parts as one list within a sentence, without the empty ones."""
        return self.say("list_joint").join(part for part in parts if part)

    def joined(self, parts: Iterable[str]) -> str:
        """Return parts as one line, without the empty ones."""
        return self.say("joint").join(part for part in parts if part)

    def day(self, on: date) -> str:
        """Return a day with its weekday; the year stands only when it is not this year."""
        return day(self.words, on, self.today)

    def moment(self, at: date | datetime) -> str:
        """Return a day, with the time of day where it has one (00:00 is a bare day)."""
        if not isinstance(at, datetime) or (at.hour, at.minute) == (0, 0):
            return self.day(at)
        return f"{self.day(at)} {at:%H:%M}"

    def label(self, question: str) -> str:
        """Return what a question is called."""
        return self.words.get(f"questions.{question}.label", question)

    def tip(self, name: str) -> str:
        """Return the text of a tip, a don't, a to-do or a next step."""
        left = self.found.requests.left if self.found.requests else None
        return say(self.words, f"tips.{name}.text", name, left=left)

    def cite(self, cite: Cite) -> str:
        """Return a place in a source under its full title: “《…》第 25 条”."""
        title = self.words.get(f"sources.{cite.source}.title", cite.source)
        if not cite.article:
            return self.say("rules.cite_plain", title=title)
        return self.say("rules.cite", title=title, article=self._articles(cite))

    def article(self, cite: Cite) -> str:
        """Return a place in a source that is named already: “第 25 条”."""
        return self.say("rules.article", article=self._articles(cite)) if cite.article else ""

    def _articles(self, cite: Cite) -> str:
        return articles(self.words, cite.article)

    def step(self, step: Step) -> TraceStep:
        """Return one line of a trace in words; the day stands once, beside them or in them."""
        fields: dict[str, object] = {name: self._worded(name, value) for name, value in step.args}
        when = self.moment(step.on) if step.on is not None else ""
        why = say(self.words, f"trace.{step.code}", step.code, **{"on": when, **fields})
        return TraceStep(when="" if when in why else when, why=why)

    def _worded(self, name: str, value: str | int) -> str | int:
        if name == "question":
            return self.label(str(value))
        if name in {"first", "last"}:
            return self.day(date.fromisoformat(str(value)))
        before, after = _KEYS.get(name, ("", ""))
        return self.words.get(f"{before}{value}{after}", str(value)) if before else value


def months_between(start: date, end: date) -> int:
    """Return how many whole months lie between two days; none if the second comes first."""
    whole = (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
    return max(whole, 0)


def yuan(fen: int) -> str:
    """Return a sum for running text: ``¥1,404.00``."""
    return f"¥{money(fen)}"
