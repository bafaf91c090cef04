from __future__ import annotations

import errno
import shutil

import pytest

from refundwizard.storage.envelope import Header, dump
from refundwizard.storage.errors import Corrupt, IoFailed, TooNew
from refundwizard.storage.strict_json import canonical, digest, seal, unseal
from tests.unit.storage.support import body


@pytest.fixture
def three(cases, case_id):
    """A case with three generations."""
    cases.save(case_id, 1, body(2))
    cases.save(case_id, 2, body(3))
    return case_id


def path_of(folder, rev):
    return folder / "history" / f"{rev:010d}.json"


def codes(cases, case_id):
    _, problems = cases.peek(case_id)
    return [(problem.code, problem.where) for problem in problems]


def rev_of(cases, case_id):
    return cases.peek(case_id)[0].rev


def newer(path, schema=9, checksum=True):
    table = unseal(path.read_bytes())
    del table["sha256"]
    table |= {"schema": schema, "zone": "a key of later"}
    seal_of = digest(canonical(table)) if checksum else "0" * 64
    path.write_bytes(canonical({**table, "sha256": seal_of}))


def test_a_clean_case_has_no_problems(cases, three):
    assert (rev_of(cases, three), codes(cases, three)) == (3, [])


@pytest.mark.parametrize("damage", [b"", b"\x00" * 300, b"{}", b'{"format":'])
def test_a_damaged_copy_costs_nothing(cases, three, folder, damage):
    (folder / "case.json").write_bytes(damage)
    assert rev_of(cases, three) == 3
    assert codes(cases, three) == [("case_damaged", "case.json")]


def test_a_missing_copy_costs_nothing(cases, three, folder):
    (folder / "case.json").unlink()
    assert (rev_of(cases, three), codes(cases, three)) == (3, [("case_missing", "case.json")])


def test_an_unreadable_copy_costs_nothing(cases, three, fs):
    fs.fail("open_read", errno.EIO, "case.json")
    assert (rev_of(cases, three), codes(cases, three)) == (3, [("case_damaged", "case.json")])


def test_an_old_copy_is_rolled_forward_whatever_its_time(cases, three, folder):
    shutil.copyfile(path_of(folder, 1), folder / "case.json")
    assert (rev_of(cases, three), codes(cases, three)) == (3, [("rolled_forward", "case.json")])


def test_a_damaged_newest_generation_costs_nothing_while_the_copy_is_good(cases, three, folder):
    path_of(folder, 3).write_bytes(b"junk")
    assert (rev_of(cases, three), codes(cases, three)) == (3, [])


def test_both_newest_damaged_goes_back_one_and_says_so(cases, three, folder):
    (folder / "case.json").write_bytes(b"junk")
    path_of(folder, 3).write_bytes(b"junk")
    assert rev_of(cases, three) == 2
    assert codes(cases, three) == [
        ("case_damaged", "case.json"),
        ("generation_damaged", "0000000003.json"),
    ]
    assert cases.save(three, 2, body(4)).rev == 4
    assert path_of(folder, 3).read_bytes() == b"junk"


def test_a_damaged_generation_above_the_copy_is_told_and_jumped_over(cases, three, folder):
    path_of(folder, 4).write_bytes(b"junk")
    assert codes(cases, three) == [("generation_damaged", "0000000004.json")]
    assert cases.save(three, 3, body(5)).rev == 5


@pytest.mark.parametrize("number", [errno.ENOENT, errno.EIO])
def test_a_generation_that_cannot_be_read_is_damaged(cases, three, folder, fs, number):
    shutil.copyfile(path_of(folder, 1), folder / "case.json")
    fs.fail("open_read", number, "0000000003.json")
    assert (rev_of(cases, three), codes(cases, three)[0][0]) == (2, "generation_damaged")


def test_a_generation_under_a_wrong_name_does_not_count(cases, three, folder):
    shutil.copyfile(path_of(folder, 2), path_of(folder, 8))
    assert (rev_of(cases, three), codes(cases, three)[0][0]) == (3, "generation_damaged")


def test_the_file_of_another_case_does_not_count(cases, three, folder):
    header = Header("f" * 32, 9, "2026-01-05T10:00:00+08:00", "0.1.0")
    (folder / "case.json").write_bytes(dump(header, body(9)))
    assert (rev_of(cases, three), codes(cases, three)[0][0]) == (3, "case_damaged")


def test_nothing_readable_is_said_and_nothing_is_deleted(cases, case_id, folder):
    for path in (folder / "case.json", path_of(folder, 1)):
        path.write_bytes(b"junk")
    with pytest.raises(Corrupt, match="no_generation"):
        cases.load(case_id)
    assert path_of(folder, 1).read_bytes() == b"junk"


def test_a_history_that_cannot_be_listed_is_an_error(cases, three, fs):
    fs.fail("names", errno.EIO)
    with pytest.raises(IoFailed):
        cases.load(three)


@pytest.mark.parametrize("where", ["case.json", "history/0000000004.json"])
def test_a_newer_file_stops_everything_and_stays_as_it_is(cases, three, folder, where):
    path = folder / where
    path.write_bytes((folder / "case.json").read_bytes())
    newer(path)
    before = path.read_bytes()
    for attempt in (lambda: cases.load(three), lambda: cases.save(three, 3, body(4))):
        with pytest.raises(TooNew) as caught:
            attempt()
        assert caught.value.schema == 9
    assert path.read_bytes() == before


def test_a_damaged_number_alone_does_not_make_a_file_newer(cases, three, folder):
    newer(folder / "case.json", checksum=False)
    assert (rev_of(cases, three), codes(cases, three)) == (3, [("case_damaged", "case.json")])


def test_two_files_that_look_newer_are_believed_even_with_a_checksum_we_do_not_know(
    cases, three, folder
):
    newer(folder / "case.json", checksum=False)
    newer(path_of(folder, 3), checksum=False)
    with pytest.raises(TooNew):
        cases.load(three)


def test_an_unknown_key_is_never_gone_back_behind(cases, three, folder):
    table = unseal((folder / "case.json").read_bytes())
    del table["sha256"]
    raw = seal({**table, "extra": 1})
    (folder / "case.json").write_bytes(raw)
    for attempt in (lambda: cases.load(three), lambda: cases.save(three, 3, body(4))):
        with pytest.raises(Corrupt, match="unknown_key"):
            attempt()
    assert (folder / "case.json").read_bytes() == raw


def test_the_other_half_of_any_single_damaged_byte_is_still_there(cases, three, folder):
    good = (folder / "case.json").read_bytes()
    for position in range(0, len(good), 7):
        bad = bytearray(good)
        bad[position] ^= 1
        (folder / "case.json").write_bytes(bytes(bad))
        assert rev_of(cases, three) == 3
        assert codes(cases, three) == [("case_damaged", "case.json")]


def test_a_disk_that_refuses_everything_is_not_called_damage(cases, three, fs):
    fs.fail("open_read", errno.EIO)
    with pytest.raises(IoFailed):
        cases.load(three)
