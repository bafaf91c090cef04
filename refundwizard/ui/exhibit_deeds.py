"""What can be done with one exhibit: look at its neighbours, cover parts, open it elsewhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refundwizard.session.faults import sentence
from refundwizard.session.wizard import Place
from refundwizard.storage.errors import StoreError
from refundwizard.ui.opened_copies import OpenedCopies
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.flow_row import FlowRow

if TYPE_CHECKING:
    from refundwizard.domain.words import Words
    from refundwizard.session.exhibit_view import ExhibitPageView
    from refundwizard.ui.page import Tools


class ExhibitDeeds(QObject):
    """Makes the row of buttons, and opens read-only copies."""

    place_requested = Signal(object)

    def __init__(self, tools: Tools, parent: QObject) -> None:
        """Wait for an exhibit."""
        super().__init__(parent)
        self.tools = tools
        self.words: Words | None = None
        self.open_button: Button | None = None
        self.copies = OpenedCopies(tools, self)
        self.copies.failed.connect(self._on_not_opened)

    def make_row(self, view: ExhibitPageView) -> FlowRow:
        """Make the buttons of an exhibit."""
        row = FlowRow()
        for icon, words, name in (
            ("back", self.tr("Previous one"), view.previous),
            ("next", self.tr("Next one"), view.following),
        ):
            button = self._button(words, icon, Place("exhibit", name))
            button.setEnabled(bool(name))
            row.add(button)
        if view.has_picture and view.exhibit is not None:
            where = Place("mask", view.exhibit.id)
            row.add(self._button(self.tr("Cover parts"), "hide", where))
        self.open_button = None
        if view.can_open:
            self.open_button = Button(self.tr("Open in its program"), small=True, icon="link")
            self.open_button.clicked.connect(lambda: self.open(view))
            row.add(self.open_button)
        return row

    def _button(self, words: str, icon: str, place: Place) -> Button:
        button = Button(words, small=True, icon=icon)
        button.clicked.connect(partial(self.place_requested.emit, place))
        return button

    def open(self, view: ExhibitPageView) -> None:
        """Let its own program show a read-only copy."""
        if view.exhibit is None or not view.can_open:
            return
        words = self.tr("Opening a read-only copy; it is removed when you close the case")
        self.tools.toast(words, icon="eye")
        name = next(iter(view.exhibit.names), "") or view.name
        self.copies.open(view.exhibit.sha256 or "", name, view.exhibit.media_type)

    def _on_not_opened(self, error: Exception | None) -> None:
        if isinstance(error, StoreError) and self.words is not None:
            words = sentence(self.words, error)
        elif error is None:
            words = self.tr("No program for this kind of file was found")
        else:
            words = self.tr("It could not be opened")
        self.tools.toast(words, icon="overdue")
