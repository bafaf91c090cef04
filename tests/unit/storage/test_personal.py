"""The shopper's particulars on disk: one private file, apart from the cases."""

from __future__ import annotations

import errno

import pytest

from refundwizard.domain.person import Person
from refundwizard.storage.errors import StoreError
from refundwizard.storage.personal import load_person, save_person, wipe_person

LIN = Person(my_name="林晓", my_phone="13800001111", my_address="临江市南湖路 8 号")


@pytest.fixture
def place(tmp_path):
    return tmp_path / "config"


def test_nothing_is_kept_at_first(fs, place):
    assert load_person(fs, place) == (Person(), "")
    assert not place.exists()


def test_what_is_kept_is_found_again_and_private(fs, place):
    save_person(fs, place, LIN)
    assert load_person(fs, place) == (LIN, "")
    assert (place / "personal.json").stat().st_mode & 0o777 == 0o600


def test_wiping_leaves_nothing(fs, place):
    save_person(fs, place, LIN)
    (place / "personal.bad.json").write_bytes("林晓".encode())
    wipe_person(fs, place)
    assert list(place.iterdir()) == []
    wipe_person(fs, place)


@pytest.mark.parametrize("raw", [b"", b"[]", b'{"my_name":1}', b'{"my_name":"x","other":""}'])
def test_a_bad_file_is_said_and_kept_when_a_new_one_is_written(fs, place, raw):
    place.mkdir()
    (place / "personal.json").write_bytes(raw)
    assert load_person(fs, place) == (Person(), "personal_damaged")
    assert (place / "personal.json").read_bytes() == raw
    save_person(fs, place, LIN)
    assert (place / "personal.bad.json").read_bytes() == raw
    assert load_person(fs, place) == (LIN, "")


def test_a_full_disk_leaves_what_was_kept(fs, place):
    save_person(fs, place, LIN)
    fs.fail("write", errno.ENOSPC)
    with pytest.raises(StoreError):
        save_person(fs, place, Person())
    assert load_person(fs, place) == (LIN, "")
