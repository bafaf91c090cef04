"""The one way to run work beside the window: with progress, cancel and a result.

The Qt implementation lives in ``ui``; the command line and tests run the work in place.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol, TypeVar

T = TypeVar("T")
Progress = Callable[[int, int], None]
"""Called with what is done and the total, in the work's own unit."""


class Ticket:
    """A running piece of work that can be asked to stop."""

    def __init__(self) -> None:
        """Start un-cancelled."""
        self._cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop at its next safe place."""
        self._cancelled = True

    def is_cancelled(self) -> bool:
        """Tell whether the work was asked to stop."""
        return self._cancelled


class Tasks(Protocol):
    """Runs work elsewhere and reports back on the caller's thread."""

    def run(
        self,
        work: Callable[[Ticket, Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progress: Progress | None = None,
    ) -> Ticket:
        """Start ``work``; exactly one of ``done`` and ``failed`` is called afterwards."""

    def save(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run a save on the store's single writer thread, in the order asked for."""

    def later(self, milliseconds: int, call: Callable[[], None]) -> Ticket:
        """Call back after a while unless the ticket is cancelled first."""

    def drain(self) -> None:
        """Wait until every running save has ended and its result was delivered."""


class InPlace:
    """Runs everything at once on the caller's thread; timers fire when ``elapse`` is called."""

    def __init__(self) -> None:
        """Start with no timers."""
        self._waiting: list[tuple[int, Ticket, Callable[[], None]]] = []
        self._now = 0

    def run(
        self,
        work: Callable[[Ticket, Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progress: Progress | None = None,
    ) -> Ticket:
        """See ``Tasks.run``."""
        ticket = Ticket()
        self.save(lambda: work(ticket, progress or _quiet), done, failed)
        return ticket

    def save(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """See ``Tasks.save``."""
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - handed to the caller, who names it
            failed(error)
        else:
            done(result)

    def later(self, milliseconds: int, call: Callable[[], None]) -> Ticket:
        """See ``Tasks.later``."""
        ticket = Ticket()
        self._waiting.append((self._now + milliseconds, ticket, call))
        return ticket

    def drain(self) -> None:
        """Nothing runs elsewhere, so there is nothing to wait for."""

    def elapse(self, milliseconds: int) -> None:
        """Let time pass: fire every timer that falls due, oldest first."""
        end = self._now + milliseconds
        while ready := sorted((item for item in self._waiting if item[0] <= end), key=_due):
            self._now, ticket, call = ready[0]
            self._waiting.remove(ready[0])
            if not ticket.is_cancelled():
                call()
        self._now = end


def _quiet(_done: int, _total: int) -> None:
    """Report nowhere."""


def _never() -> bool:
    """Nobody asks to stop."""
    return False


@dataclass(frozen=True, slots=True)
class Hooks:
    """How a long piece of work tells how far it is, and hears that it is not wanted any more."""

    progress: Progress = _quiet
    is_cancelled: Callable[[], bool] = _never

    @classmethod
    def of(cls, ticket: Ticket, progress: Progress) -> Hooks:
        """Return the hooks of work that `Tasks.run` started."""
        return cls(progress, ticket.is_cancelled)


NOBODY: Final = Hooks()
"""Nobody looks on."""


def _due(item: tuple[int, Ticket, Callable[[], None]]) -> int:
    return item[0]
