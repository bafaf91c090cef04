"""Recognising what the other side wrote, by phrase lists and never by expressions."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Words
from refundwizard.domain.assessment import RebuttalResult
from refundwizard.domain.conditions import Answers, picked

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from refundwizard.domain.case import Case
    from refundwizard.domain.pack import Phrases, Rebuttal

REPLY: Final = "merchant_reply"

_UNSEEN: Final = frozenset({"Cf", "Cc"})

_STOPS: Final = str.maketrans(dict.fromkeys("。！？!?…\r\u2028", "\n"))
_AFFECTS: Final = "影响"
_DENIALS: Final = (
    "没", "没有", "未", "并非", "不是", "不会", "不属于", "不算", "不存在", "不影响", "没影响",
    "没有影响", "未影响", "不会影响", "不用", "不要", "不必", "无需", "不需要", "请勿", "先别",
    "请别", "千万别", "not", "never", "n't", "n’t", "notbeen", "n'tbeen", "n’tbeen", "neverbeen",
    "un", "without", "notaffect", "n'taffect", "n’taffect", "withoutaffecting",
)  # fmt: skip
"""What denies a phrase that follows at once (folded: without spaces)."""
_UNABLE: Final = ("cannot", "can't", "can’t", "couldnot", "couldn't", "couldn’t", "unableto")
_CONDITIONS: Final = ("才", "只", "仅", "必须", "不能退", "不退", "only", "unless", "must")
"""A sentence with one of these asks for what it seems to deny."""


def fold(text: str) -> str:
    """Return text as it is compared: one width, one case, no spaces or invisible characters."""
    even = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    if even.isprintable():
        return even
    return "".join(char for char in even if unicodedata.category(char) not in _UNSEEN)


_fold_phrase = lru_cache(maxsize=4096)(fold)


@dataclass(frozen=True, slots=True)
class Reading:
    """A folded text and where its sentences end in it, in order."""

    text: str
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Reading:
        """Fold a text; a line ends a sentence as a full stop does."""
        parts = [fold(part) for part in text.replace(". ", "\n").translate(_STOPS).split("\n")]
        return cls("".join(parts), tuple(accumulate(len(part) for part in parts)))

    def sentence_at(self, place: int) -> tuple[int, int]:
        """Return where the sentence around a place begins and ends."""
        number = bisect_right(self.ends, place)
        return (self.ends[number - 1] if number else 0), self.ends[number]


reading = lru_cache(maxsize=512)(Reading.of)
"""A text is folded once, however often it is asked about."""


def found(phrases: Iterable[str], folded: str) -> tuple[str, ...]:
    """Return the phrases that stand in a folded text, as they were written."""
    return tuple(phrase for phrase in phrases if any(_places(phrase, folded)))


def _places(phrase: str, folded: str) -> Iterator[slice]:
    """Yield where a phrase stands in a folded text."""
    sought = _fold_phrase(phrase)
    at = folded.find(sought) if sought else -1
    while at >= 0:
        yield slice(at, at + len(sought))
        at = folded.find(sought, at + 1)


def matched(lists: Iterable[Phrases], reply: Reading) -> tuple[str, ...]:
    """Return the phrases by which the first fitting list recognises a text, else nothing.

    A phrase that is denied where it stands says nothing. A sentence that holds one of ``none_of``
    says nothing either; the other sentences of the text still do.
    """
    for phrases in lists:
        if found(phrases.never, reply.text):
            continue
        mute = {
            reply.sentence_at(place.start)
            for phrase in phrases.none_of
            for place in _places(phrase, reply.text)
        }
        some = said(phrases.any_of, reply, mute)
        every = said(phrases.all_of, reply, mute)
        if len(every) == len(phrases.all_of) and (some or not phrases.any_of) and some + every:
            return some + every
    return ()


def said(
    phrases: Iterable[str], reply: Reading, mute: AbstractSet[tuple[int, int]] = frozenset()
) -> tuple[str, ...]:
    """Return the phrases that stand in a text undenied, outside the sentences ``mute`` names."""
    return tuple(
        phrase
        for phrase in phrases
        if any(
            reply.sentence_at(place.start) not in mute and not _is_denied(reply, place)
            for place in _places(phrase, reply.text)
        )
    )


def _is_denied(reply: Reading, place: slice) -> bool:
    """Tell whether a phrase is denied right where it stands: 没有影响二次销售, not opened.

    It is not where the sentence names a condition (未拆封才能退), and 不能再卖 denies nothing.
    """
    first, last = reply.sentence_at(place.start)
    before, phrase = reply.text[first : place.start], reply.text[place]
    if phrase.startswith(_AFFECTS):
        before, phrase = before + _AFFECTS, phrase.removeprefix(_AFFECTS)
    if not before.endswith(_DENIALS) or before.endswith(_UNABLE):
        return False
    sentence = reply.text[first:last]
    return not any(word in sentence for word in _CONDITIONS)


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
    known = [_read(text) for text in dict.fromkeys(replies(case, answers))]
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

    def __init__(self, reply: Reading) -> None:
        super().__init__()
        self._reply = reply

    def __call__(self, rebuttal: Rebuttal) -> tuple[str, ...]:
        found_before = self.get(id(rebuttal))
        if found_before is not None and found_before[0] is rebuttal:
            return found_before[1]
        hits = matched(rebuttal.recognise, self._reply)
        self[id(rebuttal)] = (rebuttal, hits)
        return hits


@lru_cache(maxsize=512)
def _read(text: str) -> _Hits:
    return _Hits(reading(text))


def hits_in(text: str, rebuttal: Rebuttal) -> tuple[str, ...]:
    """Return the phrases by which an excuse is recognised in one reply."""
    return _read(text)(rebuttal)


def _result(rebuttal: Rebuttal, hits: tuple[str, ...], answers: Answers) -> RebuttalResult:
    said = picked(answers.get(rebuttal.confirm))
    return RebuttalResult(
        id=rebuttal.id,
        matched=hits,
        confirm=rebuttal.confirm,
        state="confirmed" if "yes" in said else "rejected" if "no" in said else "proposed",
    )
