"""What content says of money: one line of what is owed, and what the other side may say to it."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from refundwizard.domain.base import Frozen, Id, Seq
from refundwizard.domain.conditions import Condition
from refundwizard.domain.uses import Uses

Tier = Literal["firm", "with_receipt", "if_established"]


Method = Literal["answer", "multiple", "difference", "pro_rata", "resettled", "doubled", "interest"]


class Claim(Frozen):
    """One line of what is owed. Words: name, where (where the figure comes from), proof.

    ``answer`` takes the money answers of ``of`` as they are (fen, summed); ``multiple`` takes
    ``times`` × their sum, at least ``floor`` fen; ``difference`` takes off those of ``less``.
    ``pro_rata`` and ``resettled`` say what the returned part of an order is worth of what was paid;
    ``doubled`` gives a deposit back twice, ``interest`` counts from the day ``since``. Lines of one
    ``group`` are alternatives and never summed.
    """

    id: Id
    tier: Tier
    method: Method
    of: Seq[Id] = Field(min_length=1)
    less: Seq[Id] = ()
    since: Id | None = None
    of_part: bool = False
    """Where the order was told item by item, only the share of what goes back counts."""
    if_given: Seq[Id] = ()
    """Questions the line needs an answer to at all; without one it is left out."""
    times: int = Field(default=1, ge=1)
    floor: int = Field(default=0, ge=0)
    group: Id | None = None
    rule: Id | None = None


class Defence(Frozen):
    """What the other side may bring up against a claim. Words: says, answer.

    ``claims`` are the lines it is aimed at, ``rules`` what the answer to it rests on; it is shown
    where ``when`` holds, at most three beside one line, in the order of the pack.
    """

    id: Id
    claims: Seq[Id] = Field(min_length=1)
    rules: Uses = ()
    when: Condition | None = None
