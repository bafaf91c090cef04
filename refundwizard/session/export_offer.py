"""What can be taken along of a case: documents in groups, and the formats of each.

Everything is derived from the registries of documents and formats; nothing is listed twice.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from refundwizard.domain.audience import hidden_from
from refundwizard.session.documents import BUILDERS
from refundwizard.session.exporting import LARGE, PACK, Request, can_be_masked, forms_of
from refundwizard.session.sheets import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.words import Words

_NAMES: Final = {"draft": "letters", "route": "routes"}
"""Where a part of a document has its name: the table of words."""
_NOTES: Final = {"draft": "purpose", "route": "can"}
"""The word of a part that says what it is for."""
GROUPS: Final = ("self", "route", "other", "whole")
_GROUP: Final = {
    "route": "route",
    "brief": "other",
    "draft": "other",
    "timeline": "whole",
    "dossier": "whole",
    Request.WHOLE: "whole",
}
"""Where a document stands that is not for the shopper's own table."""
USUAL: Final = Request.DOCUMENTS[0]


@dataclass(frozen=True, slots=True)
class Offered:
    """A document that can be chosen: its name on the command line, and what it is in words."""

    id: str
    name: str
    note: str


def group_of(document: str) -> str:
    """Return in which group a document stands."""
    return _GROUP.get(document.partition(":")[0], "self")


def offered(found: Assessment, words: Words) -> dict[str, tuple[Offered, ...]]:
    """Return the documents of a case by group; a group without any is left out."""
    every = tuple(_every(found, words))
    groups = {name: tuple(d for d in every if group_of(d.id) == name) for name in GROUPS}
    return {name: documents for name, documents in groups.items() if documents}


def _every(found: Assessment, words: Words) -> Iterator[Offered]:
    for name in (*BUILDERS, Request.WHOLE):
        parts = PARTS.get(name)
        if parts is None:
            yield Offered(name, name_of(name, words), words.get(f"documents.{name}.note"))
            continue
        for part in parts(found):
            document = f"{name}:{part}"
            yield Offered(document, name_of(document, words), note_of(document, words))


def name_of(document: str, words: Words) -> str:
    """Return what a document is called."""
    name, _, part = document.partition(":")
    if part:
        return words.get(f"{_NAMES[name]}.{part}.name", part)
    return words.get(f"documents.{name}.name", name)


def note_of(document: str, words: Words) -> str:
    """Return what a document is for, in a few words."""
    name, _, part = document.partition(":")
    if part:
        return words.get(f"{_NAMES[name]}.{part}.{_NOTES[name]}")
    return words.get(f"documents.{name}.note")


def exists(document: str, found: Assessment) -> bool:
    """Tell whether a case has such a document."""
    name, _, part = document.partition(":")
    if name in PARTS:
        return part in PARTS[name](found)
    return name in BUILDERS or name == Request.WHOLE


def forms_for(request: Request) -> tuple[str, ...]:
    """Return the formats a document can be had in by its audience."""
    is_masked = bool(hidden_from(request.audience))
    forms = forms_of(request.document)
    return tuple(form for form in forms if not is_masked or can_be_masked(form))


def settled(request: Request, found: Assessment) -> Request:
    """Return a request that can be made, as near as can be to the one given."""
    if not exists(request.document, found):
        request = replace(request, document=USUAL)
    forms = forms_for(request)
    usual = PACK if PACK in forms else forms[0]
    form = request.format if request.format in forms else usual
    return replace(request, format=form, large=request.large and form in LARGE)
