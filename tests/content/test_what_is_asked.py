"""What letters ask for: what is still owed, by rules that carry it, in words a stranger knows."""

from __future__ import annotations

from itertools import pairwise

import pytest

from devtools.review import CASES, Opened, opened
from refundwizard.domain.assessment import Claims
from refundwizard.domain.claims import still_asked
from refundwizard.domain.letter_lines import AGAINST, law
from refundwizard.domain.words import Words
from tests.content.test_drafts_everywhere import all_looks
from tests.scenarios_plugin import shipped

OUTSIDE = ("association_letter", "complaint_12315", "complaint_site_entry", "public_post")


def short_refund() -> Opened:
    return opened(shipped(), CASES["s5"])


@pytest.mark.parametrize(
    ("claims", "asked"),
    [
        (Claims(), 0),
        (Claims(firm=11393, with_receipt=11393), 11393),
        (Claims(firm=11393, with_receipt=11393, received=6000), 5393),
        (Claims(firm=48000, with_receipt=66000, received=6000), 60000),
        (Claims(firm=6000, with_receipt=6000, received=9000), 0),
    ],
)
def test_what_came_back_is_not_asked_for_again(claims: Claims, asked: int) -> None:
    assert still_asked(claims) == asked


def test_a_short_refund_is_asked_for_by_what_is_missing() -> None:
    texts = {draft.id: draft.text for draft in short_refund().drafts}
    for name in OUTSIDE:
        assert "53.93 元" in texts[name]
        assert "113.93" not in texts[name]


def test_a_court_is_told_what_was_due_and_what_came_back_and_asked_for_the_rest() -> None:
    texts = {draft.id: draft.text for draft in short_refund().drafts}
    assert (
        "判令被告支付 53.93 元（退回部分应退 113.93 元，已退 60.00 元）" in texts["civil_complaint"]
    )
    assert "以上金额合计 53.93 元" in texts["civil_complaint"]


def test_where_only_money_is_left_no_court_is_asked_to_end_the_contract() -> None:
    pleadings = {
        look.facts.problem.primary: look.text
        for _name, look in all_looks()
        if look.letter.id == "civil_complaint"
    }
    assert "解除原告与被告" not in pleadings["partial_refund"]
    assert "解除原告与被告" in pleadings["not_as_described"]


def test_no_letter_hands_the_other_side_a_rule_that_only_sets_a_limit() -> None:
    assert shipped().rules.keys() >= AGAINST
    applied = {rule.id for _name, look in all_looks() for rule in look.facts.rules}
    assert applied & AGAINST, "some case has such a rule, or this proves nothing"
    cited = {rule.id for _name, look in all_looks() for rule in law(look.facts)}
    assert not cited & AGAINST


def test_a_heading_never_stands_over_nothing() -> None:
    bare = {
        (look.letter.id, line)
        for _name, look in all_looks()
        for line, following in _pairs(look.text)
        if line.endswith(("答复：", "回应：")) and not following.strip()
    }
    assert bare == set()


def _pairs(text: str) -> list[tuple[str, str]]:
    lines = [*text.split("\n"), ""]
    return list(pairwise(lines))


def test_a_public_text_names_the_matter_and_not_a_drawer_of_the_program() -> None:
    words = Words("zh_CN", shipped().texts)
    titles = {
        look.text.split("\n")[0] for _name, look in all_looks() if look.letter.id == "public_post"
    }
    assert titles
    for name in ("custom_or_live_animal", "cross_border", "seven_day", "other"):
        drawer = words(f"classes.{name}.name")
        assert not [title for title in titles if title.endswith(drawer)]
