from __future__ import annotations

import json
from pathlib import Path

import pytest

from refundwizard.storage import migrations
from refundwizard.storage.envelope import Header, dump, parse
from refundwizard.storage.errors import Corrupt, TooNew
from refundwizard.storage.migrations import CHAIN, Chain
from tests.unit.storage.support import body

LEGACY = Path(__file__).parents[2] / "legacy"
ID = "0" * 32


def rename_number(table):
    data = dict(table["data"])
    data["count"] = data.pop("number")
    return {**table, "data": data}


THREE = Chain(3, {1: lambda table: table, 2: rename_number})


def test_every_schema_number_has_a_sample_that_still_opens():
    names = sorted(path.name for path in LEGACY.glob("schema_*.json"))
    assert names == [f"schema_{number}.json" for number in range(1, CHAIN.current + 1)]
    for number, name in enumerate(names, start=1):
        raw = (LEGACY / name).read_bytes()
        envelope = parse(raw, json.loads(raw)["id"])
        assert envelope.schema == number


def test_every_older_number_has_a_step():
    assert sorted(CHAIN.steps) == list(range(1, CHAIN.current))


def test_the_history_in_the_docstring_names_every_number():
    for number in range(1, CHAIN.current + 1):
        assert f"    {number}: " in (migrations.__doc__ or "")


def test_an_older_table_takes_every_step():
    table = {"schema": 1, "data": {"number": 4}}
    assert THREE.upgrade(table, 1) == {"schema": 3, "data": {"count": 4}}
    assert table == {"schema": 1, "data": {"number": 4}}


def test_a_newer_table_is_not_touched():
    with pytest.raises(TooNew) as caught:
        THREE.upgrade({}, 4)
    assert caught.value.schema == 4


def test_a_number_that_never_was_is_damage():
    with pytest.raises(Corrupt, match="schema"):
        THREE.upgrade({}, 0)


def test_a_table_no_step_understands_is_unknown_not_damaged():
    with pytest.raises(Corrupt) as caught:
        THREE.upgrade({"data": {}}, 1, "case.json")
    assert caught.value.is_foreign


def test_an_older_file_opens_through_the_chain_and_remembers_its_number():
    raw = dump(Header(ID, 1, "2026-01-05T10:00:00+08:00", "0.1.0", 2), body(4))
    envelope = parse(raw, ID, chain=THREE)
    assert envelope.schema == 2
    assert envelope.body.data["count"] == 4
