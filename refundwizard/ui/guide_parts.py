"""The blocks of the user guide as widgets: text with bold words, lists, pictures, tables, links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from refundwizard.session.guide import (
    Item,
    Links,
    Picture,
    Section,
    Table,
    Text,
    picture_path,
    text_of,
)
from refundwizard.session.guide_search import spans_of
from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import Label
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.step_number import StepNumber
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from refundwizard.session.guide import Block, Spans
    from refundwizard.ui.widgets.scroll_column import ScrollColumn
    from refundwizard.ui.widgets.text_block import Words

READING_WIDTH: Final = 684
"""Widest a picture gets at 100 % text size (px)."""


class GuideText(Paragraph):
    """Running text with bold words; what was looked for stands on a coloured ground."""

    def __init__(
        self, text: Text, role: Role = Role.LEAD, token: str = "text", lit: Sequence[str] = ()
    ) -> None:
        """Show `text`."""
        self._spans = text.strong
        self._lit: Spans = spans_of(text.words, lit)
        super().__init__(text.words, role, token)

    def _words(self) -> Words:
        return super()._words()._replace(spans=self._spans, lit=self._lit)


class GuideItem(QWidget):
    """A line of a list, with a dot or a number before it."""

    def __init__(self, item: Item, lit: Sequence[str] = ()) -> None:
        """Show `item`; its number is read out with it."""
        super().__init__()
        words = GuideText(item.text, lit=lit)
        if item.number:
            words.setAccessibleName(f"{item.number}. {item.text.words}")
        mark: QWidget = StepNumber(item.number) if item.number else _Dot()
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self._line.addWidget(words, 1)
        self._space()
        theme().changed.connect(self._space)

    def _space(self) -> None:
        self._line.setSpacing(theme().px(9))


class _Dot(QWidget):
    """A dot in the middle of the first line."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for as much room as a number takes."""
        return QSize(theme().px(21), theme().line(Role.LEAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the dot."""
        del event
        draw.dot(QPainter(self), QPointF(self.width() / 2, self.height() / 2), "text2")


class GuidePicture(Label):
    """A picture of the window: as wide as the text, larger with larger text, framed.

    A label, since that is what screen readers take for a picture.
    """

    def __init__(self, file: Path, alt: str) -> None:
        """Show `file`; `alt` is what screen readers say instead."""
        super().__init__()
        self._picture = QPixmap(str(file))
        self.setPixmap(self._picture)
        self._drawn = QPixmap()
        self.setAccessibleName(alt)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self.updateGeometry)

    @property
    def is_missing(self) -> bool:
        """Whether there is nothing to show."""
        return self._picture.isNull()

    def _shown(self, width: int) -> QSize:
        """Return the size of the picture (px) in a column `width` px wide."""
        wide = max(min(width, theme().px(READING_WIDTH)), 1)
        size = self._picture.size()
        return QSize(wide, round(wide * size.height() / max(size.width(), 1)))

    def hasHeightForWidth(self) -> bool:
        """Tell layouts to ask for the height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in px at `width` px."""
        return self._shown(width).height()

    def sizeHint(self) -> QSize:
        """Ask for the width of the text."""
        return self._shown(theme().px(READING_WIDTH))

    def minimumSizeHint(self) -> QSize:
        """Allow a narrow column."""
        return QSize(theme().px(80), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint picture and frame; the scaled one is kept."""
        del event
        size, ratio = self._shown(self.width()), self.devicePixelRatioF()
        if self._drawn.size() != size * ratio:
            self._drawn = self._picture.scaled(
                size * ratio,
                Qt.AspectRatioMode.IgnoreAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        painter = QPainter(self)
        rect = QRectF(0, 0, size.width(), size.height())
        painter.drawPixmap(rect, self._drawn, self._drawn.rect().toRectF())
        draw.box(painter, rect, draw.Box("", "line", 0))


class GuideTable(Card):
    """Rows under a head in one card."""

    def __init__(self, table: Table, lit: Sequence[str] = ()) -> None:
        """Show `table`; the first column is the narrower one."""
        super().__init__()
        self._lit = lit
        self.add_row(self._row(table.head, Role.HINT_BOLD))
        for cells in table.rows:
            self.add_row(self._row(cells, Role.BODY))

    def _row(self, cells: Sequence[Text], role: Role) -> QWidget:
        row, scale = QWidget(), theme().px
        line = QHBoxLayout(row)
        line.setContentsMargins(scale(18), scale(8), scale(18), scale(8))
        line.setSpacing(scale(16))
        for index, cell in enumerate(cells):
            words = GuideText(cell, role, "text2" if index == 0 else "text", self._lit)
            line.addWidget(words, 2 if index == 0 else 3, Qt.AlignmentFlag.AlignTop)
        return row


class GuideLinks(FlowRow):
    """Ways on; each says where it leads."""

    wanted = Signal(str, str)
    """``chapter`` or ``page``, and which."""

    def __init__(self, links: Links) -> None:
        """Show `links`."""
        super().__init__(gap=12)
        self.buttons: list[Button] = []
        for link in links.links:
            button = Button(link.words, kind="link")
            button.clicked.connect(
                lambda _on=False, link=link: self.wanted.emit(link.kind, link.target)
            )
            self.buttons.append(button)
            self.add(button)


def gap_before(block: Block, before: Block | None) -> int:
    """Return the room above a block (design px)."""
    if isinstance(block, Section):
        return 28
    if isinstance(block, Item) and isinstance(before, Item):
        return 7
    return 16 if isinstance(block, Picture | Table) else 12


def block_widget(block: Block, resources: Path, lang: str, lit: Sequence[str] = ()) -> QWidget:
    """Make the widget of a block; pictures are those of the language."""
    match block:
        case Section(title):
            made: QWidget = SectionTitle(title)
        case Item():
            made = GuideItem(block, lit)
        case Picture():
            made = _figure(block, picture_path(resources, block.name, lang))
        case Table():
            made = GuideTable(block, lit)
        case Links():
            made = GuideLinks(block)
        case _:
            made = GuideText(block, lit=lit)
    return made


def _figure(picture: Picture, file: Path) -> QWidget:
    """Return a picture with its caption."""
    figure = QWidget()
    column = QVBoxLayout(figure)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme().px(6))
    column.addWidget(GuidePicture(file, picture.alt))
    column.addWidget(GuideText(text_of(picture.caption), Role.HINT, "text2"))
    return figure


def lay_out(column: ScrollColumn) -> None:
    """Lay out at once, so that places in the column are known."""
    inner = column.widget()
    layout = inner.layout() if inner is not None else None
    if inner is not None and layout is not None:
        wide = column.viewport().width()
        layout.invalidate()
        inner.resize(wide, max(layout.totalHeightForWidth(wide), column.viewport().height()))
        layout.activate()
