"""Autosave: 0.8 s after the last key, at most 5 s late, and at once when asked.

One save runs at a time and at most one waits (the newest), so a slow disk never queues up work. A
save is shown only once it is on disk; a failed one stays visible and is tried again with the next
change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, Literal, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from refundwizard.session.tasks import Tasks, Ticket

T = TypeVar("T")
REST_MS: Final = 800
"""Wait this long after the last change (milliseconds)."""
LIMIT_MS: Final = 5_000
"""A change never waits longer than this (milliseconds)."""

SaveState = Literal["clean", "waiting", "saving", "saved", "failed"]


@dataclass(frozen=True, slots=True)
class SaveNotice:
    """What to show: the state, the time it reached the disk, or the error with its facts."""

    state: SaveState
    saved_at: str = ""
    error: Exception | None = None


class Autosave(Generic[T]):
    """Saves the newest of a stream of values."""

    def __init__(
        self,
        tasks: Tasks,
        write: Callable[[T], str],
        notify: Callable[[SaveNotice], None],
    ) -> None:
        """Keep how to write a value (returns when it was saved, ISO time) and whom to tell."""
        self._tasks = tasks
        self._write = write
        self._notify = notify
        self._pending: list[T] = []
        self._is_saving = False
        self._rest: Ticket | None = None
        self._limit: Ticket | None = None

    @property
    def is_clean(self) -> bool:
        """Whether everything said so far is on disk."""
        return not self._pending and not self._is_saving

    @property
    def is_saving(self) -> bool:
        """Whether a save is on its way to the disk."""
        return self._is_saving

    def changed(self, value: T) -> None:
        """Take a new value and save it soon."""
        self._pending = [value]
        self._notify(SaveNotice("waiting"))
        if self._rest is not None:
            self._rest.cancel()
        self._rest = self._tasks.later(REST_MS, self.flush)
        if self._limit is None:
            self._limit = self._tasks.later(LIMIT_MS, self.flush)

    def flush(self) -> None:
        """Save now, without waiting for a pause."""
        for ticket in (self._rest, self._limit):
            if ticket is not None:
                ticket.cancel()
        self._rest = self._limit = None
        if self._is_saving or not self._pending:
            return
        value = self._pending.pop()
        self._is_saving = True
        self._notify(SaveNotice("saving"))
        self._tasks.save(
            lambda: self._write(value), self._on_saved, lambda error: self._on_failed(value, error)
        )

    def _on_saved(self, saved_at: str) -> None:
        self._is_saving = False
        if self._pending:
            self.flush()
        else:
            self._notify(SaveNotice("saved", saved_at))

    def _on_failed(self, value: T, error: Exception) -> None:
        self._is_saving = False
        if not self._pending:
            self._pending = [value]
        self._notify(SaveNotice("failed", error=error))
