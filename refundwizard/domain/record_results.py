"""What ``assess`` derives from the records of a case: states, open points, pauses, defences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import datetime

    from refundwizard.domain.assessment import RuleResult

MessageState = Literal["prepared", "sent", "answered", "received"]
PointKind = Literal["demand", "excuse", "promise"]


@dataclass(frozen=True, slots=True)
class MessageResult:
    """How far a recorded message is; ``answered_by`` is the message that answered it."""

    id: str
    state: MessageState
    at: datetime
    channel: str
    letter: str = ""
    answered_by: str = ""


@dataclass(frozen=True, slots=True)
class PointResult:
    """A point of the dispute that is carried from round to round until the shopper settles it.

    ``subject`` is what it is about: a claim line, an excuse, or the message of a promise.
    ``is_asked`` tells that the other side wrote again since the shopper last said how it stands.
    """

    id: str
    kind: PointKind
    subject: str
    state: Literal["open", "resolved"]
    is_asked: bool = False
    since: datetime | None = None
    is_told: bool = False
    """Whether the shopper said after the last reply that it is still so; then a letter names it."""


@dataclass(frozen=True, slots=True)
class GuardResult:
    """An act worth a pause in this case; ``chosen`` is what the shopper picked last time.

    ``is_asked`` tells that the other side asks for the act in a reply. ``route`` and ``shut_by``
    name the filing that would be refused and the running one that shuts it.
    """

    id: str
    rules: tuple[RuleResult, ...]
    is_asked: bool = False
    route: str = ""
    shut_by: str = ""
    chosen: str = ""
    chosen_at: datetime | None = None

    @property
    def key(self) -> str:
        """What the pause is called in places and records: with the route it is about, if any."""
        return f"{self.id}:{self.route}" if self.route else self.id


@dataclass(frozen=True, slots=True)
class DefenceResult:
    """An argument the other side may bring up against a claim line."""

    id: str
    claim: str
    rules: tuple[RuleResult, ...] = ()


@dataclass(frozen=True, slots=True)
class Requests:
    """How many requests an order allows, how many were made and how many are left."""

    made: int
    most: int

    @property
    def left(self) -> int:
        """Requests that can still be made."""
        return max(0, self.most - self.made)
