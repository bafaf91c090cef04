"""One knowledge pack as typed data: what content files may say, and nothing more.

Ids live here, words in the text catalogues (``Pack.texts``): the key of a word is
``<table>.<id>.<field>``, for example ``questions.signed_on.label``.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from refundwizard.domain import (
    claim_shapes,
    clock_shapes,
    excuses,
    form_shapes,
    glossary,
    route_shapes,
    uses,
    words,
)
from refundwizard.domain.base import Frozen, Id, Seq
from refundwizard.domain.conditions import Condition
from refundwizard.domain.rules import Rule, Source

Asks = Literal["choice", "many", "date", "time", "duration", "money", "text", "items"]
Need = Literal["must", "should", "nice"]

Unit = clock_shapes.Unit
Roll = clock_shapes.Roll
Tier = claim_shapes.Tier

Use = uses.Use
Uses = uses.Uses

Deadline = clock_shapes.Deadline
Clock = clock_shapes.Clock
CalendarYear = clock_shapes.CalendarYear
Claim = claim_shapes.Claim
Defence = claim_shapes.Defence
Route = route_shapes.Route
Guard = route_shapes.Guard

Term = glossary.Term

Form = form_shapes.Form
FormField = form_shapes.FormField


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
    pointed_out: Literal["", "credit_code"] = ""
    """What is remarked on beside a text; it is never refused for it."""
    unsaid: Seq[Id] = ()
    """Choices no letter says unasked: they would only help the other side."""


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
    """A kind of evidence. Words: name, capture (steps, one per line), holder.

    ``kept_years`` is how long a platform has to keep it after the deal, ``kept_by`` the rule that
    says so.
    """

    id: Id
    perishable: bool = False
    kept_years: int = Field(default=0, ge=0)
    kept_by: Id | None = None
    media: Literal["picture", "video", "document", "any"] = "any"
    group: Literal["parties", "goods", "dealings", "problem"] = "dealings"
    """Where it stands in the list of evidence a court wants."""


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
    moment: Literal["outcome", "call", "called", "route", "beside"] = "outcome"
    """When it is written: where an outcome lists it, to be said in a call, after one, where the
    ladder of a case has ``route``, or wherever one of the letters ``beside`` is listed."""
    route: Id | None = None
    """The way it is a step of."""
    states: Seq[route_shapes.RouteState] = ("now", "open", "filed", "locked")
    """How far that way may be; a text for a locked one is prepared early."""
    beside: Seq[Id] = ()
    """Letters an outcome lists that bring this one with them."""
    when: Condition | None = None
    """What has to hold besides, for a letter no outcome lists."""
    after: Seq[Id] = ()
    """Deadlines of the other side; it has its time once the first that runs is over."""
    after_days: int = Field(default=0, ge=0)
    """So many days later than that."""
    rests: dict[str, Seq[str]] = Field(default_factory=dict)
    """What each sentence without a field rests on, by how it begins (see ``provenance``)."""
    group: Id | None = None
    """Letters with one purpose in several lengths share a group (the id of one of them)."""
    spare: Seq[Id] = ()
    """Optional fields that give way where the text would not fit, the first one first."""
    checks: Seq[Id] = ()
    """What the shopper makes sure of before it goes out. Words: ``preflight.<id>``."""


class Better(Frozen):
    """A wording to put in place of a crossed line. Word: ``tone.better.<id>``, unless it is none.

    ``part`` is what it replaces: the phrase alone, or the clause around it; of ``gone`` the clause
    is left out. It serves ``phrases``; without any, all that no other wording serves.
    """

    id: Id
    part: Literal["phrase", "clause", "gone"] = "clause"
    phrases: Seq[str] = ()


class RedLine(Frozen):
    """Phrases a draft should not hold. Word: ``tone.<id>`` says what to write instead."""

    id: Id
    phrases: Seq[str] = Field(min_length=1)
    better: Seq[Better] = ()


class Tip(Frozen):
    """A piece of advice. Word: text. ``moment`` says when it helps; ``rule`` what it rests on."""

    id: Id
    kind: Literal["tip", "dont", "todo", "next", "not_available"]
    moment: Literal[
        "before_buying", "unboxing", "applying", "sending_back", "confirming", "outside", "any"
    ] = "any"
    rule: Id | None = None
    perishable: bool = False
    flips: bool = False
    """What is no right here takes the problem's usual right away, so the result is titled by it."""
    everywhere: bool = False
    """Shown to everybody at its moment, beside what the outcomes name."""


class Platform(Frozen):
    """A platform profile. Words: name, operator, apply, progress, support (entry points)."""

    id: Id
    clocks: Seq[Clock] = ()
    notices: Seq[clock_shapes.Notice] = ()
    badges: Seq[Id] = ()
    max_requests: int | None = None


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
    defences: dict[str, Defence] = Field(default_factory=dict)
    routes: dict[str, Route]
    guards: dict[str, Guard] = Field(default_factory=dict)
    forms: dict[str, Form] = Field(default_factory=dict)
    rebuttals: dict[str, excuses.Rebuttal]
    prevention: dict[str, excuses.Risk] = Field(default_factory=dict)
    glossary: dict[str, Term] = Field(default_factory=dict)
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
