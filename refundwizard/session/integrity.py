"""The record of a case's exhibit files: where it stands, a new check, and a note of each export."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from refundwizard.domain.integrity import Integrity
from refundwizard.domain.moments import BEIJING
from refundwizard.storage import evidence_check
from refundwizard.storage.envelope import moment_of
from refundwizard.storage.errors import StoreError
from refundwizard.storage.evidence_log import (
    EXPORT,
    MIGRATE,
    VERIFY,
    Chain,
    EvidenceLog,
    Fault,
    blobs_of,
)
from refundwizard.storage.strict_json import digest

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from refundwizard.storage.evidence_check import Verdict
    from refundwizard.storage.store import Store


EVERY: Final = timedelta(days=30)
"""So old the last look at the files may be (RELIABILITY 4.5)."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found: ``integrity`` for words and documents, and each fault by its place.

    ``integrity`` is None where nothing was ever written down and nothing could be now.
    """

    integrity: Integrity | None
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Handed:
    """What left the computer: which document, as what, and its bytes."""

    document: str
    format: str
    lang: str
    data: bytes
    audience: str = ""


@dataclass(frozen=True, slots=True)
class CaseLog:
    """The record of one case."""

    store: Store
    case_id: str

    def standing(self, known: Integrity | None = None) -> Integrity | None:
        """Return what the record says without hashing a file; None where there is none.

        ``known`` is returned as it is while nothing was added to the record since.

        Raises:
            StoreError: it cannot be read.
        """
        log = EvidenceLog(self.store)
        if known is not None and log.head(self.case_id) == known.digest:
            return known
        return _integrity(log.read(self.case_id))

    def is_due(self, now: datetime) -> bool:
        """Tell whether nobody looked at the files for so long that it is time to.

        Raises:
            StoreError: the record cannot be read.
        """
        found = _integrity(EvidenceLog(self.store).read(self.case_id))
        return found is not None and now - (found.checked_at or found.since) > EVERY

    def check(self, is_cancelled: Callable[[], bool] = _never) -> Checked:
        """Hash every exhibit file again; the result is noted where the store may be written.

        ``is_cancelled`` is asked before each file. A case that never had a file keeps no record.
        Where the note cannot be written, the result stands all the same.

        Raises:
            Refused: it was not wanted any more (``cancelled``).
            StoreError: nothing can be read.
        """
        verdict = evidence_check.check(self.store, self.case_id, is_cancelled=is_cancelled)
        if not verdict.files and not verdict.chain.records and not verdict.faults:
            return Checked(None)
        now = self.store.clock().astimezone(BEIJING).replace(microsecond=0)
        if not self.store.read_only:
            with suppress(StoreError):  # the result counts, noted or not
                verdict = evidence_check.note(self.store, self.case_id, verdict)
        return Checked(_checked(verdict, now), verdict.faults)

    def note_export(self, handed: Handed) -> None:
        """Write down that a document was handed out, with its own SHA-256.

        Raises:
            StoreError: nothing was written down.
        """
        facts = {
            "document": handed.document,
            "format": handed.format,
            "lang": handed.lang,
            "audience": handed.audience,
            "sha256": digest(handed.data),
            "size": len(handed.data),
        }
        EvidenceLog(self.store).append(self.case_id, EXPORT, facts)


def note_copy(log: CaseLog, data: bytes) -> None:
    """Write down that a copy of an exhibit was handed out; it is handed out also if that fails."""
    if not log.store.read_only:
        with suppress(StoreError):
            log.note_export(Handed("copy", "", "", data))


def _integrity(chain: Chain) -> Integrity | None:
    """Return what the record alone says, its last check included."""
    since = moment_of(chain.since)
    if since is None:
        return None
    checks, late = chain.of_kind(VERIFY), chain.of_kind(MIGRATE)
    last = checks[-1] if checks else None
    return Integrity(
        digest=chain.head,
        records=len(chain.records),
        since=since,
        checked_at=moment_of(last.at) if last else None,
        files=_number(last.facts.get("files")) if last else 0,
        faults=_number(last.facts.get("faults")) if last else 0,
        late=sum(1 for record in late for _ in blobs_of(record)),
        late_since=moment_of(late[0].at) if late else None,
        is_whole=not chain.faults,
    )


def _checked(verdict: Verdict, now: datetime) -> Integrity | None:
    """Return what the record says with the result of a check just made."""
    found = _integrity(verdict.chain)
    if found is None:
        return None
    return replace(
        found,
        checked_at=now,
        files=verdict.files,
        faults=len(verdict.faults),
        is_whole=not any(fault.code.startswith("log_") for fault in verdict.faults),
    )


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
