"""One piece of evidence: looked at closely, named, dated, and explained."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from refundwizard.session.exhibit_view import ExhibitPageView, exhibit_page_view
from refundwizard.session.unsaved_drafts import exhibit_key
from refundwizard.ui.evidence_parts import number_words
from refundwizard.ui.exhibit_deeds import ExhibitDeeds
from refundwizard.ui.exhibit_form import ExhibitForm
from refundwizard.ui.exhibit_parts import (
    HASH,
    Room,
    fact_rows,
    hints_card,
    no_picture,
    panel_sections,
)
from refundwizard.ui.page import ColumnPage
from refundwizard.ui.picture_room import PictureRoom
from refundwizard.ui.reading_desk import ReadingDesk
from refundwizard.ui.safe_text import visible
from refundwizard.ui.section_words import section_name
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.summary_list import SummaryList
from refundwizard.ui.widgets.title import PageTitle, SectionTitle

if TYPE_CHECKING:
    from refundwizard.domain.case import Exhibit
    from refundwizard.domain.words import Words
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Tools
    from refundwizard.ui.widgets.side_panel import Section


class ExhibitPage(ColumnPage):
    """The picture, what the shopper says about it, and what is known about the file."""

    section = "exhibit"

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.reading = ReadingDesk(tools, self)
        self.deeds = ExhibitDeeds(tools, self)
        self.deeds.place_requested.connect(self.place_requested)
        self.title: PageTitle | None = None
        self.picture: PictureRoom | None = None
        self.form: ExhibitForm | None = None
        self._words: Words | None = None
        self._is_beside = True

    def view_of(self, state: ViewState) -> ExhibitPageView:
        """Return the exhibit the place names."""
        self._words = self.deeds.words = state.words
        return exhibit_page_view(state)

    def show_state(self, state: ViewState) -> None:
        """Draw another exhibit anew; of the same one only what changed."""
        self.reading.show_state(state)
        view, before = self.view_of(state), self._view
        is_same = before is not None and _what(before) == _what(view)
        if not is_same or view.exhibit is None:
            super().show_state(state)
        elif view != before:
            self._view = view
            self._refresh(view)
            self.panel_changed.emit()

    def build(self, view: ExhibitPageView) -> None:
        """Fill the column."""
        self.picture = self.form = None
        if view.exhibit is None:
            self._fill_without()
        else:
            self._fill(view, view.exhibit)
        self.column.add_stretch()

    def _fill_without(self) -> None:
        empty = EmptyState(
            "photo",
            self.tr("It is not in the list any more"),
            self.tr("It was taken out. Undo brings it back."),
            button=section_name("evidence"),
        )
        empty.action_requested.connect(lambda: self.section_requested.emit("evidence"))
        self.title = None
        self.column.add(empty, 20)

    def _fill(self, view: ExhibitPageView, exhibit: Exhibit) -> None:
        of = self.tr("{number} of {count}").format(number=view.number, count=view.count)
        eyebrow = (section_name("evidence"), of)
        self.title = PageTitle(self._heading(view), eyebrow=eyebrow, why=self.tr("Help"))
        self.title.why_requested.connect(self.help_requested)
        self.title.set_why_visible(on=not self._is_beside)
        self.column.add(self.title)
        self.column.add(self.deeds.make_row(view), 14)
        if view.has_picture and exhibit.sha256:
            self.picture = PictureRoom(self.tools, exhibit)
            self.column.add(self.picture, 14)
        else:
            self.column.add(no_picture(view), 14)
        self._hints = Room()
        self.column.add(self._hints, 0)
        if self.reading.can_read(exhibit):
            self.column.add(self.reading.make_card(exhibit), 18)
        self.column.add(SectionTitle(self.tr("What you say about it")), 22)
        self.form = ExhibitForm(exhibit.id, self._said(), self.tools.clock)
        self.form.changed.connect(self.case_changed)
        self.form.typed.connect(partial(self._on_typed, exhibit.id))
        self.form.handed.connect(partial(self._on_handed, exhibit.id))
        self.column.add(self.form, 10)
        self.column.add(SectionTitle(self.tr("About the file")), 22)
        self._facts = Room()
        self.column.add(self._facts, 8)
        self._refresh(view)

    def _on_typed(self, exhibit_id: str, said: str, text: str | None) -> None:
        """Note what is typed at once, in case the program is killed."""
        self.tools.opened().typing.typed(exhibit_key(exhibit_id, said), text)

    def _on_handed(self, exhibit_id: str, said: str) -> None:
        self.tools.opened().typing.handed_over([exhibit_key(exhibit_id, said)])

    def _said(self) -> Words:
        if self._words is None:
            raise LookupError("no words")
        return self._words

    def _heading(self, view: ExhibitPageView) -> str:
        number = number_words(view.number)
        return self.tr("{number}: {name}").format(number=number, name=visible(view.name))

    def _refresh(self, view: ExhibitPageView) -> None:
        if self.title is not None:
            self.title.heading.setText(self._heading(view))
        if self.form is not None:
            self.form.show_view(view)
        self._hints.put(hints_card(view) if view.hints else None, 14)
        if view.facts is not None:
            facts = SummaryList(fact_rows(view.facts))
            facts.change_requested.connect(self._on_fact)
            self._facts.put(facts)

    def _on_fact(self, name: str) -> None:
        view: ExhibitPageView = self.view
        if name == HASH and view.facts is not None:
            QGuiApplication.clipboard().setText(view.facts.sha256)
            self.tools.toast(self.tr("Fingerprint copied"), icon="copy")

    # ------------------------------------------------------------------------------- the frame

    def commit(self) -> None:
        """Hand over what is typed."""
        if self.form is not None:
            self.form.commit()

    def panel(self) -> tuple[Section, ...]:
        """Say what is worth noting, and what the fingerprint is."""
        return panel_sections()

    def set_room(self, column: int, *, is_panel_beside: bool) -> None:
        """Show the link to the panel where the panel is not in sight."""
        super().set_room(column, is_panel_beside=is_panel_beside)
        self._is_beside = is_panel_beside
        if self.title is not None:
            self.title.set_why_visible(on=not is_panel_beside)


def _what(view: ExhibitPageView) -> tuple[object, ...]:
    """Return what the page has to be drawn anew for."""
    exhibit = view.exhibit
    name = (exhibit.id, exhibit.sha256) if exhibit is not None else ()
    return (view.case_id, name, view.number, view.count, view.previous, view.following)
