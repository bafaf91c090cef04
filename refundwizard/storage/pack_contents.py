"""What a case pack holds, once all of it agrees: the case, the record of its evidence, its files.

The case has to carry its checksum, the record to hold link by link up to the end the case names,
and every file to be there with the size both of them say; then each file has to hash to its name.
Nothing here writes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from refundwizard.storage.bundle import EVIDENCE, LOG
from refundwizard.storage.envelope import Envelope, parse
from refundwizard.storage.errors import Corrupt, NotAPack, Refused
from refundwizard.storage.evidence_log import Chain, followed
from refundwizard.storage.evidence_log import parse as parse_record
from refundwizard.storage.marks import CASE_FILE, is_id
from refundwizard.storage.strict_json import loads

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from refundwizard.storage.bundle_reader import Bundle, Entry

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Hooks:
    """Who hears about the bytes done and all bytes, and who may stop it."""

    progress: Progress = lambda _done, _total: None
    is_cancelled: Callable[[], bool] = lambda: False


@dataclass(frozen=True, slots=True)
class Contents:
    """A pack that holds together: the case, the record of its evidence, the files."""

    bundle: Bundle | None
    """None for a case file alone, without the exhibit files it names."""
    envelope: Envelope
    raw: bytes
    chain: Chain = field(default_factory=Chain)
    records: Mapping[int, bytes] = field(default_factory=dict)
    files: Mapping[str, Entry] = field(default_factory=dict)
    """By digest."""

    def pieces(self, entry: Entry) -> Iterator[bytes]:
        """Yield the bytes of an exhibit file."""
        return self.bundle.pieces(entry) if self.bundle is not None else iter(())

    @property
    def size(self) -> int:
        """The bytes of all exhibit files."""
        return sum(entry.size for entry in self.files.values())

    @property
    def without(self) -> list[str]:
        """The files the record vouches for that did not come along."""
        return sorted(set(self.chain.blobs()) - set(self.files))


def contents(bundle: Bundle) -> Contents:
    """Read what a pack holds; exhibit files are only counted.

    Raises:
        NotAPack: There is no case in it, or its parts do not agree.
        TooNew: A newer version made it.
    """
    raw = bundle.read(CASE_FILE) if CASE_FILE in bundle.entries else b""
    if not raw:
        raise NotAPack("no_case")
    try:
        envelope = parse(raw, _id_in(raw), where=CASE_FILE)
        records = {int(name[:8]): bundle.read(f"{LOG}{name}") for name in bundle.under(LOG)}
        chain = followed({seq: parse_record(records[seq]) for seq in sorted(records)})
    except Corrupt as error:
        raise NotAPack(error.reason, error.where) from error
    found = Contents(bundle, envelope, raw, chain, records, bundle.under(EVIDENCE))
    _check_record(found)
    _check_files(found)
    return found


def alone(raw: bytes, where: str = "") -> Contents:
    """Read a case file that came without anything.

    Raises:
        Corrupt, TooNew: As the file is.
    """
    envelope = parse(raw, _id_in(raw), where=where)
    return Contents(None, replace(envelope, log_head=""), raw)


def _id_in(raw: bytes) -> str:
    head = loads(raw, where=CASE_FILE)
    given = str(head.get("id", "")) if isinstance(head, dict) else ""
    if not is_id(given):
        raise NotAPack("shape", CASE_FILE)
    return given


def _check_record(found: Contents) -> None:
    """Let a record pass that holds link by link and has the end the case names."""
    heads = {"", *(record.sha256 for record in found.chain.records)}
    if found.chain.faults or found.envelope.log_head not in heads:
        raise NotAPack("record", LOG)


def _check_files(found: Contents) -> None:
    """Let files pass that are all there, with the size that case and record say, and no others."""
    named = {blob.sha256: blob.size for blob in found.envelope.body.evidence}
    logged = found.chain.blobs()
    sizes = {name: entry.size for name, entry in found.files.items()}
    if set(named) - set(sizes):
        raise NotAPack("file_missing", EVIDENCE)
    for name, size in sizes.items():
        if logged.get(name) != size or named.get(name, size) != size:
            raise NotAPack("file_unlike", EVIDENCE)


def check_files(found: Contents, hooks: Hooks | None = None) -> None:
    """Hash every exhibit file of a pack; raises NotAPack where one is not what its name says."""
    for name, entry in found.files.items():
        for _piece in hashed(found, name, entry, hooks or Hooks()):
            pass


def hashed(found: Contents, name: str, entry: Entry, hooks: Hooks) -> Iterator[bytes]:
    """Yield a file's pieces; raises NotAPack at its end where they do not hash to its name."""
    sums = hashlib.sha256()
    for piece in found.pieces(entry):
        if hooks.is_cancelled():
            raise Refused("cancelled")
        sums.update(piece)
        yield piece
    if sums.hexdigest() != name:
        raise NotAPack("file_unlike", entry.name)
