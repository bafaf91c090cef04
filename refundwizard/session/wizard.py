"""The open case while somebody works on it: answers, undo and redo, and the one assessment.

The position is never kept: it is derived from the answers each time (``Assessment.position``). What
the person chose to look at (a section, an earlier page) is the only state beside the case itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.assess import assess

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from refundwizard.domain.answers import Answer
    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.case import Case
    from refundwizard.domain.pack import Pack

UNDO_STEPS: Final = 500
"""Steps kept in memory; snapshots share everything that did not change."""

SECTIONS: Final = (
    "story",
    "facts",
    "rights",
    "deadlines",
    "timeline",
    "money",
    "evidence",
    "drafts",
    "ledger",
    "check",
    "export",
)
"""The steps of the rail, in order."""

BESIDE: Final = (
    *("route", "reply", "pause", "closing", "exhibit", "mask", "phone", "personal"),
    *("form", "form_facts", "versions", "hurry", "today"),
)
"""Pages beside the rail; the page of such a place names what it is about.

A way to go (route id), what the other side answered (message id or none), the stop before an act
that cannot be taken back (guard id), the end of a case, one exhibit or its parts to cover (exhibit
id), how pictures come from a phone, the shopper's own particulars, a form of another body and what
only that form asks (form id), the few questions of somebody in a hurry, and the task of the day.
"""


@dataclass(frozen=True, slots=True)
class Place:
    """What is looked at: a section and, for ``story`` and ``facts``, a page of the flow."""

    section: str
    page: str | None = None


@dataclass(frozen=True, slots=True)
class _Moment:
    """One undo step: the case and the place it was changed from."""

    case: Case
    place: Place


class Wizard:
    """Owns the answers of the open case; every change is one undo step."""

    def __init__(self, pack: Pack, case: Case, clock: Callable[[], datetime]) -> None:
        """Open a case with a pack; ``clock`` returns aware Beijing time."""
        self.pack = pack
        self._clock = clock
        self._case = case
        self._past: list[_Moment] = []
        self._future: list[_Moment] = []
        self._assessed: tuple[Case, datetime, Assessment] | None = None
        self._place = self.next_place()

    @property
    def case(self) -> Case:
        """The case as it stands, saved or not."""
        return self._case

    @property
    def place(self) -> Place:
        """What is looked at now."""
        return self._place

    @property
    def assessment(self) -> Assessment:
        """Everything derived from the case at this minute."""
        as_of = self._clock().replace(second=0, microsecond=0)
        if self._assessed is None or self._assessed[:2] != (self._case, as_of):
            self._assessed = (self._case, as_of, assess(self.pack, self._case, as_of))
        return self._assessed[2]

    def next_place(self) -> Place:
        """Return where the answers lead: the first incomplete page, else the rights."""
        page = self.assessment.position.page
        return Place("rights") if page is None else self.place_of_page(page)

    def place_of_page(self, page: str) -> Place:
        """Return the place that shows a page of the flow."""
        return Place(self.pack.pages[page].section, page)

    def go(self, place: Place) -> None:
        """Look at another place; nothing about the case changes."""
        self._place = place

    def go_to_section(self, section: str) -> None:
        """Look at a section."""
        self._place = self.place_of_section(section)

    def place_of_section(self, section: str) -> Place:
        """Return where a section begins: the asking ones at their first incomplete page.

        Where the way has not come to a section yet, that is the page it stands at.
        """
        if section not in {"story", "facts"}:
            return Place(section)
        position = self.assessment.position
        pages = [name for name in self.flow_pages() if self.pack.pages[name].section == section]
        if not pages and position.page is not None:
            return Place(self.pack.pages[position.page].section, position.page)
        wanted = position.page if position.page in pages else next(iter(pages), None)
        return Place(section, wanted)

    def flow_pages(self) -> tuple[str, ...]:
        """Return the pages walked so far and the one to fill in now, in order."""
        return self.assessment.position.path

    def answer(self, answers: Mapping[str, Answer | None]) -> None:
        """Set or take back several answers as one step (None takes back)."""
        case = self._case
        for question, answer in answers.items():
            case = case.answered(question, answer)
        self.change(case)

    def change(self, case: Case) -> None:
        """Replace the case as one undo step; an equal case is no step."""
        if case == self._case:
            return
        self._past = [*self._past, _Moment(self._case, self._place)][-UNDO_STEPS:]
        self._future = []
        self._case = case

    def keep(self, note: Callable[[Case, Assessment], Case]) -> bool:
        """Let the case take note of what it shows; this is no step and changes no result.

        Args:
            note: returns the case with the note, or the very same case.

        Returns:
            Whether there was something to note.
        """
        found = self.assessment
        case = note(self._case, found)
        if case is self._case:
            return False
        as_of = found.as_of if self._assessed is None else self._assessed[1]
        self._case, self._assessed = case, (case, as_of, found)
        return True

    def learn(self, pack: Pack) -> None:
        """Go on with other knowledge."""
        self.pack = pack
        self._assessed = None

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back and nothing changed since."""
        return bool(self._future)

    def undo(self) -> bool:
        """Take the last step back and look where it happened."""
        return self._travel(self._past, self._future)

    def redo(self) -> bool:
        """Repeat the step taken back last and look where it happened."""
        return self._travel(self._future, self._past)

    def _travel(self, source: list[_Moment], target: list[_Moment]) -> bool:
        if not source:
            return False
        moment = source.pop()
        target.append(_Moment(self._case, moment.place))
        self._case = moment.case
        self._place = moment.place
        return True
