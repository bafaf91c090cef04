from __future__ import annotations

from datetime import date, datetime

from refundwizard.domain.case import Message
from refundwizard.domain.moments import BEIJING
from refundwizard.session.rights_view import QUOTE_LENGTH, rights_view
from tests.unit.session.conftest import DRESS
from tests.unit.session.states import SCARF, case_of, state_of


def view(pack, clock, answers, **more):
    case = case_of(pack, clock, answers).model_copy(update=more)
    return rights_view(state_of(pack, clock, case))


def test_both_axes_stand_in_the_assertion(pack, clock) -> None:
    assert view(pack, clock, DRESS).title == "这属于：七天无理由退货，被商家拒绝"


def test_the_same_case_gives_an_equal_view(pack, clock) -> None:
    assert view(pack, clock, DRESS) == view(pack, clock, DRESS)


def test_a_right_has_a_reason_of_its_own_only_where_it_has_one(pack, clock) -> None:
    shown = {right.rule.id: right.why for right in view(pack, clock, DRESS).rights}
    assert shown["cpl_25_right"] == ""
    assert "小红书" in shown["xhs_seven_day"]


def test_what_takes_the_right_away_names_its_answer(pack, clock) -> None:
    shown = view(pack, clock, {**DRESS, "goods_kind": "custom"})
    assert shown.flip.id == "seven_day_excluded"
    assert shown.flip.why
    assert shown.firm is None
    assert all(each.id != shown.flip.id for each in shown.no_rights)


def test_without_a_flip_the_limits_of_the_right_are_listed(pack, clock) -> None:
    shown = view(pack, clock, DRESS)
    assert shown.flip is None
    assert "freight_not_by_right" in [each.id for each in shown.no_rights]


def test_a_rule_not_yet_in_force_is_no_right_here(pack, clock) -> None:
    clock.now = datetime(2010, 5, 20, 12, 0, tzinfo=BEIJING)
    shown = view(pack, clock, {**DRESS, "ordered_on": "2010-05-09", "signed_on": "2010-05-12"})
    assert any("还没施行" in each.text for each in shown.no_rights)


def test_weak_ground_is_warned_about_first(pack, clock) -> None:
    shown = view(pack, clock, {**DRESS, "goods_state": "tags_removed"})
    assert "七日办法第 9 条" in shown.weak
    assert shown.weak not in shown.tips
    assert shown.firm is None


def test_a_long_reply_is_cut_and_its_day_comes_from_the_message(pack, clock) -> None:
    said = Message(
        at=datetime(2026, 11, 16, 9, 0, tzinfo=BEIJING),
        direction="in",
        channel="merchant_chat",
        text="不退 " * 60,
    )
    shown = view(pack, clock, {**DRESS, "merchant_reply": None}, messages=(said,))
    assert len(shown.quote) == QUOTE_LENGTH
    assert shown.quoted_on == date(2026, 11, 16)


def test_an_excuse_is_countered_only_after_it_was_confirmed(pack, clock) -> None:
    proposed = view(pack, clock, DRESS)
    assert proposed.counter == ""
    assert [each.state for each in proposed.excuses] == ["proposed"]
    confirmed = view(pack, clock, {**DRESS, "opened_only_to_inspect": "yes"})
    assert "已拆封" in confirmed.counter
    rejected = view(pack, clock, {**DRESS, "opened_only_to_inspect": "no"})
    assert rejected.counter == ""


def test_guards_are_not_listed_among_the_answers(pack, clock) -> None:
    labels = [label for label, _value in view(pack, clock, DRESS).based_on]
    assert labels
    assert len(labels) <= 6
    assert not any("转账" in label for label in labels)


def test_the_offer_and_todays_task_are_told(pack, clock) -> None:
    shown = view(pack, clock, SCARF)
    assert shown.offer.share == "7.6"
    assert "录屏" in shown.todo
    assert shown.if_established == 140_400


def test_without_a_problem_nothing_is_asserted(pack, clock) -> None:
    shown = view(pack, clock, {"fraud_contact": "no"})
    assert not shown.standing.has_problem
    assert "判断" in shown.title
    assert shown.rights == ()
    assert shown.change is None
    assert len(shown.others) == len(pack.classes)


def test_nothing_flips_where_no_right_was_taken_away(pack, clock) -> None:
    assert view(pack, clock, {**DRESS, "received": "no", "signed_on": None}).flip is None


def test_a_problem_chosen_by_hand_can_be_dropped_again(pack, clock) -> None:
    shown = view(pack, clock, {**DRESS, "problem": "not_as_described"})
    assert shown.is_chosen
    assert "not_as_described" not in [name for name, _words in shown.others]
