"""What the side panel says of the ways to go: one of them, and the doors that would shut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from refundwizard.ui.result_rows import joined
from refundwizard.ui.widgets.side_panel import Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from refundwizard.session.ladder_view import RungView

say = QCoreApplication.translate

DETAILS: Final = {
    "can": "check",
    "cannot": "dont",
    "cost": "money",
    "time": "clock",
    "body": "regulation",
    "unlock": "lock",
}
"""Icons of what is said about a way to go."""

OPEN_ROUTE: Final = "open_route"
"""The panel's button that opens the page of a way."""


def ladder_sections(rung: RungView | None, rungs: Sequence[RungView]) -> tuple[Section, ...]:
    """Return the sections about the way that is looked at, and about what others would shut."""
    found = []
    if rung is not None and rung.details:
        ticks = tuple((DETAILS.get(kind, "list"), "text2", text) for kind, text in rung.details)
        button = (OPEN_ROUTE, say("DraftsPage", "Open this step"), "next")
        found.append(Section("route", rung.name, ticks=ticks, button=button))
    closing = [each for each in rungs if each.closes and each.state != "locked"]
    if closing:
        words = say("DraftsPage", "{route} shuts: {routes}")
        lines = [words.format(route=each.name, routes=joined(each.closes)) for each in closing]
        text = "\n".join([*lines, say("DraftsPage", "Think first which one to take.")])
        found.append(Section("attention", say("DraftsPage", "Doors that shut"), text))
    return tuple(found)
