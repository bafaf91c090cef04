"""The page on bringing originals over from a phone."""

from __future__ import annotations

import pytest

from refundwizard.session.phone_view import COMPUTERS, PHONES, Pairing, usual_pairing
from refundwizard.session.wizard import Place
from refundwizard.ui.widgets.buttons import Button
from tests.ui.desk import Desk
from tests.ui.pages.reading import SCARF, page_text, panel_text, title


@pytest.fixture
def phone(desk: Desk) -> Desk:
    desk.open(SCARF)
    desk.go("evidence")
    link = next(
        button for button in desk.page.column.findChildren(Button) if "手机" in button.words
    )
    link.click()
    desk.settle()
    return desk


def test_a_link_on_the_evidence_page_leads_there_and_back(phone: Desk) -> None:
    assert phone.place == Place("phone")
    assert title(phone) == phone.stage.desk.words("phone.title")
    assert phone.stage.desk.words("phone.after_note") in panel_text(phone)
    phone.back()
    assert phone.place.section == "evidence"


@pytest.mark.parametrize("computer", COMPUTERS)
@pytest.mark.parametrize("name", PHONES)
def test_every_pair_has_its_own_ways_the_cable_first_and_the_chat_last(
    phone: Desk, name: str, computer: str
) -> None:
    phone.page.phone.choose(name)
    phone.page.phone.changed.emit(name)
    phone.page.computer.changed.emit(computer)
    phone.settle()
    assert phone.page.pairing == Pairing(name, computer)
    ways = [way.id for way in phone.page.view.ways]
    assert (ways[0], ways[-1]) == ("cable", "chat")
    assert phone.page.phone.chosen() == name
    shown = page_text(phone)
    for way in phone.page.view.ways:
        for step in way.steps:
            assert step in shown
    words = phone.stage.desk.words
    assert words(f"phone.settings_{name}").split("\n")[0] in shown


def test_airdrop_is_offered_between_an_iphone_and_a_mac_only(phone: Desk) -> None:
    for name in PHONES:
        for computer in COMPUTERS:
            phone.page.phone.changed.emit(name)
            phone.page.computer.changed.emit(computer)
            is_there = "隔空投送" in page_text(phone)
            assert is_there == (name == "iphone" and computer == "macos")


def test_the_first_choice_fits_this_computer() -> None:
    assert usual_pairing("win32").computer == "windows"
    assert usual_pairing("darwin").computer == "macos"
    assert usual_pairing("linux").computer == "linux"


def test_the_page_shows_even_before_the_problem_has_a_name(desk: Desk) -> None:
    desk.new()
    desk.stage.desk.go(Place("phone"))
    desk.settle()
    assert title(desk) == desk.stage.desk.words("phone.title")
