"""For whom a document is made, what of it they do not see, and the list of what was masked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Literal

from refundwizard.domain.answers import Words as Text
from refundwizard.domain.base import Frozen
from refundwizard.domain.document import Bullet, Heading, Paragraph, Phrase
from refundwizard.domain.person import Person, own
from refundwizard.domain.private_data import (
    KINDS,
    STARS,
    Found,
    Kind,
    Known,
    mask,
    masked,
    names_in,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from refundwizard.domain.case import Case
    from refundwizard.domain.document import Document
    from refundwizard.domain.words import Words

Audience = Literal["self", "merchant", "platform", "regulator", "court", "helper", "public"]
AUDIENCES: Final[tuple[Audience, ...]] = (
    "self",
    "merchant",
    "platform",
    "regulator",
    "court",
    "helper",
    "public",
)
_ALL: Final = frozenset(KINDS)
_BUT_ORDERS: Final = _ALL - {"order_number"}
HIDDEN: Final[dict[Audience, frozenset[Kind]]] = {
    "merchant": _BUT_ORDERS,
    "platform": _BUT_ORDERS,
    "helper": _BUT_ORDERS,
    "public": _ALL,
}
"""What is masked for whom; whoever decides or keeps a case sees all of it.

Seller, platform and helper need the order number to find the order.
"""
NOBODY: Final = Person()
"""A shopper who entered no particulars."""
_SHOWN: Final = 6
"""So many masked pieces of a kind are listed one by one."""


def hidden_from(audience: Audience) -> frozenset[Kind]:
    """Return which kinds of private data an audience does not see."""
    return HIDDEN.get(audience, frozenset())


@dataclass(frozen=True, slots=True)
class Shared:
    """A document for somebody; ``hidden`` is what was masked in it, in order of kinds."""

    document: Document
    hidden: tuple[tuple[Kind, tuple[str, ...]], ...]


class Masker:
    """Masks one text after the other for an audience, and keeps what it masked."""

    def __init__(self, case: Case, audience: Audience, person: Person = NOBODY) -> None:
        """Learn from a case which numbers are orders and which names the shopper wrote."""
        self.known = known_of(case, person)
        self._kinds = hidden_from(audience)
        self._found: list[Found] = []

    def text(self, text: str) -> str:
        """Return a text as the audience may see it."""
        if not self._kinds:
            return text
        made, found = mask(text, self._kinds, self.known)
        self._found += found
        return made

    def within(self, value: Any) -> Any:  # noqa: ANN401 - a block, or any part of one
        """Return a block, or a part of one, with its texts masked."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, tuple):
            return tuple(self.within(each) for each in value)
        return self._block(value) if isinstance(value, Frozen) else value

    def _block(self, block: Frozen) -> Frozen:
        names = (name for name in type(block).model_fields if name not in {"kind", "align"})
        made = {name: self.within(getattr(block, name)) for name in names}
        if isinstance(block, Phrase) and made["strong"] not in made["text"]:
            made["strong"] = ""
        return block.model_copy(update=made)

    def hidden(self) -> tuple[tuple[Kind, tuple[str, ...]], ...]:
        """Return every kind that was masked with what stands for each piece, once."""
        pieces = ((kind, [one for one in self._found if one.kind == kind]) for kind in KINDS)
        return tuple(
            (kind, tuple(dict.fromkeys(masked(one) for one in found)))
            for kind, found in pieces
            if found
        )


def known_of(case: Case, person: Person = NOBODY) -> Known:
    """Return the order and file numbers of a case, and the names that stand in what was said.

    The shopper's own particulars are known word for word.
    """
    order = case.answers.get("order_no")
    numbers = {order.text.strip() if isinstance(order, Text) else ""}
    numbers |= {filing.number for filing in case.filings}
    numbers |= {each.call.ticket for each in case.messages if each.call is not None}
    orders = frozenset(number for number in numbers if number)
    return Known(orders, names_in(said_in(case)), own(person))


def said_in(record: Frozen) -> tuple[str, ...]:
    """Return every text in a case or document."""
    return tuple(_texts(record.model_dump(mode="json")))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts(each)


def for_audience(
    document: Document, case: Case, audience: Audience, words: Words, person: Person = NOBODY
) -> Shared:
    """Return a document as an audience may see it; it says which variant it is.

    Where something is masked the list of it stands at the end, exhibits with masked copies too; a
    sheet for one page names the kinds at its head instead, a letter says nothing of itself.
    """
    whom = words(f"checklist.audience.for_{audience}")
    is_said = document.remarks != "none"
    if not hidden_from(audience):
        line = Paragraph(text=words("checklist.audience.full", whom=whom), small=True)
        said = (line,) if is_said else ()
        return Shared(document.model_copy(update={"blocks": (*document.blocks, *said)}), ())
    masker = Masker(case, audience, person)
    title, subtitle = masker.text(document.title), masker.text(document.subtitle)
    blocks = masker.within(document.blocks)
    hidden = masker.hidden()
    key = "nothing" if not hidden else "masked_sheet" if document.remarks == "short" else "masked"
    line = Paragraph(
        text=words(f"checklist.audience.{key}", whom=whom, kinds=_kinds(hidden, words)), small=True
    )
    head = (line,) if is_said else ()
    listed = tuple(_list(hidden, case, words)) if document.remarks == "full" else ()
    made = {"title": title, "subtitle": subtitle, "blocks": (*head, *blocks, *listed)}
    return Shared(document.model_copy(update=made), hidden)


def _kinds(hidden: Sequence[tuple[Kind, tuple[str, ...]]], words: Words) -> str:
    return words("checklist.list_joint").join(kind_word(kind, words) for kind, _pieces in hidden)


def kind_word(kind: str, words: Words) -> str:
    """Return what a kind of private data is called; other words stay as they are."""
    return words.get(f"checklist.audience.kind_{kind}", kind)


def _list(
    hidden: Sequence[tuple[Kind, tuple[str, ...]]], case: Case, words: Words
) -> Iterator[Heading | Bullet]:
    """Yield the list of what was masked, and of exhibits that have a masked copy."""
    bullets = [_bullet(kind, pieces, words) for kind, pieces in hidden]
    bullets += [
        words("checklist.audience.exhibit", number=number, parts=covered(each.mask.boxes, words))
        for number, each in enumerate(case.exhibits, start=1)
        if each.mask is not None
    ]
    if bullets:
        yield Heading(text=words("checklist.audience.list"))
    yield from (Bullet(text=text) for text in bullets)


def _bullet(kind: Kind, pieces: tuple[str, ...], words: Words) -> str:
    listed = words("checklist.list_joint").join(pieces[:_SHOWN])
    more = len(pieces) - _SHOWN
    if more > 0:
        listed = words("checklist.audience.more", listed=listed, count=more)
    return words(
        "checklist.audience.kind_list", kind=kind_word(kind, words), listed=listed or STARS
    )


def covered(boxes: Iterable[Any], words: Words) -> str:
    """Return what boxes of a picture cover: each kind with how often it is covered."""
    counts: dict[str, int] = {}
    for box in boxes:
        name = kind_word(box.what or "other", words)
        counts[name] = counts.get(name, 0) + 1
    parts = (words("checklist.audience.times", kind=kind, count=n) for kind, n in counts.items())
    return words("checklist.list_joint").join(parts)
