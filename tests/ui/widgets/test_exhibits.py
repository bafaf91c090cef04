"""The model and the view of tiles: five hundred of them, dragging, drawing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QPixmap,
)
from PySide6.QtWidgets import QScrollArea
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from refundwizard.ui.theme import Theme
from refundwizard.ui.widgets.exhibit_model import KEPT, ExhibitModel, dragged_ids
from refundwizard.ui.widgets.exhibits import Exhibit, ExhibitGrid

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
MOVE = Qt.DropAction.MoveAction


def many(count: int) -> list[Exhibit]:
    return [Exhibit(str(n), f"E{n + 1}", f"shot {n}.png", ("图", "11-17")) for n in range(count)]


def picture() -> QImage:
    image = QImage(90, 160, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    return image


@pytest.fixture
def grid(kit: Theme, qtbot: QtBot) -> Iterator[ExhibitGrid]:
    """A grid of twelve in a page that scrolls."""
    area = QScrollArea()
    qtbot.addWidget(area)
    grid = ExhibitGrid(name="文件")
    grid.set_exhibits(many(12))
    area.setWidget(grid)
    area.resize(720, 200)
    grid.resize(684, grid.heightForWidth(684))
    area.show()
    area.activateWindow()
    yield grid
    area.hide()


def test_a_model_of_five_hundred_keeps_qts_rules(
    kit: Theme, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    model = ExhibitModel()
    model.set_exhibits(many(500))
    qtmodeltester.check(model)
    model.update_exhibit(Exhibit("7", "E8", "other"))
    model.update_exhibit(Exhibit("gone", "E0", "other"))
    model.set_picture("7", QPixmap.fromImage(picture()))
    model.set_exhibits(list(reversed(many(500))))
    assert model.has_picture("7")
    assert model.rowCount() == 500
    assert model.rowCount(model.index(0)) == 0
    assert model.row_of("499") == 0
    assert model.data(model.index(700)) is None
    assert model.index(0).data(Qt.ItemDataRole.FontRole) is None


def test_pictures_are_bounded(kit: Theme, qtbot: QtBot) -> None:
    model = ExhibitModel()
    model.set_exhibits(many(KEPT + 2))
    small = QPixmap(2, 2)
    for number in range(KEPT + 2):
        model.set_picture(str(number), small)
    assert not model.has_picture("0")
    assert not model.has_picture("1")
    assert model.has_picture(str(KEPT + 1))
    model.forget_pictures()
    assert not model.has_picture(str(KEPT + 1))


def test_tips_and_spoken_words_show_what_is_hidden_in_a_name(kit: Theme, qtbot: QtBot) -> None:
    model = ExhibitModel()
    model.set_exhibits([Exhibit("1", "E1", "a\u202egpj.exe", note="无法预览")])
    index = model.index(0)
    assert "⟦RLO⟧" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "⟦RLO⟧" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "无法预览" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "⟦RLO⟧" in index.data(Qt.ItemDataRole.DisplayRole)


def test_dragged_tiles_are_packed_by_id(grid: ExhibitGrid) -> None:
    model = grid.model
    data = model.mimeData([model.index(2), model.index(0)])
    assert dragged_ids(data) == ("0", "2")
    assert dragged_ids(QMimeData()) == ()
    assert data.hasFormat(model.mimeTypes()[0])
    grid.choose(["1", "3"], "3")
    drag = grid.view.make_drag(grid.view.selectedIndexes())
    assert not drag.pixmap().isNull()
    assert dragged_ids(drag.mimeData()) == ("1", "3")


def test_five_tiles_fill_a_row(grid: ExhibitGrid) -> None:
    grid.grab()
    tops = [grid.view.visualRect(grid.model.index(n)).top() for n in range(6)]
    assert tops[:5] == [tops[0]] * 5
    assert tops[5] > tops[4]
    right = grid.view.visualRect(grid.model.index(4)).right() - 11
    assert abs(right - 683) <= 1


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # only tests make drag events
def test_a_bar_shows_where_dragged_tiles_would_go(grid: ExhibitGrid) -> None:
    view = grid.view
    data = grid.model.mimeData([grid.model.index(0)])
    enter = QDragEnterEvent(QPoint(5, 5), MOVE, data, LEFT, NONE)
    view.dragEnterEvent(enter)
    assert enter.isAccepted()
    before = grid.grab().toImage()
    at = view.visualRect(grid.model.index(2)).center()
    view.dragMoveEvent(QDragMoveEvent(at, MOVE, data, LEFT, NONE))
    assert grid.grab().toImage() != before
    view.dragMoveEvent(QDragMoveEvent(QPoint(600, 9999), MOVE, data, LEFT, NONE))
    assert grid.grab().toImage() != before
    view.dragLeaveEvent(QDragLeaveEvent())
    assert grid.grab().toImage() == before


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_files_of_other_programs_are_left_to_the_page(grid: ExhibitGrid, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/a.png")])
    with qtbot.waitSignal(grid.came_over):
        grid.view.dragEnterEvent(QDragEnterEvent(QPoint(5, 5), MOVE, data, LEFT, NONE))
    grid.view.dragMoveEvent(QDragMoveEvent(QPoint(9, 9), MOVE, data, LEFT, NONE))
    with qtbot.waitSignal(grid.left):
        grid.view.dragLeaveEvent(QDragLeaveEvent())
    with qtbot.waitSignal(grid.let_go):
        grid.view.dropEvent(QDropEvent(QPointF(5, 5), MOVE, data, LEFT, NONE))


def test_arrows_bring_the_tile_they_reach_into_sight(grid: ExhibitGrid, qtbot: QtBot) -> None:
    view = grid.view
    view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(view.hasFocus)
    assert grid.current_id() == "0"
    bar = grid.parentWidget().parentWidget().verticalScrollBar()
    for _ in range(2):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert grid.current_id() == "10"
    assert bar.value() > 0
    assert not grid.grab().isNull()


def test_the_menu_of_the_mouse_is_about_the_tile_under_it(grid: ExhibitGrid, qtbot: QtBot) -> None:
    view = grid.view
    grid.choose(["4"], "4")
    at = view.visualRect(grid.model.index(4)).center()
    with qtbot.waitSignal(grid.menu_requested) as told:
        view.customContextMenuRequested.emit(at)
    assert told.args[0] == ["4"]


def test_nothing_happens_by_key_in_an_empty_grid(kit: Theme, qtbot: QtBot) -> None:
    grid = ExhibitGrid()
    qtbot.addWidget(grid)
    with qtbot.assertNotEmitted(grid.remove_requested):
        qtbot.keyClick(grid.view, Qt.Key.Key_Delete)
    assert grid.chosen() == []
    assert grid.current_id() == ""
    assert grid.wanted() == []


def test_every_state_of_a_tile_is_drawn(grid: ExhibitGrid, kit: Theme) -> None:
    states = [
        Exhibit("a", "E1", "copying.mp4", ("视频",), "video", "hashing", progress=0.4),
        Exhibit("b", "E2", "broken.png", (), "photo", "unreadable", note="无法预览"),
        Exhibit("c", "E3", "x" * 90, ("很长很长很长很长很长的种类", "11-17"), redacted=True),
    ]
    grid.set_exhibits(states)
    grid.set_thumbnail("c", picture())
    assert not grid.grab().isNull()
    kit.set_percent(200)
    assert not grid.model.has_picture("c")
    assert not grid.grab().isNull()
