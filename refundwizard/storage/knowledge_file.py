"""The file knowledge comes in, ``*.rwpack``: a plain zip of the pack's text files and a manifest.

The manifest names the knowledge (id, version, day of the last check), the format it is written for,
and the SHA-256 of every other file. The file carries no signature: whoever gets it compares its own
SHA-256 with the one the publisher states. The same folder always gives the same bytes.
"""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Final, NamedTuple

from refundwizard.storage.bundle import Allowed, Packer
from refundwizard.storage.bundle_reader import Bundle
from refundwizard.storage.errors import Corrupt, NotAPack, TooNew
from refundwizard.storage.strict_json import canonical, digest, loads

if TYPE_CHECKING:
    from collections.abc import Mapping

ENDING: Final = ".rwpack"
KIND: Final = "refundwizard.knowledge"
FORMAT: Final = 1
"""Raised whenever a program of before could not make sense of the files any more."""
MANIFEST: Final = "manifest.json"
LARGEST: Final = 32 << 20
"""Bytes the file may have."""

_ENTRY: Final = 1 << 20
"""Bytes one file in it may have, as in a pack's folder."""
_TOTAL: Final = 64 << 20
_MOST: Final = 4096
_NAME: Final = re.compile(r"(?:[A-Za-z0-9_-]{1,64}/){0,2}[A-Za-z0-9_-]{1,64}\.(?:toml|txt|json)")
_ID: Final = re.compile(r"[a-z][a-z0-9_]{0,31}")
_VERSION: Final = re.compile(r"\d{1,6}(?:\.\d{1,6}){0,4}")
_NUMBERS: Final = 5


class Label(NamedTuple):
    """What a pack of knowledge says of itself."""

    id: str
    version: str
    checked: date

    @property
    def name(self) -> str:
        """The name of its folder."""
        return f"{self.id}-{self.version}"

    @property
    def order(self) -> tuple[int, ...]:
        """What tells a newer version from an older one."""
        return order_of(self.version)


class Knowledge(NamedTuple):
    """What a file holds once all of it agrees; `digest` is the SHA-256 of the whole file."""

    label: Label
    files: Mapping[str, bytes]
    digest: str


def is_version(text: str) -> bool:
    """Say whether a version can be compared: numbers with dots, five at most."""
    return bool(_VERSION.fullmatch(text))


def order_of(version: str) -> tuple[int, ...]:
    """Return a version as numbers; 2026.11 and 2026.11.0 are the same.

    One that cannot be compared comes before every other.
    """
    numbers = [int(part) for part in version.split(".")] if is_version(version) else []
    return tuple(numbers + [0] * (_NUMBERS - len(numbers)))


def label_named(name: str) -> tuple[str, str] | None:
    """Return the id and version a folder is named after, or None."""
    own, dash, version = name.rpartition("-")
    return (own, version) if dash and _ID.fullmatch(own) and is_version(version) else None


def is_listed(name: str) -> bool:
    """Say whether a file in it may be called so."""
    return bool(_NAME.fullmatch(name))


ALLOWED: Final = Allowed(is_listed, lambda _name: _ENTRY, _TOTAL)


def packed(label: Label, files: Mapping[str, bytes]) -> bytes:
    """Return the bytes of the file; what `unpacked` would refuse is refused here.

    Raises:
        NotAPack: a name, a size, the id or the version cannot be in one.
    """
    manifest = {
        "kind": KIND,
        "format": FORMAT,
        "id": label.id,
        "version": label.version,
        "checked": label.checked.isoformat(),
        "files": {name: digest(data) for name, data in files.items()},
    }
    pieces: list[bytes] = []
    packer = Packer(pieces.append, ALLOWED)
    strange = next((name for name in files if name == MANIFEST or not is_listed(name)), "")
    if strange:
        raise NotAPack("name", strange)
    packer.add(MANIFEST, canonical(manifest))
    for name in sorted(files):
        packer.add(name, files[name])
    packer.finish()
    raw = b"".join(pieces)
    unpacked(raw)
    return raw


def unpacked(raw: bytes) -> Knowledge:
    """Return what the bytes of a file hold, once every name, size and checksum agrees.

    Raises:
        NotAPack: they do not.
        TooNew: it is written for a newer program; carries the format's number.
    """
    if len(raw) > LARGEST:
        raise NotAPack("too_large")
    bundle = Bundle(BytesIO(raw), ALLOWED)
    if len(bundle.entries) > _MOST:
        raise NotAPack("too_many")
    table = _manifest(bundle)
    label = _label(table)
    stated = table.get("files")
    if not isinstance(stated, dict) or {*stated, MANIFEST} != {*bundle.entries}:
        raise NotAPack("files", MANIFEST)
    files = {name: bundle.read(name, _ENTRY) for name in bundle.entries if name != MANIFEST}
    for name, data in files.items():
        if digest(data) != stated[name]:
            raise NotAPack("unlike", name)
    return Knowledge(label, files, digest(raw))


def _manifest(bundle: Bundle) -> dict[str, object]:
    """Return the manifest's table, of a format this program knows."""
    try:
        table = loads(bundle.read(MANIFEST, _ENTRY), _ENTRY, MANIFEST)
    except Corrupt as error:
        raise NotAPack("manifest", MANIFEST) from error
    if not isinstance(table, dict) or table.get("kind") != KIND:
        raise NotAPack("manifest", MANIFEST)
    number = table.get("format")
    if type(number) is not int or number < 1:
        raise NotAPack("manifest", MANIFEST)
    if number > FORMAT:
        raise TooNew(number)
    return table


def _label(table: dict[str, object]) -> Label:
    own, version, checked = (table.get(key) for key in ("id", "version", "checked"))
    if not isinstance(own, str) or not _ID.fullmatch(own):
        raise NotAPack("manifest", MANIFEST)
    if not isinstance(version, str) or not is_version(version):
        raise NotAPack("version", MANIFEST)
    try:
        return Label(own, version, date.fromisoformat(str(checked)))
    except ValueError as error:
        raise NotAPack("manifest", MANIFEST) from error
