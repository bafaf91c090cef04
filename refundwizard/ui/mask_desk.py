"""The work behind covering parts: pages, recognised text, burned copies; all beside the window."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal, SignalInstance
from PySide6.QtGui import QImage
from shiboken6 import isValid

from refundwizard.media.copies import Copier
from refundwizard.media.reading import Reader
from refundwizard.media.thumbnails import NoPicture
from refundwizard.session.export_view import safe_name
from refundwizard.session.integrity import CaseLog, note_copy
from refundwizard.session.masking import (
    ENDINGS,
    CopyFailedError,
    keep,
    kept,
    page_of,
    rebuild,
    save_copy,
    suggestions,
)
from refundwizard.storage.vault import Vault
from refundwizard.ui.export_parts import documents

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from refundwizard.domain.records import Box, Mask
    from refundwizard.media.copies import Rebuilt, Sheet
    from refundwizard.session.masking import Suggestion
    from refundwizard.session.tasks import Progress, Ticket
    from refundwizard.ui.page import Tools

say = QCoreApplication.translate
T = TypeVar("T")
CANCELLED: Final = "cancelled"
"""Why there is no copy: the person stopped it."""


class MaskDesk(QObject):
    """Does one thing after the other for its page and tells what came of it."""

    sheet_came = Signal(object, QImage)
    """`Sheet` and its picture."""
    suggested = Signal(object)
    """`tuple[Suggestion, ...]` of a page, or the error that reading ended with."""
    burned = Signal(object, QImage)
    """`Rebuilt` and the page of it that was asked for."""
    kept = Signal(object)
    """`Mask` of a copy that lies in the vault."""
    written = Signal(object)
    """The path of a copy that was saved for others."""
    failed = Signal(object)
    """The error that a piece of work ended with."""

    def __init__(self, tools: Tools, page: QObject, reader: Callable[[], Reader] = Reader) -> None:
        """Work for `page`; `reader` makes what recognises text."""
        super().__init__(page)
        self.tools = tools
        self._reader = reader
        self._burning: tuple[Ticket, Copier] | None = None
        self._is_done = True
        self._current = self._source = ""

    def load(self, sha256: str, page: int) -> None:
        """Fetch a page of an exhibit to look at."""
        path = self._path(sha256)

        def work(_ticket: Ticket, _progress: Progress) -> tuple[Sheet, QImage]:
            with closing(Copier()) as copier:
                return _seen(copier.sheet(path, page))

        self._current = sha256
        self._run(work, partial(self._show, sha256, self.sheet_came))

    def read(self, sha256: str, page: int) -> None:
        """Look for private data in the text of a picture."""
        path = self._path(sha256)

        def work(ticket: Ticket, _progress: Progress) -> tuple[Suggestion, ...]:
            with closing(self._reader()) as reader:
                return suggestions(reader.read(path, ticket.is_cancelled).lines, page)

        show = partial(_tell, self, partial(self._show_found, sha256))
        self.tools.tasks.run(work, show, show)

    def burn(self, sha256: str, boxes: tuple[Box, ...], page: int) -> None:
        """Make the copy and show a page of it; nothing is kept yet."""
        path, self._source = self._path(sha256), sha256

        def work(made: Rebuilt) -> tuple[Rebuilt, QImage]:
            return made, QImage.fromData(page_of(made, page))

        self._burn(path, boxes, work, partial(self._show, sha256, self.burned))

    @property
    def is_burning(self) -> bool:
        """Whether a copy is being made that can be stopped."""
        return self._burning is not None

    def stop(self) -> None:
        """Stop making a copy; `failed` tells with ``cancelled`` once it is so."""
        if self._burning is not None:
            ticket, copier = self._burning
            ticket.cancel()
            copier.give_up()

    def _burn(
        self,
        path: Path,
        boxes: tuple[Box, ...],
        then: Callable[[Rebuilt], T],
        done: Callable[[T], object],
    ) -> None:
        """Make a copy that can be stopped, and go on with it on the same thread."""
        copier = Copier()

        def work(ticket: Ticket, _progress: Progress) -> T:
            with closing(copier):
                try:
                    made = None if ticket.is_cancelled() else rebuild(copier, path, boxes)
                except CopyFailedError:
                    if not ticket.is_cancelled():
                        raise
                    made = None
            if made is None or ticket.is_cancelled():
                raise CopyFailedError(CANCELLED)
            return then(made)

        ticket = self._run(work, done)
        self._burning = None if self._is_done else (ticket, copier)

    def keep(self, made: Rebuilt, boxes: tuple[Box, ...]) -> None:
        """Put a copy into the vault."""
        vault, case_id = Vault(self.tools.library.store), self.tools.opened().id
        now, source = self.tools.clock(), self._source

        def work(_ticket: Ticket, _progress: Progress) -> Mask:
            return keep(vault, case_id, made, boxes, now, parent=source)

        self._run(work, self.kept.emit)

    def save_kept(self, sha256: str, target: Path) -> None:
        """Write the masked copy where the person wants it."""
        store, case_id = self.tools.library.store, self.tools.opened().id

        def work(_ticket: Ticket, _progress: Progress) -> Path:
            data = kept(Vault(store), case_id, sha256)
            path = save_copy(store.fs, target, data)
            note_copy(CaseLog(store, case_id), data)
            return path

        self._run(work, self._on_written)

    def save_clean(self, sha256: str, target: Path) -> None:
        """Write a copy without boxes, built anew from pixels."""
        store, case_id = self.tools.library.store, self.tools.opened().id
        path = self._path(sha256)

        def work(made: Rebuilt) -> Path:
            saved = save_copy(store.fs, target, made.data)
            note_copy(CaseLog(store, case_id), made.data)
            return saved

        self._burn(path, (), work, self._on_written)

    def _on_written(self, path: object) -> None:
        self.tools.opened().keep_record()
        self.written.emit(path)

    def _show(self, sha256: str, came: SignalInstance, made: tuple[object, QImage]) -> None:
        if sha256 == self._current:
            came.emit(*made)

    def _show_found(self, sha256: str, found: object) -> None:
        if sha256 == self._current:
            self.suggested.emit(found)

    def _path(self, sha256: str) -> Path:
        return Vault(self.tools.library.store).path(self.tools.opened().id, sha256)

    def _run(self, work: Callable[[Ticket, Progress], T], done: Callable[[T], object]) -> Ticket:
        self._is_done = False
        failed = partial(_tell, self, partial(self._end, self.failed.emit))
        return self.tools.tasks.run(work, partial(_tell, self, partial(self._end, done)), failed)

    def _end(self, tell: Callable[[T], object], result: T) -> None:
        self._is_done, self._burning = True, None
        tell(result)


def _tell(desk: MaskDesk, tell: Callable[[T], object], result: T) -> None:
    if isValid(desk):
        tell(result)


def _seen(made: Sheet | NoPicture) -> tuple[Sheet, QImage]:
    if isinstance(made, NoPicture):
        raise CopyFailedError(made.why)
    return made, QImage.fromData(made.png)


def ask_target(tools: Tools, number: int, word: str) -> Path | None:
    """Ask where a copy goes; its name tells the number, and nothing of the original's name."""
    exhibit = say("MaskPage", "Ex. {number}").format(number=number)
    start = str(documents() / f"{safe_name(exhibit)}_{safe_name(word)}")
    kinds = " ".join(f"*.{ending}" for ending in ENDINGS.values())
    return tools.prompter.save_path(say("MaskPage", "Save"), start, kinds)
