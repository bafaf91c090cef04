"""Making, writing and previewing an export away from the window; every error is one sentence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.export import EXPORTERS
from refundwizard.session.exporting import NothingToExportError, Request, produce, write
from refundwizard.session.faults import sentence
from refundwizard.storage.errors import StoreError
from refundwizard.storage.paths import resources

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from refundwizard.domain.case import Case
    from refundwizard.domain.document import Document
    from refundwizard.domain.pack import Pack, Words
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
    made = produce(job.pack, job.case, job.as_of, job.request)
    write(fs, path, made.data, force=path == target)
    return Exported(path, job.as_of, tuple(made.missing))


def printable(job: Job) -> bytes:
    """Return the PDF that goes to the printer."""
    return produce(job.pack, job.case, job.as_of, job.request).data


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
        case NothingToExportError():
            return words("faults.no_dates")
        case _:
            return words("faults.io_failed", where=target, number=type(error).__name__)
