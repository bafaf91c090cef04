"""How large a picture shows, and which part of it: whole, at 100 %, larger."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from refundwizard.ui.theme import theme

LEAST: Final = 0.05
MOST: Final = 8.0
STEP: Final = 1.25
LONG: Final = 2.2
"""A picture so many times as high as wide is a long screenshot: its width is fitted."""


class PictureScale(QAbstractScrollArea):
    """Shows one picture; `zoom_changed` tells the share of its real size, and whether it is fit."""

    zoom_changed = Signal(float, bool)

    def __init__(self, name: str = "") -> None:
        """Make an empty view that screen readers call `name`."""
        super().__init__()
        self._ground = QWidget()
        self.setViewport(self._ground)
        self.setObjectName("picture")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportMargins(1, 1, 1, 1)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._image = QImage()
        self._real = QSize()
        self._zoom = 1.0
        self._is_fit = True
        self._words = ""

    # -------------------------------------------------------------------------------- content

    def set_picture(self, image: QImage, real: QSize) -> None:
        """Show a picture, fitted; `real` is its size where `image` is a smaller copy."""
        self._image, self._real, self._words = image, real, ""
        self._is_fit = True
        self._refit()
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)

    def set_words(self, words: str) -> None:
        """Say why no picture shows."""
        self._image, self._real, self._words = QImage(), QSize(), words
        self._refit()

    @property
    def words(self) -> str:
        """What is said instead of a picture."""
        return self._words

    @property
    def has_picture(self) -> bool:
        """Whether a picture shows."""
        return not self._image.isNull()

    # ------------------------------------------------------------------------------------ zoom

    @property
    def zoom(self) -> float:
        """The share of the real size; 1.0 is one pixel of the picture to one of the screen."""
        return self._zoom

    @property
    def is_fit(self) -> bool:
        """Whether the zoom follows the room there is."""
        return self._is_fit

    def fit(self) -> None:
        """Show the whole picture, or the whole width of a long one; never larger than it is."""
        self._is_fit = True
        self._refit()

    def set_zoom(self, zoom: float, at: QPointF | None = None) -> None:
        """Show a share of the real size; the point `at` of the view stays where it is."""
        if not self.has_picture:
            return
        room = QPointF(self._ground.width() / 2, self._ground.height() / 2)
        at = at or room
        before = self._place(at)
        self._is_fit = False
        self._zoom = min(max(zoom, LEAST), MOST)
        self._apply()
        after = self._shown()
        target = QPointF(before.x() * after.width(), before.y() * after.height())
        self.horizontalScrollBar().setValue(round(target.x() - at.x()))
        self.verticalScrollBar().setValue(round(target.y() - at.y()))

    def zoom_in(self) -> None:
        """Show it larger by one step."""
        self.set_zoom(self._zoom * STEP)

    def zoom_out(self) -> None:
        """Show it smaller by one step."""
        self.set_zoom(self._zoom / STEP)

    def _place(self, at: QPointF) -> QPointF:
        """Return which share of the picture lies under a point of the view."""
        shown = self._shown()
        corner = self._corner()
        x = (at.x() - corner.x()) / max(shown.width(), 1)
        y = (at.y() - corner.y()) / max(shown.height(), 1)
        return QPointF(min(max(x, 0), 1), min(max(y, 0), 1))

    def _refit(self) -> None:
        if self._is_fit and self.has_picture:
            dpr = self.devicePixelRatioF()
            wide = self._room().width() * dpr / self._real.width()
            high = self._room().height() * dpr / self._real.height()
            is_long = self._real.height() > self._real.width() * LONG
            self._zoom = max(min(1.0, wide if is_long else min(wide, high)), LEAST)
        self._apply()

    def _room(self) -> QSize:
        """Return the room there is, with that of a scroll bar left free."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self.size() - QSize(2 + bar, 2)

    def _shown(self) -> QSize:
        """Return how large the picture is on the screen (px)."""
        share = self._zoom / self.devicePixelRatioF()
        wide, high = self._real.width() * share, self._real.height() * share
        return QSize(max(round(wide), 1), max(round(high), 1))

    def _apply(self) -> None:
        shown = self._shown() if self.has_picture else QSize()
        room = self._ground.size()
        for bar, full, seen in (
            (self.horizontalScrollBar(), shown.width(), room.width()),
            (self.verticalScrollBar(), shown.height(), room.height()),
        ):
            bar.setRange(0, max(full - seen, 0))
            bar.setPageStep(seen)
            bar.setSingleStep(theme().px(40))
        self._ground.update()
        self.zoom_changed.emit(self._zoom, self._is_fit)

    def _corner(self) -> QPointF:
        """Return where the picture's top left corner is: in the middle while there is room."""
        shown, room = self._shown(), self._ground.size()
        x = max((room.width() - shown.width()) / 2, 0) - self.horizontalScrollBar().value()
        y = max((room.height() - shown.height()) / 2, 0) - self.verticalScrollBar().value()
        return QPointF(round(x), round(y))
