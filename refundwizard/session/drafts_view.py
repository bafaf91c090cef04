"""The texts prepared for a case, what is blank in them, and the ladder they are a step of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.letter_fields import label
from refundwizard.domain.sentences import warning_text
from refundwizard.domain.tone import length
from refundwizard.domain.wording import day
from refundwizard.session.record_view import RecordDesk, RecordView, record_desk, record_view
from refundwizard.session.recording import last_of
from refundwizard.session.standing_view import (
    Standing,
    brief_of,
    first_sentence,
    place_of,
    standing_view,
)

if TYPE_CHECKING:
    from refundwizard.domain.assessment import DraftResult, RouteResult
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
}
"""The question that fills a derived field of a letter."""


@dataclass(frozen=True, slots=True)
class DraftView:
    """A prepared text. ``gloss`` is the same in the window's language where that is another one.

    ``blanks`` name what is missing and where it is asked. ``source`` is the draft as it is today;
    ``record`` what was last recorded of it, None while nothing was.
    """

    source: DraftResult
    name: str
    purpose: str
    channel: str
    gloss: str
    count: int
    blanks: tuple[tuple[str, Place | None], ...]
    warnings: tuple[str, ...]
    record: RecordView | None

    @property
    def id(self) -> str:
        """The letter."""
        return self.source.id

    @property
    def text(self) -> str:
        """The text as the answers of today give it."""
        return self.source.text

    @property
    def limit(self) -> int:
        """Characters the destination takes."""
        return self.source.limit

    @property
    def sent(self) -> RecordView | None:
        """What went out of it, where nothing was prepared since; it is frozen."""
        return self.record if self.record is not None and self.record.is_sent else None

    @property
    def prepared(self) -> RecordView | None:
        """What was copied and is not recorded as sent."""
        return self.record if self.record is not None and not self.record.is_sent else None


@dataclass(frozen=True, slots=True)
class RungView:
    """A way to go; ``lacks`` is what it still needs, ``closes`` the ways it would shut."""

    id: str
    state: str
    name: str
    note: str
    lacks: tuple[str, ...]
    opens_on: str
    closes: tuple[str, ...]
    filed_on: str
    shut_by: str
    """The way whose running step shuts this one."""
    details: tuple[tuple[str, str], ...]
    """What the way can and cannot do, costs and takes: a word for each kind with its text."""


@dataclass(frozen=True, slots=True)
class DraftsView:
    """The page of letters and routes."""

    standing: Standing
    desk: RecordDesk
    drafts: tuple[DraftView, ...]
    rungs: tuple[RungView, ...]
    next_step: str


def drafts_view(state: ViewState) -> DraftsView:
    """Return every draft once, in the language it is sent in, and the ladder of routes."""
    found, own = state.assessment, state.pack.languages[0]
    glosses = {draft.id: draft.text for draft in found.drafts if draft.language != own}
    shown = state.words.lang != own
    return DraftsView(
        standing=standing_view(state),
        desk=record_desk(state),
        drafts=tuple(
            _draft(state, draft, glosses.get(draft.id, "") if shown else "")
            for draft in found.drafts
            if draft.language == own
        ),
        rungs=tuple(_rung(state, each) for each in found.routes),
        next_step=brief_of(state).tip(found.next.id) if found.next else "",
    )


def _draft(state: ViewState, draft: DraftResult, gloss: str) -> DraftView:
    words = state.words
    message = last_of(state.case, draft.id)
    return DraftView(
        source=draft,
        name=words.get(f"letters.{draft.id}.name", draft.id),
        purpose=words.get(f"letters.{draft.id}.purpose"),
        channel=words.get(f"channels.{draft.channel}", draft.channel),
        gloss=gloss,
        count=length(draft.text),
        blanks=tuple(
            (label(name, words), place_of(state, ASKED_BY.get(name, name)))
            for name in draft.missing
        ),
        warnings=tuple(warning_text(draft, code, words) for code in draft.warnings),
        record=None if message is None else record_view(state, message, draft.used),
    )


def _rung(state: ViewState, route: RouteResult) -> RungView:
    words, stem = state.words, f"routes.{route.id}"
    fields: tuple[str, ...] = ("can", "cannot", "cost", "time", "body")
    if route.state == "locked":
        fields = (*fields, "unlock")
    details = [(field, words.get(f"{stem}.{field}")) for field in fields]
    return RungView(
        id=route.id,
        state=route.state,
        name=words.get(f"{stem}.name", route.id),
        note=first_sentence(words.get(f"{stem}.can"))[0],
        lacks=tuple(words.get(f"{stem}.needs.{need}", need) for need in route.missing),
        opens_on=day(words, route.opens_on, state.today) if route.opens_on else "",
        closes=tuple(words.get(f"routes.{other}.name", other) for other in route.closes),
        filed_on=_filed_on(state, route),
        shut_by=words.get(f"routes.{route.shut_by}.name", route.shut_by),
        details=tuple(detail for detail in details if detail[1]),
    )


def _filed_on(state: ViewState, route: RouteResult) -> str:
    filing = next((each for each in state.case.filings if each.id == route.filing), None)
    return day(state.words, filing.filed_at.date(), state.today) if filing else ""
