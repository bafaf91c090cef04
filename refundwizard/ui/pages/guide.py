"""The user guide: its chapters at the left or behind a button, the text, and a field to find words.

Drawn with the window's own widgets, from files that came with the program; nothing is fetched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from refundwizard.session.guide_search import find, wanted
from refundwizard.ui.guide_contents import GuideContents, HitList, TurnRow, side_by_side
from refundwizard.ui.guide_parts import GuideLinks, block_widget, gap_before, lay_out
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.scroll_column import ScrollColumn
from refundwizard.ui.widgets.title import PageTitle

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from refundwizard.session.guide import Chapter
    from refundwizard.session.guide_search import Hit
    from refundwizard.ui.guide_contents import HitRow
    from refundwizard.ui.widgets.buttons import Button

BESIDE: Final = 860
"""From this width (design px) the chapters stand beside the text."""


class GuidePage(QWidget):
    """Shows one chapter, or what was found."""

    turned = Signal(str)
    """Another chapter shows."""
    page_wanted = Signal(str)
    """A page of the window was asked for."""

    def __init__(
        self, chapters: Sequence[Chapter], resources: Path, lang: str, current: str = ""
    ) -> None:
        """Show `current`, or the first chapter."""
        super().__init__()
        self.chapters = {chapter.id: chapter for chapter in chapters}
        self.current = current if current in self.chapters else chapters[0].id
        self._resources, self._lang = resources, lang
        self.widgets: list[QWidget] = []
        self.hits: list[HitRow] = []
        self.turns: dict[str, Button] = {}
        self.contents = GuideContents(chapters, self.current)
        self.contents.chosen.connect(self.turn_to)
        self.field = self.contents.field
        self.field.edited.connect(self._on_edited)
        self.column = ScrollColumn()
        self.column.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._outer = side_by_side(self, self.contents, self.column)
        self._arrange()
        theme().changed.connect(self._arrange)
        self._show_chapter()

    @property
    def is_wide(self) -> bool:
        """Whether the chapters stand beside the text."""
        return self.width() / theme().scale >= BESIDE

    def _arrange(self) -> None:
        """Put the chapters beside the text, or a button for them above it."""
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._outer.setDirection(across if self.is_wide else down)
        self.contents.stand_beside(on=self.is_wide)

    # ------------------------------------------------------------------------------- turning

    def turn_to(self, chapter: str) -> None:
        """Show a chapter from its beginning."""
        self._turn(chapter)
        self.column.to_top()

    def _turn(self, chapter: str, lit: Sequence[str] = ()) -> None:
        self.current = chapter
        self.contents.mark(chapter)
        self._show_chapter(lit)
        self.turned.emit(chapter)

    def _show_chapter(self, lit: Sequence[str] = ()) -> None:
        chapter = self.chapters[self.current]
        self._clear(chapter.title)
        place = self.tr("Chapter {number} of {count}")
        where = place.format(number=chapter.number, count=len(self.chapters))
        self.column.add(PageTitle(chapter.title, eyebrow=(self.tr("How to use it"), where)))
        before = None
        for block in chapter.blocks:
            widget = block_widget(block, self._resources, self._lang, lit)
            if isinstance(widget, GuideLinks):
                widget.wanted.connect(self._on_link)
            self.column.add(widget, gap_before(block, before))
            self.widgets.append(widget)
            before = block
        turns = TurnRow(tuple(self.chapters.values()), self.current)
        turns.chosen.connect(lambda name: self._on_link("chapter", name))
        self.turns = turns.buttons
        self.column.add(turns, 32)
        self.column.add_stretch()

    def _clear(self, name: str) -> None:
        self.column.clear()
        self.widgets, self.hits, self.turns = [], [], {}
        self.column.setAccessibleName(name)

    def _on_link(self, kind: str, target: str) -> None:
        if kind == "page":
            self.page_wanted.emit(target)
            return
        self.turn_to(target)
        self.column.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------------------- finding

    def seek(self) -> None:
        """Go to the field, what stands in it chosen."""
        self.field.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.edit.selectAll()

    def _on_edited(self) -> None:
        raw = self.field.raw()
        if wanted(raw):
            self._show_hits(find(tuple(self.chapters.values()), raw), raw)
        else:
            self._show_chapter()
        self.column.to_top()

    def _show_hits(self, hits: Sequence[Hit], raw: str) -> None:
        title = self.tr("%n place(s) found", "", len(hits)) if hits else self.tr("Not found")
        self._clear(title)
        words = self.tr("“{words}” in the guide").format(words=raw.strip())
        self.column.add(PageTitle(title, eyebrow=(words,)))
        if hits:
            found = HitList(hits, wanted(raw))
            found.chosen.connect(self.go_to)
            self.hits = found.rows
            self.column.add(found, 16)
        else:
            tip = self.tr("Try one shorter word. Esc goes back to the chapter.")
            self.column.add(Paragraph(tip), 12)
        self.column.add_stretch()

    def go_to(self, hit: Hit) -> None:
        """Show a place that was found, its words lit."""
        self._turn(hit.chapter, wanted(self.field.raw()))
        self.column.setFocus(Qt.FocusReason.OtherFocusReason)
        self.column.to_top()
        if hit.block >= 0:
            place = self.widgets[hit.block]
            QTimer.singleShot(0, self, lambda: self._reveal(place))

    def _reveal(self, widget: QWidget) -> None:
        """Scroll to a block, once the blocks are shown and can be laid out."""
        if widget in self.widgets:
            lay_out(self.column)
            self.column.reveal(widget)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends the search."""
        if event.key() == Qt.Key.Key_Escape and self.field.raw():
            self.field.set_raw("")
            self._on_edited()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form that fits the new width."""
        super().resizeEvent(event)
        self._arrange()

    def start(self) -> None:
        """Begin at the top, in the list of chapters."""
        self.column.to_top()
        current = self.contents.list.current()
        target: QWidget = current if current is not None and self.is_wide else self.column
        target.setFocus(Qt.FocusReason.OtherFocusReason)
