"""The texts prepared for a case, what is blank in them, and the ladder they are a step of."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from refundwizard.domain.edits import blank_shape
from refundwizard.domain.letter_fields import label
from refundwizard.domain.person import PARTICULARS, Person
from refundwizard.domain.wording import day
from refundwizard.session.editing import Change, changes, shown, status, tick_of
from refundwizard.session.form_gaps import letter_gap
from refundwizard.session.form_view import form_names
from refundwizard.session.ladder_view import RungView, rung_view
from refundwizard.session.personal import name_of
from refundwizard.session.record_view import RecordDesk, RecordView, record_desk, record_view
from refundwizard.session.recording import last_of
from refundwizard.session.red_line_view import FindingView, finding_views
from refundwizard.session.standing_view import Standing, brief_of, place_of, standing_view

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.domain.draft_result import DraftResult
    from refundwizard.domain.words import Words
    from refundwizard.session.view_state import ViewState
    from refundwizard.session.wizard import Place


ASKED_BY: Final = {
    "request": "price_paid",
    "amount": "price_paid",
    "firm": "price_paid",
    "with_receipt": "price_paid",
    "goods": "item_name",
    "timeline": "signed_on",
    "quote": "merchant_reply",
    "paid": "price_paid",
    "goods_word": "goods_kind",
    "asked_on": "applied_at",
}
"""The question that fills a derived field of a letter."""

_ANYBODY: Final = Person(**dict.fromkeys(PARTICULARS, "x"))
"""Somebody who entered everything: then nothing of their own is lacking."""

LENGTHS: Final = ("chat", "normal", "formal")
"""The lengths of a letter, the shortest first."""


@dataclass(frozen=True, slots=True)
class DraftView:
    """A letter as it would go out: prepared from the answers, or in the shopper's own words.

    ``gloss`` is the prepared text in the window's language where that is another one. ``blanks``
    name what is missing and where it is asked. ``source`` is the draft as it is today; ``record``
    what was last recorded of it, None while nothing was. ``shown`` is its text with the shopper's
    particulars by their names; ``findings`` are what that text crosses, ``changes`` what the facts
    of today say differently since it was edited. ``checks`` are to be ticked before it goes out.
    """

    source: DraftResult
    name: str
    purpose: str
    channel: str
    gloss: str
    shown: str
    blanks: tuple[tuple[str, Place | None], ...]
    findings: tuple[FindingView, ...]
    record: RecordView | None
    is_edited: bool = False
    changes: tuple[Change, ...] = ()
    checks: tuple[CheckView, ...] = ()
    blank_spans: tuple[tuple[int, int], ...] = ()
    """Where blanks stand in ``shown``."""
    from_day: str = ""
    """The day from which it has its time, where that is still to come."""
    particulars: tuple[str, ...] = ()
    """What of the shopper's own is filled in when it leaves the program."""
    lacking: tuple[str, ...] = ()
    """Those of them nobody entered."""
    forms: tuple[tuple[str, str], ...] = ()
    """Id and name of each form of its destination, to be filled in field by field."""

    @property
    def id(self) -> str:
        """The letter."""
        return self.source.id

    @property
    def text(self) -> str:
        """The text as it is stored and goes out, particulars as tokens."""
        return self.source.text

    @property
    def limit(self) -> int:
        """Characters the destination takes."""
        return self.source.limit

    @property
    def group(self) -> str:
        """Its purpose: letters that say the same at different lengths share one."""
        return self.source.group or self.source.id

    @property
    def is_ticked(self) -> bool:
        """Whether everything to be ticked is."""
        return all(each.is_ticked for each in self.checks)

    @property
    def is_ready(self) -> bool:
        """Whether nothing is blank, everything is ticked and no fact changed since an edit."""
        return not (self.blanks or self.lacking or self.changes) and self.is_ticked

    @property
    def sent(self) -> RecordView | None:
        """What went out of it, where nothing was prepared since; it is frozen."""
        return self.record if self.record is not None and self.record.is_sent else None

    @property
    def prepared(self) -> RecordView | None:
        """What was copied and is not recorded as sent."""
        return self.record if self.record is not None and not self.record.is_sent else None


@dataclass(frozen=True, slots=True)
class CheckView:
    """Something to make sure of before a text goes out; ``id`` is how a tick is stored."""

    id: str
    text: str
    is_ticked: bool


@dataclass(frozen=True, slots=True)
class PurposeView:
    """Letters with one purpose, the shortest first; ``name`` says what for, ``channel`` where."""

    id: str
    name: str
    channel: str
    drafts: tuple[DraftView, ...]


@dataclass(frozen=True, slots=True)
class DraftsView:
    """The page of letters and routes."""

    standing: Standing
    desk: RecordDesk
    drafts: tuple[DraftView, ...]
    purposes: tuple[PurposeView, ...]
    rungs: tuple[RungView, ...]
    next_step: str


def drafts_view(state: ViewState, person: Person | None = None) -> DraftsView:
    """Return every draft once, in the language it is sent in, and the ladder of routes.

    Args:
        state: the case as it stands.
        person: what the shopper entered of themselves, where it matters what is lacking.
    """
    found, own = state.assessment, state.pack.languages[0]
    glosses = {draft.id: draft for draft in found.drafts if draft.language != own}
    is_read = state.words.lang != own
    entered = person or _ANYBODY
    drafts = tuple(
        _own(_draft(state, draft, glosses.get(draft.id) if is_read else None), entered, state)
        for draft in found.drafts
        if draft.language == own
    )
    return DraftsView(
        standing=standing_view(state),
        desk=record_desk(state),
        drafts=drafts,
        purposes=_purposes(state, drafts),
        rungs=tuple(rung_view(state, each) for each in found.routes),
        next_step=brief_of(state).tip(found.next.id) if found.next else "",
    )


def _own(view: DraftView, person: Person, state: ViewState) -> DraftView:
    """Return a draft with what of the shopper's own goes into it."""
    names = view.source.particulars
    if not names:
        return view
    words = state.words
    return replace(
        view,
        particulars=tuple(name_of(name, words) for name in names),
        lacking=tuple(name_of(name, words) for name in names if not person.value(name)),
    )


def _draft(state: ViewState, draft: DraftResult, gloss: DraftResult | None) -> DraftView:
    words = state.words
    message = last_of(state.case, draft.id)
    text = shown(draft.text, letter_words(state))
    standing = status(state.case, draft)
    return DraftView(
        source=draft,
        name=words.get(f"letters.{draft.id}.name", draft.id),
        purpose=words.get(f"letters.{draft.id}.purpose"),
        channel=words.get(f"channels.{draft.channel}", draft.channel),
        gloss=shown(gloss.text, words) if gloss is not None else "",
        shown=text,
        blanks=tuple(
            (
                label(name, words),
                place_of(state, ASKED_BY.get(name, name)) or letter_gap(state, name, draft.route),
            )
            for name in draft.missing
        ),
        findings=finding_views(state, text, draft.prepared),
        record=None if message is None else record_view(state, message, draft.used),
        is_edited=standing != "plain",
        changes=changes(state.case, draft) if standing == "changed" else (),
        checks=_checks(state, draft),
        blank_spans=tuple(
            blank.span() for blank in blank_shape(letter_words(state)).finditer(text)
        ),
        from_day=_from_day(state, draft),
        forms=form_names(state, draft.route) if draft.route else (),
    )


def letter_words(state: ViewState) -> Words:
    """Return the words of the language letters are sent in."""
    return type(state.words)(state.pack.languages[0], state.pack.texts)


def _from_day(state: ViewState, draft: DraftResult) -> str:
    start = draft.not_before
    is_later = start is not None and start > state.today
    return day(state.words, start, state.today) if start is not None and is_later else ""


def _checks(state: ViewState, draft: DraftResult) -> tuple[CheckView, ...]:
    letter = state.pack.letters.get(draft.id)
    ticked = frozenset(state.case.ticks)
    return tuple(
        CheckView(
            id=tick_of(draft.id, name),
            text=state.words.get(f"preflight.{name}", name),
            is_ticked=tick_of(draft.id, name) in ticked,
        )
        for name in (letter.checks if letter is not None else ())
    )


def _purposes(state: ViewState, drafts: Iterable[DraftView]) -> tuple[PurposeView, ...]:
    groups: dict[str, list[DraftView]] = {}
    for draft in drafts:
        groups.setdefault(draft.group, []).append(draft)
    return tuple(
        PurposeView(
            id=group,
            name=_purpose_name(state, group, members),
            channel=members[0].channel,
            drafts=tuple(sorted(members, key=_length)),
        )
        for group, members in groups.items()
    )


def _purpose_name(state: ViewState, group: str, members: list[DraftView]) -> str:
    """Return what several letters are for; a single one is called by its own name."""
    if len(members) == 1:
        return members[0].name
    own = state.words.get(f"letters.{group}.name", members[0].name)
    return state.words.get(f"purposes.{group}", own)


def _length(draft: DraftView) -> int:
    return LENGTHS.index(draft.source.length) if draft.source.length in LENGTHS else len(LENGTHS)
