"""Whether knowledge from outside may be used: it loads, and nothing in it leads nowhere.

The lint says everything a release has to mend. Of that, what only makes a pack less good does not
keep it out: it can be read, its dates and sums are right, and its publisher will mend it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.content.flaws import Flaw, PackError
from refundwizard.content.folder import Folder, Members
from refundwizard.content.lint import lint
from refundwizard.content.load import load
from refundwizard.content.text import catalogues
from refundwizard.content.wanted import OWN_TABLES, needed_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from refundwizard.content.findings import Engine
    from refundwizard.domain.pack import Pack

WARNINGS: Final = frozenset(
    {
        *("RW103", "RW105", "RW106", "RW108", "RW204", "RW205", "RW208", "RW305"),
        *("RW404", "RW502", "RW503", "RW504"),
    }
)
"""Findings that do not keep a pack out; every other one does."""

_PARTS: Final = 100
_LOADING: Final = 20
"""So many parts of the way are reading; the rest is the lint."""


def usable(
    files: Mapping[str, bytes],
    engine: Engine | None = None,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> Pack:
    """Return the pack these files are; ``engine`` is what the code offers (this program's).

    Takes seconds: for the background; ``progress`` hears what is done of how much.

    Raises:
        PackError: they are none, or one that would mislead or fail; every flaw is named.
    """
    progress(0, _PARTS)
    pack = load(Members(files))

    def told(done: int, total: int) -> None:
        progress(_LOADING + (_PARTS - _LOADING) * done // total, _PARTS)

    found = lint(pack, pack.checked, engine=engine, progress=told)
    flaws = [Flaw(each.where, "", each.message) for each in found if each.code not in WARNINGS]
    if flaws:
        raise PackError(tuple(flaws))
    return pack


def read(files: Mapping[str, bytes]) -> Pack:
    """Return a pack that was found usable before.

    Raises:
        PackError: this program cannot read it.
    """
    return load(Members(files))


def with_words_of(pack: Pack, shipped: Path) -> Pack:
    """Return a pack whose missing words are those of the shipped folder.

    A newer program says things that knowledge made before it has no words for. Words that follow
    the entries of a pack are its own: one that was taken out does not come back.
    """
    spare, needed = catalogues(Folder(shipped), pack.languages), needed_words(pack)
    texts = {
        lang: {key: text for key, text in spare[lang].items() if _is_lent(key, needed)} | words
        for lang, words in pack.texts.items()
    }
    return pack.model_copy(update={"texts": texts})


def _is_lent(key: str, needed: frozenset[str]) -> bool:
    return key.partition(".")[0] not in OWN_TABLES or key in needed
