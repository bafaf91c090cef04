"""Reading of pictures beside the window: one child process, and what came of each picture.

It lives as long as its page. The child ends a while after the last picture, as it is large.
"""

from __future__ import annotations

import weakref
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from refundwizard.media.ocr_child import ALLOWED
from refundwizard.media.reading import Reader, Reading, ReadingFailed, is_available
from refundwizard.session.reading import Offer, offers
from refundwizard.storage.vault import Vault
from refundwizard.ui.reading_card import ReadingCard

if TYPE_CHECKING:
    from refundwizard.domain.case import Exhibit
    from refundwizard.domain.reading_lines import Line
    from refundwizard.session.tasks import Progress, Ticket
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Page, Tools

LINGER_MS: Final = 60_000
"""How long the child waits for another picture."""

Step = Literal["idle", "reading", "read", "failed"]


@dataclass(frozen=True, slots=True)
class Progressing:
    """How far the reading of one picture is; ``left`` are offers the person does not want."""

    step: Step = "idle"
    reason: str = ""
    reading: Reading | None = None
    picture: QImage = field(default_factory=QImage, compare=False)
    left: frozenset[tuple[str, str]] = frozenset()


class ReadingDesk(QObject):
    """Reads exhibits when asked, and keeps what was read."""

    changed = Signal(str)
    """The digest of the picture whose reading is further now."""

    def __init__(self, tools: Tools, page: Page, reader: Reader | None = None) -> None:
        """Wait for a picture; `reader` stands in for the real one in tests."""
        super().__init__(page)
        self.tools = tools
        self.page = page
        self.state: ViewState | None = None
        self._reader = reader or Reader()
        self._is_given = reader is not None
        self._known: dict[str, Progressing] = {}
        self._tickets: dict[str, Ticket] = {}
        self._rest: Ticket | None = None
        weakref.finalize(self, _give_up, self._tickets, self._reader)

    def show_state(self, state: ViewState) -> None:
        """Take the case as it stands; cards show it."""
        self.state = state
        self.changed.emit("")

    @staticmethod
    def can_read(exhibit: Exhibit) -> bool:
        """Tell whether a file is a picture the engine takes."""
        return bool(exhibit.sha256) and exhibit.media_type in ALLOWED

    def is_installed(self) -> bool:
        """Tell whether the engine is there."""
        return self._is_given or is_available()

    def make_card(self, exhibit: Exhibit) -> ReadingCard:
        """Make the card of one exhibit."""
        return ReadingCard(self, exhibit)

    # ------------------------------------------------------------------------- what is known

    def known(self, sha256: str) -> Progressing:
        """Return how far the reading of a picture is."""
        return self._known.get(sha256, Progressing())

    def lines(self, sha256: str) -> tuple[Line, ...]:
        """Return the lines read off a picture, none before that."""
        reading = self.known(sha256).reading
        return reading.lines if reading is not None else ()

    def offers(self, exhibit: Exhibit) -> tuple[Offer, ...]:
        """Return what a picture offers and was not refused."""
        known = self.known(exhibit.sha256 or "")
        if self.state is None or known.reading is None:
            return ()
        found = offers(self.state, known.reading.lines, exhibit.taken_at)
        return tuple(each for each in found if (each.question, each.value) not in known.left)

    def leave(self, sha256: str, offer: Offer) -> None:
        """Offer a value no more."""
        known = self.known(sha256)
        left = known.left | {(offer.question, offer.value)}
        self._tell(sha256, replace(known, left=left))

    # --------------------------------------------------------------------------------- reading

    def start(self, sha256: str) -> None:
        """Read a picture, after those that wait already."""
        if self.known(sha256).step == "reading":
            return
        path = Vault(self.tools.library.store).path(self.tools.opened().id, sha256)
        reader = self._reader
        if self._rest is not None:
            self._rest.cancel()

        def work(ticket: Ticket, _progress: Progress) -> Reading:
            return reader.read(path, ticket.is_cancelled)

        self._tell(sha256, Progressing("reading"))
        done, failed = partial(_done, self, sha256), partial(_failed, self, sha256)
        self._tickets[sha256] = self.tools.tasks.run(work, done, failed)

    def cancel(self, sha256: str) -> None:
        """Call a reading off."""
        ticket = self._tickets.get(sha256)
        if ticket is not None:
            ticket.cancel()

    def settle(self, sha256: str, known: Progressing) -> None:
        """Keep what came of a reading; the child ends unless another follows."""
        self._tickets.pop(sha256, None)
        self._tell(sha256, known)
        if not self._tickets:
            self._rest = self.tools.tasks.later(LINGER_MS, self._reader.close)

    def _tell(self, sha256: str, known: Progressing) -> None:
        self._known[sha256] = known
        self.changed.emit(sha256)


def _done(desk: ReadingDesk, sha256: str, reading: Reading) -> None:
    if isValid(desk):
        picture = QImage.fromData(reading.picture)
        desk.settle(sha256, Progressing("read", reading=reading, picture=picture))


def _failed(desk: ReadingDesk, sha256: str, error: Exception) -> None:
    if not isValid(desk):
        return
    reason = error.reason if isinstance(error, ReadingFailed) else "unreadable"
    step: Step = "idle" if reason == "cancelled" else "failed"
    desk.settle(sha256, Progressing(step, reason=reason))


def _give_up(tickets: dict[str, Ticket], reader: Reader) -> None:
    """End the child once nobody holds the desk any more; no Qt here, this may run at any time."""
    for ticket in tickets.values():
        ticket.cancel()
    reader.close()
