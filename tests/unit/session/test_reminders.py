from __future__ import annotations

from datetime import date, timedelta

import pytest

from refundwizard.session.reminders import Told, reminders
from refundwizard.storage.index import Row
from tests.unit.session.records import at

NOW = at("2026-11-17T14:02")


def row(name: str = "a", due: str = "", **more: object) -> Row:
    lines = {"zh_CN": {"due": "发出退货通知", "who": "buyer"}}
    return Row(name * 32, title="木棉小铺\t裙子", next_due=due, lines=lines, **more)


@pytest.mark.parametrize(
    ("due", "kind"),
    [
        ("2026-11-15", None),
        ("2026-11-16", "over"),
        ("2026-11-17", "today"),
        ("2026-11-18", "tomorrow"),
        ("2026-11-19", None),
        ("2026-11-17T13:00:00+08:00", "over"),
        ("2026-11-16T13:00:00+08:00", "over"),
        ("2026-11-17T17:02:00+08:00", "hours"),
        ("2026-11-17T17:03:00+08:00", "today"),
        ("2026-11-18T00:10:00+08:00", "tomorrow"),
    ],
)
def test_near_dates_are_named_by_how_near_they_are(due, kind) -> None:
    found = [each.kind for each in reminders([row(due=due)], NOW, "zh_CN")]
    assert found == ([kind] if kind else [])


def test_a_date_within_hours_after_midnight_is_named_with_its_clock() -> None:
    found = reminders([row(due="2026-11-18T00:10:00+08:00")], at("2026-11-17T22:00"), "zh_CN")
    assert (found[0].kind, found[0].clock, found[0].action) == ("hours", "00:10", "发出退货通知")


def test_texts_that_lie_ready_are_named_with_their_number() -> None:
    found = reminders([row(unsent=2)], NOW, "en")
    assert [(each.kind, each.count, each.title_parts) for each in found] == [
        ("unsent", 2, ("木棉小铺", "裙子"))
    ]


def test_both_are_named_of_one_case_and_what_presses_comes_first() -> None:
    rows = [row("b", "2026-11-18"), row("a", "2026-11-17", unsent=1)]
    assert [each.kind for each in reminders(rows, NOW, "en")] == ["today", "unsent", "tomorrow"]


def test_a_language_without_lines_gives_no_action() -> None:
    assert reminders([row(due="2026-11-17")], NOW, "en")[0].action == ""


@pytest.mark.parametrize("more", [{"state": "damaged"}, {"closed_on": "2026-11-16"}])
def test_closed_and_unreadable_cases_are_never_named(more) -> None:
    assert reminders([row(due="2026-11-17", unsent=1, **more)], NOW, "zh_CN") == ()


def test_each_is_told_once_a_day() -> None:
    told, found = Told(), reminders([row(due="2026-11-17", unsent=1)], NOW, "zh_CN")
    today = date(2026, 11, 17)
    assert told.fresh(found, today) == found
    assert told.fresh(found, today) == ()
    assert told.fresh(found, today + timedelta(days=1)) == found


def test_a_new_date_of_the_same_case_is_told_again() -> None:
    told, today = Told(), date(2026, 11, 17)
    told.fresh(reminders([row(due="2026-11-17")], NOW, "zh_CN"), today)
    newer = reminders([row(due="2026-11-17T16:00:00+08:00")], NOW, "zh_CN")
    assert told.fresh(newer, today) == newer
