"""Pieces of the page of a form: a field to copy, what the body looks at, the way here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from refundwizard.session.wizard import Place
from refundwizard.ui.fonts import Role
from refundwizard.ui.result_rows import joined
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card, Hairline
from refundwizard.ui.widgets.icon_line import IconLine
from refundwizard.ui.widgets.meta_line import MetaLine
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.status_row import StatusRow

if TYPE_CHECKING:
    from refundwizard.session.form_view import CheckView, FormFieldView
    from refundwizard.ui.page import Page
    from refundwizard.ui.widgets.card import Tone

say = QCoreApplication.translate

NEARLY: Final = 0.9
"""From this share of the limit on the count is coloured."""

_TONES: Final[dict[str, tuple[str, Tone]]] = {
    "open": ("gap", "soon"),
    "refused": ("dont", "overdue"),
}
_ORDER: Final = ("refused", "open")


def form_button(page: Page, form: str, name: str) -> Button:
    """Return a button that opens a form.

    Args:
        page: Whose `place_requested` it uses.
        form: Id of the form.
        name: What the form is called.
    """
    button = Button(say("FormParts", "Fill in: {form}").format(form=name), icon="copy", small=True)
    button.clicked.connect(lambda: page.place_requested.emit(Place("form", form)))
    return button


def check_words(state: str) -> str:
    """Return how something a body looks at stands."""
    return {
        "open": say("FormParts", "Still to settle"),
        "refused": say("FormParts", "They would refuse it"),
    }[state]


def to_settle(checks: tuple[CheckView, ...]) -> list[CheckView]:
    """Return what is not fine, what would be refused first."""
    left = [check for check in checks if check.state != "ok"]
    return sorted(left, key=lambda check: _ORDER.index(check.state))


def fine_card(checks: tuple[CheckView, ...]) -> Card | None:
    """Return what is fine as one card, None where nothing is."""
    fine = [check for check in checks if check.state == "ok"]
    if not fine:
        return None
    card = Card(tone="safe")
    for index, check in enumerate(fine):
        words = say("FormParts", "{check}: {state}").format(check=check.name, state=check.text)
        line = IconLine("check", words, token="safe", role=Role.HINT)
        card.add(line, 6 if index else 0)
    return card


def check_row(page: Page, check: CheckView) -> StatusRow:
    """Return something the body looks at, with the button that leads to what settles it."""
    icon, tone = _TONES[check.state]
    title = say("FormParts", "{check}: {state}").format(
        check=check.name, state=check_words(check.state)
    )
    buttons = []
    place = check.place
    if place is not None:
        settle = Button(say("FormParts", "Settle it"), small=True)
        settle.setAccessibleName(say("FormParts", "Settle it: {check}").format(check=check.name))
        settle.clicked.connect(lambda: page.place_requested.emit(place))
        buttons.append(settle)
    return StatusRow(icon, title, check.text, tone=tone, buttons=buttons)


def _is_blank(field: FormFieldView) -> bool:
    """Tell whether nothing but one blank stands in a field; a gloss would only repeat it."""
    return bool(field.blanks) and "\n" not in field.shown


class FieldCard(Card):
    """A field of a form: its label, the text to paste, its length, and the button to copy it."""

    copied = Signal(str)

    def __init__(self, field: FormFieldView) -> None:
        """Show a field."""
        super().__init__(tone="control", padding=(0, 0))
        self.field = field
        scale = theme().px
        body = QVBoxLayout()
        body.setContentsMargins(scale(20), scale(12), scale(20), scale(12))
        body.setSpacing(scale(6))
        names = (field.label, field.label_gloss) if field.label_gloss else (field.label,)
        body.addWidget(MetaLine(names, Role.LABEL, "text2"))
        self.text = Paragraph(field.shown, Role.LETTER, "text")
        body.addWidget(self.text)
        if field.gloss and field.gloss != field.shown and not _is_blank(field):
            body.addWidget(Paragraph(field.gloss, Role.HINT, "text3"))
        if field.left_out:
            body.addWidget(self._cut())
        self.add_layout(body)
        self.add(Hairline())
        self.copy = Button(say("FormParts", "Copy"), icon="copy", small=True)
        self.copy.setAccessibleName(say("FormParts", "Copy: {field}").format(field=field.label))
        self.copy.clicked.connect(lambda: self.copied.emit(field.text))
        self.add_layout(self._foot())

    def _foot(self) -> QHBoxLayout:
        scale, field = theme().px, self.field
        foot = QHBoxLayout()
        foot.setContentsMargins(scale(20), scale(6), scale(12), scale(6))
        foot.setSpacing(scale(16))
        words = say("FormParts", "{count} of {limit} characters").format(
            count=field.count, limit=field.limit
        )
        token = "soon" if field.count >= NEARLY * field.limit else "text2"
        self.count = Paragraph(words, Role.HINT, token)
        foot.addWidget(self.count)
        if field.blanks:
            labels = joined(label for label, _place in field.blanks)
            words = say("FormParts", "Blank: {labels}").format(labels=labels)
            gap = IconLine("gap", words, token="overdue", text_token="overdue", role=Role.HINT)
            foot.addWidget(gap, 1, Qt.AlignmentFlag.AlignVCenter)
        else:
            foot.addStretch(1)
        foot.addWidget(self.copy)
        return foot

    def _cut(self) -> IconLine:
        count = len(self.field.left_out.replace("\n", ""))
        words = say(
            "FormParts",
            "Cut after a sentence so that it fits; %n character(s) left out. Attach the whole.",
            "",
            count,
        )
        return IconLine("attention", words, token="soon", role=Role.HINT)
