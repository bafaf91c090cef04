"""A choice between a few forms, side by side on one ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.painted_button import PaintedButton
from refundwizard.ui.widgets.pair import Pair
from refundwizard.ui.widgets.text_block import TextBlock, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from refundwizard.ui.widgets.option_row import Option


_IN_ONE_ROW: Final = 3
"""So many tall segments still stand side by side."""
_FOUR: Final = 4


class Segment(PaintedButton):
    """One form; two lines when it has a note."""

    radius = 6

    def __init__(self, option: Option, *, tall: bool) -> None:
        """Make a segment; `tall` ones have a note under their words."""
        super().__init__(option.text)
        self.option = option
        self._tall = tall
        self.setCheckable(True)
        self.setAutoExclusive(True)  # for screen readers: one of several
        self.setAccessibleDescription(option.note)

    def wanted_width(self) -> int:
        """Give the width of the words and padding."""
        return round(draw.text_width(self.words, Role.BODY, bold=True)) + theme().px(30)

    def wanted_height(self, width: int) -> int:
        """Give 32 design px, or room for two lines."""
        if not self._tall:
            return theme().px(32)
        room = width - theme().px(32)
        note = TextBlock(Words(self.option.note, Role.SMALL), room).height
        words = TextBlock(Words(self.words, Role.BODY, bold=True), room).height
        return note + words + theme().px(17)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the segment."""
        del event
        painter = QPainter(self)
        rect = self.rect().toRectF()
        if self.isChecked():
            border = "accent" if theme().tokens.contrast else "line"
            wide = draw.chosen_width() if theme().tokens.contrast else 1
            draw.box(painter, rect, draw.Box("surface", border, 7, wide))
        elif self.underMouse():
            draw.box(painter, rect, draw.Box("sunken", "", 7))
        if not self._tall:
            ink = draw.Ink(Role.BODY, "text", bold=self.isChecked(), centre=True)
            draw.text(painter, rect, self.words, ink)
            return
        left, room = theme().px(16), self.width() - theme().px(32)
        words = TextBlock(Words(self.words, Role.BODY, bold=self.isChecked()), room)
        note = TextBlock(Words(self.option.note, Role.SMALL), room)
        top = (self.height() - words.height - note.height) // 2
        words.paint(painter, QPointF(left, top), "text")
        note.paint(painter, QPointF(left, top + words.height), "text2")


def _rows(segments: Sequence[Segment]) -> QWidget:
    """Put many segments in rows of equal columns: four in two rows of two, others of three."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(4))
    count = 2 if len(segments) == _FOUR else _IN_ONE_ROW
    for start in range(0, len(segments), count):
        row: list[QWidget] = list(segments[start : start + count])
        row += [QWidget() for _missing in range(count - len(row))]
        column.addWidget(Pair(*row, gap=4, narrow=300, fill=True))
    return whole


class Segmented(QWidget):
    """The segments on their ground; arrows move and choose."""

    changed = Signal(str)

    def __init__(self, items: Sequence[Option], *, name: str = "") -> None:
        """Make the choice; the first item is chosen. `name` is for screen readers."""
        super().__init__()
        self._tall = any(item.note for item in items)
        self._segments = [Segment(item, tall=self._tall) for item in items]
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        for segment in self._segments:
            self._group.addButton(segment)
            segment.installEventFilter(self)
            segment.clicked.connect(self._on_clicked)
        self._row = self._make_row()
        self._row.setParent(self)
        if self._segments:
            self._segments[0].setChecked(True)
        wide = QSizePolicy.Policy.Preferred if self._tall else QSizePolicy.Policy.Maximum
        policy = QSizePolicy(wide, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self._place)

    def _make_row(self) -> QWidget:
        if self._tall and len(self._segments) > _IN_ONE_ROW:
            return _rows(self._segments)
        if self._tall:
            return Pair(*self._segments, gap=4, narrow=300, fill=True)
        row = FlowRow(gap=2)
        for segment in self._segments:
            row.add(segment)
        return row

    def chosen(self) -> str:
        """Give the id of the chosen item, or ""."""
        return next((s.option.id for s in self._segments if s.isChecked()), "")

    def choose(self, option_id: str) -> None:
        """Choose an item without a signal."""
        for segment in self._segments:
            is_chosen = segment.option.id == option_id
            if is_chosen:
                segment.setChecked(True)
            # the tab key stops at the chosen one, as Qt has it after a click
            tab, click = Qt.FocusPolicy.StrongFocus, Qt.FocusPolicy.ClickFocus
            segment.setFocusPolicy(tab if is_chosen else click)

    def buttons(self) -> list[Segment]:
        """Give the segments in order."""
        return list(self._segments)

    def _on_clicked(self) -> None:
        self.changed.emit(self.chosen())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move and choose by arrows."""
        if (
            event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and isinstance(watched, Segment)
            and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}
        ):
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            index = (self._segments.index(watched) + step) % len(self._segments)
            self._segments[index].setFocus(Qt.FocusReason.TabFocusReason)
            self._segments[index].click()
            return True
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        pad = theme().px(4)
        self._row.setGeometry(self.rect().adjusted(pad, pad, -pad, -pad))
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Tell layouts to ask for the height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in px at `width` px."""
        pad = 2 * theme().px(4)
        inner = self._row.heightForWidth(width - pad)
        return inner + pad

    def sizeHint(self) -> QSize:
        """Give the size of all segments side by side and the ground around them."""
        pad = 2 * theme().px(4)
        hint = self._row.sizeHint()
        return QSize(hint.width() + pad, self.heightForWidth(hint.width() + pad))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the segments."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        del event
        border = "line" if theme().tokens.contrast else ""
        draw.box(QPainter(self), QRectF(self.rect()), draw.Box("rail", border, 10))
