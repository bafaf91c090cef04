"""JSON that can be trusted: bounded, without double meanings, and sealed with its own checksum.

Refused: more bytes than the limit, other encodings than UTF-8, nesting deeper than 64, a key given
twice, NaN and infinities, lone surrogates, NUL, integers of more than 18 digits.
"""

from __future__ import annotations

import hashlib
import json
import re

from refundwizard.storage.errors import Corrupt, Refused

CASE_LIMIT = 4 << 20
"""Bytes a case file may have."""
DEPTH_LIMIT = 64
DIGIT_LIMIT = 18
CHECKSUM = "sha256"

_FOLD = bytes.maketrans(b"{}", b"[]")
_NOT_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
_LONG_NUMBER = re.compile(rb"[:,\[]-?\d{19}")
_SEAL_HEAD = b',"sha256":"'
_SEAL_SIZE = len(_SEAL_HEAD) + 64 + len(b'"}')


def digest(data: bytes) -> str:
    """Return the SHA-256 of the bytes, in lower case hex."""
    return hashlib.sha256(data).hexdigest()


def _without_escaped_backslashes(raw: bytes) -> bytes:
    return raw.replace(b"\\\\", b"") if b"\\" in raw else raw


def _outside_text(raw: bytes) -> bytes:
    """Return what stands outside the quotation marks."""
    pieces = _without_escaped_backslashes(raw).replace(b'\\"', b"").split(b'"')
    return b"".join(pieces[::2])


def _is_too_deep(outside: bytes) -> bool:
    """Say whether the brackets nest too deep or do not pair up, without parsing."""
    brackets = outside.translate(_FOLD, _NOT_BRACKETS)
    for _ in range(DEPTH_LIMIT):
        if not brackets:
            break
        brackets = brackets.replace(b"[]", b"")  # takes exactly the innermost level away
    return bool(brackets)


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError("key given twice")
    return table


def _refuse_constant(name: str) -> object:
    raise ValueError(name)


def _integer(digits: str) -> int:
    if len(digits.lstrip("-")) > DIGIT_LIMIT:
        raise ValueError("integer too long")
    return int(digits)


def _finite(digits: str) -> float:
    number = float(digits)
    if number in (float("inf"), float("-inf")):
        raise ValueError("not finite")
    return number


def _holds_nul(raw: bytes) -> bool:
    return b"\\u0000" in raw and b"\\u0000" in _without_escaped_backslashes(raw)


def _check_text(raw: bytes, value: object) -> None:
    """Refuse what can only come from an escape: NUL and lone surrogates."""
    if _holds_nul(raw):
        raise ValueError("NUL")
    json.dumps(value, ensure_ascii=False).encode("utf-8")


def loads(raw: bytes, limit: int = CASE_LIMIT, where: str = "") -> object:
    """Parse bytes strictly.

    Args:
        raw: The whole file.
        limit: Bytes allowed.
        where: Name of the file, for the error.

    Raises:
        Corrupt: too_large, nesting or bad_json.
    """
    if len(raw) > limit:
        raise Corrupt("too_large", where)
    if _is_too_deep(_outside_text(raw)):
        raise Corrupt("nesting", where)
    try:
        value: object = json.loads(
            raw.decode("utf-8"),
            object_pairs_hook=_unique,
            parse_constant=_refuse_constant,
            parse_int=_integer,
            parse_float=_finite,
        )
        if b"\\u" in raw:
            _check_text(raw, value)
    except ValueError as error:
        raise Corrupt("bad_json", where) from error
    return value


def canonical(value: object) -> bytes:
    """Return the one spelling of a value: sorted keys, no blanks, UTF-8, no NaN.

    Raises:
        Refused: not_storable, for text or numbers that JSON cannot hold.
    """
    try:
        text = json.dumps(
            value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
        )
        return text.encode("utf-8")
    except (ValueError, TypeError) as error:
        raise Refused("not_storable") from error


def seal(body: dict[str, object], limit: int = CASE_LIMIT) -> bytes:
    """Return the canonical bytes of `body` with its checksum as the last key.

    Every key of `body` sorts before "sha256". What `loads` would refuse is refused here, so nothing
    is ever written that could not be read back.

    Raises:
        Refused: too_large for more bytes than the limit, else not_storable.
    """
    plain = canonical(body)
    sealed = plain[:-1] + _SEAL_HEAD + digest(plain).encode("ascii") + b'"}'
    if len(sealed) > limit:
        raise Refused("too_large")
    if _holds_nul(sealed):
        raise Refused("not_storable")
    outside = _outside_text(sealed)
    if _LONG_NUMBER.search(outside) or _is_too_deep(outside):
        raise Refused("not_storable")
    return sealed


def _is_sealed(raw: bytes, table: dict[str, object]) -> bool:
    head, tail = raw[:-_SEAL_SIZE], raw[-_SEAL_SIZE:]
    if tail == _SEAL_HEAD + digest(head + b"}").encode("ascii") + b'"}':
        return True
    rest = {key: value for key, value in table.items() if key != CHECKSUM}
    return table.get(CHECKSUM) == digest(canonical(rest)) and canonical(table) == raw


def unseal(raw: bytes, where: str = "", limit: int = CASE_LIMIT) -> dict[str, object]:
    """Return the table of a sealed file, its checksum included.

    Raises:
        Corrupt: checksum, or what `loads` says; carries the schema number the file claims.
    """
    table = loads(raw, limit, where)
    if not isinstance(table, dict):
        raise Corrupt("bad_json", where)
    if not _is_sealed(raw, table):
        claimed = table.get("schema")
        raise Corrupt("checksum", where, claimed if type(claimed) is int else 0)
    return table
