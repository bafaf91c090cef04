"""The record of what happened to a case's exhibit files: one sealed file for each thing.

`log/00000001.json` and on, each written once and never touched again. A record carries the SHA-256
of the one before it and its own, so a changed, missing, added or exchanged record shows. The newest
digest stands in the case file as well, and in every document that leaves the computer. The chain
proves that nothing changed since it was written down, and nothing beyond that: whoever writes the
whole chain anew gets a sound one, whose digest is another.

Kinds: `add` (a file taken in), `derive` (a copy with parts made unreadable), `export` (a document
or copy handed out), `verify` (everything hashed again), `migrate` (files that were there before
there was a record of them), `import` (the case came in a pack; `without` lists the files the record
vouches for that were not in it, because the case had let go of them).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard import __version__
from refundwizard.storage.atomic import put
from refundwizard.storage.envelope import BlobRef, moment_of
from refundwizard.storage.errors import ABSENT, Corrupt, StoreError
from refundwizard.storage.fs import exists
from refundwizard.storage.marks import is_digest, timestamp
from refundwizard.storage.strict_json import CASE_LIMIT, CHECKSUM, seal, unseal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from refundwizard.storage.store import Store

FOLDER: Final = "log"
FORMAT: Final = "refundwizard.log"
ADD, DERIVE, EXPORT, VERIFY, MIGRATE = "add", "derive", "export", "verify", "migrate"
IMPORT: Final = "import"

_DIGITS: Final = 8
_ENDING: Final = ".json"
_NAME: Final = re.compile(r"(?!0{8})[0-9]{8}\.json")
_KEYS: Final = frozenset(
    {"app", "at", "clock_back", "facts", "format", "prev", "seq", "type", CHECKSUM}
)


@dataclass(frozen=True, slots=True)
class Record:
    """One record. `prev` is "" for the first; `clock_back` says the clock was behind the last."""

    seq: int
    prev: str
    kind: str
    at: str
    clock_back: bool
    app: str
    facts: Mapping[str, object]
    sha256: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that is not as it was written down; `where` is a path inside the case folder."""

    code: str
    what: str
    where: str


@dataclass(frozen=True, slots=True)
class Chain:
    """All readable records of a case in their order, and where the chain does not hold."""

    records: tuple[Record, ...] = ()
    faults: tuple[Fault, ...] = ()

    @property
    def head(self) -> str:
        """The digest of the newest record, "" where there is none."""
        return self.records[-1].sha256 if self.records else ""

    @property
    def since(self) -> str:
        """When the record begins, ISO 8601, "" where there is none."""
        return self.records[0].at if self.records else ""

    def of_kind(self, kind: str) -> tuple[Record, ...]:
        """Return the records of one kind."""
        return tuple(record for record in self.records if record.kind == kind)

    def blobs(self) -> dict[str, int]:
        """Return the exhibit files that were written down, each with its size in bytes."""
        found: dict[str, int] = {}
        for record in self.records:
            found |= {blob.sha256: blob.size for blob in blobs_of(record)}
            if record.kind == IMPORT:
                left = record.facts.get("without")
                for name in left if isinstance(left, list) else ():
                    found.pop(str(name), None)
        return found


def blobs_of(record: Record) -> Iterator[BlobRef]:
    """Yield the exhibit files a record vouches for."""
    if record.kind in {ADD, DERIVE}:
        yield from _blobs([record.facts])
    elif record.kind == MIGRATE:
        yield from _blobs(record.facts.get("files"))


def _blobs(rows: object) -> Iterator[BlobRef]:
    for row in rows if isinstance(rows, list) else ():
        name, size = (row.get("sha256"), row.get("size")) if isinstance(row, dict) else ("", 0)
        if isinstance(name, str) and is_digest(name) and type(size) is int:
            yield BlobRef(name, size)


def file_name(seq: int) -> str:
    """Return what the file of a record is called."""
    return f"{seq:0{_DIGITS}d}{_ENDING}"


def seqs_in(names: tuple[str, ...]) -> list[int]:
    """Return the numbers of the records among file names, ascending."""
    return [*_seqs_down(tuple(sorted(names)))][::-1]


def _seqs_down(names: tuple[str, ...]) -> Iterator[int]:
    """Yield the numbers among sorted names from the highest on; most callers want only that one."""
    return (int(name[:_DIGITS]) for name in reversed(names) if _NAME.fullmatch(name))


def parse(raw: bytes, where: str = "") -> Record:
    """Read a record; raises Corrupt (checksum, bad_json, format, shape …)."""
    table = unseal(raw, where)
    if table.get("format") != FORMAT:
        raise Corrupt("format", where)
    match table:
        case {
            "seq": int(seq),
            "prev": str(prev),
            "type": str(kind),
            "at": str(at),
            "clock_back": bool(clock_back),
            "app": str(app),
            "facts": dict(facts),
            "sha256": str(sha256),
        } if set(table) == _KEYS and moment_of(at) is not None:
            return Record(seq, prev, kind, at, clock_back, app, facts, sha256)
        case _:
            raise Corrupt("shape", where)


def sealed(record: Record) -> bytes:
    """Return the bytes of a record's file; its own digest is made anew."""
    return seal(
        {
            "app": record.app,
            "at": record.at,
            "clock_back": record.clock_back,
            "facts": dict(record.facts),
            "format": FORMAT,
            "prev": record.prev,
            "seq": record.seq,
            "type": record.kind,
        }
    )


class EvidenceLog:
    """The records of the cases of one store. Methods raise only StoreError."""

    def __init__(self, store: Store, *, app: str = __version__) -> None:
        """Bind a store; `app` is the version that goes into the records."""
        self._store = store
        self._fs = store.fs
        self._app = app

    def append(self, case_id: str, kind: str, facts: Mapping[str, object]) -> Record:
        """Write the next record of a case; it is there whole, or not at all.

        After a damaged record the chain goes on from the newest readable one: the damage stays to
        be seen, and what comes after is still written down.

        Raises:
            StoreError: Nothing was written down.
        """
        self._store.require_writable()
        folder = self._folder(case_id)
        with self._store.mutex, self._store.reporting(folder):
            if not exists(self._fs, folder):
                self._fs.mkdir(folder)
            names = self._names(folder)
            highest = next(_seqs_down(names), 0)
            if not highest:
                self._fs.sync_dir(folder.parent)  # also after an attempt that failed in doing so
            last = self._newest(folder, names)
            now = timestamp(self._store.clock())
            seq, prev = highest + 1, last.sha256 if last else ""
            is_back = last is not None and is_before(now, last.at)
            raw = sealed(Record(seq, prev, kind, now, is_back, self._app, facts, ""))
            put(self._fs, folder, file_name(seq), raw)
        return parse(raw)

    def head(self, case_id: str) -> str:
        """Return the digest of the newest readable record; "" where there is none to be had."""
        folder = self._folder(case_id)
        try:
            last = self._newest(folder, self._names(folder))
        except OSError:
            return ""
        return last.sha256 if last else ""

    def read(self, case_id: str) -> Chain:
        """Read the whole chain and follow every link; nothing is written."""
        folder = self._folder(case_id)
        with self._store.reporting(folder):
            seqs = seqs_in(self._names(folder))
        return followed({seq: self._attempt(folder, seq) for seq in seqs})

    def _folder(self, case_id: str) -> Path:
        return self._store.folder(case_id) / FOLDER

    def _names(self, folder: Path) -> tuple[str, ...]:
        try:
            return self._fs.names(folder)
        except OSError as error:
            if error.errno in ABSENT:
                return ()
            raise

    def _attempt(self, folder: Path, seq: int) -> Record | str:
        """Return a record, or why it cannot be read."""
        path = folder / file_name(seq)
        try:
            with self._store.reporting(path):
                return parse(self._fs.read(path, CASE_LIMIT), path.name)
        except Corrupt as error:
            return error.reason
        except StoreError as error:
            return error.code

    def _newest(self, folder: Path, names: tuple[str, ...]) -> Record | None:
        """Return the newest record that is whole.

        A file the disk does not give out now is not a damaged one: going on from the record before
        it would break the chain.

        Raises:
            OSError: It cannot be read.
        """
        for seq in _seqs_down(names):
            try:
                return parse(self._fs.read(folder / file_name(seq), CASE_LIMIT))
            except Corrupt:
                continue
        return None


def followed(found: Mapping[int, Record | str]) -> Chain:
    """Follow the chain from the first record; `found` is in the order of the numbers."""
    records, faults = [], []
    expected, link = 1, ""
    is_whole = True
    for seq, record in found.items():
        where = f"{FOLDER}/{file_name(seq)}"
        if seq != expected:
            faults.append(Fault("log_missing", str(expected), f"{FOLDER}/{file_name(expected)}"))
            is_whole = False
        expected = seq + 1
        if isinstance(record, str):
            faults.append(Fault("log_damaged", record, where))
            is_whole = False
            continue
        if record.seq != seq:
            faults.append(Fault("log_broken", "order", where))
        elif is_whole and record.prev != link:
            faults.append(Fault("log_broken", "link", where))
        records.append(record)
        link, is_whole = record.sha256, True
    return Chain(tuple(records), tuple(faults))


def is_before(now: str, last: str) -> bool:
    """Say whether a time is before another, both as text."""
    one, other = moment_of(now), moment_of(last)
    return one is not None and other is not None and one < other
