"""What is around a case on the disk: number, revision, time, pack, evidence and checksum.

The file is one line of canonical JSON whose checksum covers everything else in it. `data` is the
case itself and means nothing to this module.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from refundwizard.storage.errors import Corrupt
from refundwizard.storage.marks import is_digest
from refundwizard.storage.migrations import CHAIN, Chain, Table
from refundwizard.storage.strict_json import CHECKSUM, seal, unseal

FORMAT = "refundwizard.case"
SCHEMA = CHAIN.current


_KEYS = frozenset(
    {"format", "schema", "id", "rev", "saved_at", "app", "pack", "data", "evidence", CHECKSUM}
)
_LOG_HEAD = "log_head"
"""Stands in the file only where there is a record of its exhibit files."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PackRef:
    """The knowledge pack a case was answered with."""

    id: str
    version: str


@dataclass(frozen=True, slots=True)
class BlobRef:
    """One exhibit file by its SHA-256 and size in bytes."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Body:
    """The part of a case file that the program decides: the case as JSON values, and its refs."""

    data: Table
    pack: PackRef
    evidence: tuple[BlobRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Header:
    """What the storage layer itself writes around a body; saved_at as `timestamp` makes it."""

    id: str
    rev: int
    saved_at: str
    app: str
    schema: int = SCHEMA
    log_head: str = ""
    """The digest of the newest record about the exhibit files (see `evidence_log`)."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """A whole case file as read; `schema` is the number that stood on the disk."""

    id: str
    rev: int
    saved_at: str
    app: str
    body: Body
    sha256: str
    schema: int
    log_head: str = ""


def moment_of(text: str) -> datetime | None:
    """Return the time a timestamp stands for; None where it is not one or has no offset."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None


def dump(header: Header, body: Body) -> bytes:
    """Return the sealed bytes of a case file.

    Raises:
        Refused: too_large for too many bytes; not_storable for text with NUL or values JSON does
            not have.
    """
    table: Table = {
        "format": FORMAT,
        "schema": header.schema,
        "id": header.id,
        "rev": header.rev,
        "saved_at": header.saved_at,
        "app": header.app,
        "pack": {"id": body.pack.id, "version": body.pack.version},
        "data": body.data,
        "evidence": [{"sha256": blob.sha256, "size": blob.size} for blob in body.evidence],
    }
    if header.log_head:
        table[_LOG_HEAD] = header.log_head
    return seal(table)


def parse(raw: bytes, case_id: str, *, chain: Chain = CHAIN, where: str = "") -> Envelope:
    """Read a case file.

    Args:
        raw: Its bytes.
        case_id: The id it must carry.
        chain: How older schemas are brought up.
        where: Name of the file, for the error.

    Raises:
        Corrupt: Damaged, or intact but not understood (`is_foreign`).
        TooNew: Intact and written by a newer version.
    """
    table = unseal(raw, where)
    schema = table.get("schema")
    if table.get("format") != FORMAT or type(schema) is not int:
        raise Corrupt("format", where)
    current = chain.upgrade(table, schema, where)
    keys = set(current) - {_LOG_HEAD}
    if keys != _KEYS:
        raise Corrupt("unknown_key" if keys > _KEYS else "shape", where)
    envelope = _read(current, schema, where)
    if envelope.id != case_id:
        raise Corrupt("wrong_id", where)
    return envelope


def _read(table: Table, schema: int, where: str) -> Envelope:
    try:
        return Envelope(
            id=_of(table["id"], str),
            rev=_positive(table["rev"]),
            saved_at=_time(table["saved_at"]),
            app=_of(table["app"], str),
            body=Body(
                data=_of(table["data"], dict),
                pack=_pack(table["pack"]),
                evidence=tuple(_blob(item) for item in _of(table["evidence"], list)),
            ),
            sha256=_of(table[CHECKSUM], str),
            schema=schema,
            log_head=_head(table.get(_LOG_HEAD, "")),
        )
    except ValueError as error:
        raise Corrupt("shape", where) from error


def _of(value: object, kind: type[T]) -> T:
    if type(value) is not kind:
        raise ValueError(kind.__name__)
    return value


def _positive(value: object) -> int:
    number = _of(value, int)
    if number < 1:
        raise ValueError("rev")
    return number


def _time(value: object) -> str:
    text = _of(value, str)
    if moment_of(text) is None:
        raise ValueError("saved_at")
    return text


def _head(value: object) -> str:
    text = _of(value, str)
    if text and not is_digest(text):
        raise ValueError(_LOG_HEAD)
    return text


def _exactly(value: object, keys: set[str]) -> dict[str, object]:
    table: dict[str, object] = _of(value, dict)
    if set(table) != keys:
        raise ValueError("keys")
    return table


def _pack(value: object) -> PackRef:
    table = _exactly(value, {"id", "version"})
    return PackRef(_of(table["id"], str), _of(table["version"], str))


def _blob(value: object) -> BlobRef:
    table = _exactly(value, {"sha256", "size"})
    name = _of(table["sha256"], str)
    if not is_digest(name):
        raise ValueError("sha256")
    return BlobRef(name, _positive(table["size"]))
