"""What all result pages say first: whether anything is still open, unsure or old."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.domain.passages.brief import Brief, months_between
from refundwizard.domain.passages.ending import ended
from refundwizard.session.check_view import short_label, value_words
from refundwizard.session.rule_view import STALE_MONTHS, RuleView, rule_of, rule_view
from refundwizard.session.wizard import Place

if TYPE_CHECKING:
    from refundwizard.domain.assessment import Because
    from refundwizard.session.view_state import ViewState


@dataclass(frozen=True, slots=True)
class Standing:
    """How far a case is. ``go_on`` is where the next open question stands.

    ``unsure``, ``stale`` and ``ended`` are whole sentences, empty where there is nothing to say;
    ``is_closed`` tells that the end was noted, not only that everything came back.
    """

    lang: str
    has_problem: bool
    is_filled: bool
    go_on: Place | None
    unsure: str = ""
    stale: str = ""
    ended: str = ""
    is_closed: bool = False


def standing_view(state: ViewState) -> Standing:
    """Return what result pages point out before anything else."""
    brief = brief_of(state)
    found, page = state.assessment, state.assessment.position.page
    months = months_between(state.pack.checked, state.today)
    labels = brief.listed(short_label(name, state.words) for name in found.unsure)
    return Standing(
        lang=state.words.lang,
        has_problem=found.problem is not None,
        is_filled=page is None,
        go_on=None if page is None else Place(state.pack.pages[page].section, page),
        unsure=brief.say("unsure", questions=labels) if labels else "",
        stale=brief.say("stale", months=months) if months >= STALE_MONTHS else "",
        ended=_ended(state),
        is_closed=found.closing is not None,
    )


def _ended(state: ViewState) -> str:
    end = state.assessment.closing
    if end is not None:
        return ended(state.words, end, state.today)
    return state.words("closing.settled") if state.assessment.status == "closed" else ""


def brief_of(state: ViewState) -> Brief:
    """Return the case as passages of documents see it, so that page and paper say the same."""
    return Brief(state.pack, state.case, state.assessment, state.words)


def place_of(state: ViewState, question: str) -> Place | None:
    """Return the page of the flow that asks a question, or None if the way does not pass it."""
    position = state.assessment.position
    for page in dict.fromkeys((*position.path, *([position.page] if position.page else ()))):
        if any(use.id == question for use in state.pack.pages[page].fields):
            return Place(state.pack.pages[page].section, page)
    return None


def rule_for(state: ViewState, name: str | None) -> RuleView | None:
    """Return a rule in the version that counts for the case, else in the one of today."""
    applied = next((rule for rule in state.assessment.rules if rule.id == name), None)
    if applied is not None:
        return rule_view(applied, state.words, state.today)
    return rule_of(state.pack, name, state.words, state.today)


def reason_words(state: ViewState, because: Because) -> str:
    """Return why something holds: the question in short with the answer given, or the fact."""
    if because.fact is not None:
        return state.words.get(f"facts.{because.fact}", because.fact)
    question = because.question or ""
    label = short_label(question, state.words)
    value = value_words(question, state.case.answers.get(question), state.words)
    return brief_of(state).say("item", name=label, state=value) if value else label


def first_sentence(text: str) -> tuple[str, str]:
    """Split a text after its first sentence; the first part comes without its full stop."""
    for stop in ("。", ". "):
        head, found, rest = text.partition(stop)
        if found:
            return head, rest.strip()
    return text.rstrip("."), ""
