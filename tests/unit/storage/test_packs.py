"""Installed knowledge: one rename, one small file for the choice, a bounded number kept."""

from __future__ import annotations

import errno
from datetime import date

import pytest

from refundwizard.storage import packs, sweep
from refundwizard.storage.errors import Corrupt, StoreError, StoreReadOnly
from refundwizard.storage.knowledge_file import Label, packed
from refundwizard.storage.lock import NoLock
from refundwizard.storage.packs import Choice
from refundwizard.storage.store import Store
from tests.unit.storage.support import FakeClock, FaultyFs


def label(version: str) -> Label:
    return Label("cn", version, date(2026, 12, 20))


def raw(version: str, text: bytes = b"x") -> bytes:
    return packed(label(version), {"pack.toml": text})


@pytest.fixture
def store(tmp_path):
    root = tmp_path / "store"
    with Store.open(
        root, fs=FaultyFs(), clock=FakeClock(), lock=NoLock("held"), create=True
    ) as opened:
        yield opened


def add(store, version: str, text: bytes = b"x") -> None:
    packs.install(store, label(version), raw(version, text))


def names(store) -> tuple[str, ...]:
    return packs.names(store.fs, store.root, "cn")


def test_without_a_folder_there_is_nothing_and_nothing_chosen(store) -> None:
    assert names(store) == ()
    assert packs.chosen(store.fs, store.root) is None


def test_what_is_installed_is_kept_byte_for_byte_and_not_yet_chosen(store) -> None:
    add(store, "2.1")
    path = store.root / "packs" / "cn-2.1" / packs.FILE
    assert path.read_bytes() == raw("2.1")
    assert packs.installed(store.fs, store.root, "cn-2.1").label == label("2.1")
    assert packs.chosen(store.fs, store.root) is None


def test_the_newest_comes_first_and_other_things_are_left_out(store) -> None:
    for version in ("2.9", "2.10", "1.1"):
        add(store, version)
    (store.root / "packs" / "notes").mkdir()
    (store.root / "packs" / "us-1.1").mkdir()
    assert names(store) == ("cn-2.10", "cn-2.9", "cn-1.1")


def test_the_same_file_twice_is_one_and_another_takes_its_place(store) -> None:
    add(store, "2.1")
    add(store, "2.1")
    assert not any("swept" in name for name in store.fs.names(store.root / "quarantine"))
    add(store, "2.1", b"other")
    assert packs.installed(store.fs, store.root, "cn-2.1").files["pack.toml"] == b"other"
    assert any("swept" in name for name in store.fs.names(store.root / "quarantine"))


def test_a_damaged_one_is_replaced(store) -> None:
    add(store, "2.1")
    (store.root / "packs" / "cn-2.1" / packs.FILE).unlink()
    add(store, "2.1")
    assert packs.installed(store.fs, store.root, "cn-2.1").label == label("2.1")


def test_a_damaged_or_renamed_one_is_told(store) -> None:
    add(store, "2.1")
    folder = store.root / "packs"
    (folder / "cn-2.1").rename(folder / "cn-2.2")
    for name in ("cn-2.2", "cn-2.1"):
        with pytest.raises(StoreError):
            packs.installed(store.fs, store.root, name)


def test_the_choice_is_kept_and_replaced(store) -> None:
    for choice in (Choice("cn-2.1", "1.1"), Choice("", "1.1")):
        packs.choose(store, choice)
        assert packs.chosen(store.fs, store.root) == choice


@pytest.mark.parametrize("text", [b"", b"{}", b'{"name":1}'])
def test_a_choice_that_cannot_be_read_is_told(store, text: bytes) -> None:
    packs.choose(store, Choice("", "1.1"))
    (store.root / "packs" / packs.ACTIVE).write_bytes(text)
    with pytest.raises(Corrupt):
        packs.chosen(store.fs, store.root)


@pytest.mark.parametrize("table", [{"name": 1, "over": ""}, {"name": "../x", "over": "1.1"}])
def test_a_choice_that_names_no_pack_is_told(store, table) -> None:
    from refundwizard.storage.strict_json import seal

    packs.choose(store, Choice("", "1.1"))
    (store.root / "packs" / packs.ACTIVE).write_bytes(seal(table))
    with pytest.raises(Corrupt):
        packs.chosen(store.fs, store.root)


@pytest.mark.parametrize("call", ["create", "write", "sync", "rename", "mkdir"])
def test_an_error_of_the_disk_leaves_no_trace(store, call: str) -> None:
    packs.choose(store, Choice("", "1.1"))
    store.fs.fail(call, errno.EIO)
    with pytest.raises(StoreError):
        add(store, "2.1")
    store.fs.heal()
    assert names(store) == ()
    assert store.fs.names(store.root / "packs") == (packs.ACTIVE,)


def test_what_a_killed_process_left_is_swept(store) -> None:
    add(store, "2.1")
    half = store.root / "packs" / f"{sweep.STAGED}0011"
    half.mkdir()
    (half / "x").write_bytes(b"half")
    store.sweep()
    assert store.fs.names(store.root / "packs") == ("cn-2.1",)


def test_only_a_few_are_kept_and_never_the_one_in_use_is_removed(store) -> None:
    for number in range(1, 7):
        add(store, f"2.{number}")
    packs.prune(store, "cn", "cn-2.2")
    assert names(store) == ("cn-2.6", "cn-2.5", "cn-2.2")
    packs.prune(store, "cn", "")
    assert names(store) == ("cn-2.6", "cn-2.5", "cn-2.2")
    store.fs.fail("rmdir", errno.EIO)
    add(store, "2.7")
    packs.prune(store, "cn", "cn-2.7")
    assert "cn-2.7" in names(store)


def test_a_store_that_may_only_be_read_refuses(store) -> None:
    store.read_only = "read_only"
    with pytest.raises(StoreReadOnly):
        add(store, "2.1")
    with pytest.raises(StoreReadOnly):
        packs.choose(store, Choice("", "1.1"))


def test_a_given_file_is_read_or_told(store, tmp_path) -> None:
    path = tmp_path / "a.rwpack"
    path.write_bytes(b"abc")
    assert packs.given(store.fs, path) == b"abc"
    with pytest.raises(StoreError):
        packs.given(store.fs, tmp_path)
