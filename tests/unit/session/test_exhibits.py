from __future__ import annotations

from pathlib import Path

import pytest

from refundwizard.session.exhibits import (
    LeftOut,
    Place,
    sorted_as,
    with_intake,
    without,
)
from refundwizard.session.intake import Hooks, take_in, take_picture
from refundwizard.storage.vault import Vault

PNG = b"\x89PNG\r\n\x1a\n" + b"picture"


@pytest.fixture
def case_id(library, dress) -> str:
    return library.create(dress)


def drop(library, case_id, case, *paths: Path, **extra):
    place = Place.of(case_id, case)
    return take_in(Vault(library.store), place, paths, library.clock(), Hooks(**extra))


def test_a_folder_of_files_becomes_exhibits_and_every_left_out_file_is_named(
    library, dress, case_id, tmp_path
) -> None:
    folder = tmp_path / "手机照片"
    (folder / "聊天").mkdir(parents=True)
    (folder / "订单.png").write_bytes(PNG)
    (folder / "聊天" / "1.png").write_bytes(PNG + b"1")
    (folder / "聊天" / "2.png").write_bytes(PNG + b"1")
    (folder / "空.png").write_bytes(b"")
    seen: list[tuple[int, int]] = []
    intake = drop(library, case_id, dress, folder, progress=lambda a, b: seen.append((a, b)))
    assert sorted(item.names[0] for item in intake.added) == ["1.png", "订单.png"]
    assert [name for _, name in intake.merged] == ["2.png"]
    assert intake.left_out == (LeftOut("空.png", "empty"),)
    assert intake.seen == 4
    assert seen[-1] == (3 * len(PNG) + 2, 3 * len(PNG) + 2)
    case = with_intake(dress, intake)
    assert {item.names for item in case.exhibits} == {("订单.png",), ("1.png", "2.png")}
    assert {item.media_type for item in case.exhibits} == {"image/png"}


def test_the_original_is_left_exactly_as_it_was(library, dress, case_id, tmp_path) -> None:
    original = tmp_path / "a.png"
    original.write_bytes(PNG)
    before = original.stat()
    drop(library, case_id, dress, original)
    after = original.stat()
    assert original.read_bytes() == PNG
    assert (before.st_mtime_ns, before.st_mode) == (after.st_mtime_ns, after.st_mode)


def test_identical_bytes_added_later_give_the_known_exhibit_another_name(
    library, dress, case_id, tmp_path
) -> None:
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(PNG)
    case = with_intake(dress, drop(library, case_id, dress, tmp_path / "a.png"))
    again = drop(library, case_id, case, tmp_path / "b.png")
    case = with_intake(with_intake(case, again), again)
    assert [item.names for item in case.exhibits] == [("a.png", "b.png")]


def test_an_exhibit_taken_away_can_be_added_again(library, dress, case_id, tmp_path) -> None:
    (tmp_path / "a.png").write_bytes(PNG)
    case = with_intake(dress, drop(library, case_id, dress, tmp_path / "a.png"))
    case = without(case, case.exhibits[0].id)
    assert case.exhibits == ()
    assert len(with_intake(case, drop(library, case_id, case, tmp_path / "a.png")).exhibits) == 1


def test_a_cancelled_drop_names_what_was_not_added(library, dress, case_id, tmp_path) -> None:
    (tmp_path / "a.png").write_bytes(PNG)
    intake = drop(library, case_id, dress, tmp_path / "a.png", is_cancelled=lambda: True)
    assert intake.left_out == (LeftOut("a.png", "cancelled"),)


def test_a_missing_file_is_named(library, dress, case_id, tmp_path) -> None:
    intake = drop(library, case_id, dress, tmp_path / "gone.png")
    assert [left.name for left in intake.left_out] == ["gone.png"]


def test_a_picture_from_the_clipboard_becomes_an_exhibit_once(library, dress, case_id) -> None:
    vault = Vault(library.store)
    place = Place.of(case_id, dress)
    intake = take_picture(vault, place, PNG, "剪贴板 14:02.png", library.clock())
    case = with_intake(dress, intake)
    assert case.exhibits[0].names == ("剪贴板 14:02.png",)
    again = take_picture(vault, Place.of(case_id, case), PNG, "剪贴板 14:03.png", library.clock())
    assert len(with_intake(case, again).exhibits) == 1


def test_an_exhibit_is_filed_under_what_it_shows(library, dress, case_id, tmp_path) -> None:
    for name in ("a.png", "b.png"):
        (tmp_path / name).write_bytes(PNG + name.encode())
    case = with_intake(dress, drop(library, case_id, dress, tmp_path / "a.png", tmp_path / "b.png"))
    filed = sorted_as(case, case.exhibits[0].id, "E02")
    assert [item.kind for item in filed.exhibits] == ["E02", None]
