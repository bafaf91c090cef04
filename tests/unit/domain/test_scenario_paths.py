from __future__ import annotations

import pytest

from tests.scenarios_plugin import at, flat, moment

RESULT = {"rules": [{"id": "a", "why": ["x"]}, {"id": "b"}], "status": "ready"}


def test_a_path_enters_lists_by_id_by_number_and_as_ids():
    assert at(RESULT, "status") == "ready"
    assert at(RESULT, "rules.a.why.0") == "x"
    assert at(RESULT, "rules.1.id") == "b"
    assert at(RESULT, "rules.[]") == ["a", "b"]
    assert at(RESULT, "") == RESULT


def test_a_path_that_leads_nowhere_says_what_there_is():
    with pytest.raises(AssertionError, match="no 'c' among"):
        at(RESULT, "rules.c")


def test_parts_are_looked_for_in_text_and_ids_keep_their_quotes():
    assert flat("一二") == "一二"
    assert flat(["a", "b"]) == '["a", "b"]'


def test_a_day_is_its_first_moment():
    from datetime import date

    assert moment(date(2026, 11, 17)).isoformat() == "2026-11-17T00:00:00+08:00"
