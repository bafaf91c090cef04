"""A picture of a printed page, white in every theme."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.icon_view import IconView
from refundwizard.ui.widgets.painted_button import PaintedButton
from refundwizard.ui.widgets.paragraph import Paragraph

_A4 = 297 / 210


class PagePicture(PaintedButton):
    """The page; a click asks for it enlarged."""

    radius = 1

    def __init__(self, name: str) -> None:
        """Make an empty page that screen readers call `name`."""
        super().__init__(name)
        self._image = QImage()
        self._fitted = QImage()

    def set_image(self, image: QImage) -> None:
        """Show another page."""
        self._image, self._fitted = image, QImage()
        self.updateGeometry()
        self.update()

    def wanted_width(self) -> int:
        """Give the width of the panel's column."""
        return theme().px(255)

    def wanted_height(self, width: int) -> int:
        """Keep the proportions of the page."""
        if self._image.isNull():
            return round(width * _A4)
        return round(width * self._image.height() / self._image.width())

    def minimumSizeHint(self) -> QSize:
        """Allow a small picture."""
        return QSize(theme().px(120), theme().px(160))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page and its edge."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if not self._image.isNull():
            painter.drawImage(QRectF(self.rect()), self._fit())
        painter.setPen(theme().color("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _fit(self) -> QImage:
        """Scale the page to the room there is; once, for scaling takes longer than painting."""
        size = (self.size().toSizeF() * self.devicePixelRatioF()).toSize()
        if self._fitted.size() != size:
            smooth = Qt.TransformationMode.SmoothTransformation
            self._fitted = self._image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        return self._fitted

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enlarge by Enter too."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)


class PagePreview(QWidget):
    """Title, page of pages, the picture, and buttons to turn."""

    previous_requested = Signal()
    next_requested = Signal()
    enlarge_requested = Signal()

    def __init__(self, title: str, *, previous: str, following: str) -> None:
        """Make a preview called `title`, with the words of both buttons."""
        super().__init__()
        self._caption = Paragraph("", Role.SMALL, "text2")
        self.picture = PagePicture(title)
        self.picture.clicked.connect(self.enlarge_requested)
        self._previous = Button(previous, small=True)
        self._next = Button(following, small=True)
        self._previous.clicked.connect(self.previous_requested)
        self._next.clicked.connect(self.next_requested)
        head = QHBoxLayout()
        head.setSpacing(theme().px(6))
        head.addWidget(IconView("print", "text2", 18), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(Paragraph(title, Role.HINT_BOLD, "text"), 1)
        head.addWidget(self._caption, 0, Qt.AlignmentFlag.AlignVCenter)
        turn = QHBoxLayout()
        turn.setSpacing(theme().px(8))
        turn.addStretch(1)
        turn.addWidget(self._previous)
        turn.addWidget(self._next)
        turn.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(9))
        column.addLayout(head)
        column.addWidget(self.picture)
        column.addLayout(turn)
        self.set_pages_known(first=True, last=True)

    def set_page(self, image: QImage, caption: str) -> None:
        """Show a page and say which one it is."""
        self.picture.set_image(image)
        self._caption.setText(caption)
        self.picture.setAccessibleDescription(caption)

    def set_pages_known(self, *, first: bool, last: bool) -> None:
        """Say whether this is the first or the last page."""
        self._previous.setEnabled(not first)
        self._next.setEnabled(not last)
