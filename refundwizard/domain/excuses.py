"""What recognises a text by its phrases: excuses in a reply, risks in the words of an offer."""

from __future__ import annotations

from pydantic import Field

from refundwizard.domain.base import Frozen, Id, Seq
from refundwizard.domain.conditions import Condition
from refundwizard.domain.uses import Uses


class Phrases(Frozen):
    """Phrase lists that recognise a pasted reply; never expressions.

    Any of, and all of, outside the sentences that hold one of ``none_of``; nothing at all where one
    of ``never`` stands anywhere in the text.
    """

    any_of: Seq[str] = ()
    all_of: Seq[str] = ()
    none_of: Seq[str] = ()
    never: Seq[str] = ()


class Rebuttal(Frozen):
    """An answer to an excuse. Words: name, confirm, chat, formal, ask, avoid.

    It is proposed in any case where the excuse is recognised and ``when`` holds. ``confirm`` is the
    question whose answer ``yes`` allows its use; nothing is asserted before. The first of ``rules``
    has no condition.
    """

    id: Id
    recognise: Seq[Phrases] = Field(min_length=1)
    confirm: Id
    rules: Uses = Field(min_length=1)
    when: Condition | None = None
    refuses: bool = True
    """Whether the excuse turns the request down; one that only plays for time does not."""


class Risk(Frozen):
    """A warning about an offer nobody has accepted yet. Words: name, reason, ask.

    It is raised where ``recognise`` fits what the shopper pasted; it says nothing about the seller.
    """

    id: Id
    recognise: Seq[Phrases] = Field(min_length=1)
    rules: Seq[Id] = Field(min_length=1)
