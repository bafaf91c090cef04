"""What a second copy of all cases looks like on its drive, and how it is read.

    refundwizard-copy.json        says what the folder is
    files/<2>/<sha256>            every file once, whatever it was called; never changed
    runs/<time>-<8>.json          one finished run: case id → digest of the list of its files

A list is itself one of the files: path inside the case → digest and size. A run is written last and
only after everything it names was read back, so whatever is listed under `runs` is whole. Names
come from digests, ids and times alone; nothing in the folder is ever a path from outside.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.storage import history
from refundwizard.storage.errors import ABSENT, Corrupt, NotFound, StoreError, TooNew
from refundwizard.storage.evidence_log import seqs_in
from refundwizard.storage.fs import exists
from refundwizard.storage.marks import CASE_FILE, is_digest, is_id
from refundwizard.storage.strict_json import canonical, digest, loads, unseal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from refundwizard.storage.fs import Fs

NAME: Final = "refundwizard-copy"
"""What the folder is called that is made in the one the person picks."""
MARK: Final = "refundwizard-copy.json"
FORMAT: Final = "refundwizard.copy"
SCHEMA: Final = 1
FILES, RUNS, LOCK = "files", "runs", ".lock"
LIST_LIMIT: Final = 16 << 20
"""Bytes a list of files, or a run, may have."""

_MARK_LIMIT: Final = 64 << 10
_RUN: Final = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{8}\.json\Z", re.ASCII)
_FACTS: Final = 2


@dataclass(frozen=True, slots=True)
class Kept:
    """One file of a case as a list names it; `size` in bytes."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Run:
    """A finished run: when, of which data folder, and the digest of each case's list."""

    name: str
    at: str
    of: str
    cases: Mapping[str, str]


def place_of(fs: Fs, chosen: Path) -> Path:
    """Return the folder of the copy for one a person picked: itself, or one of its own in it."""
    return chosen if exists(fs, chosen / MARK) else chosen / NAME


def mark() -> bytes:
    """Return the file that says what the folder is."""
    return canonical({"format": FORMAT, "schema": SCHEMA})


def is_part(path: str) -> bool:
    """Say whether a file inside a case may be called so."""
    folder, _, name = path.rpartition("/")
    match folder:
        case "":
            return name == CASE_FILE
        case history.FOLDER:
            return bool(history.revs_in([name]) or history.pinned_in([name]))
        case "log":
            return bool(seqs_in((name,)))
        case _:
            return folder == "evidence" and is_digest(name)


def is_run(name: str) -> bool:
    """Say whether a finished run is called so; names sort by when it was."""
    return bool(_RUN.match(name))


class Copy:
    """A second copy, for reading. Methods raise StoreError; raw errors come from `Fs`."""

    def __init__(self, fs: Fs, root: Path) -> None:
        """Look at a folder; nothing is read yet."""
        self.fs = fs
        self.root = root

    def check_mark(self) -> None:
        """Make sure that the folder is a copy this version understands.

        Raises:
            NotFound: it is none, or the drive is not connected.
            TooNew: a newer version made it.
            Corrupt: its mark is damaged.
        """
        try:
            table = loads(self.fs.read(self.root / MARK, _MARK_LIMIT), _MARK_LIMIT, MARK)
        except OSError as error:
            if error.errno in ABSENT:
                raise NotFound(str(self.root)) from error
            raise
        if not isinstance(table, dict) or table.get("format") != FORMAT:
            raise Corrupt("format", MARK)
        schema = table.get("schema")
        if type(schema) is not int or schema > SCHEMA:
            raise TooNew(schema if type(schema) is int else 0)

    def path(self, sha256: str) -> Path:
        """Return where a file of that digest is or would be."""
        return self.root.joinpath(FILES, sha256[:2], sha256)

    def run_names(self) -> tuple[str, ...]:
        """Return the names of the finished runs, the newest first."""
        if not exists(self.fs, self.root / RUNS):
            return ()
        return tuple(name for name in reversed(self.fs.names(self.root / RUNS)) if is_run(name))

    def run(self, name: str) -> Run:
        """Read a finished run; raises Corrupt."""
        table = unseal(self.fs.read(self.root / RUNS / name, LIST_LIMIT), name, LIST_LIMIT)
        cases = table.get("cases")
        if not isinstance(cases, dict) or not all(
            is_id(each) and isinstance(named, str) and is_digest(named)
            for each, named in cases.items()
        ):
            raise Corrupt("shape", name)
        return Run(name, str(table.get("at", "")), str(table.get("of", "")), cases)

    def runs(self) -> tuple[Run, ...]:
        """Return the finished runs that can be read, the newest first."""
        found = []
        for name in self.run_names():
            try:
                found.append(self.run(name))
            except StoreError:
                continue
        return tuple(found)

    def listed(self, sha256: str) -> dict[str, Kept]:
        """Return what a list names, by the path inside the case.

        Raises:
            Corrupt: it is damaged, or names what no case has.
            OSError: it is not there.
        """
        raw = self.fs.read(self.path(sha256), LIST_LIMIT)
        table = loads(raw, LIST_LIMIT, sha256)
        if digest(raw) != sha256 or not isinstance(table, dict):
            raise Corrupt("checksum", sha256)
        return {path: _kept(path, facts) for path, facts in table.items()}


def _kept(path: str, facts: object) -> Kept:
    if not is_part(path) or not isinstance(facts, list) or len(facts) != _FACTS:
        raise Corrupt("shape", path)
    sha256, size = facts
    if not isinstance(sha256, str) or not is_digest(sha256) or type(size) is not int or size < 0:
        raise Corrupt("shape", path)
    return Kept(sha256, size)


def list_bytes(files: Mapping[str, Kept]) -> bytes:
    """Return the list of a case's files."""
    return canonical({path: [kept.sha256, kept.size] for path, kept in files.items()})
