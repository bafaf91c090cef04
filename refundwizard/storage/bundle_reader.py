"""Reading a pack from anywhere: every number in it is checked before it is believed.

The end is read first, then the list of entries, then the head of each entry; all three have to
agree, entries have to lie one behind the other without a gap, and names have to be on the list of
their kind of pack. Contents come in pieces, never more of them than the list says, and their
checksum has to hold. Nothing here writes.
"""

from __future__ import annotations

import io
import stat
import unicodedata
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from refundwizard.storage.bundle import (
    CASES,
    CENTRAL,
    CENTRAL_SIGN,
    DIRECTORY,
    END,
    END_SIGN,
    ENTRIES,
    LOCAL,
    LOCAL_SIGN,
    PACKED,
    RATIO,
    SMALL,
    STORED,
    UNIX,
    UTF8,
    WHOLE,
    Allowed,
)
from refundwizard.storage.errors import NotAPack
from refundwizard.storage.strict_json import CASE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator

PIECE: Final = 256 << 10
_MOST_SHORT: Final = 0xFFFF
_MOST: Final = 0xFFFFFFFF
_LATER: Final = 0x08
"""The checksum stands behind the contents, as some programs write it."""
_FLAGS: Final = UTF8 | _LATER | 0x06
_ENCRYPTED: Final = 0x2041
_DOS_FOLDER: Final = 0x10
_BEHIND: Final = frozenset({12, 16})
"""Bytes a checksum behind the contents takes."""


class Entry(NamedTuple):
    """One file in a pack: sizes in bytes, `start` is where its contents begin."""

    name: str
    method: int
    crc: int
    packed: int
    size: int
    start: int


@dataclass(frozen=True, slots=True)
class _Listed:
    """An entry as the list at the end has it; `head` is where its own head is."""

    raw: bytes
    name: str
    flags: int
    method: int
    crc: int
    packed: int
    size: int
    head: int


class Bundle:
    """An opened pack. The file stays with the caller, who closes it."""

    def __init__(self, file: BinaryIO, allowed: Allowed = CASES) -> None:
        """Read and check the whole structure.

        Raises:
            NotAPack: It is none, or none this program makes.
        """
        self._file = file
        whole = file.seek(0, io.SEEK_END)
        count, size, start = _end(file, whole)
        file.seek(start)
        listed = _listed(file.read(size), count, allowed)
        _check_all(listed, allowed)
        self.entries = {entry.name: entry for entry in _placed(file, listed, start)}

    def under(self, folder: str) -> dict[str, Entry]:
        """Return the entries of a folder (`evidence/`) by what is behind it in their names."""
        return {
            name.removeprefix(folder): entry
            for name, entry in self.entries.items()
            if name.startswith(folder)
        }

    def read(self, name: str, limit: int = CASE_LIMIT) -> bytes:
        """Return a small entry as a whole.

        Raises:
            NotAPack: missing, too_long, or its contents are not what the list says.
        """
        entry = self.entries.get(name)
        if entry is None:
            raise NotAPack("missing", name)
        if entry.size > limit:
            raise NotAPack("too_long", name)
        return b"".join(self.pieces(entry))

    def pieces(self, entry: Entry) -> Iterator[bytes]:
        """Yield the contents of an entry; raises NotAPack (lying) where they do not fit."""
        crc, size = 0, 0
        for piece in self._unpacked(entry):
            size += len(piece)
            if size > entry.size:
                raise NotAPack("lying", entry.name)
            crc = zlib.crc32(piece, crc)
            yield piece
        if size != entry.size or crc != entry.crc:
            raise NotAPack("lying", entry.name)

    def _unpacked(self, entry: Entry) -> Iterator[bytes]:
        if entry.method == STORED:
            yield from self._raw(entry)
            return
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            for raw in self._raw(entry):
                piece = unpacker.decompress(raw, PIECE)
                while piece:
                    yield piece
                    piece = unpacker.decompress(unpacker.unconsumed_tail, PIECE)
        except zlib.error as error:
            raise NotAPack("lying", entry.name) from error
        if not unpacker.eof or unpacker.unused_data:
            raise NotAPack("lying", entry.name)

    def _raw(self, entry: Entry) -> Iterator[bytes]:
        at, left = entry.start, entry.packed
        while left:
            self._file.seek(at)
            piece = self._file.read(min(left, PIECE))
            if not piece:
                raise NotAPack("cut", entry.name)
            yield piece
            at, left = at + len(piece), left - len(piece)


class Stream:
    """Pieces as a file that is read from front to back, however much is asked for at a time."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        """Read from these."""
        self._pieces = pieces

    def read(self, size: int = -1) -> bytes:
        """Return the next piece, nothing at the end."""
        del size
        return next(self._pieces, b"")


def _end(file: BinaryIO, whole: int) -> tuple[int, int, int]:
    """Return how many entries there are, and the size and place of their list."""
    if whole < END.size:
        raise NotAPack("no_zip")
    if whole > WHOLE:
        raise NotAPack("too_large")
    file.seek(whole - END.size)
    sign, disk, first, here, count, size, start, comment = END.unpack(file.read(END.size))
    if sign != END_SIGN:
        file.seek(0)
        raise NotAPack("behind" if file.read(4) == LOCAL_SIGN else "no_zip")
    if _MOST_SHORT in {here, count} or _MOST in {size, start}:
        raise NotAPack("zip64")
    if disk or first or here != count or comment or start + size + END.size != whole:
        raise NotAPack("list")
    if count > ENTRIES or size > DIRECTORY:
        raise NotAPack("too_many")
    return count, size, start


def _listed(raw: bytes, count: int, allowed: Allowed) -> list[_Listed]:
    """Take the list of entries apart."""
    found, at = [], 0
    for _ in range(count):
        head = raw[at : at + CENTRAL.size]
        if len(head) < CENTRAL.size or head[:4] != CENTRAL_SIGN:
            raise NotAPack("list")
        _sign, made, _needs, flags, method, _time, _day, *rest = CENTRAL.unpack(head)
        crc, packed, size, name, extra, comment, disk, _inner, outer, place = rest
        at += CENTRAL.size
        spelled = raw[at : at + name]
        at += name + extra + comment
        if at > len(raw) or disk:
            raise NotAPack("list")
        said = _name(spelled, flags, allowed)
        _check_kind(said, flags, made >> 8, outer)
        found.append(_Listed(spelled, said, flags, method, crc, packed, size, place))
    if at != len(raw):
        raise NotAPack("list")
    return found


def _name(raw: bytes, flags: int, allowed: Allowed) -> str:
    try:
        name = raw.decode("utf-8" if flags & UTF8 else "ascii")
    except UnicodeDecodeError as error:
        raise NotAPack("name") from error
    if not allowed.is_listed(name):
        raise NotAPack("name", _seen(name))
    return name


def _seen(name: str) -> str:
    """Return a strange name so far as it can be shown: without signs that steer a line."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name[:60])


def _check_kind(name: str, flags: int, system: int, outer: int) -> None:
    """Let only plain files pass: no link, no folder, nothing encrypted."""
    if flags & _ENCRYPTED:
        raise NotAPack("encrypted", name)
    if flags & ~_FLAGS:
        raise NotAPack("list", name)
    mode = stat.S_IFMT(outer >> 16) if system == UNIX else 0
    if mode not in {0, stat.S_IFREG} or outer & _DOS_FOLDER:
        raise NotAPack("link", name)


def _check_all(listed: list[_Listed], allowed: Allowed) -> None:
    """Let entries pass whose names differ on every system and whose sizes can be believed."""
    seen: set[str] = set()
    total = 0
    for entry in listed:
        plain = unicodedata.normalize("NFC", entry.name).casefold()
        if plain in seen:
            raise NotAPack("twice", entry.name)
        seen.add(plain)
        if entry.method not in {STORED, PACKED}:
            raise NotAPack("method", entry.name)
        if entry.method == STORED and entry.packed != entry.size:
            raise NotAPack("lying", entry.name)
        if entry.size > SMALL and entry.size > RATIO * entry.packed:
            raise NotAPack("bomb", entry.name)
        if entry.size > allowed.limit(entry.name):
            raise NotAPack("too_long", entry.name)
        total += entry.size
    if total > allowed.total:
        raise NotAPack("bomb")


def _placed(file: BinaryIO, listed: list[_Listed], end: int) -> Iterator[Entry]:
    """Yield the entries with the place of their contents; each begins where the last one ends."""
    at, may_lie_between = 0, frozenset({0})
    for entry in sorted(listed, key=lambda each: each.head):
        if entry.head - at not in may_lie_between:
            raise NotAPack("overlap", entry.name)
        start = entry.head + _head_size(file, entry)
        at = start + entry.packed
        may_lie_between = _BEHIND if entry.flags & _LATER else frozenset({0})
        yield Entry(entry.name, entry.method, entry.crc, entry.packed, entry.size, start)
    if end - at not in may_lie_between:
        raise NotAPack("overlap")


def _head_size(file: BinaryIO, entry: _Listed) -> int:
    """Return the bytes of an entry's own head, which has to say the same as the list."""
    file.seek(entry.head)
    head = file.read(LOCAL.size)
    if len(head) < LOCAL.size or head[:4] != LOCAL_SIGN:
        raise NotAPack("list", entry.name)
    _sign, _needs, flags, method, _time, _day, crc, packed, size, name, extra = LOCAL.unpack(head)
    said = (entry.flags, entry.method, entry.crc, entry.packed, entry.size)
    if flags & _LATER:
        crc, packed, size = entry.crc, entry.packed, entry.size
    if file.read(name) != entry.raw or (flags, method, crc, packed, size) != said:
        raise NotAPack("list", entry.name)
    return int(LOCAL.size + name + extra)
