"""What content says of the forms of other bodies: their fields in order, and what they refuse."""

from __future__ import annotations

from pydantic import Field

from refundwizard.domain.base import Frozen, Id, Seq
from refundwizard.domain.conditions import Condition
from refundwizard.domain.uses import Uses


class FormField(Frozen):
    """A field of a form. Words: label and, unless a letter stands in it, text.

    The text has ``$fields`` like a letter: a line with an empty one is left out, one in ``needed``
    stands as a labelled blank. ``limit`` counts characters, line breaks not counted.
    """

    id: Id
    limit: int = Field(gt=0)
    needed: Seq[Id] = ()
    letter: Id | None = None
    """The letter whose text goes in."""


class Form(Frozen):
    """A form somewhere outside this program. Words: name, where, ``fields.<field>.label|text``.

    It is offered where the ladder has ``route``. ``checks`` are what the body looks at before it
    takes a form (see ``form_checks``), ``asks`` questions that only such forms need, ``rules`` what
    the checks rest on.
    """

    id: Id
    route: Id
    fields: Seq[FormField] = Field(min_length=1)
    checks: Seq[Id] = ()
    asks: Seq[Id] = ()
    rules: Uses = ()
    when: Condition | None = None
