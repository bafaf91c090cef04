from __future__ import annotations

from tests.builders import S1, case, day, text


def test_an_answer_is_set_or_taken_back_and_the_case_before_stays_as_it_was():
    before = case(S1)
    after = before.answered("signed_on", day("2026-11-10"))
    assert after.answers["signed_on"] == day("2026-11-10")
    assert before.answers["signed_on"] == day("2026-11-12")
    assert "signed_on" not in after.answered("signed_on", None).answers
    assert after.answered("never_asked", None) == after


def test_answers_are_brought_into_the_order_of_the_questions_and_unknown_ones_follow():
    given = {name: text(name) for name in ("z_old", "b", "a_old", "a")}
    ordered = case(given).in_order({"a": 1, "b": 2, "c": 3})
    assert list(ordered.answers) == ["a", "b", "a_old", "z_old"]
    assert ordered.answers == given
