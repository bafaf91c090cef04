"""Which files of a case go into a pack, under which names, and why one does not.

A full pack has every exhibit as it is, by its digest, and once more under a name that opens by
double-click, as far as that does not make the pack much larger. A masked one has copies only: the
one with covered places, or one built anew from pixels where the shopper said that it may be seen.
"""

from __future__ import annotations

import hashlib
import zlib
from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from refundwizard.domain.audience import covered
from refundwizard.media.kinds import short_name
from refundwizard.media.sniff import sniff
from refundwizard.media.thumbnails import Thumbnailer
from refundwizard.session import masking
from refundwizard.session.exhibit_view import size_words
from refundwizard.session.leak_scan import LeakError
from refundwizard.session.prints import unchecked
from refundwizard.session.thumbnails import can_be_shown, thumbnails
from refundwizard.storage.bundle import EVIDENCE, readable_name
from refundwizard.storage.errors import Corrupt, NotFound, Refused, StoreError
from refundwizard.storage.opened import ENDINGS
from refundwizard.storage.vault import CHUNK, Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from refundwizard.domain.audience import Audience
    from refundwizard.domain.case import Case, Exhibit
    from refundwizard.domain.pack import Words
    from refundwizard.media.copies import Copier
    from refundwizard.session.integrity import CaseLog

COPY: Final = 64 << 20
"""Bytes a file may have that goes in a second time, under a readable name."""
COPIES: Final = 256 << 20
"""Bytes all of them may have together."""
PICTURES: Final = 200
"""So many exhibits are shown small on the first page."""


@dataclass(frozen=True, slots=True)
class Part:
    """An exhibit in a pack: where it is there, and what the page says of it.

    `entry` is empty where it is left out, then `why` says the reason: `unchecked`, `kind` or
    `failed`. `data` are the bytes of a copy made for the pack; what is only in the vault is read
    from there by `sha256`.
    """

    number: int
    exhibit: Exhibit
    entry: str = ""
    why: str = ""
    sha256: str = ""
    data: bytes = field(default=b"", repr=False)

    @property
    def is_copy(self) -> bool:
        """Whether it was made for the pack."""
        return bool(self.data)


@dataclass(frozen=True, slots=True)
class Blob:
    """A file of the vault that was read through: size in bytes, and the checksum a zip carries."""

    sha256: str
    size: int
    crc: int


def measured(vault: Vault, case_id: str, sha256: str, is_cancelled: Callable[[], bool]) -> Blob:
    """Read a file of the vault through.

    Raises:
        Refused: unlike (it is gone, or not what its name says), or cancelled.
    """
    sums, crc, size = hashlib.sha256(), 0, 0
    for chunk in chunks(vault, case_id, sha256, is_cancelled):
        sums.update(chunk)
        crc = zlib.crc32(chunk, crc)
        size += len(chunk)
    if sums.hexdigest() != sha256:
        raise Refused("unlike")
    return Blob(sha256, size, crc)


def chunks(
    vault: Vault, case_id: str, sha256: str, is_cancelled: Callable[[], bool]
) -> Iterator[bytes]:
    """Yield the bytes of a file of the vault; raises Refused (unlike, cancelled)."""
    try:
        with vault.open(case_id, sha256) as file:
            while chunk := file.read(CHUNK):
                if is_cancelled():
                    raise Refused("cancelled")
                yield chunk
    except (OSError, NotFound, Corrupt) as error:
        raise Refused("unlike") from error


def whole_parts(case: Case, words: Words) -> Iterator[Part]:
    """Yield the exhibits of a full pack."""
    room = COPIES
    for number, exhibit in _with_files(case):
        sha256 = exhibit.sha256 or ""
        ending = ENDINGS.get(exhibit.media_type, "")
        is_copied = bool(ending) and exhibit.size <= min(COPY, room)
        room -= exhibit.size if is_copied else 0
        entry = _entry(number, exhibit, words, ending) if is_copied else f"{EVIDENCE}{sha256}"
        yield Part(number, exhibit, entry, sha256=sha256)


def masked_parts(
    case: Case, audience: Audience, words: Words, copies: Callable[[Exhibit], bytes]
) -> Iterator[Part]:
    """Yield the exhibits of a masked pack; `copies` makes one, and raises what `masking` does."""
    out = left_out(case, audience)
    for number, exhibit in _with_files(case):
        why = out.get(exhibit.id, "")
        if why:
            yield Part(number, exhibit, why=why)
            continue
        try:
            data = copies(exhibit)
        except (masking.CopyFailedError, LeakError, StoreError):
            yield Part(number, exhibit, why="failed")
            continue
        ending = f".{masking.ENDINGS[sniff(data)]}"
        sha256 = hashlib.sha256(data).hexdigest()
        yield Part(number, exhibit, _entry(number, exhibit, words, ending), "", sha256, data)


def copy_of(vault: Vault, case_id: str, copier: Copier, exhibit: Exhibit) -> bytes:
    """Return an exhibit for somebody who does not see everything.

    Raises:
        CopyFailedError: there can be none.
        LeakError: it holds more than pixels.
        StoreError: its file cannot be read.
    """
    if exhibit.mask is not None:
        return masking.kept(vault, case_id, exhibit.mask.sha256)
    return masking.rebuild(copier, vault.path(case_id, exhibit.sha256 or "")).data


def left_out(case: Case, audience: Audience) -> dict[str, str]:
    """Return why exhibits do not go to an audience, by their ids; everything goes to some."""
    shy = {each.id: "unchecked" for each in unchecked(case, audience)}
    kinds = {
        exhibit.id: "kind"
        for _number, exhibit in _with_files(case)
        if exhibit.mask is None and not can_be_shown(exhibit.media_type)
    }
    return {**kinds, **shy}


def small_pictures(log: CaseLog, parts: Iterable[Part]) -> dict[str, bytes | None]:
    """Return a small picture of each exhibit that is in a pack, by its id; of the copy it is."""
    shown = [part for part in parts if part.entry and can_be_shown(part.exhibit.media_type)]
    names = {part.exhibit.id: _seen(part) for part in shown[:PICTURES]}
    with closing(Thumbnailer()) as maker:
        made = thumbnails(log.store, log.case_id, names.values(), maker.make)
    return {exhibit: made[sha256] for exhibit, sha256 in names.items()}


def _seen(part: Part) -> str:
    """Return the digest of the file that shows what the pack holds."""
    mask = part.exhibit.mask if part.is_copy else None
    return mask.sha256 if mask else part.exhibit.sha256 or ""


def _with_files(case: Case) -> Iterator[tuple[int, Exhibit]]:
    for number, exhibit in enumerate(case.exhibits, start=1):
        if exhibit.sha256 is not None:
            yield number, exhibit


def _entry(number: int, exhibit: Exhibit, words: Words, ending: str) -> str:
    word = words("casepack.file_word")
    kind = words.get(f"evidence.{exhibit.kind}.name", word) if exhibit.kind else word
    return readable_name(number, kind, ending)


def title(part: Part, words: Words) -> str:
    """Return what an exhibit is called on the page."""
    said = words.get(f"evidence.{part.exhibit.kind}.name", "") if part.exhibit.kind else ""
    given = part.exhibit.caption or said or next(iter(part.exhibit.names), "")
    return words("casepack.number", number=part.number, name=given).strip()


def lines(part: Part, words: Words, *, is_masked: bool) -> tuple[str, ...]:
    """Return what the page says of an exhibit."""
    exhibit = part.exhibit
    kind = short_name(exhibit.media_type) or words("casepack.look_other")
    if part.why:
        reason = words(f"casepack.left_{part.why}", kind=kind)
        return (reason, words("casepack.original"))
    size = len(part.data) or exhibit.size
    told = [words("casepack.kind_size", kind=kind, size=size_words(size))]
    if is_masked:
        boxes = exhibit.mask.boxes if exhibit.mask else ()
        told.append(
            words("casepack.covered", parts=covered(boxes, words))
            if boxes
            else words("casepack.rebuilt")
        )
    elif part.entry.startswith(EVIDENCE):
        ending = ENDINGS.get(exhibit.media_type, "")
        key = "open_as" if ending else "kept_only"
        told.append(words(f"casepack.{key}", where=part.entry, ending=ending))
    return tuple(told)
