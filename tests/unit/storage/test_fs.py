from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from refundwizard.storage import fs as fs_module
from refundwizard.storage.errors import Corrupt
from refundwizard.storage.fs import FILE, FOLDER, LINK, OTHER, OsFs, exists

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def disk() -> OsFs:
    return OsFs(sleep=lambda _seconds: None)


def make(disk: OsFs, path: Path, data: bytes) -> None:
    handle = disk.create(path)
    disk.write(handle, data)
    disk.sync(handle)
    disk.close(handle)


def windows_error(number: int) -> OSError:
    error = PermissionError(errno.EACCES, "held")
    error.winerror = number
    return error


def test_new_files_and_folders_are_private_whatever_the_umask(disk, tmp_path):
    before = os.umask(0)
    try:
        disk.mkdir(tmp_path / "folder")
        make(disk, tmp_path / "folder" / "file", b"x")
    finally:
        os.umask(before)
    assert disk.facts(tmp_path / "folder").mode == 0o700
    assert disk.facts(tmp_path / "folder" / "file").mode == 0o600


def test_creating_never_takes_an_existing_name_or_follows_a_link(disk, tmp_path):
    make(disk, tmp_path / "file", b"x")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    for name in ("file", "link"):
        with pytest.raises(FileExistsError):
            disk.create(tmp_path / name)
    assert not (tmp_path / "elsewhere").exists()


def test_short_writes_are_continued(disk, tmp_path, monkeypatch):
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: real(handle, bytes(data[:3])))
    make(disk, tmp_path / "file", b"0123456789")
    assert (tmp_path / "file").read_bytes() == b"0123456789"


def test_kinds_of_names(disk, tmp_path):
    make(disk, tmp_path / "file", b"abc")
    (tmp_path / "link").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe")
    kinds = {name: disk.facts(tmp_path / name).kind for name in disk.names(tmp_path)}
    assert kinds == {"file": FILE, "link": LINK, "pipe": OTHER}
    assert disk.facts(tmp_path).kind == FOLDER
    assert disk.facts(tmp_path / "file").size == 3
    assert exists(disk, tmp_path / "link")
    assert not exists(disk, tmp_path / "file" / "below")


def test_only_regular_files_of_a_sane_size_are_read(disk, tmp_path):
    make(disk, tmp_path / "file", b"abc")
    (tmp_path / "link").symlink_to("file")
    os.mkfifo(tmp_path / "pipe")
    assert disk.read(tmp_path / "file", 3) == b"abc"
    with pytest.raises(Corrupt, match="too_large"):
        disk.read(tmp_path / "file", 2)
    for name in ("link", "pipe", ""):
        with pytest.raises(Corrupt, match="not_regular"):
            disk.read(tmp_path / name, 9)
    with disk.open_read(tmp_path / "link", follow=True) as file:
        assert file.read() == b"abc"
    with pytest.raises(FileNotFoundError):
        disk.read(tmp_path / "gone", 9)


def test_a_socket_is_not_a_file(disk, tmp_path, monkeypatch):
    def refuse(*_args):
        raise OSError(errno.ENXIO, "no such device")

    monkeypatch.setattr(fs_module.os, "open", refuse)
    with pytest.raises(Corrupt, match="not_regular"):
        disk.open_read(tmp_path / "socket")


def test_stamps_are_taken_in_bulk(disk, tmp_path):
    disk.mkdir(tmp_path / "a")
    make(disk, tmp_path / "a" / "leaf", b"abc")
    found, missing = disk.stamps(tmp_path, ["a", "b"], "leaf")
    assert found == (disk.facts(tmp_path / "a" / "leaf").mtime_ns, 3)
    assert missing is None


def test_moving_and_removing(disk, tmp_path):
    disk.mkdir(tmp_path / "a")
    disk.rename(tmp_path / "a", tmp_path / "b")
    make(disk, tmp_path / "file", b"x")
    disk.chmod(tmp_path / "file", 0o400)
    disk.replace(tmp_path / "file", tmp_path / "file2")
    assert disk.facts(tmp_path / "file2").mode == 0o400
    disk.unlink(tmp_path / "file2")
    disk.rmdir(tmp_path / "b")
    assert disk.names(tmp_path) == ()


@pytest.mark.parametrize("number", [5, 32, 33])
def test_a_file_held_by_a_scanner_is_replaced_once_it_lets_go(tmp_path, monkeypatch, number):
    pauses: list[float] = []
    disk = OsFs(sleep=pauses.append)
    answers = [windows_error(number)] * 7
    real = disk._replace

    def replace(source: Path, target: Path) -> None:
        if answers:
            raise answers.pop()
        real(source, target)

    monkeypatch.setattr(disk, "_replace", replace)
    make(disk, tmp_path / "new", b"new")
    disk.replace(tmp_path / "new", tmp_path / "file")
    assert (tmp_path / "file").read_bytes() == b"new"
    assert pauses == [0.05, 0.1, 0.2, 0.4, 0.8, 1.0, 1.0]


def test_a_file_held_for_ever_is_given_up_after_eight_tries(tmp_path, monkeypatch):
    disk = OsFs(sleep=lambda _seconds: None)
    tries: list[Path] = []

    def replace(source: Path, _target: Path) -> None:
        tries.append(source)
        raise windows_error(32)

    monkeypatch.setattr(disk, "_replace", replace)
    with pytest.raises(PermissionError):
        disk.replace(tmp_path / "a", tmp_path / "b")
    assert len(tries) == 8


def test_other_errors_of_replacing_are_not_retried(disk, tmp_path):
    with pytest.raises(FileNotFoundError):
        disk.replace(tmp_path / "a", tmp_path / "b")


def test_a_file_system_that_cannot_sync_is_noted_and_a_failing_one_is_an_error(
    disk, tmp_path, monkeypatch
):
    number = errno.EINVAL

    def fsync(_handle: int) -> None:
        raise OSError(number, "")

    monkeypatch.setattr(os, "fsync", fsync)
    make(disk, tmp_path / "file", b"x")
    disk.sync_dir(tmp_path)
    assert not disk.durable
    number = errno.EIO
    with pytest.raises(OSError, match="5"):
        make(disk, tmp_path / "file2", b"x")
    with pytest.raises(OSError, match="5"):
        disk.sync_dir(tmp_path)


def test_free_space_is_a_number_of_bytes(disk, tmp_path):
    assert disk.free_space(tmp_path) > 0
