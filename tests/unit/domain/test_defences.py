from __future__ import annotations

from refundwizard.domain.assess import assess
from tests.builders import NOON, S1, case, pack, pick
from tests.mini_pack import is_


def entry(claims=("price_back",), **more):
    return {"claims": list(claims), "rules": ["return_right", "repealed_rule"], **more}


def defences(table, answers=None):
    mini = pack(defences={name: {"id": name, **each} for name, each in table.items()})
    return assess(mini, case({**S1, **(answers or {})}), NOON).defences


def test_an_argument_stands_beside_each_line_it_is_aimed_at_with_the_rules_in_force():
    (found,) = defences({"opened": entry(), "elsewhere": entry(["triple"])})
    assert (found.id, found.claim) == ("opened", "price_back")
    assert [rule.id for rule in found.rules] == ["return_right"]


def test_at_most_three_stand_beside_a_line_in_the_order_of_the_pack():
    found = defences({name: entry() for name in ("d", "b", "a", "c")})
    assert [each.id for each in found] == ["d", "b", "a"]


def test_an_argument_that_does_not_fit_the_case_gives_way_to_the_next():
    table = {"custom": entry(when=is_("goods_kind", "custom")), "opened": entry()}
    assert [each.id for each in defences(table, {"goods_kind": pick("clothing")})] == ["opened"]
