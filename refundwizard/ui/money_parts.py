"""Pieces of the money page: tiers, the rows of the reckoning, what has to be established first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.domain.wording import money
from refundwizard.ui.widgets.money_tiers import Alternatives, ConditionalBox, Tier
from refundwizard.ui.widgets.trace_table import TraceRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from refundwizard.session.money_view import LineView, MoneyView

say = QCoreApplication.translate
PAIR = 2


def tiers_of(view: MoneyView) -> list[Tier]:
    """Return the tiers there are, from firm to uncertain; alternatives have none."""
    firm, receipt, established = view.words
    found = []
    if view.firm_lines:
        found.append(Tier(firm, amount_words(view.firm), names(view.firm_lines), "firm"))
    if view.receipt_lines:
        more = names(view.receipt_lines)
        if view.firm_lines:
            more = names(view.receipt_lines, sums=True)
            more = say("MoneyParts", "and {items}").format(items=more)
        found.append(Tier(receipt, amount_words(view.with_receipt), more, "receipt"))
    if view.more_lines and view.if_established is not None:
        amount = amount_words(view.if_established)
        if view.firm_lines:
            amount = say("MoneyParts", "plus {amount}").format(amount=amount)
        note = say("MoneyParts", "has to be shown separately, see below")
        found.append(Tier(established, amount, note, "established"))
    return found


def amount_words(fen: int | None) -> str:
    """Return a sum with its sign, or that it is missing."""
    return say("MoneyParts", "sum missing") if fen is None else f"¥{money(fen)}"


def names(lines: tuple[LineView, ...], *, sums: bool = False) -> str:
    """Return the lines of a tier as a list within a sentence."""
    joint = say("MoneyParts", " and ")
    return joint.join(
        f"{line.name} {amount_words(line.amount)}" if sums else line.name for line in lines
    )


def trace_rows(view: MoneyView) -> Iterator[TraceRow]:
    """Yield each line with where it comes from, and the sum of each tier in bold."""
    firm, receipt, _established = view.words
    yield from (_row(line) for line in view.firm_lines)
    if view.firm_lines:
        yield TraceRow(
            firm, " + ".join(line.name for line in view.firm_lines), _sum(view.firm), bold=True
        )
    if view.receipt_lines:
        yield from (_row(line) for line in view.receipt_lines)
        parts = [line.amount or 0 for line in view.receipt_lines]
        if view.firm_lines:
            parts.insert(0, view.firm or 0)
        yield TraceRow(receipt, " + ".join(map(money, parts)), _sum(view.with_receipt), bold=True)


def _row(line: LineView) -> TraceRow:
    source = " ".join(part for part in (line.where, line.counted) if part)
    return TraceRow(line.name, source, _sum(line.amount))


def _sum(fen: int | None) -> str:
    return say("MoneyParts", "missing") if fen is None else money(fen)


def sentence(text: str) -> str:
    """Return words that stand in the middle of a sentence elsewhere, fit to begin a line."""
    return text[:1].upper() + text[1:]


def proofs(view: MoneyView) -> list[str]:
    """Return what has to be shown for the tier that needs a receipt."""
    return [sentence(line.proof) for line in view.receipt_lines if line.proof]


def conditional_boxes(view: MoneyView) -> Iterator[QWidget]:
    """Yield what is due only once something is established; alternatives stand side by side."""
    waiting = list(view.more_lines)
    while waiting:
        line = waiting.pop(0)
        rivals = [each for each in waiting if each.group == line.group and line.group]
        if len(rivals) == PAIR - 1:
            waiting.remove(rivals[0])
            word = say("MoneyParts", "One of the two")
            yield Alternatives(_alternative(line), _alternative(rivals[0]), word)
        else:
            yield _box(view, line)


def _alternative(line: LineView) -> Tier:
    return Tier(line.name, amount_words(line.amount), line.proof, "established")


def _box(view: MoneyView, line: LineView) -> ConditionalBox:
    title = say("MoneyParts", "Only if established: {item}").format(item=line.name)
    parts = [line.counted, line.proof]
    if view.total is not None and len(view.more_lines) == 1 and view.firm_lines:
        total = say("MoneyParts", "Once established, {amount} in all.")
        parts.append(total.format(amount=money(view.total)))
    note = "\n".join(sentence(part) for part in parts if part)
    return ConditionalBox(title, _sum(line.amount), note)
