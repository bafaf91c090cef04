"""Large pictures of exhibits, made beside the window by a child; the last one asked for wins."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from refundwizard.media.copies import Copier, Sheet
from refundwizard.media.thumbnails import NoPicture
from refundwizard.storage.errors import StoreError
from refundwizard.storage.vault import Vault

if TYPE_CHECKING:
    from refundwizard.session.tasks import Progress, Ticket
    from refundwizard.ui.page import Tools


@dataclass(frozen=True, slots=True)
class Shown:
    """A page to look at: its picture, its real size (px), the pages; or why there is none."""

    image: QImage
    width: int = 0
    height: int = 0
    pages: int = 1
    why: str = ""


class SheetWork(QObject):
    """Makes one picture at a time."""

    arrived = Signal(str, int, object)
    """Digest, page (from 0) and `Shown`."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        """Wait to be asked."""
        super().__init__(parent)
        self._tools = tools
        self._wanted: tuple[str, int] | None = None
        self._is_running = False

    def want(self, sha256: str, page: int) -> None:
        """Make a page's picture; one that was asked for before and has not begun is dropped."""
        self._wanted = (sha256, page)
        if not self._is_running:
            self.go_on()

    def go_on(self) -> None:
        """Begin what was asked for last."""
        wanted, self._wanted = self._wanted, None
        self._is_running = wanted is not None
        if wanted is None:
            return
        store, case_id = self._tools.library.store, self._tools.opened().id

        def work(_ticket: Ticket, _progress: Progress) -> Shown:
            copier = Copier()
            try:
                path = Vault(store).path(case_id, wanted[0])
                return _shown(copier.sheet(path, wanted[1]))
            finally:
                copier.close()

        self._tools.tasks.run(work, partial(_done, self, wanted), partial(_failed, self, wanted))


def _shown(made: Sheet | NoPicture) -> Shown:
    if isinstance(made, NoPicture):
        return Shown(QImage(), why=made.why)
    return Shown(QImage.fromData(made.png), made.width, made.height, made.pages)


def _done(work: SheetWork, wanted: tuple[str, int], shown: Shown) -> None:
    if isValid(work):
        work.arrived.emit(*wanted, shown)
        work.go_on()


def _failed(work: SheetWork, wanted: tuple[str, int], error: Exception) -> None:
    why = error.code if isinstance(error, StoreError) else "damaged"
    _done(work, wanted, Shown(QImage(), why=why))
