from __future__ import annotations

import os
from pathlib import Path

import pytest

from refundwizard.session.exhibits import LeftOut
from refundwizard.session.gathering import HUGE, MANY, Found, Gathered, gather


def make(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return folder


def test_folders_are_walked_to_the_bottom_in_the_order_of_names(tmp_path: Path) -> None:
    make(tmp_path / "in", "b.png", "a/2.png", "a/1.png", "a/deep/er/3.png", "c.png")
    found = [each.path.name for each in gather([tmp_path / "in"]).files]
    assert found == ["1.png", "2.png", "3.png", "b.png", "c.png"]
    assert gather([tmp_path / "in"]).total == 5


def test_a_very_deep_folder_is_walked(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*["d"] * 500)
    deep.mkdir(parents=True)
    (deep / "a").write_bytes(b"x")
    assert len(gather([tmp_path / "d"]).files) == 1


def test_links_in_a_circle_end_and_are_named(tmp_path: Path) -> None:
    folder = make(tmp_path / "in", "a.png", "sub/b.png")
    (folder / "sub" / "up").symlink_to(folder)
    (folder / "self").symlink_to("self")
    found = gather([folder])
    assert [each.path.name for each in found.files] == ["a.png", "b.png"]
    assert found.left_out == (LeftOut("self", "unreadable"), LeftOut("up", "folder_link"))


def test_a_link_that_was_dropped_itself_is_followed_once(tmp_path: Path) -> None:
    folder = make(tmp_path / "in", "a.png")
    (tmp_path / "link").symlink_to(folder)
    assert len(gather([tmp_path / "link"]).files) == 1


def test_files_of_the_system_are_passed_over_and_named(tmp_path: Path) -> None:
    make(tmp_path / "in", ".DS_Store", "Thumbs.db", "desktop.ini", "._a.png", "a.png")
    found = gather([tmp_path / "in"])
    assert [each.path.name for each in found.files] == ["a.png"]
    assert {left.reason for left in found.left_out} == {"system_file"}
    assert len(found.left_out) == 4


def test_what_cannot_be_looked_into_is_named(tmp_path: Path) -> None:
    long = tmp_path / ("很" * 300)
    odd = Path("/odd\0name")
    found = gather([tmp_path / "gone", long, odd])
    assert [left.reason for left in found.left_out] == ["unreadable"] * 3
    assert found.left_out[0].path == tmp_path / "gone"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root reads every folder")
def test_a_locked_folder_is_named(tmp_path: Path) -> None:
    folder = make(tmp_path / "in", "a")
    folder.chmod(0)
    assert gather([folder]).left_out == (LeftOut("in", "unreadable"),)
    folder.chmod(0o700)


def test_a_stop_names_what_was_not_walked(tmp_path: Path) -> None:
    folder = make(tmp_path / "in", "a")
    found = gather([folder, tmp_path], lambda: True)
    assert found.files == ()
    assert [left.reason for left in found.left_out] == ["cancelled", "cancelled"]


def test_large_and_many_files_are_asked_about_and_refused_ones_are_named() -> None:
    small, huge = Found(Path("a"), HUGE), Found(Path("b"), HUGE + 1)
    assert not Gathered((small,)).is_asked_about
    both = Gathered((small, huge))
    assert both.is_asked_about
    assert both.huge == (huge,)
    kept = both.without(both.huge, "huge")
    assert kept.files == (small,)
    assert kept.left_out == (LeftOut("b", "huge"),)
    assert Gathered((small,) * (MANY + 1)).is_asked_about
