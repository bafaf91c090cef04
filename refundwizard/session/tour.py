"""The way somebody takes through an open case: where they have been, and where it leads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refundwizard.session import navigation
from refundwizard.session.view_state import Visit, lock_reason
from refundwizard.session.wizard import BESIDE, Place

if TYPE_CHECKING:
    from refundwizard.session.wizard import Wizard


class Tour:
    """Follows the wizard's place; forgotten when the case is closed."""

    def __init__(self, wizard: Wizard) -> None:
        """Begin at the wizard's place."""
        self._wizard = wizard
        self._last = wizard.place
        self.visit = Visit()

    @property
    def page_kind(self) -> str:
        """The kind of page for the place: `story`, `question`, or the section."""
        place = self._wizard.place
        if place.section not in navigation.ASKING:
            return place.section
        return "story" if place.page == self._wizard.pack.start else "question"

    def arrive(self) -> None:
        """Note that the place's section was seen; only the asking pages lead back to check."""
        place = self._wizard.place
        is_return = self.visit.is_return and place.section in navigation.ASKING
        self.visit = Visit(self.visit.seen | {place.section}, is_return, self._trail_to(place))
        self._last = place

    def _trail_to(self, place: Place) -> tuple[Place, ...]:
        """Return the trail with the page left behind, or cut back to where we were before.

        One page after another of the same kind (the next reply, the next exhibit) is one stop.
        """
        trail = self.visit.trail
        if place.section not in BESIDE:
            return ()
        if place.section == self._last.section:
            return trail
        return trail[: trail.index(place)] if place in trail else (*trail, self._last)

    def depart(self) -> None:
        """Note that a page asks for another place: from the check page, only to come back."""
        self.visit = replace(self.visit, is_return=self._wizard.place.section == "check")

    def section(self, section: str) -> Place | None:
        """Return where a section begins, or None if it is locked."""
        is_locked = lock_reason(self._wizard, section)
        return None if is_locked else self._wizard.place_of_section(section)

    def before(self) -> Place | None:
        """Return where Back leads, or None at the start."""
        return navigation.back(self._wizard, self._wizard.place, self.visit)

    def after(self) -> Place | None:
        """Return where Next leads, or None at the end or where an answer is missing."""
        return navigation.ahead(self._wizard, self._wizard.place, self.visit)
