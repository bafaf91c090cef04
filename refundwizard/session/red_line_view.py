"""What a text crosses, in words, with the wording that could stand there instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.domain.person import PARTICULARS
from refundwizard.domain.red_lines import Finding, Ground, findings
from refundwizard.domain.red_people import OTHERS
from refundwizard.domain.spoken import say

if TYPE_CHECKING:
    from refundwizard.domain.pack import Words
    from refundwizard.domain.person import Person
    from refundwizard.session.view_state import ViewState


@dataclass(frozen=True, slots=True)
class FindingView:
    """A crossed line: why, and what to write instead as it stands in the letter and as it is read.

    ``better`` is None where nothing is offered, empty where the place is best left out; ``gloss``
    is it in the window's language, where that is another one.
    """

    finding: Finding
    why: str
    better: str | None
    gloss: str = ""


def finding_views(state: ViewState, text: str, plain: str = "") -> tuple[FindingView, ...]:
    """Return what a text that goes out crosses, in the order of the text.

    Args:
        state: the case it belongs to.
        text: the text, particulars as tokens or by their names.
        plain: what the program itself would write there.
    """
    ground = Ground(state.pack, state.case, state.assessment)
    return tuple(_view(each, state.words) for each in findings(text, ground, plain))


def _view(finding: Finding, words: Words) -> FindingView:
    phrase = finding.phrase
    why = say(words, f"tone.{finding.line}", finding.line, phrase=phrase)
    gloss = words.get(finding.word) if finding.word else ""
    return FindingView(
        finding=finding,
        why=f"“{phrase}” {why}" if phrase and phrase not in why else why,
        better=finding.better,
        gloss=gloss if gloss != finding.better else "",
    )


def not_own(views: tuple[FindingView, ...], person: Person) -> tuple[FindingView, ...]:
    """Return the findings without those that are about the shopper's own particulars."""
    own = {_even(person.value(name)) for name in PARTICULARS} - {""}
    return tuple(
        each
        for each in views
        if each.finding.line != OTHERS or _even(each.finding.phrase) not in own
    )


def _even(text: str) -> str:
    return "".join(char for char in text if char.isalnum()).casefold()
