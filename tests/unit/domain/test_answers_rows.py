"""Messages and filings of an answers file."""

from __future__ import annotations

from datetime import date

import pytest

from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.errors import AnswerError
from refundwizard.domain.moments import start_of
from tests.builders import NOON, pack

MINI = pack()
ROUTE = next(iter(MINI.routes))


def filing(**row):
    return read_answers(MINI, {"filings": [{"route": ROUTE, **row}]}, NOON).filings[0]


def test_a_filing_is_numbered_and_keeps_its_body_and_number():
    made = filing(filed_at="2026-11-05 10:00", body="区消保委", number="A-17")
    assert (made.id, made.route, made.body, made.number) == ("f1", ROUTE, "区消保委", "A-17")
    assert made.is_pending


def test_where_only_the_day_of_acceptance_is_known_it_stands_for_the_filing():
    made = filing(accepted_on=date(2026, 11, 5))
    assert (made.filed_at, made.accepted_on) == (start_of(date(2026, 11, 5)), date(2026, 11, 5))


@pytest.mark.parametrize(
    "row",
    [
        {},
        {"filed_at": "bald"},
        {"filed_at": "2026-11-05", "route": "nowhere"},
        {"filed_at": "2026-11-05", "ending": "somehow"},
        {"filed_at": "2026-11-05", "accepted_on": "bald"},
        {"filed_at": "2026-11-05", "body": 5},
        {"filed_at": "2026-11-05", "more": 5},
    ],
)
def test_a_filing_that_is_not_clear_is_named_by_its_row(row):
    with pytest.raises(AnswerError) as caught:
        filing(**row)
    assert caught.value.code == "bad_filing"
    assert caught.value.fields["row"] == 1


def test_a_text_that_is_only_prepared_is_not_sent():
    row = {"at": "2026-11-05 10:00", "direction": "out", "text": "请退", "is_sent": False}
    (message,) = read_answers(MINI, {"messages": [row]}, NOON).messages
    assert (message.id, message.went_out) == ("m1", False)


def test_what_came_in_cannot_be_unsent():
    row = {"at": "2026-11-05 10:00", "direction": "in", "text": "不退", "is_sent": False}
    with pytest.raises(AnswerError) as caught:
        read_answers(MINI, {"messages": [row]}, NOON)
    assert caught.value.code == "bad_message"
