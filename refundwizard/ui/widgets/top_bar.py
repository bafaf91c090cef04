"""The bar at the top: the mark, where you are, saved, settings, language, help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import Label, set_tooltip
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.bar_button import BarButton
from refundwizard.ui.widgets.meta_line import paint_parts, parts_width
from refundwizard.ui.widgets.saved_mark import SavedMark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

ROOMY: Final = 860
"""From this width on (design px) the way to the settings has its word beside it."""
TIGHT: Final = 700
"""Below this width (design px) mark and line give their room to the title of the case."""


class AppMark(QWidget):
    """The mark of the app: the route in a square of the accent colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make the mark, 28 design px wide."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Ask for the square."""
        return QSize(theme().px(28), theme().px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint square and route."""
        del event
        painter = QPainter(self)
        draw.box(painter, self.rect().toRectF(), draw.Box("accent", "", 7))
        edge = theme().px(18)
        left = (self.width() - edge) / 2
        draw.icon(painter, "route", "on_accent", QPointF(left, left), 18)


class CaseTitle(Label):
    """The name of the case in bold, its parts parted by dots; elided when there is no room."""

    def __init__(self) -> None:
        """Make an empty title."""
        self._parts: tuple[str, ...] = ()
        super().__init__("", Role.LABEL, "text")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_parts(self, parts: Sequence[str]) -> None:
        """Show these parts."""
        self._parts = tuple(part for part in parts if part)
        self.setText("，".join(self._parts))
        set_tooltip(self, self.text())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for everything in one line."""
        return QSize(round(parts_width(self._parts, Role.LABEL) + 1), theme().line(Role.LABEL))

    def minimumSizeHint(self) -> QSize:
        """Allow the title to be elided."""
        return QSize(theme().px(40), theme().line(Role.LABEL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts, or one elided line."""
        del event
        painter = QPainter(self)
        room = QRectF(self.rect())
        if parts_width(self._parts, Role.LABEL) <= self.width() + 1:
            paint_parts(painter, room, self._parts, draw.Ink(Role.LABEL, "text"))
            return
        ink = draw.Ink(Role.LABEL, "text", elide=Qt.TextElideMode.ElideRight)
        draw.text(painter, room, " ".join(self._parts), ink)


class TopBar(QFrame):
    """52 design px high, over the whole width."""

    home_requested = Signal()
    settings_requested = Signal()
    language_requested = Signal()
    help_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a bar without words."""
        super().__init__(parent)
        self.setObjectName("top_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.saved = SavedMark()
        self.home = BarButton("", "", trailing="chev")
        self.app_name = Label("", Role.OPTION_BOLD, "text")
        self.case_title = CaseTitle()
        self.settings = BarButton("settings", "")
        self.language = BarButton("lang", "")
        self.help = BarButton("help", "")
        self.home.clicked.connect(self.home_requested)
        self.settings.clicked.connect(self.settings_requested)
        self.language.clicked.connect(self.language_requested)
        self.help.clicked.connect(self.help_requested)
        self._of_case = (self.home, self.case_title, self.settings)
        self._line = QHBoxLayout(self)
        self._divider = _Divider()
        middle = Qt.AlignmentFlag.AlignVCenter
        self._mark = AppMark()
        self._line.addWidget(self._mark, 0, middle)
        left: tuple[QWidget, ...] = (self.home, self.app_name, self.case_title)
        tools = (self.settings, self.language, self.help)
        right: tuple[QWidget, ...] = (self.saved, self._divider, *tools)
        for part in left:
            self._line.addWidget(part, 0, middle)
        self._line.addStretch(1)
        for part in right:
            self._line.addWidget(part, 0, middle)
        self._space()
        theme().changed.connect(self._space)

    def _space(self) -> None:
        scale = theme().px
        self.setFixedHeight(scale(52))
        self._line.setContentsMargins(scale(16), 0, scale(14), 0)
        self._line.setSpacing(0)
        self.app_name.setContentsMargins(scale(12), 0, 0, 0)
        self.case_title.updateGeometry()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words and mark out where there is little room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the title of the case what room there is."""
        room = self.width() / theme().scale
        self.settings.set_bare(on=room < ROOMY)
        is_tight = room < TIGHT
        is_squeezed = is_tight and not self.case_title.isHidden()
        for tool in (self.language, self.help):
            tool.set_bare(on=is_squeezed)
        self._mark.setHidden(is_squeezed)
        self._divider.set_tight(on=is_tight)

    def set_home(self, app_name: str) -> None:
        """Show the name of the app, as on the home page."""
        self.app_name.setText(app_name)
        self.app_name.show()
        for widget in (*self._of_case, self.saved, self._divider):
            widget.hide()
        self._fit()

    def set_case(self, all_cases: str, title_parts: Sequence[str]) -> None:
        """Show the way back to all cases and the name of the open one."""
        self.home.set_words(all_cases)
        self.case_title.set_parts(title_parts)
        self.app_name.hide()
        for widget in (*self._of_case, self.saved, self._divider):
            widget.show()
        self._fit()

    def set_saved_visible(self, *, on: bool) -> None:
        """Show or hide the saved mark and the line beside it."""
        self.saved.setVisible(on)
        self._divider.setVisible(on)

    def set_settings_word(self, word: str) -> None:
        """Name the way to the settings; it shows beside an open case."""
        self.settings.set_words(word)

    def set_language_word(self, word: str) -> None:
        """Name the language that a click switches to."""
        self.language.set_words(word)

    def set_help_word(self, word: str) -> None:
        """Name the help button."""
        self.help.set_words(word)


class _Divider(QWidget):
    """A vertical hairline of 20 px with room at its sides."""

    def __init__(self) -> None:
        super().__init__()
        self._is_tight = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.updateGeometry)

    def set_tight(self, *, on: bool) -> None:
        """Take no room at the left, and draw no line."""
        if on != self._is_tight:
            self._is_tight = on
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for line and room."""
        return QSize(theme().px(4 if self._is_tight else 28), theme().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line."""
        del event
        if self._is_tight:
            return
        x = theme().px(16)
        QPainter(self).fillRect(QRectF(x, 0, 1, self.height()), theme().color("line"))
