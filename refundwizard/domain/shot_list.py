"""Shot lists to print: what to film when a parcel is opened, and when one is sent back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from refundwizard.domain.answers import Words as Text
from refundwizard.domain.document import CheckItem, Document, Heading, KeyValues, Pair, Paragraph
from refundwizard.domain.tip_moments import general_tips

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from refundwizard.domain.case import Case
    from refundwizard.domain.document import Block
    from refundwizard.domain.pack import Pack
    from refundwizard.domain.words import Words

Occasion = Literal["unboxing", "return"]
OCCASIONS: Final[tuple[Occasion, ...]] = ("unboxing", "return")

_SHOTS: Final[dict[Occasion, tuple[str, ...]]] = {
    "unboxing": ("E06", "E04", "E05"),
    "return": ("E05", "E14", "E08"),
}
"""Kinds of evidence to record, in the order somebody comes to them."""
_MOMENTS: Final[dict[Occasion, str]] = {"unboxing": "unboxing", "return": "sending_back"}
_BLANKS: Final = ("waybill", "weight", "when")
_LINE: Final = "\N{FULLWIDTH LOW LINE}" * 12
"""A line to write on."""


def shot_list(
    pack: Pack, case: Case, as_of: datetime, occasion: Occasion, words: Words
) -> Document:
    """Return the list for an occasion: every step of recording as a box to tick."""
    named = [_said(case, name) for name in ("seller_name", "item_name")]
    day = words("checklist.as_of", day=as_of.date().isoformat())
    return Document(
        title=words(f"shots.{occasion}"),
        subtitle=words("checklist.joint").join(part for part in (*named, day) if part),
        lang=words.lang,
        as_of=as_of,
        pack_id=pack.id,
        pack_version=pack.version,
        checked=pack.checked,
        foot=words("shots.foot"),
        page_words=words("checklist.page", page="$page", pages="$pages"),
        blocks=(_head(case, words), *_shots(pack, occasion, words), *_ends(words)),
    )


def _said(case: Case, question: str) -> str:
    answer = case.answers.get(question)
    return answer.text.strip() if isinstance(answer, Text) else ""


def _head(case: Case, words: Words) -> KeyValues:
    """Return the order number, and lines for what is only known at the table."""
    rows = [Pair(key=words("shots.order"), value=_said(case, "order_no") or _LINE)]
    rows += [Pair(key=words(f"shots.{name}"), value=_LINE) for name in _BLANKS]
    return KeyValues(rows=tuple(rows))


def _shots(pack: Pack, occasion: Occasion, words: Words) -> Iterator[Block]:
    for name in _SHOTS[occasion]:
        steps = [step.strip() for step in words.get(f"evidence.{name}.capture").split("\n")]
        if name not in pack.evidence or not any(steps):
            continue
        yield Heading(text=words.get(f"evidence.{name}.name", name))
        for step in filter(None, steps):
            yield CheckItem(text=step)
    tips = general_tips(pack, (_MOMENTS[occasion],))
    if tips:
        yield Heading(text=words("shots.also"))
    for tip in tips:
        yield CheckItem(text=words.get(f"tips.{tip.id}.text", tip.id))


def _ends(words: Words) -> Iterator[Block]:
    yield Heading(text=words("shots.after"))
    for name in ("original", "no_editing", "add"):
        yield CheckItem(text=words(f"shots.{name}"))
    yield Paragraph(text=words("shots.limits"), small=True)
