"""What stands beside the text of the guide: the chapters, the field, and what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QVBoxLayout, QWidget

from refundwizard.session.guide_search import spans_of
from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.breakpoints import UNLIMITED
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.fields import LineField
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.painted_button import PaintedButton
from refundwizard.ui.widgets.step import Step, StepGroup
from refundwizard.ui.widgets.step_list import StepList
from refundwizard.ui.widgets.step_scroll import StepScroll
from refundwizard.ui.widgets.text_block import TextBlock, Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refundwizard.session.guide import Chapter
    from refundwizard.session.guide_search import Hit

FOUND_AT_MOST: Final = 40
"""More places than this are only counted."""
LIST_WIDTH: Final = 244
"""Width of the chapters beside the text (design px)."""
ICONS: Final = {
    "what": "help",
    "first": "next",
    "hurry": "soon",
    "story": "write",
    "dates": "clock",
    "money": "money",
    "evidence": "photo",
    "letters": "send",
    "answers": "talk",
    "documents": "print",
    "data": "case",
    "trouble": "undo",
    "keys": "settings",
    "limits": "dont",
}
"""Chapter → the picture beside its name."""


class GuideContents(QWidget):
    """The field, and the chapters below it; in a narrow window a button for them before it."""

    chosen = Signal(str)
    """A chapter."""

    def __init__(self, chapters: Sequence[Chapter], current: str) -> None:
        """Show the chapters, `current` as the one that is open."""
        super().__init__()
        self._chapters = chapters
        self._current = current
        name = self.tr("Find in the guide")
        self.field = LineField(placeholder=name, icon="search", name=name)
        self.chooser = Button(self.tr("Chapters"), kind="plain", icon="list", trailing_icon="down")
        self.chooser.clicked.connect(self._open_menu)
        self.list = StepList((StepGroup("", self._steps()),))
        self.list.step_requested.connect(self.chosen)
        self._scroll = StepScroll(self.list, narrow=False)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self.chooser)
        self._head.addWidget(self.field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._scroll, 1)

    def stand_beside(self, *, on: bool) -> None:
        """Take the form of a column beside the text, or of one row above it."""
        scale = theme().px
        self.chooser.setVisible(not on)
        self._scroll.setVisible(on)
        self.setMinimumWidth(scale(LIST_WIDTH) if on else 0)
        self.setMaximumWidth(scale(LIST_WIDTH) if on else UNLIMITED)
        side, above, below = (12, 18, 0) if on else (32, 12, 4)
        self._head.setContentsMargins(scale(side), scale(above), scale(side), scale(below))
        self._head.setSpacing(scale(10))

    def mark(self, chapter: str) -> None:
        """Mark the chapter that is open; the focus stays."""
        self._current = chapter
        self.list.update_steps((StepGroup("", self._steps()),))

    def _steps(self) -> tuple[Step, ...]:
        return tuple(
            Step(
                chapter.id,
                f"{chapter.number}  {chapter.title}",
                "now" if chapter.id == self._current else "todo",
                icon=ICONS.get(chapter.id, "doc"),
                accessible=f"{chapter.number}. {chapter.title}",
            )
            for chapter in self._chapters
        )

    def _open_menu(self) -> None:
        self.menu().popup(self.chooser.mapToGlobal(self.chooser.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """Make the menu of chapters."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for step in self._steps():
            action = QAction(step.text.replace("&", "&&"), menu)
            action.setCheckable(True)
            action.setChecked(step.state == "now")
            action.triggered.connect(lambda _on=False, name=step.id: self.chosen.emit(name))
            menu.addAction(action)
        return menu


class HitRow(PaintedButton):
    """A place that was found: the words around it, and the chapter it stands in."""

    radius = 7

    def __init__(self, hit: Hit, words: Sequence[str]) -> None:
        """Show `hit`; `words` are lit in it."""
        super().__init__(hit.excerpt)
        self.hit = hit
        self._lit = spans_of(hit.excerpt, words)
        self.setAccessibleDescription(hit.title)

    def _blocks(self, width: int) -> tuple[TextBlock, TextBlock]:
        room = width - theme().px(36)
        found = TextBlock(Words(self.words, Role.BODY, lit=self._lit), room)
        return found, TextBlock(Words(self.hit.title, Role.SMALL), room)

    def wanted_height(self, width: int) -> int:
        """Give the room of both."""
        return sum(block.height for block in self._blocks(width)) + theme().px(18)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the row."""
        del event
        painter = QPainter(self)
        if self.underMouse():
            draw.box(painter, self.rect().toRectF(), draw.Box("sunken", "", 7))
        found, title = self._blocks(self.width())
        at = QPointF(theme().px(18), theme().px(9))
        found.paint(painter, at, "text")
        title.paint(painter, at + QPointF(0, found.height), "text3")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)


class HitList(Card):
    """What was found, in one card."""

    chosen = Signal(object)
    """A `Hit`."""

    def __init__(self, hits: Sequence[Hit], words: Sequence[str]) -> None:
        """Show the first of `hits`."""
        super().__init__()
        self.rows = [HitRow(hit, words) for hit in hits[:FOUND_AT_MOST]]
        for row in self.rows:
            row.clicked.connect(lambda _on=False, hit=row.hit: self.chosen.emit(hit))
            self.add_row(row)


class TurnRow(FlowRow):
    """Below the text: the chapter before and the one after."""

    chosen = Signal(str)

    def __init__(self, chapters: Sequence[Chapter], current: str) -> None:
        """Show the neighbours of `current`."""
        super().__init__(gap=10)
        self.buttons: dict[str, Button] = {}
        at = next(index for index, each in enumerate(chapters) if each.id == current)
        if at:
            words = self.tr("Chapter before: {title}")
            self._add("back", chapters[at - 1], words, Button("", icon="back"))
        if at + 1 < len(chapters):
            words = self.tr("Next: {title}")
            self._add("next", chapters[at + 1], words, Button("", trailing_icon="next"))

    def _add(self, way: str, chapter: Chapter, said: str, button: Button) -> None:
        button.setText(chapter.title)
        button.setAccessibleName(said.replace("{title}", chapter.title))
        button.clicked.connect(lambda _on=False: self.chosen.emit(chapter.id))
        self.buttons[way] = button
        self.add(button)


def side_by_side(page: QWidget, contents: QWidget, text: QWidget) -> QBoxLayout:
    """Lay out a page: the contents, and the text with all the rest of the room."""
    line = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    line.addWidget(contents)
    line.addWidget(text, 1)
    return line
