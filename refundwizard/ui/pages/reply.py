"""What they answered: note it, recognise the excuses, answer them, and see what comes next."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from refundwizard.domain.errors import AnswerError
from refundwizard.session.recording import next_id
from refundwizard.session.reply_view import EntryView, ReplyView, reply_view
from refundwizard.session.replying import NO_MESSAGE, Entry, save, with_unfinished
from refundwizard.session.unsaved_drafts import REPLY
from refundwizard.session.wizard import Place
from refundwizard.ui.reply_form import ReplyForm
from refundwizard.ui.reply_outlook import ReplyOutlook
from refundwizard.ui.reply_sections import ReplySections
from refundwizard.ui.results_page import ResultPage
from refundwizard.ui.typing_pause import TypingPause
from refundwizard.ui.widgets.side_panel import Section

if TYPE_CHECKING:
    from refundwizard.session.record_view import RecordView
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Tools


class ReplyPage(ResultPage):
    """One reply with everything that follows from it, or the form for a new one."""

    section = "reply"

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.form: ReplyForm | None = None
        self.sections = ReplySections(self)
        self.outlook = ReplyOutlook(self)
        self._state: ViewState | None = None
        self._pause = TypingPause(self)
        self._pause.due.connect(self.commit)

    # ------------------------------------------------------------------------------ showing

    def view_of(self, state: ViewState) -> ReplyView:
        """Return the reply of the place, or the form."""
        return reply_view(state)

    def show_state(self, state: ViewState) -> None:
        """Show the state; a form that is being filled in stays as it is."""
        view, self._state = self.view_of(state), state
        if self.form is not None and _shape(view) == _shape(self._view) and view.entry:
            self._view = view
            self.form.show_entry(view.entry)
            return
        super().show_state(state)

    def fill(self, view: ReplyView) -> None:
        """Put the form in the column, or the reply and what follows from it."""
        self.form = None
        if view.entry is not None:
            self._add_form(view.entry)
        elif view.record is not None:
            self._add_head(view, view.record)
            self.sections.add(view, view.record)
            if self._state is not None:
                self.outlook.add(view, view.record.id, self._state.words)

    def _add_head(self, view: ReplyView, record: RecordView) -> None:
        counted = self.tr("reply %n", "", view.number)
        lead = self.tr("In answer to: {message}").format(message=view.answered)
        title = self.tr("They answered {when}").format(when=record.when)
        lead = lead if view.answered else ""
        self.add_title(title, beside=(counted, record.channel), lead=lead)
        self.add_standing(view.standing)

    # ------------------------------------------------------------------------------ the form

    def _add_form(self, entry: EntryView) -> None:
        lead = self.tr("Nothing is sent anywhere. The words are kept while you type.")
        self.add_title(self.tr("What did they answer?"), lead=lead)
        if self._state is None:
            return
        self.form = ReplyForm(entry, self._state.words, self.tools.clock)
        self.form.changed.connect(self.commit)
        self.form.typed.connect(self._on_typed)
        self.form.save_requested.connect(self._on_save)
        self.column.add(self.form, 20)

    def _on_typed(self) -> None:
        """Note the words at once, in case the program is killed, and hand them over soon."""
        self._pause.typed()
        view: ReplyView | None = self._view
        if self.form is not None and view is not None and view.entry is not None:
            text = self.form.entry().text
            saved = view.entry.typed.text
            self.tools.opened().typing.typed(REPLY, None if text == saved else text)

    def commit(self) -> None:
        """Keep what is typed, as it is."""
        self._pause.stop()
        view: ReplyView | None = self._view
        if self.form is None or view is None or view.entry is None:
            return
        entry = self.form.entry()
        if entry != _typed(view.entry):
            self.tools.opened().typing.handed_over([REPLY])
            self.case_changed.emit(partial(with_unfinished, entry=entry))

    def _on_save(self) -> None:
        if self.form is None:
            return
        self.commit()
        case = self.tools.opened().wizard.case
        now, entry = self.tools.clock(), self.form.entry()
        try:
            save(case, entry, now)
        except AnswerError as error:
            self.column.reveal(self.form.point_at(error))
            return
        place = Place("reply", next_id(case))
        self.case_changed.emit(partial(save, entry=entry, now=now))
        self.place_requested.emit(place)

    # ------------------------------------------------------------------------- foot and panel

    def set_foot(self, state: ViewState) -> None:
        """Lead back, and from a reply to the form for the next one."""
        super().set_foot(state)
        self.foot.set_next("")

    def panel(self) -> tuple[Section, ...]:
        """Say how a reply is judged, and offer to note another one."""
        view: ReplyView | None = self._view
        how = Section(
            "help",
            self.tr("How a reply is read"),
            self.tr(
                "Known phrases are looked up in it, sentence by sentence. What they mean for you "
                "counts only once you confirm the fact behind it."
            ),
        )
        keep = Section(
            "photo",
            self.tr("Keep the original"),
            self.tr("Take a screenshot with name and time in it; chats can vanish."),
        )
        if view is None or view.record is None:
            return (how, keep)
        another = self.tr("Another reply has come")
        return (how, replace(keep, link=("another", another)))

    def on_panel(self, action: str) -> None:
        """Open the form for another reply."""
        if action == "another":
            self.place_requested.emit(Place("reply"))


def _shape(view: ReplyView | None) -> ReplyView | None:
    """Return a view without what is typed in its form."""
    if view is None or view.entry is None:
        return view
    return replace(view, entry=replace(view.entry, typed=Entry(), pasted=""))


def _typed(entry: EntryView) -> Entry:
    """Return what the form says while nothing was typed and nothing was sent."""
    return replace(entry.typed, answers=entry.typed.answers or NO_MESSAGE)
