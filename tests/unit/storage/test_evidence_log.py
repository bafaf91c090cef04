"""The record of exhibit files: one sealed file each, chained, never written over."""

from __future__ import annotations

import errno
import shutil
from dataclasses import replace

import pytest

from refundwizard.storage import evidence_log as log_file
from refundwizard.storage.envelope import BlobRef
from refundwizard.storage.errors import Corrupt, IoFailed, StoreReadOnly
from refundwizard.storage.evidence_log import (
    ADD,
    DERIVE,
    EXPORT,
    MIGRATE,
    Chain,
    EvidenceLog,
    Fault,
    Record,
    file_name,
    parse,
    sealed,
    seqs_in,
)
from refundwizard.storage.store import Store
from refundwizard.storage.strict_json import seal
from refundwizard.storage.vault import Vault
from tests.unit.storage.support import body

A, B = "a" * 64, "b" * 64


@pytest.fixture
def log(store):
    return EvidenceLog(store, app="0.1.0")


@pytest.fixture
def three(log, case_id):
    return [log.append(case_id, EXPORT, {"number": number}) for number in range(3)]


def write(folder, seq, raw):
    path = folder / "log" / file_name(seq)
    path.write_bytes(raw)
    return path


def faults(log, case_id):
    return [(one.code, one.what, one.where) for one in log.read(case_id).faults]


def test_records_follow_each_other_by_number_and_digest(log, case_id, folder, three):
    assert [(one.seq, one.prev) for one in three] == [
        (1, ""),
        (2, three[0].sha256),
        (3, three[1].sha256),
    ]
    assert sorted(path.name for path in (folder / "log").iterdir()) == [
        "00000001.json",
        "00000002.json",
        "00000003.json",
    ]
    chain = log.read(case_id)
    assert chain == Chain(tuple(three))
    assert (chain.head, chain.since) == (three[-1].sha256, "2026-01-05T10:00:00+08:00")
    assert log.head(case_id) == chain.head


def test_a_case_without_record_has_an_empty_one(log, case_id):
    assert log.read(case_id) == Chain()
    assert (log.read(case_id).head, log.read(case_id).since) == ("", "")
    assert log.head(case_id) == ""


def test_a_record_says_when_by_which_version_and_whether_the_clock_went_back(log, case_id, clock):
    first = log.append(case_id, EXPORT, {})
    clock.forward(days=-3)
    second = log.append(case_id, EXPORT, {})
    clock.forward(days=9)
    third = log.append(case_id, EXPORT, {})
    assert (first.app, first.at) == ("0.1.0", "2026-01-05T10:00:00+08:00")
    assert [one.clock_back for one in (first, second, third)] == [False, True, False]
    assert not log.read(case_id).faults


def test_nothing_is_written_where_the_store_is_only_looked_at(root, fs, clock, case_id):
    with pytest.raises(StoreReadOnly):
        EvidenceLog(Store.look(root, fs=fs, clock=clock)).append(case_id, EXPORT, {})


def test_a_refused_write_leaves_no_record(log, case_id, fs, three):
    fs.fail("sync", errno.EIO)
    with pytest.raises(IoFailed):
        log.append(case_id, EXPORT, {})
    fs.heal()
    assert log.read(case_id) == Chain(tuple(three))
    assert log.append(case_id, EXPORT, {}).prev == three[-1].sha256


def test_a_first_record_brings_its_folder_to_the_medium_also_the_second_time(log, case_id, fs):
    fs.fail("sync_dir", errno.EIO, case_id)
    with pytest.raises(IoFailed):
        log.append(case_id, EXPORT, {})
    fs.heal()
    fs.calls.clear()
    log.append(case_id, EXPORT, {})
    assert "mkdir" not in fs.calls
    assert fs.calls.count("sync_dir") == 2


def test_a_record_the_disk_does_not_give_out_now_is_not_passed_over(log, case_id, fs, three):
    fs.fail("read", errno.EIO, "00000003.json")
    with pytest.raises(IoFailed):
        log.append(case_id, EXPORT, {})
    assert log.head(case_id) == ""
    assert faults(log, case_id) == [("log_damaged", "io_failed", "log/00000003.json")]
    fs.heal()
    assert log.append(case_id, EXPORT, {}).seq == 4
    assert not faults(log, case_id)


def test_a_record_folder_the_disk_does_not_list_is_an_error(log, case_id, fs, three):
    fs.fail("names", errno.EIO, "log")
    with pytest.raises(IoFailed):
        log.read(case_id)


def test_after_a_damaged_record_the_chain_goes_on_and_the_damage_stays(log, case_id, folder, three):
    write(folder, 3, b"junk")
    fourth = log.append(case_id, EXPORT, {})
    assert (fourth.seq, fourth.prev) == (4, three[1].sha256)
    assert faults(log, case_id) == [("log_damaged", "bad_json", "log/00000003.json")]
    assert log.read(case_id).records == (*three[:2], fourth)


def test_the_head_is_that_of_the_newest_whole_record(log, case_id, folder, three):
    for seq in (3, 2, 1):
        write(folder, seq, b"junk")
        expected = three[seq - 2].sha256 if seq > 1 else ""
        assert log.head(case_id) == expected
    assert log.append(case_id, EXPORT, {}).prev == ""


def test_a_missing_record_is_named_once(log, case_id, folder, three):
    (folder / "log" / file_name(2)).unlink()
    assert faults(log, case_id) == [("log_missing", "2", "log/00000002.json")]
    (folder / "log" / file_name(1)).unlink()
    assert faults(log, case_id) == [("log_missing", "1", "log/00000001.json")]


def test_a_far_number_costs_no_time(log, case_id, folder, three):
    shutil.copyfile(folder / "log" / file_name(3), folder / "log" / file_name(99_999_999))
    assert [fault[0] for fault in faults(log, case_id)] == ["log_missing", "log_broken"]


def test_a_record_in_the_wrong_place_is_named(log, case_id, folder, three):
    write(folder, 4, sealed(three[2]))
    assert faults(log, case_id) == [("log_broken", "order", "log/00000004.json")]


def test_a_record_that_does_not_follow_the_one_before_is_named(log, case_id, folder, three):
    write(folder, 2, sealed(replace(three[1], prev=A)))
    assert faults(log, case_id) == [
        ("log_broken", "link", "log/00000002.json"),
        ("log_broken", "link", "log/00000003.json"),
    ]


def test_a_first_record_with_something_before_it_is_named(log, case_id, folder):
    (folder / "log").mkdir()
    write(folder, 1, sealed(Record(1, A, EXPORT, "2026-01-05T10:00:00+08:00", False, "1", {}, "")))
    assert faults(log, case_id) == [("log_broken", "link", "log/00000001.json")]


def test_file_names_that_are_no_numbers_are_none_of_ours():
    names = ("00000002.json", "00000001.json", "1.json", "x.json", "00000000.json", "00000003")
    assert seqs_in(names) == [1, 2]


TABLE = {
    "app": "0.1.0",
    "at": "2026-01-05T10:00:00+08:00",
    "clock_back": False,
    "facts": {},
    "format": log_file.FORMAT,
    "prev": "",
    "seq": 1,
    "type": EXPORT,
}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"format": "refundwizard.case"}, "format"),
        ({"at": "soon"}, "shape"),
        ({"at": "2026-01-05T10:00:00"}, "shape"),
        ({"seq": "1"}, "shape"),
        ({"facts": []}, "shape"),
        ({"more": 1}, "shape"),
    ],
)
def test_what_is_no_record_is_refused(change, reason):
    with pytest.raises(Corrupt) as caught:
        parse(seal({**TABLE, **change}))
    assert caught.value.reason == reason


def test_records_vouch_for_files():
    def record(kind, facts):
        return Record(1, "", kind, "2026-01-05T10:00:00+08:00", False, "1", facts, A)

    chain = Chain(
        (
            record(ADD, {"sha256": A, "size": 3}),
            record(DERIVE, {"sha256": B, "size": 4, "parent": A}),
            record(MIGRATE, {"files": [{"sha256": "c" * 64, "size": 5}, "x", {"sha256": "short"}]}),
            record(MIGRATE, {}),
            record(ADD, {"sha256": "d" * 64, "size": True}),
            record(EXPORT, {"sha256": "e" * 64, "size": 5}),
        )
    )
    assert chain.blobs() == {A: 3, B: 4, "c" * 64: 5}
    assert len(chain.of_kind(MIGRATE)) == 2


# ------------------------------------------------------------------------- who writes records


def test_taking_a_file_in_writes_down_what_came(vault, store, case_id, tmp_path):
    source = tmp_path / "聊天.png"
    source.write_bytes(b"picture")
    taken = vault.take(case_id, source)
    (record,) = EvidenceLog(store).read(case_id).records
    assert (record.kind, dict(record.facts)) == (
        ADD,
        {
            "sha256": taken.sha256,
            "size": 7,
            "name": "聊天.png",
            "claimed_mtime": taken.claimed_mtime,
            "duplicate": False,
            "media_type": "",
        },
    )


def test_the_same_bytes_again_are_one_file_and_two_records(vault, store, case_id):
    vault.take_bytes(case_id, b"picture")
    vault.take_bytes(case_id, b"picture")
    records = EvidenceLog(store).read(case_id).records
    assert [one.facts["duplicate"] for one in records] == [False, True]


def test_the_kind_of_a_file_is_told_by_how_it_begins(store, case_id):
    Vault(store, floor=0, sniff=lambda head: head[:3].decode()).take_bytes(case_id, b"picture")
    assert EvidenceLog(store).read(case_id).records[0].facts["media_type"] == "pic"


def test_a_copy_made_of_an_exhibit_names_it(vault, store, case_id):
    parent = vault.take_bytes(case_id, b"picture")
    copy = vault.take_bytes(case_id, b"masked", parent=parent.sha256)
    record = EvidenceLog(store).read(case_id).records[-1]
    assert record.kind == DERIVE
    assert record.facts == {"sha256": copy.sha256, "size": 6, "parent": parent.sha256}


def test_a_name_that_is_no_text_is_written_down_all_the_same(vault, store, case_id, tmp_path):
    source = tmp_path / "a\udcff.png"
    source.write_bytes(b"picture")
    vault.take(case_id, source)
    assert EvidenceLog(store).read(case_id).records[0].facts["name"] == "a?.png"


def test_a_file_that_cannot_be_written_down_does_not_count_as_taken(vault, case_id, fs):
    fs.fail("replace", errno.EIO, "00000001.json")
    with pytest.raises(IoFailed):
        vault.take_bytes(case_id, b"picture")


def test_a_saved_case_names_the_newest_record(vault, cases, case_id, store):
    taken = vault.take_bytes(case_id, b"picture")
    assert cases.peek(case_id)[0].log_head == ""
    cases.save(case_id, 1, body(2, BlobRef(taken.sha256, taken.size)))
    assert cases.peek(case_id)[0].log_head == EvidenceLog(store).head(case_id)


def test_faults_are_plain_facts():
    assert Fault("log_missing", "2", "log/00000002.json").code == "log_missing"
