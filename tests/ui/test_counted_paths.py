"""How many interactions a new user needs: a click, key chord, filled field or drop is one each."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from refundwizard.session.sample import example_of
from refundwizard.session.wizard import Place
from refundwizard.ui.asking_page import AskingPage
from refundwizard.ui.widgets.choice_list import ChoiceList
from tests.ui.desk import DRESS, Desk
from tests.ui.pages.reading import pdf_text

S1_MOST = 40
HURRY_MOST = 8


class Counter:
    """Acts on a window like a person, and counts."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.count = 0

    def press(self, button: QAbstractButton) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        button.click()
        self.count += 1
        self.desk.settle()

    def chord(self, key: Qt.Key) -> None:
        self.desk.key(key, Qt.KeyboardModifier.ControlModifier)
        self.count += 1

    def fill(self, question: str, value: object) -> None:
        control = self.desk.page.fields[question].control
        if isinstance(control, ChoiceList):
            for one in value if isinstance(value, list) else [str(value)]:
                if one not in control.chosen():
                    self.press(control.button(one))
            return
        self.desk.type(question, str(value))
        self.count += 1


def test_what_must_i_do_today_takes_at_most_eight(desk: Desk) -> None:
    hands = Counter(desk)
    hands.press(desk.home.page.tiles.hurry)
    hands.press(desk.page.choices.button("changed_mind"))
    hands.fill("stage", "refused")
    hands.fill("refused_at", "2026-11-16 10:00")
    hands.fill("signed_on", "2026-11-12")
    hands.press(desk.page.foot.next)
    assert desk.place == Place("today")
    assert "11月19日" in desk.page.view.dated.safe
    assert desk.page.view.draft is not None
    print(f"to what must be done today: {hands.count}")
    assert hands.count <= HURRY_MOST


def test_s1_to_a_saved_checklist_takes_at_most_forty(desk: Desk, tmp_path: Path) -> None:
    hands = Counter(desk)
    hands.press(desk.home.page.new_case)
    given = {"platform": "xiaohongshu", **DRESS}
    while isinstance(desk.page, AskingPage):
        done: set[str] = set()
        while waiting := [n for n in desk.page.fields if n in given and n not in done]:
            done.add(waiting[0])
            hands.fill(waiting[0], given[waiting[0]])
        before = desk.place
        hands.press(desk.page.foot.next)
        assert desk.place != before, desk.page.errors()
    rail = {button.step.id: button for button in desk.window.rail.buttons()}
    hands.press(rail["export"])
    assert desk.place.section == "export"
    desk.prompter.answers = [tmp_path / "list.pdf"]
    hands.press(desk.page.save)
    hands.count += 1  # Save in the file dialog, with the name it suggests
    assert "七天无理由退货" in pdf_text(tmp_path / "list.pdf")
    print(f"to a saved checklist: {hands.count}")
    assert hands.count <= S1_MOST


def test_going_on_from_the_task_leads_to_the_first_open_question(desk: Desk) -> None:
    desk.home.page.tiles.hurry.click()
    desk.settle()
    desk.page.foot.next.click()
    desk.settle()
    assert desk.page.block.error()
    desk.page.choices.button("scam").click()
    desk.settle()
    desk.go("today")
    assert desk.page.view.draft is None
    desk.page.foot.next.click()
    desk.settle()
    assert desk.place.section == "story"


@pytest.mark.parametrize("times", [1, 2])
def test_the_sample_is_made_once_marked_and_does_not_count(desk: Desk, times: int) -> None:
    for _time in range(times):
        desk.home.page.tiles.sample.click()
        desk.settle()
        assert len(desk.case.exhibits) == 3
        assert all(each.kind for each in desk.case.exhibits)
        desk.controller.go_home()
        desk.settle()
    rows = desk.stage.library.rows()
    assert [row.example for row in rows] == [True]
    assert example_of(desk.stage.library) == rows[0].id
    assert desk.home.page.empty.isVisible()
    assert "哪" in desk.home.page.heading.text()
