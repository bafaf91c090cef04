"""What is worth a reminder now, from the rows of the list alone; each thing once a day.

Nothing here reads a case or the knowledge, so it can be asked every few seconds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal

from refundwizard.domain.moments import ONE_DAY, beijing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from refundwizard.storage.index import Row

ReminderKind = Literal["hours", "today", "tomorrow", "over", "unsent"]
_ORDER: Final = ("hours", "today", "over", "unsent", "tomorrow")

CLOSE: Final = timedelta(hours=3)
"""How long before a moment, such as the end of a page's countdown, it is named once more."""
_DAY_LENGTH: Final = len("2026-11-17")


@dataclass(frozen=True, slots=True)
class Reminder:
    """One thing to be reminded of. ``who`` has to act; ``clock`` is empty for a whole day.

    ``action`` is in the language asked for and may be empty; ``count`` are unsent texts.
    """

    case_id: str
    kind: ReminderKind
    title_parts: tuple[str, ...]
    action: str = ""
    who: str = ""
    clock: str = ""
    count: int = 0
    due: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes two reminders the same one."""
        return self.case_id, self.kind, self.due


def reminders(rows: Iterable[Row], now: datetime, lang: str) -> tuple[Reminder, ...]:
    """Return what is due today, tomorrow, within hours, or since yesterday, and what is unsent."""
    found = [each for row in rows if row.state == "ok" for each in _of(row, now, lang)]
    return tuple(sorted(found, key=lambda each: (_ORDER.index(each.kind), each.due, each.case_id)))


def _of(row: Row, now: datetime, lang: str) -> Iterator[Reminder]:
    if row.example or row.closed_on or not (row.next_due or row.unsent):
        return
    title = tuple(part for part in row.title.split("\t") if part)
    kind = _kind(row.next_due, now) if row.next_due else None
    if kind is not None:
        lines = row.lines.get(lang) or {}
        yield Reminder(
            row.id,
            kind,
            title,
            action=lines.get("due", ""),
            who=lines.get("who", ""),
            clock=row.next_due[11:16] if len(row.next_due) > _DAY_LENGTH else "",
            due=row.next_due,
        )
    if row.unsent:
        yield Reminder(row.id, "unsent", title, count=row.unsent)


def _kind(due: str, now: datetime) -> ReminderKind | None:
    """Return how near a date is; None where it is too far off or long past."""
    today, on = beijing(now).date(), date.fromisoformat(due[:_DAY_LENGTH])
    if abs((on - today).days) > 1:
        return None
    if len(due) > _DAY_LENGTH:
        left = datetime.fromisoformat(due) - now
        if left < timedelta(0):
            return "over"
        if left <= CLOSE:
            return "hours"
    near: dict[date, ReminderKind] = {
        today: "today",
        today + ONE_DAY: "tomorrow",
        today - ONE_DAY: "over",
    }
    return near[on]


@dataclass(slots=True)
class Told:
    """Remembers, while the program runs, what was said on which day."""

    day: date | None = None
    keys: set[tuple[str, str, str]] = field(default_factory=set)

    def fresh(self, found: Iterable[Reminder], today: date) -> tuple[Reminder, ...]:
        """Return what was not said today yet, and remember it as said."""
        if today != self.day:
            self.day, self.keys = today, set()
        new = tuple(each for each in found if each.key not in self.keys)
        self.keys.update(each.key for each in new)
        return new
