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
    stopped: bool = False
    """Nobody wanted the rest."""


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
    told = pack_contents.Hooks(hooks.progress, hooks.is_cancelled)
    return all_cases.write_file(library.store, target, told)


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

    A stop leaves the cases that were finished by then, each of them whole.

    Raises:
        NotAPack: a case does not hold together; those before it are here.
        Refused: no_space.
        StoreError: the disk refused.
    """
    with _opened(library.store.fs, path) as found:
        taking = _Taking(library, found, hooks)
        try:
            return taking.take()
        finally:
            library.refresh(taking.taken)


class _Taking:
    """All cases of a file on their way in."""

    def __init__(self, library: Library, found: Found, hooks: Hooks) -> None:
        self.taken: list[str] = []
        self._library, self._found, self._hooks = library, found, hooks
        self._all = sum(entry.size for entry in found.bundle.entries.values())
        self._done = 0

    def take(self) -> Moved:
        """Take one after the other."""
        counted, is_stopped = Counter[str](), False
        for case_id in self._found.cases:
            try:
                counted[self._one(case_id)] += 1
            except Refused as refused:
                if refused.reason != "cancelled":
                    raise
                is_stopped = True
                break
        taking_in.settle(self._library.store)
        return Moved(tuple(self.taken), counted["same"], counted["beside"], is_stopped)

    def _one(self, case_id: str) -> str:
        """Take a case in unless it is here, and return how it stood."""
        if self._hooks.is_cancelled():
            raise Refused("cancelled")
        inside = self._found.case(case_id)
        standing = standing_of(self._library, inside.envelope)[0]
        if standing != "same":
            mine = case_id if standing == "new" else new_id()
            hooks = pack_contents.Hooks(self._on_part, self._hooks.is_cancelled)
            taking_in.build(self._library.store, inside, mine, hooks)
            self.taken.append(mine)
        self._done += sum(e.size for e in self._found.bundle.under(f"cases/{case_id}/").values())
        self._on_part(0, 0)
        return standing if standing in {"same", "new"} else "beside"

    def _on_part(self, done: int, _size: int) -> None:
        self._hooks.progress(min(self._done + done, self._all), self._all)


@contextmanager
def _opened(fs: Fs, path: Path) -> Iterator[Found]:
    with facts_about(path), fs.open_read(path, follow=True) as file:
        yield all_cases.read_all(file)


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
    lines += [words("copies.in_stopped")] if moved.stopped else []
    return "\n".join(lines)
