"""The frame around every page: top bar, banners, rail, page, panel; it follows its own width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from refundwizard.ui.panel_place import PanelPlace
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.breakpoints import (
    LARGE,
    UNLIMITED,
    column_width,
    rail_form,
    rail_width,
)
from refundwizard.ui.widgets.step_rail import StepRail
from refundwizard.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from refundwizard.ui.widgets.side_panel import SidePanel

SMALLEST = (480, 420)
USUAL = (1280, 800)
PADDING = 64
"""Room at both sides of a page's column together (design px)."""


class MainWindow(QWidget):
    """Owns the frame; the controller decides what stands in it."""

    close_asked = Signal()
    """The person closes the window; set `may_close` before it is asked again."""
    room_changed = Signal()

    def __init__(self) -> None:
        """Make an empty frame."""
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.may_close = False
        self.top_bar = TopBar()
        self.rail = StepRail()
        self.pages = QStackedWidget()
        self._banners = QVBoxLayout()
        self._banners.setContentsMargins(0, 0, 0, 0)
        self._ground = QWidget()
        self._body = QHBoxLayout(self._ground)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._middle = QHBoxLayout()
        self._middle.setSpacing(0)
        self.side = PanelPlace(self, self._ground, self._middle)
        self.side.turned.connect(self._arrange)
        self._fill()
        theme().changed.connect(self._arrange)

    def _fill(self) -> None:
        self._middle.addStretch(0)
        self._middle.addWidget(self.pages, 1)
        self._middle.addStretch(0)
        self._body.addWidget(self.rail)
        self._body.addLayout(self._middle, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.top_bar)
        outer.addLayout(self._banners)
        outer.addWidget(self._ground, 1)

    def focusNextPrevChild(self, on: bool) -> bool:  # noqa: FBT001 - Qt's signature
        """Scroll to where the Tab key leads; Qt does that only inside one scrolled area."""
        moved = super().focusNextPrevChild(on)
        here = self.focusWidget()
        if moved and here is not None:
            self._bring_in_sight(here)
        return moved

    def _bring_in_sight(self, widget: QWidget) -> None:
        parent: QWidget | None = widget.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(widget, 0, theme().px(24))
            parent = parent.parentWidget()

    def shortcut(self, keys: str | QKeySequence.StandardKey, call: object) -> QShortcut:
        """Bind a key in the whole window."""
        made = QShortcut(QKeySequence(keys), self)
        made.activated.connect(call)
        return made

    # ------------------------------------------------------------------------------ banners

    def add_banner(self, banner: QWidget) -> None:
        """Show a banner over rail and page, below those that stand there."""
        self._banners.addWidget(banner)

    def remove_banner(self, banner: QWidget) -> None:
        """Take a banner away."""
        self._banners.removeWidget(banner)
        banner.hide()
        banner.deleteLater()

    @property
    def panel(self) -> SidePanel | None:
        """The side panel, wherever it is shown; None before the first case was opened."""
        return self.side.shown

    # ------------------------------------------------------------------------------- layout

    def _arrange(self) -> None:
        width, scale = self.width(), theme().scale
        form = rail_form(width, scale)
        self.rail.set_form(form)
        is_row = form == "row"
        way = QBoxLayout.Direction.TopToBottom if is_row else QBoxLayout.Direction.LeftToRight
        self._body.setDirection(way)
        self.rail.setMinimumWidth(0 if is_row else rail_width(width, scale))
        self.rail.setMaximumWidth(UNLIMITED if is_row else rail_width(width, scale))
        self.side.arrange()
        self._centre(is_large=width / scale >= LARGE)
        self.room_changed.emit()

    def _centre(self, *, is_large: bool) -> None:
        """On a large screen page and panel form one block in the middle."""
        is_block = is_large and self.side.is_on and not self.side.is_over
        room = theme().px(column_width(self.width(), theme().scale) + PADDING)
        self.pages.setMaximumWidth(room if is_block else UNLIMITED)
        for index in (0, self._middle.count() - 1):
            self._middle.setStretch(index, 1 if is_block else 0)
        self._middle.setStretch(1, 100)

    @property
    def column(self) -> int:
        """The greatest width of a page's column (design px)."""
        return column_width(self.width(), theme().scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form that fits the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the controller save first."""
        self.close_asked.emit()
        event.setAccepted(self.may_close)
