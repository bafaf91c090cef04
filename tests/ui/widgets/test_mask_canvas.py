"""Boxes on a picture: drawn, moved, resized, removed by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from refundwizard.ui.theme import Theme
from refundwizard.ui.widgets.mask_canvas import MaskCanvas
from refundwizard.ui.widgets.mask_surface import Patch
from refundwizard.ui.widgets.mask_viewer import MaskViewer

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


class Board:
    """A canvas that does what it says, as its page would."""

    def __init__(self) -> None:
        self.host = QWidget()
        self.viewer = MaskViewer(lambda at: f"box {at + 1}")
        self.after = QLineEdit()
        column = QVBoxLayout(self.host)
        column.addWidget(self.viewer)
        column.addWidget(self.after)
        self.canvas: MaskCanvas = self.viewer.canvas
        image = QImage(400, 1000, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        self.host.resize(460, 560)
        self.host.show()
        self.host.activateWindow()
        QApplication.processEvents()
        self.viewer.set_picture(image, QSize(800, 2000))
        self.rects: list[QRect] = []
        self.taken: list[int] = []
        self.canvas.drawn.connect(self.draw)
        self.canvas.shaped.connect(self.shape)
        self.canvas.removed.connect(self.remove)
        self.canvas.accepted.connect(self.taken.append)

    def show(self, *rects: QRect, picked: int = -1, suggested: int = -1) -> None:
        self.rects = list(rects)
        patches = [Patch(rect, at == suggested) for at, rect in enumerate(rects)]
        self.canvas.set_patches(patches, picked=picked)

    def draw(self, rect: QRect) -> None:
        self.show(*self.rects, rect, picked=len(self.rects))

    def shape(self, at: int, rect: QRect) -> None:
        rects = list(self.rects)
        rects[at] = rect
        self.show(*rects, picked=at)

    def remove(self, at: int) -> None:
        rects = list(self.rects)
        del rects[at]
        self.show(*rects, picked=at if at < len(rects) else len(rects) - 1)

    def spot(self, x: int, y: int) -> QPoint:
        zoom = self.canvas.zoom
        return QPoint(round(x * zoom), round(y * zoom))

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        QTest.mousePress(self.canvas, LEFT, NONE, self.spot(*start))
        QTest.mouseMove(self.canvas, self.spot(*end))
        self.canvas.grab()
        QTest.mouseRelease(self.canvas, LEFT, NONE, self.spot(*end))

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.canvas, key, modifier)


@pytest.fixture
def board(kit: Theme) -> Iterator[Board]:
    made = Board()
    QApplication.processEvents()
    yield made
    made.host.deleteLater()


def test_a_long_picture_fits_the_width_and_scrolls(board: Board) -> None:
    assert board.canvas.width() <= board.viewer.viewport().width()
    assert board.viewer.verticalScrollBar().maximum() > 0
    assert not board.viewer.horizontalScrollBar().isVisible()


def test_a_box_is_drawn_with_the_mouse_in_any_direction(board: Board) -> None:
    board.drag((300, 200), (100, 120))
    (rect,) = board.rects
    assert abs(rect.left() - 100) < 4
    assert abs(rect.top() - 120) < 4
    assert abs(rect.width() - 200) < 4
    assert board.canvas.picked_at == 0
    assert board.canvas.accessibleDescription() == "box 1"


def test_a_click_draws_nothing(board: Board) -> None:
    QTest.mouseClick(board.canvas, LEFT, NONE, board.spot(50, 50))
    board.drag((50, 50), (51, 51))
    QTest.mouseClick(board.canvas, Qt.MouseButton.RightButton, NONE, board.spot(50, 50))
    assert board.rects == []


def test_a_box_is_moved_and_stays_on_the_picture(board: Board) -> None:
    board.show(QRect(100, 100, 200, 100))
    board.drag((150, 150), (250, 170))
    assert abs(board.rects[0].left() - 200) < 4
    board.drag((300, 180), (5000, 180))
    assert board.rects[0].right() == 799
    assert board.rects[0].size() == QSize(200, 100)


def test_a_box_is_resized_at_its_corner(board: Board) -> None:
    board.show(QRect(100, 100, 200, 100), picked=0)
    board.drag((300, 200), (400, 260))
    assert board.rects[0].topLeft() == QPoint(100, 100)
    assert abs(board.rects[0].width() - 300) < 6
    board.drag((400, 260), (10, 10))
    assert board.rects[0].width() >= 4


def test_the_pointer_says_what_can_be_done(board: Board) -> None:
    board.show(QRect(100, 100, 200, 100), picked=0)
    shapes = []
    for at in ((10, 10), (150, 150), (300, 200)):
        QTest.mouseMove(board.canvas, board.spot(*at))
        shapes.append(board.canvas.cursor().shape())
    assert len(set(shapes)) == 3
    board.canvas.is_locked = True
    QTest.mouseMove(board.canvas, board.spot(10, 10))
    assert board.canvas.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_everything_works_by_keyboard(board: Board) -> None:
    board.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    board.key(Qt.Key.Key_N)
    first = QRect(board.rects[0])
    board.key(Qt.Key.Key_Right)
    board.key(Qt.Key.Key_Down, CTRL)
    assert board.rects[0].topLeft() == first.topLeft() + QPoint(8, 1)
    board.key(Qt.Key.Key_Right, SHIFT)
    board.key(Qt.Key.Key_Up, SHIFT)
    assert board.rects[0].size() == first.size() + QSize(8, -8)
    board.key(Qt.Key.Key_Return)
    assert board.taken == [0]
    board.key(Qt.Key.Key_Delete)
    assert board.rects == []
    board.key(Qt.Key.Key_Delete)
    board.key(Qt.Key.Key_Insert)
    board.key(Qt.Key.Key_A)
    board.key(Qt.Key.Key_Escape)
    assert board.canvas.picked_at == -1
    assert len(board.rects) == 1


def test_tab_goes_from_box_to_box_and_on(board: Board) -> None:
    board.show(QRect(0, 0, 50, 50), QRect(0, 1800, 50, 50))
    board.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    board.canvas.focusInEvent(QFocusEvent(QFocusEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert board.canvas.picked_at == 0
    board.key(Qt.Key.Key_Tab)
    assert board.canvas.picked_at == 1
    assert board.viewer.verticalScrollBar().value() > 0
    board.key(Qt.Key.Key_Tab)
    assert board.host.focusWidget() is board.after
    board.canvas.pick(-1)
    board.canvas.focusInEvent(
        QFocusEvent(QFocusEvent.Type.FocusIn, Qt.FocusReason.BacktabFocusReason)
    )
    assert board.canvas.picked_at == 1
    board.canvas.focusOutEvent(
        QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason)
    )


def test_a_result_that_is_looked_at_cannot_be_changed(board: Board) -> None:
    board.show(QRect(0, 0, 50, 50), picked=0)
    board.canvas.is_locked = True
    board.drag((100, 100), (200, 200))
    board.key(Qt.Key.Key_N)
    board.key(Qt.Key.Key_Delete)
    board.canvas.grab()
    assert board.rects == [QRect(0, 0, 50, 50)]


def test_boxes_cover_and_suggestions_do_not(board: Board) -> None:
    board.show(QRect(100, 100, 200, 100), QRect(100, 400, 200, 100), suggested=1)
    picture = board.canvas.grab().toImage()
    zoom = board.canvas.zoom * picture.devicePixelRatio()
    covered = picture.pixelColor(round(200 * zoom), round(150 * zoom))
    suggested = picture.pixelColor(round(200 * zoom), round(450 * zoom))
    assert covered.lightness() < 90
    assert suggested.lightness() > 240


def test_the_picture_is_zoomed_in_steps_by_key_and_wheel(board: Board) -> None:
    fitting = board.canvas.zoom
    board.key(Qt.Key.Key_Plus)
    assert board.canvas.zoom == pytest.approx(fitting * 1.25)
    board.key(Qt.Key.Key_Minus)
    board.key(Qt.Key.Key_Minus)
    assert board.canvas.zoom == pytest.approx(fitting)
    for modifier in (CTRL, NONE):
        board.viewer.wheelEvent(
            QWheelEvent(
                QPointF(9, 9),
                QPointF(9, 9),
                QPoint(),
                QPoint(0, 120),
                Qt.MouseButton.NoButton,
                modifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
        )
    assert board.canvas.zoom == pytest.approx(fitting * 1.25)
    for _step in range(30):
        board.key(Qt.Key.Key_Plus)
    assert board.canvas.zoom <= 4
