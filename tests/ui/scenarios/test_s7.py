"""S7 through the window: a complaint across the National Day week and across the year's end."""

from __future__ import annotations

from pathlib import Path

import pytest

from refundwizard.ui.deadlines_parts import TracedRow
from tests.ui.desk import Desk
from tests.ui.pages.reading import page_text
from tests.ui.scenarios.hands import (
    at,
    click,
    fill_in,
    load_calendar,
    press,
    put,
    reopened,
    route,
    step,
)
from tests.unit.session.routes_cases import FRYER

REFUSED = {
    **FRYER,
    "found_on": "2026-09-11",
    "signed_on": "2026-09-10",
    "applied_at": "2026-09-12 10:00",
    "refused_at": "2026-09-13 09:00",
}
YEAR_2027 = """
notice = "试验用的通知"
checked = 2026-12-29
work = [2027-01-03]

[off]
2027-01-01 = "new_year"
2027-01-02 = "new_year"
"""
"""One worked Sunday: the seventh working day comes a day sooner."""


def complain(desk: Desk, filed: str) -> None:
    """Fill the case in, and note on the page of the way what was handed in."""
    fill_in(desk, REFUSED)
    route(desk, "complaint_12315")
    press(desk.page.record.submit)
    desk.settle()
    note(desk, when=filed, body="黄浦区市场监管局")


def unfold(desk: Desk, action: str) -> None:
    """Open how the date of an action was worked out."""
    rows = desk.page.column.findChildren(TracedRow)
    press(next(x for x in rows if x.shown.action == action).expander.header)
    desk.settle()


def note(desk: Desk, **entries: str) -> None:
    for name, text in entries.items():
        put(desk.page.record.form.controls[name].focus_target(), text)
    press(desk.page.record.form.save)
    desk.settle()


@pytest.fixture
def autumn(desk: Desk) -> Desk:
    """Filed on Monday, 28 September."""
    desk.now = at("2026-09-28 11:00")
    complain(desk, "2026-09-28 10:00")
    return desk


def test_the_decision_is_due_on_the_13th_and_says_which_days_count(autumn: Desk) -> None:
    step(autumn, "deadlines")
    unfold(autumn, "告诉你投诉受理还是不受理")
    said = page_text(autumn)
    assert "10月13日 周二 24:00 前" in said
    for words in ("10月1日 周四", "10月7日 周三", "国庆节", "10月10日 周六", "调休上班"):
        assert words in said
    for wrong in ("10月7日 周三 24:00 前", "10月14日 周三 24:00 前", "保证"):
        assert wrong not in said


def test_accepted_on_the_12th_the_mediation_ends_sixty_days_later(autumn: Desk) -> None:
    autumn.now = at("2026-10-12 16:00")
    route(autumn, "complaint_12315")
    press(autumn.page.record.cards[0].buttons["accept"])
    autumn.settle()
    note(autumn, accepted="2026-10-12")
    step(autumn, "deadlines")
    said = page_text(autumn)
    assert "12月11日 周五 24:00 前" in said
    assert "12月14日" not in said
    case = reopened(autumn, "deadlines", "timeline")
    assert [each.accepted_on.isoformat() for each in case.filings] == ["2026-10-12"]


def test_the_new_years_calendar_moves_the_date_and_says_from_what_to_what(
    desk: Desk, tmp_path: Path
) -> None:
    desk.now = at("2026-12-28 11:00")
    complain(desk, "2026-12-28 10:00")
    step(desk, "deadlines")
    said = page_text(desk)
    assert "2027年1月7日 周四 24:00 前" in said
    assert "国办通知后可能变动" in said
    path = tmp_path / "2027.toml"
    path.write_text(YEAR_2027, encoding="utf-8")
    load_calendar(desk, path)
    moved = "2027年1月7日 周四 → 2027年1月6日 周三，因为载入了新的放假安排"
    step(desk, "timeline")
    click(desk, "列成文字")
    noted = next(x for x in page_text(desk).splitlines() if "换了放假安排" in x)
    assert noted.index("1月7日") < noted.index("1月6日")
    step(desk, "deadlines")
    said = page_text(desk)
    assert moved in said
    assert "2027年1月6日 周三 24:00 前" in said
    case = reopened(desk, "deadlines")
    assert [(each.deadline, each.why) for each in case.date_changes] == [
        ("decision_12315", "calendar")
    ]
