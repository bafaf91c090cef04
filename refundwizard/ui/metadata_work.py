"""Asks files beside the window what they say about themselves, and has the case take it down."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from refundwizard.media.metadata import Told, told_by
from refundwizard.media.thumbnails import Thumbnailer
from refundwizard.session.metadata import noted, told_by_files

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.domain.case import Exhibit
    from refundwizard.session.open_case import OpenCase
    from refundwizard.session.tasks import Progress, Ticket
    from refundwizard.ui.page import Tools

BATCH: Final = 24
"""Files asked before the case takes the answers down."""


class MetadataWork(QObject):
    """Knows what the files of one case told; a step taken back does not lose it."""

    arrived = Signal()

    def __init__(self, tools: Tools, parent: QObject) -> None:
        """Know nothing yet."""
        super().__init__(parent)
        self._tools = tools
        self._told: dict[str, Told] = {}
        self._wanted: list[str] = []
        self._is_running = False

    def want(self, exhibits: Iterable[Exhibit]) -> None:
        """Ask those files that have told nothing yet; not where nothing may be written."""
        if self._tools.library.store.read_only:
            return
        exhibits = tuple(exhibits)
        lost = [e for e in exhibits if (told := self._told.get(e.sha256 or "")) and _lacks(e, told)]
        if lost:
            self.take_down(self._tools.opened(), self._told)
        silent = (e.sha256 for e in exhibits if e.sha256 and not e.taken_at and not e.software)
        self._wanted = [sha256 for sha256 in silent if sha256 not in self._told]
        if not self._is_running:
            self.go_on()

    def go_on(self) -> None:
        """Ask the next few."""
        batch, self._wanted = tuple(self._wanted[:BATCH]), self._wanted[BATCH:]
        self._is_running = bool(batch)
        if not batch:
            return
        opened, store = self._tools.opened(), self._tools.library.store

        def work(ticket: Ticket, _progress: Progress) -> dict[str, Told]:
            child = Thumbnailer()
            try:
                ask = partial(told_by, child)
                return told_by_files(store, opened.id, batch, ask, ticket.is_cancelled)
            finally:
                child.close()

        nothing = partial(_done, self, opened, {})
        self._tools.tasks.run(work, partial(_done, self, opened), lambda _error: nothing())

    def take_down(self, opened: OpenCase, told: dict[str, Told]) -> None:
        """Have the case note what its files told; this is no step that could be taken back."""
        self._told = {**self._told, **told}
        opened.commit(lambda wizard: wizard.keep(noted(told)))


def _lacks(exhibit: Exhibit, told: Told) -> bool:
    is_bare = exhibit.taken_at is None and not exhibit.software
    return is_bare and bool(told.taken_at or told.software)


def _done(work: MetadataWork, opened: OpenCase, told: dict[str, Told]) -> None:
    if isValid(work):
        work.take_down(opened, told)
        work.arrived.emit()
        work.go_on()
