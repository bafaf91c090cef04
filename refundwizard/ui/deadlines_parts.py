"""Pieces that show dates: pills, cards, rows with their computation, the line of days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.domain.wording import capital
from refundwizard.ui.fonts import Role
from refundwizard.ui.results_page import pill_kind
from refundwizard.ui.rule_words import source_parts
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.chips import Pill, StrengthChip
from refundwizard.ui.widgets.deadline_card import Deadline, DeadlineCard, DeadlineRow
from refundwizard.ui.widgets.expander import Expander
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.status_row import ActionCard
from refundwizard.ui.widgets.timeline import Band, Mark, Timeline
from refundwizard.ui.widgets.trace import TraceView

if TYPE_CHECKING:
    from datetime import date

    from refundwizard.session.deadlines_view import (
        DeadlinesView,
        DeadlineView,
        HolidayView,
        MarkView,
    )
    from refundwizard.ui.widgets.buttons import Button
    from refundwizard.ui.widgets.chips import PillKind

say = QCoreApplication.translate

Ground = Literal["soon", "overdue", "plain", "prov", "safe"]
_GROUNDS: Final[dict[str, Ground]] = {
    "today": "soon",
    "soon": "soon",
    "overdue": "overdue",
    "prov": "prov",
}


def short_day(on: date) -> str:
    """Return a day without year and weekday (11月19日, 19 Nov)."""
    if theme().lang == "en":
        return QLocale(QLocale.Language.English).toString(QDate(on.year, on.month, on.day), "d MMM")
    return f"{on.month}月{on.day}日"


def day_range(first: date, last: date) -> str:
    """Return days in a row (10月1–7日, 1–7 Oct)."""
    if (first.year, first.month) != (last.year, last.month):
        return f"{short_day(first)}–{short_day(last)}"
    if theme().lang == "en":
        return f"{first.day}–{short_day(last)}"
    return f"{first.month}月{first.day}–{last.day}日"


def kind_of(shown: DeadlineView) -> tuple[PillKind, str]:
    """Return the pill of a deadline: its kind and its words."""
    if shown.is_done:
        return "safe", say("DeadlineParts", "Done")
    if shown.days is None:
        return "prov", say("DeadlineParts", "Not started")
    if shown.is_overdue and shown.days == 0:
        return "overdue", say("DeadlineParts", "Passed today")
    return pill_kind(shown.days, is_provisional=shown.is_provisional), shown.left


def tone_of(shown: DeadlineView) -> Ground:
    """Return the ground of a deadline's card."""
    kind, _words = kind_of(shown)
    return _GROUNDS.get(kind, "plain")


def pills(shown: DeadlineView, *, bare: bool = False) -> Pill:
    """Return the pill of a deadline as a widget."""
    kind, words = kind_of(shown)
    return Pill(kind, words, bare=bare)


def provisional_words() -> str:
    """Return that a date rests on a calendar that is not out yet."""
    return say("DeadlineParts", "The holidays of that year are not out yet; it may move.")


def who_does(shown: DeadlineView) -> str:
    """Return whose turn it is and what is to be done."""
    words = say("DeadlineParts", "{who}: {action}")
    return words.format(who=shown.who_word, action=shown.action)


def by_when(shown: DeadlineView) -> str:
    """Return a date and what is to be done by it, as one title."""
    words = say("DeadlineParts", "{action} by {when}")
    return words.format(action=shown.action, when=shown.safe)


def latest_words(shown: DeadlineView | None) -> str:
    """Return what the second date is called; a platform's clock is no law."""
    if shown is not None and shown.rule is not None and shown.rule.strength == "platform":
        return say("DeadlineParts", "At the latest")
    return say("DeadlineParts", "Latest by law")


def action_card(eyebrow: str, shown: DeadlineView, button: Button) -> ActionCard:
    """Return the card of the one thing to do now."""
    if shown.is_overdue:
        passed = say("DeadlineParts", "The date has passed: {action}").format(action=shown.action)
        words = (passed, shown.missed) if shown.missed else (eyebrow, passed)
        return ActionCard("overdue", *words, pill=pills(shown, bare=True), button=button)
    tone = tone_of(shown)
    is_bare = tone in {"soon", "overdue"}
    title = by_when(shown) if shown.who == "buyer" else f"{who_does(shown)} {shown.safe}"
    return ActionCard(tone, eyebrow, capital(title), pill=pills(shown, bare=is_bare), button=button)


def card_of(shown: DeadlineView, *, open_trace: bool = False) -> DeadlineCard:
    """Return the card of a dated deadline with both dates and how they were worked out."""
    kind, words = kind_of(shown)
    two = bool(shown.latest)
    rule = shown.rule
    lines = [line for line in (shown.page_word, shown.moved) if line]
    if shown.is_provisional:
        lines.append(provisional_words())
    if shown.is_overdue:
        passed = say("DeadlineParts", "This date has passed. {rest}")
        lines.insert(0, passed.format(rest=shown.missed).strip())
    return DeadlineCard(
        Deadline(
            id=shown.id,
            who_and_what=who_does(shown),
            safe=shown.safe,
            safe_label=say("DeadlineParts", "Safe: keep to this one"),
            latest=shown.latest,
            latest_label=latest_words(shown) if two else "",
            pill_kind=kind,
            pill_text=words,
            trace=shown.trace,
            trace_title=say("DeadlineParts", "How it was worked out"),
            tone=tone_of(shown),
            lines=tuple(lines),
            chips=((rule.strength, rule.strength_word),) if rule else (),
            source=source_parts(rule) if rule else (),
        ),
        open_trace=open_trace,
    )


class TracedRow(QWidget):
    """A deadline in one row, with its computation below on demand."""

    def __init__(self, shown: DeadlineView) -> None:
        """Show `shown`: a day with its pill, or what it waits for."""
        super().__init__()
        self.shown = shown
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._row())
        notes = [shown.moved, provisional_words() if shown.is_provisional else ""]
        for note in (each for each in notes if each and not shown.is_quiet):
            line = Paragraph(note, Role.HINT, "text2")
            line.setContentsMargins(theme().px(20), 0, theme().px(20), theme().px(8))
            column.addWidget(line)
        if shown.days is not None and shown.trace:
            title = say("DeadlineParts", "How it was worked out")
            self.expander = Expander(title, TraceView(shown.trace))
            self.expander.toggled.connect(self._name)
            self._name()
            self.expander.setContentsMargins(theme().px(20), 0, theme().px(20), theme().px(10))
            column.addWidget(self.expander)

    def _name(self) -> None:
        """Say which date the header belongs to; its own words are the same in every row."""
        header = self.expander.header
        header.setAccessibleName(f"{header.words} {self.shown.action}")

    def _row(self) -> DeadlineRow:
        shown = self.shown
        when = shown.safe or say("DeadlineParts", "No date yet")
        note = shown.waiting or shown.page_word or (shown.rule.title if shown.rule else "")
        marks = FlowRow(gap=6)
        rule = shown.rule
        if rule is not None and rule.strength == "platform":
            marks.add(StrengthChip("platform", rule.strength_word))
        marks.add(pills(shown))
        return DeadlineRow(who_does(shown), note, mark=marks, when=when, muted=not shown.safe)


def timeline_of(view: DeadlinesView) -> Timeline | None:
    """Return the line of days from the first thing that happened to the last date."""
    if len(view.marks) < 2:  # noqa: PLR2004 - a line has two ends
        return None
    first, last = view.marks[0].on, view.marks[-1].on
    days = max((last - first).days, 1)

    def place(on: date) -> float:
        return (on - first).days / days

    marks = [
        Mark(_label(mark, view.first), _when(mark), place(mark.on), mark.kind, mark.weight)
        for mark in view.marks
    ]
    bands = [
        Band(_holiday(each), place(each.first), (each.last - first).days / days + 1 / days)
        for each in view.holidays
    ]
    shown = Timeline(marks, bands)
    shown.setAccessibleName(say("DeadlineParts", "Line of days"))
    return shown


def _label(mark: MarkView, first: DeadlineView | None) -> str:
    if mark.label:
        return mark.label
    return {
        "today": say("DeadlineParts", "Today"),
        "safe": say("DeadlineParts", "Safe"),
        "latest": latest_words(first),
    }.get(mark.kind, "")


def _when(mark: MarkView) -> str:
    return f"{short_day(mark.on)} {mark.clock}".rstrip()


def _holiday(each: HolidayView) -> str:
    if each.first == each.last:
        return f"{each.name} {short_day(each.first)}"
    return f"{each.name} {day_range(each.first, each.last)}"
