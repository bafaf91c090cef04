"""Evidence work beside the window: taking files in, and making small pictures of them.

Nothing here runs longer than a moment on the window's thread. A page may be taken away (language
switched, case left) while work runs: the result still goes into the case, only nobody shows it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Signal
from PySide6.QtGui import QImage, QImageWriter
from shiboken6 import isValid

from refundwizard.media.sniff import sniff
from refundwizard.media.thumbnails import Thumbnailer
from refundwizard.session.errand import Asked, Errand
from refundwizard.session.exhibits import Intake, LeftOut, Place, with_intake
from refundwizard.session.gathering import CANCELLED
from refundwizard.session.intake import plain_name, take_picture
from refundwizard.session.thumbnails import can_be_shown, thumbnails
from refundwizard.storage.vault import Vault
from refundwizard.ui.intake_question import ask_about

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from refundwizard.session.evidence_view import ExhibitView
    from refundwizard.session.open_case import OpenCase
    from refundwizard.session.tasks import Progress, Ticket
    from refundwizard.storage.store import Store
    from refundwizard.ui.page import Tools

BATCH: Final = 8
"""Pictures made before the page shows them."""

Work = Callable[["Ticket", "Progress"], Intake | Asked]
KEPT: Final = 240
"""Pictures kept in memory; the others come from the disk when they are in sight again."""


class IntakeWork(QObject):
    """Takes one batch of files in after the other."""

    started = Signal()
    progressed = Signal(object)
    """`Gauge`: how many files and bytes of how many are done."""
    finished = Signal(object)
    """`Intake`: what was added, merged and left out; hand it to `with_intake`."""
    failed = Signal(object)
    """The error, when the work could not be done at all."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        """Wait for files."""
        super().__init__(parent)
        self._tools = tools
        self._waiting: list[_Batch] = []
        self._given_up: list[LeftOut] = []
        self._ticket: Ticket | None = None
        self._is_running = False

    @property
    def is_running(self) -> bool:
        """Whether files are being taken in."""
        return self._is_running

    def take_files(self, paths: Iterable[Path]) -> None:
        """Copy files (and what folders hold) in while hashing; the originals are only read."""
        sources = tuple(paths)
        named = tuple(LeftOut(plain_name(path), CANCELLED, path) for path in sources)
        errand = Errand(self._store, self._tools.opened(), self._tools.clock())
        self._add(_Batch(partial(errand.begin, sources), named, errand))

    def take_image(self, image: QImage | bytes, name: str) -> None:
        """Take a picture from the clipboard or a drag in, as it is or as PNG, under `name`."""
        opened, now = self._tools.opened(), self._tools.clock()
        vault = Vault(self._store, sniff=sniff)

        def work(_ticket: Ticket, _progress: Progress) -> Intake:
            place = Place.of(opened.id, opened.wizard.case)
            data = image if isinstance(image, bytes) else _png(image)
            return take_picture(vault, place, data, name, now)

        self._add(_Batch(work, (LeftOut(name, CANCELLED),)))

    def cancel(self) -> None:
        """Stop at the next safe place; what was copied stays, what waits is named."""
        for batch in self._waiting:
            self._given_up += batch.named
        self._waiting.clear()
        if self._ticket is not None:
            self._ticket.cancel()

    @property
    def _store(self) -> Store:
        return self._tools.library.store

    def _add(self, batch: _Batch) -> None:
        self._waiting.append(batch)
        if not self._is_running:
            self._next()

    def _next(self) -> None:
        if self._waiting:
            self._is_running = True
            self.started.emit()
            batch = self._waiting.pop(0)
            self._begin(batch.work, batch.errand)

    def _begin(self, work: Work, errand: Errand | None) -> None:
        opened = errand.opened if errand is not None else self._tools.opened()
        done, failed = partial(_finish, self, opened, errand), partial(_fail, self)
        report = partial(_report, self, errand)
        self._ticket = self._tools.tasks.run(work, done, failed, report)

    def ask(self, asked: Asked, errand: Errand) -> None:
        """Let the person say whether so many or so large files are meant, then go on."""
        meant = ask_about(self._tools.prompter, asked.gathered, asked.free)
        self._begin(partial(errand.take, meant), errand)

    def settle(self) -> tuple[LeftOut, ...]:
        """Note that a batch ended, begin the next, and return what was given up meanwhile."""
        given_up, self._given_up = tuple(self._given_up), []
        self._is_running = False
        self._ticket = None
        self._next()
        return given_up


@dataclass(frozen=True, slots=True)
class _Batch:
    """Work that waits, what it is about, and how far it is."""

    work: Work
    named: tuple[LeftOut, ...]
    errand: Errand | None = None


def _finish(
    work: IntakeWork, opened: OpenCase, errand: Errand | None, result: Intake | Asked
) -> None:
    if isinstance(result, Asked):
        if isValid(work) and errand is not None:
            work.ask(result, errand)
        return
    if isValid(work):
        given_up = work.settle()
        work.finished.emit(result + Intake((), (), given_up))
        return
    opened.commit(lambda wizard: wizard.change(with_intake(wizard.case, result)), at_once=True)


def _fail(work: IntakeWork, error: Exception) -> None:
    if isValid(work):
        work.settle()
        work.failed.emit(error)


def _report(work: IntakeWork, errand: Errand | None, _done: int, _total: int) -> None:
    if isValid(work) and errand is not None:
        work.progressed.emit(errand.gauge)


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
        self._maker = Thumbnailer()
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

        maker, is_last = self._maker, not self._wanted

        def work(ticket: Ticket, _progress: Progress) -> dict[str, bytes | None]:
            try:
                return thumbnails(store, case_id, batch, maker.make, ticket.is_cancelled)
            finally:
                if is_last or ticket.is_cancelled():
                    maker.close()

        failed = partial(_keep, self, maker, dict.fromkeys(batch))
        self._tools.tasks.run(work, partial(_keep, self, maker), lambda _error: failed())


def _keep(work: ThumbnailWork, maker: Thumbnailer, made: dict[str, bytes | None]) -> None:
    if not isValid(work):
        maker.close()
        return
    for sha256, png in made.items():
        image = QImage.fromData(png) if png else QImage()
        work.images[sha256] = image
        if len(work.images) > KEPT:
            del work.images[next(iter(work.images))]
        work.arrived.emit(sha256, image)
    work.go_on()
