from __future__ import annotations

import errno

import pytest

from refundwizard.storage.errors import IoFailed, NotFound, Refused, StoreLocked
from refundwizard.storage.store import Store
from refundwizard.storage.trash import Trash
from tests.unit.storage.support import START, body


@pytest.fixture
def trash(store):
    return Trash(store)


def test_a_deleted_case_can_be_taken_back_whole(trash, cases, case_id, vault):
    vault.take_bytes(case_id, b"picture")
    before = cases.load(case_id)
    entry = trash.delete(case_id)
    assert (entry.case_id, entry.deleted_at) == (case_id, START)
    assert cases.ids() == ()
    assert trash.entries() == (entry,)
    assert trash.find(case_id) == entry
    assert trash.undo(entry.name) == case_id
    assert cases.load(case_id) == before
    assert len(vault.hashes(case_id)) == 1
    assert trash.find(case_id) is None


def test_the_small_pictures_go_at_once(trash, store, case_id):
    (store.thumbs(case_id) / "a.png").write_bytes(b"x")
    trash.delete(case_id)
    assert not (store.root / "cache" / "thumbs" / case_id).exists()


def test_the_last_deleted_comes_first(trash, cases, clock):
    first, second = cases.create(body(1)), cases.create(body(2))
    trash.delete(first)
    clock.forward(minutes=1)
    trash.delete(second)
    assert [entry.case_id for entry in trash.entries()] == [second, first]


def test_what_is_not_there_cannot_be_deleted_or_taken_back(trash, case_id):
    for attempt in (
        lambda: trash.delete("0" * 32),
        lambda: trash.undo("../cases"),
        lambda: trash.undo(f"{'0' * 32}-20260105T020000Z"),
        lambda: trash.purge(f"{case_id}-20260105T020000Z"),
        lambda: trash.purge(f"{case_id}-yesterday"),
    ):
        with pytest.raises(NotFound):
            attempt()


def test_a_case_that_is_there_is_never_written_over(trash, store, case_id):
    entry = trash.delete(case_id)
    store.folder(case_id).mkdir()
    with pytest.raises(Refused, match="changed"):
        trash.undo(entry.name)
    with pytest.raises(Refused, match="changed"):
        trash.delete(case_id)


def test_strange_names_in_the_trash_are_passed_over(trash, root):
    (root / "trash" / "holiday pictures").mkdir()
    (root / "trash" / f"{'0' * 32}-then").mkdir()
    assert trash.entries() == ()


def test_thirty_days_later_it_is_gone_for_good(trash, cases, case_id, root, clock):
    other = cases.create(body(2))
    trash.delete(case_id)
    clock.forward(days=1)
    trash.delete(other)
    clock.forward(days=29)
    assert trash.purge_due() == 0
    clock.forward(seconds=1)
    assert trash.purge_due() == 1
    assert [entry.case_id for entry in trash.entries()] == [other]
    assert list((root / "tmp").iterdir()) == []


def test_a_purge_that_was_cut_short_is_finished_by_the_next_start(trash, store, case_id, fs):
    root = store.root
    entry = trash.delete(case_id)
    fs.fail("unlink", errno.EIO, "case.json")
    with pytest.raises(IoFailed):
        trash.purge(entry.name)
    fs.heal()
    assert trash.entries() == ()
    assert len(list((root / "tmp").iterdir())) == 1
    store.close()
    with Store.open(root, fs=fs, clock=store.clock):
        assert list((root / "tmp").iterdir()) == []
    assert list((root / "quarantine").iterdir()) == []


def test_a_failed_move_leaves_the_case_where_it_was(trash, cases, case_id, fs):
    fs.fail("rename")
    with pytest.raises(IoFailed):
        trash.delete(case_id)
    assert cases.ids() == (case_id,)


def test_a_reader_can_look_but_not_delete(trash, case_id, root, fs, clock):
    entry = trash.delete(case_id)
    with Store.open(root, fs=fs, clock=clock) as second:
        reader = Trash(second)
        assert reader.entries() == (entry,)
        for attempt in (
            lambda: reader.delete(case_id),
            lambda: reader.undo(entry.name),
            lambda: reader.purge(entry.name),
        ):
            with pytest.raises(StoreLocked):
                attempt()
