"""One section of the side panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Hairline
from refundwizard.ui.widgets.chips import StrengthChip
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_view import IconView
from refundwizard.ui.widgets.meta_line import MetaLine
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.step_number import StepNumber

if TYPE_CHECKING:
    from refundwizard.ui.widgets.side_panel import Section


class SectionView(QWidget):
    """Builds the widgets of one section."""

    activated = Signal(str)

    def __init__(self, section: Section, *, rule_above: bool) -> None:
        """Show `section`; `rule_above` draws a hairline over it."""
        super().__init__()
        self._section = section
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        if rule_above:
            self._gap(16)
            self._column.addWidget(Hairline())
            self._gap(15)
        if section.title:
            self._add_title()
        if section.text:
            self._add(Paragraph(section.text, Role.HINT, bold_phrase=section.bold_phrase), 6)
        self._add_lists()
        self._add_source()
        self._add_actions()

    def _gap(self, length: int) -> None:
        self._column.addSpacing(theme().px(length))

    def _add(self, widget: QWidget, gap: int) -> None:
        if self._column.count():
            self._gap(gap)
        self._column.addWidget(widget)

    def _beside(self, mark: QWidget, widget: QWidget, gap: int) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme().px(gap))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(widget, 1)
        return line

    def _add_title(self) -> None:
        mark = IconView(self._section.icon, "text2", 18)
        mark.setContentsMargins(0, theme().px(1), 0, 0)
        title = Paragraph(self._section.title, Role.HINT_BOLD, "text")
        self._add(self._beside(mark, title, 6), 0)

    def _add_lists(self) -> None:
        for i, text in enumerate(self._section.numbered):
            words = Paragraph(text, Role.HINT)
            self._add(self._beside(StepNumber(i + 1), words, 9), 8)
        for label, value in self._section.facts:
            mark = IconView("check", "safe", 16)
            mark.setContentsMargins(0, theme().px(2), 0, 0)
            pair = QWidget()
            lines = QVBoxLayout(pair)
            lines.setContentsMargins(0, 0, 0, 0)
            lines.setSpacing(0)
            lines.addWidget(Paragraph(label, Role.HINT, "text3"))
            lines.addWidget(Paragraph(value, Role.HINT, "text"))
            self._add(self._beside(mark, pair, 8), 11)
        for icon, token, words_text in self._section.ticks:
            mark = IconView(icon, token, 18)
            mark.setContentsMargins(0, theme().px(1), 0, 0)
            self._add(self._beside(mark, Paragraph(words_text, Role.HINT, token), 4), 7)

    def _add_source(self) -> None:
        section = self._section
        if section.chips:
            chips = FlowRow(gap=6)
            for kind, word in section.chips:
                chips.add(StrengthChip(kind, word))
            self._add(chips, 9)
        for i, line in enumerate(section.source):
            parts = (line,) if isinstance(line, str) else line
            self._add(MetaLine(parts, Role.SMALL, "text3"), 0 if i else 7)
        if section.note:
            self._add(Paragraph(section.note, Role.HINT, "text3"), 6)

    def _add_actions(self) -> None:
        if self._section.link:
            link_id, words = self._section.link
            link = Button(words, kind="link", small=True)
            link.clicked.connect(lambda: self.activated.emit(link_id))
            self._add(self._left(link), 9)
        if self._section.button:
            button_id, words, icon = self._section.button
            button = Button(words, icon=icon, small=True)
            button.clicked.connect(lambda: self.activated.emit(button_id))
            self._add(self._left(button), 9)

    def _left(self, widget: QWidget) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(widget)
        row.addStretch(1)
        return line
