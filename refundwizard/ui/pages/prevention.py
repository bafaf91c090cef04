"""Before you buy: paste what the offer says, see what to ask; no case is made, nothing is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.domain.prevention_card import prevention_card
from refundwizard.session.prevention_view import PreventionView, prevention_view
from refundwizard.ui.card_saver import CardSaver
from refundwizard.ui.prevention_parts import AdviceCard, RiskCard
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_line import IconLine
from refundwizard.ui.widgets.scroll_column import ScrollColumn
from refundwizard.ui.widgets.text_field import TextField
from refundwizard.ui.widgets.title import PageTitle, SectionTitle

if TYPE_CHECKING:
    from refundwizard.domain.document import Document
    from refundwizard.domain.words import Words
    from refundwizard.ui.page import Tools

REST_MS: Final = 400
"""The risks follow so long after the last key."""
MOST: Final = 5_000
"""Characters that can be pasted."""


class PreventionPage(QWidget):
    """Shows the risks in pasted words; it has no case and emits nothing."""

    def __init__(self, tools: Tools, words: Words, text: str = "") -> None:
        """Make the page in a language, perhaps with what was pasted before."""
        super().__init__()
        self.tools = tools
        self.words = words
        self.saver = CardSaver(tools, words, self)
        self.view: PreventionView | None = None
        self.risks: tuple[RiskCard, ...] = ()
        self.error: Banner | None = None
        self.column = ScrollColumn()
        self.field = TextField(
            placeholder=self.tr("For example the title, the notes on delivery and returns"),
            limit=MOST,
            name=self.tr("What the offer says"),
        )
        self.save = Button(self.tr("Save the card (PDF)"), kind="primary", icon="export")
        self.print = Button(self.tr("Print"), icon="print")
        self._found = QVBoxLayout()
        self._notice = QVBoxLayout()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._fill()
        self._connect()
        self.field.set_raw(text)
        self.look()

    def _fill(self) -> None:
        lead = self.tr("Paste what the offer says. No case is made and nothing is kept.")
        eyebrow = (self.tr("Before you buy"),)
        self.column.add(PageTitle(self.tr("Look twice before you buy"), eyebrow=eyebrow, lead=lead))
        self.column.add(FieldBlock(self.tr("What the offer says"), self.field), 20)
        place = QWidget()
        place.setLayout(self._found)
        self._found.setContentsMargins(0, 0, 0, 0)
        self.column.add(place, 8)
        buttons = FlowRow()
        buttons.add(self.save)
        buttons.add(self.print)
        self.column.add(buttons, 16)
        notice = QWidget()
        notice.setLayout(self._notice)
        self._notice.setContentsMargins(0, 0, 0, 0)
        self.column.add(notice, 8)
        self.column.add_stretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.column)

    def _connect(self) -> None:
        self._rest.timeout.connect(self.look)
        self.field.edited.connect(self._on_typed)
        self.field.changed.connect(self.look)
        self.save.clicked.connect(self._on_save)
        self.print.clicked.connect(self._on_print)
        self.saver.busy.connect(self._set_busy)
        self.saver.failed.connect(self._show_error)

    def _on_typed(self) -> None:
        self._rest.start()

    def start(self) -> None:
        """Put the focus where the words go."""
        self.field.focus_target().setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------ showing

    def look(self) -> None:
        """Show the risks in what stands in the field."""
        self._rest.stop()
        pack, now = self.tools.library.pack, self.tools.clock()
        view = prevention_view(pack, self.field.raw(), now, self.words)
        if view == self.view:
            return
        self.view = view
        self._clear()
        self._found.setSpacing(theme().px(12))
        if view.risks:
            count = str(len(view.risks))
            self._found.addWidget(SectionTitle(self.tr("Look twice at"), note=count))
        self.risks = tuple(RiskCard(risk) for risk in view.risks)
        for card in self.risks:
            self._found.addWidget(card)
        if view.note:
            self._found.addWidget(IconLine("tip", view.note, text_token="text2"))
        for title, tips in view.advice:
            self._found.addWidget(SectionTitle(title))
            self._found.addWidget(AdviceCard(tips))

    def _clear(self) -> None:
        while (item := self._found.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()

    # ----------------------------------------------------------------------- save and print

    def card(self) -> Document:
        """Return the card for what stands in the field."""
        pack, now = self.tools.library.pack, self.tools.clock()
        return prevention_card(pack, self.field.raw(), now, self.words)

    def _on_save(self) -> None:
        self.saver.save(self.card())

    def _on_print(self) -> None:
        self.saver.print(self.card())

    def _show_error(self, words: str) -> None:
        if self.error is not None:
            self.error.hide()
            self.error.deleteLater()
            self.error = None
        if words:
            self.error = Banner("overdue", words)
            self._notice.addWidget(self.error)
            self.column.reveal(self.error)

    def _set_busy(self, on: bool) -> None:  # noqa: FBT001 - a signal's value
        for button in (self.save, self.print):
            button.setEnabled(not on)
