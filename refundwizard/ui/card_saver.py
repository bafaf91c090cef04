"""Saving and printing the card before buying, away from the window; words come back as a signal."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from refundwizard.session.export_view import file_name
from refundwizard.session.export_work import error_words
from refundwizard.session.prevention_view import card_pdf, save_card
from refundwizard.ui.export_parts import documents

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refundwizard.domain.document import Document
    from refundwizard.domain.words import Words
    from refundwizard.session.export_work import Exported
    from refundwizard.ui.page import Tools
    from refundwizard.ui.printing import Printing


class CardSaver(QObject):
    """Asks where to, writes or prints, and says how it went."""

    busy = Signal(bool)
    failed = Signal(str)
    """A sentence that says why nothing was written; empty once it was."""

    def __init__(self, tools: Tools, words: Words, page: QWidget) -> None:
        """Prepare for the cards of `page`."""
        super().__init__(page)
        self.tools = tools
        self.words = words
        self.page = page
        self.printing: Printing | None = None

    def save(self, card: Document) -> None:
        """Write a card as a PDF where the person wants it."""
        name = file_name(self.tools.clock().date(), (self.tr("before you buy"),), "pdf")
        start = documents() / name
        kinds = self.tr("PDF (*.pdf)")
        target = self.tools.prompter.save_path(self.tr("Save"), str(start), kinds)
        if target is None:
            return
        fs = self.tools.library.store.fs
        self.busy.emit(True)  # noqa: FBT003 - a signal's value
        self.tools.tasks.run(
            lambda _ticket, _progress: save_card(card, fs, target),
            partial(_saved, self),
            partial(_failed, self, target),
        )

    def take_saved(self, saved: Exported) -> None:
        """Say that the card was written."""
        self.busy.emit(False)  # noqa: FBT003 - a signal's value
        self.failed.emit("")
        self.tools.toast(self.tr("Saved as {name}").format(name=saved.path.name))

    def take_error(self, target: Path, error: Exception) -> None:
        """Say in a sentence why nothing was written."""
        self.busy.emit(False)  # noqa: FBT003 - a signal's value
        words = error_words(self.words, error, target)
        if isinstance(error, FileExistsError):
            name = error.args[0].name
            words = self.tr("{name} exists already. Choose another name.").format(name=name)
        self.failed.emit(words)

    def print(self, card: Document) -> None:
        """Hand a card to the system's print dialog."""
        self.busy.emit(True)  # noqa: FBT003 - a signal's value
        self.tools.tasks.run(
            lambda _ticket, _progress: card_pdf(card),
            partial(_printable, self, card.title),
            partial(_failed, self, Path(card.title)),
        )

    def start_printing(self, title: str, pdf: bytes) -> None:
        """Open the system's print dialog for a PDF."""
        from refundwizard.ui.printing import Printing  # noqa: PLC0415 - QtPdf only when printing

        self.busy.emit(False)  # noqa: FBT003 - a signal's value
        self.printing = Printing(pdf, title, self.page)
        self.printing.ask(self.page.window())


def _saved(saver: CardSaver, saved: Exported) -> None:
    if isValid(saver):
        saver.take_saved(saved)


def _failed(saver: CardSaver, target: Path, error: Exception) -> None:
    if isValid(saver):
        saver.take_error(target, error)


def _printable(saver: CardSaver, title: str, pdf: bytes) -> None:
    if isValid(saver):
        saver.start_printing(title, pdf)
