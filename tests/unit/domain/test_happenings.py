from __future__ import annotations

from datetime import date

import pytest

from refundwizard.domain.answers import OnDate
from refundwizard.domain.happenings import happenings, names
from refundwizard.domain.records import Filing
from tests.builders import case, moment

FILED = moment("2026-09-28T10:00")


def told(**parts):
    filing = Filing(id="1", route="court", filed_at=FILED, **parts)
    return happenings(case(filings=(filing,)))


def on(iso):
    return OnDate(on=date.fromisoformat(iso))


def test_a_filing_alone_only_tells_when_it_was_made():
    assert told().keys() == {"filed_court"}


def test_accepting_is_an_answer_of_the_body():
    found = told(accepted_on=date(2026, 10, 12))
    assert found["accepted_court"] == found["decided_court"] == on("2026-10-12")


def test_an_end_without_acceptance_is_its_answer_too():
    found = told(ended_on=date(2026, 10, 13), ending="withdrawn")
    assert found["decided_court"] == on("2026-10-13")
    assert found.keys() == {"filed_court", "ended_court", "decided_court"}


@pytest.mark.parametrize(
    ("ending", "name"), [("rejected", "rejected_court"), ("settled", "settled_court")]
)
def test_some_ends_start_a_clock_of_their_own(ending, name):
    assert told(ended_on=date(2026, 10, 13), ending=ending)[name] == on("2026-10-13")


def test_every_name_there_can_be_is_known_to_the_check_of_packs():
    ended = told(accepted_on=date(2026, 10, 12), ended_on=date(2026, 10, 13), ending="rejected")
    assert ended.keys() <= names(["court"])
