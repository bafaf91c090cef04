from __future__ import annotations

import shutil

import pytest

from refundwizard.storage.conflicts import conflict_copies, product_of, synced_by
from refundwizard.storage.errors import StoreMissing
from tests.unit.storage.support import body

SAMPLES = [
    ("case.sync-conflict-20260105-100000-ABCDEFG.json", "syncthing"),
    ("case (conflicted copy 2026-01-05 100000).json", "nextcloud"),
    ("case (Lin's conflicted copy 2026-01-05).json", "dropbox"),
    ("case (小林 的冲突副本 2026-01-05).json", "dropbox"),
    ("case 2.json", "icloud"),
    ("case-NSConflict-mac.json", "icloud"),
    ("case-冲突-小林-20260105.json", "nutstore"),
    ("case_conflict-20260105.json", "nutstore"),
    ("case 副本.json", "baidu"),
    ("case(1).json", "baidu"),
    ("case-LAPTOP7.json", "onedrive"),
    ("0000000001-LAPTOP7.json", "onedrive"),
    ("caseX.json", ""),
    ("case.json", ""),
    ("0000000001.json", ""),
    ("letter.json", ""),
]


@pytest.mark.parametrize(("name", "product"), SAMPLES)
def test_each_products_mark_is_known(name, product):
    assert product_of(name) == product


def test_copies_are_listed_and_change_nothing(store, cases, case_id, folder):
    cases.save(case_id, 1, body(2))
    before = cases.load(case_id)
    for name, _ in SAMPLES:
        if name not in {"case.json", "0000000001.json", "letter.json"}:
            target = folder / ("history" if name.startswith("0") else "") / name
            shutil.copyfile(folder / "history" / "0000000001.json", target)
    (folder / "case (2).json").write_bytes(b"cut short")
    found = conflict_copies(store, case_id)
    assert len(found) == 14
    bad = [copy for copy in found if not copy.readable]
    assert [(copy.name, copy.rev) for copy in bad] == [("case (2).json", None)]
    by_name = {copy.name: copy for copy in found}
    copy = by_name["history/0000000001-LAPTOP7.json"]
    assert (copy.product, copy.rev, copy.saved_at) == ("onedrive", 1, "2026-01-05T10:00:00+08:00")
    assert cases.load(case_id) == before


def test_a_case_without_history_folder_has_its_copies_listed(store, case_id, folder):
    shutil.rmtree(folder / "history")
    assert conflict_copies(store, case_id) == ()


def test_a_vanished_store_is_told(store, case_id, root):
    root.rename(root.with_name("moved"))
    with pytest.raises(StoreMissing):
        conflict_copies(store, case_id)


@pytest.mark.parametrize(
    ("path", "product"),
    [
        ("OneDrive - Home/refunds", "onedrive"),
        ("Library/Mobile Documents/refunds", "icloud"),
        ("我的坚果云/refunds", "nutstore"),
        ("BaiduSyncdisk", "baidu"),
        ("Documents/refunds", ""),
    ],
)
def test_a_folder_kept_in_step_is_known_by_its_name(fs, tmp_path, path, product):
    (tmp_path / path).mkdir(parents=True)
    assert synced_by(fs, tmp_path / path) == product


def test_a_folder_kept_in_step_is_known_by_its_traces(fs, tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / ".stfolder").mkdir()
    assert synced_by(fs, tmp_path / "a" / "b") == "syncthing"
