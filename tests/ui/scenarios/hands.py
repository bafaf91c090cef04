"""Hands that only click what is in sight and paste what a person would type."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from refundwizard.domain.moments import BEIJING
from refundwizard.ui.asking_page import AskingPage
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.choice_list import ChoiceList
from refundwizard.ui.widgets.text_field import TextField
from tests.ui.pages.reading import page_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from refundwizard.domain.case import Case
    from tests.ui.desk import Desk

MOST_PAGES = 40


def at(text: str) -> datetime:
    """A moment in Beijing."""
    return datetime.fromisoformat(text).replace(tzinfo=BEIJING)


def press(widget: QWidget) -> None:
    """Click in the middle of something that is in sight and can be clicked."""
    assert widget.isVisible()
    assert widget.isEnabled()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def click(desk: Desk, words: str) -> None:
    """Click the one button in the window that says this."""
    found = [x for x in desk.window.findChildren(Button) if x.isVisible() and x.words == words]
    assert len(found) == 1, [x.words for x in desk.window.findChildren(Button) if x.isVisible()]
    press(found[0])
    desk.settle()


def put(target: QWidget, text: str) -> None:
    """Replace what stands in a field by pasting, and leave it."""
    QGuiApplication.clipboard().setText(text)
    target.setFocus(Qt.FocusReason.TabFocusReason)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(target, Qt.Key.Key_A, control)
    QTest.keyClick(target, Qt.Key.Key_V, control)
    QTest.keyClick(target, Qt.Key.Key_Tab)


def step(desk: Desk, section: str) -> None:
    """Go to a part of the case by the rail."""
    press(next(each for each in desk.window.rail.buttons() if each.step.id == section))
    desk.settle()
    assert desk.place.section == section


def route(desk: Desk, name: str) -> None:
    """Go to a way by the ladder beside the letters."""
    step(desk, "drafts")
    ladder = desk.page.panel_top().ladder
    press(next(each for each in ladder.buttons() if each.rung.id == name))
    desk.settle()
    click(desk, "打开这一步")
    assert (desk.place.section, desk.place.page) == ("route", name)


def fill_in(desk: Desk, answers: Mapping[str, object]) -> None:
    """Begin a case from the home page and answer every page until the questions end."""
    press(desk.home.page.new_case)
    desk.settle()
    given = {"platform": "xiaohongshu", **answers}
    for _page in range(MOST_PAGES):
        if not isinstance(desk.page, AskingPage):
            return
        _answer(desk, given)
        before = desk.place
        press(desk.page.foot.next)
        desk.settle()
        assert desk.place != before, desk.page.errors()
    raise AssertionError("the questions do not end")


def _answer(desk: Desk, given: Mapping[str, object]) -> None:
    done: set[str] = set()
    while waiting := [name for name in desk.page.fields if name not in done and name in given]:
        done.add(waiting[0])
        answer(desk, waiting[0], given[waiting[0]])


def answer(desk: Desk, question: str, given: object) -> None:
    """Click the choices of a question, or paste into its field."""
    control = desk.page.fields[question].control
    if isinstance(control, ChoiceList):
        for choice in given if isinstance(given, list) else [str(given)]:
            if choice not in control.chosen():
                control.button(choice).click()
    elif isinstance(control, TextField):
        put(control.edit, str(given))
    else:
        put(desk.page.fields[question].block.control_api().focus_target(), str(given))
    desk.settle()


def load_calendar(desk: Desk, path: Path) -> None:
    """Go to the settings beside the open case, load the file, and come back to the case."""
    desk.prompter.answers = [(path,)]
    is_beside = desk.controller.desk is not None
    desk.controller.commands.step("settings")
    desk.settle()
    desk.controller.settings.page.buttons["calendar"].click()
    desk.settle()
    if is_beside:
        desk.controller.settings.page.buttons["back"].click()
        desk.settle()


def seen(desk: Desk, *sections: str) -> dict[str, list[str]]:
    """What the pages of these parts say, in no order: parts that stay are found before new ones."""
    said = {}
    for section in sections:
        step(desk, section)
        said[section] = sorted(page_text(desk).split("\n"))
    return said


def reopened(desk: Desk, *sections: str) -> Case:
    """Close the case and open it from disk: the same pages, and the case that was saved."""
    before, case = seen(desk, *sections), desk.case
    case_id = desk.stage.desk.opened.id
    desk.elapse(5000)
    desk.controller.go_home()
    desk.settle()
    desk.stage.open(case_id)
    assert desk.case == case
    assert desk.on_disk() == case
    assert seen(desk, *sections) == before
    return case
