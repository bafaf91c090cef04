"""Draw the icons of the packages anew from their SVG files: `python packaging/icons/draw.py`.

The PNG files are kept beside them, so that a build needs no window system to draw with.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).resolve().parent
SIZES = {
    "refundwizard": (16, 24, 32, 48, 64, 128, 256, 512),
    "refundwizard-case": (16, 32, 48, 128),
}


def main() -> int:
    """Draw every size of every icon."""
    application = QGuiApplication(sys.argv[:1])
    for name, sizes in SIZES.items():
        drawn = QSvgRenderer(str(HERE / f"{name}.svg"))
        for size in sizes:
            image = QImage(size, size, QImage.Format.Format_ARGB32)
            image.fill(Qt.GlobalColor.transparent)
            painter = QPainter(image)
            drawn.render(painter)
            painter.end()
            image.save(str(HERE / f"{name}-{size}.png"))
    del application
    return 0


if __name__ == "__main__":
    sys.exit(main())
