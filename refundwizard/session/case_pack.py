"""Making a case pack: composed of what the exporters make and of the case's own files, in one pass.

The pack is written beside its place, read again from there with the same care as one from a
stranger, every part of it looked through for what must not leave, and only then gets its name.
"""

from __future__ import annotations

import hashlib
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from io import BytesIO
from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import Rendered
from refundwizard.domain.pack import Words
from refundwizard.export import EXPORTERS, pack_page
from refundwizard.media.copies import Copier
from refundwizard.session import exporting, pack_parts
from refundwizard.session.case_file import bytes_alone, stored
from refundwizard.session.documents import BUILDERS
from refundwizard.session.leak_scan import Guard
from refundwizard.session.pack_guard import look_through
from refundwizard.session.pack_texts import About, Row, manifest, page_of, verify
from refundwizard.session.tasks import NOBODY
from refundwizard.storage.atomic import Staged
from refundwizard.storage.bundle import (
    EVIDENCE,
    INDEX,
    MANIFEST,
    PDF,
    VERIFY,
    Packer,
    log_entry,
)
from refundwizard.storage.case_codec import CaseCodec
from refundwizard.storage.errors import Refused, StoreError, facts_about
from refundwizard.storage.evidence_log import EXPORT, FOLDER, Chain, EvidenceLog, file_name
from refundwizard.storage.fs import exists
from refundwizard.storage.marks import CASE_FILE, timestamp
from refundwizard.storage.paths import resources
from refundwizard.storage.strict_json import CASE_LIMIT, canonical, digest
from refundwizard.storage.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from refundwizard.session.beside import Beside
    from refundwizard.session.export_work import Job
    from refundwizard.session.integrity import CaseLog
    from refundwizard.session.tasks import Hooks
    from refundwizard.storage.fs import Fs

FORMAT: Final = "zip"
OVERVIEW: Final = "brief"
"""The document that says in two minutes what the case is about."""
DOCUMENT: Final = "pack"
"""What the record calls it."""


@dataclass(slots=True)
class _Writing:
    """A pack under way: what went in so far, with the digest of each entry and of the whole."""

    put: Callable[[bytes], object]
    hooks: Hooks
    total: int
    rows: list[Row] = field(default_factory=list)
    done: int = 0
    size: int = 0
    missing: tuple[str, ...] = ()
    """Characters its PDF spells out because the font lacks them."""
    _sums: hashlib._Hash = field(default_factory=hashlib.sha256)
    packer: Packer = field(init=False)

    def __post_init__(self) -> None:
        self.packer = Packer(self._write)

    @property
    def sha256(self) -> str:
        """The digest of everything written so far."""
        return self._sums.hexdigest()

    def add(self, name: str, data: bytes, number: int = 0) -> None:
        """Add an entry that was made for the pack."""
        if self.hooks.is_cancelled():
            raise Refused("cancelled")
        self.packer.add(name, data)
        self.rows.append(Row(name, len(data), digest(data), number))
        self._tell(len(data))

    def add_blob(self, name: str, log: CaseLog, sha256: str, number: int = 0) -> None:
        """Add a file of the vault as it is."""
        vault, case_id, is_cancelled = Vault(log.store), log.case_id, self.hooks.is_cancelled
        blob = pack_parts.measured(vault, case_id, sha256, is_cancelled)
        pieces = pack_parts.chunks(vault, case_id, sha256, is_cancelled)
        self.packer.add_stored(name, blob.size, blob.crc, self._counted(pieces))
        self.rows.append(Row(name, blob.size, sha256, number))

    def _counted(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        for piece in pieces:
            yield piece
            self._tell(len(piece))

    def _tell(self, size: int) -> None:
        self.done = min(self.done + size, self.total)
        self.hooks.progress(self.done, self.total)

    def _write(self, data: bytes) -> None:
        self.put(data)
        self.size += len(data)
        self._sums.update(data)


@dataclass(frozen=True, slots=True)
class _Making:
    """What a pack is made of."""

    job: Job
    beside: Beside
    about: About
    hooks: Hooks

    @classmethod
    def of(cls, job: Job, beside: Beside, hooks: Hooks) -> _Making:
        words = Words(job.request.lang, job.pack.texts)
        about = About(job.case, job.as_of, job.request, words, beside.integrity)
        return cls(job, beside, about, hooks)


def contained(job: Job) -> Job:
    """Return what the document inside a pack is made of."""
    name = "dossier" if "dossier" in BUILDERS else "checklist"
    return replace(job, request=replace(job.request, document=name, format="pdf"))


def _write(making: _Making, put: Callable[[bytes], object]) -> _Writing:
    """Write a pack in one pass."""
    sizes = sum(each.size for each in making.job.case.exhibits)
    writing = _Writing(put, making.hooks, total=2 * sizes + 1)
    parts = _masked(making, writing) if making.about.is_masked else _whole(making, writing)
    job = contained(making.job)
    made = exporting.produce(job.pack, job.case, job.as_of, job.request, making.beside)
    writing.missing = tuple(made.missing)
    writing.add(PDF, made.data)
    writing.add(INDEX, _index(making, parts))
    writing.add(MANIFEST, canonical(manifest(making.about, writing.rows)) + b"\n")
    writing.add(VERIFY, verify(making.about, writing.rows))
    writing.packer.finish()
    making.hooks.progress(writing.total, writing.total)
    return writing


def _index(making: _Making, parts: list[pack_parts.Part]) -> bytes:
    job, beside = making.job, making.beside
    request = replace(job.request, document=_overview(job), format="html")
    document = exporting.document_of(job.pack, job.case, job.as_of, request, beside)
    pictures = pack_parts.small_pictures(job.log, parts) if job.log is not None else {}
    page = EXPORTERS["html"].render(document, resources()).data
    return pack_page.render(page, resources(), page_of(making.about, parts, pictures))


def _overview(job: Job) -> str:
    """Return which document the first page shows: one's own list, or what others have to know."""
    is_for_others = job.request.audience != "self" and OVERVIEW in BUILDERS
    return OVERVIEW if is_for_others else "checklist"


def _whole(making: _Making, writing: _Writing) -> list[pack_parts.Part]:
    """Add the case, its record and its files as they stand in the store."""
    job, evidence = making.job, CaseCodec().encode(making.job.case).evidence
    if job.log is None:
        if evidence:
            raise Refused("no_files")
        writing.add(CASE_FILE, bytes_alone(job.case, timestamp(job.as_of)))
        return []
    chain = _chain(job.log, {blob.sha256 for blob in evidence})
    writing.add(CASE_FILE, stored(job.log, job.case, chain.head))
    for record in chain.records:
        writing.add(log_entry(record.seq), _raw(job.log, file_name(record.seq)))
    for blob in evidence:
        writing.add_blob(f"{EVIDENCE}{blob.sha256}", job.log, blob.sha256)
    parts = list(pack_parts.whole_parts(job.case, making.about.words))
    for part in parts:
        if not part.entry.startswith(EVIDENCE):
            writing.add_blob(part.entry, job.log, part.sha256, part.number)
    return parts


def _chain(log: CaseLog, named: set[str]) -> Chain:
    """Return the record of the exhibit files; raises Refused (unlike) where it does not hold."""
    chain = EvidenceLog(log.store).read(log.case_id)
    if chain.faults or named - set(chain.blobs()):
        raise Refused("unlike")
    return chain


def _raw(log: CaseLog, name: str) -> bytes:
    path = log.store.folder(log.case_id) / FOLDER / name
    with log.store.reporting(path):
        return log.store.fs.read(path, CASE_LIMIT)


def _masked(making: _Making, writing: _Writing) -> list[pack_parts.Part]:
    """Add copies of what may be seen."""
    job, log, parts = making.job, making.job.log, []
    if log is None:
        return []
    vault = Vault(log.store)
    with closing(Copier()) as copier:
        for part in pack_parts.masked_parts(
            job.case,
            making.about.audience,
            making.about.words,
            lambda exhibit: pack_parts.copy_of(vault, log.case_id, copier, exhibit),
        ):
            if part.entry:
                writing.add(part.entry, part.data, part.number)
            parts.append(replace(part, data=part.data[:1]))
    return parts


def save_pack(
    job: Job, fs: Fs, target: Path, beside: Beside, hooks: Hooks = NOBODY
) -> tuple[str, ...]:
    """Write a pack to its place in one piece; what stood there before stays whole on any error.

    Returns the characters its PDF spells out because the font lacks them.

    Raises:
        FileNotFoundError: the folder is gone.
        LeakError: it holds what its audience must not see.
        Refused: cancelled; unlike or too_large_pack where there can be no full one.
        StoreError: the disk refused.
    """
    if not exists(fs, target.parent):
        raise FileNotFoundError(target.parent)
    making = _Making.of(job, beside, hooks)
    with facts_about(target):
        staged = Staged(fs, target.parent)
        try:
            written = _write(making, staged.write)
            with fs.open_read(staged.place) as file:
                look_through(file, Guard.of(job.case, job.request.audience))
        except BaseException:
            staged.discard()
            raise
        staged.publish(target.name)
    _note(job, written)
    return written.missing


def _note(job: Job, written: _Writing) -> None:
    """Write down what was handed out; it is handed out also where that fails."""
    if job.log is None or job.log.store.read_only:
        return
    asked = job.request
    facts = {
        "document": DOCUMENT,
        "format": FORMAT,
        "lang": asked.lang,
        "audience": asked.audience,
        "sha256": written.sha256,
        "size": written.size,
    }
    with suppress(StoreError):
        if EvidenceLog(job.log.store).head(job.log.case_id):
            EvidenceLog(job.log.store).append(job.log.case_id, EXPORT, facts)


def in_memory(job: Job, beside: Beside) -> Rendered:
    """Return a pack as bytes, for a case that is in no store.

    Raises:
        LeakError: it holds what its audience must not see.
        Refused: no_files where the case has files, which are not at hand.
    """
    out = BytesIO()
    written = _write(_Making.of(replace(job, log=None), beside, NOBODY), out.write)
    look_through(out, Guard.of(job.case, job.request.audience))
    return Rendered(data=out.getvalue(), missing=written.missing)
