"""Parts with long words or little room: nothing is cut, nothing is painted over another."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout
from pytestqt.qtbot import QtBot

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import Theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.case_lanes import BESIDE, GUTTER, lanes
from refundwizard.ui.widgets.case_spots import NARROW, Spot, Spots
from refundwizard.ui.widgets.chips import Pill
from refundwizard.ui.widgets.status_row import ActionCard
from refundwizard.ui.widgets.top_bar import TopBar

LONG = "Wednesday the 23rd of November 2026"
NAMES = ("The shopper", "The other side", "The authorities")


def test_lanes_move_right_of_the_longest_day(kit: Theme) -> None:
    short = lanes((Spot("a", day="1"),), ("a", "b", "c"), is_narrow=False)
    long = lanes((Spot("a", day=LONG),), ("a", "b", "c"), is_narrow=False)
    assert long.at[0] > short.at[0]
    wide = draw.text_width(LONG, Role.HINT)
    assert kit.px(GUTTER) + wide <= long.at[0] - kit.px(BESIDE) + 1


def test_names_of_lanes_do_not_touch(kit: Theme) -> None:
    for is_narrow in (False, True):
        at = lanes((), NAMES, is_narrow=is_narrow).at
        halves = [draw.text_width(name, Role.SMALL, bold=True) / 2 for name in NAMES]
        assert at[0] + halves[0] < at[1] - halves[1]
        assert at[1] + halves[1] < at[2] - halves[2]


def test_a_long_note_takes_a_second_line_and_no_more_than_a_third(kit: Theme) -> None:
    short = Spots((Spot("a", title="t", note="note"),), 684)
    long = Spots((Spot("a", title="t", note="words of a long note " * 40),), 684)
    note = long.rows[0].note
    assert short.rows[0].note is None
    assert note is not None
    assert 2 <= note.count <= 3
    assert long.height > short.height


def test_a_pill_without_room_beside_the_day_stands_above_it(kit: Theme) -> None:
    spot = Spot("a", title="t", day=LONG, clock="24:00", pill=("soon", "only a few days are left"))
    narrow = Spots((spot,), 320)
    assert narrow.is_narrow
    assert narrow.above_day(spot) > 0
    assert Spots((spot,), 2 * NARROW).above_day(spot) == 0


def test_words_do_not_become_a_strip_beside_pill_and_button(kit: Theme, qtbot: QtBot) -> None:
    kit.set_percent(200)
    button = Button("Prepare the letter to the shop", kind="primary")
    card = ActionCard("soon", "Now", "Ask", pill=Pill("soon", "two days are left"), button=button)
    qtbot.addWidget(card)
    card.resize(1150, 300)
    card.show()
    assert card.line.direction() is QBoxLayout.Direction.TopToBottom
    kit.set_percent(100)
    card.resize(900, 300)
    assert card.line.direction() is QBoxLayout.Direction.LeftToRight


def test_the_title_of_a_case_has_room_in_a_tight_bar(kit: Theme, qtbot: QtBot) -> None:
    bar = TopBar()
    qtbot.addWidget(bar)
    bar.set_language_word("English")
    bar.set_help_word("Help F1")
    bar.set_settings_word("Settings")
    bar.set_case("All cases", ("Shop", "Dress"))
    bar.saved.show_saved("14:02")
    bar.resize(512, 52)
    bar.show()
    assert bar.case_title.width() >= bar.case_title.sizeHint().width()
    assert bar.help.width() < bar.help.height() * 2
    assert bar.help.accessibleName() == "Help F1"
    bar.resize(1280, 52)
    assert bar.help.width() > bar.help.height() * 2
