"""Which texts stand ready: of an outcome, beside one, of a way, and from which day."""

from __future__ import annotations

from datetime import date

import pytest

from refundwizard.domain.assess import assess
from refundwizard.domain.records import Filing, Message
from refundwizard.domain.writing import Said, Writing
from tests.builders import NOON, S1, S2, TABLES, at, case, moment, pack, pick
from tests.mini_pack import fact


def filing(route, **more):
    return Filing(id="f1", route=route, filed_at=moment("2026-11-10T09:00"), **more)


NOTE = TABLES["letters"]["note"]


def found(answers=S1, given=None, body="请答复", as_of=NOON, **changes):
    letters = {**TABLES["letters"], "more": {**NOTE, "needed": [], "optional": [], **changes}}
    bodies = {name: {"zh_CN": body} for name in letters}
    mini = pack(letters=letters, bodies=bodies)
    return assess(mini, given or case(answers), as_of).drafts


def ids(*args, **changes):
    return [draft.id for draft in found(*args, **changes)]


def test_a_letter_beside_one_comes_wherever_an_outcome_lists_that_one():
    assert "more" in ids(moment="beside", beside=["note"])
    assert "more" not in ids(moment="beside", beside=["nothing_like_it"])


def test_the_letters_of_an_outcome_come_first():
    assert ids(moment="beside", beside=["note"]) == ["note", "more"]


def test_a_letter_of_a_way_comes_where_the_ladder_has_that_way():
    ways = [route.id for route in assess(pack(), case(S1), NOON).routes]
    assert "more" in ids(moment="route", route=ways[0])
    assert "more" not in ids(moment="route", route="no_such_way")


def test_it_comes_only_while_its_way_is_that_far():
    way = assess(pack(), case(S1), NOON).routes[0]
    assert "more" in ids(moment="route", route=way.id, states=[way.state])
    assert "more" not in ids(moment="route", route=way.id, states=["filed"])
    more = next(each for each in found(moment="route", route=way.id) if each.id == "more")
    assert more.route == way.id
    assert more.route_state == way.state


def test_what_it_depends_on_has_to_hold():
    way = assess(pack(), case(S1), NOON).routes[0].id
    refused = fact("merchant_refused")
    assert "more" in ids({**S1, "stage": pick("refused")}, moment="route", route=way, when=refused)
    assert "more" not in ids(
        {"reason": pick("changed_mind")}, moment="route", route=way, when=refused
    )


def test_only_a_text_of_an_outcome_counts_as_a_main_one():
    mains = {each.id: each.is_main for each in found(moment="beside", beside=["note"])}
    assert mains == {"note": True, "more": False}


@pytest.mark.parametrize(("days", "expected"), [(0, date(2026, 11, 18)), (1, date(2026, 11, 19))])
def test_a_reminder_has_its_time_once_the_latest_date_is_over(days, expected):
    waiting = {**S1, "stage": pick("waiting"), "applied_at": at("2026-11-16T20:00")}
    clocks = {each.id: each.due for each in assess(pack(), case(waiting), NOON).deadlines}
    assert clocks["merchant_answer"].latest.date() == date(2026, 11, 18)
    drafts = found(
        waiting, moment="beside", beside=["note"], after=["merchant_answer"], after_days=days
    )
    assert next(each for each in drafts if each.id == "more").not_before == expected


def test_without_such_a_clock_it_has_no_day():
    drafts = found(moment="beside", beside=["note"], after=["merchant_answer"])
    assert next(each for each in drafts if each.id == "more").not_before is None


def test_a_text_that_does_not_fit_gives_way_in_the_order_that_was_said():
    body = "请退 $amount 元\n$goods\n$signed_on 签收"
    whole = found(
        body=body,
        moment="beside",
        beside=["note"],
        needed=["amount"],
        optional=["goods", "signed_on"],
        spare=["goods"],
        limit=200,
    )[-1]
    short = found(
        body=body,
        moment="beside",
        beside=["note"],
        needed=["amount"],
        optional=["goods", "signed_on"],
        spare=["goods"],
        limit=len(whole.text) - 4,
    )[-1]
    assert "clothing" in whole.text
    assert "clothing" not in short.text
    assert (whole.left_out, short.left_out) == ((), ("goods",))


def test_a_text_is_written_once_and_only_when_it_is_read():
    written = []

    def write():
        written.append(1)
        return Said("text")

    writing = Writing(write)
    assert written == []
    assert [writing.said.text, writing.said.text] == ["text", "text"]
    assert written == [1]


def test_texts_are_equal_when_they_say_the_same():
    assert Writing.of("a") == Writing.of("a")
    assert Writing.of("a") != Writing.of("b")
    assert Writing.of("a") != "a"
    assert len({Writing.of("a"), Writing.of("a")}) == 1
    assert "'a'" in repr(Writing.of("a"))


def test_a_particular_stands_as_a_token_and_is_named():
    draft = found(
        body="$my_name $my_phone", moment="beside", beside=["note"], needed=["my_name", "my_phone"]
    )[-1]
    assert draft.particulars == ("my_name", "my_phone")
    assert draft.missing == ()
    assert draft.text == "⟦my_name⟧ ⟦my_phone⟧"


def text_of(body, given, **more):
    return found(
        given=given,
        body=body,
        moment="beside",
        beside=["note"],
        optional=["asked_on", "courier_asked_on", "courier_number", "decided_on", "case_number"],
        **more,
    )[-1].text


def test_the_day_the_seller_was_asked_is_that_of_the_last_message_sent():
    asked = {**S1, "stage": pick("waiting"), "applied_at": at("2026-11-14T08:00")}
    on = moment("2026-11-15T09:00")
    sent = Message(id="m", at=on, direction="out", channel="merchant_chat", text="请退款")
    assert text_of("$asked_on", case(asked)) == "2026-11-14"
    assert text_of("$asked_on", case(asked, messages=[sent])) == "2026-11-15"
    assert text_of("$asked_on", case(S1)) == ""


def test_a_complaint_to_the_courier_is_known_from_its_record():
    told = filing("courier_complaint", number="T77")
    body = "$courier_asked_on / $courier_number"
    assert text_of(body, case(S2, filings=[told])) == f"{told.filed_at.date()} / T77"
    assert text_of(body, case(S2)) == ""


def test_a_decision_is_known_from_its_record():
    told = filing(
        "platform_intervention", number="P1", ended_on=date(2026, 11, 12), ending="decided"
    )
    assert text_of("$decided_on / $case_number", case(S2, filings=[told])) == "2026-11-12 / P1"


def test_what_a_later_text_asks_for_counts_from_its_own_day():
    waiting = {**S1, "stage": pick("waiting"), "applied_at": at("2026-11-16T20:00")}
    later = {"after": ["merchant_answer"], "after_days": 9, "needed": ["reply_by"]}
    drafts = found(waiting, body="$reply_by", moment="beside", beside=["note"], **later)
    texts = {each.id: each.text for each in drafts}
    assert (texts["note"], texts["more"]) == ("2026-11-20", "2026-12-02")
