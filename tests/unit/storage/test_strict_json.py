from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refundwizard.storage.errors import Corrupt, Refused
from refundwizard.storage.strict_json import canonical, digest, loads, seal, unseal


def reason(raw: bytes, **options) -> str:
    with pytest.raises(Corrupt) as caught:
        loads(raw, **options)
    return caught.value.reason


def test_ordinary_json_is_read():
    assert loads('{"a":[1,2.5,null,true,"退款"]}'.encode()) == {"a": [1, 2.5, None, True, "退款"]}


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b'{"a":1,"a":2}', "bad_json"),
        (b"[NaN]", "bad_json"),
        (b"[Infinity]", "bad_json"),
        (b"[1e999]", "bad_json"),
        (b"[-1e999]", "bad_json"),
        (b'["\\ud800"]', "bad_json"),
        (b'["\\u0000"]', "bad_json"),
        (b'{"\\u0000":1}', "bad_json"),
        (b'["\x00"]', "bad_json"),
        (b"\xff", "bad_json"),
        (b"\xef\xbb\xbf{}", "bad_json"),
        (b"", "bad_json"),
        (b"[1] [2]", "bad_json"),
        (b"[1234567890123456789]", "bad_json"),
        (b"[" * 65 + b"]" * 65, "nesting"),
        (b"[" * 100_000, "nesting"),
        (b'{"a":' * 65 + b"1" + b"}" * 65, "nesting"),
        (b"[]]", "nesting"),
    ],
)
def test_hostile_or_ambiguous_json_is_refused(raw, why):
    assert reason(raw) == why


def test_too_many_bytes_are_refused_unparsed():
    assert reason(b"[1,2,3]", limit=6) == "too_large"
    assert loads(b"[1,2,3]", limit=7) == [1, 2, 3]


def test_the_limits_themselves_are_allowed():
    assert loads(b"[" * 64 + b"]" * 64)
    assert loads(b"[123456789012345678,-123456789012345678]")


def test_brackets_and_quotes_inside_text_do_not_count_as_nesting():
    text = "[{" * 200 + '\\"' + "[" * 200 + "\\"
    assert loads(json.dumps([text]).encode()) == [text]


def test_a_backslash_before_u0000_in_text_is_not_a_nul():
    assert loads(json.dumps(["\\u0000"]).encode()) == ["\\u0000"]


def test_an_escaped_letter_is_fine():
    assert loads(b'["\\u9000"]') == ["退"]


def test_canonical_has_one_spelling():
    assert canonical({"b": 1, "a": ["退"]}) == '{"a":["退"],"b":1}'.encode()


@pytest.mark.parametrize("value", [{"a": float("nan")}, {"a": object()}, {"a": "\ud800"}])
def test_what_json_cannot_hold_is_refused(value):
    with pytest.raises(Refused, match="not_storable"):
        canonical(value)


@pytest.mark.parametrize("value", ["\x00", 10**18, -(10**18), [1, [10**30]], [[[]] * 3] * 2])
def test_what_could_not_be_read_back_is_not_sealed(value):
    nested = value
    if value == [[[]] * 3] * 2:
        for _ in range(70):
            nested = [nested]
    with pytest.raises(Refused, match="not_storable"):
        seal({"a": nested})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(JSON)
def test_whatever_is_sealed_can_be_read_back(value):
    try:
        raw = seal({"a": value})
    except Refused:
        return
    assert unseal(raw)["a"] == value


def test_numbers_of_any_ordinary_size_are_sealed():
    numbers = [10**18 - 1, 1 - 10**18, 0.00012345678901234567, 1.2345678901234568e18, "9" * 30]
    assert unseal(seal({"a": numbers}))["a"] == numbers


def test_too_many_bytes_are_not_sealed():
    with pytest.raises(Refused, match="too_large"):
        seal({"a": "x" * 99}, limit=99)


def test_a_seal_holds_and_covers_the_rest():
    raw = seal({"a": 1, "schema": 1})
    table = unseal(raw)
    assert table == {"a": 1, "schema": 1, "sha256": digest(canonical({"a": 1, "schema": 1}))}
    assert raw == canonical(table)


def test_every_changed_byte_of_a_sealed_file_is_noticed():
    raw = seal({"a": "退款\u0001", "n": -12, "schema": 1})
    for position in range(len(raw)):
        for flip in (1, 32, 128):
            bad = bytearray(raw)
            bad[position] ^= flip
            with pytest.raises(Corrupt):
                unseal(bytes(bad))


@pytest.mark.parametrize("cut", [0, 1, 40, -1])
def test_a_cut_file_is_noticed(cut):
    with pytest.raises(Corrupt):
        unseal(seal({"a": "x" * 80, "schema": 1})[:cut])


def test_an_added_byte_is_noticed():
    with pytest.raises(Corrupt, match="checksum"):
        unseal(seal({"a": 1}) + b"\n")


def test_a_seal_with_later_keys_holds_too():
    body = {"a": 1, "zeal": True}
    raw = canonical({**body, "sha256": digest(canonical(body))})
    assert unseal(raw)["zeal"] is True
    with pytest.raises(Corrupt, match="checksum"):
        unseal(raw.replace(b"1", b"2"))


def test_a_broken_seal_tells_the_schema_the_file_claims():
    for table, claims in (({"schema": 7}, 7), ({"schema": "7"}, 0), ({}, 0)):
        with pytest.raises(Corrupt) as caught:
            unseal(canonical(table), "case.json")
        assert (caught.value.claims, caught.value.where) == (claims, "case.json")


def test_a_sealed_file_is_a_table():
    with pytest.raises(Corrupt, match="bad_json"):
        unseal(b"[]")
