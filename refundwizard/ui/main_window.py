"""The frame around every page: top bar, banners, rail, page, panel; it follows its own width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.breakpoints import (
    LARGE,
    column_width,
    panel_beside,
    panel_width,
    rail_form,
    rail_width,
)
from refundwizard.ui.widgets.step_rail import StepRail
from refundwizard.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from refundwizard.ui.widgets.panel_sheet import PanelSheet
    from refundwizard.ui.widgets.side_panel import Section, SidePanel

SMALLEST = (480, 420)
USUAL = (1280, 800)
UNLIMITED = 16_777_215
"""What Qt takes for no limit to a width (px)."""
PADDING = 64
"""Room at both sides of a page's column together (design px)."""


class MainWindow(QWidget):
    """Owns the frame; the controller decides what stands in it."""

    close_asked = Signal()
    """The person closes the window; set `may_close` before it is asked again."""
    room_changed = Signal()
    panel_activated = Signal(str)

    def __init__(self) -> None:
        """Make an empty frame."""
        super().__init__()
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)
        self.may_close = False
        self.has_panel = False
        self._panel: SidePanel | None = None
        self._sheet: PanelSheet | None = None
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

    # -------------------------------------------------------------------------------- panel

    @property
    def is_panel_beside(self) -> bool:
        """Whether the side panel stands beside the page rather than over it."""
        return self.has_panel and panel_beside(self.width(), theme().scale)

    @property
    def panel(self) -> SidePanel | None:
        """The side panel, wherever it is shown; None before the first case was opened."""
        return self._panel

    def set_panel(
        self, sections: tuple[Section, ...], *, on: bool, top: QWidget | None = None
    ) -> None:
        """Show the side panel with these sections below `top`, or none."""
        is_new = on != self.has_panel
        self.has_panel = on
        if on and self._panel is None:
            self._make_panel()
        if self._panel is not None:
            self._panel.set_top(top)
            self._panel.set_sections(sections)
        if not on:
            self.close_sheet()
        if is_new:
            self._arrange()

    def _make_panel(self) -> None:
        from refundwizard.ui.widgets.side_panel import SidePanel  # noqa: PLC0415 - not for home

        self._panel = SidePanel()
        self._panel.activated.connect(self.panel_activated)
        self._middle.insertWidget(2, self._panel)

    def open_sheet(self) -> None:
        """Show the side panel over the page, where there is no room beside it."""
        from refundwizard.ui.widgets.panel_sheet import PanelSheet  # noqa: PLC0415 - as above

        if self._panel is None or not self.has_panel or self.is_panel_beside:
            return
        close = self.tr("Close")
        if self._sheet is None:
            self._sheet = PanelSheet(self._ground, close)
            self._sheet.closed.connect(self._on_sheet_closed)
        self._sheet.set_close_name(close)
        if not self._sheet.is_open:
            self._middle.removeWidget(self._panel)
            self._panel.setMinimumWidth(0)
            self._panel.setMaximumWidth(UNLIMITED)
            self._sheet.hold(self._panel)
            self._sheet.open()

    @property
    def is_sheet_open(self) -> bool:
        """Whether the side panel covers a part of the page."""
        return self._sheet is not None and self._sheet.is_open

    def close_sheet(self) -> None:
        """Take the sheet away."""
        if self._sheet is not None and self._sheet.is_open:
            self._sheet.close_sheet()

    def _on_sheet_closed(self) -> None:
        panel = self._sheet.release() if self._sheet is not None else None
        if panel is not None:
            self._middle.insertWidget(2, panel)
            self._arrange()

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
        if self.is_panel_beside:
            self.close_sheet()
        if self._panel is not None and not self.is_sheet_open:
            self._panel.setFixedWidth(panel_width(width, scale))
            self._panel.setVisible(self.is_panel_beside)
        self._centre(is_large=width / scale >= LARGE)
        self.room_changed.emit()

    def _centre(self, *, is_large: bool) -> None:
        """On a large screen page and panel form one block in the middle."""
        is_block = is_large and self.has_panel
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
