"""What has to be shown, what shows it, what is missing, and the files added so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from refundwizard.domain.conditions import day_of
from refundwizard.domain.wording import full_day
from refundwizard.session.exhibits import with_intake
from refundwizard.session.standing_view import Standing, brief_of, standing_view

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refundwizard.domain.assessment import EvidenceResult
    from refundwizard.domain.case import Case, Exhibit
    from refundwizard.session.exhibits import Intake
    from refundwizard.session.view_state import ViewState

NeedState = Literal["enough", "weak", "missing"]
_ORDER: Final = {"missing": 0, "weak": 1, "enough": 2}
_MADE_HERE: Final = "E18"
"""The timeline and reckoning this program makes: nobody has to look for it."""


@dataclass(frozen=True, slots=True)
class NeedView:
    """Something to show. ``weak`` means that it would help and is not there.

    ``exhibits`` are 1-based numbers as shown, ``capture`` the steps on a phone.
    """

    id: str
    state: NeedState
    proves: str
    name: str
    capture: tuple[str, ...]
    holder: str
    is_perishable: bool
    exhibits: tuple[int, ...]
    kept_until: str = ""
    """The day until which the platform has to keep it at least, where a rule says so."""


@dataclass(frozen=True, slots=True)
class ExhibitView:
    """An added file; ``number`` is the one shown, ``kind_name`` is empty while it is unsorted."""

    id: str
    number: int
    name: str
    names: tuple[str, ...]
    kind: str | None
    kind_name: str
    added: str
    media_type: str
    sha256: str | None
    is_masked: bool = False


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """The evidence page; ``kinds`` are those a file can be filed under, the needed ones first."""

    standing: Standing
    case_id: str
    needs: tuple[NeedView, ...]
    exhibits: tuple[ExhibitView, ...]
    kinds: tuple[tuple[str, str], ...]
    needed_kinds: int
    dont: str

    def counts(self) -> tuple[int, int, int]:
        """Return how many are enough, could be stronger, and are missing."""
        states = [need.state for need in self.needs]
        return states.count("enough"), states.count("weak"), states.count("missing")

    @property
    def gaps(self) -> tuple[NeedView, ...]:
        """What is missing, what may disappear first."""
        return tuple(need for need in self.needs if need.state == "missing")


def evidence_view(state: ViewState) -> EvidenceView:
    """Return the claims with gaps first, what may disappear before everything else."""
    found = [each for each in state.assessment.evidence if each.id != _MADE_HERE]
    needs = sorted((_need(state, each) for each in found), key=_rank)
    kinds, needed = exhibit_kinds(state)
    return EvidenceView(
        standing=standing_view(state),
        case_id=state.case_id,
        needs=tuple(needs),
        exhibits=exhibit_views(state),
        kinds=kinds,
        needed_kinds=needed,
        dont=_dont(state),
    )


def exhibit_kinds(state: ViewState) -> tuple[tuple[tuple[str, str], ...], int]:
    """Return all kinds an exhibit can be filed under, the needed ones first, and how many those."""
    found = [each for each in state.assessment.evidence if each.id != _MADE_HERE]
    needed = dict.fromkeys(need.id for need in sorted((_need(state, e) for e in found), key=_rank))
    every = (*needed, *(name for name in state.pack.evidence if name not in needed))
    return tuple((n, kind_name(state, n)) for n in every if n != _MADE_HERE), len(needed)


def _rank(need: NeedView) -> tuple[int, bool]:
    return _ORDER[need.state], not need.is_perishable


def _need(state: ViewState, each: EvidenceResult) -> NeedView:
    words = state.words
    missing: NeedState = "missing" if each.need == "must" else "weak"
    steps = words.get(f"evidence.{each.id}.capture").split("\n")
    return NeedView(
        id=each.id,
        state="enough" if each.state == "have" else missing,
        proves=words.get(f"proves.{each.proves}", each.proves),
        name=kind_name(state, each.id),
        capture=tuple(step.strip() for step in steps if step.strip()),
        holder=words.get(f"evidence.{each.id}.holder"),
        is_perishable=each.perishable,
        exhibits=each.exhibits,
        kept_until=_kept_until(state, each),
    )


def _kept_until(state: ViewState, each: EvidenceResult) -> str:
    kind = state.pack.evidence.get(each.id)
    ordered = day_of(state.case.answers.get("ordered_on"))
    if kind is None or not kind.kept_years or ordered is None:
        return ""
    year, is_leap_day = ordered.year + kind.kept_years, (ordered.month, ordered.day) == (2, 29)
    until = ordered.replace(year=year, day=28 if is_leap_day else ordered.day)
    return full_day(state.words, until)


def kind_name(state: ViewState, kind: str | None) -> str:
    """Return what a kind of evidence is called; nothing for none."""
    return state.words.get(f"evidence.{kind}.name", kind) if kind else ""


def exhibit_views(state: ViewState) -> tuple[ExhibitView, ...]:
    """Return the added files in the order of their numbers."""
    return tuple(
        _exhibit(state, number, each) for number, each in enumerate(state.case.exhibits, start=1)
    )


def exhibit_name(state: ViewState, each: Exhibit) -> str:
    """Return what an exhibit is called: by its caption, its file or its kind."""
    return each.caption or next(iter(each.names), "") or kind_name(state, each.kind)


def _exhibit(state: ViewState, number: int, each: Exhibit) -> ExhibitView:
    on = each.captured_on or (each.added_at.date() if each.added_at else None)
    return ExhibitView(
        id=each.id,
        number=number,
        name=exhibit_name(state, each),
        names=tuple(each.names),
        kind=each.kind,
        kind_name=kind_name(state, each.kind),
        added=f"{on:%m-%d}" if on else "",
        media_type=each.media_type,
        sha256=each.sha256,
        is_masked=each.mask is not None,
    )


def _dont(state: ViewState) -> str:
    """Return the don't that rests on a rule about evidence (法释〔2019〕19号)."""
    for note in state.assessment.donts:
        tip = state.pack.tips.get(note.id)
        if tip is not None and (tip.rule or "").startswith("ev_"):
            return brief_of(state).tip(note.id)
    return ""


def numbers_of(case: Case) -> Mapping[str, int]:
    """Return the number shown for each digest among the exhibits."""
    return {each.sha256: at for at, each in enumerate(case.exhibits, start=1) if each.sha256}


def merged_numbers(case: Case, intake: Intake) -> tuple[tuple[str, int], ...]:
    """Return the files that were there already, with the number of the exhibit they belong to."""
    numbers = numbers_of(with_intake(case, intake))
    return tuple((name, numbers.get(sha256, 0)) for sha256, name in intake.merged)
