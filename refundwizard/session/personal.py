"""The texts the shopper's particulars are filled into.

A text that leaves the program by clipboard, file, printer or code has them in it; what is stored
and what stands on the screen does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.person import PARTICULARS, filled, lacking, under_cover
from refundwizard.domain.spoken import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.domain.pack import Words
    from refundwizard.domain.person import Person


def name_of(name: str, words: Words) -> str:
    """Return what a particular is called."""
    return words.get(f"letters.fields.{name}", name)


def ready(text: str, person: Person, words: Words) -> str:
    """Return a text as it leaves the program; what nobody entered stands as a labelled blank."""
    return filled(text, person, _blanks(words))


def seen(text: str, person: Person, words: Words) -> str:
    """Return a text as it stands on the screen: particulars are covered, blanks labelled."""
    return filled(text, under_cover(person), _blanks(words))


def blanks_in(texts: Iterable[str], person: Person) -> tuple[str, ...]:
    """Return the particulars these texts need and nobody entered, in the usual order."""
    needed = {name for text in texts for name in lacking(text, person)}
    return tuple(name for name in PARTICULARS if name in needed)


def _blanks(words: Words) -> tuple[tuple[str, str], ...]:
    labels = ((name, name_of(name, words)) for name in PARTICULARS)
    return tuple(
        (name, say(words, "letters.blank", f"__({label})", label=label)) for name, label in labels
    )
