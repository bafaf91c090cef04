"""Printing our own PDF: the system's dialog, then page after page, drawn beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QObject, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FINEST: Final = 300
"""Dots per inch a page is drawn at most: sharp on paper, and small enough to hold."""
_POINTS: Final = 72


class Printing(QObject):
    """One printout. It deletes itself when done; `finished` says whether paper came of it."""

    finished = Signal(bool)

    def __init__(self, pdf: bytes, name: str, parent: QWidget) -> None:
        """Load a PDF; `name` is what the print queue shows."""
        super().__init__(parent)
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setDocName(name)
        self._bytes = QByteArray(pdf)
        self._buffer = QBuffer(self._bytes, self)
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._document = QPdfDocument(self)
        self._document.load(self._buffer)
        self._renderer = QPdfPageRenderer(self)
        self._renderer.setDocument(self._document)
        self._renderer.setRenderMode(QPdfPageRenderer.RenderMode.MultiThreaded)
        self._renderer.pageRendered.connect(self._on_rendered)
        self._painter: QPainter | None = None
        self._last = self._document.pageCount() - 1

    def ask(self, window: QWidget) -> None:
        """Open the system's print dialog; nothing is printed unless the person agrees."""
        dialog = QPrintDialog(self.printer, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setMinMax(1, max(self._last + 1, 1))
        dialog.accepted.connect(self.start)
        dialog.rejected.connect(lambda: self._end(is_printed=False))
        dialog.setModal(True)
        dialog.show()

    def start(self) -> None:
        """Draw the pages asked for, one after the other, onto the printer."""
        first = max(self.printer.fromPage() - 1, 0)
        if self.printer.toPage():
            self._last = min(self._last, self.printer.toPage() - 1)
        self._painter = QPainter()
        if first > self._last or not self._painter.begin(self.printer):
            self._painter = None
            self._end(is_printed=False)
            return
        self._request(first)

    def _request(self, page: int) -> None:
        dots = min(self.printer.resolution(), FINEST)
        points: QSizeF = self._document.pagePointSize(page)
        size = QSize(
            round(points.width() * dots / _POINTS), round(points.height() * dots / _POINTS)
        )
        self._renderer.requestPage(page, size)

    def _on_rendered(self, page: int, _size: QSize, image: QImage) -> None:
        if self._painter is None:
            return
        paper = QRectF(self.printer.paperRect(QPrinter.Unit.DevicePixel))
        inner = QRectF(self.printer.pageRect(QPrinter.Unit.DevicePixel))
        target = QRectF(-inner.topLeft(), paper.size())
        self._painter.fillRect(target, Qt.GlobalColor.white)
        self._painter.drawImage(target, image)
        if page >= self._last:
            self._painter.end()
            self._painter = None
            self._end(is_printed=True)
            return
        self.printer.newPage()
        self._request(page + 1)

    def _end(self, *, is_printed: bool) -> None:
        self.finished.emit(is_printed)
        self.deleteLater()
