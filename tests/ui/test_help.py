"""F1 on every page: help that says something, and the focus back where it was."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from refundwizard.session.wizard import Place
from refundwizard.ui.help_sections import page_sections
from refundwizard.ui.pages import PAGES
from tests.ui.desk import Desk
from tests.ui.pages_walk import everywhere

OUTSIDE = (
    *("home", "prevention", "overview", "personal", "knowledge"),
    *("copies", "settings", "book", "guide", "trash"),
)
SIZES = ((1280, 800, 100), (1024, 640, 200))


def titles(desk: Desk) -> list[str]:
    panel = desk.window.panel
    return [] if panel is None else [section.title for section in panel.sections()]


def press_f1(desk: Desk) -> None:
    desk.key(Qt.Key.Key_F1)


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_there_are_words_for_every_page(make_desk: Callable[..., Desk], lang: str) -> None:
    words = make_desk(lang).controller.commands._help._words()
    for name in (*PAGES, *OUTSIDE):
        sections = page_sections(name, words)
        assert len(sections) == 2, name
        assert all(section.text or section.numbered for section in sections), name


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
def test_f1_helps_on_every_page_and_escape_returns_the_focus(
    make_desk: Callable[..., Desk], width: int, height: int, percent: int
) -> None:
    desk = make_desk()
    desk.controller.looks.set_size(percent)
    desk.window.resize(width, height)
    for shown in everywhere(desk):
        before = desk.window.focusWidget()
        press_f1(desk)
        assert "这一页做什么" in titles(desk), shown
        assert "按键" in titles(desk), shown
        panel = desk.window.panel
        assert panel is not None, shown
        assert panel.isVisible(), shown
        now = desk.window.focusWidget()
        assert desk.window.side.is_sheet_open or panel.isAncestorOf(now), shown
        desk.key(Qt.Key.Key_Escape)
        assert not desk.window.side.is_sheet_open, shown
        assert "按键" not in titles(desk), shown
        if before is not None and before.isVisible():
            assert desk.window.focusWidget() is before, shown


@pytest.mark.parametrize("name", OUTSIDE)
def test_pages_outside_a_case_have_help_over_them(desk: Desk, name: str) -> None:
    if name == "home":
        desk.controller.go_home()
    elif name == "knowledge":
        desk.controller.commands.know()
    else:
        desk.controller.commands.show(name)
    desk.settle()
    press_f1(desk)
    assert desk.window.side.is_sheet_open
    assert titles(desk)[0] == "这一页做什么"
    press_f1(desk)
    assert not desk.window.side.is_on


def test_what_the_page_has_for_the_panel_comes_first(desk: Desk) -> None:
    desk.open()
    desk.go("facts", "delivery")
    own = titles(desk)
    assert own
    press_f1(desk)
    assert titles(desk)[: len(own)] == own
    assert len(titles(desk)) > len(own)
    press_f1(desk)
    assert titles(desk) == own


def test_a_page_that_stands_alone_has_help_too(desk: Desk) -> None:
    desk.open()
    key = desk.stage.desk.wizard.assessment.guards[0].key
    desk.stage.desk.go(Place("pause", key))
    desk.settle()
    press_f1(desk)
    assert desk.window.side.is_sheet_open
    desk.stage.desk.show(arrive=False)
    assert desk.window.side.is_sheet_open
    desk.go("rights")
    assert not desk.window.side.is_over


def test_help_of_one_page_goes_with_it(desk: Desk) -> None:
    desk.open()
    desk.go("rights")
    press_f1(desk)
    desk.go("money")
    assert "按键" not in titles(desk)
    desk.controller.go_home()
    press_f1(desk)
    desk.controller.commands.show("book")
    desk.settle()
    assert not desk.window.side.is_on


def test_help_stays_while_the_page_is_shown_again(desk: Desk) -> None:
    desk.open()
    desk.go("rights")
    press_f1(desk)
    desk.stage.desk.show(arrive=False)
    desk.settle()
    assert "按键" in titles(desk)


def test_terms_of_the_page_are_explained_and_lead_to_all_of_them(desk: Desk) -> None:
    desk.open()
    desk.go("rights")
    press_f1(desk)
    explained = [title for title in titles(desk) if title.startswith("这一页的词")]
    assert explained
    desk.window.side.activated.emit("help:term")
    desk.settle()
    assert desk.controller.desk is None
    assert desk.controller.book.page.spot.id == "term"


def test_help_leads_to_the_book(desk: Desk) -> None:
    press_f1(desk)
    desk.window.side.activated.emit("help:book")
    desk.settle()
    assert desk.controller.book.is_shown
    assert not desk.window.side.is_sheet_open
