from __future__ import annotations

import errno

import pytest

from refundwizard.storage.atomic import SEALED, Staged, is_live, put


def test_the_recipe_syncs_the_file_then_the_folder(fs, tmp_path):
    put(fs, tmp_path, "a.json", b"data")
    assert fs.calls == ["create", "write", "sync", "close", "replace", "sync_dir"]
    assert (tmp_path / "a.json").read_bytes() == b"data"
    assert fs.names(tmp_path) == ("a.json",)


@pytest.mark.parametrize("call", ["create", "write", "sync", "close", "replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_a_failing_step_leaves_the_old_file_and_nothing_else(fs, tmp_path, call, number):
    put(fs, tmp_path, "a.json", b"old")
    fs.fail(call, number)
    with pytest.raises(OSError, match="told to fail"):
        put(fs, tmp_path, "a.json", b"new")
    fs.heal()
    assert (tmp_path / "a.json").read_bytes() == b"old"
    assert fs.names(tmp_path) == ("a.json",)


def test_a_failed_sync_is_not_tried_again_on_the_same_file(fs, tmp_path):
    fs.fail("sync")
    with pytest.raises(OSError, match="told to fail"):
        put(fs, tmp_path, "a.json", b"new")
    assert fs.calls.count("sync") == 1
    assert "replace" not in fs.calls


def test_a_folder_that_cannot_be_synced_is_a_failed_write(fs, tmp_path):
    fs.fail("sync_dir")
    with pytest.raises(OSError, match="told to fail"):
        put(fs, tmp_path, "a.json", b"new")


def test_a_temporary_file_that_cannot_be_removed_does_not_hide_the_reason(fs, tmp_path):
    fs.fail("write", errno.ENOSPC)
    fs.fail("unlink", errno.EIO)
    with pytest.raises(OSError, match="told to fail") as caught:
        put(fs, tmp_path, "a.json", b"new")
    assert caught.value.errno == errno.ENOSPC


def test_a_file_can_be_written_in_pieces_and_sealed(fs, tmp_path):
    staged = Staged(fs, tmp_path)
    (name,) = fs.names(tmp_path)
    assert name.startswith(".tmp-")
    assert is_live(name)
    staged.write(b"one ")
    staged.write(b"two")
    staged.publish("blob", SEALED)
    assert not is_live(name)
    assert fs.read(tmp_path / "blob", 99) == b"one two"
    assert fs.facts(tmp_path / "blob").mode == 0o400


def test_a_discarded_file_leaves_no_trace_and_takes_no_more(fs, tmp_path):
    staged = Staged(fs, tmp_path)
    staged.write(b"one")
    staged.discard()
    staged.discard()
    assert fs.names(tmp_path) == ()
    with pytest.raises(ValueError, match="finished"):
        staged.write(b"two")


def test_a_name_that_could_not_be_created_is_not_live(fs, tmp_path):
    fs.fail("create")
    with pytest.raises(OSError, match="told to fail"):
        Staged(fs, tmp_path)
    assert not is_live("")
