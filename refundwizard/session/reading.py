"""From the text of a picture or a pasted page to answers the shopper may take or leave.

Nothing is filled in by itself. An offer names the question, the answer it would be and what is
answered now, so that an answer is never replaced unseen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Answer, AtTime, OnDate, Words
from refundwizard.domain.conditions import day_of
from refundwizard.domain.errors import AnswerError
from refundwizard.domain.extraction import extract
from refundwizard.domain.moments import beijing
from refundwizard.domain.parse import read
from refundwizard.session.check_view import short_label, value_words
from refundwizard.session.replying import Entry, unfinished, with_unfinished

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from refundwizard.domain.case import Case
    from refundwizard.domain.extraction import Found
    from refundwizard.domain.pack import Question
    from refundwizard.domain.reading_lines import Line, Span
    from refundwizard.session.view_state import ViewState

QUESTIONS: Final = {
    "order_no": "order_no",
    "paid": "price_paid",
    "refunded": "refunded",
    "freight": "freight_paid",
    "deposit": "deposit_paid",
    "offered": "offer_amount",
    "ordered": "ordered_on",
    "signed": "signed_on",
    "applied": "applied_at",
    "refused": "refused_at",
    "agreed": "agreed_at",
    "intervened": "intervened_at",
    "sent_back": "sent_back_on",
    "returned": "merchant_received_on",
    "countdown": "page_countdown",
    "shop": "seller_name",
    "status": "stage",
}
"""Which question each kind of find answers. The sum asked for answers none: it is no payment."""
FORMS: Final = {
    "order_no": "text",
    "price_paid": "money",
    "refunded": "money",
    "freight_paid": "money",
    "deposit_paid": "money",
    "offer_amount": "money",
    "seller_name": "text",
    "page_countdown": "duration",
    "stage": "choice",
}
"""The form such a question has; a pack that asks it in another is left alone. Others are times."""
_TIMES: Final = ("date", "time")
_RELATIVE: Final = ("今天", "昨天", "前天")


@dataclass(frozen=True, slots=True)
class Offer:
    """An answer that was read: what it would answer, and what stands there now.

    ``answer`` is None where it cannot be taken over, as nobody knows when the page was seen;
    ``current`` is empty where the question has no answer yet; ``said`` is the text it was read
    from, ``around`` where that is in the picture (pixels).
    """

    question: str
    label: str
    value: str
    answer: Answer | None
    said: str
    around: Span | None
    current: str
    is_same: bool


def offers(state: ViewState, lines: Sequence[Line], seen_at: datetime | None) -> tuple[Offer, ...]:
    """Return what the lines offer for questions of the pack, in the order they stand.

    Args:
        state: the case as it stands.
        lines: what was read or pasted.
        seen_at: when the page was seen; None when nobody knows.
    """
    made: dict[tuple[str, str], Offer] = {}
    for found in extract(lines):
        offer = _offer(state, found, seen_at)
        if offer is not None:
            made.setdefault((offer.question, offer.value), offer)
    return tuple(made.values())


def _offer(state: ViewState, found: Found, seen_at: datetime | None) -> Offer | None:
    question = state.pack.questions.get(QUESTIONS.get(found.kind, ""))
    if question is None or not _has_form(question):
        return None
    if found.value.startswith(_RELATIVE) and seen_at is None:
        return None
    answer = _answer(question, found, seen_at or state.now)
    if answer is None or (question.not_future and _is_to_come(answer, state)):
        return None
    current = state.case.answers.get(question.id)
    is_open = found.kind == "countdown" and seen_at is None
    value = found.value if is_open else value_words(question.id, answer, state.words)
    return Offer(
        question=question.id,
        label=short_label(question.id, state.words),
        value=value,
        answer=None if is_open else answer,
        said=found.said,
        around=found.around,
        current=value_words(question.id, current, state.words),
        is_same=is_same(current, answer),
    )


def _has_form(question: Question) -> bool:
    wanted = FORMS.get(question.id)
    return question.asks == wanted if wanted else question.asks in _TIMES


def _answer(question: Question, found: Found, seen_at: datetime) -> Answer | None:
    raw: object = found.value
    if found.kind == "countdown":
        raw = {"left": found.value, "seen_at": seen_at}
    try:
        return read(question, raw, seen_at)
    except AnswerError:
        return None


def _is_to_come(answer: Answer, state: ViewState) -> bool:
    if isinstance(answer, AtTime):
        return beijing(answer.at) > beijing(state.now)
    day = day_of(answer)
    return day is not None and day > state.today


def is_same(current: Answer | None, answer: Answer) -> bool:
    """Tell whether an answer says already what was read; a moment also answers its day."""
    if isinstance(current, Words) and isinstance(answer, Words):
        return current.text.strip() == answer.text.strip()
    if isinstance(current, AtTime) and isinstance(answer, OnDate):
        return beijing(current.at).date() == answer.on
    return current == answer


def with_their_words(case: Case, text: str) -> Case:
    """Return the case with a chat's text put where replies are typed in.

    What stands there already stays above it; the same text is not put there twice.
    """
    entry = unfinished(case)
    if text in entry.text:
        return case
    whole = f"{entry.text.rstrip()}\n{text}" if entry.text.strip() else text
    return with_unfinished(case, Entry(whole, entry.when, entry.channel, entry.answers))
