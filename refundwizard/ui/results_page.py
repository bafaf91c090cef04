"""What the result pages have in common: a title that answers, and what is still open or unsure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from refundwizard.domain.wording import inside
from refundwizard.session.home_view import SOON_DAYS
from refundwizard.session.wizard import Place
from refundwizard.ui.page import ColumnPage, Tools
from refundwizard.ui.section_words import section_name
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.title import PageTitle

if TYPE_CHECKING:
    from refundwizard.session.standing_view import Standing
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.widgets.chips import PillKind

say = QCoreApplication.translate
"""For words of the base class: there `tr` would look in the subclass's context."""


def pill_kind(days: int, *, is_provisional: bool = False) -> PillKind:
    """Return how a date that many days ahead is marked."""
    if days < 0:
        return "overdue"
    if days == 0:
        return "today"
    if is_provisional:
        return "prov"
    return "soon" if days <= SOON_DAYS else "neutral"


class ResultPage(ColumnPage):
    """A page that shows what follows from the answers; subclasses `fill` the column."""

    section = ""
    is_next_primary = False

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.title: PageTitle | None = None
        self._is_beside = True

    def fill(self, view: Any) -> None:  # noqa: ANN401 - each page has its own view
        """Put a view whose problem has a name in the column."""
        raise NotImplementedError

    def build(self, view: Any) -> None:  # noqa: ANN401 - each page has its own view
        """Fill the column, or say that the problem has no name yet."""
        if view.standing.has_problem:
            self.fill(view)
        else:
            self._fill_without_problem(view.standing)
        self.column.add_stretch()

    def redraw(self) -> None:
        """Draw the same view again, after something the page itself remembers changed."""
        at = self.column.verticalScrollBar().value()
        self.setUpdatesEnabled(False)
        self.column.clear()
        self.build(self.view)
        self.setUpdatesEnabled(True)
        self.column.return_to(at)
        self.panel_changed.emit()

    def add_title(self, title: str, *, beside: tuple[str, ...] = (), lead: str = "") -> None:
        """Add the head of the page; `beside` stands next to the page's name above it."""
        eyebrow = (section_name(self.section), *beside)
        self.title = PageTitle(title, eyebrow=eyebrow, lead=lead, why=self.why_words())
        self.title.why_requested.connect(self.help_requested)
        self.title.set_why_visible(on=not self._is_beside)
        self.column.add(self.title)

    def why_words(self) -> str:
        """Return the words of the link to the side panel, where that is closed."""
        return say("ResultPage", "Why")

    def add_standing(self, standing: Standing) -> None:
        """Point out open questions first, else unsure answers; old knowledge in any case."""
        if standing.ended:
            self._add_ended(standing)
        if standing.stale:
            self.column.add(Banner("plain", standing.stale), 14)
        if standing.go_on is not None:
            text = say("ResultPage", "Some questions are still open, so results may change.")
            banner = Banner("plain", text, action=say("ResultPage", "Go on answering"))
            place = standing.go_on
            banner.action_requested.connect(lambda: self.place_requested.emit(place))
            self.column.add(banner, 14)
        elif standing.unsure:
            self.column.add(Banner("plain", standing.unsure), 14)

    def _add_ended(self, standing: Standing) -> None:
        see, note = say("ResultPage", "See the result"), say("ResultPage", "Note the result")
        banner = Banner("safe", standing.ended, action=see if standing.is_closed else note)
        banner.action_requested.connect(lambda: self.place_requested.emit(Place("closing")))
        self.column.add(banner, 14)

    def _fill_without_problem(self, standing: Standing) -> None:
        self.add_title(say("ResultPage", "The problem has no name yet"))
        note = say("ResultPage", "A few questions are enough to tell what kind of problem this is.")
        nothing, go_on = (
            say("ResultPage", "Nothing to show yet"),
            say("ResultPage", "Go on answering"),
        )
        empty = EmptyState("route", nothing, note, button=go_on)
        place = standing.go_on
        if place is not None:
            empty.action_requested.connect(lambda: self.place_requested.emit(place))
        self.column.add(empty, 20)

    def set_foot(self, state: ViewState) -> None:
        """Name the step that follows."""
        super().set_foot(state)
        if state.next is not None:
            step = inside(section_name(state.next.section))
            words = say("ResultPage", "Next: {step}").format(step=step)
            self.foot.set_next(words, primary=self.is_next_primary)

    def set_room(self, column: int, *, is_panel_beside: bool) -> None:
        """Show the link to the panel where the panel is not in sight."""
        super().set_room(column, is_panel_beside=is_panel_beside)
        self._is_beside = is_panel_beside
        if self.title is not None:
            self.title.set_why_visible(on=not is_panel_beside)
