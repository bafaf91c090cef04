"""Letters in the shopper's own words: written, given up, and held against the facts of today.

Pure steps from one case to the next. What stands of a letter is worked out in ``domain.edits``;
here is only what the shopper does to it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, Literal

from refundwizard.domain.moments import beijing
from refundwizard.domain.person import PARTICULARS, token
from refundwizard.domain.records import TEXT, Edited

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from refundwizard.domain.case import Case
    from refundwizard.domain.draft_result import DraftResult
    from refundwizard.domain.pack import Words

Status = Literal["plain", "current", "changed"]
"""Not edited; edited over the text of today; edited, and the prepared text is another one now."""

_SENTENCES: Final = re.compile(r"[^\n。；！？]*[。；！？]+|[^\n。；！？]+|\n")
_OPEN, _CLOSE = "\u27e6", "\u27e7"


@dataclass(frozen=True, slots=True)
class Change:
    """Sentences that read differently since: what stood there, and what stands there today.

    Either may be empty. ``after`` is the sentence before it, after which something new belongs.
    """

    old: str
    new: str
    after: str = ""


def edit_of(case: Case, letter: str) -> Edited | None:
    """Return what the shopper made of a letter, if anything."""
    return next((each for each in case.edits if each.letter == letter), None)


def status(case: Case, draft: DraftResult) -> Status:
    """Return whether a letter is edited, and whether the facts changed since."""
    edit = edit_of(case, draft.id)
    if edit is None:
        return "plain"
    return "current" if edit.base == draft.prepared else "changed"


def edit(case: Case, draft: DraftResult, text: str, at: datetime) -> Case:
    """Return the case with a letter as the shopper wrote it; the prepared text is no edit.

    What it was first written over stays its base until the shopper looked at the difference. A text
    longer than a record may be is cut.
    """
    text, known = text[:TEXT], edit_of(case, draft.id)
    base = draft.prepared if known is None else known.base
    if text == draft.prepared:
        return give_up(case, draft.id)
    if known is not None and known.text == text:
        return case
    return _with(case, Edited(letter=draft.id, text=text, base=base[:TEXT], at=beijing(at)))


def give_up(case: Case, letter: str) -> Case:
    """Return the case with the prepared text of a letter in place of the shopper's."""
    kept = tuple(each for each in case.edits if each.letter != letter)
    return case if len(kept) == len(case.edits) else case.model_copy(update={"edits": kept})


def keep_mine(case: Case, draft: DraftResult, at: datetime) -> Case:
    """Return the case with the shopper's text held against the facts of today from now on."""
    known = edit_of(case, draft.id)
    if known is None or known.base == draft.prepared:
        return case
    update = {"base": draft.prepared[:TEXT], "at": beijing(at)}
    return _with(case, known.model_copy(update=update))


def changes(case: Case, draft: DraftResult) -> tuple[Change, ...]:
    """Return which sentences of the prepared text read differently since the shopper edited it."""
    known = edit_of(case, draft.id)
    return () if known is None else tuple(_changes(known.base, draft.prepared))


def put_in(case: Case, draft: DraftResult, change: Change, at: datetime) -> Case:
    """Return the case with one changed sentence taken over into the shopper's text.

    Where the old sentence does not stand in it any more, the new one goes after the sentence it
    follows today, else to the end. The other differences stay.
    """
    known = edit_of(case, draft.id)
    if known is None:
        return case
    text = _replaced(known.text, change)
    base = _replaced(known.base, change)
    if text == draft.prepared:
        return give_up(case, draft.id)
    update = {"text": text[:TEXT], "base": base[:TEXT], "at": beijing(at)}
    return _with(case, known.model_copy(update=update))


def _with(case: Case, edited: Edited) -> Case:
    others = (each for each in case.edits if each.letter != edited.letter)
    return case.model_copy(update={"edits": (*others, edited)})


# ------------------------------------------------------------------------------------- difference


def _sentences(text: str) -> list[str]:
    return _SENTENCES.findall(text)


def _changes(before: str, now: str) -> Iterator[Change]:
    old, new = _sentences(before), _sentences(now)
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for kind, first, last, start, end in matcher.get_opcodes():
        if kind == "equal":
            continue
        change = Change("".join(old[first:last]), "".join(new[start:end]), _last(new[:start]))
        if change.old.strip() or change.new.strip():
            yield change


def _last(sentences: list[str]) -> str:
    return next((each for each in reversed(sentences) if each.strip()), "")


def _replaced(text: str, change: Change) -> str:
    """Return a text with a changed sentence in place of the old one, or where it belongs."""
    if change.old.strip() and change.old in text:
        return text.replace(change.old, change.new, 1)
    if not change.new.strip() or change.new.strip() in text:
        return text
    if change.after and change.after in text:
        end = text.index(change.after) + len(change.after)
        return f"{text[:end]}{change.new}{text[end:]}"
    return f"{text}\n{change.new.strip()}"


# ------------------------------------------------------------------------------------------ ticks


def tick_of(letter: str, check: str) -> str:
    """Return how a tick of something to check before a letter goes out is stored."""
    return f"{letter}.{check}"


def ticked(case: Case, tick: str, *, on: bool) -> Case:
    """Return the case with a tick set or taken away."""
    others = tuple(each for each in case.ticks if each != tick)
    ticks = (*others, tick) if on else others
    return case if ticks == case.ticks else case.model_copy(update={"ticks": ticks})


# ------------------------------------------------------------------------------- in an edit field


def shown(text: str, words: Words) -> str:
    """Return a stored text as it is edited: the shopper's particulars by their names."""
    return _exchanged(text, ((token(name), _named(name, words)) for name in PARTICULARS))


def stored(text: str, words: Words) -> str:
    """Return an edited text as it is stored; the opposite of ``shown``."""
    return _exchanged(text, ((_named(name, words), token(name)) for name in PARTICULARS))


def _exchanged(text: str, pairs: Iterable[tuple[str, str]]) -> str:
    for old, new in pairs:
        text = text.replace(old, new)
    return text


def _named(name: str, words: Words) -> str:
    return f"{_OPEN}{words.get(f'letters.fields.{name}', name)}{_CLOSE}"
