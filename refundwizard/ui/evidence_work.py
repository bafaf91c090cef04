"""Evidence work beside the window: taking files in, and making small pictures of them.

Nothing here runs longer than a moment on the window's thread. A page may be taken away (language
switched, case left) while work runs: the result still goes into the case, only nobody shows it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtGui import QImage, QImageWriter
from shiboken6 import isValid

from refundwizard.media.thumbnails import Thumbnailer
from refundwizard.session.exhibits import Intake, Place, take_in, take_picture, with_intake
from refundwizard.session.thumbnails import can_be_shown, thumbnails
from refundwizard.storage.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from refundwizard.session.evidence_view import ExhibitView
    from refundwizard.session.open_case import OpenCase
    from refundwizard.session.tasks import Progress, Ticket
    from refundwizard.ui.page import Tools

BATCH: Final = 8
"""Pictures made before the page shows them."""

Work = Callable[["Ticket", "Progress"], Intake]


class IntakeWork(QObject):
    """Takes one batch of files in after the other."""

    started = Signal()
    progressed = Signal(int, int)
    finished = Signal(object)
    """`Intake`: what was added, merged and left out; hand it to `with_intake`."""
    failed = Signal(object)
    """The error, when the work could not be done at all."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        """Wait for files."""
        super().__init__(parent)
        self._tools = tools
        self._waiting: list[Work] = []
        self._ticket: Ticket | None = None
        self._is_running = False

    @property
    def is_running(self) -> bool:
        """Whether files are being taken in."""
        return self._is_running

    def take_files(self, paths: Iterable[Path]) -> None:
        """Copy files (and what folders hold) in while hashing; the originals are only read."""
        opened, now, sources = self._tools.opened(), self._tools.clock(), tuple(paths)
        vault = Vault(self._tools.library.store)

        def work(ticket: Ticket, progress: Progress) -> Intake:
            place = Place.of(opened.id, opened.wizard.case)
            stop = ticket.is_cancelled
            return take_in(vault, place, sources, now, is_cancelled=stop, progress=progress)

        self._add(work)

    def take_image(self, image: QImage, name: str) -> None:
        """Take a picture from the clipboard in, under `name`."""
        opened, now = self._tools.opened(), self._tools.clock()
        vault = Vault(self._tools.library.store)

        def work(_ticket: Ticket, _progress: Progress) -> Intake:
            place = Place.of(opened.id, opened.wizard.case)
            return take_picture(vault, place, _png(image), name, now)

        self._add(work)

    def cancel(self) -> None:
        """Stop at the next safe place; what was copied stays."""
        self._waiting.clear()
        if self._ticket is not None:
            self._ticket.cancel()

    def _add(self, work: Work) -> None:
        self._waiting.append(work)
        if not self._is_running:
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            return
        work = self._waiting.pop(0)
        self._is_running = True
        self.started.emit()
        opened = self._tools.opened()
        done, failed = partial(_finish, self, opened), partial(_fail, self)
        self._ticket = self._tools.tasks.run(work, done, failed, partial(_report, self))

    def settle(self) -> None:
        """Note that a batch ended, and begin the next."""
        self._is_running = False
        self._ticket = None
        self._next()


def _finish(work: IntakeWork, opened: OpenCase, intake: Intake) -> None:
    if isValid(work):
        work.settle()
        work.finished.emit(intake)
        return
    opened.commit(lambda wizard: wizard.change(with_intake(wizard.case, intake)), at_once=True)


def _fail(work: IntakeWork, error: Exception) -> None:
    if isValid(work):
        work.settle()
        work.failed.emit(error)


def _report(work: IntakeWork, done: int, total: int) -> None:
    if isValid(work):
        work.progressed.emit(done, total)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


class ThumbnailWork(QObject):
    """Makes the pictures of exhibits, a few at a time, and keeps them."""

    arrived = Signal(str, QImage)
    """The digest of a file and its picture; a null picture where there can be none."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        """Keep nothing yet."""
        super().__init__(parent)
        self._tools = tools
        self._is_running = False
        self._wanted: list[str] = []
        self.images: dict[str, QImage] = {}

    def want(self, exhibits: Iterable[ExhibitView]) -> None:
        """Make what is missing among the pictures of these exhibits."""
        self._wanted = [
            each.sha256
            for each in exhibits
            if each.sha256 and each.sha256 not in self.images and can_be_shown(each.media_type)
        ]
        if not self._is_running:
            self.go_on()

    def go_on(self) -> None:
        """Begin the next few."""
        batch, self._wanted = tuple(self._wanted[:BATCH]), self._wanted[BATCH:]
        self._is_running = bool(batch)
        if not batch:
            return
        store, case_id = self._tools.library.store, self._tools.opened().id

        def work(ticket: Ticket, _progress: Progress) -> dict[str, bytes | None]:
            maker = Thumbnailer()
            try:
                return thumbnails(store, case_id, batch, maker.make, ticket.is_cancelled)
            finally:
                maker.close()

        failed = partial(_keep, self, dict.fromkeys(batch))
        self._tools.tasks.run(work, partial(_keep, self), lambda _error: failed())


def _keep(work: ThumbnailWork, made: dict[str, bytes | None]) -> None:
    if not isValid(work):
        return
    for sha256, png in made.items():
        image = QImage.fromData(png) if png else QImage()
        work.images[sha256] = image
        work.arrived.emit(sha256, image)
    work.go_on()
