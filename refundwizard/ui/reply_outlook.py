"""What stays open after a reply and what comes next, in the column of its page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.domain.errors import AnswerError
from refundwizard.session.replying import settle, unsettle, with_promise
from refundwizard.session.wizard import Place
from refundwizard.ui.deadlines_parts import TracedRow, action_card
from refundwizard.ui.reply_parts import PointRow
from refundwizard.ui.reply_promise import PromiseForm, promise_row
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.icon_line import IconLine
from refundwizard.ui.widgets.status_row import StatusRow
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from refundwizard.domain.words import Words
    from refundwizard.session.reply_view import ReplyView
    from refundwizard.ui.results_page import ResultPage

say = QCoreApplication.translate


class ReplyOutlook:
    """Puts points, promise and next dates in a page's column; clicks become its signals."""

    def __init__(self, page: ResultPage) -> None:
        """Show nothing yet."""
        self.points: dict[str, PointRow] = {}
        self.promise: Button | None = None
        self.form: PromiseForm | None = None
        self.another: Button | None = None
        self._page = page
        self._message = ""

    def add(self, view: ReplyView, message: str, words: Words) -> None:
        """Add what stays open after a message, what it promises, and what comes next."""
        self._message = message
        self._add_points(view)
        self._add_promise(view.promise, words)
        self._add_next(view)

    def _title(self, text: str, note: str = "") -> None:
        self._page.column.add(SectionTitle(text, note=note), 22)

    # ---------------------------------------------------------------------------------- promise

    def _add_promise(self, promise: tuple[str, str, str], words: Words) -> None:
        self.form, self.promise = None, None
        kept = self._page.tools.kept.get(self._key)
        if kept is None:
            row, self.promise = promise_row(promise)
            self.promise.clicked.connect(self._open)
            self._page.column.add(row, 8)
            return
        typed = kept.get("typed", (promise[0], promise[2]))
        self.form = PromiseForm(words, self._page.tools.clock, typed, kept)
        self.form.saved.connect(self._on_promise)
        self.form.cancelled.connect(self._close)
        self._page.column.add(self.form, 8)

    @property
    def _key(self) -> str:
        return f"promise {self._message}"

    def _open(self) -> None:
        self._page.tools.kept[self._key] = {}
        self._page.redraw()
        if self.form is not None:
            self.form.what_block.focus_control()

    def _close(self) -> None:
        self._page.tools.kept.pop(self._key, None)
        self._page.redraw()

    def _on_promise(self, what: str, by: str) -> None:
        name, tools = self._message, self._page.tools
        change = partial(with_promise, message_id=name, what=what, by=by, now=tools.clock())
        try:
            changed = change(tools.opened().wizard.case)
        except AnswerError as error:
            if self.form is not None:
                self._page.column.reveal(self.form.point_at(error))
            return
        if changed == tools.opened().wizard.case:
            self._close()
            return
        tools.kept.pop(self._key, None)
        self._page.case_changed.emit(change)

    # ------------------------------------------------------------------------- points, the next

    def _add_points(self, view: ReplyView) -> None:
        self.points = {}
        if not view.points:
            return
        asked = sum(each.is_asked for each in view.points)
        note = say("ReplyOutlook", "%n to answer", "", asked) if asked else ""
        self._title(say("ReplyOutlook", "Settled, or still so?"), note)
        for each in view.points:
            row = PointRow(each)
            row.told.connect(self._on_told)
            self.points[each.id] = row
            self._page.column.add(row, 8)

    def _on_told(self, point: str, state: str) -> None:
        now = self._page.tools.clock()
        if state == "open":
            change = partial(settle, point=point, state="open", at=now)
        elif state == "resolved":
            change = partial(settle, point=point, state="resolved", at=now)
        else:
            change = partial(unsettle, point=point)
        self._page.case_changed.emit(change)

    def _add_next(self, view: ReplyView) -> None:
        column = self._page.column
        self._title(say("ReplyOutlook", "What comes next"))
        if view.first is not None:
            button = self._go("deadlines", say("ReplyOutlook", "All dates"))
            eyebrow = say("ReplyOutlook", "The next date")
            column.add(action_card(eyebrow, view.first, button), 8)
        if view.next_step:
            column.add(IconLine("route", view.next_step, token="text2"), 12)
        if view.next_letter is not None:
            name, purpose = view.next_letter
            title = say("ReplyOutlook", "The next text: {name}").format(name=name)
            go = self._go("drafts", say("ReplyOutlook", "To the text"))
            column.add(StatusRow("write", title, purpose, buttons=(go,)), 12)
        if view.clocks:
            card = Card(padding=(0, 0))
            for clock in view.clocks:
                card.add_row(TracedRow(clock))
            column.add(card, 10)
        self.another = Button(say("ReplyOutlook", "Another reply has come"), icon="talk")
        self.another.clicked.connect(lambda: self._page.place_requested.emit(Place("reply")))
        column.add(self.another, 16)

    def _go(self, section: str, words: str) -> Button:
        button = Button(words, small=True)
        button.clicked.connect(lambda: self._page.section_requested.emit(section))
        return button
