"""Where the side panel is shown: beside the page, or in a narrow window as a sheet over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.breakpoints import UNLIMITED, panel_beside, panel_width

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout, QWidget

    from refundwizard.ui.widgets.panel_sheet import PanelSheet
    from refundwizard.ui.widgets.side_panel import Section, SidePanel

BESIDE = 2
"""Place of the panel in the row of the page."""


class PanelPlace(QObject):
    """Makes the panel when the first case is opened, and moves it as the window's width asks."""

    activated = Signal(str)
    """A link or button of the panel, by its id."""
    turned = Signal()
    """The panel came, went, or left the sheet: the row has to be arranged anew."""

    def __init__(self, window: QWidget, ground: QWidget, row: QHBoxLayout) -> None:
        """Show the panel in `row`, or over `ground`."""
        super().__init__(window)
        self.is_on = False
        """Whether there is something to show, wherever."""
        self.is_over = False
        """Whether it only ever covers the page: help where no panel belongs to the page."""
        self.extra: tuple[Section, ...] = ()
        """Help below what the page has for the panel, while it is wanted."""
        self.shown: SidePanel | None = None
        """The panel; None before the first case was opened."""
        self._window = window
        self._ground = ground
        self._row = row
        self._sheet: PanelSheet | None = None

    @property
    def is_beside(self) -> bool:
        """Whether the panel stands beside the page rather than over it."""
        takes_room = self.is_on and not self.is_over
        return takes_room and panel_beside(self._window.width(), theme().scale)

    @property
    def is_sheet_open(self) -> bool:
        """Whether the panel covers a part of the page."""
        return self._sheet is not None and self._sheet.is_open

    def show_sections(
        self, sections: tuple[Section, ...], top: QWidget | None, *, over: bool = False
    ) -> None:
        """Show these sections below `top`; `over` keeps them for the sheet."""
        if self.is_over and not over:
            self.take_away()
        panel = self.shown or self._make()
        is_new, self.is_on, self.is_over = not self.is_on, True, over
        panel.set_top(top)
        panel.set_sections((*sections, *self.extra))
        if is_new:
            self.turned.emit()

    def _make(self) -> SidePanel:
        from refundwizard.ui.widgets.side_panel import SidePanel  # noqa: PLC0415 - not for home

        self.shown = SidePanel()
        self.shown.activated.connect(self.activated)
        self._row.insertWidget(BESIDE, self.shown)
        return self.shown

    def take_away(self) -> None:
        """Show no panel."""
        was_on, self.is_on, self.is_over = self.is_on, False, False
        self.extra = ()
        if self.shown is not None:
            self.shown.set_top(None)
            self.shown.set_sections(())
        self.close_sheet()
        if was_on:
            self.turned.emit()

    def arrange(self) -> None:
        """Follow the width of the window."""
        if self.is_beside:
            self.close_sheet()
        if self.shown is not None and not self.is_sheet_open:
            self.shown.setFixedWidth(panel_width(self._window.width(), theme().scale))
            self.shown.setVisible(self.is_beside)

    def focus_beside(self) -> bool:
        """Move the focus to the panel if it stands beside the page; return whether it does."""
        if self.shown is None or not self.is_beside:
            return False
        self.shown.focus_first()
        return True

    # -------------------------------------------------------------------------------- sheet

    def open_sheet(self) -> None:
        """Show the panel over the page, where there is no room beside it."""
        from refundwizard.ui.widgets.panel_sheet import PanelSheet  # noqa: PLC0415 - as above

        if self.shown is None or not self.is_on or self.is_beside:
            return
        close = QCoreApplication.translate("MainWindow", "Close")
        if self._sheet is None:
            self._sheet = PanelSheet(self._ground, close)
            self._sheet.closed.connect(self._on_sheet_closed)
        self._sheet.set_close_name(close)
        if not self._sheet.is_open:
            self._row.removeWidget(self.shown)
            self.shown.setMinimumWidth(0)
            self.shown.setMaximumWidth(UNLIMITED)
            self._sheet.hold(self.shown)
            self._sheet.open()

    def close_sheet(self) -> None:
        """Take the sheet away."""
        if self._sheet is not None and self._sheet.is_open:
            self._sheet.close_sheet()

    def _on_sheet_closed(self) -> None:
        panel = self._sheet.release() if self._sheet is not None else None
        if panel is not None:
            self._row.insertWidget(BESIDE, panel)
            self.turned.emit()
