"""What the log may hold, and how exceptions and Qt's messages get into it.

Codes, ids, sizes and places in our own code; never an answer, a name, a letter or a path below the
data folder. So an exception is logged by its type and its places, without its message.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import threading
import traceback
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING, ClassVar, Final, TextIO

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from types import TracebackType

    from PySide6.QtCore import QMessageLogContext

BYTES: Final = 1 << 20
FILES: Final = 3
LOG: Final = logging.getLogger("refundwizard")
_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class _PrivateFile(RotatingFileHandler):
    """A rotating log file that only its owner can read."""

    def _open(self) -> TextIOWrapper:
        handle = os.open(self.baseFilename, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        return TextIOWrapper(os.fdopen(handle, "ab"), encoding="utf-8")


class LogBridge:
    """The hooks; `close` takes them away again."""

    installed: ClassVar[LogBridge | None] = None
    """The one whose hooks are in force."""

    def __init__(self, folder: Path, on_crash: Callable[[str], None]) -> None:
        """Log into `folder`; `on_crash` gets the text to show for an error nobody caught."""
        self._on_crash = on_crash
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        log = folder / "refundwizard.log"
        self._handler = _PrivateFile(log, maxBytes=BYTES, backupCount=FILES - 1, delay=True)
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        self._faults: TextIO | None = None
        self._before = (sys.excepthook, threading.excepthook)

    def install(self) -> None:
        """Take over the hooks."""
        LOG.setLevel(logging.INFO)
        LOG.propagate = False
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        qInstallMessageHandler(_on_qt_message)
        LogBridge.installed = self
        self.take_up()

    def take_up(self) -> None:
        """Write into the files of the folder, made where they are not there."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        LOG.addHandler(self._handler)
        crash = os.open(self._folder / "crash.log", os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)
        self._faults = os.fdopen(crash, "a", encoding="utf-8")
        faulthandler.enable(self._faults)

    def close(self) -> None:
        """Give the hooks back."""
        sys.excepthook, threading.excepthook = self._before
        qInstallMessageHandler(None)
        LogBridge.installed = None
        self.let_go()

    def let_go(self) -> None:
        """Close the files, so that they can be removed; nothing is written until `take_up`."""
        LOG.removeHandler(self._handler)
        self._handler.close()
        if self._faults is not None:
            faulthandler.disable()
            self._faults.close()
            self._faults = None

    def _on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._before[0](kind, error, trace)
            return
        text = places(kind, trace)
        LOG.error("unexpected %s", text)
        self._on_crash(text)

    def _on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        LOG.error("unexpected in a thread %s", places(args.exc_type, args.exc_traceback))


def let_go() -> None:
    """Close the files of the log, if there is one."""
    if LogBridge.installed is not None:
        LogBridge.installed.let_go()


def take_up() -> None:
    """Go on logging after `let_go`."""
    if LogBridge.installed is not None:
        LogBridge.installed.take_up()


def places(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return an exception as its type and the places it passed, with no message in it."""
    steps = [
        f"{os.path.basename(frame.filename)}:{frame.lineno} {frame.name}"  # noqa: PTH119 - text only
        for frame in traceback.extract_tb(trace)
    ]
    return " < ".join([kind.__name__, *reversed(steps)])


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Log Qt's messages by category and length: their text may quote what is on the screen."""
    category = getattr(context, "category", "") or "default"
    LOG.log(_LEVELS.get(kind, logging.INFO), "qt %s, %d characters", category, len(message))
