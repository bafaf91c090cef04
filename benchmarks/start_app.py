"""The app started to its first painted page: the list is filled and *New case* can be clicked."""

from __future__ import annotations

import os
import sys

from benchmarks.rss import peak_megabytes
from refundwizard import app


def main(folder: str) -> int:
    """Show the window on a data folder until home was painted."""
    request = app.Request(data_dir=folder, as_of="2026-11-17", lang="zh_CN")
    application = app.make_application([])
    running = app.App(application, request)

    from PySide6.QtCore import QEvent, QObject

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Paint and watched.objectName() == "page_home":
                sys.stdout.write(f"{peak_megabytes()}\n")
                sys.stdout.flush()
                os._exit(0)  # what was to be measured is over
            return False

    watcher = FirstPaint()
    application.installEventFilter(watcher)
    running.window.show()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
