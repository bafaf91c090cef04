"""Our own line icons, drawn from SVG in the colour of a token at the screen's resolution."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QIcon

SMALL: Final = 16
"""At or below this size (px) the stroke is drawn thicker."""


class _Store:
    """The icon folder and everything drawn from it so far."""

    folder: Path | None = None
    sources: Final[dict[str, str]] = {}
    drawn: Final[dict[tuple[str, str, int, float], QPixmap]] = {}


def use_folder(folder: Path) -> None:
    """Take the icons from this folder and forget those already drawn."""
    _Store.folder = folder
    _Store.sources.clear()
    _Store.drawn.clear()


def names() -> tuple[str, ...]:
    """List the icons there are, in order."""
    if _Store.folder is None:
        return ()
    return tuple(sorted(p.stem for p in _Store.folder.glob("*.svg")))


def _source(name: str) -> str:
    if name not in _Store.sources:
        if _Store.folder is None:
            msg = "No icon folder is set; install the theme first."
            raise RuntimeError(msg)
        path = _Store.folder / f"{name}.svg"
        _Store.sources[name] = path.read_text(encoding="utf-8")
    return _Store.sources[name]


def pixmap(name: str, colour: str, size: int, dpr: float = 1.0) -> QPixmap:
    """Draw one icon, or give it from the cache.

    Args:
        name: File name without ending.
        colour: "#RRGGBB".
        size: Edge in logical pixels.
        dpr: Device pixel ratio of the screen.

    Raises:
        OSError: There is no such icon.
    """
    key = (name, colour, size, dpr)
    found = _Store.drawn.get(key)
    if found is None:
        found = _draw(name, colour, size, dpr)
        _Store.drawn[key] = found
    return found


def _draw(name: str, colour: str, size: int, dpr: float) -> QPixmap:
    svg = _source(name).replace("currentColor", colour)
    if size <= SMALL:
        svg = svg.replace('stroke-width="1.75"', 'stroke-width="2"')
    drawn = QPixmap(round(size * dpr), round(size * dpr))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg.encode())).render(
        painter, QRectF(0, 0, drawn.width(), drawn.height())
    )
    painter.end()
    drawn.setDevicePixelRatio(dpr)
    return drawn


def paint(painter: QPainter, name: str, colour: str, box: QRectF) -> None:
    """Paint one icon into a square `box` of logical pixels."""
    dpr = painter.device().devicePixelRatio()
    at = QPointF(round(box.x() * dpr) / dpr, round(box.y() * dpr) / dpr)
    painter.drawPixmap(at, pixmap(name, colour, round(box.width()), dpr))


def icon(name: str, colour: str, size: int = 18) -> QIcon:
    """Give an icon for menus and actions, at one and two pixels per pixel."""
    from PySide6.QtGui import QIcon  # noqa: PLC0415 - not for the first page

    made = QIcon(pixmap(name, colour, size))
    made.addPixmap(pixmap(name, colour, size, 2.0))
    return made
