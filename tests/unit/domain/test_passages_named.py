from __future__ import annotations

from dataclasses import replace

import pytest

from refundwizard.domain.assess import assess
from refundwizard.domain.pack import Words
from refundwizard.domain.passages.brief import Brief
from refundwizard.domain.passages.named import assertion
from tests.builders import NOON, case, pack, pick

ENGLISH = {
    "checklist.joint": ", ",
    "checklist.assertion": "This is: $problem",
    "checklist.assertion_also": "This is: $problem; also: $also",
    "checklist.no_problem": "Not clear yet.",
    "classes.seven_day.name": "7-day return",
    "classes.refuse.name": "Refused by the seller",
    "classes.faulty.name": "Faulty goods",
}
REFUSED = {"reason": pick("changed_mind"), "stage": pick("refused")}


def said(answers, *also):
    mini = pack(texts={"en": ENGLISH}, languages=("en",))
    whole = case(answers)
    found = assess(mini, whole, NOON)
    if also:
        found = replace(found, problem=replace(found.problem, also=also))
    return assertion(Brief(mini, whole, found, Words("en", {"en": ENGLISH})))


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({}, "Not clear yet."),
        ({"stage": pick("refused")}, "This is: refused by the seller"),
        (REFUSED, "This is: 7-day return, refused by the seller"),
    ],
)
def test_the_second_name_stands_inside_the_sentence_without_a_capital(answers, sentence):
    assert said(answers) == sentence


def test_further_problems_stand_after_the_one_that_leads():
    sentence = "This is: 7-day return, refused by the seller; also: faulty goods"
    assert said(REFUSED, "faulty") == sentence
