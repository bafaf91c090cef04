"""Whether the exhibit files of a case still are what was written down about them.

Every file is hashed again and compared with its name, with the record and with the case; the
record itself is followed link by link. `check` only reads. `verify` notes the result as well.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from refundwizard.storage import vault
from refundwizard.storage.errors import Refused, StoreError
from refundwizard.storage.evidence_log import (
    FOLDER,
    MIGRATE,
    VERIFY,
    Chain,
    EvidenceLog,
    Fault,
)
from refundwizard.storage.migrations import CHAIN
from refundwizard.storage.recovery import find_newest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from refundwizard.storage.envelope import Envelope
    from refundwizard.storage.store import Store

UNLOGGED: Final = "evidence_unlogged"
UNCHANGED, DIFFERS = "unchanged", "differs"
"""The two results a check is noted with."""
UNREADABLE: Final = "unreadable"
"""The disk does not give a file out; it may be sound all the same."""
MOST_NOTED: Final = 20
"""Faults a record of a check lists; their number stands beside them."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found: the record, how many files were looked at, and every fault."""

    chain: Chain
    files: int
    faults: tuple[Fault, ...]
    unlogged: tuple[tuple[str, int], ...] = ()
    """Sound exhibit files (digest, bytes) that nothing was written down about."""

    @property
    def is_sound(self) -> bool:
        """Whether everything is as it was written down."""
        return not self.faults


@dataclass(frozen=True, slots=True)
class _Files:
    """The exhibit files of a case, by what the case and what the record say of their sizes."""

    store: Store
    case_id: str
    named: dict[str, int]
    logged: dict[str, int]

    def all(self) -> list[str]:
        """Return every file that is named, written down or there."""
        try:
            there = vault.Vault(self.store).hashes(self.case_id)
        except StoreError:
            there = ()
        return sorted({*self.named, *self.logged, *there})

    def verdict(self, name: str) -> str:
        """Hash one file again."""
        sizes = {table[name] for table in (self.named, self.logged) if name in table}
        blobs = vault.Vault(self.store)
        try:
            verdict = blobs.verify(self.case_id, name, min(sizes, default=None))
        except StoreError:
            return UNREADABLE
        return vault.CHANGED if verdict == vault.OK and len(sizes) > 1 else verdict


def _never() -> bool:
    return False


def check(
    store: Store,
    case_id: str,
    envelope: Envelope | None = None,
    is_cancelled: Callable[[], bool] = _never,
) -> Verdict:
    """Hash everything again and follow the record; nothing is written.

    Args:
        store: An open store; it may be read-only.
        case_id: The case.
        envelope: Its newest state, where the caller has read it already.
        is_cancelled: Asked before each file.

    Raises:
        Refused: cancelled.
        StoreError: The case cannot be read, so nothing can be said.
    """
    known = envelope or _newest(store, case_id)
    chain = EvidenceLog(store).read(case_id)
    named = {blob.sha256: blob.size for blob in known.body.evidence}
    files = _Files(store, case_id, named, chain.blobs())
    verdicts = {}
    for name in files.all():
        if is_cancelled():
            raise Refused("cancelled")
        verdicts[name] = files.verdict(name)
    faults = [*chain.faults, *_end_faults(chain, known.log_head)]
    unlogged = []
    for name, verdict in verdicts.items():
        if verdict != vault.OK:
            faults.append(Fault(f"evidence_{verdict}", "", f"{vault.FOLDER}/{name}"))
        elif name in named and name not in files.logged and not chain.faults:
            unlogged.append((name, named[name]))
            faults.append(Fault(UNLOGGED, "", f"{vault.FOLDER}/{name}"))
    return Verdict(chain, len(verdicts), tuple(faults), tuple(unlogged))


def adopt(store: Store, case_id: str, verdict: Verdict) -> bool:
    """Begin the record of files that nothing was written down about; return whether there are any.

    Nothing is claimed about the time before. Where the record itself does not hold, it is left
    alone: a new beginning would hide that.

    Raises:
        StoreError: Nothing was written down.
    """
    if not verdict.unlogged or any(fault.code.startswith("log_") for fault in verdict.faults):
        return False
    rows = [{"sha256": name, "size": size} for name, size in verdict.unlogged]
    EvidenceLog(store).append(case_id, MIGRATE, {"files": rows})
    return True


def verify(store: Store, case_id: str) -> Verdict:
    """Hash everything again and note the result in the record.

    Raises:
        StoreError: The case cannot be read, or nothing could be written down.
    """
    return note(store, case_id, check(store, case_id))


def note(store: Store, case_id: str, verdict: Verdict) -> Verdict:
    """Write a result down, after beginning the record of what had none; returns what is left of it.

    Raises:
        StoreError: It was not written down.
    """
    faults = verdict.faults
    if adopt(store, case_id, verdict):
        faults = tuple(fault for fault in faults if fault.code != UNLOGGED)
    log = EvidenceLog(store)
    log.append(
        case_id,
        VERIFY,
        {
            "files": verdict.files,
            "result": DIFFERS if faults else UNCHANGED,
            "faults": len(faults),
            "named": [[fault.code, fault.where] for fault in faults[:MOST_NOTED]],
        },
    )
    return replace(verdict, chain=log.read(case_id), faults=faults, unlogged=())


def _newest(store: Store, case_id: str) -> Envelope:
    folder = store.folder(case_id)
    with store.reporting(folder):
        return find_newest(store.fs, folder, case_id, CHAIN).envelope


def _end_faults(chain: Chain, head: str) -> Iterator[Fault]:
    """Yield that the newest records the case knows of are gone, unless a file in sight says so."""
    is_told = any(fault.code == "log_damaged" for fault in chain.faults)
    if head and not is_told and head not in {record.sha256 for record in chain.records}:
        yield Fault("log_cut", head[:12], FOLDER)
