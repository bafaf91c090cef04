"""Letters, replies and words about exhibits that were being written when the program was killed.

They are noted beside the answers (see ``unsaved``), under keys with a slash, which no question has.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from refundwizard.domain.moments import beijing
from refundwizard.domain.records import TEXT, Edited
from refundwizard.session import arranging, editing, replying
from refundwizard.session.unsaved import Lost

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from refundwizard.domain.case import Case
    from refundwizard.domain.draft_result import DraftResult

LETTER, EXHIBIT, REPLY = "letter", "exhibit", "reply/text"
_SAID: Final[dict[str, Callable[..., Case]]] = {
    "caption": arranging.captioned,
    "origin": arranging.traced,
    "shows": arranging.explained,
}
"""What is typed about an exhibit → how it gets into the case."""


def letter_key(letter: str) -> str:
    """Return under what a letter is noted while it is written."""
    return f"{LETTER}/{letter}"


def exhibit_key(exhibit_id: str, said: str) -> str:
    """Return under what a field about an exhibit is noted."""
    return f"{EXHIBIT}/{exhibit_id}/{said}"


def kind_of(key: str) -> str:
    """Return what a key is about: letter, reply, caption, origin, shows; "" for a question."""
    first, slash, rest = key.partition("/")
    return (rest.rpartition("/")[2] if first == EXHIBIT else first) if slash else ""


def lost_drafts(
    case: Case, texts: Mapping[str, str], drafts: Iterable[DraftResult]
) -> tuple[Lost, ...]:
    """Return what was being written and is not in the case as it stands."""
    prepared = {name: draft.prepared for name, draft in _own(drafts).items()}
    found = []
    for key, typed in texts.items():
        saved = _saved(case, key, prepared)
        if saved is not None and saved.strip() != typed.strip():
            found.append(Lost(key, "", "", saved, typed))
    return tuple(found)


def _own(drafts: Iterable[DraftResult]) -> dict[str, DraftResult]:
    """Return the drafts that are edited and sent, by letter: the first of each, not the gloss."""
    found: dict[str, DraftResult] = {}
    for draft in drafts:
        found.setdefault(draft.id, draft)
    return found


def _saved(case: Case, key: str, prepared: Mapping[str, str]) -> str | None:
    """Return what the case has in that place; None where the place is gone."""
    kind, _, rest = key.partition("/")
    if key == REPLY:
        return replying.unfinished(case).text
    if kind == LETTER:
        edit = editing.edit_of(case, rest)
        return edit.text if edit is not None else prepared.get(rest, "")
    if kind == EXHIBIT:
        exhibit_id, _, said = rest.partition("/")
        known = next((each for each in case.exhibits if each.id == exhibit_id), None)
        return getattr(known, said) if known is not None and said in _SAID else None
    return None


def put_back(
    case: Case, found: Iterable[Lost], drafts: Iterable[DraftResult], now: datetime
) -> Case:
    """Return the case with what was being written in its places."""
    known = _own(drafts)
    for each in found:
        kind, _, rest = each.question.partition("/")
        if each.question == REPLY:
            entry = replace(replying.unfinished(case), text=each.typed)
            case = replying.with_unfinished(case, entry)
        elif kind == LETTER and rest in known:
            case = editing.edit(case, known[rest], each.typed, now)
        elif kind == LETTER:
            case = _edited(case, rest, each, now)
        else:
            exhibit_id, _, said = rest.partition("/")
            case = _SAID[said](case, exhibit_id, each.typed)
    return case


def _edited(case: Case, letter: str, each: Lost, now: datetime) -> Case:
    """Return the case with a letter that is not prepared at the moment."""
    text, base = each.typed[:TEXT], each.saved[:TEXT]
    kept = tuple(edit for edit in case.edits if edit.letter != letter)
    mine = Edited(letter=letter, text=text, base=base, at=beijing(now))
    return case.model_copy(update={"edits": (*kept, mine)})
