"""What holds on every page: room for every text in every look, one heading, plain text."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

import refundwizard.ui.pages
from refundwizard.ui.fonts import Role
from refundwizard.ui.pages import PAGES
from refundwizard.ui.pseudo import PSEUDO, stretched
from refundwizard.ui.widgets.paragraph import Heading
from tests.ui.desk import Desk
from tests.ui.pages_walk import everywhere, outside
from tests.ui.painted import paint_all, written
from tests.ui.room import faults, visible

LOOKS = (
    ("zh_CN", 1280, 800, 100),
    ("zh_CN", 1024, 640, 200),
    ("en", 700, 600, 100),
    (PSEUDO, 1024, 640, 100),
    (PSEUDO, 1280, 800, 150),
    (PSEUDO, 1280, 800, 200),
)
BRIEFLY = {("en", 100), (PSEUDO, 150)}
"""In these looks the pages of questions are left out: they are of a few kinds of fields."""


@pytest.mark.timeout(240)
@pytest.mark.parametrize(("lang", "width", "height", "percent"), LOOKS)
def test_everything_has_room_on_every_page(
    make_desk: Callable[..., Desk], lang: str, width: int, height: int, percent: int
) -> None:
    desk = make_desk(lang)
    desk.controller.looks.set_size(percent)
    desk.window.resize(width, height)
    desk.settle()
    wrong: dict[str, str] = {}
    with written() as found:
        for shown in everywhere(desk):
            if shown.startswith("case facts") and (lang, percent) in BRIEFLY:
                continue
            found.clear()
            paint_all(desk.window)
            for fault in faults(desk.window, found):
                wrong.setdefault(fault, shown)
            if desk.window.minimumSizeHint().width() > desk.window.width():
                wrong.setdefault("the window would have to be wider", shown)
    assert not [f"{shown}: {fault}" for fault, shown in wrong.items()]


@pytest.mark.timeout(120)
def test_every_page_has_one_heading_and_plain_text(desk: Desk) -> None:
    wrong, seen = [], set()
    for shown in everywhere(desk):
        if desk.controller.desk is not None:
            seen.add(desk.stage.desk.tour.page_kind)
        widgets = visible(desk.window)
        heads = [
            widget.text().strip()
            for widget in widgets
            if isinstance(widget, Heading) and widget.role is Role.H1
        ]
        if len(heads) != 1 or not heads[0]:
            wrong.append(f"{shown}: {heads}")
        wrong += [
            f"{shown}: {widget.text()}"
            for widget in widgets
            if isinstance(widget, QLabel) and widget.textFormat().name != "PlainText"
        ]
    assert not wrong
    assert seen == set(PAGES), "the walk leaves a kind of page out"


def test_every_page_outside_a_case_shows_and_marks_itself_in_the_rail(desk: Desk) -> None:
    shown = [each for each in outside(desk) if each.startswith("outside ")]
    assert [each.removeprefix("outside ") for each in shown] == list(desk.controller.outside.pages)


def test_home_grows_with_its_tiles(make_desk: Callable[..., Desk]) -> None:
    """With a case there are fewer tiles but longer words: none may be cut off below."""
    for lang, percent in ((PSEUDO, 100), ("en", 200)):
        desk = make_desk(lang)
        desk.controller.looks.set_size(percent)
        desk.window.resize(1024, 640)
        for shown in outside(desk):
            tiles = desk.home.page.tiles
            assert tiles.height() >= tiles.heightForWidth(tiles.width()), shown
            if shown == "home with a case":
                break


def test_a_short_list_does_not_take_the_room_of_the_tiles(desk: Desk) -> None:
    """At 200 % the head took what the tiles needed, and the last one was cut."""
    desk.open()
    desk.controller.looks.set_size(200)
    desk.controller.go_home()
    desk.settle()
    tiles = desk.home.page.tiles
    assert tiles.height() >= tiles.heightForWidth(tiles.width())


def test_a_toast_grows_with_the_text(desk: Desk) -> None:
    """It kept the room it had been given, and larger words were cut off below."""
    desk.controller.voice.toast("已移到回收站。")
    shown = desk.controller.voice.shown
    desk.controller.looks.set_size(200)
    desk.settle()
    assert shown._words.height() >= shown._words.heightForWidth(shown._words.width())


def test_the_list_of_cases_is_no_larger_than_its_frame(desk: Desk) -> None:
    for shown in outside(desk):
        if shown == "home with a case":
            cases = desk.home.page.cases
            assert cases.rect().contains(cases.view.geometry())
            break


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Save as {name} on $day, ${x}", ("{name}", "$day", "${x}")),
        ("%n day(s) of %1", ("%n", "%1")),
        ("https://example.org/a", ("https://example.org/a",)),
    ],
)
def test_stretched_words_keep_what_stands_for_values(text: str, kept: tuple[str, ...]) -> None:
    longer = stretched(text)
    assert all(each in longer for each in kept)
    assert len(stretched("Continue without a picture")) >= 1.3 * len("Continue without a picture")


def test_every_module_of_the_folder_is_in_the_table() -> None:
    modules = {each.name for each in pkgutil.iter_modules(refundwizard.ui.pages.__path__)}
    assert modules == {module for module, _name in PAGES.values()} | {
        "book",
        "copies",
        "guide",
        "home",
        "knowledge",
        "overview",
        "prevention",
        "settings",
        "trash",
    }


@pytest.mark.parametrize(("module", "name"), PAGES.values())
def test_every_page_of_the_table_can_be_loaded(module: str, name: str) -> None:
    assert hasattr(importlib.import_module(f"refundwizard.ui.pages.{module}"), name)
