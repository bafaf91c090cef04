"""A case from outside: looked at first, the same never doubled, another kept apart or merged."""

from __future__ import annotations

from pathlib import Path

import pytest

from refundwizard.domain.pack import Words
from refundwizard.session.bring_in import bring, look, told
from refundwizard.session.case_file import bytes_alone
from refundwizard.session.exhibits import without
from refundwizard.session.integrity import CaseLog
from refundwizard.session.library import Library
from refundwizard.session.tasks import Hooks
from refundwizard.storage import evidence_check
from refundwizard.storage.case_codec import CaseCodec
from refundwizard.storage.doctor import examine
from refundwizard.storage.errors import Corrupt, NotAPack, NotFound, Refused
from refundwizard.storage.evidence_log import IMPORT, EvidenceLog
from refundwizard.storage.fs import OsFs
from refundwizard.storage.lock import NoLock
from refundwizard.storage.store import Store
from refundwizard.storage.vault import Vault
from tests.unit.session.packs import FILM, Shelf, picture, shelf_of

SAVED = "2026-11-17T14:02:00+08:00"


@pytest.fixture
def shelf(library, dress, tmp_path) -> Shelf:
    return shelf_of(library, dress, tmp_path, {"a.jpg": picture(), "b.mp4": FILM})


@pytest.fixture
def other(tmp_path, pack, clock):
    """The cases of another computer."""
    root = tmp_path / "other"
    with Store.open(root, fs=OsFs(), clock=clock, lock=NoLock("held"), create=True) as store:
        yield Library(store, lambda: pack, clock)


def test_a_pack_gives_the_same_case_back_byte_for_byte(shelf, other) -> None:
    path = shelf.pack().path
    offer = look(other, path)
    assert (offer.standing, offer.is_pack, offer.files) == ("new", True, 2)
    assert dict(offer.kinds) == {"JPEG": 1, "MP4": 1}
    case_id = bring(other, offer)
    assert case_id == shelf.case_id
    assert other.cases.load(case_id).case == shelf.case
    assert other.cases.load(case_id).rev == shelf.library.cases.load(case_id).rev
    mine, theirs = Vault(shelf.library.store), Vault(other.store)
    assert theirs.hashes(case_id) == mine.hashes(case_id)
    for name in mine.hashes(case_id):
        assert theirs.verify(case_id, name) == "ok"
        assert theirs.path(case_id, name).read_bytes() == mine.path(case_id, name).read_bytes()
    assert [row.id for row in other.rows()] == [case_id]
    assert examine(other.store, deep=True, floor=0) == ()


def test_the_record_goes_on_from_where_it_was(shelf, other) -> None:
    before = EvidenceLog(shelf.library.store).read(shelf.case_id)
    case_id = bring(other, look(other, shelf.pack().path))
    after = EvidenceLog(other.store).read(case_id)
    assert after.faults == ()
    assert after.records[: len(before.records)] == before.records
    assert after.records[-1].kind == IMPORT
    assert after.records[-1].facts["case"] == case_id


def test_what_was_let_go_of_before_is_not_missed_afterwards(shelf, other) -> None:
    dropped = shelf.case.exhibits[0]
    shelf.keep(without(shelf.case, dropped.id))
    case_id = bring(other, look(other, shelf.pack().path))
    assert evidence_check.check(other.store, case_id).is_sound
    assert dropped.sha256 not in Vault(other.store).hashes(case_id)
    again = Shelf(other, case_id, shelf.folder).pack(name="again").path
    assert look(shelf.library, again).standing == "same"


def test_the_same_case_is_never_doubled(shelf) -> None:
    offer = look(shelf.library, shelf.pack().path)
    assert offer.standing == "same"
    assert bring(shelf.library, offer) == shelf.case_id
    assert shelf.library.cases.ids() == (shelf.case_id,)


def changed(shelf: Shelf, ticks: tuple[str, ...] = ("a",)) -> None:
    shelf.keep(shelf.case.model_copy(update={"ticks": ticks}))


def test_an_older_state_is_kept_apart_under_an_id_of_its_own(shelf) -> None:
    path = shelf.pack().path
    packed = shelf.case
    changed(shelf)
    offer = look(shelf.library, path)
    assert (offer.standing, offer.is_asked, offer.rev, offer.here) == ("older", True, 2, 3)
    case_id = bring(shelf.library, offer, "new")
    assert case_id != shelf.case_id
    loaded = shelf.library.cases.load(case_id)
    assert (loaded.case, loaded.rev) == (packed, 1)
    assert evidence_check.check(shelf.library.store, case_id).is_sound
    note = EvidenceLog(shelf.library.store).read(case_id).records[-1]
    assert (note.facts["case"], note.facts["rev"]) == (shelf.case_id, 2)


def test_a_newer_state_becomes_the_newest_version_and_the_one_before_stays(shelf, other) -> None:
    case_id = bring(other, look(other, shelf.pack(name="first").path))
    far = Shelf(other, case_id, shelf.folder)
    far_vault = Vault(other.store, floor=0)
    added = far_vault.take_bytes(case_id, picture("green"))
    exhibit = far.case.exhibits[0].model_copy(
        update={"id": "f" * 32, "sha256": added.sha256, "size": added.size}
    )
    far.keep(far.case.model_copy(update={"exhibits": (*far.case.exhibits, exhibit)}))
    before = shelf.case
    offer = look(shelf.library, far.pack(name="second").path)
    assert (offer.standing, offer.files) == ("newer", 3)
    assert bring(shelf.library, offer, "update") == case_id
    assert shelf.case == far.case
    assert Vault(shelf.library.store).verify(case_id, added.sha256) == "ok"
    assert evidence_check.check(shelf.library.store, case_id).is_sound
    pins = {each.rev: each.pin for each in shelf.library.cases.generations(case_id) if each.pin}
    assert pins == {2: "before_import"}
    assert shelf.library.cases.load_generation(case_id, 2).case == before
    assert len(shelf.library.cases.ids()) == 1


def test_two_states_of_one_revision_are_told_apart(shelf, other) -> None:
    case_id = bring(other, look(other, shelf.pack().path))
    changed(shelf, ("a",))
    changed(Shelf(other, case_id, shelf.folder), ("b",))
    offer = look(other, shelf.pack(name="again").path)
    assert offer.standing == "other_state"


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_a_person_reads_what_is_in_it_before_anything_is_taken_in(shelf, other, pack, lang) -> None:
    words = Words(lang, pack.texts)
    path = shelf.pack().path
    said = told(words, look(other, path))
    for part in ("木棉小铺", "JPEG", "MP4", "17", "2"):
        assert part in said
    assert not other.cases.ids()
    changed(shelf)
    asked = told(words, look(shelf.library, path))
    assert words("casepack.look_choice") in asked


def test_a_case_file_alone_says_that_the_files_are_not_in_it(shelf, other, pack, tmp_path) -> None:
    path = tmp_path / "case.json"
    path.write_bytes((shelf.library.store.folder(shelf.case_id) / "case.json").read_bytes())
    offer = look(other, path)
    assert not offer.is_pack
    assert "2 个证据文件，文件本身不在里面" in told(Words("zh_CN", pack.texts), offer)
    case_id = bring(other, offer)
    assert other.cases.load(case_id).case == shelf.case
    assert {each.code for each in examine(other.store, floor=0)} == {"evidence_missing"}


def test_a_case_file_brings_a_stored_case_up_to_date(shelf, tmp_path) -> None:
    path = tmp_path / "case.json"
    path.write_bytes((shelf.library.store.folder(shelf.case_id) / "case.json").read_bytes())
    changed(shelf)
    offer = look(shelf.library, path)
    bring(shelf.library, offer, "update")
    assert shelf.case.ticks == ()
    assert evidence_check.check(shelf.library.store, shelf.case_id).is_sound


def test_a_case_without_a_word_is_called_so(library, dress, tmp_path, pack) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(bytes_alone(dress.model_copy(update={"answers": {}}), SAVED))
    said = told(Words("zh_CN", pack.texts), look(library, path))
    assert said.startswith("没写店铺和商品的案件")
    assert "没有证据文件" in said


def test_a_file_that_changed_since_it_was_looked_at_is_not_taken_in(library, dress, tmp_path):
    path = tmp_path / "x.json"
    path.write_bytes(bytes_alone(dress, SAVED))
    offer = look(library, path)
    path.write_bytes(bytes_alone(dress.model_copy(update={"ticks": ("a",)}), SAVED))
    with pytest.raises(Refused) as refused:
        bring(library, offer)
    assert refused.value.reason == "changed"
    assert library.cases.ids() == ()


def test_a_stop_on_the_way_leaves_nothing(shelf, other) -> None:
    offer = look(other, shelf.pack().path)
    with pytest.raises(Refused):
        bring(other, offer, hooks=Hooks(is_cancelled=lambda: True))
    assert list((other.store.root / "cases").iterdir()) == []


def test_a_masked_pack_is_for_reading_only(shelf, other) -> None:
    with pytest.raises(NotAPack) as refused:
        look(other, shelf.pack("merchant").path)
    assert refused.value.reason == "no_case"


@pytest.mark.parametrize("raw", [b"not json", b"[]", b'{"id": "short"}'])
@pytest.mark.parametrize("name", ["x.json", "x.zip"])
def test_a_file_that_holds_no_case_is_refused(library, tmp_path, raw, name) -> None:
    path = tmp_path / name
    path.write_bytes(raw)
    with pytest.raises((Corrupt, NotAPack)):
        look(library, path)


def test_a_file_that_is_not_there_is_named(library, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        look(library, tmp_path / "gone.zip")


def test_an_intact_case_of_another_shape_is_refused(library, dress, tmp_path, monkeypatch) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(bytes_alone(dress, SAVED))

    def refuse(*_args: object) -> None:
        raise ValueError("shape")

    monkeypatch.setattr(CaseCodec, "decode", refuse)
    with pytest.raises(NotAPack) as refused:
        look(library, path)
    assert refused.value.reason == "shape"


def test_a_case_that_names_other_files_than_the_file_around_it_is_refused(
    library, shelf, tmp_path, monkeypatch
) -> None:
    path = shelf.pack().path
    real = CaseCodec.decode
    monkeypatch.setattr(
        CaseCodec, "decode", lambda self, body: real(self, body).model_copy(update={"exhibits": ()})
    )
    with pytest.raises(NotAPack) as refused:
        look(library, path)
    assert refused.value.reason == "file_missing"
    assert CaseLog(library.store, shelf.case_id).standing() is not None
