"""Every case out of a second copy: built aside, each file hashed, put in its place in one step.

Of each data folder the newest finished run counts. A file that went bad on the drive is looked for
in the runs before; what cannot be had whole is named and left out. A case that is here already is
never touched.
"""

from __future__ import annotations

import contextlib
import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from refundwizard.storage import history, tree
from refundwizard.storage.atomic import PRIVATE, SEALED, Staged
from refundwizard.storage.copies import Copy
from refundwizard.storage.copying import CHUNK
from refundwizard.storage.errors import Corrupt, NotFound, Refused, StoreError, facts_about
from refundwizard.storage.fs import exists
from refundwizard.storage.marks import CASE_FILE
from refundwizard.storage.migrations import CHAIN
from refundwizard.storage.pack_contents import Hooks
from refundwizard.storage.recovery import find_newest
from refundwizard.storage.store import new_id
from refundwizard.storage.sweep import CASE_PARTS, HALF_MADE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from refundwizard.storage.copies import Kept, Run
    from refundwizard.storage.store import Store

BUILDING: Final = HALF_MADE[1]
_EVIDENCE: Final = "evidence"


@dataclass(slots=True)
class Back:
    """What came back, by case id.

    `same` were here already with the same contents, `here` are here with others and were left as
    they are, `behind` the same where the copy has a later state of what is here; `older` came from
    an earlier run, as the newest was damaged there; `lost` cannot be had whole from the copy.
    `stopped` says that nobody wanted the rest.
    """

    at: str = ""
    cases: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    here: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    older: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    stopped: bool = False


def bring_back(store: Store, root: Path, hooks: Hooks | None = None) -> Back:
    """Take every case of a second copy into a store.

    Raises:
        NotFound: the folder holds no copy, or no finished run.
        TooNew, Corrupt: it belongs to a newer version, or its mark is damaged.
        StoreError: the disk refused; what was finished by then is here.
    """
    store.require_writable()
    copy = Copy(store.fs, root)
    with facts_about(root):
        copy.check_mark()
        runs = copy.runs()
    if not runs:
        raise NotFound(str(root))
    with store.reporting(store.root):
        return _Bringing(store, copy, runs, hooks or Hooks()).bring()


class _Bringing:
    """All cases of a copy on their way."""

    def __init__(self, store: Store, copy: Copy, runs: tuple[Run, ...], hooks: Hooks) -> None:
        self._store, self._copy, self._runs, self._hooks = store, copy, runs, hooks
        self._fs = store.fs
        self._back = Back(at=runs[0].at)
        self._poured = self._all = 0

    def bring(self) -> Back:
        """Bring the cases of the newest run of each data folder."""
        newest = {run.of: run for run in reversed(self._runs)}
        ids = sorted({case_id for run in newest.values() for case_id in run.cases})
        sizes = {case_id: self._size(newest.values(), case_id) for case_id in ids}
        self._all, done = sum(sizes.values()), 0
        try:
            for case_id in ids:
                self._check_wanted()
                self._bring(case_id)
                done += sizes[case_id]
                self._tell(done)
        except Refused:
            self._back.stopped = True
        # what a run before this one put there, which failed at the very last, has to last as well
        self._fs.sync_dir(self._store.root / "cases")
        return self._back

    def _size(self, runs: Iterable[Run], case_id: str) -> int:
        """Return the bytes of a case that is not here; nothing where nobody can say."""
        if exists(self._fs, self._store.folder(case_id)):
            return 0
        for run in runs:
            if case_id in run.cases:
                with contextlib.suppress(Corrupt, OSError):
                    return sum(k.size for k in self._copy.listed(run.cases[case_id]).values())
        return 0

    def _check_wanted(self) -> None:
        if self._hooks.is_cancelled():
            raise Refused("cancelled")

    def _tell(self, poured: int) -> None:
        self._poured = min(poured, self._all)
        self._hooks.progress(self._poured, self._all)

    def _bring(self, case_id: str) -> None:
        tried = [run for run in self._runs if case_id in run.cases]
        for run in tried:
            try:
                files = self._copy.listed(run.cases[case_id])
                self._place(case_id, files)
            except (Corrupt, OSError) as error:
                if isinstance(error, OSError) and not self._is_of_copy(error):
                    raise
                continue
            if run is not tried[0]:
                self._back.older.append(case_id)
            return
        self._back.lost.append(case_id)

    def _is_of_copy(self, error: OSError) -> bool:
        """Say whether it is the drive with the copy that refused."""
        return str(self._copy.root) in str(error.filename or "")

    def _place(self, case_id: str, files: Mapping[str, Kept]) -> None:
        """Build a case aside and give it its place; raises Corrupt or OSError of the copy."""
        target = self._store.folder(case_id)
        if exists(self._fs, target):
            self._compare(case_id, files)
            return
        aside = target.parent / f"{BUILDING}{new_id()}"
        try:
            self._build(aside, files)
            find_newest(self._fs, aside, case_id, CHAIN)
            with self._store.mutex:
                self._fs.rename(aside, target)
        except BaseException:
            with contextlib.suppress(OSError):
                tree.remove(self._fs, aside)
            raise
        self._fs.sync_dir(target.parent)
        self._back.cases.append(case_id)

    def _compare(self, case_id: str, files: Mapping[str, Kept]) -> None:
        """Sort a case that is here: as it is in the copy, an earlier state of it, or another."""
        try:
            here = find_newest(self._fs, self._store.folder(case_id), case_id, CHAIN)
        except StoreError:
            self._back.here.append(case_id)
            return
        mine = hashlib.sha256(here.raw).hexdigest()
        if mine in _newest(files):
            self._back.same.append(case_id)
        elif mine in {each.sha256 for each in files.values()}:
            self._back.behind.append(case_id)
        else:
            self._back.here.append(case_id)

    def _build(self, aside: Path, files: Mapping[str, Kept]) -> None:
        self._fs.mkdir(aside)
        parts = {path.rpartition("/")[0] for path in files} - {""}
        for part in sorted(parts | set(CASE_PARTS)):
            self._fs.mkdir(aside / part)
        for path, kept in sorted(files.items(), key=lambda pair: pair[0] == CASE_FILE):
            self._write(aside / path, kept)

    def _write(self, target: Path, kept: Kept) -> None:
        """Copy a file from the drive while it is hashed; raises Corrupt where it went bad."""
        staged = Staged(self._fs, target.parent)
        try:
            self._pour(kept, staged)
        except BaseException:
            staged.discard()
            raise
        staged.publish(target.name, SEALED if target.parent.name == _EVIDENCE else PRIVATE)

    def _pour(self, kept: Kept, staged: Staged) -> None:
        sums = hashlib.sha256()
        with self._fs.open_read(self._copy.path(kept.sha256)) as file:
            while chunk := file.read(CHUNK):
                self._check_wanted()
                sums.update(chunk)
                staged.write(chunk)
                self._tell(self._poured + len(chunk))
        if sums.hexdigest() != kept.sha256:
            raise Corrupt("checksum", kept.sha256)


def _newest(files: Mapping[str, Kept]) -> set[str]:
    """Return the digests of the newest state in a list: of its last generation and case.json."""
    last = max(history.revs_in([path.rpartition("/")[2] for path in files]), default=0)
    names = (CASE_FILE, f"{history.FOLDER}/{history.file_name(last)}")
    return {files[name].sha256 for name in names if name in files}
