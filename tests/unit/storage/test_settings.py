from __future__ import annotations

import errno
import json

import pytest

from refundwizard.storage.errors import StoreReadOnly
from refundwizard.storage.settings import Settings, load_settings, save_settings


@pytest.fixture
def place(tmp_path):
    return tmp_path / "config" / "refundwizard"


def test_without_a_file_the_defaults_hold(fs, place):
    assert load_settings(fs, place) == (Settings(), "")


def test_what_is_saved_is_loaded(fs, place):
    settings = Settings("en", "dark", 200, "/data", ("/data",))
    save_settings(fs, place, settings)
    assert load_settings(fs, place) == (settings, "")
    assert (place / "settings.json").stat().st_mode & 0o777 == 0o600
    save_settings(fs, place, Settings())
    assert load_settings(fs, place) == (Settings(), "")


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\x00\x00",
        b"[]",
        b'{"language":1}',
        b'{"unknown":1}',
        b'{"theme":"pink"}',
        b'{"text_scale":true}',
        b'{"text_scale":1000000}',
        b'{"known_stores":"x"}',
        b'{"known_stores":[1]}',
        b'{"language":"en","language":"zh_CN"}',
    ],
)
def test_a_bad_file_never_stops_the_start_and_is_kept(fs, place, raw):
    place.mkdir(parents=True)
    (place / "settings.json").write_bytes(raw)
    assert load_settings(fs, place) == (Settings(), "settings_damaged")
    assert (place / "settings.bad.json").read_bytes() == raw


def test_even_a_bad_file_on_a_bad_disk_never_stops_the_start(fs, place):
    place.mkdir(parents=True)
    (place / "settings.json").write_bytes(b"junk")
    fs.fail("write", errno.ENOSPC)
    assert load_settings(fs, place) == (Settings(), "settings_damaged")
    fs.fail("open_read", errno.EIO)
    assert load_settings(fs, place) == (Settings(), "settings_damaged")


def test_missing_values_take_their_default(fs, place):
    place.mkdir(parents=True)
    (place / "settings.json").write_text(json.dumps({"theme": "dark"}))
    assert load_settings(fs, place) == (Settings(theme="dark"), "")


def test_a_folder_that_may_not_be_written_is_told(fs, place):
    fs.fail("mkdir", errno.EACCES)
    with pytest.raises(StoreReadOnly):
        save_settings(fs, place, Settings())


def test_opened_stores_are_remembered_the_last_first(tmp_path):
    settings = Settings().with_store(tmp_path / "a").with_store(tmp_path / "b")
    settings = settings.with_store(tmp_path / "a")
    assert settings.known_stores == (str(tmp_path / "a"), str(tmp_path / "b"))
    assert settings.knows(tmp_path / "b")
    assert not settings.knows(tmp_path / "c")
    for number in range(30):
        settings = settings.with_store(tmp_path / str(number))
    assert len(settings.known_stores) == 20
