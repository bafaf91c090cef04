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
from refundwizard.storage.errors import Corrupt, NotAPack, Refused, StoreError, TooNew
from refundwizard.storage.evidence_log import FOLDER, EvidenceLog, file_name
from refundwizard.storage.marks import CASE_FILE, is_id, timestamp
from refundwizard.storage.pack_contents import Contents, Hooks, contents
from refundwizard.storage.strict_json import CASE_LIMIT, canonical, loads
from refundwizard.storage.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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
    for case_id in cases.ids():
        (sound if _is_sound(store, case_id) else left).append(case_id)
    packer = Packer(put, ALL)
    now = timestamp(store.clock())
    told = {"app": __version__, "at": now, "cases": sound, "format": FORMAT, "schema": SCHEMA}
    packer.add(LIST, canonical(told))
    for at, case_id in enumerate(sound):
        _write_case(store, cases, case_id, packer, hooks)
        hooks.progress(at + 1, len(sound))
    packer.finish()
    return Written(tuple(sound), tuple(left))


def _is_sound(store: Store, case_id: str) -> bool:
    try:
        return evidence_check.check(store, case_id).is_sound
    except StoreError:
        return False


def _write_case(
    store: Store, cases: CaseStore[Body], case_id: str, packer: Packer, hooks: Hooks
) -> None:
    """Write a case as it was last saved, the record of its evidence, and its files."""
    if hooks.is_cancelled():
        raise Refused("cancelled")
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
                crc = zlib.crc32(chunk, crc)
            file.seek(0)
            name = f"{place}{EVIDENCE}{blob.sha256}"
            packer.add_stored(name, blob.size, crc, _chunks(file))


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
