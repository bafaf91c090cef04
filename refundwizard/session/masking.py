"""Copies of exhibits for others: boxes suggested and burned in, kept beside the untouched original.

Every copy is built anew from pixels by the child process and looked through before it is kept or
handed out. The original is only read; a copy's bytes stay in the vault, so that undo works.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Words
from refundwizard.domain.private_data import find_on_picture, masked
from refundwizard.domain.records import Box, Mask
from refundwizard.media.sniff import sniff
from refundwizard.media.thumbnails import NoPicture
from refundwizard.session.export_work import with_ending
from refundwizard.session.exporting import write
from refundwizard.session.leak_parts import pdf_page
from refundwizard.session.leak_scan import check_picture
from refundwizard.storage.vault import OK

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from refundwizard.domain.case import Case, Exhibit
    from refundwizard.domain.reading_lines import Line
    from refundwizard.media.copies import Copier, Rebuilt
    from refundwizard.storage.fs import Fs
    from refundwizard.storage.vault import Vault

PDF: Final = "application/pdf"
ENDINGS: Final = {"image/jpeg": "jpg", "image/png": "png", PDF: "pdf"}
_PAD: Final = 0.15
"""How much a suggested box is larger than its line on each side, in parts of the line's height."""


class CopyFailedError(Exception):
    """There can be no copy; ``why`` is a code such as ``damaged`` or ``no_decoder``."""

    def __init__(self, why: str) -> None:
        """Keep why."""
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A box that may be needed, and what it would cover as it may be shown."""

    box: Box
    shown: str


def suggestions(lines: Iterable[Line], page: int = 0) -> tuple[Suggestion, ...]:
    """Return boxes for phone, identity and bank numbers, addresses, names in lines of a picture."""
    return tuple(each for line in lines for each in _in_line(line, page))


def in_texts(case: Case, exhibit_id: str, *more: str) -> tuple[str, ...]:
    """Return the private data in what was typed or pasted for a case, masked, each once.

    They have no place on a picture; they say what to look for there. ``more`` are texts beside the
    case, such as what a phone picked out of this picture.
    """
    exhibit = exhibit_of(case, exhibit_id)
    texts = [*more, *(each.text for each in case.answers.values() if isinstance(each, Words))]
    texts += [exhibit.caption] if exhibit is not None else []
    return tuple(dict.fromkeys(masked(one) for text in texts for one in find_on_picture(text)))


def _in_line(line: Line, page: int) -> Iterator[Suggestion]:
    if line.box is None:
        return
    widths = [_width(char) for char in line.text]
    total = sum(widths)
    pad = (line.box.bottom - line.box.top) * _PAD
    for one in find_on_picture(line.text):
        # letters differ in width, so one more stands free on both sides
        start = sum(widths[: max(one.start - 1, 0)]) / total
        end = sum(widths[: one.end + 1]) / total
        wide = line.box.right - line.box.left
        left = max(int(line.box.left + wide * start - pad), 0)
        top = max(int(line.box.top - pad), 0)
        width = max(int(line.box.left + wide * end + pad) - left, 1)
        height = max(int(line.box.bottom + pad) - top, 1)
        box = Box(left=left, top=top, width=width, height=height, page=page, what=one.kind)
        yield Suggestion(box, masked(one))


def _width(char: str) -> int:
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def rebuild(copier: Copier, path: Path, boxes: Sequence[Box] = ()) -> Rebuilt:
    """Return an exhibit built anew from pixels, with boxes burned in; nothing else is in it.

    Raises:
        CopyFailedError: there can be no copy.
        LeakError: the copy holds more than pixels.
    """
    burned = [(box.page, box.left, box.top, box.width, box.height) for box in boxes]
    made = copier.rebuild(path, burned)
    if isinstance(made, NoPicture):
        raise CopyFailedError(made.why)
    check_picture(made.data)
    return made


def keep(  # noqa: PLR0913 - what is kept, where, and what it was made from
    vault: Vault,
    case_id: str,
    made: Rebuilt,
    boxes: Iterable[Box],
    now: datetime,
    *,
    parent: str = "",
) -> Mask:
    """Put a copy into the vault and return what the case notes of it.

    ``parent`` is the digest of the exhibit it was made from; the record names it.

    Raises:
        StoreError: the copy could not be written.
    """
    taken = vault.take_bytes(case_id, made.data, parent=parent)
    return Mask(boxes=tuple(boxes), sha256=taken.sha256, size=taken.size, made_at=now)


def kept(vault: Vault, case_id: str, sha256: str) -> bytes:
    """Return the bytes of a kept copy.

    Raises:
        CopyFailedError: they are not what was kept.
        StoreError: they cannot be read.
    """
    if vault.verify(case_id, sha256) != OK:
        raise CopyFailedError("damaged")
    with vault.open(case_id, sha256) as stream:
        return stream.read()


def page_of(made: Rebuilt, page: int) -> bytes:
    """Return a page of a copy as a picture file (PNG or JPEG)."""
    return pdf_page(made.data, page) if made.media_type == PDF else made.data


def exhibit_of(case: Case, exhibit_id: str | None) -> Exhibit | None:
    """Return an exhibit of a case, or None."""
    return next((each for each in case.exhibits if each.id == exhibit_id), None)


def with_mask(case: Case, exhibit_id: str, mask: Mask | None) -> Case:
    """Return the case with the masked copy of an exhibit noted, or forgotten if it is None."""
    exhibits = tuple(
        each.model_copy(update={"mask": mask}) if each.id == exhibit_id else each
        for each in case.exhibits
    )
    return case.model_copy(update={"exhibits": exhibits})


def save_copy(fs: Fs, target: Path, data: bytes) -> Path:
    """Write a copy for somebody else in one piece, after one more look through it.

    Raises:
        LeakError: it holds more than pixels.
        FileExistsError: the ending was added, and such a file exists.
        FileNotFoundError: the folder is gone.
        StoreError: the disk refused.
    """
    check_picture(data)
    path = with_ending(target, ENDINGS[sniff(data)])
    write(fs, path, data, force=path == target)
    return path
