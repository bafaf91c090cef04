from __future__ import annotations

import errno
import json

import pytest

from refundwizard.storage.case_codec import PlainCodec
from refundwizard.storage.case_store import CaseStore, Loaded, Saved
from refundwizard.storage.envelope import parse
from refundwizard.storage.errors import (
    BadId,
    Conflict,
    Corrupt,
    DiskFull,
    IoFailed,
    NotFound,
    Refused,
    StoreLocked,
    StoreMissing,
)
from refundwizard.storage.migrations import CHAIN, Chain
from refundwizard.storage.store import Store
from tests.unit.storage.support import body


def history_of(folder):
    return sorted(path.name for path in (folder / "history").iterdir())


def number(loaded: Loaded) -> object:
    return loaded.case.data["number"]


def test_a_new_case_is_revision_one_and_stored_twice(cases, store):
    case_id = cases.create(body(1))
    folder = store.folder(case_id)
    assert cases.ids() == (case_id,)
    assert (folder / "case.json").read_bytes() == (
        folder / "history" / "0000000001.json"
    ).read_bytes()
    loaded = cases.load(case_id)
    assert (loaded.rev, loaded.problems, loaded.migrated_from) == (1, (), None)
    assert loaded.saved_at == "2026-01-05T10:00:00+08:00"
    assert loaded.case == body(1)


@pytest.mark.parametrize("call", ["mkdir", "write", "sync", "replace", "rename"])
def test_a_case_that_cannot_be_made_leaves_nothing(cases, fs, store, root, call):
    fs.fail(call, errno.ENOSPC)
    with pytest.raises(DiskFull):
        cases.create(body(1))
    fs.heal()
    assert cases.ids() == ()
    assert fs.names(root / "cases") == ()


def test_a_half_made_case_that_cannot_be_cleared_is_swept_later(cases, fs, store, root):
    fs.fail("rename", errno.ENOSPC)
    fs.fail("unlink")
    with pytest.raises(DiskFull):
        cases.create(body(1))
    fs.heal()
    assert cases.ids() == ()
    assert store.sweep() == 1


def test_a_save_writes_the_generation_first_and_then_the_copy(cases, case_id, fs, folder):
    fs.calls.clear()
    saved = cases.save(case_id, 1, body(2))
    assert saved == Saved(rev=2, saved_at="2026-01-05T10:00:00+08:00", copy_pending=0)
    put = ["create", "write", "sync", "close", "replace", "sync_dir"]
    changing = [call for call in fs.calls if call in put]
    assert changing == put + put
    assert history_of(folder) == ["0000000001.json", "0000000002.json"]
    assert number(cases.load(case_id)) == 2


def test_saving_goes_on_with_what_this_process_wrote_without_reading_it_again(cases, case_id, fs):
    cases.save(case_id, 1, body(2))
    fs.calls.clear()
    cases.save(case_id, 2, body(3))
    assert not {"read", "open_read"} & set(fs.calls)


def test_a_change_to_an_old_revision_is_a_conflict_and_loses_nothing(cases, case_id):
    cases.save(case_id, 1, body(2))
    with pytest.raises(Conflict) as caught:
        cases.save(case_id, 1, body(99))
    assert (caught.value.base_rev, caught.value.disk_rev) == (1, 2)
    assert number(cases.load(case_id)) == 2


def test_a_save_by_another_program_is_noticed(cases, case_id, store):
    cases.load(case_id)
    CaseStore(store, PlainCodec()).save(case_id, 1, body(50))
    with pytest.raises(Conflict):
        cases.save(case_id, 1, body(99))
    assert number(cases.load(case_id)) == 50
    assert cases.save(case_id, 2, body(3)).rev == 3


@pytest.mark.parametrize("call", ["create", "write", "sync", "close", "replace"])
def test_a_failed_save_changes_nothing_and_can_be_repeated(cases, case_id, fs, call):
    fs.fail(call, errno.ENOSPC)
    with pytest.raises(DiskFull):
        cases.save(case_id, 1, body(2))
    fs.heal()
    assert number(cases.load(case_id)) == 1
    assert cases.save(case_id, 1, body(3)).rev == 2
    assert number(cases.load(case_id)) == 3


def test_what_an_unconfirmed_save_left_is_set_aside_not_overwritten(cases, case_id, fs, folder):
    fs.fail("sync_dir", errno.EIO, "history")
    with pytest.raises(IoFailed):
        cases.save(case_id, 1, body(2))
    fs.heal()
    assert history_of(folder) == ["0000000001.json", "0000000002.json"]
    assert cases.save(case_id, 1, body(3)).rev == 2
    aside = [name for name in history_of(folder) if name.startswith(".unacked-0000000002-")]
    assert len(aside) == 1
    kept = parse((folder / "history" / aside[0]).read_bytes(), case_id)
    assert kept.body.data["number"] == 2
    assert number(cases.load(case_id)) == 3


def test_a_strange_generation_in_the_next_place_is_a_conflict(cases, case_id, fs, folder, store):
    fs.fail("write")
    with pytest.raises(IoFailed):
        cases.save(case_id, 1, body(2))
    fs.heal()
    CaseStore(store, PlainCodec()).save(case_id, 1, body(50))
    with pytest.raises(Conflict):
        cases.save(case_id, 1, body(3))


def test_an_unconfirmed_save_counts_after_a_restart(cases, case_id, fs, store):
    fs.fail("sync_dir", errno.EIO, "history")
    with pytest.raises(IoFailed):
        cases.save(case_id, 1, body(2))
    fs.heal()
    again = CaseStore(store, PlainCodec())
    loaded = again.load(case_id)
    assert (loaded.rev, number(loaded)) == (2, 2)
    assert [problem.code for problem in loaded.problems] == ["rolled_forward"]
    assert again.save(case_id, 2, body(3)).rev == 3


def test_a_copy_that_cannot_be_written_does_not_fail_the_save(cases, case_id, fs):
    fs.fail("replace", errno.EACCES, "case.json")
    assert cases.save(case_id, 1, body(2)).copy_pending == 1
    assert cases.save(case_id, 2, body(3)).copy_pending == 2
    assert number(cases.load(case_id)) == 3
    assert cases.save(case_id, 3, body(4)).copy_pending == 3
    fs.heal()
    assert cases.save(case_id, 4, body(5)).copy_pending == 0
    assert cases.load(case_id).problems == ()


def test_a_damaged_copy_is_kept_before_it_is_replaced(cases, case_id, folder, root):
    (folder / "case.json").write_bytes(b"\x00" * 40)
    loaded = cases.load(case_id)
    assert [problem.code for problem in loaded.problems] == ["case_damaged"]
    assert (folder / "case.json").read_bytes() == b"\x00" * 40
    cases.save(case_id, 1, body(2))
    (kept,) = (root / "quarantine").iterdir()
    assert kept.read_bytes() == b"\x00" * 40
    assert cases.load(case_id).problems == ()


def test_a_copy_damaged_behind_our_back_is_kept_too(cases, case_id, folder, root):
    cases.save(case_id, 1, body(2))
    (folder / "case.json").write_bytes(b"junk")
    cases.save(case_id, 2, body(3))
    (kept,) = (root / "quarantine").iterdir()
    assert kept.read_bytes() == b"junk"


def test_a_damaged_copy_that_cannot_be_kept_is_not_replaced(cases, case_id, folder, fs):
    (folder / "case.json").write_bytes(b"junk")
    fs.fail("sync_dir", errno.ENOSPC, "quarantine")
    assert cases.save(case_id, 1, body(2)).copy_pending == 1
    fs.heal()
    assert (folder / "case.json").read_bytes() == b"junk"
    (folder / "case.json").unlink()
    (folder / "case.json").mkdir()
    assert cases.save(case_id, 2, body(3)).copy_pending == 2
    assert number(cases.load(case_id)) == 3


def test_a_text_that_could_not_be_read_back_is_refused_before_anything_is_written(
    cases, case_id, folder
):
    with pytest.raises(Refused):
        cases.save(case_id, 1, body(2, note="a\x00b"))
    assert history_of(folder) == ["0000000001.json"]
    assert cases.save(case_id, 1, body(2)).rev == 2


def test_a_lost_history_folder_is_made_again(cases, case_id, folder):
    (folder / "history" / "0000000001.json").unlink()
    (folder / "history").rmdir()
    assert cases.load(case_id).problems == ()
    assert cases.save(case_id, 1, body(2)).rev == 2
    assert cases.save(case_id, 2, body(3)).rev == 3


def test_a_history_that_cannot_be_listed_stops_the_save(cases, case_id, fs):
    fs.fail("names", errno.EIO, "history")
    with pytest.raises(IoFailed):
        cases.save(case_id, 1, body(2))
    with pytest.raises(IoFailed):
        cases.load(case_id)


def test_unknown_cases(cases):
    for attempt in (cases.load, cases.peek, lambda name: cases.save(name, 1, body(1))):
        with pytest.raises(NotFound):
            attempt("0" * 32)
        with pytest.raises(BadId):
            attempt("..")


def test_a_store_that_vanished_is_missing_and_is_not_made_anew(cases, case_id, root):
    root.rename(root.with_name("moved"))
    for attempt in (
        lambda: cases.save(case_id, 1, body(2)),
        lambda: cases.load(case_id),
        lambda: cases.create(body(1)),
        cases.ids,
    ):
        with pytest.raises(StoreMissing):
            attempt()
    assert not root.exists()
    root.with_name("moved").rename(root)
    assert cases.save(case_id, 1, body(2)).rev == 2


def test_a_reader_cannot_write(cases, case_id, root, fs, clock):
    with Store.open(root, fs=fs, clock=clock) as second:
        reader = CaseStore(second, PlainCodec())
        assert reader.load(case_id).rev == 1
        for attempt in (
            lambda: reader.save(case_id, 1, body(2)),
            lambda: reader.create(body(2)),
            lambda: reader.pin(case_id, 1, "export"),
            lambda: reader.restore(case_id, 1, 1),
            lambda: reader.mend(case_id),
        ):
            with pytest.raises(StoreLocked):
                attempt()


def test_mending_brings_the_copy_up_to_the_newest_generation(cases, case_id, folder, root):
    assert cases.mend(case_id) is False
    (folder / "case.json").write_bytes(b"junk")
    assert cases.mend(case_id) is True
    assert len(list((root / "quarantine").iterdir())) == 1
    (folder / "case.json").unlink()
    assert cases.mend(case_id) is True
    assert cases.mend(case_id) is False
    assert cases.load(case_id).problems == ()
    assert cases.save(case_id, 1, body(2)).rev == 2


def test_a_copy_to_save_elsewhere_is_a_whole_case_file(cases, case_id):
    envelope = parse(cases.bytes_of(case_id, 7, body(3)), case_id)
    assert (envelope.rev, envelope.body) == (7, body(3))


def test_an_earlier_state_can_be_looked_at_and_taken_back(cases, case_id):
    cases.save(case_id, 1, body(2))
    cases.save(case_id, 2, body(3))
    assert number(cases.load_generation(case_id, 1)) == 1
    assert cases.restore(case_id, 3, 1).rev == 4
    assert number(cases.load(case_id)) == 1
    pins = {item.rev: item.pin for item in cases.generations(case_id)}
    assert pins == {4: "", 3: "before_restore", 2: "", 1: "restore_source"}
    assert number(cases.load_generation(case_id, 3)) == 3
    with pytest.raises(NotFound):
        cases.restore(case_id, 4, 77)
    with pytest.raises(Conflict):
        cases.restore(case_id, 3, 1)


def test_generations_are_listed_newest_first_readable_or_not(cases, case_id, folder, clock):
    clock.forward(hours=1)
    cases.save(case_id, 1, body(2))
    (folder / "history" / "0000000001.json").write_bytes(b"junk")
    newest, oldest = cases.generations(case_id)
    assert (newest.rev, newest.saved_at, newest.readable) == (2, "2026-01-05T11:00:00+08:00", True)
    assert (oldest.rev, oldest.saved_at, oldest.readable) == (1, "", False)
    (folder / "history" / "0000000001.json").write_bytes((folder / "case.json").read_bytes())
    with pytest.raises(Corrupt, match="wrong_rev"):
        cases.load_generation(case_id, 1)


def test_an_older_schema_is_written_anew_with_the_first_change_and_kept(store, cases, case_id):
    old = CHAIN.current
    chain = Chain(old + 1, {number: lambda table: table for number in range(1, old + 1)})
    newer = CaseStore(store, PlainCodec(), chain=chain)
    assert newer.load(case_id).migrated_from == old
    newer.save(case_id, 1, body(2))
    loaded = newer.load(case_id)
    assert (loaded.migrated_from, loaded.rev) == (None, 2)
    assert newer.generations(case_id)[-1].pin == "before_migration"
    assert json.loads((store.folder(case_id) / "case.json").read_bytes())["schema"] == old + 1
    newer.save(case_id, 2, body(3))
    assert [item.pin for item in newer.generations(case_id)] == ["", "", "before_migration"]


def test_values_that_make_no_case_are_unknown_not_damaged(store, case_id):
    class Picky(PlainCodec):
        def decode(self, body):
            raise ValueError(body)

    with pytest.raises(Corrupt) as caught:
        CaseStore(store, Picky()).load(case_id)
    assert caught.value.is_foreign


def test_generations_do_not_pile_up(cases, case_id, folder, clock):
    for rev in range(1, 200):
        clock.forward(minutes=1)
        cases.save(case_id, rev, body(rev))
    names = history_of(folder)
    assert len(names) <= 50
    assert names[0] == "0000000001.json"
    assert names[-1] == "0000000200.json"


def test_nothing_is_removed_behind_a_generation_that_does_not_read_back(
    cases, case_id, folder, fs, clock
):
    cases.load(case_id)
    fs.fail("open_read")
    for rev in range(1, 100):
        cases.save(case_id, rev, body(rev))
    assert len(history_of(folder)) == 100


def test_a_failed_save_can_be_repeated_although_the_case_was_read_in_between(
    cases, case_id, fs, folder
):
    fs.fail("sync_dir", errno.EIO, "history")
    with pytest.raises(IoFailed):
        cases.save(case_id, 1, body(2))
    fs.heal()
    assert cases.load(case_id).rev == 2
    assert cases.save(case_id, 1, body(3)).rev == 2
    assert number(cases.load(case_id)) == 3
    assert [name for name in history_of(folder) if name.startswith(".unacked-")]


def test_going_on_from_what_a_failed_save_left_keeps_it(cases, case_id, fs, folder):
    fs.fail("sync_dir", errno.EIO, "history")
    with pytest.raises(IoFailed):
        cases.save(case_id, 1, body(2))
    fs.heal()
    assert cases.save(case_id, cases.load(case_id).rev, body(3)).rev == 3
    assert history_of(folder) == ["0000000001.json", "0000000002.json", "0000000003.json"]


def test_what_a_failed_save_left_counts_once_it_was_mended(cases, case_id, fs):
    fs.fail("sync_dir", errno.EIO, "history")
    with pytest.raises(IoFailed):
        cases.save(case_id, 1, body(2))
    fs.heal()
    assert cases.mend(case_id)
    with pytest.raises(Conflict):
        cases.save(case_id, 1, body(3))
    assert number(cases.load(case_id)) == 2


def test_a_damaged_copy_the_disk_will_not_describe_is_still_kept(cases, case_id, fs, folder, root):
    (folder / "case.json").write_bytes(b"damaged")
    fs.fail("facts", errno.EIO, "case.json")
    cases.load(case_id)
    cases.save(case_id, 1, body(2))
    kept = [path.read_bytes() for path in (root / "quarantine").iterdir()]
    assert kept == [b"damaged"]
