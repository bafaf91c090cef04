"""From phone to computer: how originals arrive unchanged."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refundwizard.session.phone_view import PhoneView, phone_view, usual_pairing
from refundwizard.ui.fonts import Role
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.icon_line import IconLines
from refundwizard.ui.widgets.option_row import Option
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.segmented import Segmented
from refundwizard.ui.widgets.side_panel import Section
from refundwizard.ui.widgets.step_number import StepNumber
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from refundwizard.session.phone_view import WayView
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Tools


class PhonePage(ResultPage):
    """Asks for phone and computer, and shows the ways between them, the safest first."""

    section = "phone"

    def __init__(self, tools: Tools) -> None:
        """Make an empty page for this computer."""
        super().__init__(tools)
        self.pairing = usual_pairing(sys.platform)
        self.phone: Segmented | None = None
        self.computer: Segmented | None = None
        self._state: ViewState | None = None

    def view_of(self, state: ViewState) -> PhoneView:
        """Return the ways between the two."""
        self._state = state
        return phone_view(state, self.pairing)

    def build(self, view: PhoneView) -> None:
        """Show the page also while the problem has no name yet."""
        self.fill(view)
        self.column.add_stretch()

    def fill(self, view: PhoneView) -> None:
        """Put the choices, the settings and the ways in the column."""
        self.add_title(view.title, lead=view.lead)
        self._add_choices(view)
        title, settings = view.settings
        self.column.add(SectionTitle(title), 22)
        self.column.add(IconLines([("settings", line) for line in settings]), 10)
        for way in view.ways:
            self.column.add(SectionTitle(way.title), 22)
            self.column.add(_way_card(way), 8)
        title, donts = view.donts
        self.column.add(SectionTitle(title), 22)
        self.column.add(IconLines([("dont", line) for line in donts]), 10)

    def _add_choices(self, view: PhoneView) -> None:
        named, chosen = view.names, view.pairing
        self.phone = _choice(view.phones, named[0], chosen.phone)
        self.computer = _choice(view.computers, named[1], chosen.computer)
        self.phone.changed.connect(lambda name: self._pair(phone=name))
        self.computer.changed.connect(lambda name: self._pair(computer=name))
        self.column.add_pair(_named(named[0], self.phone), _named(named[1], self.computer), 18)

    def _pair(self, **chosen: str) -> None:
        self.pairing = replace(self.pairing, **chosen)
        if self._state is not None:
            self.show_state(self._state)
            again = self.phone if "phone" in chosen else self.computer
            if again is not None:
                again.setFocus()

    def panel(self) -> tuple[Section, ...]:
        """Say what to do once the files are here."""
        view: PhoneView = self.view
        title, text = view.after
        return (Section("attach", title, text),)


def _choice(options: tuple[tuple[str, str], ...], name: str, chosen: str) -> Segmented:
    made = Segmented([Option(each, words) for each, words in options], name=name)
    made.choose(chosen)
    return made


def _named(name: str, control: QWidget) -> QWidget:
    """Return a control under its name."""
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(6))
    column.addWidget(Paragraph(name, Role.LABEL, "text"))
    column.addWidget(control)
    column.addStretch(1)
    return block


def _way_card(way: WayView) -> Card:
    card = Card()
    card.add(Paragraph(way.note, Role.HINT, "text3"))
    for number, text in enumerate(way.steps, start=1):
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme().px(10))
        line.addWidget(StepNumber(number), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Paragraph(text, Role.BODY, "text"), 1)
        card.add(row, 8)
    return card
