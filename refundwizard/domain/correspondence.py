"""Recognising what the other side wrote, by phrase lists and never by expressions."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Words
from refundwizard.domain.assessment import RebuttalResult
from refundwizard.domain.conditions import Answers, picked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.domain.case import Case
    from refundwizard.domain.pack import Phrases, Rebuttal

REPLY: Final = "merchant_reply"

_UNSEEN: Final = frozenset({"Cf", "Cc"})


def fold(text: str) -> str:
    """Return text as it is compared: one width, one case, no spaces or invisible characters."""
    even = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    if even.isprintable():
        return even
    return "".join(char for char in even if unicodedata.category(char) not in _UNSEEN)


_fold_phrase = lru_cache(maxsize=4096)(fold)
_fold_reply = lru_cache(maxsize=512)(fold)


def found(phrases: Iterable[str], folded: str) -> tuple[str, ...]:
    """Return the phrases that stand in a folded text, as they were written."""
    return tuple(phrase for phrase in phrases if _stands_in(phrase, folded))


def _stands_in(phrase: str, folded: str) -> bool:
    sought = _fold_phrase(phrase)
    return bool(sought) and sought in folded


def matched(lists: Iterable[Phrases], folded: str) -> tuple[str, ...]:
    """Return the phrases by which the first fitting list recognises a folded text, else nothing."""
    for phrases in lists:
        if found(phrases.none_of, folded):
            continue
        some, every = found(phrases.any_of, folded), found(phrases.all_of, folded)
        if len(every) == len(phrases.all_of) and (some or not phrases.any_of) and some + every:
            return some + every
    return ()


def replies(case: Case, answers: Answers) -> tuple[str, ...]:
    """Return what the other side wrote: the pasted reply and every message that came in."""
    pasted = answers.get(REPLY)
    texts = [pasted.text] if isinstance(pasted, Words) else []
    texts += [message.text for message in case.messages if message.direction == "in"]
    return tuple(text for text in texts if text.strip())


def last_reply(case: Case, answers: Answers) -> str:
    """Return what the other side wrote last; the pasted reply comes first, then the messages."""
    texts = replies(case, answers)
    return texts[-1].strip() if texts else ""


def recognised(
    rebuttals: Iterable[Rebuttal], case: Case, answers: Answers
) -> tuple[RebuttalResult, ...]:
    """Return the excuses recognised in the replies; each waits until its fact is confirmed."""
    known = [_hits_in(_fold_reply(text)) for text in dict.fromkeys(replies(case, answers))]
    if not known:
        return ()
    results = []
    for rebuttal in rebuttals:
        hits = dict.fromkeys(hit for hits_in in known for hit in hits_in(rebuttal))
        if hits:
            results.append(_result(rebuttal, tuple(hits), answers))
    return tuple(results)


class _Hits(dict[int, tuple["Rebuttal", tuple[str, ...]]]):
    """What one text holds of each excuse asked for so far; a text is read once per excuse."""

    def __init__(self, folded: str) -> None:
        super().__init__()
        self._folded = folded

    def __call__(self, rebuttal: Rebuttal) -> tuple[str, ...]:
        found_before = self.get(id(rebuttal))
        if found_before is not None and found_before[0] is rebuttal:
            return found_before[1]
        hits = matched(rebuttal.recognise, self._folded)
        self[id(rebuttal)] = (rebuttal, hits)
        return hits


_hits_in = lru_cache(maxsize=512)(_Hits)


def _result(rebuttal: Rebuttal, hits: tuple[str, ...], answers: Answers) -> RebuttalResult:
    said = picked(answers.get(rebuttal.confirm))
    return RebuttalResult(
        id=rebuttal.id,
        matched=hits,
        confirm=rebuttal.confirm,
        state="confirmed" if "yes" in said else "rejected" if "no" in said else "proposed",
    )
