"""Pieces of the page of one way to go: what it can do, what it waits for, what was recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from refundwizard.ui.filing_form import ending_words
from refundwizard.ui.fonts import Role
from refundwizard.ui.result_rows import joined
from refundwizard.ui.results_page import pill_kind
from refundwizard.ui.rule_source import RuleSource
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.chips import Pill
from refundwizard.ui.widgets.deadline_card import DeadlineRow
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_line import IconLine
from refundwizard.ui.widgets.meta_line import MetaLine
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.summary_list import SummaryList, SummaryRow

if TYPE_CHECKING:
    from refundwizard.session.route_view import FilingView, LackView, RouteView, StartedView

say = QCoreApplication.translate


def state_words(state: str) -> str:
    """Return in words whether a way can be taken."""
    return {
        "now": say("RouteParts", "The step to take now"),
        "open": say("RouteParts", "Can be taken"),
        "locked": say("RouteParts", "Not open yet"),
        "filed": say("RouteParts", "Under way, waiting"),
        "done": say("RouteParts", "Behind you"),
        "closed": say("RouteParts", "Shut by another way"),
    }[state]


def fact_words(fact: str) -> str:
    """Return what is said of every way."""
    return {
        "can": say("RouteParts", "It can"),
        "cannot": say("RouteParts", "It cannot"),
        "cost": say("RouteParts", "Cost"),
        "time": say("RouteParts", "Time"),
        "binding": say("RouteParts", "How it binds"),
        "body": say("RouteParts", "Competent body"),
        "where": say("RouteParts", "Where exactly"),
    }[fact]


def facts_list(view: RouteView) -> SummaryList:
    """Return what a way can and cannot do, costs and takes, as rows."""
    return SummaryList([SummaryRow(fact, fact_words(fact), text) for fact, text in view.facts])


class LockCard(Card):
    """Why a way cannot be taken yet, from when it can, and how to get there."""

    fill_requested = Signal(object)
    """The `Place` that asks for what is missing."""
    letter_requested = Signal()

    def __init__(self, view: RouteView) -> None:
        """Show what is missing."""
        super().__init__(tone="prov")
        self.buttons: list[Button] = []
        title = say("RouteParts", "This cannot start yet, because")
        self.add(IconLine("lock", title, token="prov", role=Role.LABEL))
        if view.opens_on:
            words = say("RouteParts", "It opens on {day}").format(day=view.opens_on)
            self.add(IconLine("clock", words, token="prov"), 8)
        for lack in view.lacks:
            self.add(IconLine("gap", lack.text, token="prov"), 8)
        for hint in view.hints:
            self.add(Paragraph(hint, Role.BODY, "text2"), 8)
        self._add_buttons(view)

    def _add_buttons(self, view: RouteView) -> None:
        row = FlowRow()
        for lack in view.lacks:
            if lack.place is not None:
                row.add(self._fill(lack))
        if view.has_letter:
            words = say("RouteParts", "Letter asking the platform")
            letter = Button(words, icon="write", small=True)
            letter.clicked.connect(self.letter_requested)
            self.buttons.append(letter)
            row.add(letter)
        if self.buttons:
            self.add(row, 12)

    def _fill(self, lack: LackView) -> Button:
        button = Button(say("RouteParts", "Answer this now"), small=True)
        words = say("RouteParts", "Answer this now: {lack}").format(lack=lack.text)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self.fill_requested.emit(lack.place))
        self.buttons.append(button)
        return button


class DoorsCard(Card):
    """Which doors this way shuts, or which one has shut it, with the rule."""

    def __init__(self, view: RouteView) -> None:
        """Show the doors of a way."""
        super().__init__(tone="soon")
        if view.shut_by:
            title = say("RouteParts", "Shut for now: {route} has the same dispute").format(
                route=view.shut_by
            )
            note = say("RouteParts", "Even withdrawn there, it may be refused here as dealt with.")
        else:
            title = say("RouteParts", "Doors that shut: {routes}").format(
                routes=joined(view.closes)
            )
            note = say("RouteParts", "Once this is accepted, they no longer take the same dispute.")
        self.add(IconLine("attention", title, token="soon", role=Role.LABEL))
        self.add(Paragraph(note, Role.HINT, "text2"), 4)
        if view.shut_rule is not None:
            self.add(RuleSource(view.shut_rule), 8)


class FilingCard(Card):
    """What was recorded of one filing, and the next thing that can be recorded."""

    step_requested = Signal(str, str)
    """``accept``, ``end``, ``correct`` or ``remove``, and the id of the filing."""

    def __init__(self, filing: FilingView) -> None:
        """Show a filing."""
        super().__init__(tone="plain")
        self.buttons: dict[str, Button] = {}
        self.add(IconLine("done", self._title(filing), token="safe", role=Role.LABEL))
        parts = [part for part in (filing.body, filing.number) if part]
        if filing.accepted:
            parts.append(say("RouteParts", "accepted on {day}").format(day=filing.accepted))
        if filing.ended:
            ended = say("RouteParts", "ended on {day}: {how}")
            parts.append(ended.format(day=filing.ended, how=ending_words(filing.ending)))
        if parts:
            self.add(MetaLine(parts, Role.HINT, "text2"), 4)
        row = FlowRow()
        for step, words in self._steps(filing):
            button = Button(words, small=True, kind="quiet" if step == "remove" else "plain")
            button.clicked.connect(lambda _on=False, step=step: self._ask(step, filing.id))
            self.buttons[step] = button
            row.add(button)
        self.add(row, 12)

    def _ask(self, step: str, filing: str) -> None:
        self.step_requested.emit(step, filing)

    def _title(self, filing: FilingView) -> str:
        return say("RouteParts", "You did this on {day}").format(day=filing.filed)

    def _steps(self, filing: FilingView) -> list[tuple[str, str]]:
        steps = []
        if not filing.accepted and not filing.ended:
            steps.append(("accept", say("RouteParts", "They accepted it")))
        if not filing.ended:
            steps.append(("end", say("RouteParts", "It has ended")))
        steps.append(("correct", say("RouteParts", "Change")))
        steps.append(("remove", say("RouteParts", "Take it out")))
        return steps


def started_card(deadlines: tuple[StartedView, ...]) -> Card:
    """Return the dates that a filing here started."""
    card = Card(tone="plain")
    for each in deadlines:
        kind = "neutral" if each.days is None else pill_kind(each.days)
        pill = Pill(kind, each.left) if each.left else None
        card.add_row(DeadlineRow(each.action, each.until, mark=pill))
    return card
