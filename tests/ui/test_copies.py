"""The second copy in the window: picked, verified, remembered, reminded of, and brought back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ui.desk import DRESS, Desk


@pytest.fixture(params=["zh_CN", "en"])
def desk(make_desk: Callable[..., Desk], request: pytest.FixtureRequest) -> Desk:
    """A window with one case and the page of the second copy open."""
    desk = make_desk(request.param)
    desk.stage.add_case({"platform": "xiaohongshu", "answers": DRESS})
    desk.controller.commands.show("copies")
    desk.settle()
    return desk


def do(desk: Desk, what: str, *answers: object) -> str:
    desk.prompter.answers = list(answers)
    desk.controller.copies.page.buttons[what].click()
    desk.settle()
    return desk.controller.copies._result


def ids(desk: Desk) -> set[str]:
    return {row.id for row in desk.stage.library.rows()}


def test_a_folder_is_picked_copied_to_and_remembered(desk: Desk, tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    assert "copy" not in desk.controller.copies.page.buttons
    assert do(desk, "pick", drive)
    settings = desk.stage.around.preferences.now
    assert (settings.copy_dir, settings.copied_on) == (str(drive), "2026-11-17")
    assert do(desk, "copy")
    assert desk.controller.copies.banner is None


def test_a_copy_that_fails_is_said_to_have_removed_nothing(desk: Desk, tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    do(desk, "pick", drive)
    shutil.move(drive, tmp_path / "away")
    said = do(desk, "copy")
    assert "没有删" in said or "ull there" in said or "removed" in said
    assert desk.controller.copies.standing.has_failed
    assert desk.controller.copies.standing.verified_on == "2026-11-17"
    assert desk.controller.copies.banner is not None
    shutil.move(tmp_path / "away", drive)
    do(desk, "copy")
    assert desk.controller.copies.banner is None


def test_a_week_later_a_banner_reminds_and_copies_on_a_click(desk: Desk, tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    do(desk, "pick", drive)
    desk.now = desk.now.replace(day=23)
    desk.controller.copies.remind()
    assert desk.controller.copies.banner is None
    desk.now = desk.now.replace(day=24)
    desk.controller.copies.remind()
    banner = desk.controller.copies.banner
    assert banner is not None
    banner.action_requested.emit()
    desk.settle()
    assert desk.controller.copies.banner is None
    assert desk.stage.around.preferences.now.copied_on == "2026-11-24"


def test_every_case_comes_back_from_the_copy(
    desk: Desk, make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    drive = tmp_path / "drive"
    drive.mkdir()
    do(desk, "pick", drive)
    mine = ids(desk)
    other = make_desk()
    other.controller.commands.show("copies")
    other.settle()
    do(other, "back", drive)
    assert ids(other) == mine


def test_all_cases_move_in_one_file_that_the_home_page_takes(
    desk: Desk, make_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    do(desk, "out", tmp_path / "all.zip")
    made = tmp_path / "all.refundcases.zip"
    assert made.exists()
    mine = ids(desk)
    other = make_desk()
    other.prompter.answers = ["in"]
    other.controller.open_file(str(made))
    other.settle()
    assert ids(other) == mine
    other.prompter.answers = ["no"]
    other.controller.open_file(str(made))
    other.settle()
    assert ids(other) == mine
