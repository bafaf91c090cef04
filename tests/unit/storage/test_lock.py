from __future__ import annotations

import errno
import os
import subprocess
import sys

import pytest

from refundwizard.storage import lock as locks
from refundwizard.storage.lock import Holder, KernelLock, NoLock, host_name


def test_asking_whether_it_is_busy_leaves_the_signature(tmp_path):
    (tmp_path / ".lock").write_text("laptop-2\n4711\n")
    asking, other = KernelLock(tmp_path / ".lock"), KernelLock(tmp_path / ".lock")
    assert not asking.is_busy()
    assert asking.holder()[:2] == ("laptop-2", 4711)
    assert other.acquire() == "held"
    assert asking.is_busy()
    other.release()
    assert not asking.is_busy()


def test_only_one_holder_at_a_time(tmp_path):
    first, second = KernelLock(tmp_path / ".lock"), KernelLock(tmp_path / ".lock")
    assert first.acquire() == "held"
    assert second.acquire() == "busy"
    assert second.holder()[:2] == (host_name(), os.getpid())
    first.release()
    first.release()
    assert second.acquire() == "held"
    second.release()
    assert second.holder() == Holder()
    assert (tmp_path / ".lock").exists()


def test_the_lock_of_a_killed_process_is_free(tmp_path):
    source = (
        "import sys, time; from pathlib import Path; "
        "from refundwizard.storage.lock import KernelLock; "
        "print(KernelLock(Path(sys.argv[1])).acquire(), flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", source, tmp_path / ".lock"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        mine = KernelLock(tmp_path / ".lock")
        assert mine.acquire() == "busy"
        process.kill()
        process.wait()
    assert mine.acquire() == "held"
    mine.release()


@pytest.mark.parametrize(
    "text", ["", "\n", "other-host\n4711\n2026\n", "no number\nx\n", "\x00\x01\n12\n", "a" * 9000]
)
def test_nothing_that_stands_in_the_file_blocks(tmp_path, text):
    (tmp_path / ".lock").write_text(text)
    lock = KernelLock(tmp_path / ".lock")
    expected = Holder("other-host", 4711) if text.startswith("other-host") else Holder()
    assert lock.holder()[:2] == expected[:2]
    assert lock.acquire() == "held"
    lock.release()


def test_a_lock_file_that_may_only_be_read_is_locked_all_the_same(tmp_path, monkeypatch):
    path = tmp_path / ".lock"
    path.write_text("")
    real = os.open

    def open_(name, flags, mode=0o777):
        if flags & os.O_RDWR:
            raise PermissionError(errno.EACCES, "read-only")
        return real(name, flags, mode)

    monkeypatch.setattr(locks.os, "open", open_)
    lock = KernelLock(path)
    assert lock.acquire() == "held"
    lock.release()
    path.unlink()
    assert KernelLock(path).acquire() == "unsupported"


def test_a_folder_that_may_not_be_written_is_told(tmp_path, monkeypatch):
    def refuse(*_args):
        raise OSError(errno.EROFS, "")

    monkeypatch.setattr(locks.os, "open", refuse)
    lock = KernelLock(tmp_path / ".lock")
    assert lock.acquire() == "read_only"
    assert lock.holder() == Holder()


def test_something_else_in_the_place_of_the_file_means_no_lock(tmp_path):
    (tmp_path / ".lock").mkdir()
    lock = KernelLock(tmp_path / ".lock")
    assert lock.acquire() == "unsupported"
    assert lock.holder() == Holder()


def test_a_file_system_without_locks_is_told(tmp_path, monkeypatch):
    def refuse(_handle):
        raise OSError(errno.ENOLCK, "")

    monkeypatch.setattr(locks, "_take", refuse)
    assert KernelLock(tmp_path / ".lock").acquire() == "unsupported"


def test_the_stand_in_answers_as_told():
    lock = NoLock()
    assert (lock.acquire(), NoLock("held").acquire()) == ("unsupported", "held")
    assert lock.holder() == Holder()
    lock.release()
