"""The earlier versions of a case: listed, looked at, compared, and made the newest again.

Nothing here takes a version away. Going back writes a further version with the old contents; the
one it came from and the one before it are kept for ever.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.renaming import seen
from refundwizard.session.differences import Difference, differences
from refundwizard.storage.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refundwizard.domain.case import Case
    from refundwizard.domain.pack import Pack, Words
    from refundwizard.session.library import Library
    from refundwizard.storage.case_store import Saved
    from refundwizard.storage.history import Generation

SOURCE: Final = "restore_source"
BEFORE: Final = "before_restore"
"""Why the version gone back to, and the one gone back from, are kept for ever."""
_NAMED: Final = 2
"""So many changes are named in a line; the others are counted."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version in the list; ``changed`` says in a line what differs from the one before it.

    ``is_readable`` is False for a damaged file and for one of a later program; then the counts
    are 0. ``kept`` is why it is kept for ever, "" where it is not.
    """

    rev: int
    saved_at: str
    kept: str
    is_readable: bool
    answers: int = 0
    messages: int = 0
    exhibits: int = 0
    changed: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """An earlier version beside the case as it is now."""

    rev: int
    saved_at: str
    case: Case
    found: tuple[Difference, ...]
    """Old is the version's, new is today's."""


def versions(library: Library, case_id: str, words: Words) -> tuple[Version, ...]:
    """Return every version that is kept, the newest first; reads each of them.

    Raises:
        StoreError: the case or its folder cannot be read.
    """
    known = library.cases.generations(case_id)
    cases = [_case(library, case_id, each) for each in known]
    before = [*cases[1:], None]
    return tuple(
        _version(library.pack, words, each, case, older)
        for each, case, older in zip(known, cases, before, strict=True)
    )


def _case(library: Library, case_id: str, each: Generation) -> Case | None:
    if not each.readable:
        return None
    try:
        case = library.cases.load_generation(case_id, each.rev).case
        return seen(case, library.pack.renamed)
    except StoreError:
        return None


def _version(
    pack: Pack, words: Words, each: Generation, case: Case | None, older: Case | None
) -> Version:
    if case is None:
        return Version(each.rev, each.saved_at, each.pin, is_readable=False)
    return Version(
        rev=each.rev,
        saved_at=each.saved_at,
        kept=each.pin,
        is_readable=True,
        answers=len(case.answers),
        messages=len(case.messages),
        exhibits=len(case.exhibits),
        changed=_line(words, differences(pack, words, older, case)) if older is not None else "",
    )


def _line(words: Words, found: Sequence[Difference]) -> str:
    """Return what changed in one line: the first names, then how many more."""
    if not found:
        return words("versions.nothing")
    names = words("versions.joint").join(each.label for each in found[:_NAMED])
    rest = len(found) - _NAMED
    return words("versions.more", names=names, count=rest) if rest > 0 else names


def compare(library: Library, case_id: str, rev: int, words: Words) -> Compared:
    """Return a version beside the newest one on the disk.

    Raises:
        NotFound, Corrupt, TooNew: there is no such version, or it cannot be read.
    """
    old = library.cases.load_generation(case_id, rev)
    now, renamed = library.cases.load(case_id).case, library.pack.renamed
    before = seen(old.case, renamed)
    found = differences(library.pack, words, before, seen(now, renamed))
    return Compared(rev, old.saved_at, before, found)


def go_back(library: Library, case_id: str, rev: int) -> Saved:
    """Make a version the newest one; raises like ``compare``, and Conflict."""
    base = library.cases.load(case_id).rev
    saved = library.cases.restore(case_id, base, rev)
    case = seen(library.cases.load(case_id).case, library.pack.renamed)
    library.note_saved(case_id, case, saved.rev)
    library.index.save()
    return saved


def keep_both(library: Library, case_id: str, now: int, rev: int) -> Case:
    """Keep a version and the one of now for ever, and return the former's case.

    For the open case, which then takes it over as one more step that can be taken back.

    Raises:
        StoreError: it cannot be read, or not be kept; nothing has changed.
    """
    case = seen(library.cases.load_generation(case_id, rev).case, library.pack.renamed)
    library.cases.pin(case_id, rev, SOURCE)
    library.cases.pin(case_id, now, BEFORE)
    return case
