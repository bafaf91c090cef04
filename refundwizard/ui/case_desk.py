"""The open case in the window: which page shows, what its signals change, where it goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from refundwizard.domain.words import Words
from refundwizard.session import navigation
from refundwizard.session.view_state import ViewState, Visit, lock_reason, view_state
from refundwizard.session.wizard import Place
from refundwizard.ui.notices import show_case_notice
from refundwizard.ui.pages import make_page
from refundwizard.ui.rail_words import rail_deadline, rail_groups, row_text
from refundwizard.ui.save_watch import SaveWatch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from refundwizard.domain.answers import Answer
    from refundwizard.domain.case import Case
    from refundwizard.session.open_case import OpenCase
    from refundwizard.session.wizard import Wizard
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.page import Page, Tools


class CaseDesk(QObject):
    """One open case on screen."""

    shown = Signal()
    """A page was shown or shown anew."""

    def __init__(self, window: MainWindow, tools: Tools, opened: OpenCase, lang: str) -> None:
        """Take the window for a case; `show` shows it."""
        super().__init__(window)
        self.window = window
        self.tools = tools
        self.opened = opened
        self.lang = lang
        self.visit = Visit()
        self.page: Page | None = None
        self._pages: dict[str, Page] = {}
        self._is_showing = False
        self.watch = SaveWatch(window, tools, self.words)
        self._notice = show_case_notice(window, opened.problems)
        window.room_changed.connect(self._on_room)
        window.panel_activated.connect(self._on_panel)

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
        return view_state(self.wizard, self.opened.id, self.words, now, self.visit)

    def kind(self) -> str:
        """Return the kind of page for the wizard's place."""
        place = self.wizard.place
        if place.page is None:
            return place.section
        return "story" if place.page == self.opened.pack.start else "question"

    def show(self, *, arrive: bool = True) -> None:
        """Show the wizard's place; `arrive` also moves the focus to where the page begins."""
        if self._is_showing:
            return
        self._is_showing = True
        try:
            section = self.wizard.place.section
            is_return = self.visit.is_return and section in navigation.ASKING
            self.visit = Visit(self.visit.seen | {section}, is_return)
            self._show_page(self.state())
        finally:
            self._is_showing = False
        if arrive and self.page is not None:
            self.page.start()
        self.shown.emit()

    def _show_page(self, state: ViewState) -> None:
        kind = self.kind()
        if kind not in self._pages:
            self._pages[kind] = self._make(kind)
        page = self._pages[kind]
        self.page = page
        page.set_room(self.window.column, is_panel_beside=self.window.is_panel_beside)
        page.show_state(state)
        self.window.pages.setCurrentWidget(page)
        rail = self.window.rail
        rail.set_groups(rail_groups(state))
        rail.set_tail(())
        rail.set_foot(rail_deadline(state))
        rail.set_row_text(row_text(state))
        title = state.title_parts or (self.tr("New case"),)
        self.window.top_bar.set_case(self.tr("All cases"), title)
        self.window.set_panel(page.panel(), on=True, top=page.panel_top())
        page.set_room(self.window.column, is_panel_beside=self.window.is_panel_beside)

    def _make(self, kind: str) -> Page:
        page = make_page(kind, self.tools)
        page.setObjectName(f"page_{kind}")
        page.answered.connect(self._on_answered)
        page.case_changed.connect(self._on_case_changed)
        page.place_requested.connect(self._on_place)
        page.section_requested.connect(self.go_to_section)
        page.back_requested.connect(self.back)
        page.next_requested.connect(self.next)
        page.help_requested.connect(self.window.open_sheet)
        page.panel_changed.connect(self._on_panel_changed)
        self.window.pages.addWidget(page)
        return page

    def speak(self, lang: str) -> None:
        """Show everything in another language; nothing typed is lost."""
        self.commit()
        self.lang = lang
        self._drop_pages()
        self.watch.speak(self.words)
        self.show()

    def _drop_pages(self) -> None:
        for page in self._pages.values():
            self.window.pages.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._pages.clear()
        self.page = None

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
        self._travel(lambda wizard: wizard.undo())

    def redo(self) -> None:
        """Repeat the step taken back last."""
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
        self.window.close_sheet()
        self.show()

    def go_to_section(self, section: str) -> None:
        """Look at a section of the rail, unless it is locked."""
        self.commit()
        if lock_reason(self.wizard, section):
            return
        before = self.wizard.place
        self.wizard.go_to_section(section)
        place = self.wizard.place
        self.wizard.go(before)
        self.go(place)

    def _on_place(self, place: Place) -> None:
        is_return = self.wizard.place.section == "check"
        self.visit = Visit(self.visit.seen, is_return)
        self.go(place)

    def back(self) -> None:
        """Go one step back; nothing is lost."""
        self.commit()
        if self.visit.is_return:
            self.go(Place("check"))
            return
        place = navigation.before(self.wizard, self.wizard.place)
        if place is not None:
            self.go(place)

    def next(self) -> None:
        """Go one step on, if the page has nothing to mend."""
        if self.page is None or not self.page.may_go_on():
            return
        place = navigation.after(self.wizard, self.wizard.place, is_return=self.visit.is_return)
        if place is not None:
            self.go(place)

    # --------------------------------------------------------------------------------- panel

    def _on_panel_changed(self) -> None:
        if self.page is not None and not self._is_showing and self.sender() is self.page:
            self.window.set_panel(self.page.panel(), on=True, top=self.page.panel_top())

    def _on_panel(self, action: str) -> None:
        if self.page is not None:
            self.page.on_panel(action)

    def help(self) -> None:
        """Bring the side panel to the person: focus it, or open it as a sheet (F1)."""
        if self.window.is_sheet_open:
            self.window.close_sheet()
        elif self.window.is_panel_beside and self.window.panel is not None:
            self.window.panel.focus_first()
        else:
            self.window.open_sheet()

    def cycle(self) -> None:
        """Move the focus from rail to page to panel (F6)."""
        focus = self.window.focusWidget()
        panel = self.window.panel
        if _holds(self.window.rail, focus):
            if self.page is not None:
                self.page.setFocus(Qt.FocusReason.ShortcutFocusReason)
                self.page.start()
        elif panel is not None and panel.isVisible() and not _holds(panel, focus):
            panel.focus_first()
        else:
            self.window.rail.focus_current()

    def _on_room(self) -> None:
        if self.page is not None:
            self.page.set_room(self.window.column, is_panel_beside=self.window.is_panel_beside)

    # --------------------------------------------------------------------------------- leaving

    def close(self) -> None:
        """Save what there is and give the window back; the save may still fail and say so."""
        self.commit()
        self.opened.autosave.flush()

    def leave(self) -> None:
        """Take the case's pages out of the window."""
        self.watch.stop()
        if self._notice is not None:
            self.window.remove_banner(self._notice)
        self.window.room_changed.disconnect(self._on_room)
        self.window.panel_activated.disconnect(self._on_panel)
        self.window.set_panel((), on=False)
        self._drop_pages()
        self.deleteLater()


def _holds(parent: QObject, child: QObject | None) -> bool:
    while child is not None and child is not parent:
        child = child.parent()
    return child is parent
