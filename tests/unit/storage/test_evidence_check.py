"""Comparing exhibit files, record and case, and noting the result."""

from __future__ import annotations

import errno
import shutil

import pytest

from refundwizard.storage import doctor
from refundwizard.storage.envelope import BlobRef, Header, dump, parse
from refundwizard.storage.errors import Corrupt, IoFailed, NotFound, StoreReadOnly
from refundwizard.storage.evidence_check import adopt, check, verify
from refundwizard.storage.evidence_log import EXPORT, MIGRATE, VERIFY, EvidenceLog
from refundwizard.storage.store import Store
from refundwizard.storage.strict_json import digest, seal, unseal
from tests.unit.storage.support import body


@pytest.fixture
def log(store):
    return EvidenceLog(store)


@pytest.fixture
def blobs(vault, cases, case_id):
    found = []
    for data in (b"picture", b"receipt"):
        taken = vault.take_bytes(case_id, data)
        found.append(BlobRef(taken.sha256, taken.size))
    cases.save(case_id, 1, body(2, *found))
    return found


@pytest.fixture
def old(blobs, cases, case_id, folder):
    """A case of a version that kept no record yet."""
    shutil.rmtree(folder / "log")
    cases.save(case_id, 2, body(3, *blobs))
    return blobs


def blob_path(folder, blob):
    path = folder / "evidence" / blob.sha256
    path.chmod(0o600)
    return path


def seen(store, case_id):
    return [(one.code, one.where) for one in check(store, case_id).faults]


def examined(store):
    return [
        (item.code, item.where, item.remedy)
        for item in doctor.examine(store, deep=True, floor=0)
        if item.code != "permissions"
    ]


def test_what_is_unchanged_is_sound(store, case_id, blobs):
    verdict = check(store, case_id)
    assert verdict.is_sound
    assert (verdict.files, len(verdict.chain.records)) == (2, 2)
    assert examined(store) == []


def test_a_case_without_files_is_sound(store, case_id):
    assert check(store, case_id).files == 0


def test_a_changed_a_missing_and_an_unreadable_file_are_named(store, case_id, blobs, folder, fs):
    first, second = (blob_path(folder, blob) for blob in blobs)
    first.write_bytes(b"Picture")
    second.unlink()
    expected = {
        ("evidence_changed", f"evidence/{blobs[0].sha256}"),
        ("evidence_missing", f"evidence/{blobs[1].sha256}"),
    }
    assert set(seen(store, case_id)) == expected
    assert {(code, where) for code, where, _ in examined(store)} == expected
    assert {remedy for *_, remedy in examined(store)} == {"reattach"}
    fs.fail("open_read", errno.EIO, blobs[0].sha256)
    assert ("evidence_unreadable", f"evidence/{blobs[0].sha256}") in seen(store, case_id)


def test_a_file_whose_size_in_the_case_is_another_one_is_named(store, case_id, blobs, cases):
    wrong = BlobRef(blobs[0].sha256, blobs[0].size + 1)
    cases.save(case_id, 2, body(3, wrong, blobs[1]))
    assert seen(store, case_id) == [("evidence_changed", f"evidence/{wrong.sha256}")]


def test_a_file_taken_out_of_the_case_is_still_looked_after(store, case_id, blobs, cases, folder):
    cases.save(case_id, 2, body(3, blobs[1]))
    assert seen(store, case_id) == []
    blob_path(folder, blobs[0]).write_bytes(b"Picture")
    assert seen(store, case_id) == [("evidence_changed", f"evidence/{blobs[0].sha256}")]


def test_a_file_put_in_by_somebody_else_is_an_extra_one(store, case_id, blobs, folder):
    name = "c" * 64
    (folder / "evidence" / name).write_bytes(b"planted")
    where = f"evidence/{name}"
    assert seen(store, case_id) == [("evidence_changed", where)]
    codes = {(code, found) for code, found, _ in examined(store)}
    assert codes == {("evidence_changed", where), ("evidence_orphan", where)}


def test_an_exhibit_slipped_into_the_case_has_no_record(store, case_id, blobs, cases, folder):
    data = b"slipped in"
    blob = BlobRef(digest(data), len(data))
    path = folder / "evidence" / blob.sha256
    path.write_bytes(data)
    path.chmod(0o400)
    cases.save(case_id, 2, body(3, *blobs, blob))
    assert examined(store) == [("evidence_unlogged", f"evidence/{blob.sha256}", "start_log")]


def test_the_end_of_the_record_cannot_be_cut_off_unnoticed(store, case_id, blobs, folder):
    (folder / "log" / "00000002.json").unlink()
    assert ("log_cut", "log") in seen(store, case_id)
    shutil.rmtree(folder / "log")
    codes = dict.fromkeys(code for code, *_ in examined(store))
    assert list(codes) == ["log_cut", "evidence_unlogged"]


def test_a_damaged_end_is_named_once(store, case_id, blobs, folder):
    (folder / "log" / "00000002.json").write_bytes(b"junk")
    assert seen(store, case_id) == [("log_damaged", "log/00000002.json")]
    assert examined(store) == [("log_damaged", "log/00000002.json", "compare_digest")]


def test_strange_files_beside_the_record_are_named(store, case_id, blobs, folder):
    for name in ("notes.txt", "00000001.json.bak"):
        (folder / "log" / name).write_bytes(b"x")
        (folder / "log" / name).chmod(0o600)
    assert [where for code, where, _ in examined(store) if code == "foreign_file"] == [
        "log/00000001.json.bak",
        "log/notes.txt",
    ]


def test_an_earlier_generation_in_the_place_of_another_is_named(store, case_id, cases, folder):
    cases.save(case_id, 1, body(2))
    cases.save(case_id, 2, body(3))
    past = folder / "history"
    shutil.copyfile(past / "0000000002.json", past / "0000000001.json")
    assert [code for code, *_ in examined(store)] == ["generation_damaged"]


# --------------------------------------------------------------------------- noting a check


def test_a_check_is_noted_with_its_result(store, case_id, blobs, log):
    verdict = verify(store, case_id)
    record = log.read(case_id).records[-1]
    assert record.kind == VERIFY
    assert record.facts == {"files": 2, "result": "unchanged", "faults": 0, "named": []}
    assert verdict.chain.head == record.sha256
    assert verify(store, case_id).is_sound


def test_a_check_that_found_something_names_it(store, case_id, blobs, folder, log):
    blob_path(folder, blobs[0]).write_bytes(b"Picture")
    assert not verify(store, case_id).is_sound
    facts = log.read(case_id).records[-1].facts
    assert (facts["result"], facts["faults"]) == ("differs", 1)
    assert facts["named"] == [["evidence_changed", f"evidence/{blobs[0].sha256}"]]


def test_files_without_a_record_get_one_from_now_on(store, case_id, old, log):
    assert {code for code, _ in seen(store, case_id)} == {"evidence_unlogged"}
    assert verify(store, case_id).is_sound
    first, second = log.read(case_id).records
    assert (first.kind, second.kind) == (MIGRATE, VERIFY)
    assert first.facts["files"] == [
        {"sha256": blob.sha256, "size": blob.size}
        for blob in sorted(old, key=lambda blob: blob.sha256)
    ]


def test_a_record_that_was_cut_off_is_not_begun_anew(store, case_id, blobs, folder, log):
    shutil.rmtree(folder / "log")
    verdict = check(store, case_id)
    assert len(verdict.unlogged) == 2
    assert not adopt(store, case_id, verdict)
    assert not verify(store, case_id).is_sound
    assert [one.kind for one in log.read(case_id).records] == [VERIFY]


def test_a_case_that_cannot_be_read_cannot_be_checked(store, case_id, fs, root, clock):
    with pytest.raises(NotFound):
        check(store, "0" * 32)
    fs.fail("names", errno.EIO, "log")
    with pytest.raises(IoFailed):
        check(store, case_id)
    fs.heal()
    with pytest.raises(StoreReadOnly):
        verify(Store.look(root, fs=fs, clock=clock), case_id)


# -------------------------------------------------------------------------------- the doctor


def test_mending_begins_the_record_of_an_old_case_once(store, case_id, old, cases, log):
    findings = doctor.examine(store, deep=True, floor=0)
    assert len(findings) == 2
    assert doctor.mend(store, findings) == findings
    assert [one.kind for one in log.read(case_id).records] == [MIGRATE]
    assert cases.peek(case_id)[0].log_head == log.head(case_id)
    assert examined(store) == []
    assert doctor.mend(store, doctor.examine(store, deep=True, floor=0)) == ()


def test_an_ordinary_look_does_not_ask_for_a_record(store, old):
    assert doctor.examine(store, floor=0) == ()


def test_a_deep_look_that_may_write_is_noted_in_every_case_with_files(
    store, case_id, blobs, cases, log
):
    empty, lost = cases.create(body(5)), cases.create(body(6))
    log.append(empty, EXPORT, {})
    cases.create(body(7))
    shutil.rmtree(store.folder(lost) / "history")
    (store.folder(lost) / "case.json").write_bytes(b"junk")
    assert doctor.note_checks(store) == 2
    assert log.read(case_id).records[-1].kind == VERIFY
    assert log.read(empty).records[-1].kind == VERIFY
    assert cases.peek(case_id)[0].log_head == log.head(case_id)
    assert log.read(lost).records == ()


def test_noting_needs_a_store_that_may_be_written(root, store, fs, clock):
    with pytest.raises(StoreReadOnly):
        doctor.note_checks(Store.look(root, fs=fs, clock=clock))


# ------------------------------------------------------------------------------ the case file


def test_a_case_file_without_a_record_is_as_it_always_was(case_id):
    header = Header(case_id, 3, "2026-01-05T10:00:00+08:00", "0.1.0")
    assert b"log_head" not in dump(header, body(1))


@pytest.mark.parametrize("head", ["short", 5])
def test_a_case_file_names_a_digest_or_nothing(case_id, head):
    header = Header(case_id, 3, "2026-01-05T10:00:00+08:00", "0.1.0", log_head="a" * 64)
    raw = dump(header, body(1))
    assert parse(raw, case_id).log_head == "a" * 64
    table = {**unseal(raw), "log_head": head}
    del table["sha256"]
    with pytest.raises(Corrupt) as caught:
        parse(seal(table), case_id)
    assert caught.value.reason == "shape"
