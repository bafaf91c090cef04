"""The case pack as a file: a plain zip with a closed list of names, written in one pass.

What is in one: `index.html`, `case.pdf`, `manifest.json` and `verify.txt` for people, `files/` with
the exhibits under names that open by double-click, and, where it may be taken in again,
`case.json`, `log/` and `evidence/` as they stand in the store. No name comes from the person: they
are made here, and a reader takes no other. Dates, rights and system are the same in every pack.

Neither zip64 nor a comment is written: a pack stays below 4 GiB.
"""

from __future__ import annotations

import struct
import unicodedata
import zlib
from typing import TYPE_CHECKING, Final, NamedTuple

from refundwizard.storage.errors import Refused
from refundwizard.storage.evidence_log import file_name, seqs_in
from refundwizard.storage.marks import CASE_FILE, is_digest
from refundwizard.storage.opened import ENDINGS
from refundwizard.storage.strict_json import CASE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

INDEX, PDF, MANIFEST, VERIFY = "index.html", "case.pdf", "manifest.json", "verify.txt"
FOR_PEOPLE: Final = (INDEX, PDF, MANIFEST, VERIFY)
"""Never read when a pack is taken in."""
EVIDENCE, LOG, FILES = "evidence/", "log/", "files/"
ENTRIES: Final = 5_000
DIRECTORY: Final = 8 << 20
"""Bytes the list of entries may have."""
WHOLE: Final = (4 << 30) - (1 << 20)
"""Bytes a pack may have: every place in it fits into 32 bits."""
RATIO: Final = 200
"""So many times larger than packed an entry may be, once it is over `SMALL`."""
SMALL: Final = 1 << 20
STORED, PACKED = 0, 8
UTF8: Final = 0x800
UNIX: Final = 3
REGULAR: Final = 0o100600
LOCAL_SIGN, CENTRAL_SIGN, END_SIGN = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
LOCAL: Final = struct.Struct("<4s5H3L2H")
CENTRAL: Final = struct.Struct("<4s6H3L5H2L")
END: Final = struct.Struct("<4s4H2LH")

PAGES: Final = 512 << 20
"""Bytes a page for people may have unpacked; it is never unpacked here."""

_DAY: Final = 0x21
"""The first day of 1980, the earliest a zip knows; it says nothing about anybody."""
_VERSION: Final = 20
_LONGEST_WORD: Final = 24
_DIGITS: Final = 4
_ENDINGS: Final = frozenset((*ENDINGS.values(), ".jpg", ".png", ".pdf"))


def is_listed(name: str) -> bool:
    """Say whether an entry of a pack may be called so."""
    if name in FOR_PEOPLE or name == CASE_FILE:
        return True
    if name.startswith(EVIDENCE):
        return is_digest(name.removeprefix(EVIDENCE))
    if name.startswith(LOG):
        return bool(seqs_in((name.removeprefix(LOG),)))
    return name.startswith(FILES) and _is_made(name.removeprefix(FILES))


def limit_of(name: str) -> int:
    """Return the bytes an entry of a case pack may have unpacked."""
    if name == CASE_FILE or name.startswith(LOG):
        return CASE_LIMIT
    return WHOLE if name.startswith((EVIDENCE, FILES)) else PAGES


class Allowed(NamedTuple):
    """What a kind of pack may hold: names, bytes of an entry by its name, bytes of all of them."""

    is_listed: Callable[[str], bool]
    limit: Callable[[str], int]
    total: int


CASES: Final = Allowed(is_listed, limit_of, 2 * WHOLE)


def readable_name(number: int, word: str, ending: str) -> str:
    """Return what an exhibit is called in `files/`: its number, a word for its kind, its ending.

    `word` comes from the knowledge, `ending` (".png") is one of a closed list; of the word only
    letters and digits stay.
    """
    kept = "".join(c for c in unicodedata.normalize("NFC", word) if c.isalnum())[:_LONGEST_WORD]
    return f"{FILES}{number:02d}{'_' if kept else ''}{kept}{ending}"


def _is_made(name: str) -> bool:
    stem, dot, ending = name.rpartition(".")
    number, _, word = stem.partition("_")
    is_word = not word or (word.isalnum() and len(word) <= _LONGEST_WORD)
    return (
        dot + ending in _ENDINGS
        and number.isascii()
        and number.isdigit()
        and len(number) <= _DIGITS
        and is_word
        and unicodedata.is_normalized("NFC", name)
    )


def log_entry(seq: int) -> str:
    """Return what a record of the evidence is called in a pack."""
    return f"{LOG}{file_name(seq)}"


class _Written(NamedTuple):
    """What the list at the end says of an entry."""

    name: bytes
    method: int
    crc: int
    packed: int
    size: int
    start: int


class Packer:
    """Writes a pack to whoever takes its bytes, and never goes back in it."""

    def __init__(self, write: Callable[[bytes], None], allowed: Allowed = CASES) -> None:
        """Begin; `write` is given the bytes in their order."""
        self.done = 0
        self._is_listed = allowed.is_listed
        self._write = write
        self._entries: list[_Written] = []

    def add(self, name: str, data: bytes) -> None:
        """Add a small entry, packed where that saves room and cannot be taken for a bomb.

        Raises:
            ValueError: The name is none a pack has, or there twice.
            Refused: too_large_pack.
        """
        packer = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
        packed = packer.compress(data) + packer.flush()
        is_less = len(packed) < len(data) < len(packed) * RATIO // 2
        method, body = (PACKED, packed) if is_less else (STORED, data)
        self._begin(_Written(name.encode(), method, zlib.crc32(data), len(body), len(data), 0))
        self._put(body)

    def add_stored(self, name: str, size: int, crc: int, chunks: Iterable[bytes]) -> None:
        """Add a file as it is; its size and checksum were found by reading it before.

        Raises:
            Refused: too_large_pack, or changed: it is not what was read before.
        """
        self._begin(_Written(name.encode(), STORED, crc, size, size, 0))
        found, left = 0, size
        for chunk in chunks:
            left -= len(chunk)
            if left < 0:
                break
            found = zlib.crc32(chunk, found)
            self._put(chunk)
        if left or found != crc:
            raise Refused("changed")

    def finish(self) -> None:
        """Write the list of entries."""
        start = self.done
        for entry in self._entries:
            facts = (entry.crc, entry.packed, entry.size, len(entry.name), 0, 0, 0, 0)
            self._put(
                CENTRAL.pack(
                    CENTRAL_SIGN,
                    UNIX << 8 | _VERSION,
                    _VERSION,
                    UTF8,
                    entry.method,
                    0,
                    _DAY,
                    *facts,
                    REGULAR << 16,
                    entry.start,
                )
                + entry.name
            )
        count = len(self._entries)
        self._put(END.pack(END_SIGN, 0, 0, count, count, self.done - start, start, 0))

    def _begin(self, entry: _Written) -> None:
        name = entry.name.decode()
        if not self._is_listed(name) or any(each.name == entry.name for each in self._entries):
            raise ValueError(name)
        if len(self._entries) >= ENTRIES or self.done + entry.packed > WHOLE - DIRECTORY:
            raise Refused("too_large_pack")
        self._entries.append(entry._replace(start=self.done))
        head = (UTF8, entry.method, 0, _DAY, entry.crc, entry.packed, entry.size)
        self._put(LOCAL.pack(LOCAL_SIGN, _VERSION, *head, len(entry.name), 0) + entry.name)

    def _put(self, data: bytes) -> None:
        self._write(data)
        self.done += len(data)
