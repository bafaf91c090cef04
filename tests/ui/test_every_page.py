"""What holds on every page: names for screen readers, nothing clipped, one heading, plain text."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

import refundwizard.ui.pages
from refundwizard.session.wizard import SECTIONS, Place
from refundwizard.ui.fonts import Role
from refundwizard.ui.pages import PAGES
from refundwizard.ui.safe_text import Label
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.meta_line import MetaLine
from refundwizard.ui.widgets.painted_button import PaintedButton
from refundwizard.ui.widgets.paragraph import Heading, Paragraph
from refundwizard.ui.widgets.top_bar import CaseTitle
from tests.ui.desk import DRESS, Desk

WIDTHS = ((1280, 800, 100), (1024, 640, 100), (1280, 800, 200), (700, 600, 100))


def places(desk: Desk) -> Iterator[Place]:
    """Every place of a filled case."""
    wizard = desk.stage.desk.wizard
    yield from (wizard.place_of_page(name) for name in dict.fromkeys(wizard.flow_pages()))
    yield from (Place(section) for section in SECTIONS[2:])
    yield from (Place("route", route.id) for route in wizard.assessment.routes[:2])
    yield from (Place("reply"), Place("closing"))
    yield from (Place("form", "market_complaint"), Place("form_facts", "court_form"))


def on_every_page(desk: Desk) -> Iterator[str]:
    """Show home, then every page of a filled case; gives what is shown."""
    yield "home"
    desk.open({**DRESS, "signed_on": "2026-11", "story": "裙子不合适，商家说已拆封不退"})
    desk.controller.go_home()
    yield "home with a case"
    desk.window.rail.step_requested.emit("overview")
    desk.settle()
    yield "overview"
    desk.controller.commands.know()
    desk.settle()
    yield "knowledge"
    desk.stage.open(desk.stage.library.rows()[0].id)
    for place in places(desk):
        desk.stage.desk.go(place)
        desk.settle()
        yield place.page or place.section


def visible(desk: Desk) -> list[QWidget]:
    return [widget for widget in desk.window.findChildren(QWidget) if widget.isVisible()]


def name_of(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return (widget.accessibleName() or text).strip()


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_every_control_has_a_name(make_desk: Callable[..., Desk], lang: str) -> None:
    desk = make_desk(lang)
    for shown in on_every_page(desk):
        nameless = [
            f"{shown}: {type(widget).__name__} {widget.objectName()}"
            for widget in visible(desk)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not name_of(widget)
        ]
        assert not nameless


def clipped(widget: QWidget) -> bool:
    """Whether a text has less room than it needs; titles of cases may be elided."""
    needs = QSize(0, 0)
    if isinstance(widget, Paragraph) and widget.text():
        needs = QSize(0, widget.block(widget.width()).height)
    elif isinstance(widget, Label) and not isinstance(widget, Paragraph | CaseTitle | MetaLine):
        wide = 0 if widget.wordWrap() else widget.fontMetrics().horizontalAdvance(widget.text()) - 1
        needs = QSize(wide, 0)
    elif isinstance(widget, PaintedButton):
        needs = QSize(0, widget.heightForWidth(widget.width()))
    elif isinstance(widget, Button):
        needs = widget.minimumSizeHint()
    return needs.width() > widget.width() or needs.height() > widget.height()


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
@pytest.mark.parametrize(("width", "height", "percent"), WIDTHS)
def test_no_text_is_clipped(
    make_desk: Callable[..., Desk], lang: str, width: int, height: int, percent: int
) -> None:
    desk = make_desk(lang)
    desk.controller.looks.set_size(percent)
    desk.window.resize(width, height)
    desk.settle()
    for shown in on_every_page(desk):
        cut = [
            f"{shown}: {type(widget).__name__} {name_of(widget) or widget.text()!r} {widget.size()}"
            for widget in visible(desk)
            if clipped(widget)
        ]
        assert not cut


def test_every_page_has_one_heading_that_states_or_asks_something(desk: Desk) -> None:
    for shown in on_every_page(desk):
        heads = [
            widget.text()
            for widget in visible(desk)
            if isinstance(widget, Heading) and widget.role is Role.H1
        ]
        assert len(heads) == 1, shown
        assert heads[0].strip(), shown


def test_every_label_shows_plain_text(desk: Desk) -> None:
    for shown in on_every_page(desk):
        rich = [
            f"{shown}: {widget.text()}"
            for widget in visible(desk)
            if isinstance(widget, QLabel) and widget.textFormat() is not Qt.TextFormat.PlainText
        ]
        assert not rich


def test_nothing_scrolls_sideways(desk: Desk) -> None:
    desk.controller.looks.set_size(200)
    desk.window.resize(1280, 800)
    for shown in on_every_page(desk):
        assert desk.window.minimumSizeHint().width() <= desk.window.width(), shown


def test_every_module_of_the_folder_is_in_the_table() -> None:
    modules = {each.name for each in pkgutil.iter_modules(refundwizard.ui.pages.__path__)}
    assert modules == {module for module, _name in PAGES.values()} | {
        "copies",
        "home",
        "knowledge",
        "overview",
        "prevention",
    }


@pytest.mark.parametrize(("module", "name"), PAGES.values())
def test_every_page_of_the_table_can_be_loaded(module: str, name: str) -> None:
    assert hasattr(importlib.import_module(f"refundwizard.ui.pages.{module}"), name)
