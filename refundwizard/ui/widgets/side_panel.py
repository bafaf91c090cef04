"""The panel at the right: why this is asked, the rule in short, and what not to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.panel_section import SectionView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refundwizard.ui.widgets.chips import Strength

__all__ = ["Section", "SidePanel"]


@dataclass(frozen=True, slots=True)
class Section:
    """One section: icon and title, then whatever is given, in this order.

    `chips` are (strength, word); a `source` line that is a tuple gets painted dots; `facts` are
    (label, value) with a tick; `numbered` are steps; `ticks` are (icon, token, words); `link` is
    (id, words); `button` is (id, words, icon).
    """

    icon: str
    title: str
    text: str = ""
    bold_phrase: str = ""
    chips: tuple[tuple[Strength, str], ...] = ()
    source: tuple[str | tuple[str, ...], ...] = ()
    numbered: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    ticks: tuple[tuple[str, str, str], ...] = ()
    link: tuple[str, str] | None = None
    button: tuple[str, str, str] | None = None
    note: str = ""


class SidePanel(QFrame):
    """Sections from top to bottom with hairlines between; it scrolls when it must."""

    activated = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._sections: tuple[Section, ...] = ()
        self._top: QWidget | None = None
        self._inner: QWidget | None = None
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        self._content = QWidget()
        self._content.setObjectName("column")
        self._content.setAutoFillBackground(False)
        self._column = QVBoxLayout(self._content)
        self._column.setSpacing(0)
        self._area.setWidget(self._content)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)
        self._space()
        theme().changed.connect(self._space)

    def _space(self) -> None:
        scale = theme().px
        self._column.setContentsMargins(scale(22), scale(24), scale(22), scale(24))
        self._area.viewport().setAutoFillBackground(False)

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show these sections."""
        wanted = tuple(sections)
        if wanted == self._sections and self._inner is not None:
            return
        self._sections = wanted
        self._fill()

    def sections(self) -> tuple[Section, ...]:
        """Give the sections shown."""
        return self._sections

    def set_top(self, widget: QWidget | None) -> None:
        """Put a widget (such as a page preview) above the sections."""
        if self._top is not None and self._top is not widget:
            self._column.removeWidget(self._top)
            self._top.hide()
            self._top.setParent(None)
        self._top = widget
        if widget is not None:
            self._column.insertWidget(0, widget)
            widget.show()

    def _fill(self) -> None:
        if self._inner is not None:
            self._column.removeWidget(self._inner)
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for i, section in enumerate(self._sections):
            view = SectionView(section, rule_above=bool(i) or self._top is not None)
            view.activated.connect(self.activated)
            column.addWidget(view)
        column.addStretch(1)
        self._column.addWidget(self._inner, 1)

    def focus_first(self) -> None:
        """Put the focus on the first link or button, else on the panel itself (F6)."""
        for child in self._content.findChildren(QWidget):
            if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisibleTo(self):
                child.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return
        self._area.setFocus(Qt.FocusReason.ShortcutFocusReason)
