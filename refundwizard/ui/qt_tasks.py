"""`session.Tasks` for the window: work runs on other threads, results arrive on this one.

Saves have one thread of their own, so that they reach the disk in the order they were asked for and
never wait behind a long export.

The calls that hang on a piece of work lead to pages and desks, and Qt's objects die on the thread
that lets go of them last. So the window's thread keeps every call until its result was delivered;
the other threads only borrow it.
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Signal

from refundwizard.session.tasks import Progress, Ticket
from refundwizard.ui.garbage import Collector

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
WORKERS: Final = 2


class QtTasks(QObject):
    """Runs work beside the window; every method is called on the window's thread."""

    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without threads; they come with the first work."""
        super().__init__(parent)
        self._writer = ThreadPoolExecutor(1, "writer")
        self._workers = ThreadPoolExecutor(WORKERS, "worker")
        self._results: deque[Callable[[], None]] = deque()
        self._tickets: list[Ticket] = []
        self._errands: dict[int, _Errand[Any]] = {}
        self._numbers = count()
        self._saving = 0
        self._collector = Collector(self)
        self._arrived.connect(self._deliver)

    def run(
        self,
        work: Callable[[Ticket, Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
        progress: Progress | None = None,
    ) -> Ticket:
        """See `session.tasks.Tasks.run`."""
        ticket = Ticket()
        self._tickets = [*(each for each in self._tickets if not each.is_cancelled()), ticket]

        def report(so_far: int, total: int) -> None:
            if progress is not None:
                self._post(lambda: progress(so_far, total))

        self._submit(self._workers, lambda: work(ticket, report), done, failed)
        return ticket

    def save(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """See `session.tasks.Tasks.save`."""
        self._saving += 1

        def on_done(result: T) -> None:
            self._saving -= 1
            done(result)

        def on_failed(error: Exception) -> None:
            self._saving -= 1
            failed(error)

        self._submit(self._writer, work, on_done, on_failed)

    def later(self, milliseconds: int, call: Callable[[], None]) -> Ticket:
        """See `session.tasks.Tasks.later`."""
        ticket = Ticket()
        QTimer.singleShot(milliseconds, self, lambda: None if ticket.is_cancelled() else call())
        return ticket

    def drain(self) -> None:
        """See `session.tasks.Tasks.drain`; the window goes on painting, keys and clicks wait."""
        waiting = QEventLoop.ProcessEventsFlag.WaitForMoreEvents
        no_input = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
        while self._saving:
            QCoreApplication.processEvents(waiting | no_input)

    def close(self) -> None:
        """Cancel what can be cancelled, and wait until nothing runs any more; results are lost."""
        for ticket in self._tickets:
            ticket.cancel()
        self._workers.shutdown(cancel_futures=True)
        self._writer.shutdown()
        self._results.clear()
        self._errands.clear()
        self._collector.close()

    def _submit(
        self,
        pool: ThreadPoolExecutor,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        number = next(self._numbers)
        self._errands[number] = _Errand(work, done, failed)
        pool.submit(self._work_off, number)

    def _work_off(self, number: int) -> None:
        """Run on another thread; nothing of the errand may be held here once it is posted."""
        self._errands[number].run()
        self._post(partial(self._answer, number))

    def _answer(self, number: int) -> None:
        self._errands.pop(number).tell()

    def _post(self, call: Callable[[], None]) -> None:
        self._results.append(call)
        self._arrived.emit()

    def _deliver(self) -> None:
        while self._results:
            self._results.popleft()()


class _Errand(Generic[T]):
    """A piece of work and who hears of its end."""

    def __init__(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        self._work = work
        self._done = done
        self._failed = failed
        self._news: Callable[[], None] | None = None

    def run(self) -> None:
        """Do the work and keep what came of it, whatever it is."""
        try:
            result = self._work()
        except Exception as error:  # noqa: BLE001 - handed to the caller, who names it
            self._news = partial(self._failed, error)
        else:
            self._news = partial(self._done, result)

    def tell(self) -> None:
        """Hand over what came of it; an error's trace leads back here, so it is not kept."""
        news, self._news = self._news, None
        if news is not None:
            news()
