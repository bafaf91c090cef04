"""Where the window goes from here, and what it remembers of the way."""

from __future__ import annotations

from refundwizard.session.open_case import new_case
from refundwizard.session.tour import Tour
from refundwizard.session.wizard import Place, Wizard


def test_the_first_page_is_the_story_and_a_section_is_its_own_kind_of_page(pack, clock) -> None:
    wizard = Wizard(pack, new_case(pack, clock()), clock)
    tour = Tour(wizard)
    assert tour.page_kind == "story"
    wizard.go(wizard.place_of_page("delivery"))
    assert tour.page_kind == "question"
    wizard.go(Place("rights"))
    assert tour.page_kind == "rights"


def test_a_locked_section_is_no_place_to_go(pack, clock) -> None:
    tour = Tour(Wizard(pack, new_case(pack, clock()), clock))
    assert tour.section("export") is None
    assert tour.section("story") == Place("story", "story")


def test_sections_seen_are_remembered(pack, dress, clock) -> None:
    wizard = Wizard(pack, dress, clock)
    tour = Tour(wizard)
    for section in ("rights", "money"):
        wizard.go(Place(section))
        tour.arrive()
    assert tour.visit.seen == {"rights", "money"}


def test_a_detour_from_the_check_page_leads_back_there(pack, dress, clock) -> None:
    wizard = Wizard(pack, dress, clock)
    tour = Tour(wizard)
    wizard.go(Place("check"))
    tour.arrive()
    tour.depart()
    wizard.go(wizard.place_of_page("delivery"))
    tour.arrive()
    assert tour.before() == Place("check")
    is_complete = wizard.assessment.position.page is None
    assert tour.after() == (Place("check") if is_complete else wizard.next_place())
    wizard.go(Place("money"))
    tour.arrive()
    assert tour.before() == Place("timeline")


def test_only_the_check_page_asks_for_a_return(pack, dress, clock) -> None:
    wizard = Wizard(pack, dress, clock)
    tour = Tour(wizard)
    wizard.go(Place("evidence"))
    tour.depart()
    assert not tour.visit.is_return
    assert tour.after() == Place("drafts")


def test_back_from_a_page_beside_the_rail_leads_to_the_page_that_opened_it(pack, dress, clock):
    wizard = Wizard(pack, dress, clock)
    tour = Tour(wizard)
    for place in (Place("ledger"), Place("reply"), Place("pause", "withdraw_request")):
        wizard.go(place)
        tour.arrive()
    assert tour.before() == Place("reply")
    assert tour.after() is None
    wizard.go(Place("reply"))
    tour.arrive()
    tour.arrive()
    assert tour.before() == Place("ledger")
    wizard.go(Place("ledger"))
    tour.arrive()
    assert tour.visit.trail == ()


def test_one_reply_after_another_is_one_stop_on_the_way_back(pack, dress, clock):
    wizard = Wizard(pack, dress, clock)
    tour = Tour(wizard)
    for place in (Place("ledger"), Place("reply"), Place("reply", "m2")):
        wizard.go(place)
        tour.arrive()
    assert tour.before() == Place("ledger")
