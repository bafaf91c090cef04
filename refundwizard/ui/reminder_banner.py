"""What is due now and what lies ready unsent, named above the list of cases."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QCoreApplication, Signal

from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import visible
from refundwizard.ui.section_words import capital
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refundwizard.session.reminders import Reminder

MOST: Final = 4
"""Lines that are shown; what is beyond is in the list anyway."""
_ICONS: Final = {
    "hours": "soon",
    "today": "now",
    "tomorrow": "clock",
    "over": "overdue",
    "unsent": "write",
}

say = QCoreApplication.translate


def reminder_words(each: Reminder) -> str:
    """Return a reminder in one line: what, and of which case; nothing else of the case."""
    name = visible(" ".join(each.title_parts)) or say("Reminders", "a case without a name")
    if each.kind == "unsent":
        return _unsent(each.count, name)
    action = _whose(each.who, each.action)
    match each.kind:
        case "hours":
            words = say("Reminders", "Due at {clock}: {action} ({case})").format(
                clock=each.clock, action=action, case=name
            )
        case "today":
            words = say("Reminders", "Due today: {action} ({case})").format(
                action=action, case=name
            )
        case "tomorrow":
            words = say("Reminders", "Due tomorrow: {action} ({case})").format(
                action=action, case=name
            )
        case "over":
            words = say("Reminders", "Just passed: {action} ({case})").format(
                action=action, case=name
            )
        case _:
            assert_never(each.kind)
    return words


def _unsent(count: int, name: str) -> str:
    return say("Reminders", "%n text(s) prepared (not sent): {case}", "", count).format(case=name)


def _whose(who: str, action: str) -> str:
    match who:
        case "merchant":
            return say("Reminders", "seller, {action}").format(action=action)
        case "platform":
            return say("Reminders", "platform, {action}").format(action=action)
        case "authority":
            return say("Reminders", "authority, {action}").format(action=action)
        case _:
            return action


class ReminderBanner(Card):
    """A few lines that lead to their cases."""

    opened = Signal(str)

    def __init__(self) -> None:
        """Make an empty card."""
        super().__init__(padding=(10, 14))
        self.buttons: list[Button] = []
        self._shown: tuple[Reminder, ...] = ()
        self._more: Paragraph | None = None

    def show_them(self, found: Sequence[Reminder]) -> None:
        """Name what there is; without anything the card is hidden."""
        self.setVisible(bool(found))
        if tuple(found) == self._shown:
            return
        self._shown = tuple(found)
        self._clear()
        self.set_tone("soon" if any(each.kind != "unsent" for each in found) else "plain")
        for each in found[:MOST]:
            button = Button(capital(reminder_words(each)), kind="text", icon=_ICONS[each.kind])
            button.clicked.connect(partial(self._open, each.case_id))
            self.buttons.append(button)
            self.add(button)
        if len(found) > MOST:
            words = say("Reminders", "%n more in the list below", "", len(found) - MOST)
            self._more = Paragraph(words, Role.SMALL, "text2")
            self.add(self._more, 4)

    def _clear(self) -> None:
        gone = [*self.buttons, *([self._more] if self._more is not None else [])]
        for widget in gone:
            self.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.buttons, self._more = [], None

    def _open(self, case_id: str) -> None:
        self.opened.emit(case_id)
