"""Where the shopper's own particulars belong in a letter: a token, never the particulars."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.person import PARTICULARS, token

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from refundwizard.domain.letter_fields import Material
    from refundwizard.domain.words import Words


def _token(name: str) -> Callable[[Material, Words], str]:
    shown = token(name)
    return lambda _facts, _words: shown


PERSON_FIELDS: Final[Mapping[str, Callable[[Material, Words], str]]] = {
    name: _token(name) for name in PARTICULARS
}
"""By the name a body uses; they never count as missing here (see ``person.lacking``)."""
