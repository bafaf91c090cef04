"""What a page is told when it has to show itself: one record, derived anew each time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from refundwizard.session import navigation
from refundwizard.session.summary import NextDue, next_due, title_of
from refundwizard.session.wizard import SECTIONS, Place, Wizard

if TYPE_CHECKING:
    from datetime import date, datetime

    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.case import Case
    from refundwizard.domain.pack import Pack, Words

StepState = Literal["done", "now", "todo", "lock"]
LockReason = Literal["", "story_first", "facts_first"]

GROUPS: Final = (
    ("learn", ("story", "facts")),
    ("see", ("rights", "deadlines", "timeline", "money")),
    ("act", ("evidence", "drafts", "ledger")),
    ("take", ("check", "export")),
)
"""The rail's four groups of steps."""

RESULTS: Final = ("rights", "deadlines", "timeline", "money", "evidence", "drafts", "ledger")
"""Sections that show results; they open as soon as the problem has a name."""


@dataclass(frozen=True, slots=True)
class RailStep:
    """A step of the rail. ``at`` and ``of`` count pages; ``gaps`` what is still missing there."""

    id: str
    state: StepState
    at: int = 0
    of: int = 0
    gaps: int = 0
    reason: LockReason = ""


@dataclass(frozen=True, slots=True)
class ViewState:
    """Everything a page can be made from. ``now`` is aware Beijing time.

    ``back`` and ``next`` are where the foot bar leads; ``is_return`` says that the shopper came to
    change one answer and goes back to the check page afterwards.
    """

    place: Place
    case_id: str
    case: Case
    pack: Pack
    assessment: Assessment
    words: Words
    now: datetime
    rail: tuple[RailStep, ...]
    back: Place | None
    next: Place | None
    is_return: bool = False

    @property
    def today(self) -> date:
        """The Beijing day."""
        return self.now.date()

    @property
    def due(self) -> NextDue | None:
        """The next date somebody has to keep."""
        return next_due(self.assessment)

    @property
    def title_parts(self) -> tuple[str, ...]:
        """Seller and item, as far as they are known."""
        return tuple(part for part in title_of(self.case).split("\t") if part)

    @property
    def is_filled(self) -> bool:
        """Whether every question that has to be answered is."""
        return self.assessment.position.page is None


@dataclass(frozen=True, slots=True)
class Visit:
    """What the window remembers: sections seen, whether to return to check, where it came from."""

    seen: frozenset[str] = frozenset()
    is_return: bool = False
    trail: tuple[Place, ...] = ()
    """From the place of the rail to the page that opened the one shown; empty on the rail."""


def view_state(
    wizard: Wizard, case_id: str, words: Words, now: datetime, visit: Visit
) -> ViewState:
    """Return what the page at the wizard's place has to show."""
    place = wizard.place
    return ViewState(
        place=place,
        case_id=case_id,
        case=wizard.case,
        pack=wizard.pack,
        assessment=wizard.assessment,
        words=words,
        now=now,
        rail=rail(wizard, visit.seen),
        back=navigation.back(wizard, place, visit),
        next=navigation.ahead(wizard, place, visit),
        is_return=visit.is_return,
    )


def rail(wizard: Wizard, seen: frozenset[str]) -> tuple[RailStep, ...]:
    """Return the steps with their states; why a step is locked stands in its reason."""
    return tuple(_step(wizard, section, seen) for section in SECTIONS)


def _step(wizard: Wizard, section: str, seen: frozenset[str]) -> RailStep:
    at, of = pages_of(wizard, section)
    gaps = _gaps(wizard, section)
    if wizard.place.section == section:
        return RailStep(section, "now", at, of, gaps)
    reason = lock_reason(wizard, section)
    if reason:
        return RailStep(section, "lock", reason=reason)
    state: StepState = "done" if _is_done(wizard, section, seen) else "todo"
    return RailStep(section, state, gaps=gaps)


def lock_reason(wizard: Wizard, section: str) -> LockReason:
    """Return why a section cannot be opened yet, or an empty text."""
    assessment = wizard.assessment
    if section in RESULTS and assessment.problem is None:
        return "story_first"
    if section in {"check", "export"} and assessment.position.page is not None:
        return "facts_first"
    return ""


def pages_of(wizard: Wizard, section: str) -> tuple[int, int]:
    """Return the 1-based place within a section's pages and how many there are; (0, 0) outside."""
    pages = wizard.pack.pages
    known = (*wizard.flow_pages(), *wizard.assessment.position.ahead)
    mine = [name for name in dict.fromkeys(known) if pages[name].section == section]
    here = wizard.place.page
    return (mine.index(here) + 1, len(mine)) if here in mine else (0, 0)


def _gaps(wizard: Wizard, section: str) -> int:
    if section != "evidence" or wizard.assessment.closing is not None:
        return 0
    return sum(
        item.need == "must" and item.state == "missing" for item in wizard.assessment.evidence
    )


def _is_done(wizard: Wizard, section: str, seen: frozenset[str]) -> bool:
    position = wizard.assessment.position
    if section in {"story", "facts"}:
        return position.page is None or (
            section == "story" and wizard.pack.pages[position.page].section == "facts"
        )
    if section == "evidence" and _gaps(wizard, section):
        return False
    return section in seen and position.page is None
