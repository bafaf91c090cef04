"""Another data folder: looked at first, and never one that holds something else."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from refundwizard.session.data_place import NewPlace, PlaceRefusedError, look_at, moved, prepare
from refundwizard.storage.fs import OsFs
from refundwizard.storage.settings import Settings
from refundwizard.storage.store import Store

FS = OsFs()


def CLOCK():
    return datetime(2026, 1, 5, tzinfo=UTC)


@pytest.fixture
def now(tmp_path):
    folder = tmp_path / "now"
    with Store.open(folder, fs=FS, clock=CLOCK, create=True):
        return folder


def why(chosen, now):
    with pytest.raises(PlaceRefusedError) as caught:
        look_at(FS, chosen, now)
    return caught.value.why


def test_an_empty_folder_is_used_itself(tmp_path, now):
    new = tmp_path / "new"
    new.mkdir()
    assert look_at(FS, new, now) == NewPlace(new, None, "")
    assert list(new.iterdir()) == []


def test_in_a_folder_with_other_things_one_of_its_own_is_made(tmp_path, now):
    drive = tmp_path / "drive"
    drive.mkdir()
    (drive / "photo.jpg").write_bytes(b"x")
    assert look_at(FS, drive, now).path == drive / "refundwizard"
    (drive / "refundwizard").mkdir()
    (drive / "refundwizard" / "photo.jpg").write_bytes(b"x")
    assert why(drive, now) == "used"


def test_a_data_folder_is_opened_with_its_cases(tmp_path, now):
    other = tmp_path / "other"
    with Store.open(other, fs=FS, clock=CLOCK, create=True):
        (other / "cases" / ("a" * 32)).mkdir()
    assert look_at(FS, other, now) == NewPlace(other, 1, "")


def test_what_cannot_be_used_is_refused_with_the_reason(tmp_path, now):
    assert why(tmp_path / "gone", now) == "gone"
    (tmp_path / "file").write_bytes(b"x")
    assert why(tmp_path / "file", now) == "gone"
    assert why(now, now) == "same"
    (now / "cases" / "deep").mkdir()
    assert why(now / "cases" / "deep", now) == "inside"
    copy = tmp_path / "refundwizard-copy"
    copy.mkdir()
    assert why(copy, now) == "copy"
    newer = tmp_path / "newer"
    newer.mkdir()
    (newer / "store.json").write_text('{"format":"refundwizard.store","schema":99}')
    assert why(newer, now) == "newer"
    (newer / "store.json").write_text("broken")
    assert why(newer, now) == "gone"


def test_a_folder_that_may_not_be_written_is_refused(tmp_path, now, monkeypatch):
    new = tmp_path / "new"
    new.mkdir()
    monkeypatch.setattr("refundwizard.session.data_place.marker.can_write", lambda *_: False)
    assert why(new, now) == "read_only"


@pytest.mark.parametrize("name", ["Dropbox", "OneDrive", "坚果云"])
def test_a_folder_that_is_kept_in_step_is_named(tmp_path, now, name):
    new = tmp_path / name / "cases"
    new.mkdir(parents=True)
    assert look_at(FS, new, now).synced


def test_it_is_made_at_once_and_remembered_as_opened(tmp_path, now):
    new = tmp_path / "new"
    new.mkdir()
    prepare(FS, CLOCK, look_at(FS, new, now))
    assert look_at(FS, new, now).cases == 0
    settings = moved(Settings(known_stores=("/old",)), new)
    assert (settings.data_dir, settings.known_stores) == (str(new), (str(new), "/old"))
    assert moved(settings, None).data_dir == ""
