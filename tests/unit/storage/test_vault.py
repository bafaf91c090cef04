from __future__ import annotations

import errno
import hashlib
import os

import pytest

from refundwizard.storage.errors import (
    BadId,
    DiskFull,
    IoFailed,
    NotFound,
    Refused,
    StoreLocked,
)
from refundwizard.storage.store import Store
from refundwizard.storage.vault import CHUNK, Vault

DATA = bytes(range(256)) * 5000  # more than one chunk
SHA = hashlib.sha256(DATA).hexdigest()


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "聊天截图.png"
    path.write_bytes(DATA)
    os.utime(path, (1_767_578_400, 1_767_578_400))
    return path


def evidence(folder):
    return sorted(path.name for path in (folder / "evidence").iterdir())


def test_a_file_is_copied_byte_by_byte_and_named_by_its_hash(vault, case_id, folder, source):
    seen: list[tuple[int, int]] = []
    taken = vault.take(case_id, source, progress=lambda *step: seen.append(step))
    assert (taken.sha256, taken.size, taken.duplicate) == (SHA, len(DATA), False)
    assert (taken.name, taken.claimed_mtime) == ("聊天截图.png", "2026-01-05T10:00:00+08:00")
    assert evidence(folder) == [SHA]
    assert vault.path(case_id, SHA).read_bytes() == DATA
    assert vault.path(case_id, SHA).stat().st_mode & 0o777 == 0o400
    assert seen == [(CHUNK, len(DATA)), (len(DATA), len(DATA))]
    assert source.read_bytes() == DATA


def test_bytes_from_the_clipboard_are_taken_too(vault, case_id):
    taken = vault.take_bytes(case_id, DATA)
    assert (taken.sha256, taken.name, taken.claimed_mtime) == (SHA, "", "")
    with vault.open(case_id, SHA) as file:
        assert file.read() == DATA
    assert vault.hashes(case_id) == (SHA,)
    assert vault.verify(case_id, SHA, len(DATA)) == "ok"


def test_the_same_bytes_are_kept_once(vault, case_id, source, folder):
    vault.take(case_id, source)
    assert vault.take(case_id, source).duplicate
    assert vault.take_bytes(case_id, DATA).duplicate
    assert evidence(folder) == [SHA]


def test_good_bytes_take_the_place_of_damaged_ones_which_are_kept(vault, case_id, folder, root):
    vault.take_bytes(case_id, DATA)
    path = vault.path(case_id, SHA)
    path.chmod(0o600)
    path.write_bytes(b"rotten")
    assert vault.verify(case_id, SHA) == "changed"
    assert vault.take_bytes(case_id, DATA).duplicate is False
    assert vault.verify(case_id, SHA) == "ok"
    (kept,) = (root / "quarantine").iterdir()
    assert kept.read_bytes() == b"rotten"


def refused(attempt) -> str:
    with pytest.raises(Refused) as caught:
        attempt()
    return caught.value.reason


def test_what_is_no_file_is_refused_with_its_reason(vault, case_id, tmp_path, folder):
    (tmp_path / "empty").touch()
    os.mkfifo(tmp_path / "pipe")
    for name, reason in {
        "empty": "empty",
        "pipe": "not_regular",
        "": "not_regular",
        "gone": "unreadable",
    }.items():
        assert refused(lambda name=name: vault.take(case_id, tmp_path / name)) == reason
    assert refused(lambda: vault.take_bytes(case_id, b"")) == "empty"
    assert evidence(folder) == []


def test_a_link_to_a_file_stands_for_the_file(vault, case_id, tmp_path, source):
    (tmp_path / "link.png").symlink_to(source)
    taken = vault.take(case_id, tmp_path / "link.png")
    assert (taken.sha256, taken.name, taken.claimed_mtime) == (SHA, "link.png", "")


def test_a_source_that_vanished_meanwhile_claims_no_time(vault, case_id, source):
    taken = vault.take(case_id, source, progress=lambda *_step: source.unlink(missing_ok=True))
    assert taken.claimed_mtime == ""


def test_a_source_that_cannot_be_read_on_is_refused(vault, case_id, source, fs, monkeypatch):
    real = fs.open_read

    def open_read(path, *, follow=False):
        file = real(path, follow=follow)

        class Broken:
            def __getattr__(self, name):
                return getattr(file, name)

            def __enter__(self):
                return self

            def __exit__(self, *_):
                file.close()

            def read(self, _size):
                raise OSError(errno.EIO, "bad sector")

        return Broken()

    monkeypatch.setattr(fs, "open_read", open_read)
    assert refused(lambda: vault.take(case_id, source)) == "unreadable"
    assert vault.hashes(case_id) == ()


@pytest.mark.parametrize("change", [b"", DATA * 2])
def test_a_source_that_changes_while_it_is_copied_is_refused(
    vault, case_id, source, folder, change
):
    def progress(_done, _total):
        source.write_bytes(change)

    assert refused(lambda: vault.take(case_id, source, progress=progress)) == "changed"
    assert evidence(folder) == []


def test_copying_can_be_cancelled(vault, case_id, source, folder):
    answers = iter([False, True])
    attempt = lambda: vault.take(case_id, source, cancelled=lambda: next(answers))  # noqa: E731
    assert refused(attempt) == "cancelled"
    assert evidence(folder) == []


def test_room_is_left_on_the_disk_for_the_case_itself(store, fs, case_id, source, folder):
    vault = Vault(store)
    fs.free = (64 << 20) + len(DATA)
    vault.take(case_id, source)
    fs.free -= 1
    assert refused(lambda: vault.take_bytes(case_id, DATA)) == "no_space"
    small = Vault(store, floor=0)
    case_size = (folder / "case.json").stat().st_size
    fs.free = len(DATA) + 3 * case_size - 1
    assert refused(lambda: small.take_bytes(case_id, DATA)) == "no_space"
    (folder / "case.json").unlink()
    assert small.take_bytes(case_id, DATA).duplicate


@pytest.mark.parametrize("call", ["create", "write", "sync", "replace", "chmod"])
def test_a_full_disk_is_told_as_one_and_leaves_nothing(vault, case_id, source, fs, call):
    fs.fail(call, errno.ENOSPC)
    with pytest.raises(DiskFull):
        vault.take(case_id, source)
    fs.heal()
    assert fs.names(vault.path(case_id, SHA).parent) == ()
    assert vault.take(case_id, source).sha256 == SHA


def test_a_lost_evidence_folder_is_made_again(vault, case_id, folder):
    (folder / "evidence").rmdir()
    assert vault.take_bytes(case_id, DATA).sha256 == SHA


def test_missing_and_changed_exhibits_are_told_apart(vault, case_id, folder):
    vault.take_bytes(case_id, DATA)
    assert vault.verify(case_id, SHA, 3) == "changed"
    path = vault.path(case_id, SHA)
    path.unlink()
    assert vault.verify(case_id, SHA) == "missing"
    with pytest.raises(NotFound):
        vault.open(case_id, SHA)
    path.symlink_to(folder / "case.json")
    assert vault.verify(case_id, SHA) == "changed"


def test_a_failing_disk_is_not_called_a_changed_exhibit(vault, case_id, fs):
    vault.take_bytes(case_id, DATA)
    fs.fail("open_read", errno.EIO)
    with pytest.raises(IoFailed):
        vault.verify(case_id, SHA)


def test_only_hashes_and_ids_lead_to_files(vault, case_id):
    with pytest.raises(NotFound):
        vault.path(case_id, "../case.json")
    with pytest.raises(BadId):
        vault.path("..", SHA)
    with pytest.raises(NotFound):
        vault.hashes("0" * 32)
    with pytest.raises(NotFound):
        vault.take_bytes("0" * 32, DATA)


def test_a_reader_takes_nothing_in(case_id, source, store, fs, clock):
    with Store.open(store.root, fs=fs, clock=clock) as second, pytest.raises(StoreLocked):
        Vault(second, floor=0).take(case_id, source)
