"""One knowledge pack as typed data: what content files may say, and nothing more.

Ids live here, words in the text catalogues (``Pack.texts``): the key of a word is
``<table>.<id>.<field>``, for example ``questions.signed_on.label``.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from refundwizard.domain import excuses, uses, words
from refundwizard.domain.base import Day, Frozen, Id, Seq
from refundwizard.domain.conditions import Condition
from refundwizard.domain.rules import Rule, Source

Asks = Literal["choice", "many", "date", "time", "duration", "money", "text", "items"]
Unit = Literal["calendar_days", "working_days", "hours", "months", "years"]
Roll = Literal["civil_code_203", "public_holiday", "none"]
Tier = Literal["firm", "with_receipt", "if_established"]
Need = Literal["must", "should", "nice"]


Use = uses.Use
Uses = uses.Uses


class Question(Frozen):
    """Something asked. Words: label, hint, why, dont, ``choices.<id>`` and ``notes.<id>``.

    ``rule`` is the rule the side panel shows; ``unit`` names what a number counts; ``unsure`` says
    whether 不确定 is offered; ``optional`` whether it may stay empty.
    """

    id: Id
    asks: Asks
    choices: Seq[Id] = ()
    optional: bool = False
    unsure: bool = True
    unit: str = ""
    rule: Id | None = None
    not_future: bool = False
    """A day that cannot lie after today."""
    not_before: Id | None = None
    """A question whose day this one cannot precede (received before ordered)."""


class Edge(Frozen):
    """Where a page leads; the last edge of a page has no condition."""

    go: Id
    when: Condition | None = None


class Page(Frozen):
    """A node of the flow: up to five fields asked together. Words: title, lead."""

    id: Id
    section: Literal["story", "facts"]
    fields: Uses
    next: Seq[Edge] = Field(min_length=1)


class ProblemClass(Frozen):
    """A problem class on one of the two axes; the first whose condition holds by priority wins.

    ``priority`` orders the primary label (TAXONOMY rules L1-L7), smallest first. ``when`` is a list
    of alternatives (there is no "or" in conditions).
    """

    id: Id
    code: str
    axis: Literal["issue", "stuck"]
    priority: int
    when: Seq[Condition] = ()


class EvidenceUse(Frozen):
    """A piece of evidence a class needs. Word: ``proves.<proves>`` says what it shows."""

    id: Id
    need: Need
    proves: Id
    when: Condition | None = None


class Outcome(Frozen):
    """What the pack knows about one problem class; lists are merged over all classes of a case."""

    id: Id
    rules: Uses = ()
    not_available: Uses = ()
    tips: Uses = ()
    donts: Uses = ()
    evidence: Seq[EvidenceUse] = ()
    deadlines: Uses = ()
    claims: Uses = ()
    routes: Uses = ()
    drafts: Uses = ()
    todos: Uses = ()
    next: Uses = ()
    """Next-step ids; the first whose condition holds is *the* next step."""


class EvidenceKind(Frozen):
    """A kind of evidence. Words: name, capture (steps, one per line), holder."""

    id: Id
    perishable: bool = False
    media: Literal["picture", "video", "document", "any"] = "any"


class Deadline(Frozen):
    """A clock: ``amount`` ``unit`` after the day of ``starts``, that day not counted.

    ``starts`` are question ids, first answered wins. Words: action, missed. ``rule`` is what it
    rests on. A step that needs the other side to be late opens after the *latest* date.
    """

    id: Id
    who: Literal["buyer", "merchant", "platform", "authority"]
    starts: Seq[Id] = Field(min_length=1)
    amount: int = Field(ge=0)
    unit: Unit
    roll: Roll = "none"
    rule: Id
    done_by: Id | None = None
    """A question whose answer shows that it was done (then it is past, never overdue)."""
    countdown: Id | None = None
    """A duration read off a page; where answered, its moment wins over the computed one."""
    clock: Seq[Id] = ()
    """Clocks of the case's platform that replace amount, unit and rule; the first it has counts.

    A platform without any of them has no such deadline. The figures here are then 小红书's.
    """


class Claim(Frozen):
    """One line of what is owed. Words: name, where (where the figure comes from), proof.

    ``answer`` takes the money answers of ``of`` as they are (fen, summed); ``multiple`` takes
    ``times`` × their sum, at least ``floor`` fen. Lines of one ``group`` are alternatives and never
    summed.
    """

    id: Id
    tier: Tier
    method: Literal["answer", "multiple"]
    of: Seq[Id] = Field(min_length=1)
    times: int = Field(default=1, ge=1)
    floor: int = Field(default=0, ge=0)
    group: Id | None = None
    rule: Id | None = None


class Route(Frozen):
    """A step of the ladder. Words: name, can, cannot, cost, time, body, unlock.

    ``needs`` are conditions that must hold, each with the word ``routes.<id>.needs.<need>`` saying
    what is still missing; ``closes`` names routes that a filing here shuts.
    """

    id: Id
    needs: dict[Id, Condition] = Field(default_factory=dict)
    closes: Seq[Id] = ()
    opens_after: Id | None = None
    """A deadline of the other side that must have passed (its *latest*)."""


class Letter(Frozen):
    """A draft: body per language in ``Pack.letters``; ``fields`` are question ids or derived names.

    ``limit`` is the destination's length limit in characters. ``needed`` fields block "ready" while
    empty.
    """

    id: Id
    channel: Id
    length: Literal["chat", "normal", "formal"]
    limit: int = Field(gt=0)
    needed: Seq[Id] = ()
    optional: Seq[Id] = ()


class RedLine(Frozen):
    """Phrases a draft should not hold. Word: ``tone.<id>`` says what to write instead."""

    id: Id
    phrases: Seq[str] = Field(min_length=1)


class Tip(Frozen):
    """A piece of advice. Word: text. ``moment`` says when it helps; ``rule`` what it rests on."""

    id: Id
    kind: Literal["tip", "dont", "todo", "next", "not_available"]
    moment: Literal[
        "before_buying", "unboxing", "applying", "sending_back", "confirming", "outside", "any"
    ] = "any"
    rule: Id | None = None
    perishable: bool = False
    everywhere: bool = False
    """Shown to everybody at its moment, beside what the outcomes name."""


class Clock(Frozen):
    """One published platform clock with its source; [unsure] clocks never enter a pack."""

    id: Id
    amount: int = Field(ge=0)
    unit: Unit
    rule: Id
    confidence: Literal["read", "read_low", "known"] = "read"


class Platform(Frozen):
    """A platform profile. Words: name, operator, apply, progress, support (entry points)."""

    id: Id
    clocks: Seq[Clock] = ()
    badges: Seq[Id] = ()
    max_requests: int | None = None


class CalendarYear(Frozen):
    """An official working-day calendar: days off that are not weekends only, and make-up days."""

    year: int
    notice: str
    checked: date
    off: dict[Day, Id]
    """Day off → holiday id (word ``holidays.<id>``)."""
    work: Seq[Day] = ()
    """Weekend days that are worked."""
    complete: bool = True
    """False where only the statutory days are known: results are provisional."""


class Pack(Frozen):
    """Everything one knowledge pack says; built by ``content.load`` and never changed."""

    id: Id
    version: str
    checked: date
    languages: Seq[str]
    start: Id
    sources: dict[str, Source]
    rules: dict[str, Rule]
    classes: dict[str, ProblemClass]
    questions: dict[str, Question]
    pages: dict[str, Page]
    outcomes: dict[str, Outcome]
    evidence: dict[str, EvidenceKind]
    deadlines: dict[str, Deadline]
    claims: dict[str, Claim]
    routes: dict[str, Route]
    rebuttals: dict[str, excuses.Rebuttal]
    prevention: dict[str, excuses.Risk] = Field(default_factory=dict)
    letters: dict[str, Letter]
    tips: dict[str, Tip]
    tone: dict[str, RedLine] = Field(default_factory=dict)
    platforms: dict[str, Platform]
    calendars: dict[int, CalendarYear]
    renamed: dict[str, str]
    examples: dict[str, Seq[str]]
    """Phrases per class id, for naming the problem from words."""
    classifier: str = ""
    """What ``classifier.json`` says, made from the phrases (see ``classifier``); may be missing."""
    bodies: dict[str, dict[str, str]]
    """Letter id → language → body with ``$fields``."""
    texts: dict[str, dict[str, str]]
    """Language → key → words."""


Words = words.Words
"""The words of one language (see ``words``)."""

Phrases = excuses.Phrases
Rebuttal = excuses.Rebuttal
Risk = excuses.Risk
"""What recognises a text by its phrases (see ``excuses``)."""
