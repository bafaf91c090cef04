from __future__ import annotations

import errno

import pytest

from refundwizard.storage import quarantine, tree
from refundwizard.storage.atomic import Staged
from refundwizard.storage.case_store import Trash
from refundwizard.storage.errors import Corrupt
from refundwizard.storage.store import Store
from tests.unit.storage.support import START


def place(path, data=b""):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def test_a_start_clears_what_lies_outside_the_cases(store, root, fs, clock):
    store.close()
    place(root / ".tmp-1")
    place(root / "tmp" / "anything", b"x")
    place(root / "cases" / ".new-1" / "history" / ".tmp-2")
    place(root / "cases" / ".import-1" / "case.json", b"{}")
    place(root / "cache" / ".tmp-3", b"x")
    with Store.open(root, fs=fs, clock=clock):
        assert [path.name for path in (root / "cases").iterdir()] == []
        assert [path.name for path in (root / "tmp").iterdir()] == []
        assert [path.name for path in (root / "cache").iterdir()] == []
        assert not (root / ".tmp-1").exists()
    kept = sorted((root / "quarantine").iterdir())
    assert len(kept) == 2
    assert all(path.name.startswith("20260105T020000Z-swept-") for path in kept)


def test_a_full_sweep_clears_inside_the_cases(store, root, folder):
    place(folder / ".tmp-1")
    place(folder / "history" / ".tmp-2", b"half")
    place(folder / "evidence" / ".tmp-3", b"half")
    place(root / "cache" / "thumbs" / folder.name / ".tmp-4", b"x")
    place(root / "cases" / "not an id" / ".tmp-5", b"x")
    assert store.sweep() == 4
    assert store.sweep() == 0
    assert not list(folder.rglob(".tmp-*"))
    assert (root / "cases" / "not an id" / ".tmp-5").exists()
    assert len(list((root / "quarantine").iterdir())) == 2


def test_a_full_sweep_clears_inside_the_trash(store, cases, case_id, folder, root):
    place(folder / "history" / ".tmp-1", b"half")
    Trash(store).delete(case_id)
    assert store.sweep() == 1
    assert not list((root / "trash").rglob(".tmp-*"))


def test_a_file_being_written_is_not_swept(store, fs, folder):
    staged = Staged(fs, folder / "evidence")
    staged.write(b"x")
    assert store.sweep() == 0
    staged.publish("f" * 64)
    assert store.sweep() == 0


def test_what_cannot_be_cleared_stays_for_the_next_time(store, fs, folder):
    place(folder / ".tmp-1", b"x")
    fs.fail("rename", errno.EACCES)
    assert store.sweep() == 0
    fs.heal()
    assert store.sweep() == 1


def test_swept_leftovers_are_deleted_after_seven_days_and_damaged_files_never(
    store, root, folder, clock, fs
):
    place(folder / ".tmp-1", b"x")
    store.sweep()
    quarantine.keep_copy(fs, root, folder / "case.json", folder.name, clock())
    clock.forward(days=7)
    assert store.sweep() == 0
    clock.forward(seconds=1)
    fs.fail("unlink")
    assert store.sweep() == 0
    fs.heal()
    assert store.sweep() == 1
    assert [path.name.split("-")[1] for path in (root / "quarantine").iterdir()] == ["damaged"]


def test_the_same_damaged_bytes_are_kept_once(store, root, folder, fs):
    path = folder / "case.json"
    first = quarantine.keep_copy(fs, root, path, folder.name, START)
    assert quarantine.keep_copy(fs, root, path, folder.name, START) == first
    path.write_bytes(b"other")
    assert quarantine.keep_copy(fs, root, path, folder.name, START) != first
    path.unlink()
    path.mkdir()
    with pytest.raises(Corrupt):
        quarantine.keep_copy(fs, root, path, folder.name, START)


@pytest.mark.parametrize(
    "name", ["x-swept-1", "20990101T000000Z-swept-1", "20200101T000000Z-other"]
)
def test_only_our_own_expired_names_are_deleted(name):
    assert not quarantine.expired(name, START)


def test_removing_never_follows_a_link(fs, tmp_path):
    place(tmp_path / "outside" / "file", b"x")
    place(tmp_path / "case" / "history" / "file", b"x")
    (tmp_path / "case" / "link").symlink_to(tmp_path / "outside")
    assert not tree.holds_bytes(fs, tmp_path / "case" / "link")
    assert tree.holds_bytes(fs, tmp_path / "case")
    tree.remove(fs, tmp_path / "case")
    assert not (tmp_path / "case").exists()
    assert (tmp_path / "outside" / "file").exists()


def test_a_missing_folder_is_nothing_to_sweep(store, root):
    (root / "cases").rmdir()
    (root / "quarantine").rmdir()
    assert store.sweep() == 0
