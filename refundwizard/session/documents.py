"""Which documents can be made of a case, each by one function from its assessment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from refundwizard.domain.checklist import checklist
from refundwizard.domain.dossier import Dossier, dossier
from refundwizard.domain.passages.brief import Brief
from refundwizard.domain.person import Person
from refundwizard.domain.shot_list import OCCASIONS, Occasion, shot_list
from refundwizard.session.sheets import SHEETS

if TYPE_CHECKING:
    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.audience import Audience
    from refundwizard.domain.case import Case
    from refundwizard.domain.document import Document
    from refundwizard.domain.integrity import Integrity
    from refundwizard.domain.pack import Pack, Words
    from refundwizard.domain.printed import Printed


@dataclass(frozen=True, slots=True)
class Subject:
    """What a document is made of; ``part`` is what stands behind the colon of its name."""

    pack: Pack
    case: Case
    found: Assessment
    words: Words
    integrity: Integrity | None = None
    person: Person = field(default_factory=Person)
    part: str = ""
    prints: Mapping[str, Printed] = field(default_factory=dict)
    """How each exhibit stands on paper, by its id; nothing where no exhibit is shown."""
    audience: Audience = "self"


Builder = Callable[[Subject], "Document"]

SHOTS: Final[dict[str, Occasion]] = {f"shots_{each}": each for each in OCCASIONS}
"""The shot lists among the documents, with their occasions."""


def _checklist(of: Subject) -> Document:
    return checklist(of.pack, of.case, of.found, of.words, of.integrity)


def _dossier(of: Subject) -> Document:
    brief = Brief(of.pack, of.case, of.found, of.words, of.integrity)
    return dossier(Dossier(brief, of.person, of.prints, of.audience))


def _shots(occasion: Occasion) -> Builder:
    return lambda of: shot_list(of.pack, of.case, of.found.as_of, occasion, of.words)


BUILDERS: Final[Mapping[str, Builder]] = MappingProxyType(
    {
        "checklist": _checklist,
        "dossier": _dossier,
        **SHEETS,
        **{name: _shots(each) for name, each in SHOTS.items()},
    }
)
"""By the name ``--document`` takes; behind a colon a name may say which (``draft:ID``)."""
