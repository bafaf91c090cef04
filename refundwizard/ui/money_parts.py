"""Pieces of the money page: tiers, the rows of the reckoning, what has to be established first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.domain.wording import money
from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.expander import Expander
from refundwizard.ui.widgets.icon_line import IconLine, IconLines
from refundwizard.ui.widgets.money_tiers import Alternatives, ConditionalBox, Tier, Weight
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.trace_table import TraceRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.session.money_view import LineView, MoneyView, OfferView

say = QCoreApplication.translate
PAIR = 2
MANY = 3
"""So many steps of a line stand below the table, not in it."""


def tiers_of(view: MoneyView) -> list[Tier]:
    """Return the tiers there are, from firm to uncertain; alternatives have none."""
    firm, receipt, established = view.words
    found = []
    if view.firm_lines:
        found.append(Tier(firm, amount_words(view.firm), names(view.firm_lines), "firm"))
    if counted(view.receipt_lines):
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
        f"{line.name} {amount_words(line.amount)}" if sums else line.name for line in counted(lines)
    )


def counted(lines: tuple[LineView, ...]) -> list[LineView]:
    """Return the lines that count: of alternatives only the one that was chosen."""
    return [line for line in lines if line.is_chosen]


def trace_rows(view: MoneyView) -> Iterator[TraceRow]:
    """Yield each line with where it comes from, and the sum of each tier in bold."""
    firm, receipt, _established = view.words
    sure, receipts = counted(view.firm_lines), counted(view.receipt_lines)
    yield from (_row(line) for line in sure)
    if sure:
        yield TraceRow(firm, " + ".join(line.name for line in sure), _sum(view.firm), bold=True)
    if receipts:
        yield from (_row(line) for line in receipts)
        parts = [line.amount or 0 for line in receipts]
        if view.firm_lines:
            parts.insert(0, view.firm or 0)
        yield TraceRow(receipt, " + ".join(map(money, parts)), _sum(view.with_receipt), bold=True)


def _row(line: LineView) -> TraceRow:
    source = " ".join(part for part in (line.where, _short(line)) if part)
    return TraceRow(line.name, source, _sum(line.amount))


def _short(line: LineView) -> str:
    return line.counted if len(line.steps) < MANY else ""


def _sum(fen: int | None) -> str:
    return say("MoneyParts", "missing") if fen is None else money(fen)


def sentence(text: str) -> str:
    """Return words that stand in the middle of a sentence elsewhere, fit to begin a line."""
    return text[:1].upper() + text[1:]


def proofs(view: MoneyView) -> list[str]:
    """Return what has to be shown for the tier that needs a receipt."""
    return [sentence(line.proof) for line in counted(view.receipt_lines) if line.proof]


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
            continue
        if rivals:
            words = say("MoneyParts", "Only one of these can be claimed")
            yield Paragraph(words, Role.LABEL, "text2")
            waiting = [each for each in waiting if each not in rivals]
        yield from (_box(view, each) for each in (line, *rivals))


def _alternative(line: LineView) -> Tier:
    return Tier(line.name, amount_words(line.amount), line.proof, "established")


def ways_of_counting(view: MoneyView) -> Iterator[QWidget]:
    """Yield the two ways a sum that is due can be counted, side by side."""
    for first, *others in view.rivals:
        for other in others:
            word = say("MoneyParts", "One of the two, never added")
            counts = say("MoneyParts", "counts in the sum above")
            another = say("MoneyParts", "another way of counting")
            yield Alternatives(
                _way(first, counts, "receipt"),
                _way(other, another, "established"),
                word,
            )


def _way(line: LineView, word: str, weight: Weight) -> Tier:
    note = "\n".join((sentence(line.where), sentence(word)))
    return Tier(line.name, amount_words(line.amount), note, weight)


def details(view: MoneyView) -> Iterator[QWidget]:
    """Yield, for each line, how it was counted and what the other side may say to it."""
    compared = {line.id for rivals in view.rivals for line in rivals}
    for line in view.lines:
        if len(line.steps) >= MANY or line.arguments:
            yield LineDetail(line, is_open=line.id in compared)


class LineDetail(QWidget):
    """A line with its steps, where there are many, and the other side's arguments."""

    def __init__(self, line: LineView, *, is_open: bool) -> None:
        """Show `line`; `is_open` shows its steps from the start."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2))
        amount = amount_words(line.amount)
        column.addWidget(Paragraph(f"{line.name} {amount}", Role.LABEL, "text"))
        if len(line.steps) >= MANY:
            steps = IconLines([("list", sentence(step)) for step in line.steps])
            how = say("MoneyParts", "How it was counted")
            column.addWidget(Expander(how, steps, is_open=is_open))
        if line.arguments:
            words = say("MoneyParts", "What the other side may say ({count})")
            said = words.format(count=len(line.arguments))
            column.addWidget(Expander(said, _arguments(line)))


def _arguments(line: LineView) -> QWidget:
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(6))
    for each in line.arguments:
        quoted = say("MoneyParts", "“{words}”").format(words=each.says)
        column.addWidget(IconLine("talk", quoted, text_token="text2"))
        column.addWidget(IconLine("check", each.answer))
    return body


def offer_lines(view: MoneyView, offer: OfferView) -> list[tuple[str, str]]:
    """Return what an offer is of every tier, and what its conditions cost, with their icons."""
    firm, receipt, _established = view.words
    everything = say("MoneyParts", "all of it, once established")
    names_of = {"firm": firm, "with_receipt": receipt, "if_established": everything}
    share = say("MoneyParts", "{share}% of “{tier}” ({whole})")
    found = [
        ("money", share.format(share=percent, tier=names_of[tier], whole=money(of)))
        for tier, of, percent in offer.shares
    ]
    cost = say("MoneyParts", "Wanted for it: {condition}. {cost}")
    found += [
        ("attention", cost.format(condition=condition, cost=sentence(text)))
        for condition, text in offer.conditions
    ]
    return found


def _box(view: MoneyView, line: LineView) -> ConditionalBox:
    title = say("MoneyParts", "Only if established: {item}").format(item=line.name)
    parts = ["" if line.is_chosen else line.where, _short(line), line.proof]
    if view.total is not None and len(view.more_lines) == 1 and view.firm_lines:
        total = say("MoneyParts", "Once established, {amount} in all.")
        parts.append(total.format(amount=money(view.total)))
    note = "\n".join(sentence(part) for part in parts if part)
    return ConditionalBox(title, _sum(line.amount), note)
