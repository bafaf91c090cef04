"""Text copied from an order page: paste it, and take over what it says value by value."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.domain.reading_lines import pasted
from refundwizard.session.reading import offers
from refundwizard.ui.fonts import Role
from refundwizard.ui.reading_rows import OfferRows
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.expander import Expander
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from datetime import datetime

    from refundwizard.session.reading import Offer
    from refundwizard.session.view_state import ViewState

REST_MS: Final = 300
"""Offers follow so long after the last key."""
LONGEST: Final = 20_000
"""Characters that are looked at; a page has far fewer."""


@dataclass(slots=True)
class Pasted:
    """What stands in the box: it outlives the widget. ``at`` is when it was put there."""

    text: str = ""
    at: datetime | None = None
    is_open: bool = False
    left: set[tuple[str, str]] = field(default_factory=set)


class PasteBox(QWidget):
    """A field that opens, and what its text offers."""

    answered = Signal(object)
    """`{question id: Answer}` the person took over."""

    def __init__(self, kept: Pasted) -> None:
        """Show what was pasted before."""
        super().__init__()
        self._kept = kept
        self._state: ViewState | None = None
        label = self.tr("Text of the order or refund page")
        self.text = TextField(lines=(3, 8), name=label)
        self.text.set_raw(kept.text)
        hint = self.tr("Copy it in the app, or let your phone pick it out of a screenshot")
        self.rows = OfferRows()
        self.said = Paragraph("", Role.HINT, "text2")
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, theme().px(8), 0, 0)
        column.setSpacing(theme().px(10))
        for part in (FieldBlock(label, self.text, hint=hint), self.said, self.rows):
            column.addWidget(part)
        title = self.tr("Paste the text of the order page")
        self.expander = Expander(title, body, is_open=kept.is_open or bool(kept.text))
        self.expander.toggled.connect(self._on_toggled)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.expander)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.look)
        self.text.edited.connect(self._rest.start)
        self.text.changed.connect(self.look)
        self.rows.taken.connect(self.answered)
        self.rows.left.connect(self._on_left)

    def show_state(self, state: ViewState) -> None:
        """Compare what is offered with the answers as they stand now."""
        self._state = state
        self._show()

    def look(self) -> None:
        """Look for values in what is typed."""
        self._rest.stop()
        text = self.text.raw()[:LONGEST]
        if text != self._kept.text and self._state is not None:
            self._kept.text, self._kept.at = text, self._state.now
        self._show()

    def _show(self) -> None:
        if self._state is None:
            return
        lines = pasted(self._kept.text)
        every = offers(self._state, lines, self._kept.at)
        found = tuple(each for each in every if (each.question, each.value) not in self._kept.left)
        self.rows.show_offers(found, lambda _offer: None)
        self.rows.setVisible(bool(found))
        self.said.setText(self._words(len(found), has_text=bool(lines)))
        self.said.setVisible(bool(lines))

    def _words(self, count: int, *, has_text: bool) -> str:
        if has_text and not count:
            return self.tr("Nothing to offer was found in this text.")
        return self.tr("%n value(s) found. Nothing counts until you use it.", "", count)

    def _on_left(self, offer: Offer) -> None:
        self._kept.left.add((offer.question, offer.value))
        self._show()

    def _on_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - a signal's argument
        self._kept.is_open = is_open
