"""The shopper's own particulars, and the tokens that stand for them in every stored text.

A form or a court wants name, telephone and address; a case file holds none of them. A letter holds
a token where one belongs; it is filled in when the text is copied or exported, from particulars
that are kept once, apart from the cases, and only by choice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pydantic import Field

from refundwizard.domain.base import Frozen
from refundwizard.domain.private_data import STARS, Found, Kind, masked

if TYPE_CHECKING:
    from collections.abc import Iterable

PARTICULARS: Final = ("my_name", "my_phone", "my_address", "my_gender", "my_birth", "my_id_number")
"""Names of the fields of a letter that stand for particulars of the shopper."""

_KINDS: Final[dict[str, Kind]] = {
    "my_name": "name",
    "my_phone": "phone",
    "my_address": "address",
    "my_id_number": "id_number",
}

_OPEN, _CLOSE = "\u27e6", "\u27e7"
"""Brackets nobody types; a token is the field's name in them."""


class Person(Frozen):
    """What the shopper entered about themselves; empty where nothing was said."""

    my_name: str = Field(default="", max_length=80)
    my_phone: str = Field(default="", max_length=40)
    my_address: str = Field(default="", max_length=200)
    my_gender: str = Field(default="", max_length=20)
    my_birth: str = Field(default="", max_length=40)
    my_id_number: str = Field(default="", max_length=40)

    def value(self, name: str) -> str:
        """Return a particular by its field name, without blanks at its ends."""
        return str(getattr(self, name)).strip() if name in PARTICULARS else ""


def token(name: str) -> str:
    """Return what stands for a particular in a stored text."""
    return f"{_OPEN}{name}{_CLOSE}"


def particulars_in(text: str) -> tuple[str, ...]:
    """Return the particulars a text needs, in the usual order."""
    return tuple(name for name in PARTICULARS if token(name) in text)


def lacking(text: str, person: Person) -> tuple[str, ...]:
    """Return the particulars a text needs and nobody entered."""
    return tuple(name for name in particulars_in(text) if not person.value(name))


def covered(name: str, value: str) -> str:
    """Return a particular as it may stand on a screen others can see: ``138****5678``."""
    kind = _KINDS.get(name)
    if not value or kind is None:
        return STARS if value else ""
    return masked(Found(0, len(value), kind, value))


def own(person: Person) -> tuple[tuple[Kind, str], ...]:
    """Return the particulars that are masked for others word for word, each with its kind.

    A single character is none: it would be found in any text.
    """
    values = ((kind, person.value(name)) for name, kind in _KINDS.items())
    return tuple(
        (kind, text)
        for kind, value in values
        for text in dict.fromkeys((value, " ".join(value.splitlines())))
        if len(text) > 1
    )


def under_cover(person: Person) -> Person:
    """Return the particulars as they may be seen by others."""
    return Person(**{name: covered(name, person.value(name)) for name in PARTICULARS})


def filled(text: str, person: Person, blanks: Iterable[tuple[str, str]] = ()) -> str:
    """Return a text with the particulars in it.

    Args:
        text: a letter as it is stored.
        person: what was entered.
        blanks: for each particular what stands where nothing was entered (a labelled blank).
    """
    shown = dict(blanks)
    for name in particulars_in(text):
        text = text.replace(token(name), person.value(name) or shown.get(name, ""))
    return text
