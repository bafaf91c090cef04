"""Copy packs: the fields of another body's form in order, filled, cut, and what it would refuse.

Worked out apart from ``assess``, when somebody looks: the same case, knowledge and moment always
give the same forms.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from refundwizard.domain.conditions import holds
from refundwizard.domain.facts import Context, LazyFacts
from refundwizard.domain.form_checks import CHECKS, Check, Desk
from refundwizard.domain.letter_fields import Material, Values
from refundwizard.domain.letters import fill, kept_lines
from refundwizard.domain.materials import material_of
from refundwizard.domain.person import Person
from refundwizard.domain.tone import length
from refundwizard.domain.words import Words

if TYPE_CHECKING:
    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.case import Case
    from refundwizard.domain.pack import Form, FormField, Pack

NOBODY: Final = Person()

_ENDS: Final = "。！？；!?;\n"
"""Where a text may be cut without breaking a sentence."""
_CLOSING: Final = "”』」）)\"'"
"""What still belongs to the sentence before it."""


class Cut(NamedTuple):
    """A text that fits, and what was left out of it (empty where nothing was)."""

    text: str
    rest: str


@dataclass(frozen=True, slots=True)
class FieldResult:
    """A field as it is pasted, with tokens for the shopper's particulars.

    ``gloss`` is the uncut text in another language, ``left_out`` what the limit cut off,
    ``missing`` the needed fields that stand as blanks in it.
    """

    id: str
    text: str
    gloss: str
    limit: int
    missing: tuple[str, ...] = ()
    left_out: str = ""


@dataclass(frozen=True, slots=True)
class FormResult:
    """A form of another body, filled as far as the answers go."""

    id: str
    route: str
    fields: tuple[FieldResult, ...]
    checks: tuple[Check, ...]

    @property
    def missing(self) -> tuple[str, ...]:
        """Every blank of the form, once."""
        return tuple(dict.fromkeys(name for field in self.fields for name in field.missing))


def cut(text: str, limit: int) -> Cut:
    """Return what fits into a limit, ending with a sentence, and the rest.

    Line breaks are not counted. Where not even one sentence fits, it is cut at the limit.
    """
    if length(text) <= limit:
        return Cut(text, "")
    room = _places(text, limit)
    head = text[:room]
    end = max(head.rfind(mark) for mark in _ENDS) + 1
    if text[:end].strip() == "":
        return Cut(head.rstrip(), text[room:].lstrip("\n"))
    while end < room and text[end] in _CLOSING:
        end += 1
    return Cut(text[:end].rstrip("\n"), text[end:].lstrip("\n"))


def _places(text: str, limit: int) -> int:
    """Return how far into a text a number of counted characters reaches."""
    counted = 0
    for place, char in enumerate(text):
        counted += char != "\n"
        if counted > limit:
            return place
    return len(text)


def forms_of(
    pack: Pack, case: Case, found: Assessment, person: Person = NOBODY
) -> tuple[FormResult, ...]:
    """Return the forms of the ways of a case, in the order of its ladder.

    Args:
        pack: the knowledge the case was assessed with.
        case: the case.
        found: what ``assess`` returned for both.
        person: the shopper's particulars, only to see whether there are any.
    """
    facts = material_of(pack, case, found)
    if facts is None:
        return ()
    seen = LazyFacts(Context(facts.answers, facts.as_of, case, pack))
    return tuple(
        _form(form, facts, Desk(facts, found, route, person, _own(facts)))
        for route in found.routes
        for form in pack.forms.values()
        if form.route == route.id and holds(form.when, facts.answers, seen)
    )


def _own(facts: Material) -> Words:
    own = facts.pack.languages[0]
    return Words(own, facts.pack.texts, own)


def _form(form: Form, facts: Material, desk: Desk) -> FormResult:
    own, *others = facts.pack.languages
    values = [Values(facts, Words(name, facts.pack.texts, own)) for name in (own, *others[:1])]
    fields = (_field(form, field, values, desk.found) for field in form.fields)
    return FormResult(
        id=form.id,
        route=form.route,
        fields=tuple(field for field in fields if field.text),
        checks=tuple(CHECKS[name][0](desk) for name in form.checks if name in CHECKS),
    )


def _field(form: Form, field: FormField, values: list[Values], found: Assessment) -> FieldResult:
    texts = [_text(form, field, each, found) for each in values]
    missing = tuple(name for name in field.needed if not values[0][name])
    if field.letter is not None:
        drafts = (draft.missing for draft in found.drafts if draft.id == field.letter)
        missing = next(drafts, missing)
    kept = cut(texts[0], field.limit)
    gloss = texts[1] if len(texts) > 1 else ""
    return FieldResult(field.id, kept.text, gloss, field.limit, missing, kept.rest)


def _text(form: Form, field: FormField, values: Values, found: Assessment) -> str:
    words = values.words
    if field.letter is not None:
        drafts = (each for each in found.drafts if each.id == field.letter)
        return next((each.text for each in drafts if each.language == words.lang), "")
    key = f"forms.{form.id}.fields.{field.id}.text"
    body = values.facts.pack.texts.get(words.lang, {}).get(key, "")
    filled = fill(body, values, (name for name in field.needed if not values[name]))
    lines = (
        "".join(filled[name] if name else plain for plain, name in pieces)
        for pieces, _names in kept_lines(body, filled)
    )
    return "\n".join(lines).strip("\n")
