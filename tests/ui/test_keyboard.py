"""The window without a mouse: Tab reaches everything, in order, in sight, and comes back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from refundwizard.session.wizard import Place
from refundwizard.storage.paths import resources
from refundwizard.ui.ask_dialog import AskDialog
from refundwizard.ui.crash_dialog import CrashDialog
from refundwizard.ui.licences_dialog import LicencesDialog
from refundwizard.ui.prompter import Choice
from refundwizard.ui.rescue import Rescue
from refundwizard.ui.theme import Theme
from refundwizard.ui.widgets.choice_list import ChoiceList, Option
from refundwizard.ui.widgets.field_block import FieldBlock
from tests.ui.desk import DRESS, Desk
from tests.ui.focus_walk import (
    has_ring,
    looks_focused,
    named,
    only_by_mouse,
    press,
    should_stop,
    steps_back,
    stops,
)
from tests.ui.pages.exhibits import add_exhibits, png
from tests.ui.pages_walk import everywhere

ENOUGH = ("order", "mismatch", "delivery", "goods")
"""Pages of questions gone through: their fields are all of the same few kinds."""
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def kinds_of_pages(desk: Desk) -> Iterator[str]:
    for shown in everywhere(desk):
        if not shown.startswith("case facts") or shown.endswith(ENOUGH):
            yield shown


def look_at(
    window: QWidget, known: set[type], wrong: list[str], shown: str, widget: QWidget
) -> None:
    """Note where a stop cannot be seen; what paints its focus itself is compared once a kind."""
    if widget.visibleRegion().isEmpty():
        wrong.append(f"{shown}: out of sight: {named(widget)}")
    if not has_ring(window, widget) and type(widget) not in known:
        known.add(type(widget))
        if not looks_focused(window, widget):
            wrong.append(f"{shown}: no sign of the focus: {named(widget)}")


@pytest.mark.timeout(240)
def test_tab_goes_round_every_page(desk: Desk) -> None:
    """Every control is a stop, no stop is a trap, and where the focus is can be seen."""
    window = desk.window
    wrong: list[str] = []
    known: set[type] = set()
    for shown in kinds_of_pages(desk):
        seen = stops(window, partial(look_at, window, known, wrong, shown))
        left = should_stop(window) - set(seen)
        wrong += [f"{shown}: not reached: {named(each)}" for each in left]
        wrong += [f"{shown}: only by mouse: {named(each)}" for each in only_by_mouse(window)]
        wrong += [f"{shown}: out of order: {each}" for each in steps_back(seen)]
    assert not wrong


def test_ticks_are_stops_of_their_own_and_rings_are_one(kit: Theme, qtbot: QtBot) -> None:
    """Of several that may be ticked Tab reaches each; of one to choose it reaches the chosen."""
    options = [Option("a", "A"), Option("b", "B"), Option("c", "C")]
    many, one = ChoiceList(options, many=True), ChoiceList(options)
    for choice, count in ((many, 3), (one, 1)):
        qtbot.addWidget(choice)
        choice.show()
        choice.activateWindow()
        qtbot.waitUntil(choice.isActiveWindow)
        choice.button("b").click()
        choice.button("b").setFocus(Qt.FocusReason.TabFocusReason)
        on_the_way = should_stop(choice) & set(choice.buttons())
        assert len(on_the_way) == count
        roles = {QAccessible.queryAccessibleInterface(row).role() for row in choice.buttons()}
        assert roles == {QAccessible.Role.CheckBox if count > 1 else QAccessible.Role.RadioButton}
        choice.choose(())
        assert choice.chosen() == ()


def test_tab_into_a_scrolled_page_brings_the_field_into_sight(desk: Desk) -> None:
    desk.window.resize(1024, 640)
    desk.open()
    desk.go("facts", "order")
    column = desk.page.column.verticalScrollBar()
    column.setValue(column.maximum())
    assert column.maximum() > 0
    first = stops(desk.window)
    field = next(each for each in first if desk.page.column.isAncestorOf(each))
    column.setValue(column.maximum())
    before = first[first.index(field) - 1]
    before.setFocus(Qt.FocusReason.TabFocusReason)
    press(desk.window)
    assert desk.window.focusWidget() is field
    assert not field.visibleRegion().isEmpty()


def test_suggestions_come_right_after_the_story(desk: Desk) -> None:
    desk.open({**DRESS, "story": "商家说已拆封不退，尺码也发错了"})
    desk.go("story", "story")
    rows = desk.page.suggested.buttons()
    assert rows
    seen = stops(desk.window)
    story = desk.page.fields["story"].block.control_api().focus_target()
    at = seen.index(story)
    round_it = [*seen[at + 1 :], *seen[:at]]
    assert round_it[: len(rows)] == rows


def test_what_else_an_exhibit_shows_comes_after_its_kind(desk: Desk) -> None:
    desk.open()
    desk.go("evidence")
    (one,) = add_exhibits(desk, ("shot.png", "image/png", png(0)))
    desk.stage.desk.go(Place("exhibit", one))
    desk.settle()
    assert not list(steps_back(stops(desk.window)))


def test_keys_lead_through_a_case(desk: Desk) -> None:
    """Ctrl+Enter on, Alt+Left back, F1 the panel, Esc closes it, F6 round the window."""
    desk.window.resize(1024, 640)
    desk.open()
    desk.go("rights")
    desk.key(Qt.Key.Key_Return, CONTROL)
    assert desk.place == Place("deadlines")
    desk.key(Qt.Key.Key_Left, ALT)
    assert desk.place == Place("rights")
    desk.key(Qt.Key.Key_F1)
    assert desk.window.side.is_sheet_open
    desk.key(Qt.Key.Key_Escape)
    assert not desk.window.side.is_sheet_open
    desk.key(Qt.Key.Key_F6)
    assert desk.window.rail.isAncestorOf(desk.window.focusWidget())
    desk.key(Qt.Key.Key_F6)
    assert not desk.window.rail.isAncestorOf(desk.window.focusWidget())


# ----------------------------------------------------------------------------------------- dialogs


@pytest.fixture
def dialogs(make_desk: Callable[..., Desk], tmp_path: Path) -> Iterator[list[QWidget]]:
    """Every dialog of ours, with everything it may offer in sight."""
    desk = make_desk()
    desk.open()
    crash = CrashDialog("ValueError", tmp_path, desk.window, Rescue(desk.controller))
    crash.elsewhere.show()
    choices = (Choice("a", "One"), Choice("b", "Two"), Choice("c", "Three", is_safe=True))
    question = AskDialog(desk.window, ("Title", "Text", "Details"), choices)
    made: list[QWidget] = [crash, LicencesDialog(resources(), desk.window), question]
    yield made
    for dialog in made:
        if isValid(dialog):
            dialog.close()
            dialog.deleteLater()


def test_tab_goes_round_every_dialog(dialogs: list[QWidget]) -> None:
    for dialog in dialogs:
        dialog.show()
        seen = stops(dialog)
        assert should_stop(dialog) == set(seen), type(dialog)
        assert not list(only_by_mouse(dialog))
        for each in seen:
            spoken = QAccessible.queryAccessibleInterface(each)
            assert spoken.text(QAccessible.Text.Name), named(each)
        press(dialog, Qt.Key.Key_Escape)
        assert not isValid(dialog) or not dialog.isVisible()


def test_an_error_is_read_with_its_field(kit: Theme) -> None:
    """The words of the error are what the field is described by, and go with it."""
    choice = ChoiceList([Option("a", "A", "note of A"), Option("b", "B")])
    block = FieldBlock("Question", choice, hint="A hint")
    spoken = QAccessible.queryAccessibleInterface(choice.focus_target())
    block.set_error("Choose one")
    assert spoken.text(QAccessible.Text.Description) == "Choose one"
    block.set_error("")
    assert spoken.text(QAccessible.Text.Description) == "A hint"
    block.deleteLater()
