"""Making, writing and previewing an export away from the window; every error is one sentence."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.export import EXPORTERS
from refundwizard.session.exporting import (
    NotForOthersError,
    NothingToExportError,
    Request,
    produce,
    write,
)
from refundwizard.session.faults import sentence
from refundwizard.session.integrity import Handed
from refundwizard.session.leak_scan import LeakError, leak_words
from refundwizard.storage.errors import StoreError
from refundwizard.storage.paths import resources

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from refundwizard.domain.case import Case
    from refundwizard.domain.document import Document
    from refundwizard.domain.integrity import Integrity
    from refundwizard.domain.pack import Pack, Words
    from refundwizard.session.integrity import CaseLog
    from refundwizard.storage.fs import Fs

SHARP: Final = 144.0
"""Pixels per inch of a previewed page: sharp at 200 % and when enlarged."""


@dataclass(frozen=True, slots=True)
class Job:
    """What is to be made, as of a moment (aware Beijing time)."""

    pack: Pack
    case: Case
    as_of: datetime
    request: Request
    log: CaseLog | None = None
    """The record of the case's exhibit files, checked before and added to after."""

    @property
    def extension(self) -> str:
        """The file name ending, without a dot."""
        exporter = EXPORTERS.get(self.request.format)
        return exporter.extension if exporter is not None else self.request.format


@dataclass(frozen=True, slots=True)
class Exported:
    """A written export. ``missing`` are characters the font lacks; they stand spelled out."""

    path: Path
    at: datetime
    missing: tuple[str, ...] = ()
    integrity: Integrity | None = None
    """What the document says of the exhibit files; None where there are none."""


def with_ending(path: Path, extension: str) -> Path:
    """Return a path that ends in the format's own ending."""
    ending = f".{extension}"
    return path if path.suffix.lower() == ending else path.with_name(path.name + ending)


def save(job: Job, fs: Fs, target: Path) -> Exported:
    """Make a document and write it in one piece.

    The file dialog asked before it named a file that exists; a name that only got its ending here
    was asked about by nobody, so there an existing file is refused.

    Raises:
        FileExistsError: the ending was added, and such a file exists.
        FileNotFoundError: the folder is gone.
        StoreError: the disk refused.
    """
    path = with_ending(target, job.extension)
    found = checked(job.log)
    made = produce(job.pack, job.case, job.as_of, job.request, found)
    write(fs, path, made.data, force=path == target)
    _note(job, found, made.data)
    return Exported(path, job.as_of, tuple(made.missing), found)


def printable(job: Job) -> bytes:
    """Return the PDF that goes to the printer."""
    found = checked(job.log)
    data = produce(job.pack, job.case, job.as_of, job.request, found).data
    _note(job, found, data)
    return data


def checked(log: CaseLog | None) -> Integrity | None:
    """Return what may be said of the exhibit files, all of them hashed again.

    A document with a date to keep is never held up by this: where nothing can be read, it says
    nothing about them.
    """
    if log is None:
        return None
    with suppress(StoreError):
        return log.check().integrity
    return None


def _note(job: Job, found: Integrity | None, data: bytes) -> None:
    """Write down what was handed out; it is handed out also where that fails."""
    if job.log is None or found is None:
        return
    asked = job.request
    with suppress(StoreError):
        made = Handed(asked.document, asked.format, asked.lang, data, asked.audience)
        job.log.note_export(made)


def preview(document: Document) -> tuple[bytes, ...]:
    """Return one PNG per page, from the very template the PDF is made with."""
    from refundwizard.export.pdf.preview import pages

    return pages(document, resources(), SHARP)


def error_words(words: Words, error: Exception, target: Path) -> str:
    """Return in one sentence why nothing was written, and what to do."""
    match error:
        case StoreError():
            return sentence(words, error, str(target))
        case FileNotFoundError():
            return words("faults.no_folder", where=target.parent)
        case NothingToExportError() | NotForOthersError():
            return words(error.word)
        case LeakError():
            return leak_words(words, error)
        case _:
            return words("faults.io_failed", where=target, number=type(error).__name__)
