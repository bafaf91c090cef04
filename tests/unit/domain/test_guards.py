from __future__ import annotations

from refundwizard.domain.assess import assess
from refundwizard.domain.case import Acknowledgement
from refundwizard.domain.records import Filing
from tests.builders import NOON, S1, case, message, moment, not_, pack, pick
from tests.mini_pack import is_

GUARDS = {
    "withdraw": {
        "losses": ["clock"],
        "choices": ["keep", "go_on"],
        "proceed": "go_on",
        "rules": ["platform_rule", "repealed_rule", "nobody_wrote_it"],
        "when": not_(is_("goods_kind", "custom")),
        "asked": ["先撤销"],
    },
    "second": {
        "on": "filing",
        "losses": ["refused"],
        "choices": ["wait", "go_on"],
        "proceed": "go_on",
        "rules": ["notice_rule"],
    },
    "doors": {
        "on": "shutting",
        "losses": ["shut"],
        "choices": ["wait", "go_on"],
        "proceed": "go_on",
        "rules": ["notice_rule"],
    },
}
MINI = pack(guards={name: {"id": name, **entry} for name, entry in GUARDS.items()})


def guards(answers=None, **parts):
    given = {**S1, **(answers or {})}
    return {each.key: each for each in assess(MINI, case(given, **parts), NOON).guards}


def filing(route, **more):
    return Filing(id="f1", route=route, filed_at=moment("2026-11-10T09:00"), **more)


def test_an_act_is_worth_a_pause_where_its_condition_holds():
    assert "withdraw" in guards()
    assert "withdraw" not in guards({"goods_kind": pick("custom")})


def test_a_pause_rests_on_rules_in_force_only():
    assert [rule.id for rule in guards()["withdraw"].rules] == ["platform_rule"]


def test_the_other_side_asks_for_the_act_when_a_reply_holds_one_of_its_phrases():
    assert not guards()["withdraw"].is_asked
    asked = guards(messages=(message("in", "亲 先撤销 申请"),))
    assert asked["withdraw"].is_asked


def test_the_last_choice_counts():
    def choice(name, at):
        return Acknowledgement(warning="withdraw", choice=name, at=moment(at))

    said = (choice("keep", "2026-11-16T10:00"), choice("go_on", "2026-11-16T11:00"))
    found = guards(acknowledged=said)["withdraw"]
    assert (found.chosen, found.chosen_at) == ("go_on", moment("2026-11-16T11:00"))
    assert guards()["withdraw"].chosen == ""


def test_a_second_filing_is_a_pause_for_each_route_that_is_shut():
    assert not [key for key in guards() if key.startswith("second")]
    found = guards(filings=(filing("platform_help"),))["second:court"]
    assert (found.route, found.shut_by) == ("court", "platform_help")


def test_a_choice_about_one_route_is_not_one_about_another():
    said = Acknowledgement(warning="second:merchant", choice="go_on", at=NOON)
    found = guards(filings=(filing("platform_help"),), acknowledged=(said,))
    assert found["second:court"].chosen == ""


def test_a_route_that_shuts_others_is_a_pause_while_there_is_something_to_shut():
    refused = {"stage": pick("refused")}
    assert "doors:platform_help" in guards(refused)
    done = filing("court", ending="decided", ended_on=NOON.date())
    assert "doors:platform_help" not in guards(refused, filings=(done,))
    assert "doors:platform_help" not in guards()
