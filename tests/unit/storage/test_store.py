from __future__ import annotations

import errno
import json
import os

import pytest

from refundwizard.storage.errors import (
    BadId,
    DiskFull,
    IoFailed,
    NotFound,
    StoreLocked,
    StoreMissing,
    StoreReadOnly,
    TooNew,
)
from refundwizard.storage.lock import KernelLock, NoLock
from refundwizard.storage.store import Store, new_id

CASE = "a" * 32


def reopen(root, fs, clock, **options):
    return Store.open(root, fs=fs, clock=clock, **options)


def test_a_new_store_has_its_marker_and_parts_and_is_private(store, root):
    assert json.loads((root / "store.json").read_bytes())["id"] == store.id
    assert sorted(path.name for path in root.iterdir()) == [
        ".lock",
        "cache",
        "cases",
        "quarantine",
        "store.json",
        "tmp",
        "trash",
    ]
    assert (store.read_only, store.locking, store.problems) == ("", "held", ())
    for path in [root, *root.rglob("*")]:
        assert path.stat().st_mode & 0o077 == 0


def test_a_store_is_opened_again_as_the_same_one(store, root, fs, clock):
    store.close()
    with reopen(root, fs, clock) as again:
        assert again.id == store.id


def test_folders_above_are_made_too(tmp_path, fs, clock):
    with reopen(tmp_path / "a" / "b" / "c", fs, clock, create=True) as store:
        assert store.read_only == ""


def test_a_missing_store_is_not_made_without_being_asked(root, fs, clock):
    with pytest.raises(StoreMissing):
        reopen(root, fs, clock)
    assert not root.exists()


@pytest.mark.parametrize("content", ["letter.txt", "cases/aaaa"])
def test_a_folder_with_something_in_it_never_becomes_a_store(root, fs, clock, content):
    path = root / content
    path.mkdir(parents=True)
    with pytest.raises(StoreMissing):
        reopen(root, fs, clock, create=True)
    assert not (root / "store.json").exists()


def test_a_first_start_that_was_cut_short_can_be_repeated(root, fs, clock):
    (root / "cases").mkdir(parents=True)
    (root / ".lock").touch()
    (root / ".tmp-1").touch()
    root.chmod(0o755)
    with reopen(root, fs, clock, create=True) as store:
        assert store.id
    assert root.stat().st_mode & 0o777 == 0o700


def test_a_second_process_may_only_read_and_is_told_who_holds_the_store(store, root, fs, clock):
    with reopen(root, fs, clock) as second:
        assert second.read_only == "locked"
        with pytest.raises(StoreLocked) as caught:
            second.require_writable()
        assert caught.value.pid == os.getpid()
        for attempt in (second.sweep, lambda: second.thumbs(CASE)):
            with pytest.raises(StoreLocked):
                attempt()
    store.require_writable()


def test_two_first_starts_at_once_make_one_store(root, fs, clock, monkeypatch):
    root.mkdir()
    other = KernelLock(root / ".lock")
    other.acquire()
    with pytest.raises(StoreLocked):
        reopen(root, fs, clock, create=True)
    other.release()


def test_a_folder_that_may_not_be_written_opens_for_reading(store, root, fs, clock):
    store.close()
    for number in (errno.EROFS, errno.EACCES):
        fs.fail("create", number)
        with reopen(root, fs, clock) as again:
            assert again.read_only == "read_only"
            with pytest.raises(StoreReadOnly):
                again.require_writable()
        fs.heal()
    with reopen(root, fs, clock, lock=NoLock("read_only")) as again:
        assert again.read_only == "read_only"


def test_a_full_disk_still_opens_for_writing(store, root, fs, clock):
    store.close()
    fs.fail("create", errno.ENOSPC)
    with reopen(root, fs, clock) as again:
        assert again.read_only == ""


def test_a_new_store_on_a_full_disk_says_so(root, fs, clock):
    fs.fail("write", errno.ENOSPC)
    with pytest.raises(DiskFull):
        reopen(root, fs, clock, create=True)
    fs.heal()
    with reopen(root, fs, clock, create=True) as store:
        assert store.id


def test_without_locks_the_store_works_and_sweeps_nothing(store, root, fs, clock):
    store.close()
    (root / "tmp" / ".tmp-1").write_text("x")
    with reopen(root, fs, clock, lock=NoLock()) as again:
        assert (again.read_only, again.locking, again.sweep()) == ("", "unsupported", 0)
    assert (root / "tmp" / ".tmp-1").exists()


def test_looking_writes_nothing_and_disturbs_nobody(store, root, fs, clock):
    fs.calls.clear()
    seen = Store.look(root, fs=fs, clock=clock)
    assert (seen.id, seen.read_only) == (store.id, "looking")
    assert set(fs.calls) <= {"facts", "read", "open_read"}
    with pytest.raises(StoreReadOnly):
        seen.require_writable()
    seen.close()
    with pytest.raises(StoreMissing):
        Store.look(root / "gone", fs=fs, clock=clock)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format":"other"}', "\x00\x00"])
def test_a_damaged_marker_does_not_keep_anyone_from_the_cases(store, root, fs, clock, text):
    store.close()
    (root / "store.json").write_text(text)
    with reopen(root, fs, clock) as again:
        assert again.problems == ("marker_damaged",)
        again.renew_marker()
        assert again.problems == ()


def test_a_store_of_a_newer_version_is_left_alone_and_the_lock_freed(store, root, fs, clock):
    store.close()
    raw = '{"format":"refundwizard.store","schema":2,"id":"x"}'
    (root / "store.json").write_text(raw)
    for _ in range(2):
        with pytest.raises(TooNew):
            reopen(root, fs, clock)
    assert (root / "store.json").read_text() == raw


def test_missing_parts_are_made_again(store, root, fs, clock):
    store.close()
    (root / "tmp").rmdir()
    with reopen(root, fs, clock):
        assert (root / "tmp").is_dir()


def test_a_vanished_folder_is_a_missing_store_and_a_vanished_file_is_not(store, root, fs):
    with pytest.raises(NotFound), store.reporting(root):
        raise FileNotFoundError(errno.ENOENT, "")
    root.rename(root.with_name("moved"))
    with pytest.raises(StoreMissing), store.reporting(root):
        raise FileNotFoundError(errno.ENOENT, "")
    fs.fail("facts", errno.EIO)
    with pytest.raises(StoreMissing), store.reporting(root):
        raise FileNotFoundError(errno.ENOENT, "")
    with pytest.raises(IoFailed), store.reporting(root):
        raise OSError(errno.EIO, "")


def test_only_ids_lead_to_folders(store, root):
    assert store.folder(CASE) == root / "cases" / CASE
    for attempt in (store.folder, store.thumbs):
        with pytest.raises(BadId):
            attempt("../x")


def test_small_pictures_have_a_folder_each_case(store, root):
    assert store.thumbs(CASE) == store.thumbs(CASE) == root / "cache" / "thumbs" / CASE
    assert (root / "cache" / "thumbs" / CASE).is_dir()


def test_free_space_is_asked_of_the_disk(store, fs):
    fs.free = 12
    assert store.free_space() == 12


def test_ids_are_random(store):
    assert new_id() != new_id()
    assert len(new_id()) == 32


def test_two_lanes_that_make_the_folder_of_small_pictures_at_once_both_get_it(store, monkeypatch):
    mkdir = store.fs.mkdir

    def quicker(path):
        mkdir(path)  # somebody else, between the look and the making
        mkdir(path)

    monkeypatch.setattr(store.fs, "mkdir", quicker)
    assert store.thumbs("a" * 32).is_dir()
