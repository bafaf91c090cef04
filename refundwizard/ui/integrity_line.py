"""The quiet line about the evidence record, with a check on demand that runs beside the window.

A page keeps one `IntegrityDesk`, tells it which case it shows, and puts `make_line` where it wants
it. The desk says `changed` when the record or its last check is another one.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from refundwizard.session.export_work import error_words
from refundwizard.session.integrity import CaseLog, Checked
from refundwizard.session.integrity_view import IntegrityView, integrity_view
from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_line import IconLine
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.domain.case import Case
    from refundwizard.domain.integrity import Integrity
    from refundwizard.domain.words import Words
    from refundwizard.session.open_case import OpenCase
    from refundwizard.session.tasks import Progress, Ticket
    from refundwizard.ui.page import Tools
    from refundwizard.ui.widgets.scroll_column import ScrollColumn

BESIDE_ICON: Final = 25
"""Design px: the words of an icon line begin here."""


class IntegrityLine(QWidget):
    """What may be said of the exhibit files, what was found in detail, and what to do about it."""

    check_requested = Signal()
    copy_requested = Signal()

    def __init__(self, view: IntegrityView, *, is_running: bool) -> None:
        """Show a view; while a check runs its button waits."""
        super().__init__()
        icon, token = ("attention", "overdue") if view.is_bad else ("safe", "text3")
        self.words = IconLine(icon, view.line, token=token, text_token="text2", role=Role.HINT)
        self.notes = [Paragraph(note, Role.SMALL, "text2") for note in view.notes]
        label = self.tr("Checking…") if is_running else self.tr("Check again")
        self.check = Button(label, kind="link", small=True)
        self.check.setEnabled(not is_running)
        self.check.clicked.connect(self.check_requested)
        self.copy = Button(self.tr("Copy the digest"), kind="link", small=True)
        self.copy.clicked.connect(self.copy_requested)
        buttons = FlowRow(gap=14)
        buttons.add(self.check)
        if view.sentence:
            buttons.add(self.copy)
        else:
            self.copy.setParent(self)
            self.copy.hide()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.addWidget(self.words)
        self._below = QVBoxLayout()
        self._rows.addLayout(self._below)
        for part in (*self.notes, buttons):
            self._below.addWidget(part)
        self._space()
        theme().changed.connect(self._space)

    def _space(self) -> None:
        for layout in (self._rows, self._below):
            layout.setSpacing(theme().px(4))
        self._below.setContentsMargins(theme().px(BESIDE_ICON), 0, 0, 0)


class IntegrityDesk(QObject):
    """Knows what the record of the open case says, and has it checked again."""

    changed = Signal()
    """Another record or result: whoever shows it draws anew."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        """Know nothing yet."""
        super().__init__(parent)
        self._tools = tools
        self._case_id = ""
        self._is_running = False
        self._error = ""
        self.found: Checked = Checked(None)

    @property
    def integrity(self) -> Integrity | None:
        """What documents may say."""
        return self.found.integrity

    def load(self, case_id: str) -> None:
        """Look at the record of a case, in the background; nothing is hashed."""
        if case_id != self._case_id:
            self._case_id, self.found, self._error = case_id, Checked(None), ""
            self._is_running = False
        log, known = CaseLog(self._tools.library.store, case_id), self.integrity

        def work(_ticket: Ticket, _progress: Progress) -> Integrity | None:
            return log.standing(known)

        self._tools.tasks.run(work, partial(_loaded, self, case_id), _ignore)

    def make_line(self, words: Words, case: Case) -> IntegrityLine | None:
        """Make the line for a page; None where the case has no files."""
        view = integrity_view(words, case, self.found.integrity, self.found.faults)
        if view is None:
            return None
        if self._error:
            view = IntegrityView(self._error, view.notes, is_bad=True)
        line = IntegrityLine(view, is_running=self._is_running)
        line.check_requested.connect(partial(self.check, words))
        line.copy_requested.connect(partial(self._copy, view.sentence))
        return line

    def add_to(self, column: ScrollColumn, words: Words) -> None:
        """Put the line of the open case into a page's column, where there is one."""
        line = self.line_of_open_case(words)
        if line is not None:
            column.add(line, 12)

    def line_of_open_case(self, words: Words) -> IntegrityLine | None:
        """Make the line of the open case; None where it has no files."""
        return self.make_line(words, self._tools.opened().wizard.case)

    def check(self, words: Words) -> None:
        """Hash every file of the case again, in the background, and note the result."""
        if self._is_running:
            return
        opened, store = self._tools.opened(), self._tools.library.store
        log = CaseLog(store, opened.id)

        def work(_ticket: Ticket, _progress: Progress) -> Checked:
            return log.check()

        self._is_running, self._error = True, ""
        self.changed.emit()
        failed = partial(_failed, self, words, store.root)
        self._tools.tasks.run(work, partial(_checked, self, opened), failed)

    def take_loaded(self, case_id: str, found: Integrity | None) -> None:
        """Show what the record says, unless it is known or another case is shown."""
        if case_id == self._case_id and found != self.integrity:
            self.found = Checked(found)
            self.changed.emit()

    def take_checked(self, case_id: str, found: Checked) -> None:
        """Show what a check found."""
        if case_id == self._case_id:
            self.found, self._is_running = found, False
            self.changed.emit()

    def take_error(self, text: str) -> None:
        """Say why there was no check."""
        self._error, self._is_running = text, False
        self.changed.emit()

    def _copy(self, sentence: str) -> None:
        QGuiApplication.clipboard().setText(sentence)
        self._tools.toast(self.tr("Copied. Send it, and the day it arrives is on record"))


class IntegritySlot(QWidget):
    """A place on a page that always has the line as it is now; the page is not drawn anew."""

    def __init__(self, desk: IntegrityDesk, words: Words) -> None:
        """Show the line of the open case, and follow it."""
        super().__init__()
        self.line: IntegrityLine | None = None
        self._desk = desk
        self._words = words
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        self.draw()
        desk.changed.connect(self.draw)

    def draw(self) -> None:
        """Show the line as it is now."""
        old, self.line = self.line, self._desk.line_of_open_case(self._words)
        if old is not None:
            self._room.removeWidget(old)
            old.hide()
            old.deleteLater()
        if self.line is not None:
            self._room.addWidget(self.line)


def _loaded(desk: IntegrityDesk, case_id: str, found: Integrity | None) -> None:
    if isValid(desk):
        desk.take_loaded(case_id, found)


def _checked(desk: IntegrityDesk, opened: OpenCase, found: Checked) -> None:
    opened.keep_record()
    if isValid(desk):
        desk.take_checked(opened.id, found)


def _failed(desk: IntegrityDesk, words: Words, root: Path, error: Exception) -> None:
    if isValid(desk):
        desk.take_error(error_words(words, error, root))


def _ignore(_error: Exception) -> None:
    """Show no line rather than a wrong one; a check says what is the matter."""
