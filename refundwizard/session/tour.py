"""The way somebody takes through an open case: where they have been, and where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.session import navigation
from refundwizard.session.view_state import Visit, lock_reason
from refundwizard.session.wizard import Place

if TYPE_CHECKING:
    from refundwizard.session.wizard import Wizard


class Tour:
    """Follows the wizard's place; forgotten when the case is closed."""

    def __init__(self, wizard: Wizard) -> None:
        """Begin at the wizard's place."""
        self._wizard = wizard
        self.visit = Visit()

    @property
    def page_kind(self) -> str:
        """The kind of page for the place: `story`, `question`, or the section."""
        place = self._wizard.place
        if place.page is None:
            return place.section
        return "story" if place.page == self._wizard.pack.start else "question"

    def arrive(self) -> None:
        """Note that the place's section was seen; only the asking pages lead back to check."""
        section = self._wizard.place.section
        is_return = self.visit.is_return and section in navigation.ASKING
        self.visit = Visit(self.visit.seen | {section}, is_return)

    def depart(self) -> None:
        """Note that a page asks for another place: from the check page, only to come back."""
        self.visit = Visit(self.visit.seen, self._wizard.place.section == "check")

    def section(self, section: str) -> Place | None:
        """Return where a section begins, or None if it is locked."""
        is_locked = lock_reason(self._wizard, section)
        return None if is_locked else self._wizard.place_of_section(section)

    def before(self) -> Place | None:
        """Return the place one step back, or None at the start."""
        if self.visit.is_return:
            return Place("check")
        return navigation.before(self._wizard, self._wizard.place)

    def after(self) -> Place | None:
        """Return the place one step on, or None at the end or where an answer is missing."""
        wizard = self._wizard
        return navigation.after(wizard, wizard.place, is_return=self.visit.is_return)
