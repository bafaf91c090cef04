from __future__ import annotations

from refundwizard.domain.answers import Choice, Money
from refundwizard.domain.case import Case
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.pack import Pack
from refundwizard.session.open_case import new_case
from refundwizard.session.wizard import SECTIONS, UNDO_STEPS, Place, Wizard


def wizard(pack: Pack, case: Case, clock) -> Wizard:
    return Wizard(pack, case, clock)


def test_a_new_case_opens_at_the_start_of_the_flow(pack, clock) -> None:
    opened = wizard(pack, new_case(pack, clock()), clock)
    assert opened.place == Place("story", pack.start)


def test_a_filled_case_opens_at_the_rights(pack, dress, clock) -> None:
    assert wizard(pack, dress, clock).place == Place("rights") or not is_complete(
        pack, dress, clock
    )


def is_complete(pack, case, clock) -> bool:
    return wizard(pack, case, clock).assessment.position.page is None


def test_several_answers_of_a_page_are_one_undo_step(pack, dress, clock) -> None:
    opened = wizard(pack, dress, clock)
    opened.answer({"price_paid": Money(fen=100), "goods_kind": Choice(id="electronics")})
    assert opened.case.answers["price_paid"] == Money(fen=100)
    assert opened.undo()
    assert opened.case == dress
    assert not opened.can_undo
    assert opened.redo()
    assert opened.case.answers["goods_kind"] == Choice(id="electronics")


def test_undo_shows_the_place_where_the_change_was_made(pack, dress, clock) -> None:
    opened = wizard(pack, dress, clock)
    opened.go(Place("facts", "delivery"))
    opened.answer({"price_paid": Money(fen=100)})
    opened.go(Place("export"))
    opened.undo()
    assert opened.place == Place("facts", "delivery")


def test_a_new_change_forgets_what_was_undone(pack, dress, clock) -> None:
    opened = wizard(pack, dress, clock)
    opened.answer({"price_paid": Money(fen=100)})
    opened.undo()
    opened.answer({"price_paid": Money(fen=200)})
    assert not opened.can_redo
    assert not opened.redo()


def test_the_same_answer_again_is_no_step(pack, dress, clock) -> None:
    opened = wizard(pack, dress, clock)
    opened.answer({"price_paid": dress.answers["price_paid"]})
    assert not opened.can_undo
    assert not opened.undo()


def test_at_least_200_steps_can_be_taken_back(pack, dress, clock) -> None:
    opened = wizard(pack, dress, clock)
    for fen in range(UNDO_STEPS + 10):
        opened.answer({"price_paid": Money(fen=fen)})
    taken_back = 0
    while opened.undo():
        taken_back += 1
    assert taken_back == UNDO_STEPS
    assert UNDO_STEPS >= 200


def test_an_answer_taken_back_is_gone(pack, dress, clock) -> None:
    opened = wizard(pack, dress, clock)
    opened.answer({"price_paid": None})
    assert "price_paid" not in opened.case.answers


def test_changing_an_early_answer_keeps_the_later_ones(pack, dress, clock) -> None:
    opened = wizard(pack, dress, clock)
    before = set(dress.answers)
    opened.answer({"received": Choice(id="no")})
    assert set(opened.case.answers) == before


def test_the_assessment_follows_the_minute_and_the_day(pack, dress, clock) -> None:
    opened = wizard(pack, dress, clock)
    first = opened.assessment
    clock.move(seconds=20)
    assert opened.assessment is first
    clock.move(days=1)
    assert opened.assessment.as_of.date() > first.as_of.date()
    assert opened.assessment.as_of.tzinfo == BEIJING


def test_every_section_can_be_looked_at(pack, dress, clock) -> None:
    opened = wizard(pack, dress, clock)
    for section in SECTIONS:
        opened.go_to_section(section)
        assert opened.place.section == section
    opened.go_to_section("story")
    assert opened.place.page == pack.start


def test_the_flow_pages_end_at_the_page_to_fill_in(pack, clock) -> None:
    opened = wizard(pack, new_case(pack, clock()), clock)
    assert opened.flow_pages() == (pack.start,)
