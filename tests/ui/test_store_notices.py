"""What the window says about a data folder others have too, or a sync program keeps."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from refundwizard.storage.fs import OsFs
from refundwizard.storage.lock import Holder, KernelLock, NoLock, host_name
from refundwizard.storage.store import LOCKED, READ_ONLY, Store
from refundwizard.ui.notices import show_conflicts, show_store_notice
from refundwizard.ui.store_notice import StoreNotice
from tests.ui.desk import DRESS, MOMENT, Desk

SINCE = MOMENT.timestamp()


@pytest.mark.parametrize(
    ("holder", "wanted"),
    [
        (Holder(host_name(), 4711, SINCE), ("4711", "2026-11-17 14:02")),
        (Holder("laptop-2", 12, SINCE), ("laptop-2", "2026-11-17 14:02")),
        (Holder(), ()),
    ],
)
def test_who_has_the_cases_and_since_when_is_said(
    desk: Desk, holder: Holder, wanted: tuple[str, ...]
) -> None:
    desk.stage.store.read_only, desk.stage.store.holder = LOCKED, holder
    banner = show_store_notice(desk.window, desk.stage.store)
    assert banner is not None
    assert all(word in banner.words.text() for word in wanted)
    assert "1970" not in banner.words.text()


def test_a_folder_that_cannot_be_written_is_named(desk: Desk) -> None:
    desk.stage.store.read_only = READ_ONLY
    banner = show_store_notice(desk.window, desk.stage.store)
    assert banner is not None
    assert str(desk.stage.store.root) in banner.words.text()


def test_another_computer_that_never_closed_the_cases_is_named(desk: Desk, tmp_path: Path) -> None:
    """A sync program brings the lock file along; its kernel's lock stays where it is."""
    root = tmp_path / "Dropbox"
    Store.open(root, fs=OsFs(), clock=lambda: MOMENT, create=True).close()
    (root / ".lock").write_text("laptop-2\n4711\n")
    os.utime(root / ".lock", (SINCE, SINCE))
    with Store.open(root, fs=OsFs(), clock=lambda: MOMENT) as store:
        assert (store.read_only, store.left_by) == ("", Holder("laptop-2", 4711, SINCE))
        notice = StoreNotice(desk.window, store)
        notice.show()
        text = notice._banner.words.text()
        assert "laptop-2" in text
        assert "2026-11-17 14:02" in text
    assert KernelLock(root / ".lock").holder().host == ""
    with Store.open(root, fs=OsFs(), clock=lambda: MOMENT) as store:
        assert store.left_by.host == ""


def test_a_drive_without_locks_is_said_once(desk: Desk, tmp_path: Path) -> None:
    root = tmp_path / "share"
    with Store.open(root, fs=OsFs(), clock=lambda: MOMENT, lock=NoLock(), create=True) as store:
        banner = show_store_notice(desk.window, store)
    assert banner is not None
    assert str(root) in banner.words.text()


@pytest.mark.parametrize(
    "name",
    [
        "case (laptop-2's conflicted copy 2026-11-16).json",
        "case-laptop-2.json",
        "case(冲突).json",
        "case 2.json",
    ],
)
def test_copies_of_a_sync_program_are_told_when_the_case_is_opened(desk: Desk, name: str) -> None:
    case_id = desk.stage.add_case({"platform": "xiaohongshu", "answers": DRESS})
    folder = desk.stage.store.folder(case_id)
    (folder / name).write_bytes((folder / "case.json").read_bytes())
    desk.stage.open(case_id)
    banner = desk.stage.desk.notices._found[1]
    assert banner is not None
    assert str(folder) in banner.words.text()
    assert (folder / name).exists()
    desk.controller.go_home()
    (folder / name).unlink()
    assert show_conflicts(desk.window, desk.stage.store, case_id) is None
