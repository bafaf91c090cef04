from __future__ import annotations

from datetime import date

import pytest

from refundwizard.content.flaws import PackError
from refundwizard.domain.pack import Words
from refundwizard.session.calendars import (
    OlderCalendarError,
    refusal,
    rows,
    take_in,
    with_loaded,
)
from refundwizard.storage import calendars as files
from refundwizard.storage.errors import StoreError, StoreReadOnly
from tests.content.test_calendars import GOOD


def names(library) -> list[str]:
    return [name for name, _raw in files.kept(library.store.fs, library.store.root)]


def test_a_calendar_is_kept_and_used_at_once(library, dress) -> None:
    case_id = library.create(dress)
    found = take_in(library, "2027.toml", GOOD.encode())
    assert found.year == 2027
    assert names(library) == ["2027.toml"]
    assert library.pack.calendars[2027].complete
    assert library.index.get(case_id).stale


def test_a_kept_calendar_lies_over_the_pack_at_the_next_start(library, pack) -> None:
    take_in(library, "x.toml", GOOD.encode())
    again = with_loaded(pack, library.store.fs, library.store.root)
    assert again.calendars[2027].off.keys() == {date(2027, 1, 1), date(2027, 1, 2)}
    assert pack.calendars[2027].complete is False


def test_without_a_folder_the_pack_stays_as_it_is(library, pack) -> None:
    assert with_loaded(pack, library.store.fs, library.store.root) is pack


def test_a_broken_file_is_refused_and_nothing_is_written(library) -> None:
    with pytest.raises(PackError):
        take_in(library, "2027.toml", b"nonsense")
    assert names(library) == []
    assert not library.pack.calendars[2027].complete


def test_an_older_file_is_refused_and_nothing_is_written(library, pack) -> None:
    take_in(library, "2027.toml", GOOD.encode())
    older = GOOD.replace("2026-12-01", "2026-11-30").encode()
    with pytest.raises(OlderCalendarError) as caught:
        take_in(library, "2027.toml", older)
    said = refusal(Words("zh_CN", pack.texts), caught.value)
    assert said.startswith("2027 年已经有更新的放假安排（2026-12-01 核对）")
    assert dict(files.kept(library.store.fs, library.store.root)) == {"2027.toml": GOOD.encode()}


def test_a_refusal_of_a_flaw_names_the_first_one(library, pack) -> None:
    with pytest.raises(PackError) as caught:
        take_in(library, "2027.toml", b"nonsense")
    assert "this is not TOML" in refusal(Words("en", pack.texts), caught.value)


def test_a_store_that_may_not_be_written_takes_nothing_in(library) -> None:
    library.store.read_only = "read_only"
    with pytest.raises(StoreReadOnly):
        take_in(library, "2027.toml", GOOD.encode())
    assert not library.pack.calendars[2027].complete


def test_other_knowledge_may_be_used_in_a_store_that_is_only_looked_at(library, pack) -> None:
    library.store.read_only = "looking"
    library.use(pack)
    assert library.pack is pack


def test_what_went_bad_in_the_folder_is_left_out(library, pack) -> None:
    take_in(library, "2027.toml", GOOD.encode())
    folder = library.store.root / files.FOLDER
    (folder / "2028.toml").write_bytes(b"nonsense")
    (folder / "2029.toml").mkdir()
    (folder / "notes.txt").write_bytes(b"x")
    (folder / ".2026.toml").write_bytes(b"x")
    assert with_loaded(pack, library.store.fs, library.store.root).calendars.keys() == {
        2025,
        2026,
        2027,
    }
    assert (("2029.toml", b"")) in files.kept(library.store.fs, library.store.root)


def test_the_list_says_where_each_year_comes_from(library) -> None:
    take_in(library, "2027.toml", GOOD.encode())
    found = rows(library.pack, library.store.fs, library.store.root)
    assert [(row.year, row.is_complete, row.is_loaded) for row in found] == [
        (2025, True, False),
        (2026, True, False),
        (2027, True, True),
    ]


def test_a_picked_file_is_read_whole_or_told_as_a_storage_error(library, tmp_path) -> None:
    path = tmp_path / "2027.toml"
    path.write_bytes(b"abc")
    assert files.given(library.store.fs, path) == b"abc"
    for wrong in (tmp_path, tmp_path / "gone.toml"):
        with pytest.raises(StoreError):
            files.given(library.store.fs, wrong)


def test_a_newer_file_takes_the_place_of_the_one_before(library) -> None:
    take_in(library, "2027.toml", GOOD.encode())
    take_in(library, "2027.toml", GOOD.encode())
    newer = GOOD.replace("2026-12-01", "2026-12-15").encode()
    take_in(library, "2027.toml", newer)
    assert dict(files.kept(library.store.fs, library.store.root)) == {"2027.toml": newer}
    assert library.pack.calendars[2027].checked == date(2026, 12, 15)
