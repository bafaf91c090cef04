"""Knowledge, on its own page: which one is in use, how old it is, and what a file would change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.knowledge_parts import ChangeList, Checksum, version_rows
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_line import IconLine, IconLines
from refundwizard.ui.widgets.scroll_column import ScrollColumn
from refundwizard.ui.widgets.summary_list import SummaryList
from refundwizard.ui.widgets.title import PageTitle, SectionTitle

if TYPE_CHECKING:
    from refundwizard.domain.words import Words
    from refundwizard.session.knowledge_view import KnowledgeView, OfferView


class KnowledgePage(QWidget):
    """Shows what is here, and above it what a file holds that waits to be installed."""

    pick_requested = Signal()
    """A file is to be picked."""
    install_requested = Signal()
    declined = Signal()
    use_requested = Signal(str)
    """The folder's name of a version that is here ("" for the shipped one) is to be used."""

    def __init__(self, view: KnowledgeView, offer: OfferView | None, words: Words) -> None:
        """Show `view`, and `offer` where a file was looked at."""
        super().__init__()
        self.view = view
        self.offer = offer
        self._words = words
        self.buttons: dict[str, Button] = {}
        self.column = ScrollColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.column)
        self._add_title()
        if offer is not None:
            self._add_offer(offer)
        else:
            self._add_state()
        self.column.add_stretch()

    def _add_title(self) -> None:
        eyebrow = (self.tr("Knowledge"),)
        if self.offer is not None:
            title = self.tr("Use this file?")
            self.column.add(PageTitle(title, eyebrow=eyebrow, lead=self.offer.headline))
            return
        title = self.tr("Knowledge {version}").format(version=self.view.version)
        text = self.tr(
            "Compared with its sources on {day} ({age}). Rules, dates, platforms and letters come"
            " from it."
        )
        lead = text.format(day=self.view.checked, age=self.view.age)
        self.column.add(PageTitle(title, eyebrow=eyebrow, lead=lead))

    def _add_state(self) -> None:
        view = self.view
        if view.trouble:
            self.column.add(Banner("overdue", view.trouble), 16)
        if view.is_old:
            self.column.add(Banner("soon", self._words("knowledge.old")), 16)
        counted = [
            self._words("knowledge.count", name=name, n=count) for name, count in view.counts
        ]
        self.column.add(IconLine("book", self.tr(", ").join(counted)), 16)
        row = FlowRow()
        self._button(row, "pick", self.tr("Install from a file…"), "attach").clicked.connect(
            self.pick_requested
        )
        if view.back is not None:
            words = self.tr("Go back to {version}").format(version=view.back.version)
            self._use_button(row, "back", words, view.back.name)
        if view.shipped is not None:
            words = self.tr("Go back to the one that came with the program")
            self._use_button(row, "shipped", words, "")
        self.column.add(row, 16)
        self.column.add(SectionTitle(self.tr("Versions on this computer")), 26)
        rows = SummaryList(version_rows(view.rows, self._words))
        rows.change_requested.connect(self.use_requested)
        self.column.add(rows, 8)
        self.column.add(SectionTitle(self.tr("How new knowledge gets here")), 26)
        self.column.add(IconLines(self._ways()), 10)

    def _ways(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                "doc",
                self.tr(
                    "As one file ending in .rwpack, from the program's release page. How it gets to"
                    " this computer does not matter: a download, a USB stick, a friend."
                ),
            ),
            ("lock", self.tr("This program fetches nothing and asks nobody.")),
            (
                "case",
                self.tr(
                    "Your answers stay as they are. Dates that move say what they were, and why."
                ),
            ),
            ("undo", self.tr("The last three you installed are kept, and you can always go back.")),
        )

    def _add_offer(self, offer: OfferView) -> None:
        self.column.add(Banner("plain", self._words("knowledge.unsigned")), 16)
        self.checksum = Checksum(offer.digest)
        self.column.add(self.checksum, 12)
        self.column.add(SectionTitle(self.tr("What it changes")), 26)
        if not offer.groups:
            self.column.add(IconLine("done", self._words("knowledge.nothing_changed")), 10)
        self.lists = [ChangeList(group) for group in offer.groups]
        for each in self.lists:
            self.column.add(each, 10)
        row = FlowRow()
        install = self._button(row, "install", self.tr("Install"), "done", primary=True)
        install.clicked.connect(self.install_requested)
        self._button(row, "decline", self.tr("Do not install"), "").clicked.connect(self.declined)
        self.column.add(row, 22)

    def _button(
        self, row: FlowRow, name: str, words: str, icon: str, *, primary: bool = False
    ) -> Button:
        button = Button(words, kind="primary" if primary else "plain", icon=icon)
        self.buttons[name] = button
        row.add(button)
        return button

    def _use_button(self, row: FlowRow, name: str, words: str, folder: str) -> None:
        button = self._button(row, name, words, "undo")
        button.clicked.connect(lambda _on=False: self.use_requested.emit(folder))

    def start(self) -> None:
        """Begin at the top."""
        self.column.verticalScrollBar().setValue(0)
        self.column.setFocus(Qt.FocusReason.OtherFocusReason)
