"""The app started to its first painted page: the list is filled and *New case* can be clicked."""

from __future__ import annotations

import gc
import os
import sys

from benchmarks.rss import peak_megabytes
from refundwizard import app


def main(folder: str) -> int:
    """Show the window on a data folder until home was painted."""
    gc.disable()  # as the program does
    request = app.Request(data_dir=folder, as_of="2026-11-17", lang="zh_CN")
    application = app.make_application([])
    running = app.App(application, request)

    from PySide6.QtCore import QEvent, QObject

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            del watched
            if event.type() == QEvent.Type.Paint:
                sys.stdout.write(f"{peak_megabytes()}\n")
                sys.stdout.flush()
                os._exit(0)  # what was to be measured is over
            return False

    watcher = FirstPaint()
    home = running.window.pages.currentWidget()
    assert home is not None  # noqa: S101 - it always shows a page
    home.installEventFilter(watcher)  # not on the application: that would slow every event down
    running.window.show()
    return application.exec()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
