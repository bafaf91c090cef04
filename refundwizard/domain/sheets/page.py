"""Filling one page: what matters most first, in its shortest form, then fuller as room is left."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import Heading, Paragraph
from refundwizard.domain.passages.head import framed
from refundwizard.domain.sheets.room import PAGE, height

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from refundwizard.domain.document import Block, Document
    from refundwizard.domain.passages.brief import Brief

_MORE: Final = 13.0
"""What the line takes that counts what found no room."""

LINE: Final = "\N{FULLWIDTH LOW LINE}" * 12
"""A line to write on."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing on a sheet. ``forms`` go from the fullest to the shortest; a low rank goes first.

    What is left out because the page is full is counted; a shorter form is mentioned.
    """

    forms: tuple[Block, ...]
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """A section of a sheet, in the order its items are read."""

    title: str
    items: tuple[Item, ...]


@dataclass(slots=True)
class _Plan:
    """Which form of which item is on the page, and how much of it is left."""

    parts: Sequence[Part]
    left: float
    picked: dict[tuple[int, int], int] = field(default_factory=dict)

    def order(self) -> list[tuple[int, int]]:
        """Return the places of all items, the most important first."""
        places = [(p, i) for p, part in enumerate(self.parts) for i, _ in enumerate(part.items)]
        return sorted(places, key=lambda at: (self.item(at).rank, at))

    def item(self, at: tuple[int, int]) -> Item:
        """Return an item by its place."""
        return self.parts[at[0]].items[at[1]]

    def begin(self, at: tuple[int, int]) -> None:
        """Put an item on the page in its shortest form, if there is room."""
        last = len(self.item(at).forms) - 1
        cost = height((self.item(at).forms[last],))
        if not any(place[0] == at[0] for place in self.picked):
            cost += height((Heading(text=self.parts[at[0]].title),)) + _MORE
        if cost <= self.left:
            self.left -= cost
            self.picked[at] = last

    def give_back(self) -> None:
        """Free the room for a count where nothing was left out."""
        for number, part in enumerate(self.parts):
            if sum(at[0] == number for at in self.picked) == len(part.items):
                self.left += _MORE

    def enlarge(self, at: tuple[int, int]) -> None:
        """Put the fullest form in its place that there is room for."""
        now, forms = self.picked[at], self.item(at).forms
        for number in range(now):
            cost = height((forms[number],)) - height((forms[now],))
            if cost <= self.left:
                self.left -= cost
                self.picked[at] = number
                return

    def blocks(self, brief: Brief) -> Iterator[Block]:
        """Yield every part with what is on the page of it, and how much is not."""
        for number, part in enumerate(self.parts):
            on = sorted(at for at in self.picked if at[0] == number)
            if on:
                yield Heading(text=part.title)
            for at in on:
                yield self.item(at).forms[self.picked[at]]
            if len(on) < len(part.items):
                yield _rest(brief, part, len(part.items) - len(on), is_begun=bool(on))

    def is_shortened(self) -> bool:
        """Tell whether something stands in a shorter form."""
        return any(form for form in self.picked.values())


def _rest(brief: Brief, part: Part, count: int, *, is_begun: bool) -> Paragraph:
    key = "rest" if is_begun else "rest_of"
    text = brief.words(f"sheets.{key}", title=part.title, count=count, where=rest_in(brief))
    return Paragraph(text=text, small=True)


def rest_in(brief: Brief) -> str:
    """Return what the document is called that holds everything a sheet has no room for."""
    return brief.words("documents.checklist.name")


def fitted(
    brief: Brief, head: Iterable[Block], parts: Iterable[Part], tail: Iterable[Block] = ()
) -> tuple[Block, ...]:
    """Return the blocks of one page; head and tail are always on it."""
    first, last = tuple(head), tuple(tail)
    kept = tuple(part for part in parts if part.items)
    plan = _Plan(kept, PAGE - height(first) - height(last) - _MORE)
    for at in plan.order():
        plan.begin(at)
    plan.give_back()
    for at in plan.order():
        if at not in plan.picked:
            plan.begin(at)
    for at in plan.order():
        if at in plan.picked:
            plan.enlarge(at)
    body = tuple(plan.blocks(brief))
    short = brief.words("sheets.shortened", where=rest_in(brief))
    note = (Paragraph(text=short, small=True),) if plan.is_shortened() else ()
    return (*first, *body, *note, *last)


def sheet(brief: Brief, title: str, blocks: Sequence[Block], *, is_long: bool = False) -> Document:
    """Return a document with the case's names and the day in its subtitle."""
    made = framed(brief, title, blocks)
    return made if is_long else made.model_copy(update={"remarks": "short"})
