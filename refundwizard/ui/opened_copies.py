"""Letting another program show an exhibit: a read-only copy, made beside the window."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from shiboken6 import isValid

from refundwizard.storage.opened import lend, plain_name

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.session.tasks import Progress, Ticket
    from refundwizard.ui.page import Tools


class Launcher(Protocol):
    """Has the system open a file in its own program."""

    def __call__(self, path: Path) -> bool:
        """Open `path`; False where no program could be found."""


def system_launcher(path: Path) -> bool:
    """Ask the desktop."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


class OpenedCopies(QObject):
    """Makes copies and hands them to their programs; they go when the case is closed."""

    launch: Launcher = staticmethod(system_launcher)
    """What opens files; tests put their own here."""

    opened = Signal()
    failed = Signal(object)
    """The error, or None where no program could be found."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        """Wait to be asked."""
        super().__init__(parent)
        self._tools = tools

    def open(self, sha256: str, name: str, media_type: str) -> None:
        """Copy an exhibit under its name and have it opened."""
        store, case_id = self._tools.library.store, self._tools.opened().id
        plain = plain_name(name, media_type)

        def work(ticket: Ticket, _progress: Progress) -> Path | None:
            return lend(store, case_id, sha256, plain, ticket.is_cancelled)

        self._tools.tasks.run(work, partial(_launch, self), partial(_fail, self))


def _launch(copies: OpenedCopies, path: Path | None) -> None:
    if path is None or not isValid(copies):
        return
    if copies.launch(path):
        copies.opened.emit()
    else:
        copies.failed.emit(None)


def _fail(copies: OpenedCopies, error: Exception) -> None:
    if isValid(copies):
        copies.failed.emit(error)
