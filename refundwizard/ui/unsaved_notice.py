"""After a program was killed: what was typed and not saved, to restore or to let go."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QHBoxLayout

from refundwizard.session.unsaved import lost, taken_over
from refundwizard.session.unsaved_drafts import kind_of, lost_drafts, put_back
from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import visible
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from refundwizard.session.unsaved import Lost
    from refundwizard.ui.case_desk import CaseDesk

LONGEST: Final = 60
"""Characters shown of a text."""
BEFORE: Final = 12
"""Characters shown before the place where two texts part."""
SHOWN: Final = 3
"""So many fields are named; nobody types in more between two saves."""
say = QCoreApplication.translate


class UnsavedNotice(QObject):
    """Asks in a banner over the case; it stays until the person decides."""

    def __init__(self, desk: CaseDesk) -> None:
        """Show nothing where nothing was lost."""
        super().__init__(desk)
        self._desk = desk
        self.banner: Banner | None = None
        self.show()

    def show(self) -> None:
        """Ask in the words of the moment, or not at all where everything is saved."""
        self.take_away()
        desk, typing = self._desk, self._desk.opened.typing
        if not typing.found:
            return
        case, drafts = desk.wizard.case, desk.wizard.assessment.drafts
        found = (
            *lost(desk.opened.pack, case, typing.found, desk.words),
            *lost_drafts(case, typing.found, drafts),
        )
        if not found or desk.tools.library.store.read_only:
            typing.discard()
            return
        self.banner = self._banner(found)
        desk.window.add_banner(self.banner)

    def _banner(self, found: tuple[Lost, ...]) -> Banner:
        text = say("UnsavedNotice", "The app closed early last time. Restore what was not saved?")
        banner = Banner("soon", text)
        for each in found[:SHOWN]:
            banner.add(Paragraph(_difference(each), Role.SMALL, "text2"), 6)
        restore = Button(say("UnsavedNotice", "Restore what was not saved"), small=True)
        restore.clicked.connect(partial(self.restore, found))
        discard = Button(say("UnsavedNotice", "Discard"), kind="link")
        discard.clicked.connect(self.discard)
        row = QHBoxLayout()
        row.setSpacing(theme().px(16))
        row.addWidget(restore)
        row.addWidget(discard)
        row.addStretch(1)
        banner.add_layout(row, 8)
        return banner

    def restore(self, found: tuple[Lost, ...]) -> None:
        """Put what was typed into the case, as one step, and show where it stands."""
        desk = self._desk
        written = [each for each in found if kind_of(each.question)]
        asked = [each for each in found if not kind_of(each.question)]
        now = desk.tools.clock()
        answers, entries = taken_over(desk.opened.pack, asked, now)
        desk.commit()
        self.take_away()
        desk.opened.typing.take_over([*answers, *(each.question for each in written)], entries)
        desk.tools.kept.update(entries)
        drafts = desk.wizard.assessment.drafts
        if answers:
            desk.opened.commit(lambda wizard: wizard.answer(answers))
        desk.opened.commit(
            lambda wizard: wizard.change(put_back(wizard.case, written, drafts, now)), at_once=True
        )
        if found[0].page:
            desk.go(desk.wizard.place_of_page(found[0].page))
        else:
            desk.show()

    def discard(self) -> None:
        """Let go of it."""
        self.take_away()
        self._desk.opened.typing.discard()

    def take_away(self) -> None:
        """Ask no longer."""
        if self.banner is not None:
            self._desk.window.remove_banner(self.banner)
            self.banner = None


def _difference(each: Lost) -> str:
    """Return what was saved and what was typed, from shortly before they part."""
    pairs = enumerate(zip(each.saved, each.typed, strict=False))
    shortest = min(len(each.saved), len(each.typed))
    same = next((at for at, (saved, typed) in pairs if saved != typed), shortest)
    start = max(same - BEFORE, 0)
    saved, typed = _piece(each.saved, start), _piece(each.typed, start)
    words = say("UnsavedNotice", "{field} Saved: “{saved}”; not saved: “{typed}”")
    if not each.saved.strip():
        words = say("UnsavedNotice", "{field} Not saved: “{typed}”")
    return words.format(field=_label(each), saved=saved, typed=typed)


def _label(each: Lost) -> str:
    """Return what a field is called on its page."""
    labels = {
        "letter": say("UnsavedNotice", "A letter:"),
        "reply": say("ReplyForm", "What they wrote"),
        "caption": say("ExhibitForm", "Name in the papers"),
        "origin": say("ExhibitForm", "Who or what is it from?"),
        "shows": say("ExhibitForm", "What does it prove?"),
    }
    return labels.get(kind_of(each.question), each.label)


def _piece(text: str, start: int) -> str:
    piece = visible(" ".join(text[start : start + LONGEST].split()))
    return f"{'…' if start else ''}{piece}{'…' if len(text) > start + LONGEST else ''}"
