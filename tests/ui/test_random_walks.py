"""Any order of typing, going and undoing through the real window loses nothing.

The shorter half: what many steps do to a case is walked without a window in tests/faults.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable

import pytest

from refundwizard.domain.answers import Answer
from refundwizard.session.closing import RESULTS
from refundwizard.session.wizard import SECTIONS, Place
from refundwizard.ui.asking_page import AskingPage
from refundwizard.ui.pages.check import CheckPage
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.choice_list import ChoiceList
from refundwizard.ui.widgets.summary_list import SummaryRowView
from tests.ui.desk import DRESS, Desk

STEPS = 40
TYPED = {
    "date": ("2026-11-12", "11月3日", "昨天", "没有这一天"),
    "time": ("2026-11-15 14:00", "昨天", "?"),
    "duration": ("1天3小时", "90分钟", "?"),
    "money": ("329", "12.5", "很多"),
    "text": ("木棉小铺", "已拆封影响二次销售,不退", ""),
}


class Walker:
    """Does at random what a person can do in the window, and looks after every step."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk = desk
        self.chance = random.Random(seed)  # noqa: S311 - nobody has to be kept from guessing
        self.case_id = desk.open(DRESS if seed % 2 else {})
        desk.settle()

    @property
    def answers(self) -> dict[str, Answer]:
        return dict(self.desk.case.answers)

    def step(self) -> str:
        """Do one thing; give its name."""
        actions: tuple[Callable[[], None], ...] = (
            *(self.fill_in, self.fill_in, self.fill_in, self.go_on, self.go_on, self.back),
            *(self.jump, self.jump, self.aside, self.undo, self.leave_and_return, self.speak),
            self.end_it,
        )
        action = self.chance.choice(actions)
        action()
        self.desk.settle()
        self.look(action.__name__)
        return action.__name__

    # --------------------------------------------------------------------------------- changing

    def fill_in(self) -> None:
        """Answer one field of the page; all other answers stay."""
        page = self.desk.page
        if not isinstance(page, AskingPage) or not page.fields:
            return
        before = self.answers
        name = self.chance.choice(sorted(page.fields))
        control = page.fields[name].control
        if isinstance(control, ChoiceList):
            self.desk.pick(name, self.chance.choice(control.buttons()).option.id)
        else:
            asks = self.desk.stage.pack.questions[name].asks
            self.desk.type(name, self.chance.choice(TYPED.get(asks, TYPED["text"])))
        before.pop(name, None)
        assert before.items() <= self.answers.items()

    def undo(self) -> None:
        """Take a step back and forth again; the step forth ends where it began."""
        self.desk.stage.desk.commit()
        before = self.desk.case
        if self.desk.stage.desk.wizard.can_undo:
            self.desk.controller.commands.undo()
            assert self.desk.case != before
            self.desk.controller.commands.redo()
        assert self.desk.case == before

    def end_it(self) -> None:
        """Note an end, or open the case again."""
        self.desk.stage.desk.go_to_section("closing")
        self.desk.settle()
        page, before = self.desk.page, self.answers
        if page.again is not None:
            page.again.click()
        else:
            page.form.result.button(self.chance.choice(RESULTS)).click()
            page.finish.click()
        self.desk.settle()
        assert self.desk.stage.desk.wizard.assessment.closing == (
            self.desk.case.closings[-1] if self.desk.case.closings[-1].kind == "closed" else None
        )
        assert self.answers == before

    # ------------------------------------------------------------------------------------ going

    def go_on(self) -> None:
        self.stays(self.desk.stage.desk.next)

    def back(self) -> None:
        self.stays(self.desk.stage.desk.back)

    def jump(self) -> None:
        section = self.chance.choice(SECTIONS)
        self.stays(lambda: self.desk.window.rail.step_requested.emit(section))

    def aside(self) -> None:
        """Open a page beside the rail and come back to where it was opened."""
        assessment, before = self.desk.stage.desk.wizard.assessment, self.desk.place
        places = [Place("closing"), Place("reply")]
        places += [Place("route", route.id) for route in assessment.routes]
        places += [Place("pause", guard.id) for guard in assessment.guards]
        place = self.chance.choice(places)
        is_beside = before.section not in SECTIONS
        self.stays(lambda: self.desk.page.place_requested.emit(place))
        self.desk.settle()
        if not is_beside:
            self.desk.stage.desk.back()
            assert self.desk.place == before

    def leave_and_return(self) -> None:
        """Close the case and open it from the disk; nothing is different."""
        self.desk.stage.desk.commit()
        before = self.desk.case
        self.desk.controller.go_home()
        self.desk.settle()
        self.desk.stage.open(self.case_id)
        after = self.desk.case
        assert after.answers == before.answers
        assert (after.messages, after.closings) == (before.messages, before.closings)

    def speak(self) -> None:
        self.stays(self.desk.controller.switch_language)

    def stays(self, go: Callable[[], object]) -> None:
        """Go somewhere; no answer may differ afterwards."""
        self.desk.stage.desk.commit()
        before = self.answers
        go()
        self.desk.settle()
        assert self.answers == before

    # --------------------------------------------------------------------------------- looking

    def look(self, did: str) -> None:
        """Every page has a way out, and the check page lists every answer once."""
        page, foot = self.desk.page, self.desk.page.foot
        ways = [foot.back, foot.next, self.desk.window.rail]
        if page.__class__.__name__ == "PausePage":  # a stop: nothing but its own choices
            ways = page.findChildren(Button)
        assert any(way.isVisible() and way.isEnabled() for way in ways), (did, self.desk.place)
        assert page.isVisible()
        if isinstance(page, CheckPage):
            rows = Counter(view.row.id for view in page.findChildren(SummaryRowView))
            questions = self.answers.keys() & self.desk.stage.pack.questions.keys()
            assert {name: rows[name] for name in questions} == dict.fromkeys(questions, 1)


@pytest.mark.parametrize("seed", range(4))
def test_no_walk_through_the_window_loses_an_answer(desk: Desk, seed: int) -> None:
    walker = Walker(desk, seed)
    did = Counter(walker.step() for _ in range(STEPS))
    assert did["fill_in"] >= 2
    desk.stage.desk.go_to_section("check")
    desk.settle()
    walker.look("check")
