from __future__ import annotations

from datetime import date, datetime

import pytest

from refundwizard.domain.errors import AnswerError
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.records import RECORD
from refundwizard.session import filing
from refundwizard.session.filing import Report
from tests.builders import case

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=BEIJING)
FILED = datetime(2026, 11, 3, 10, 0, tzinfo=BEIJING)
REPORT = Report(FILED, body=" 上海市消保委 ", number="沪消 1182")


def test_a_filing_is_recorded_with_an_id_of_its_own_and_tidy_entries():
    one = filing.file(case(), "association", REPORT)
    two = filing.file(one, "court", Report(FILED, number="x" * (RECORD + 5)))
    first, second = two.filings
    assert (first.id, first.route, first.body, first.number) == (
        "f1",
        "association",
        "上海市消保委",
        "沪消 1182",
    )
    assert first.is_pending
    assert (second.id, len(second.number)) == ("f2", RECORD)


def test_an_id_is_never_given_twice_although_a_filing_was_taken_out():
    two = filing.file(filing.file(case(), "association", REPORT), "court", REPORT)
    left = filing.remove(two, "f1")
    assert [each.id for each in left.filings] == ["f2"]
    assert [each.id for each in filing.file(left, "merchant", REPORT).filings] == ["f2", "f3"]


def test_accepted_ended_and_corrected_change_that_filing_alone():
    two = filing.file(filing.file(case(), "association", REPORT), "court", REPORT)
    done = filing.end(filing.accept(two, "f1", date(2026, 11, 5)), "f1", "settled", NOW.date())
    first = filing.filing_of(done, "f1")
    assert first is not None
    assert (first.accepted_on, first.ending, first.ended_on) == (
        date(2026, 11, 5),
        "settled",
        NOW.date(),
    )
    assert filing.filing_of(done, "f2") == filing.filing_of(two, "f2")
    mended = filing.correct(done, "f1", Report(FILED, body="黄浦区消保委"))
    again = filing.filing_of(mended, "f1")
    assert again is not None
    assert (again.body, again.accepted_on, again.is_pending) == ("黄浦区消保委", None, True)


def test_a_filing_nobody_recorded_changes_nothing():
    one = filing.file(case(), "association", REPORT)
    assert filing.accept(one, "f9", NOW.date()) == one
    assert filing.correct(one, "f9", REPORT) == one
    assert filing.filing_of(one, "f9") is None


def test_every_choice_at_a_pause_stays_in_the_record():
    once = filing.acknowledge(case(), "withdraw_request", "keep", NOW)
    twice = filing.acknowledge(once, "withdraw_request", "go_on", NOW)
    assert [(each.warning, each.choice) for each in twice.acknowledged] == [
        ("withdraw_request", "keep"),
        ("withdraw_request", "go_on"),
    ]


@pytest.mark.parametrize(
    ("report", "field", "code"),
    [
        (Report(datetime(2026, 11, 20, 10, 1, tzinfo=BEIJING)), "when", "filing_in_future"),
        (Report(FILED, accepted_on=date(2026, 11, 21)), "accepted", "filing_in_future"),
        (Report(FILED, accepted_on=date(2026, 11, 2)), "accepted", "filing_too_early"),
        (
            Report(FILED, ended_on=date(2026, 11, 2), ending="failed"),
            "ended",
            "filing_too_early",
        ),
        (Report(FILED, ended_on=date(2026, 11, 10)), "ending", "filing_end"),
        (Report(FILED, ending="failed"), "ended", "filing_end"),
    ],
)
def test_days_that_cannot_be_true_are_refused(report, field, code):
    with pytest.raises(AnswerError) as caught:
        filing.check(report, NOW)
    assert (caught.value.question, caught.value.code) == (field, code)


def test_days_in_order_are_taken():
    filing.check(
        Report(FILED, accepted_on=FILED.date(), ended_on=NOW.date(), ending="decided"), NOW
    )
