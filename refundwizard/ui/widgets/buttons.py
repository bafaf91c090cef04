"""Push buttons: primary, plain, link and quiet, with icons 8 px from the words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from refundwizard.ui.safe_text import set_tooltip
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.button_look import BARE, face, measures
from refundwizard.ui.widgets.caption import Caption
from refundwizard.ui.widgets.focus_ring import RingHolder

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent
    from PySide6.QtWidgets import QWidget

Kind = Literal["primary", "plain", "link", "text", "quiet"]


class Button(QPushButton):
    """A push button whose words never elide: they wrap to two lines."""

    def __init__(
        self,
        text: str,
        *,
        kind: Kind = "plain",
        icon: str = "",
        trailing_icon: str = "",
        small: bool = False,
    ) -> None:
        """Make a button.

        Args:
            text: The words; an ampersand is just an ampersand.
            kind: primary (one a page), plain, link (underlined), text (a link that is not
                underlined, for expanders) or quiet (no border, second text colour).
            icon: Icon before the words, "" for none.
            trailing_icon: Icon after the words, "" for none.
            small: 32 px high with 13 px words, else 40 and 14.
        """
        super().__init__()
        self._kind: Kind = kind
        self._icons = (icon, trailing_icon)
        self._small = small
        self._words = ""
        self._caption: Caption | None = None
        self._heights: dict[int, int] = {}
        self._ring = RingHolder(self, 4 if kind in BARE else 8)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)
        theme().changed.connect(self._on_theme_changed)

    def setText(self, text: str) -> None:
        """Show other words."""
        self._words = text
        self._forget()
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    @property
    def words(self) -> str:
        """The words as given."""
        return self._words

    @property
    def kind(self) -> Kind:
        """What kind of button this is."""
        return self._kind

    def set_kind(self, kind: Kind) -> None:
        """Make it primary, plain, link, text or quiet."""
        self._kind = kind
        self._on_theme_changed()

    def set_icons(self, icon: str = "", trailing: str = "") -> None:
        """Change the icons before and after the words."""
        self._icons = (icon, trailing)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self._forget()
        self.updateGeometry()
        self.update()

    def _forget(self) -> None:
        self._caption = None
        self._heights.clear()

    @property
    def caption(self) -> Caption:
        """What stands in the button, at the text size of the moment."""
        if self._caption is None:
            look = measures(self._kind, small=self._small)
            self._caption = Caption(self._words, self._icons, look)
        return self._caption

    def sizeHint(self) -> QSize:
        """Give the size for the words in one line."""
        width = self.caption.width
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Give the size for the words in two lines; they are never cut."""
        return QSize(self.caption.least_width, self.heightForWidth(self.sizeHint().width()))

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that words may wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in px at `width` px."""
        if width not in self._heights:
            self._heights[width] = self._height_at(width)
        return self._heights[width]

    def _height_at(self, width: int) -> int:
        line, count = theme().line(self.caption.role), len(self.caption.lines(width))
        if self._kind in {"link", "text"}:
            return line * count
        small = self._small or self._kind == "quiet"
        return theme().px(32 if small else 40) + line * (count - 1)

    def ring_rect(self) -> QRect:
        """Give the shape: as high as the words need, in the middle of the room given."""
        height = self.heightForWidth(self.width())
        return QRect(0, (self.height() - height) // 2, self.width(), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icons and words."""
        del event
        painter = QPainter(self)
        look = face(self, self._kind)
        if look.box is not None:
            draw.box(painter, self.ring_rect().toRectF(), look.box)
        self.caption.paint(painter, self.size(), look.token, is_link=self._kind == "link")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring for keyboard focus."""
        self._ring.enter(event.reason())
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Drop the ring."""
        self._ring.leave(event.reason())
        super().focusOutEvent(event)


class IconButton(Button):
    """A square button with an icon only; its name is told by tool tip and screen reader."""

    def __init__(
        self, icon: str, name: str, *, size: int = 32, parent: QWidget | None = None
    ) -> None:
        """Make an icon button of `size` design px called `name`."""
        self._edge = size
        super().__init__("", kind="quiet", icon=icon)
        self.setParent(parent)
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Change what the button is called."""
        self.setAccessibleName(name)
        set_tooltip(self, name)

    def sizeHint(self) -> QSize:
        """Give the square."""
        return QSize(theme().px(self._edge), theme().px(self._edge))

    def minimumSizeHint(self) -> QSize:
        """An icon is never squeezed."""
        return self.sizeHint()

    def heightForWidth(self, width: int) -> int:
        """Give the edge of the square."""
        del width
        return theme().px(self._edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and icon."""
        del event
        painter = QPainter(self)
        look = face(self, "quiet")
        if look.box is not None:
            draw.box(painter, self.ring_rect().toRectF(), look.box)
        edge = theme().px(18)
        left = round((self.width() - edge) / 2)
        name = self._icons[0]
        draw.icon_middle(painter, name, "text", QPointF(left, self.height() / 2), 18)
