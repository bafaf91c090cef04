"""What a document takes from outside the case file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from refundwizard.domain.audience import hidden_from
from refundwizard.domain.person import Person, under_cover
from refundwizard.session.prints import NO_PRINTS, Prints

if TYPE_CHECKING:
    from refundwizard.domain.audience import Audience
    from refundwizard.domain.integrity import Integrity

ILLUSTRATED: Final = frozenset({"dossier"})
"""The documents that show exhibits as pictures."""
_LISTED: Final = ("my_name", "my_phone", "my_address")
_WITH_FIGURES: Final = frozenset({"pdf", "pdfa", "html", "docx"})


@dataclass(frozen=True, slots=True)
class Beside:
    """The state of the exhibit files, the shopper's particulars, and exhibits as pictures."""

    integrity: Integrity | None = None
    person: Person = field(default_factory=Person)
    prints: Prints = NO_PRINTS
    case_file: bytes = b""
    """The file of a case that is in a store, where that is what leaves."""

    def person_for(self, audience: Audience) -> Person:
        """Return the particulars a document for an audience is made with.

        Name, telephone and address are masked in the finished document, and listed there.
        """
        if not hidden_from(audience):
            return self.person
        shown = self.person.my_name, self.person.my_phone, self.person.my_address
        covered = under_cover(self.person)
        return covered.model_copy(update=dict(zip(_LISTED, shown, strict=True)))


NOTHING: Final = Beside()


def has_pictures(document: str, form: str) -> bool:
    """Tell whether a document in a format shows exhibits as pictures."""
    return document.partition(":")[0] in ILLUSTRATED and form in _WITH_FIGURES
