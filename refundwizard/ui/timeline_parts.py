"""A case's line of time in words and signs: from entries to what the picture paints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.domain.wording import days_between
from refundwizard.ui.deadlines_parts import day_range, short_day
from refundwizard.ui.fonts import Role
from refundwizard.ui.results_page import pill_kind
from refundwizard.ui.safe_text import visible
from refundwizard.ui.widgets.case_signs import SignKey
from refundwizard.ui.widgets.case_spots import LONG_GAP, Spot
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from refundwizard.session.timeline_entry import Entry
    from refundwizard.session.timeline_view import Line, TimelineView
    from refundwizard.ui.widgets.chips import PillKind

say = QCoreApplication.translate

_LANES: Final = ("you", "other", "body")
_PAGE_LINES: Final = 40
"""Lines of the list in one label; one label of everything would be slow to lay out."""


def lane_names() -> tuple[str, str, str]:
    """Return who acts in each lane."""
    return (
        say("TimelineParts", "You"),
        say("TimelineParts", "Seller"),
        say("TimelineParts", "Bodies"),
    )


def spots_of(view: TimelineView, lines: Sequence[Line]) -> tuple[Spot, ...]:
    """Return what the picture paints, line by line."""
    holidays = {each.first: each.last for each in view.holidays}
    return tuple(_spots(view, lines, holidays))


def _spots(view: TimelineView, lines: Sequence[Line], holidays: dict[date, date]) -> Iterator[Spot]:
    written: date | None = None
    for line in lines:
        if line.kind == "entry" and line.entry is not None:
            yield _entry(line, line.entry, view.today, is_same_day=line.on == written)
            written = line.on
            continue
        if line.kind != "today":
            written = None
        yield _other(line, holidays)


def _entry(line: Line, entry: Entry, today: date, *, is_same_day: bool) -> Spot:
    sign = "overdue" if entry.is_overdue else entry.kind
    return Spot(
        id=entry.id,
        sign=sign,
        lane=_LANES.index(entry.lane),
        title=visible(entry.title),
        note=visible(entry.note),
        day="" if is_same_day else entry.day,
        clock=" ".join(part for part in (entry.year, entry.clock) if part),
        pill=_pill(entry, today),
        gap=line.gap,
        gap_words=_gap(line.gap),
        is_coming=entry.is_coming,
        can_open=entry.place is not None,
        detail=detail(entry),
    )


def _other(line: Line, holidays: dict[date, date]) -> Spot:
    if line.kind == "today":
        title = say("TimelineParts", "Today {day}").format(day=line.title)
        return Spot("today", "today", title=title, gap=line.gap, gap_words=_gap(line.gap))
    if line.kind == "holiday":
        last = holidays.get(line.on, line.on)
        days = short_day(last) if last == line.on else day_range(line.on, last)
        title = f"{line.title} {days}"
        return Spot(f"holiday-{line.on}", "holiday", title=title, gap=line.gap)
    lanes = [entry.lane for entry in line.inside]
    counts = (lanes.count("you"), lanes.count("other"), lanes.count("body"))
    return Spot(
        id=line.on.isoformat()[:7],
        kind="month",
        title=line.title,
        note=say("TimelineParts", "%n thing(s)", "", len(line.inside)),
        gap=min(line.gap, LONG_GAP),
        counts=counts,
        is_open=line.is_open,
        is_coming=line.is_coming,
    )


def _gap(days: int) -> str:
    return say("TimelineParts", "%n day(s) between", "", days) if days >= LONG_GAP else ""


def _pill(entry: Entry, today: date) -> tuple[PillKind, str] | None:
    if not entry.left:
        return None
    if entry.is_overdue:
        return "overdue", entry.left
    days = max(days_between(today, entry.on), 0)
    if entry.is_provisional:
        words = say("TimelineParts", "Provisional, {left}").format(left=entry.left)
        return "prov", words
    return pill_kind(days), entry.left


def detail(entry: Entry) -> str:
    """Return all there is to say of an entry, for the tip and the panel."""
    when = " ".join(part for part in (entry.year, entry.day, entry.clock) if part)
    parts = (when, entry.title, entry.note, entry.left)
    return "\n".join(visible(part) for part in parts if part)


def sign_words() -> dict[str, str]:
    """Return the shapes that are not self-evident, with what they mean."""
    return {
        "safe": say("TimelineParts", "safe date"),
        "latest": say("TimelineParts", "their date, or the latest by law"),
        "platform": say("TimelineParts", "platform's clock"),
        "prov": say("TimelineParts", "provisional"),
        "prepared": say("TimelineParts", "prepared (not sent)"),
        "special": say("TimelineParts", "the day you need it"),
        "changed": say("TimelineParts", "date changed"),
    }


class Legend(FlowRow):
    """What the shapes of a picture mean; only those that are in it."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Explain the shapes of `entries`."""
        super().__init__(gap=18)
        shown = {"prov" if each.is_provisional else each.kind for each in entries}
        for sign, words in sign_words().items():
            if sign in shown:
                self.add(SignKey(sign, words))


class TextList(QWidget):
    """All entries as plain lines that can be selected, copied and printed."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Show `lines`."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for start in range(0, len(lines), _PAGE_LINES):
            text = "\n".join(visible(line) for line in lines[start : start + _PAGE_LINES])
            part = Paragraph(text, Role.NOTE, "text2")
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(part)
