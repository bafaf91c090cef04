"""Filling in a case page by page, as somebody at the keyboard does."""

from __future__ import annotations

from collections.abc import Mapping

from refundwizard.ui.asking_page import AskingPage
from refundwizard.ui.widgets.choice_list import ChoiceList
from tests.ui.desk import Desk

MOST_PAGES = 40


def walk(desk: Desk, answers: Mapping[str, object], platform: str = "xiaohongshu") -> None:
    """Answer every page from a table of answers until the questions end."""
    given = {"platform": platform, **answers}
    for _page in range(MOST_PAGES):
        if not isinstance(desk.page, AskingPage):
            return
        answer_page(desk, given)
        before = desk.place
        desk.go_on()
        assert desk.place != before, desk.page.errors()
    raise AssertionError("the questions do not end")


def answer_page(desk: Desk, given: Mapping[str, object]) -> None:
    """Answer the fields of a page; an answer may bring a further field into sight."""
    done: set[str] = set()
    while waiting := [name for name in desk.page.fields if name not in done and name in given]:
        name = waiting[0]
        done.add(name)
        field = desk.page.fields[name]
        if isinstance(field.control, ChoiceList):
            value = given[name]
            wanted = value if isinstance(value, list) else [str(value)]
            desk.pick(name, *(each for each in wanted if each not in field.control.chosen()))
        else:
            desk.type(name, str(given[name]))
