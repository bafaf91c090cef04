"""What a reply says and what answers it, in the column of its page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from refundwizard.domain.answers import Answer, Choice, Unsure
from refundwizard.session.recording import message_of, prepare
from refundwizard.session.replying import update_of, with_kind
from refundwizard.session.wizard import Place
from refundwizard.ui.reply_kinds import KindBox
from refundwizard.ui.reply_parts import AnswerBox, ReplyCard
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.status_row import StatusRow
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from refundwizard.domain.draft_result import DraftResult
    from refundwizard.session.record_view import RecordView
    from refundwizard.session.reply_view import ReplyView
    from refundwizard.ui.results_page import ResultPage

say = QCoreApplication.translate


class ReplySections:
    """Puts a reply in the column of a page, and turns what is clicked there into its signals."""

    def __init__(self, page: ResultPage) -> None:
        """Show nothing yet."""
        self.answers: dict[str, AnswerBox] = {}
        self.kind: KindBox | None = None
        self._page = page
        self._forms: dict[str, str] = {}
        self._message = ""

    def add(self, view: ReplyView, record: RecordView) -> None:
        """Add the words, what they ask for, what answers them, and what kind of answer it is."""
        self._message = record.id
        phrase = next((each.excuse.matched[0] for each in view.answers), "")
        self._page.column.add(ReplyCard(record, phrase), 16)
        for guard, words in view.pauses:
            self._add_pause(guard, words)
        self._add_answers(view)
        self._add_kind(view)

    # --------------------------------------------------------------------------- pauses, excuses

    def _add_pause(self, guard: str, words: str) -> None:
        text = say("ReplySections", "They ask you: {act}. Stop for a moment first.")
        action = say("ReplySections", "What I would lose")
        banner = Banner("soon", text.format(act=words), action=action)
        banner.action_requested.connect(partial(self.pause, guard))
        self._page.column.add(banner, 12)

    def pause(self, guard: str) -> None:
        """Stop before an act."""
        self._page.place_requested.emit(Place("pause", guard))

    def _add_answers(self, view: ReplyView) -> None:
        self.answers = {}
        if not view.answers:
            title = say("ReplySections", "No known reason in these words")
            note = say(
                "ReplySections", "That is no mistake of yours: only known reasons are recognised."
            )
            self._page.column.add(StatusRow("help", title, note), 14)
            return
        reasons = SectionTitle(say("ReplySections", "Their reasons"))
        self._page.column.add(reasons, 22)
        for each in view.answers:
            name = each.excuse.id
            box = AnswerBox(each, self._forms.get(name, "chat"))
            box.answered.connect(self._on_answered)
            box.copied.connect(self._on_copied)
            box.ledger_requested.connect(partial(self._page.section_requested.emit, "ledger"))
            box.form_chosen.connect(partial(self._forms.__setitem__, name))
            self.answers[name] = box
            self._page.column.add(box, 10)

    def _on_answered(self, question: str, choice: str) -> None:
        picked: dict[str, Answer | None] = {"": None, "unsure": Unsure()}
        self._page.answered.emit({question: picked.get(choice, Choice(id=choice))})

    def _on_copied(self, draft: DraftResult) -> None:
        self._copy(draft.text)
        now = self._page.tools.clock()
        self._page.case_changed.emit(lambda case: prepare(case, draft, now))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        told = say("ReplySections", "Copied. It is not sent yet.")
        self._page.tools.toast(told, icon="copy")

    # ------------------------------------------------------------------------------------ kind

    def _add_kind(self, view: ReplyView) -> None:
        self.kind = KindBox(view)
        self.kind.picked.connect(self._on_kind)
        self.kind.update_requested.connect(self._on_update)
        self.kind.section_requested.connect(self._page.section_requested)
        self.kind.pause_requested.connect(self.pause)
        self.kind.copied.connect(self._copy)
        self._page.column.add(self.kind, 22)

    def _on_kind(self, kind: str) -> None:
        name = self._message
        self._page.case_changed.emit(lambda case: with_kind(case, name, kind))

    def _on_update(self) -> None:
        case = self._page.tools.opened().wizard.case
        message = message_of(case, self._message)
        if message is not None:
            self._page.answered.emit(update_of(case, message))
