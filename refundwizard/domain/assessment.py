"""What ``assess`` returns: ids, days, sums and reasons, in no language and with no prose.

Every view (window, command line, export) renders this one record; nothing here is ever stored.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date, datetime

    from refundwizard.domain.draft_result import DraftResult
    from refundwizard.domain.pack import Need, Tier
    from refundwizard.domain.record_results import (
        DefenceResult,
        GuardResult,
        MessageResult,
        PointResult,
        Requests,
    )
    from refundwizard.domain.records import Closing
    from refundwizard.domain.route_shapes import RouteState
    from refundwizard.domain.rules import Cite, Strength

Status = Literal["filling", "ready", "prepared", "waiting", "action_needed", "overdue", "closed"]


@dataclass(frozen=True, slots=True)
class Step:
    """One line of a trace: a day (or moment) and the reason, as a word key with its fields.

    The word is ``trace.<code>``; values in ``args`` are already plain (numbers, ISO days, ids).
    """

    code: str
    on: date | datetime | None = None
    args: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class Due:
    """A computed date. ``safe_by`` and ``latest`` are moments; a pure day ends at its 24:00.

    ``by_day`` tells that the time of day carries no meaning (show 24:00). None with a reason in the
    trace where it cannot be computed.
    """

    safe_by: datetime | None
    latest: datetime | None
    provisional: bool
    by_day: bool
    trace: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class DeadlineResult:
    """A deadline of the case; ``overdue`` only counts for the side that has to act."""

    id: str
    who: str
    due: Due
    overdue: bool
    done: bool
    rule: str
    from_page: bool = False
    is_quiet: bool = False
    """Its end is far away; it is kept in view and is no next date."""
    basis: str = ""
    """What was said that it rests on (its start, countdown, extensions), to compare only."""


@dataclass(frozen=True, slots=True)
class Because:
    """Which answer or fact led to a result: a question id with its answer, or a named fact."""

    question: str | None = None
    fact: str | None = None
    picked: tuple[str, ...] = ()
    """The choices the answer named (words ``questions.<question>.choices.<id>``)."""


@dataclass(frozen=True, slots=True)
class RuleResult:
    """A rule that applies, in the version the case's own day picks."""

    id: str
    strength: Strength
    words: str
    """Text key stem, ``rules.<id>`` or ``rules.<words>``."""
    since: date
    checked: date
    cites: tuple[Cite, ...]
    why: tuple[Because, ...]


@dataclass(frozen=True, slots=True)
class NotAvailable:
    """What is not a right here, or a rule that is repealed or not yet in force (``reason``)."""

    id: str
    why: tuple[Because, ...]
    reason: Literal["content", "repealed", "not_yet"] = "content"


@dataclass(frozen=True, slots=True)
class EvidenceResult:
    """A requirement: ``have`` when an exhibit of its kind is attached."""

    id: str
    need: Need
    proves: str
    state: Literal["have", "missing"]
    perishable: bool
    exhibits: tuple[int, ...] = ()
    """1-based exhibit numbers as shown (证据 1)."""


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """One line of the reckoning; ``amount`` in fen, None while an answer is missing."""

    id: str
    tier: Tier
    amount: int | None
    trace: tuple[Step, ...]
    group: str | None = None
    chosen: bool = True
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Claims:
    """Tiers in fen: the first two are cumulative, ``if_established`` is the addition alone."""

    firm: int | None = None
    with_receipt: int | None = None
    if_established: int | None = None
    received: int = 0
    lines: tuple[ClaimLine, ...] = ()

    @property
    def shortfall(self) -> int | None:
        """Firm less what came back already (fen)."""
        return None if self.firm is None else self.firm - self.received


@dataclass(frozen=True, slots=True)
class RouteResult:
    """A step of the ladder and whether it can be taken now."""

    id: str
    state: RouteState
    missing: tuple[str, ...] = ()
    """Need ids (words ``routes.<id>.needs.<need>``)."""
    opens_on: date | None = None
    closes: tuple[str, ...] = ()
    filing: str = ""
    """The last filing recorded for it."""
    shut_by: str = ""
    """The route whose filing shuts it (``closed``)."""

    @property
    def is_open(self) -> bool:
        """Whether it can be taken now."""
        return self.state in {"now", "open"}


@dataclass(frozen=True, slots=True)
class RebuttalResult:
    """A recognised excuse: the phrases that matched and whether the shopper confirmed the fact."""

    id: str
    matched: tuple[str, ...]
    confirm: str
    state: Literal["proposed", "confirmed", "rejected"]
    rules: tuple[RuleResult, ...] = ()
    """What the answer to it rests on, in the versions of the case's own day."""


@dataclass(frozen=True, slots=True)
class OfferShare:
    """An offer against one tier (fen); ``share`` is in tenths of a percent of it.

    The last tier stands for everything together, what has to be established included.
    """

    tier: Tier
    of: int
    share: int


@dataclass(frozen=True, slots=True)
class Offer:
    """An offer in fen; ``share`` is in tenths of a percent of a tier, 76 for 7.6 %."""

    amount: int
    tier: Tier
    of: int
    share: int
    original_channel: bool | None
    shares: tuple[OfferShare, ...] = ()
    """Against each tier that has a sum of its own."""
    conditions: tuple[str, ...] = ()
    """What the other side wants for it (choices of ``offer_conditions``)."""


@dataclass(frozen=True, slots=True)
class Note:
    """A tip, a don't, a to-do or a next step; the word is ``tips.<id>.text``."""

    id: str
    on: date | None = None
    question: str | None = None
    """The question a to-do asks to settle, if it comes from an unsure answer."""
    left: int | None = None
    """How many requests the order still allows, for the words of a tip that say so."""


@dataclass(frozen=True, slots=True)
class Problem:
    """The asserted problem on its two axes, with the answers that led to it."""

    primary: str
    issue: str | None
    stuck: str | None
    why: tuple[Because, ...]
    also: tuple[str, ...] = ()
    """Further problems of the same order, in the order of the pack; they add and never lead."""


@dataclass(frozen=True, slots=True)
class Position:
    """Where the shopper is: pages on the path, the page to show, and answers set aside.

    ``page`` is None once the flow has arrived. ``parked`` answers are kept but not used.
    """

    path: tuple[str, ...]
    page: str | None
    ahead: tuple[str, ...]
    parked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """Everything derived from answers, knowledge and a moment."""

    as_of: datetime
    position: Position
    problem: Problem | None
    status: Status
    rules: tuple[RuleResult, ...] = ()
    not_available: tuple[NotAvailable, ...] = ()
    tips: tuple[Note, ...] = ()
    donts: tuple[Note, ...] = ()
    evidence: tuple[EvidenceResult, ...] = ()
    deadlines: tuple[DeadlineResult, ...] = ()
    claims: Claims = field(default_factory=Claims)
    routes: tuple[RouteResult, ...] = ()
    drafts: tuple[DraftResult, ...] = ()
    rebuttals: tuple[RebuttalResult, ...] = ()
    offer: Offer | None = None
    todo: tuple[Note, ...] = ()
    warnings: tuple[tuple[str, tuple[str, ...]], ...] = ()
    next: Note | None = None
    messages: tuple[MessageResult, ...] = ()
    points: tuple[PointResult, ...] = ()
    guards: tuple[GuardResult, ...] = ()
    defences: tuple[DefenceResult, ...] = ()
    requests: Requests | None = None
    scripts: tuple[DraftResult, ...] = ()
    """What can be said in a call; nothing of it is sent."""
    closing: Closing | None = None
    """How the case was closed; None while it is open."""
    unsure: tuple[str, ...] = ()
    """Questions answered 不确定 that a result would need: results are provisional."""
