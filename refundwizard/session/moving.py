"""All cases to another computer in one file, and out of such a file again."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.domain.wording import full_day
from refundwizard.session.bring_in import Standing, standing_of
from refundwizard.session.exhibit_view import size_words
from refundwizard.session.tasks import NOBODY
from refundwizard.storage import all_cases, pack_contents, taking_in
from refundwizard.storage.atomic import Staged
from refundwizard.storage.envelope import moment_of
from refundwizard.storage.errors import Refused, facts_about
from refundwizard.storage.fs import exists
from refundwizard.storage.store import new_id

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from refundwizard.domain.pack import Words
    from refundwizard.session.library import Library
    from refundwizard.session.tasks import Hooks
    from refundwizard.storage.all_cases import Found, Written
    from refundwizard.storage.fs import Fs


@dataclass(frozen=True, slots=True)
class AllOffer:
    """What a file with all cases holds: when it was written, each case and how it stands here."""

    path: Path
    at: str
    cases: tuple[tuple[str, Standing], ...]
    size: int

    def count(self, *standings: Standing) -> int:
        """Return how many cases stand so."""
        return sum(standing in standings for _case_id, standing in self.cases)


@dataclass(frozen=True, slots=True)
class Moved:
    """What was taken in, by the id it has here; `beside` have a new one."""

    cases: tuple[str, ...]
    same: int
    beside: int


def holds_all(fs: Fs, path: Path) -> bool:
    """Tell whether a file looks like one with all cases; raises StoreError."""
    with facts_about(path), fs.open_read(path, follow=True) as file:
        return all_cases.holds_all(file)


def write_all(
    library: Library, target: Path, hooks: Hooks = NOBODY, *, force: bool = False
) -> Written:
    """Write all sound cases into one file, and read it back before it gets its name.

    Raises:
        FileExistsError: the file is there, and ``force`` is off.
        FileNotFoundError: the folder is gone.
        Refused: cancelled, or too_large_pack.
        StoreError: a disk refused, or the file does not read back.
    """
    fs = library.store.fs
    if exists(fs, target) and not force:
        raise FileExistsError(target)
    if not exists(fs, target.parent):
        raise FileNotFoundError(target.parent)
    with facts_about(target):
        staged = Staged(fs, target.parent)
        try:
            written = all_cases.write_all(library.store, staged.write, _told(hooks))
            with fs.open_read(staged.place) as file:
                _check(all_cases.read_all(file))
        except BaseException:
            staged.discard()
            raise
        staged.publish(target.name)
    return written


def _check(found: Found) -> None:
    for case_id in found.cases:
        pack_contents.check_files(found.case(case_id))


def look(library: Library, path: Path) -> AllOffer:
    """Return what a file holds; nothing is written. Raises NotAPack, TooNew and StoreError."""
    with _opened(library.store.fs, path) as found:
        cases, size = [], 0
        for case_id in found.cases:
            inside = found.case(case_id)
            cases.append((case_id, standing_of(library, inside.envelope)[0]))
            size += inside.size
        return AllOffer(path, found.at, tuple(cases), size)


def bring(library: Library, path: Path, hooks: Hooks = NOBODY) -> Moved:
    """Take every case in: what is here with the same contents stays alone, others go beside it.

    Raises:
        NotAPack: a case does not hold together; those before it are here.
        Refused: cancelled or no_space.
        StoreError: the disk refused.
    """
    taken, counted = [], Counter[str]()
    with _opened(library.store.fs, path) as found:
        for at, case_id in enumerate(found.cases):
            if hooks.is_cancelled():
                raise Refused("cancelled")
            inside = found.case(case_id)
            standing = standing_of(library, inside.envelope)[0]
            counted["same" if standing == "same" else "new" if standing == "new" else "beside"] += 1
            if standing != "same":
                mine = case_id if standing == "new" else new_id()
                taking_in.build(library.store, inside, mine)
                taken.append(mine)
            hooks.progress(at + 1, len(found.cases))
    library.refresh(taken)
    return Moved(tuple(taken), counted["same"], counted["beside"])


@contextmanager
def _opened(fs: Fs, path: Path) -> Iterator[Found]:
    with facts_about(path), fs.open_read(path, follow=True) as file:
        yield all_cases.read_all(file)


def _told(hooks: Hooks) -> pack_contents.Hooks:
    return pack_contents.Hooks(hooks.progress, hooks.is_cancelled)


def written_words(words: Words, written: Written, target: Path) -> str:
    """Return what went into a file, and what was left out."""
    lines = [words("copies.out", count=len(written.cases), where=target.name)]
    if written.left:
        ids = ", ".join(case_id[:8] for case_id in written.left)
        lines.append(words("copies.out_left", count=len(written.left), ids=ids))
    return "\n".join(lines)


def offer_words(words: Words, offer: AllOffer) -> str:
    """Return what a person reads before anything is taken in."""
    moment = moment_of(offer.at)
    day = full_day(words, moment.date()) if moment else offer.at
    size = size_words(offer.size)
    lines = [words("copies.look", count=len(offer.cases), day=day, size=size)]
    counts = {
        "new": offer.count("new"),
        "same": offer.count("same"),
        "beside": offer.count("older", "newer", "other_state"),
    }
    lines += [words(f"copies.look_{name}", count=count) for name, count in counts.items() if count]
    return "\n".join((*lines, "", words("copies.look_safe")))


def moved_words(words: Words, moved: Moved) -> str:
    """Return what was taken in."""
    lines = [words("copies.in_done", count=len(moved.cases))]
    for name in ("same", "beside"):
        count = getattr(moved, name)
        lines += [words(f"copies.in_{name}", count=count)] if count else []
    return "\n".join(lines)
