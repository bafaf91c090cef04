from __future__ import annotations

import errno
from dataclasses import replace

import pytest

from refundwizard.storage.errors import StoreMissing
from refundwizard.storage.index import SCHEMA, Index, Row, title_in
from refundwizard.storage.store import Store
from refundwizard.storage.strict_json import seal, unseal
from refundwizard.storage.trash import Trash
from tests.unit.storage.support import body


@pytest.fixture
def index(store, case_id):
    made = Index.load(store)
    made.refresh()
    assert made.save()
    return made


def file_of(root):
    return root / "cache" / "index.json"


def test_an_index_is_made_from_the_case_files(store, case_id):
    index = Index.load(store)
    assert (index.rows(), index.is_damaged) == ((), False)
    seen: list[tuple[int, int]] = []
    assert index.refresh(progress=lambda done, total: seen.append((done, total))) == 1
    assert seen == [(1, 1)]
    row = index.get(case_id)
    assert row is not None
    assert (row.rev, row.state, row.stale) == (1, "ok", True)
    assert (row.title, row.updated_at) == ("青禾服饰旗舰店\t连衣裙 1", "2026-01-05T10:00:00+08:00")
    assert index.changed() == ()


def test_rows_survive_a_restart(index, store, case_id):
    row = replace(
        index.get(case_id),
        problem="seven_day",
        next_due="2026-01-12",
        provisional=True,
        firm=11393,
        lines={"en": {"next": "Ask the platform to step in"}},
        stale=False,
    )
    index.put(row)
    assert index.save()
    again = Index.load(store)
    assert again.get(case_id) == index.get(case_id)
    assert again.get(case_id).firm == 11393
    assert again.changed() == ()


def test_only_changed_cases_are_read_again(index, cases, case_id, fs):
    other = cases.create(body(2))
    assert index.changed() == (other,)
    fs.calls.clear()
    assert index.refresh() == 1
    assert fs.calls.count("read") == 1
    cases.save(case_id, 1, body(5))
    assert index.changed() == (case_id,)
    index.refresh()
    assert index.get(case_id).title.endswith("5")


def test_a_save_whose_copy_failed_is_noticed_too(index, cases, case_id, fs):
    fs.fail("replace", errno.EACCES, "case.json")
    cases.save(case_id, 1, body(5))
    fs.heal()
    assert index.changed() == (case_id,)
    index.refresh()
    assert index.get(case_id).rev == 2


def test_facts_from_above_stand_in_until_they_are_worked_out_anew(index, cases, case_id):
    index.put(replace(index.get(case_id), problem="seven_day", stale=False))
    cases.save(case_id, 1, body(5))
    index.refresh()
    row = index.get(case_id)
    assert (row.problem, row.stale, row.rev) == ("seven_day", True, 2)


def test_gone_cases_are_forgotten(index, store, case_id):
    Trash(store).delete(case_id)
    assert index.refresh([case_id]) == 1
    assert index.rows() == ()
    index.put(Row(case_id))
    assert index.changed() == ()
    assert index.rows() == ()


def test_bad_cases_are_listed_and_block_nobody(index, cases, case_id, folder):
    second = cases.create(body(2))
    for path in (folder / "case.json", folder / "history" / "0000000001.json"):
        table = unseal(path.read_bytes())
        del table["sha256"]
        path.write_bytes(seal({**table, "schema": 9}))
    index.refresh()
    assert index.get(case_id).state == "newer"
    for path in (folder / "case.json", folder / "history" / "0000000001.json"):
        path.write_bytes(b"junk")
    index.refresh()
    assert index.get(case_id).state == "damaged"
    assert index.get(second).state == "ok"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"junk",
        b"\x00" * 99,
        seal({"a": 1}),
        seal({"format": "refundwizard.index", "schema": SCHEMA, "rows": [1]}),
        seal({"format": "refundwizard.index", "schema": SCHEMA, "rows": [["x"] * 24]}),
        seal({"format": "refundwizard.index", "schema": SCHEMA, "rows": [["a" * 32] + ["x"] * 23]}),
        seal({"format": "refundwizard.index", "schema": SCHEMA, "rows": [["a" * 32] + [1] * 23]}),
        seal({"format": "refundwizard.index", "schema": SCHEMA, "rows": 7}),
    ],
)
def test_a_bad_index_is_made_again(index, store, case_id, root, raw):
    file_of(root).write_bytes(raw)
    again = Index.load(store)
    assert again.is_damaged
    assert again.refresh() == 1
    assert again.save()
    assert not Index.load(store).is_damaged


@pytest.mark.parametrize("schema", [SCHEMA - 1, SCHEMA + 1])
def test_an_index_of_another_version_counts_as_none(index, store, root, schema):
    rows = [["a" * 32, "1 2 3", *range(14)]]
    file_of(root).write_bytes(
        seal({"format": "refundwizard.index", "schema": schema, "rows": rows})
    )
    again = Index.load(store)
    assert (again.rows(), again.is_damaged) == ((), False)
    assert again.refresh() == 1
    assert again.save()
    assert len(Index.load(store).rows()) == 1


def test_an_unreadable_index_does_not_stop_the_start(index, store, fs):
    fs.fail("open_read", errno.EIO)
    assert Index.load(store).rows() == ()


def test_an_index_is_written_only_if_it_changed(index, fs, case_id):
    fs.calls.clear()
    assert index.save()
    assert fs.calls == []
    index.remove("0" * 32)
    assert index.save()
    assert fs.calls == []
    index.remove(case_id)
    assert index.save()
    assert "replace" in fs.calls


def test_an_index_that_cannot_be_written_is_only_late(index, fs, case_id):
    index.remove(case_id)
    fs.fail("write", errno.ENOSPC)
    assert index.save() is False
    fs.heal()
    assert index.save() is True


def test_a_reader_does_not_write_the_index(index, root, fs, clock, case_id):
    with Store.open(root, fs=fs, clock=clock) as second:
        reader = Index.load(second)
        assert reader.save() is True
        reader.remove(case_id)
        assert reader.save() is False


def test_a_vanished_store_forgets_nothing(index, root):
    root.rename(root.with_name("moved"))
    with pytest.raises(StoreMissing):
        index.changed()
    assert len(index.rows()) == 1


@pytest.mark.parametrize(
    "data",
    [{}, {"answers": []}, {"answers": {}}, {"answers": {"seller_name": 1, "item_name": {}}}],
)
def test_a_case_without_names_has_no_title(data):
    assert title_in(data) == ""


def test_one_name_is_a_title():
    assert title_in({"answers": {"item_name": {"text": " 连衣裙 "}}}) == "连衣裙"
