"""What content says of the ways to go: steps of the ladder, and acts worth a pause."""

from __future__ import annotations

from typing import Final, Literal

from pydantic import Field

from refundwizard.domain.base import Frozen, Id, Seq
from refundwizard.domain.conditions import Condition
from refundwizard.domain.uses import Uses

ROLES: Final = ("route", "shut_by")
"""Where a choice can lead beside a route by its id: to the one at issue, and the one at work."""


WINDOW: Final = "window"
"""What a step lacks whose time is over."""

RouteState = Literal["now", "open", "locked", "filed", "done", "closed"]
"""``filed`` is with the body now, ``done`` has ended, ``closed`` is shut by another filing."""


class Route(Frozen):
    """A step of the ladder. Words: name, can, cannot, cost, time, body, binding; unlock, file.

    ``needs`` are conditions that must hold, each with the word ``routes.<id>.needs.<need>`` saying
    what is still missing; ``asks`` names the question that settles a need. ``closes`` names routes
    that a filing here shuts. Where nothing is recorded of the step, ``passed`` tells by the answers
    that it is behind, ``running`` that it is under way.
    """

    id: Id
    needs: dict[Id, Condition] = Field(default_factory=dict)
    asks: dict[Id, Id] = Field(default_factory=dict)
    closes: Seq[Id] = ()
    opens_after: Id | None = None
    """A deadline of the other side that must have passed (its *latest*)."""
    before: Id | None = None
    """A deadline of the shopper; once it is over the need ``window`` is missing."""
    passed: Condition | None = None
    running: Condition | None = None
    rules: Uses = ()
    by_letter: bool = False
    """Whether it is taken by sending a letter, which is recorded with the letters."""


class Guard(Frozen):
    """An act that cannot be taken back or shuts a door: the window stops before it, never blocks.

    Words: act (what the shopper is about to do), title, ``losses.<loss>``, ``choices.<choice>``,
    and perhaps safer (the reply to send instead) and ``notes.<choice>``. ``on`` says what sets it
    off: the act is picked (``act``), a route is filed that another filing shuts (``filing``), or
    one that shuts others (``shutting``). ``choices`` are never picked beforehand; the one that goes
    on with the act is ``proceed``. ``leads`` tells where a choice goes on, beside back to where the
    shopper came from: to the route at issue (``route``), to the one that shuts it (``shut_by``), or
    to a route by its id.
    """

    id: Id
    on: Literal["act", "filing", "shutting"] = "act"
    losses: Seq[Id] = Field(min_length=1, max_length=3)
    choices: Seq[Id] = Field(min_length=2)
    proceed: Id
    leads: dict[Id, Id] = Field(default_factory=dict)
    rules: Uses = Field(min_length=1)
    when: Condition | None = None
    asked: Seq[str] = ()
    """Phrases by which the other side asks for the act in a reply."""
