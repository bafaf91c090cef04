"""All cases in one file, to move to another computer: a plain zip with a closed list of names.

`all.json` comes first and names the cases; then `cases/<id>/` holds of each what a case pack holds
for taking in: case.json, the record of its evidence, its files. Reading it is as careful as reading
a case pack, and each case has to hold together for itself. Earlier versions stay behind.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final

from refundwizard import __version__
from refundwizard.storage import evidence_check
from refundwizard.storage.atomic import Staged
from refundwizard.storage.bundle import (
    EVIDENCE,
    LOCAL,
    LOCAL_SIGN,
    WHOLE,
    Allowed,
    Packer,
    is_listed,
    limit_of,
    log_entry,
)
from refundwizard.storage.bundle_reader import Bundle
from refundwizard.storage.case_codec import PlainCodec
from refundwizard.storage.case_store import CaseStore
from refundwizard.storage.copying import CHUNK
from refundwizard.storage.envelope import Header, dump
from refundwizard.storage.errors import (
    Corrupt,
    NotAPack,
    Refused,
    StoreError,
    TooNew,
    facts_about,
)
from refundwizard.storage.evidence_log import FOLDER, EvidenceLog, file_name
from refundwizard.storage.marks import CASE_FILE, is_id, timestamp
from refundwizard.storage.pack_contents import Contents, Hooks, contents, hashed
from refundwizard.storage.strict_json import CASE_LIMIT, canonical, loads
from refundwizard.storage.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from refundwizard.storage.envelope import Body
    from refundwizard.storage.store import Store

ENDING: Final = "refundcases.zip"
LIST: Final = "all.json"
FORMAT: Final = "refundwizard.cases"
SCHEMA: Final = 1

_CASE: Final = re.compile(r"cases/([0-9a-f]{32})/(.+)\Z", re.ASCII)


def _is_ours(name: str) -> bool:
    """Say whether an entry may be called so."""
    found = _CASE.match(name)
    if found is None:
        return name == LIST
    inner = found[2]
    return is_listed(inner) and (inner == CASE_FILE or inner.startswith((EVIDENCE, "log/")))


def _limit(name: str) -> int:
    found = _CASE.match(name)
    return limit_of(found[2]) if found else CASE_LIMIT


ALL: Final = Allowed(_is_ours, _limit, 2 * WHOLE)


def holds_all(file: BinaryIO) -> bool:
    """Tell by its first bytes whether a file holds all cases, whatever its name."""
    head = LOCAL_SIGN
    start = file.read(LOCAL.size + len(LIST))
    return start.startswith(head) and start[LOCAL.size :] == LIST.encode()


@dataclass(slots=True)
class Written:
    """What went into a file, by case id; `left` has damaged files and was left out."""

    cases: tuple[str, ...]
    left: tuple[str, ...]
    gauge: Gauge
    """Goes on counting while the file is read back."""


class Gauge:
    """Counts the bytes of evidence: looked over, written, and read back; says when to stop."""

    def __init__(self, hooks: Hooks, store: Store, cases: CaseStore[Body]) -> None:
        """Find out how much there is."""
        self._hooks = hooks
        self.sizes = {case_id: _size(store, case_id) for case_id in cases.ids()}
        self._done, self._all = 0, 3 * sum(self.sizes.values())

    def passed(self, size: int) -> None:
        """Count bytes; raises Refused (cancelled) where nobody wants it any more."""
        if self._hooks.is_cancelled():
            raise Refused("cancelled")
        self._done = min(self._done + size, self._all)
        self._hooks.progress(self._done, self._all)

    def through(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """Hand pieces on and count them."""
        for chunk in chunks:
            self.passed(len(chunk))
            yield chunk

    def end(self) -> None:
        """Everything is done."""
        self._hooks.progress(self._all, self._all)


def _size(store: Store, case_id: str) -> int:
    vault = Vault(store)
    try:
        names = vault.hashes(case_id)
        return sum(store.fs.facts(vault.path(case_id, name)).size for name in names)
    except (OSError, StoreError):
        return 0


def write_all(store: Store, put: Callable[[bytes], None], hooks: Hooks | None = None) -> Written:
    """Write every case of a store that is sound, in one pass.

    Raises:
        Refused: cancelled, or too_large_pack where all of it is more than one file can hold.
        StoreError: the disk refused.
    """
    hooks = hooks or Hooks()
    sound: list[str] = []
    left: list[str] = []
    cases = CaseStore(store, PlainCodec())
    gauge = Gauge(hooks, store, cases)
    for case_id in gauge.sizes:
        (sound if _is_sound(store, case_id, hooks) else left).append(case_id)
        gauge.passed(gauge.sizes[case_id])
    packer = Packer(put, ALL)
    now = timestamp(store.clock())
    told = {"app": __version__, "at": now, "cases": sound, "format": FORMAT, "schema": SCHEMA}
    packer.add(LIST, canonical(told))
    for case_id in sound:
        _write_case(store, cases, case_id, packer, gauge)
    packer.finish()
    return Written(tuple(sound), tuple(left), gauge)


def write_file(store: Store, target: Path, hooks: Hooks | None = None) -> Written:
    """Write all sound cases into a file, which is read back before it gets its name.

    Raises:
        Refused: cancelled, or too_large_pack.
        NotAPack: it does not read back as it was written.
        StoreError: the disk refused. What stood under the name before is as it was.
    """
    fs = store.fs
    with facts_about(target):
        staged = Staged(fs, target.parent)
        try:
            written = write_all(store, staged.write, hooks)
            with fs.open_read(staged.place) as file:
                _read_back(read_all(file), written.gauge)
        except BaseException:
            staged.discard()
            raise
        staged.publish(target.name)
    return written


def _read_back(found: Found, gauge: Gauge) -> None:
    for case_id in found.cases:
        inside = found.case(case_id)
        for name, entry in inside.files.items():
            for piece in hashed(inside, name, entry, Hooks()):
                gauge.passed(len(piece))
    gauge.end()


def _is_sound(store: Store, case_id: str, hooks: Hooks) -> bool:
    try:
        return evidence_check.check(store, case_id, is_cancelled=hooks.is_cancelled).is_sound
    except Refused:
        raise
    except StoreError:
        return False


def _write_case(
    store: Store, cases: CaseStore[Body], case_id: str, packer: Packer, gauge: Gauge
) -> None:
    """Write a case as it was last saved, the record of its evidence, and its files."""
    gauge.passed(0)
    known, _problems = cases.peek(case_id)
    chain, folder, vault = EvidenceLog(store).read(case_id), store.folder(case_id), Vault(store)
    head = Header(case_id, known.rev, known.saved_at, known.app, log_head=chain.head)
    place = f"cases/{case_id}/"
    packer.add(f"{place}{CASE_FILE}", dump(head, known.body))
    for record in chain.records:
        with store.reporting(folder):
            raw = store.fs.read(folder / FOLDER / file_name(record.seq), CASE_LIMIT)
        packer.add(f"{place}{log_entry(record.seq)}", raw)
    for blob in dict.fromkeys(known.body.evidence):
        with vault.open(case_id, blob.sha256) as file:
            crc = 0
            for chunk in _chunks(file):
                gauge.passed(0)
                crc = zlib.crc32(chunk, crc)
            file.seek(0)
            name = f"{place}{EVIDENCE}{blob.sha256}"
            packer.add_stored(name, blob.size, crc, gauge.through(_chunks(file)))


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        yield chunk


class _Part(Bundle):
    """One case of the file, which answers like a case pack that has only this case."""

    def __init__(self, whole: Bundle, case_id: str) -> None:
        self._file = whole._file  # noqa: SLF001 - a part of the same thing
        self.entries = whole.under(f"cases/{case_id}/")


@dataclass(frozen=True, slots=True)
class Found:
    """An opened file with all cases: when it was written, and each case on demand."""

    bundle: Bundle
    at: str
    cases: tuple[str, ...]

    def case(self, case_id: str) -> Contents:
        """Return one case, once all its parts agree; raises NotAPack and TooNew."""
        return contents(_Part(self.bundle, case_id))


def read_all(file: BinaryIO) -> Found:
    """Read the structure of a file and the list of its cases; raises NotAPack and TooNew."""
    bundle = Bundle(file, ALL)
    try:
        table = loads(bundle.read(LIST), where=LIST)
    except Corrupt as error:
        raise NotAPack(error.reason, LIST) from error
    if not isinstance(table, dict) or table.get("format") != FORMAT:
        raise NotAPack("format", LIST)
    schema, named, at = table.get("schema"), table.get("cases"), table.get("at")
    if type(schema) is not int or schema > SCHEMA:
        raise TooNew(schema if type(schema) is int else 0)
    if not isinstance(named, list) or not all(isinstance(i, str) and is_id(i) for i in named):
        raise NotAPack("shape", LIST)
    present = {found[1] for name in bundle.entries if (found := _CASE.match(name))}
    if set(named) != present or len(set(named)) != len(named):
        raise NotAPack("missing", LIST)
    return Found(bundle, at if isinstance(at, str) else "", tuple(named))
