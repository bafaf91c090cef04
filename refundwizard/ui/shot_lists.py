"""The two shot lists to print, offered on the evidence page and saved as PDF."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from shiboken6 import isValid

from refundwizard.session.documents import SHOTS
from refundwizard.session.export_view import file_name
from refundwizard.session.export_work import Job, error_words, save, with_ending
from refundwizard.session.exporting import Request
from refundwizard.session.summary import title_of
from refundwizard.ui.export_parts import documents, exists_words
from refundwizard.ui.export_words import file_kinds
from refundwizard.ui.fonts import Role
from refundwizard.ui.print_link import print_link
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.domain.words import Words
    from refundwizard.session.export_work import Exported
    from refundwizard.session.tasks import Progress, Ticket
    from refundwizard.ui.page import Page, Tools


class ShotLists(QObject):
    """Offers the lists, asks where to, writes, and says how it went."""

    def __init__(self, tools: Tools, page: Page) -> None:
        """Prepare for `page`."""
        super().__init__(page)
        self.tools = tools
        self._page = page
        self.words: Words | None = None
        self.buttons: dict[str, Button] = {}

    def make_card(self) -> Card:
        """Make the card with the two buttons."""
        card = Card()
        card.add(Paragraph(self.tr("Shot lists to print"), Role.LABEL, "text"))
        note = self.tr("What to film when you open a parcel or send one back, with boxes to tick.")
        card.add(Paragraph(note, Role.HINT, "text2"), 2)
        row = FlowRow()
        names = {"shots_unboxing": self.tr("Unboxing"), "shots_return": self.tr("Sending back")}
        for document in SHOTS:
            button = Button(names[document], small=True, icon="print")
            button.clicked.connect(partial(self.save, document))
            self.buttons[document] = button
            row.add(button)
        card.add(row, 10)
        card.add(print_link(self._page, "evidence"), 8)
        return card

    def save(self, document: str) -> None:
        """Write a list as a PDF where the person wants it."""
        words = self.words
        if words is None:
            return
        opened = self.tools.opened()
        asked = Request(document, "pdf", words.lang)
        job = Job(opened.pack, opened.wizard.case, self.tools.clock(), asked)
        name = words(f"shots.{SHOTS[document]}")
        seller, _tab, _item = title_of(opened.wizard.case).partition("\t")
        start = str(documents() / file_name(job.as_of.date(), (seller, name), "pdf"))
        target = self.tools.prompter.save_path(self.tr("Save"), start, file_kinds("pdf"))
        if target is None:
            return
        fs = self.tools.library.store.fs

        def work(_ticket: Ticket, _progress: Progress) -> Exported:
            return save(job, fs, target)

        self.tools.tasks.run(work, partial(_saved, self), partial(_failed, self, words, target))

    def tell_saved(self, saved: Exported) -> None:
        """Say that a list was written."""
        text = self.tr("Saved as {name}").format(name=saved.path.name)
        self.tools.toast(text, icon="done")


def _saved(lists: ShotLists, saved: Exported) -> None:
    if isValid(lists):
        lists.tell_saved(saved)


def _failed(lists: ShotLists, words: Words, target: Path, error: Exception) -> None:
    if not isValid(lists):
        return
    if isinstance(error, FileExistsError):
        text = exists_words(with_ending(target, "pdf").name)
    else:
        text = error_words(words, error, target)
    lists.tools.toast(text, icon="overdue")
