"""Finding the newest readable state of a case, whatever happened to its files. Only reads.

`case.json` and the newest generation say the same after a clean save. Where they differ, the
higher revision that verifies is the case; where one is bad, the other one is. A file that verifies
but is not understood stops the search: going back behind it would lose what it holds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from refundwizard.storage import history
from refundwizard.storage.envelope import Envelope, parse
from refundwizard.storage.errors import ABSENT, Corrupt, TooNew
from refundwizard.storage.marks import CASE_FILE
from refundwizard.storage.strict_json import CASE_LIMIT

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.storage.fs import Fs, Stamp
    from refundwizard.storage.migrations import Chain

CASE_MISSING = "case_missing"
CASE_DAMAGED = "case_damaged"
ROLLED_FORWARD = "rolled_forward"
GENERATION_DAMAGED = "generation_damaged"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the person should hear about; `where` is a file name inside the case folder."""

    code: str
    where: str


@dataclass(frozen=True, slots=True)
class Found:
    """The newest state of a case and how it was found.

    `top` is the highest generation number on disk, readable or not; `copy` is the stamp of
    case.json (None: missing); `copy_is_good` says that case.json verifies.
    """

    envelope: Envelope
    raw: bytes
    problems: tuple[Problem, ...]
    top: int
    copy: Stamp | None
    copy_is_good: bool


@dataclass
class _Search:
    """The state of one search."""

    fs: Fs
    folder: Path
    case_id: str
    chain: Chain
    problems: list[Problem] = field(default_factory=list)
    claims: list[int] = field(default_factory=list)
    """Schema numbers that files with a broken checksum say they have, case.json first."""

    failure: OSError | None = None
    """The last refusal of the disk itself."""

    def read(self, path: Path, rev: int | None) -> tuple[Envelope, bytes]:
        raw = self.fs.read(path, CASE_LIMIT)
        envelope = parse(raw, self.case_id, chain=self.chain, where=path.name)
        if rev is not None and envelope.rev != rev:
            raise Corrupt("wrong_rev", path.name)
        return envelope, raw

    def attempt(
        self, path: Path, code: str, rev: int | None = None
    ) -> tuple[Envelope, bytes] | None:
        """Read one file, or note the problem; raises TooNew and Corrupt (foreign)."""
        try:
            return self.read(path, rev)
        except Corrupt as error:
            if error.is_foreign:
                raise
            self.claims.append(error.claims)
        except FileNotFoundError:
            code = CASE_MISSING if rev is None else code
            self.claims.append(0)
        except OSError as error:
            self.failure = error
            self.claims.append(0)
        self.problems.append(Problem(code, path.name))
        return None

    def is_newer(self) -> bool:
        """Say whether case.json and the newest generation both look like a later version's."""
        return len(self.claims) > 1 and min(self.claims[:2]) > self.chain.current


def stamp_of(fs: Fs, path: Path) -> Stamp | None:
    """Return the stamp of a file, None where it is missing or out of reach."""
    try:
        facts = fs.facts(path)
    except OSError:
        return None
    return facts.mtime_ns, facts.size


def generations_in(fs: Fs, folder: Path) -> list[int]:
    """Return the generation numbers of a case, ascending; none where the history is gone.

    Raises:
        OSError: The history is there but cannot be listed.
    """
    try:
        return history.revs_in(fs.names(folder / history.FOLDER))
    except OSError as error:
        if error.errno in ABSENT:
            return []
        raise


def find_newest(fs: Fs, folder: Path, case_id: str, chain: Chain) -> Found:
    """Return the newest state of the case in `folder`.

    Raises:
        Corrupt: no_generation (nothing readable is left), unknown_key or shape (intact, but not
            understood).
        TooNew: Written by a newer version.
        OSError: The folder is not there, or nothing is readable because the disk refuses.
    """
    search = _Search(fs, folder, case_id, chain)
    copy = stamp_of(fs, folder / CASE_FILE)
    best = search.attempt(folder / CASE_FILE, CASE_DAMAGED)
    copy_is_good = best is not None
    revs = generations_in(fs, folder)
    for rev in reversed(revs):
        if best is not None and rev <= best[0].rev:
            break
        path = folder / history.FOLDER / history.file_name(rev)
        found = search.attempt(path, GENERATION_DAMAGED, rev)
        if search.is_newer():
            raise TooNew(search.claims[0])
        if found is not None:
            if copy_is_good:
                search.problems.append(Problem(ROLLED_FORWARD, CASE_FILE))
            best = found
            break
    if best is None:
        fs.facts(folder)
        raise search.failure or Corrupt("no_generation", CASE_FILE)
    top = max([*revs, best[0].rev])
    return Found(best[0], best[1], tuple(search.problems), top, copy, copy_is_good)
