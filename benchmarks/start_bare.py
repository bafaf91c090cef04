"""A bare 6-page wizard, started to its first painted page: what any PySide6 program pays."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWizard, QWizardPage

from benchmarks.rss import peak_megabytes

PAGES = 6


class FirstPaint(QObject):
    """Says so and quits when a window was painted for the first time."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Watch for the paint of the wizard's page."""
        del watched
        if event.type() == QEvent.Type.Paint:
            sys.stdout.write(f"{peak_megabytes()}\n")
            sys.stdout.flush()
            os._exit(0)  # what was to be measured is over
        return False


def main() -> int:
    """Show the wizard until it was painted."""
    application = QApplication([])
    wizard = QWizard()
    watcher = FirstPaint()
    for number in range(PAGES):
        page = QWizardPage()
        page.setTitle(f"第 {number + 1} 页")
        layout = QVBoxLayout(page)
        layout.addWidget(QLabel("说说发生了什么"))
        layout.addWidget(QLineEdit())
        wizard.addPage(page)
        page.installEventFilter(watcher)
    wizard.show()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main())
