from __future__ import annotations

import errno
import shutil
from dataclasses import replace
from datetime import timedelta

import pytest

from refundwizard.storage import doctor
from refundwizard.storage.envelope import BlobRef, Header, dump
from refundwizard.storage.errors import StoreMissing, StoreReadOnly
from refundwizard.storage.index import Index
from refundwizard.storage.store import Store
from refundwizard.storage.strict_json import seal, unseal
from tests.unit.storage.support import body


@pytest.fixture
def other(cases):
    """A second case that nothing must happen to."""
    return cases.create(body(9))


@pytest.fixture
def healthy(cases, case_id, vault, other, store):
    """A store with a case of three generations and an exhibit, and its index."""
    taken = vault.take_bytes(case_id, b"picture")
    blob = BlobRef(taken.sha256, taken.size)
    cases.save(case_id, 1, body(2, blob))
    cases.save(case_id, 2, body(3, blob))
    index = Index.load(store)
    index.refresh()
    index.save()
    return blob.sha256


def examine(store, *, deep=True):
    return doctor.examine(store, deep=deep, floor=0)


def seen(store, *, deep=True):
    return [(item.code, item.where, item.remedy) for item in examine(store, deep=deep)]


def past(folder, rev):
    return folder / "history" / f"{rev:010d}.json"


def snapshot(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("deep", [True, False])
def test_a_clean_store_has_no_findings(store, healthy, deep):
    assert examine(store, deep=deep) == ()


def test_examining_writes_nothing(store, healthy, root, fs, clock):
    before = snapshot(root)
    fs.calls.clear()
    examine(Store.look(root, fs=fs, clock=clock))
    assert set(fs.calls) <= {"facts", "names", "read", "open_read", "free_space"}
    assert snapshot(root) == before


def unindexed(findings):
    return [item for item in findings if item.code != "index_stale"]


DAMAGE = {
    "case_damaged": lambda folder: (folder / "case.json").write_bytes(b"\x00" * 99),
    "case_missing": lambda folder: (folder / "case.json").unlink(),
    "rolled_forward": lambda folder: shutil.copyfile(past(folder, 2), folder / "case.json"),
    "generation_missing": lambda folder: past(folder, 3).unlink(),
    "temp_left": lambda folder: (folder / "history" / ".tmp-1").write_bytes(b"x"),
    "permissions": lambda folder: folder.chmod(0o755),
}


@pytest.mark.parametrize("code", DAMAGE)
def test_what_can_be_mended_is_mended_once_and_touches_no_other_case(
    store, healthy, folder, other, code
):
    untouched = snapshot(store.folder(other))
    DAMAGE[code](folder)
    findings = examine(store)
    assert [item.code for item in findings] == [code]
    assert [item.code for item in doctor.mend(store, findings)] == [code]
    assert examine(store) == ()
    assert doctor.mend(store, examine(store)) == ()
    assert snapshot(store.folder(other)) == untouched


def test_a_case_without_history_folder_gets_its_generation_back(store, healthy, folder):
    shutil.rmtree(folder / "history")
    findings = examine(store)
    assert [item.code for item in findings] == ["generation_missing"]
    doctor.mend(store, findings)
    doctor.mend(store, findings)
    assert examine(store) == ()


def test_damaged_generations_with_no_other_copy_are_told_and_left(store, healthy, folder):
    past(folder, 1).write_bytes(b"junk")
    past(folder, 4).write_bytes(b"junk")
    past(folder, 4).chmod(0o600)
    expected = [("generation_damaged", f"history/{rev:010d}.json", "keep") for rev in (4, 1)]
    assert seen(store) == expected
    assert seen(store, deep=False) == expected[:1]
    assert doctor.mend(store, examine(store)) == ()


def test_a_damaged_newest_generation_is_kept_aside_and_written_again(store, healthy, folder, root):
    past(folder, 3).write_bytes(b"junk")
    findings = examine(store)
    assert [(item.code, item.remedy) for item in findings] == [
        ("generation_damaged", "rewrite_generation")
    ]
    assert doctor.mend(store, findings) == findings
    assert examine(store) == ()
    assert past(folder, 3).read_bytes() == (folder / "case.json").read_bytes()
    assert [path.read_bytes() for path in (root / "quarantine").iterdir()] == [b"junk"]


def test_a_generation_is_not_written_again_once_the_case_went_on(
    store, healthy, cases, case_id, folder
):
    past(folder, 3).write_bytes(b"junk")
    findings = examine(store)
    cases.save(case_id, 3, body(4))
    doctor.mend(store, findings)
    assert past(folder, 3).read_bytes() == b"junk"


def test_a_damaged_generation_is_told_once(store, healthy, folder):
    (folder / "case.json").write_bytes(b"junk")
    past(folder, 3).write_bytes(b"junk")
    codes = [item[:2] for item in seen(store)]
    assert codes == [
        ("case_damaged", "case.json"),
        ("generation_damaged", "history/0000000003.json"),
    ]


def test_two_sound_files_of_one_revision_are_to_be_compared(store, healthy, case_id, folder):
    header = Header(case_id, 3, "2026-01-05T10:00:00+08:00", "0.1.0")
    past(folder, 3).write_bytes(dump(header, body(77)))
    assert ("diverged", "history/0000000003.json", "compare") in seen(store)


def test_a_case_beyond_repair_is_told_and_left(store, healthy, folder):
    for path in (folder / "case.json", *(past(folder, rev) for rev in (1, 2, 3))):
        path.write_bytes(b"junk")
    before = snapshot(folder)
    findings = examine(store)
    assert [(item.code, item.what) for item in unindexed(findings)] == [
        ("case_lost", "no_generation")
    ]
    for _ in range(2):
        doctor.mend(store, findings)
        assert snapshot(folder) == before
        assert len(list((store.root / "quarantine").iterdir())) == 2
    shutil.rmtree(folder / "history")
    (folder / "case.json").unlink()
    doctor.mend(store, unindexed(findings))
    assert len(list((store.root / "quarantine").iterdir())) == 2


def test_an_unreadable_case_is_told(store, healthy, fs, folder):
    fs.fail("names", errno.EIO, f"{folder.name}/history")
    assert ("case_lost", "io_failed") in [(item.code, item.what) for item in examine(store)]


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        ({"schema": 9}, ("schema_newer", "9", "update_app")),
        ({"a_key": 1}, ("case_foreign", "unknown_key", "keep_copy")),
    ],
)
def test_files_of_other_versions_are_told_and_left(store, healthy, folder, extra, expected):
    table = unseal((folder / "case.json").read_bytes())
    del table["sha256"]
    raw = seal({**table, **extra})
    (folder / "case.json").write_bytes(raw)
    findings = examine(store)
    assert expected in [(item.code, item.what, item.remedy) for item in findings]
    doctor.mend(store, findings)
    assert (folder / "case.json").read_bytes() == raw


def test_exhibits_are_checked_by_size_and_deep_by_hash(store, healthy, folder):
    path = folder / "evidence" / healthy
    path.chmod(0o600)
    path.write_bytes(b"PICTURE")
    where = f"evidence/{healthy}"
    assert seen(store, deep=False) == []
    assert seen(store) == [("evidence_changed", where, "reattach")]
    path.write_bytes(b"longer than it was")
    assert seen(store, deep=False) == [("evidence_changed", where, "reattach")]
    path.unlink()
    for deep in (True, False):
        assert seen(store, deep=deep) == [("evidence_missing", where, "reattach")]


def test_an_exhibit_file_no_generation_knows_is_an_orphan_and_stays(
    store, healthy, cases, case_id, vault
):
    cases.save(case_id, 3, body(4))
    assert unindexed(examine(store)) == []
    sha = vault.take_bytes(case_id, b"another").sha256
    past(store.folder(case_id), 1).write_bytes(b"junk")
    findings = unindexed(examine(store, deep=False))
    assert [(item.code, item.where) for item in findings] == [
        ("evidence_orphan", f"evidence/{sha}")
    ]
    doctor.mend(store, examine(store))
    assert vault.verify(case_id, sha) == "ok"


def test_copies_and_strangers_are_told_and_left(store, healthy, folder, root):
    shutil.copyfile(folder / "case.json", folder / "case 2.json")
    for place in (folder, folder / "history", folder / "evidence"):
        (place / "stranger.txt").write_bytes(b"x")
        (place / ".DS_Store").write_bytes(b"x")
        for name in ("stranger.txt", ".DS_Store"):
            (place / name).chmod(0o600)
    (folder / "case 2.json").chmod(0o600)
    (root / "cases" / "letters").mkdir(mode=0o700)
    (root / "cases" / ".hidden").mkdir(mode=0o700)
    assert seen(store) == [
        ("foreign_file", "cases/letters", "keep"),
        ("conflict_copy", "case 2.json", "compare"),
        ("foreign_file", "stranger.txt", "keep"),
        ("foreign_file", "history/stranger.txt", "keep"),
        ("foreign_file", "evidence/stranger.txt", "keep"),
    ]


def test_a_case_from_the_future_points_to_the_clock(store, healthy, clock):
    clock.now -= timedelta(days=400)
    assert {item.code for item in examine(store)} == {"clock_ahead"}


def test_little_room_is_told(store, healthy, fs):
    fs.free = 5
    findings = doctor.examine(store, floor=6)
    assert [(item.code, item.what) for item in findings] == [("space_low", "5")]


def test_a_damaged_marker_is_kept_and_written_anew(store, healthy, root, fs, clock):
    store.close()
    (root / "store.json").write_bytes(b"junk")
    (root / "store.json").chmod(0o600)
    with Store.open(root, fs=fs, clock=clock) as again:
        findings = examine(again)
        assert [item.code for item in findings] == ["marker_damaged"]
        doctor.mend(again, findings)
        assert examine(again) == ()
    (kept,) = (root / "quarantine").iterdir()
    assert kept.read_bytes() == b"junk"


def test_a_damaged_index_is_made_again(store, healthy, root):
    (root / "cache" / "index.json").write_bytes(b"junk")
    findings = examine(store)
    assert [(item.code, item.what) for item in findings] == [("index_stale", "damaged")]
    doctor.mend(store, findings)
    assert examine(store) == ()
    (root / "cache" / "index.json").unlink()
    assert examine(store) == ()
    doctor.mend(store, findings)
    assert len(Index.load(store).rows()) == 2


def test_an_index_that_tells_a_wrong_revision_is_made_again(store, healthy, case_id):
    index = Index.load(store)
    index.put(replace(index.get(case_id), rev=99))
    index.save()
    findings = examine(store)
    assert [(item.code, item.what) for item in findings] == [("index_stale", case_id)]
    doctor.mend(store, findings)
    assert Index.load(store).get(case_id).rev == 3


def test_an_index_that_calls_a_lost_case_sound_is_wrong(store, healthy, case_id, folder):
    for path in folder.rglob("*.json"):
        path.write_bytes(b"junk")
    index = Index.load(store)
    index.put(index.get(case_id))
    index.save()
    assert "index_stale" in [item.code for item in examine(store)]


def test_permissions_are_narrowed_everywhere(store, healthy, root):
    for path in (root, root / "cases", root / "store.json"):
        path.chmod(0o777)
    findings = examine(store)
    assert {item.where for item in findings} == {"", "cases", "store.json"}
    doctor.mend(store, findings)
    assert examine(store) == ()


def test_what_cannot_be_mended_now_is_named_again(store, healthy, folder, fs):
    (folder / "case.json").unlink()
    findings = examine(store)
    fs.fail("replace", errno.ENOSPC, "case.json")
    assert doctor.mend(store, findings) == ()
    fs.heal()
    assert examine(store) == findings


def test_a_store_that_may_only_be_read_is_not_mended(store, healthy, root, fs, clock):
    with pytest.raises(StoreReadOnly):
        doctor.mend(Store.look(root, fs=fs, clock=clock), ())


def test_a_vanished_store_is_told(store, healthy, root):
    root.rename(root.with_name("moved"))
    with pytest.raises(StoreMissing):
        examine(store)


def test_folders_that_cannot_be_listed_do_not_stop_the_rest(store, healthy, folder, fs):
    fs.fail("names", errno.EACCES, "evidence")
    assert seen(store) == []
    assert examine(store, deep=False) == ()


def test_names_that_cannot_be_looked_at_do_not_stop_the_rest(store, healthy, folder, fs):
    fs.fail("facts", errno.EIO, "stranger")
    (folder / "stranger").mkdir()
    assert seen(store) == [("foreign_file", "stranger", "keep")]
