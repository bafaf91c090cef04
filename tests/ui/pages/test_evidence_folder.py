"""A whole folder as evidence, and since when its files are unchanged."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from refundwizard.ui.integrity_line import IntegritySlot
from tests.ui.desk import Desk
from tests.ui.pages.reading import SCARF


@pytest.fixture
def evidence(desk: Desk) -> Desk:
    desk.open(SCARF)
    desk.go("evidence")
    return desk


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A picture and the same bytes under another name."""
    folder = tmp_path / "in"
    folder.mkdir()
    Image.new("RGB", (320, 640), "#cde").save(folder / "page.png")
    (folder / "page again.png").write_bytes((folder / "page.png").read_bytes())
    return sorted(folder.iterdir())


def test_a_whole_folder_is_chosen_in_the_dialog(evidence: Desk, files: list[Path]):
    evidence.prompter.answers.append(files[0].parent)
    evidence.page.desk.choose_folder()
    assert [each.names for each in evidence.case.exhibits] == [("page again.png", "page.png")]
    evidence.prompter.answers.append(None)
    evidence.page.desk.choose_folder()
    assert len(evidence.case.exhibits) == 1


def test_the_page_says_since_when_the_files_are_unchanged(evidence: Desk, files: list[Path]):
    assert evidence.page.shelf is None
    evidence.page.desk.intake.take_files(files)
    evidence.stage.settle()
    slot = evidence.page.findChildren(IntegritySlot)[-1]
    assert slot.line is not None
    assert "导入时已记下" in slot.line.words.words.text()
    before = slot.line
    slot.line.check.click()
    assert slot.line is not before
