"""Making, writing and previewing an export away from the window; every error is one sentence."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from refundwizard.domain.document import NO_PICTURES
from refundwizard.domain.person import Person
from refundwizard.export import EXPORTERS
from refundwizard.session.beside import Beside, has_pictures
from refundwizard.session.case_file import stored
from refundwizard.session.exporting import (
    PACK,
    NotForOthersError,
    NothingToExportError,
    Request,
    document_of,
    produce,
    write,
)
from refundwizard.session.faults import sentence
from refundwizard.session.integrity import Handed
from refundwizard.session.leak_scan import LeakError, leak_words
from refundwizard.session.prints import NO_PRINTS, make_prints
from refundwizard.session.tasks import NOBODY
from refundwizard.storage.errors import StoreError
from refundwizard.storage.fs import exists
from refundwizard.storage.paths import resources

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from refundwizard.domain.case import Case
    from refundwizard.domain.document import Document, Pictures
    from refundwizard.domain.integrity import Integrity
    from refundwizard.domain.pack import Pack, Words
    from refundwizard.session.integrity import CaseLog
    from refundwizard.session.tasks import Hooks
    from refundwizard.storage.fs import Fs

PACK_ENDING: Final = "refundcase.zip"
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
    person: Person = field(default_factory=Person)
    """The shopper's particulars, where they were entered."""

    @property
    def extension(self) -> str:
        """The file name ending, without a dot."""
        if self.request.format == PACK:
            return PACK_ENDING
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
    name = path.name
    if name.lower().endswith(ending):
        return path
    # of two endings the last one may be there already, as a file dialog adds it
    last = ending[ending.rindex(".") :]
    return path.with_name(name.removesuffix(last if last != ending else "") + ending)


def save(job: Job, fs: Fs, target: Path, hooks: Hooks = NOBODY) -> Exported:
    """Make a document and write it in one piece.

    The file dialog asked before it named a file that exists; a name that only got its ending here
    was asked about by nobody, so there an existing file is refused.

    Raises:
        FileExistsError: the ending was added, and such a file exists.
        FileNotFoundError: the folder is gone.
        StoreError: the disk refused.
    """
    path = with_ending(target, job.extension)
    if job.request.format == PACK:
        return save_pack(job, fs, path, hooks, force=path == target)
    beside = gathered(job, hooks)
    made = produce(job.pack, job.case, job.as_of, job.request, beside)
    write(fs, path, made.data, force=path == target)
    _note(job, beside.integrity, made.data)
    return Exported(path, job.as_of, tuple(made.missing), beside.integrity)


def save_pack(
    job: Job, fs: Fs, path: Path, hooks: Hooks = NOBODY, *, force: bool = False
) -> Exported:
    """Make a case pack in its place; raises like `save`."""
    from refundwizard.session import case_pack

    if exists(fs, path) and not force:
        raise FileExistsError(path)
    beside = gathered(case_pack.contained(job), hooks)
    missing = case_pack.save_pack(job, fs, path, beside, hooks)
    return Exported(path, job.as_of, missing, beside.integrity)


def printable(job: Job, hooks: Hooks = NOBODY) -> bytes:
    """Return the PDF that goes to the printer."""
    beside = gathered(job, hooks)
    data = produce(job.pack, job.case, job.as_of, job.request, beside).data
    _note(job, beside.integrity, data)
    return data


def gathered(job: Job, hooks: Hooks = NOBODY) -> Beside:
    """Return what a document takes from outside the case file: files hashed, pictures made.

    Raises:
        Refused: it was not wanted any more (``cancelled``).
    """
    found, prints = checked(job.log), NO_PRINTS
    if job.log is not None and has_pictures(job.request.document, job.request.format):
        prints = make_prints(job.log, job.case, job.request.audience, hooks)
    is_file = job.log is not None and job.request.format == "json"
    return Beside(found, job.person, prints, _file(job) if is_file else b"")


def _file(job: Job) -> bytes:
    """Return the case's own file; without its number where the store cannot say it now."""
    if job.log is not None:
        with suppress(StoreError):
            return stored(job.log, job.case)
    return b""


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


def preview(document: Document, pictures: Pictures = NO_PICTURES) -> tuple[bytes, ...]:
    """Return one PNG per page, from the very template the PDF is made with."""
    from refundwizard.export.pdf.preview import pages

    return pages(document, resources(), SHARP, pictures)


def drawn(job: Job, hooks: Hooks = NOBODY) -> tuple[bytes, ...]:
    """Return the pages of a document with its pictures, as `preview` does.

    Raises:
        Refused: it was not wanted any more (``cancelled``).
    """
    beside = gathered(job, hooks)
    document = document_of(job.pack, job.case, job.as_of, job.request, beside)
    return preview(document, beside.prints.pictures)


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
