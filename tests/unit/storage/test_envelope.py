from __future__ import annotations

import pytest

from refundwizard.storage.envelope import SCHEMA, BlobRef, Header, dump, moment_of, parse
from refundwizard.storage.errors import BadId, Corrupt, TooNew
from refundwizard.storage.marks import checked_id, timestamp
from refundwizard.storage.strict_json import canonical, seal, unseal
from tests.unit.storage.support import START, body

ID = "a" * 32
BLOB = BlobRef("b" * 64, 12)
HEADER = Header(ID, 3, timestamp(START), "0.1.0")


def changed(**keys: object) -> bytes:
    table = unseal(dump(HEADER, body(1, BLOB)))
    del table["sha256"]
    table.update(keys)
    return seal({key: value for key, value in table.items() if value is not ...})


def reason(raw: bytes) -> str:
    with pytest.raises(Corrupt) as caught:
        parse(raw, ID)
    return caught.value.reason


def test_what_is_written_is_read_back():
    envelope = parse(dump(HEADER, body(1, BLOB)), ID)
    assert envelope.body == body(1, BLOB)
    assert (envelope.id, envelope.rev, envelope.app, envelope.schema) == (ID, 3, "0.1.0", SCHEMA)
    assert envelope.saved_at == "2026-01-05T10:00:00+08:00"


def test_the_file_is_canonical():
    raw = dump(HEADER, body(1))
    assert raw == canonical(unseal(raw))


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ({"later": 1}, "unknown_key"),
        ({"app": ...}, "shape"),
        ({"rev": 0}, "shape"),
        ({"rev": True}, "shape"),
        ({"rev": "3"}, "shape"),
        ({"saved_at": "yesterday"}, "shape"),
        ({"saved_at": "2026-01-05T10:00:00"}, "shape"),
        ({"pack": {"id": "cn"}}, "shape"),
        ({"pack": []}, "shape"),
        ({"data": []}, "shape"),
        ({"evidence": [{"sha256": "../x", "size": 1}]}, "shape"),
        ({"evidence": [{"sha256": "b" * 64, "size": 1, "more": 1}]}, "shape"),
        ({"format": "other"}, "format"),
        ({"schema": "1"}, "format"),
        ({"schema": True}, "format"),
        ({"schema": 0}, "schema"),
        ({"id": "c" * 32}, "wrong_id"),
    ],
)
def test_a_file_that_does_not_fit_is_refused(keys, why):
    assert reason(changed(**keys)) == why


def test_a_newer_file_is_told_from_a_damaged_one():
    with pytest.raises(TooNew) as caught:
        parse(changed(schema=SCHEMA + 1), ID)
    assert caught.value.schema == SCHEMA + 1


@pytest.mark.parametrize(
    "text", ["", "A" * 32, "a" * 31, "a" * 33, "../" + "a" * 29, "a" * 32 + "\n"]
)
def test_only_our_own_ids_become_paths(text):
    with pytest.raises(BadId):
        checked_id(text)
    assert checked_id(ID) == ID


def test_times_are_beijing_times():
    assert timestamp(START) == "2026-01-05T10:00:00+08:00"
    assert moment_of("2026-01-05T02:00:00+00:00") == START
    assert moment_of("2026-01-05T10:00:00") is None
