"""Looking one case over: every check only reads."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from refundwizard.storage import history, vault
from refundwizard.storage.atomic import TEMPORARY
from refundwizard.storage.conflicts import conflict_copies
from refundwizard.storage.envelope import moment_of, parse
from refundwizard.storage.errors import Corrupt, StoreError, TooNew
from refundwizard.storage.evidence_check import UNLOGGED, check
from refundwizard.storage.evidence_log import seqs_in
from refundwizard.storage.fs import FILE, FOLDER
from refundwizard.storage.marks import CASE_FILE, is_digest
from refundwizard.storage.migrations import CHAIN
from refundwizard.storage.recovery import (
    CASE_DAMAGED,
    CASE_MISSING,
    GENERATION_DAMAGED,
    ROLLED_FORWARD,
    Found,
    find_newest,
)
from refundwizard.storage.strict_json import CASE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from refundwizard.storage.store import Store

SYSTEM_FILES = frozenset({".DS_Store", "desktop.ini", "Thumbs.db"})
"""What file managers leave everywhere; nobody needs to hear of it."""
CLOCK_SLACK = timedelta(days=1)

_PARTS = frozenset({"history", "evidence", "derived", "log"})
_REMEDY = {
    CASE_MISSING: "rewrite_case",
    CASE_DAMAGED: "rewrite_case",
    ROLLED_FORWARD: "rewrite_case",
    GENERATION_DAMAGED: "keep",
}
_EVIDENCE_REMEDY = {
    "evidence_missing": "reattach",
    "evidence_changed": "reattach",
    "evidence_unreadable": "keep",
    UNLOGGED: "start_log",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be.

    `code` says what kind, `what` adds a fact (a reason word, a number), `where` is a path inside
    the case's folder, or inside the store where `case_id` is "", `remedy` says what helps.
    """

    code: str
    case_id: str
    what: str
    where: str
    remedy: str


@dataclass(frozen=True, slots=True)
class _Look:
    """One case and how thoroughly to look at it."""

    store: Store
    case_id: str
    deep: bool

    @property
    def _folder(self) -> Path:
        return self.store.folder(self.case_id)

    def _finding(self, code: str, what: str, where: str, remedy: str) -> Finding:
        return Finding(code, self.case_id, what, where, remedy)

    def _names(self, part: str) -> tuple[str, ...]:
        try:
            return self.store.fs.names(self._folder / part)
        except OSError:
            return ()

    def _revs(self) -> list[int]:
        return history.revs_in(self._names(history.FOLDER))


class _Generations(_Look):
    """The generations of a case."""

    def findings(self, found: Found) -> Iterator[Finding]:
        """Yield what is wrong with them."""
        rev = found.envelope.rev
        reported = {problem.where for problem in found.problems}
        if found.copy_is_good and not reported & {CASE_FILE}:
            yield from self._newest_pair(rev, found.raw)
        if self.deep:
            yield from self._older(rev, reported)

    def _newest_pair(self, rev: int, raw: bytes) -> Iterator[Finding]:
        """Compare case.json with the generation it is a copy of."""
        name = history.file_name(rev)
        where = f"{history.FOLDER}/{name}"
        try:
            with self.store.reporting(self._folder / where):
                twin = self.store.fs.read(self._folder / where, CASE_LIMIT)
        except StoreError:
            yield self._finding("generation_missing", str(rev), where, "rewrite_generation")
            return
        if twin != raw:
            if self._is_sound(twin, name):
                yield self._finding("diverged", str(rev), where, "compare")
            else:
                yield self._finding(GENERATION_DAMAGED, str(rev), where, "rewrite_generation")

    def _older(self, newest: int, reported: set[str]) -> Iterator[Finding]:
        for rev in self._revs():
            name = history.file_name(rev)
            if rev >= newest or name in reported:
                continue
            where = f"{history.FOLDER}/{name}"
            try:
                with self.store.reporting(self._folder / where):
                    raw = self.store.fs.read(self._folder / where, CASE_LIMIT)
                if parse(raw, self.case_id, where=name).rev != rev:
                    raise Corrupt("wrong_rev", name)
            except StoreError as error:
                yield self._finding(GENERATION_DAMAGED, error.code, where, "keep")

    def _is_sound(self, raw: bytes, name: str) -> bool:
        try:
            parse(raw, self.case_id, where=name)
        except StoreError:
            return False
        return True


class _Exhibits(_Look):
    """The exhibit files of a case."""

    def findings(self, found: Found) -> Iterator[Finding]:
        """Yield what is wrong with them."""
        refs = {blob.sha256: blob.size for blob in found.envelope.body.evidence}
        yield from self._hashed(found) if self.deep else self._glanced(refs)
        spare = {name for name in self._names("evidence") if is_digest(name)} - refs.keys()
        for name in sorted(spare - self._used_before() if spare else spare):
            yield self._finding("evidence_orphan", "", f"evidence/{name}", "keep")

    def _hashed(self, found: Found) -> Iterator[Finding]:
        """Compare every file, the record and the case."""
        for fault in check(self.store, self.case_id, found.envelope).faults:
            remedy = _EVIDENCE_REMEDY.get(fault.code, "compare_digest")
            yield self._finding(fault.code, fault.what, fault.where, remedy)

    def _glanced(self, refs: dict[str, int]) -> Iterator[Finding]:
        for name, size in refs.items():
            verdict = self._verdict(name, size)
            if verdict != vault.OK:
                yield self._finding(f"evidence_{verdict}", "", f"evidence/{name}", "reattach")

    def _verdict(self, name: str, size: int) -> str:
        try:
            facts = self.store.fs.facts(self._folder / "evidence" / name)
        except OSError:
            return vault.MISSING
        return vault.OK if (facts.kind, facts.size) == (FILE, size) else vault.CHANGED

    def _used_before(self) -> set[str]:
        """Return the exhibit files earlier generations name: they wait for an undo."""
        used: set[str] = set()
        for rev in self._revs():
            path = self._folder / history.FOLDER / history.file_name(rev)
            try:
                with self.store.reporting(path):
                    raw = self.store.fs.read(path, CASE_LIMIT)
                envelope = parse(raw, self.case_id, where=path.name)
            except StoreError:
                continue
            used |= {blob.sha256 for blob in envelope.body.evidence}
        return used


class Checkup(_Look):
    """One case looked over."""

    def findings(self) -> Iterator[Finding]:
        """Yield everything found, the most serious first."""
        try:
            with self.store.reporting(self._folder):
                found = find_newest(self.store.fs, self._folder, self.case_id, CHAIN)
        except StoreError as error:
            yield self._hopeless(error)
        else:
            for problem in found.problems:
                yield self._finding(
                    problem.code,
                    "",
                    self._place(problem.code, problem.where),
                    _REMEDY[problem.code],
                )
            for look in (_Generations, _Exhibits):
                yield from look(self.store, self.case_id, self.deep).findings(found)
            yield from self._clock(found)
        yield from self._strangers()
        yield from self._modes()

    @staticmethod
    def _place(code: str, name: str) -> str:
        return f"{history.FOLDER}/{name}" if code == GENERATION_DAMAGED else name

    def _hopeless(self, error: StoreError) -> Finding:
        if isinstance(error, TooNew):
            return self._finding("schema_newer", str(error.schema), CASE_FILE, "update_app")
        if isinstance(error, Corrupt) and error.is_foreign:
            return self._finding("case_foreign", error.reason, error.where, "keep_copy")
        reason = error.reason if isinstance(error, Corrupt) else error.code
        return self._finding("case_lost", reason, CASE_FILE, "keep_copy")

    def _clock(self, found: Found) -> Iterator[Finding]:
        saved_at = moment_of(found.envelope.saved_at)
        if saved_at is not None and saved_at > self._now() + CLOCK_SLACK:
            yield self._finding("clock_ahead", found.envelope.saved_at, CASE_FILE, "check_clock")

    def _now(self) -> datetime:
        return self.store.clock()

    def _strangers(self) -> Iterator[Finding]:
        """Yield conflict copies and files that are none of ours."""
        try:
            copies = conflict_copies(self.store, self.case_id)
        except StoreError:
            return
        for copy in copies:
            yield self._finding("conflict_copy", copy.product, copy.name, "compare")
        known = {copy.name for copy in copies}
        for part, name in self._entries():
            where = f"{part}/{name}" if part else name
            if where not in known and not _is_ours(part, name):
                yield self._finding("foreign_file", "", where, "keep")

    def _entries(self) -> Iterator[tuple[str, str]]:
        for part in ("", "history", "evidence", "log"):
            for name in self._names(part):
                yield part, name

    def _modes(self) -> Iterator[Finding]:
        for part, name in (("", ""), *self._entries()):
            where = "/".join(piece for piece in (part, name) if piece)
            if not name.startswith(TEMPORARY) and is_open_to_others(
                self.store, self._folder / where
            ):
                yield self._finding("permissions", "", where, "tighten")


def _is_ours(part: str, name: str) -> bool:
    if name in SYSTEM_FILES or name.startswith(TEMPORARY):
        return True
    if part == "evidence":
        return is_digest(name)
    if part == "log":
        return bool(seqs_in((name,)))
    if part == "history":
        is_named = bool(history.revs_in([name]) or history.pinned_in([name]))
        return is_named or name.startswith(history.UNACKED)
    return name in _PARTS or name == CASE_FILE


def is_open_to_others(store: Store, path: Path) -> bool:
    """Say whether other users of the computer may look at a file or folder of the store."""
    if sys.platform == "win32":  # where the bits say nothing about other users
        return False
    try:
        facts = store.fs.facts(path)
    except OSError:
        return False
    return facts.kind in {FILE, FOLDER} and bool(facts.mode & 0o077)
