"""The tiles of the evidence page: many of them, put in order, chosen together, taken back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from refundwizard.domain.answers import OnDate
from refundwizard.session.wizard import Place
from refundwizard.ui.evidence_parts import UnsortedRow
from refundwizard.ui.widgets.evidence import ClaimRow
from refundwizard.ui.widgets.exhibit_model import DRAGGED
from tests.ui.desk import Desk
from tests.ui.pages.exhibits import add_exhibits, pictures
from tests.ui.pages.reading import SCARF, page_text, panel_text

ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def evidence(desk: Desk) -> Desk:
    desk.open(SCARF)
    desk.go("evidence")
    return desk


def order(desk: Desk) -> str:
    """Return the digits of the file names, in the order of the case."""
    return "".join(each.names[0].split()[1][0] for each in desk.case.exhibits)


def press(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    view = desk.page.shelf.grid.view
    if not view.hasFocus():
        view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, key, modifier or Qt.KeyboardModifier.NoModifier)
    desk.settle()


def test_numbers_follow_the_order_the_keyboard_gives(evidence: Desk) -> None:
    add_exhibits(evidence, *pictures(4))
    grid = evidence.page.shelf.grid
    grid.choose([evidence.case.exhibits[2].id], evidence.case.exhibits[2].id)
    press(evidence, Qt.Key.Key_Left, ALT)
    assert order(evidence) == "0213"
    assert evidence.place == Place("evidence")
    press(evidence, Qt.Key.Key_Left, ALT)
    assert order(evidence) == "2013"
    tiles = evidence.page.shelf.grid.model.exhibits
    assert tiles[0].name == "shot 2.png"
    assert "1" in tiles[0].number
    press(evidence, Qt.Key.Key_Left, ALT)
    assert order(evidence) == "2013"
    press(evidence, Qt.Key.Key_Down, ALT)
    assert order(evidence) == "0132"


def test_what_was_moved_stays_chosen_and_keeps_the_focus(evidence: Desk) -> None:
    add_exhibits(evidence, *pictures(3))
    first = evidence.case.exhibits[0].id
    evidence.page.shelf.grid.choose([first], first)
    press(evidence, Qt.Key.Key_Right, ALT)
    grid = evidence.page.shelf.grid
    assert grid.chosen() == [first]
    assert grid.current_id() == first
    assert grid.view.hasFocus()


def test_every_move_is_one_undo_step(evidence: Desk) -> None:
    ids = add_exhibits(evidence, *pictures(4))
    evidence.page.shelf.grid.moved.emit([ids[0], ids[1]], 4)
    evidence.settle()
    assert order(evidence) == "2301"
    evidence.undo()
    assert order(evidence) == "0123"
    evidence.redo()
    assert order(evidence) == "2301"
    evidence.elapse(1000)
    assert evidence.on_disk().exhibits == evidence.case.exhibits


def dropped(desk: Desk, ids: list[str], at: QPoint) -> None:
    """Let dragged tiles go at a point of the grid."""
    grid = desk.page.shelf.grid
    rows = [grid.model.index(grid.model.row_of(each)) for each in ids]
    data = grid.model.mimeData(rows)
    assert data.hasFormat(DRAGGED)
    move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    grid.view.dropEvent(QDropEvent(QPointF(at), move, data, left, Qt.KeyboardModifier.NoModifier))
    desk.settle()


def test_a_tile_goes_where_it_is_dropped(evidence: Desk) -> None:
    ids = add_exhibits(evidence, *pictures(5))
    view = evidence.page.shelf.grid.view
    right = view.visualRect(view.model().index(3)).center() + QPoint(20, 0)
    dropped(evidence, [ids[0]], right)
    assert order(evidence) == "12304"
    view = evidence.page.shelf.grid.view
    left = view.visualRect(view.model().index(0)).center() - QPoint(20, 0)
    dropped(evidence, [ids[4]], left)
    assert order(evidence) == "41230"


def test_a_drop_beside_all_tiles_puts_it_at_the_end(evidence: Desk) -> None:
    ids = add_exhibits(evidence, *pictures(3))
    view = evidence.page.shelf.grid.view
    dropped(evidence, [ids[0]], view.visualRect(view.model().index(2)).center() + QPoint(200, 0))
    assert order(evidence) == "120"


def test_several_tiles_are_filed_at_once_by_one_menu(evidence: Desk) -> None:
    ids = add_exhibits(evidence, *pictures(3))
    shelf = evidence.page.shelf
    shelf.show_menu(ids[:2], at=QPoint(5, 5))
    next(action for action in shelf.menu.actions() if action.data() == "E02").trigger()
    evidence.settle()
    assert [each.kind for each in evidence.case.exhibits] == ["E02", "E02", None]
    evidence.undo()
    assert [each.kind for each in evidence.case.exhibits] == [None] * 3


def test_several_tiles_are_removed_at_once_and_come_back_in_their_places(evidence: Desk) -> None:
    add_exhibits(evidence, *pictures(5))
    evidence.page.shelf.grid.view.setFocus()
    ids = [each.id for each in evidence.case.exhibits]
    evidence.page.shelf.grid.choose([ids[1], ids[3]], ids[1])
    press(evidence, Qt.Key.Key_Delete)
    assert order(evidence) == "024"
    evidence.controller.voice.shown.button.click()
    evidence.settle()
    assert order(evidence) == "01234"


def test_all_tiles_are_chosen_by_key(evidence: Desk) -> None:
    add_exhibits(evidence, *pictures(4))
    press(evidence, Qt.Key.Key_A, CONTROL)
    assert len(evidence.page.shelf.grid.chosen()) == 4


def test_enter_and_a_double_click_open_the_exhibit(evidence: Desk) -> None:
    ids = add_exhibits(evidence, *pictures(2))
    evidence.page.shelf.grid.choose([ids[1]], ids[1])
    press(evidence, Qt.Key.Key_Return)
    assert evidence.place == Place("exhibit", ids[1])
    evidence.back()
    view = evidence.page.shelf.grid.view
    view.doubleClicked.emit(view.model().index(0))
    evidence.settle()
    assert evidence.place == Place("exhibit", ids[0])


def test_many_unsorted_files_are_not_asked_about_one_by_one(evidence: Desk) -> None:
    add_exhibits(evidence, *pictures(12))
    assert len(evidence.page.column.findChildren(UnsortedRow)) == 3
    assert "9" in page_text(evidence)


def test_pictures_of_five_hundred_files_are_made_only_where_somebody_looks(evidence: Desk) -> None:
    add_exhibits(evidence, *pictures(500))
    images = evidence.page.desk.thumbs.images
    assert 0 < len(images) < 120
    first = evidence.case.exhibits[0].sha256
    last = evidence.case.exhibits[-1].sha256
    assert last not in images
    bar = evidence.page.column.verticalScrollBar()
    bar.setValue(bar.maximum())
    evidence.settle()
    assert not images[last].isNull()
    assert first is not None
    assert evidence.page.shelf.grid.model.has_picture(evidence.case.exhibits[-1].id)


def claims(desk: Desk) -> dict[str, ClaimRow]:
    return {row.claim.id: row for row in desk.page.column.findChildren(ClaimRow)}


def test_every_gap_has_its_steps_and_the_panel_follows(evidence: Desk) -> None:
    gap = next(row for row in claims(evidence).values() if row.button and row.claim.id != "E02")
    gap.button.click()
    evidence.settle()
    assert evidence.stage.desk.words(f"evidence.{gap.claim.id}.name") in panel_text(evidence)


def test_the_day_until_which_the_platform_keeps_the_page_is_named(evidence: Desk) -> None:
    evidence.page.answered.emit({"ordered_on": OnDate(on=date(2026, 10, 26))})
    evidence.settle()
    assert "2029" in claims(evidence)["E02"].claim.after
    evidence.page.answered.emit({"ordered_on": OnDate(on=date(2024, 2, 29))})
    evidence.settle()
    assert "2027" in claims(evidence)["E02"].claim.after


@pytest.mark.parametrize("document", ["shots_unboxing", "shots_return"])
def test_a_shot_list_is_saved_as_a_pdf(evidence: Desk, tmp_path: Path, document: str) -> None:
    evidence.prompter.answers.append(None)
    evidence.page.shots.buttons[document].click()
    assert not list(tmp_path.glob("*.pdf"))
    evidence.prompter.answers.append(tmp_path / "list.pdf")
    evidence.page.shots.buttons[document].click()
    evidence.settle()
    assert (tmp_path / "list.pdf").read_bytes().startswith(b"%PDF")
    assert "list.pdf" in evidence.controller.voice.shown.text


def test_a_shot_list_that_cannot_be_written_says_why(evidence: Desk, tmp_path: Path) -> None:
    evidence.prompter.answers.append(tmp_path / "gone" / "list.pdf")
    evidence.page.shots.buttons["shots_return"].click()
    evidence.settle()
    assert "gone" in evidence.controller.voice.shown.text
    (tmp_path / "list.pdf").write_bytes(b"old")
    evidence.prompter.answers.append(tmp_path / "list")
    evidence.page.shots.buttons["shots_return"].click()
    evidence.settle()
    assert (tmp_path / "list.pdf").read_bytes() == b"old"
