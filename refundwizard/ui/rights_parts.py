"""Pieces of the rights page: notes, what is no right, the question behind an excuse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.domain.wording import money
from refundwizard.session.standing_view import first_sentence
from refundwizard.ui.deadlines_parts import short_day
from refundwizard.ui.fonts import Role
from refundwizard.ui.rule_source import rule_note
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.choice_list import ChoiceList, Option
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_line import IconLine
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.status_row import StatusRow

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.session.money_view import OfferView
    from refundwizard.session.rights_view import ExcuseView, NoRightView, RightsView, RightView
    from refundwizard.ui.widgets.notes import Note

say = QCoreApplication.translate
BY_ANSWERS: Final = "by_answers"
"""Takes the shopper's own choice of the problem back."""


def because(reason: str) -> str:
    """Return a reason as a sentence: the answers it follows from."""
    return say("RightsParts", "Because: {reason}").format(reason=reason)


def note_of(right: RightView) -> Note:
    """Return a rule as a row of the notes card."""
    return rule_note(right.rule, because(right.why) if right.why else "")


def offer_words(offer: OfferView) -> tuple[str, str]:
    """Return what is offered, and what that amounts to."""
    amount = f"¥{money(offer.amount)}"
    if offer.form:
        title = say("RightsParts", "The seller offers {amount} ({form})")
    else:
        title = say("RightsParts", "The seller offers {amount}")
    if offer.is_original is False:
        note = say("RightsParts", "That is {share}% of {whole}, and not the way you paid.")
    else:
        note = say("RightsParts", "That is {share}% of {whole}.")
    offered = title.format(amount=amount, form=offer.form)
    return offered, note.format(share=offer.share, whole=money(offer.of))


def lead_words(view: RightsView) -> str:
    """Return the sentence under the title: why the right falls away, or what the seller said."""
    if view.flip is not None:
        why = because(view.flip.why) if view.flip.why else ""
        return "\n".join(part for part in (first_sentence(view.flip.text)[1], why) if part)
    if not view.quote:
        return ""
    said = say("RightsParts", "The seller wrote: “{quote}”.").format(quote=view.quote)
    if view.quoted_on is not None:
        words = say("RightsParts", "On {day} the seller wrote: “{quote}”.")
        said = words.format(day=short_day(view.quoted_on), quote=view.quote)
    if not view.counter:
        return said
    return say("RightsParts", "{said} {counter}.").format(said=said, counter=view.counter)


def money_words(view: RightsView) -> tuple[str, str]:
    """Return what is owed in one line, and the sum in it to set bold; empty where nothing is."""
    uncertain = view.with_receipt or view.if_established
    if view.firm is not None:
        amount = f"¥{money(view.firm)}"
        words = say("RightsParts", "Owed for certain: {amount}").format(amount=amount)
        if view.with_receipt is not None and view.with_receipt != view.firm:
            receipt = say("RightsParts", "With the receipt: ¥{amount}")
            more = receipt.format(amount=money(view.with_receipt))
            words = say("RightsParts", "{firm}. {more}").format(firm=words, more=more)
        return words, amount
    if uncertain:
        amount = f"¥{money(uncertain)}"
        accepted = say("RightsParts", "Nothing is certain yet; if it is accepted: {amount}")
        return accepted.format(amount=amount), amount
    return "", ""


class NoRights(Card):
    """What is no right here, said as clearly as what is one."""

    def __init__(self, items: Iterable[NoRightView]) -> None:
        """Show each with the answer that made it so."""
        super().__init__()
        for item in items:
            row = QWidget()
            column = QVBoxLayout(row)
            scale = theme().px
            column.setContentsMargins(scale(18), scale(12), scale(18), scale(12))
            column.setSpacing(scale(3))
            column.addWidget(IconLine("close", item.text, token="text3"))
            if item.why:
                column.addWidget(Paragraph(because(item.why), Role.HINT, "text2"))
            self.add_row(row)


class ExcuseCard(Card):
    """A recognised excuse, and the one question that decides whether it can be answered."""

    answered = Signal(str, str)
    """Question id and choice id."""

    def __init__(self, excuse: ExcuseView) -> None:
        """Show what was recognised and ask."""
        super().__init__(tone="prov" if excuse.state == "proposed" else "plain")
        self.excuse = excuse
        found = say("RightsParts", "”, “").join(excuse.matched)
        words = say("RightsParts", "The seller's reason: {name}").format(name=excuse.name)
        self.add(Paragraph(words, Role.LABEL, "text"))
        matched = say("RightsParts", "Recognised from “{words}”").format(words=found)
        self.add(Paragraph(matched, Role.HINT, "text3"))
        self.add(Paragraph(excuse.question, Role.BODY, "text"), 8)
        row = FlowRow(gap=10)
        self.buttons: dict[str, Button] = {}
        for choice, text in excuse.choices:
            button = Button(text, small=True)
            button.setAccessibleName(f"{excuse.question} {text}")
            button.clicked.connect(
                lambda _on=False, c=choice: self.answered.emit(excuse.confirm, c)
            )
            self.buttons[choice] = button
            row.add(button)
        self.add(row, 8)


class ExcuseRow(StatusRow):
    """An excuse whose question was answered, with the way to take the answer back."""

    changed = Signal(str)
    """The question's id."""

    def __init__(self, excuse: ExcuseView) -> None:
        """Show what was answered and what that means for the letters."""
        is_confirmed = excuse.state == "confirmed"
        answer = dict(excuse.choices).get("yes" if is_confirmed else "no", "")
        told = say("RightsParts", "The seller's reason: {name}").format(name=excuse.name)
        if is_confirmed:
            note = say("RightsParts", "You confirmed: {answer}. The reply stands in your letters.")
        else:
            note = say("RightsParts", "You answered: {answer}. So your letters do not reply to it.")
        change = Button(say("RightsParts", "Change"), small=True)
        change.setAccessibleName(f"{change.words} {excuse.question}")
        change.clicked.connect(lambda: self.changed.emit(excuse.confirm))
        icon = "done" if is_confirmed else "todo"
        super().__init__(icon, told, note.format(answer=answer), buttons=(change,))


class Others(FieldBlock):
    """The other problems a case could be, and the way back to what the answers say."""

    chosen = Signal(str)
    """A class id, or `BY_ANSWERS`."""

    def __init__(self, view: RightsView) -> None:
        """List what is not asserted already."""
        options = [Option(name, words) for name, words in view.others]
        if view.is_chosen:
            options.append(Option(BY_ANSWERS, say("RightsParts", "Judge by my answers")))
        label = say("RightsParts", "Which of these is it?")
        self.choices = ChoiceList(options, name=label)
        hint = say("RightsParts", "Everything you filled in stays. Ctrl+Z takes it back.")
        super().__init__(label, self.choices, hint=hint)
        self.choices.changed.connect(lambda: self.chosen.emit(self.choices.chosen()[0]))
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(0, theme().px(14), 0, 0)
