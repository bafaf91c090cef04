"""Letters in the shopper's own words: they stand in place of what the answers give.

A labelled blank that still stands in such a text keeps it from being ready, whoever put it there.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from refundwizard.domain.letter_fields import label
from refundwizard.domain.pack import Words
from refundwizard.domain.person import particulars_in
from refundwizard.domain.red_lines import Ground, codes
from refundwizard.domain.spoken import say
from refundwizard.domain.writing import Said, Writing

if TYPE_CHECKING:
    from refundwizard.domain.draft_result import DraftResult
    from refundwizard.domain.pack import Pack


def with_edits(drafts: tuple[DraftResult, ...], ground: Ground) -> tuple[DraftResult, ...]:
    """Return drafts with the shopper's words where there are any, in the language that is sent."""
    edits = {each.letter: each.text for each in ground.case.edits}
    if not edits:
        return drafts
    own = ground.pack.languages[0]
    return tuple(
        _edited(draft, edits[draft.id], ground)
        if draft.id in edits and draft.language == own
        else draft
        for draft in drafts
    )


def _edited(draft: DraftResult, text: str, ground: Ground) -> DraftResult:
    pack, plain = ground.pack, draft.writing

    def said() -> Said:
        crossed = codes(text, draft.limit, ground, plain.said.text)
        return Said(text, crossed, plain.said.used, particulars_in(text))

    return replace(
        draft,
        writing=Writing(said),
        plain=plain,
        missing=_missing(draft.id, text, pack, Words(draft.language, pack.texts)),
    )


def _missing(letter_id: str, text: str, pack: Pack, words: Words) -> tuple[str, ...]:
    """Return the fields whose blanks stand in a text; a label nobody knows stands for itself."""
    letter = pack.letters[letter_id]
    names = {label(name, words): name for name in (*letter.needed, *letter.optional)}
    return tuple(names.get(found, found) for found in blanks_in(text, words))


def blanks_in(text: str, words: Words) -> tuple[str, ...]:
    """Return the labels of the blanks in a text, each once."""
    shape = blank_shape(words)
    return tuple(dict.fromkeys(found.group(1) for found in shape.finditer(text)))


def blank_shape(words: Words) -> re.Pattern[str]:
    """Return what a labelled blank looks like in a language; its first group is the label."""
    return _shape(say(words, "letters.blank", "__(\0)", label="\0"))


@lru_cache(maxsize=8)
def _shape(blank: str) -> re.Pattern[str]:
    before, _label, after = blank.partition("\0")
    inside = f"[^{re.escape(after[:1])}\\n]{{1,80}}"
    return re.compile(f"{re.escape(before)}({inside}){re.escape(after)}")
