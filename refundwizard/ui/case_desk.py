"""The open case in the window: which page shows, what its signals change, where it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refundwizard.domain.words import Words
from refundwizard.session.tour import Tour
from refundwizard.session.view_state import ViewState, view_state
from refundwizard.ui.announce import announce_page
from refundwizard.ui.case_notices import CaseNotices
from refundwizard.ui.desk_frame import DeskFrame
from refundwizard.ui.desk_pages import DeskPages
from refundwizard.ui.save_watch import SaveWatch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from refundwizard.domain.answers import Answer
    from refundwizard.domain.case import Case
    from refundwizard.session.open_case import OpenCase
    from refundwizard.session.wizard import Place, Wizard
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.page import Page, Tools


class CaseDesk(QObject):
    """One open case on screen."""

    def __init__(self, window: MainWindow, tools: Tools, opened: OpenCase, lang: str) -> None:
        """Take the window for a case; `show` shows it."""
        super().__init__(window)
        self.window = window
        self.tools = tools
        self.opened = opened
        self.lang = lang
        self.tour = Tour(opened.wizard)
        self._pages = DeskPages(window, tools, self._connect)
        self.frame = DeskFrame(window, self._pages)
        self.watch = SaveWatch(window, tools, self.words)
        self.notices = CaseNotices(self)

    @property
    def page(self) -> Page | None:
        """The page that shows."""
        return self._pages.now

    @property
    def wizard(self) -> Wizard:
        """The case's wizard."""
        return self.opened.wizard

    @property
    def words(self) -> Words:
        """The pack's words in the window's language."""
        return Words(self.lang, self.opened.pack.texts)

    # ------------------------------------------------------------------------------ showing

    def state(self) -> ViewState:
        """Return what there is to show now."""
        now = self.tools.clock()
        return view_state(self.wizard, self.opened.id, self.words, now, self.tour.visit)

    def show(self, *, arrive: bool = True) -> None:
        """Show the wizard's place; `arrive` also moves the focus to where the page begins."""
        if self.frame.is_showing:
            return
        self.tour.arrive()
        self.frame.show(self.tour.page_kind, self.state())
        if arrive and self.page is not None:
            self.page.start()
            announce_page(self.page)

    def _connect(self, page: Page) -> None:
        page.answered.connect(self._on_answered)
        page.case_changed.connect(self._on_case_changed)
        page.place_requested.connect(self.visit)
        page.section_requested.connect(self.go_to_section)
        page.back_requested.connect(self.back)
        page.next_requested.connect(self.next)
        page.help_requested.connect(self.window.side.open_sheet)
        page.panel_changed.connect(self.frame.on_panel_changed)

    def speak(self, lang: str) -> None:
        """Show everything in another language; nothing typed is lost."""
        self.commit()
        self.lang = lang
        self._pages.drop()
        self.watch.speak(self.words)
        self.notices.speak()
        self.show()

    # ----------------------------------------------------------------------------- changing

    def commit(self) -> None:
        """Let the page hand over what is typed."""
        if self.page is not None:
            self.page.commit()

    def _on_answered(self, changes: Mapping[str, Answer | None]) -> None:
        self._change(lambda wizard: wizard.answer(changes))

    def _on_case_changed(self, change: Callable[[Case], Case]) -> None:
        self._change(lambda wizard: wizard.change(change(wizard.case)))

    def _change(self, change: Callable[[Wizard], object]) -> None:
        self.opened.commit(change)
        self.show(arrive=False)

    def undo(self) -> None:
        """Take the last step back and look where it happened."""
        self.commit()
        if self.page is None or not self.page.undo():
            self._travel(lambda wizard: wizard.undo())

    def redo(self) -> None:
        """Repeat the step taken back last."""
        if self.page is None or not self.page.redo():
            self._travel(lambda wizard: wizard.redo())

    def _travel(self, travel: Callable[[Wizard], object]) -> None:
        before = self.wizard.place
        self.tools.kept.clear()
        self.opened.commit(travel)
        self.show(arrive=self.wizard.place != before)

    # --------------------------------------------------------------------------- navigating

    def go(self, place: Place) -> None:
        """Look at another place, once what is typed is handed over."""
        self.commit()
        self.wizard.go(place)
        self.opened.autosave.flush()
        self.window.side.close_sheet()
        self.show()

    def go_to_section(self, section: str) -> None:
        """Look at a section of the rail, unless it is locked."""
        self.commit()
        place = self.tour.section(section)
        if place is not None:
            self.go(place)

    def visit(self, place: Place) -> None:
        """Look at another place; Back leads here again."""
        self.tour.depart()
        self.go(place)

    def back(self) -> None:
        """Go one step back; nothing is lost."""
        self.commit()
        place = self.tour.before()
        if place is not None:
            self.go(place)

    def next(self) -> None:
        """Go one step on, if the page has nothing to mend."""
        if self.page is None or not self.page.may_go_on():
            return
        place = self.tour.after()
        if place is not None:
            self.go(place)

    def close(self) -> None:
        """Save what there is and give the window back; the save may still fail and say so."""
        self.commit()
        self.opened.autosave.flush()

    def leave(self) -> None:
        """Take the case's pages out of the window."""
        self.watch.stop()
        self.notices.leave()
        self.frame.leave()
        self._pages.drop()
        self.deleteLater()
