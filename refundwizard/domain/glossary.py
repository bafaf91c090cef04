"""The words a shopper meets when a refund is in dispute, and the rules that stand behind them."""

from __future__ import annotations

from typing import Final, Literal

from refundwizard.domain.base import Frozen, Id, Seq

Topic = Literal["buying", "money", "platform", "proof", "bodies", "court", "time"]

ENDS: Final = ("、", ",")
"""What parts the other names of a term."""


class Term(Frozen):
    """A term. Words: name, text, also (other names, parted by ``、`` or a comma).

    ``rules`` are what its text rests on; a text that states a rule names at least one.
    """

    id: Id
    topic: Topic
    rules: Seq[Id] = ()


def other_names(said: str) -> tuple[str, ...]:
    """Return the other names of a term, as its word ``also`` lists them."""
    for mark in ENDS[1:]:
        said = said.replace(mark, ENDS[0])
    return tuple(part.strip() for part in said.split(ENDS[0]) if part.strip())
