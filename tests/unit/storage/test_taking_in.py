"""A case out of a pack: built aside, looked over, and in its place in one step or not at all."""

from __future__ import annotations

from io import BytesIO

import pytest

from refundwizard.storage import evidence_check, vault
from refundwizard.storage.bundle_reader import Bundle
from refundwizard.storage.case_codec import PlainCodec
from refundwizard.storage.case_store import CaseStore
from refundwizard.storage.envelope import BlobRef
from refundwizard.storage.errors import IoFailed, NotAPack, NotFound, Refused, StoreReadOnly
from refundwizard.storage.evidence_log import Chain, EvidenceLog, Fault
from refundwizard.storage.pack_contents import Contents, contents
from refundwizard.storage.store import Store, new_id
from refundwizard.storage.taking_in import add_files, build
from tests.faults.packs import joined, parts_of
from tests.faults.world import World
from tests.unit.storage.support import body


@pytest.fixture
def parts(store, cases, vault) -> dict[str, bytes]:
    """The entries of a pack of a case with an exhibit."""
    case_id = cases.create(body(1))
    taken = vault.take_bytes(case_id, b"a picture")
    cases.save(case_id, 1, body(2, BlobRef(taken.sha256, taken.size)))
    world = World.__new__(World)
    world.store, world.fs, world.cases, world.vault = store, store.fs, cases, vault
    return parts_of(world, case_id)


def opened(parts: dict[str, bytes]) -> Contents:
    return contents(Bundle(BytesIO(joined(parts))))


def left(store: Store) -> list[str]:
    return [each.name for each in (store.root / "cases").iterdir() if each.name.startswith(".")]


def test_a_pack_becomes_a_case_that_is_as_it_was_written_down(store, cases, parts) -> None:
    case_id = new_id()
    assert build(store, opened(parts), case_id) == 1
    assert cases.load(case_id).case == body(2, *cases.load(case_id).case.evidence)
    assert evidence_check.check(store, case_id).is_sound
    assert left(store) == []


def test_an_id_that_was_taken_meanwhile_stays_as_it_is(store, cases, parts) -> None:
    found = opened(parts)
    before = cases.load(found.envelope.id)
    with pytest.raises(Refused) as refused:
        build(store, found, found.envelope.id)
    assert refused.value.reason == "changed"
    assert cases.load(found.envelope.id) == before
    assert left(store) == []


def test_too_little_room_is_said_before_anything_is_written(store, fs, parts) -> None:
    fs.free = vault.FLOOR
    with pytest.raises(Refused) as refused:
        build(store, opened(parts), new_id())
    assert refused.value.reason == "no_space"
    assert left(store) == []


def test_a_disk_that_fails_leaves_nothing_half_built(store, fs, parts) -> None:
    fs.fail("replace", ending="case.json")
    with pytest.raises(IoFailed):
        build(store, opened(parts), new_id())
    fs.heal()
    assert left(store) == []


def test_what_does_not_read_back_as_it_was_written_gets_no_place(store, parts, monkeypatch) -> None:
    def broken(*_args: object) -> evidence_check.Verdict:
        fault = Fault("evidence_changed", "", "evidence/x")
        return evidence_check.Verdict(Chain(), 1, (fault,))

    monkeypatch.setattr(evidence_check, "check", broken)
    case_id = new_id()
    with pytest.raises(NotAPack) as refused:
        build(store, opened(parts), case_id)
    assert refused.value.reason == "record"
    assert left(store) == []
    with pytest.raises(NotFound):
        CaseStore(store, PlainCodec()).load(case_id)


def test_a_store_that_may_only_be_read_takes_nothing_in(store, parts) -> None:
    found = opened(parts)
    store.read_only = "read_only"
    with pytest.raises(StoreReadOnly):
        build(store, found, new_id())


def test_a_record_without_its_end_is_refused(parts) -> None:
    last = max(name for name in parts if name.startswith("log/"))
    del parts[last]
    with pytest.raises(NotAPack) as refused:
        opened(parts)
    assert refused.value.reason in {"record", "file_unlike"}


def test_files_are_added_to_a_case_with_a_line_in_its_record(store, cases, parts) -> None:
    found = opened(parts)
    case_id = cases.create(body(5))
    add_files(store, found, case_id)
    add_files(store, found, case_id)
    assert vault.Vault(store).hashes(case_id) == tuple(found.files)
    chain = EvidenceLog(store).read(case_id)
    assert [record.kind for record in chain.records] == ["add", "import", "import"]
    assert set(chain.blobs()) == set(found.files)


def test_a_file_that_is_cut_off_while_it_is_read_is_no_pack(parts) -> None:
    file = BytesIO(joined(parts))
    bundle = Bundle(file)
    file.truncate(50)
    with pytest.raises(NotAPack) as refused:
        list(bundle.pieces(max(bundle.entries.values(), key=lambda each: each.start)))
    assert refused.value.reason in {"cut", "lying"}
