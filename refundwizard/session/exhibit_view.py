"""One piece of evidence on a page of its own: what it is, what it shows, what its file tells."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from refundwizard.domain.conditions import day_of
from refundwizard.domain.wording import full_day
from refundwizard.media.kinds import short_name
from refundwizard.session.evidence_view import exhibit_kinds, exhibit_name, kind_name
from refundwizard.session.standing_view import Standing, standing_view
from refundwizard.session.thumbnails import can_be_shown
from refundwizard.storage.opened import can_be_opened

if TYPE_CHECKING:
    from datetime import date, datetime

    from refundwizard.domain.case import Exhibit
    from refundwizard.session.view_state import ViewState

HintKind = Literal["before_order", "after_now", "other_day", "edited", "screenshot"]

EDITORS: Final = (
    "photoshop",
    "lightroom",
    "snapseed",
    "gimp",
    "picsart",
    "canva",
    "pixelmator",
    "affinity",
    "paint.net",
    "vsco",
    "facetune",
    "luminar",
    "capcut",
    "premiere",
    "meitu",
    "美图",
    "醒图",
    "剪映",
    "黄油",
)
"""Parts of the names of programs that change pictures and films (lower case)."""
SCREENSHOT_TOOLS: Final = (
    "snipaste",
    "sharex",
    "greenshot",
    "snagit",
    "lightshot",
    "picpick",
    "faststone",
    "screenshot",
    "截图",
)
"""Parts of the names of programs that take pictures of a screen (lower case)."""
KILO: Final = 1024
SHORT_HASH: Final = 12


@dataclass(frozen=True, slots=True)
class Hint:
    """Something that does not fit together, said without blame; ``facts`` fill its sentence."""

    kind: HintKind
    facts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ExhibitFacts:
    """What is known about the file: all in words, ``sha256`` in full, the moments perhaps empty."""

    names: tuple[str, ...]
    size: str
    media: str
    sha256: str
    added: str
    taken: str
    software: str


@dataclass(frozen=True, slots=True)
class ExhibitPageView:
    """The page of one exhibit; ``exhibit`` is None when it is gone (taken out, undone)."""

    standing: Standing
    case_id: str
    exhibit: Exhibit | None
    number: int
    count: int
    previous: str
    following: str
    name: str
    kinds: tuple[tuple[str, str], ...]
    needed_kinds: int
    also: tuple[tuple[str, str], ...]
    """Needed evidence kinds it could serve beside its main one: id and name."""
    facts: ExhibitFacts | None
    hints: tuple[Hint, ...]
    has_picture: bool
    can_open: bool


def exhibit_page_view(state: ViewState) -> ExhibitPageView:
    """Return what the page of the exhibit named by the place shows."""
    exhibits = state.case.exhibits
    at = next((i for i, each in enumerate(exhibits) if each.id == state.place.page), -1)
    exhibit = exhibits[at] if at >= 0 else None
    kinds, needed = exhibit_kinds(state)
    main = exhibit.kind if exhibit else None
    return ExhibitPageView(
        standing=standing_view(state),
        case_id=state.case_id,
        exhibit=exhibit,
        number=at + 1,
        count=len(exhibits),
        previous=exhibits[at - 1].id if at > 0 else "",
        following=exhibits[at + 1].id if exhibit and at + 1 < len(exhibits) else "",
        name=exhibit_name(state, exhibit) if exhibit else "",
        kinds=kinds,
        needed_kinds=needed,
        also=_also(state, exhibit, kinds[:needed], main),
        facts=_facts(state, exhibit) if exhibit else None,
        hints=hints(state, exhibit) if exhibit else (),
        has_picture=exhibit is not None and can_be_shown(exhibit.media_type),
        can_open=exhibit is not None and _can_open(exhibit),
    )


def _can_open(exhibit: Exhibit) -> bool:
    return exhibit.sha256 is not None and can_be_opened(exhibit.media_type)


def _also(
    state: ViewState,
    exhibit: Exhibit | None,
    needed: tuple[tuple[str, str], ...],
    main: str | None,
) -> tuple[tuple[str, str], ...]:
    """Offer what the case needs, and what was ticked when it needed something else."""
    offered = dict(needed)
    for name in exhibit.also if exhibit else ():
        offered.setdefault(name, kind_name(state, name))
    return tuple((name, words) for name, words in offered.items() if name != main)


def _facts(state: ViewState, exhibit: Exhibit) -> ExhibitFacts:
    return ExhibitFacts(
        names=tuple(exhibit.names),
        size=size_words(exhibit.size),
        media=short_name(exhibit.media_type),
        sha256=exhibit.sha256 or "",
        added=_moment(state, exhibit.added_at),
        taken=_moment(state, exhibit.taken_at),
        software=exhibit.software,
    )


def _moment(state: ViewState, at: datetime | None) -> str:
    return f"{full_day(state.words, at.date())} {at:%H:%M}" if at else ""


def size_words(size: int) -> str:
    """Return a size in bytes as people read it: ``812 B``, ``43.0 MB``."""
    amount, unit = float(size), "B"
    for larger in ("KB", "MB", "GB"):
        if amount < KILO:
            break
        amount, unit = amount / KILO, larger
    return f"{size} B" if unit == "B" else f"{amount:,.1f} {unit}"


def hints(state: ViewState, exhibit: Exhibit) -> tuple[Hint, ...]:
    """Return what in the file's own notes does not fit what was said; never an accusation."""
    found: list[Hint] = []
    if exhibit.taken_at is not None:
        found += _day_hints(state, exhibit, exhibit.taken_at)
    program = exhibit.software.lower()
    if any(name in program for name in EDITORS):
        found.append(Hint("edited", (("software", exhibit.software),)))
    if any(name in program for name in SCREENSHOT_TOOLS):
        found.append(Hint("screenshot", (("software", exhibit.software),)))
    return tuple(found)


def _day_hints(state: ViewState, exhibit: Exhibit, at: datetime) -> list[Hint]:
    taken = ("taken", _day(state, at.date()))
    if at > state.now:
        return [Hint("after_now", (taken,))]
    ordered = day_of(state.case.answers.get("ordered_on"))
    if ordered is not None and at.date() < ordered:
        return [Hint("before_order", (taken, ("ordered", _day(state, ordered))))]
    said = exhibit.captured_on
    if said is not None and said != at.date():
        return [Hint("other_day", (taken, ("said", _day(state, said))))]
    return []


def _day(state: ViewState, on: date) -> str:
    return full_day(state.words, on)
