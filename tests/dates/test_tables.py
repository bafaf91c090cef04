"""Every date of the tables: what the table says, what the oracle finds and what the product finds.

The tables are for people to read and check. Beside each date stands nothing but its rule; some
carry a ``reckoning`` that can be followed with a calendar in hand.
"""

from __future__ import annotations

import tomllib
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from refundwizard.domain.answers import Answer, Span
from refundwizard.domain.assessment import Due
from refundwizard.domain.case import Case, PackRef
from refundwizard.domain.case_clocks import deadline_of
from refundwizard.domain.deadlines import due
from refundwizard.domain.happenings import happenings
from refundwizard.domain.moments import BEIJING, beijing
from refundwizard.domain.parse import read
from refundwizard.domain.records import Extension, Filing, Message
from tests.dates import oracle
from tests.scenarios_plugin import shipped

HERE = Path(__file__).resolve().parent
NOW = datetime(2031, 1, 1, tzinfo=BEIJING)
"""Late enough that nothing in the tables lies ahead; no date depends on it."""


def cases(*names: str) -> list[Any]:
    found = []
    for name in names:
        table = tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))
        found += [pytest.param(case, id=f"{name}: {case['name']}") for case in table["case"]]
    return found


PERIODS = cases("working_days", "calendar_days", "hours", "months_years")
CLOCKS = cases("platform_clocks", "stretched", "records", "limitation")


def as_told(case: dict[str, Any]) -> tuple[datetime, datetime, bool]:
    return (
        oracle.moment(case["safe"]),
        oracle.moment(case["latest"]),
        case.get("provisional", False),
    )


def as_found(result: Due) -> tuple[datetime, datetime, bool]:
    """The product's two ends as moments without a zone."""
    assert result.safe_by is not None
    assert result.latest is not None
    ends = (at.astimezone(BEIJING).replace(tzinfo=None) for at in (result.safe_by, result.latest))
    safe, latest = (oracle.end_of(at.date()) if result.by_day else at for at in ends)
    return safe, latest, result.provisional


def start_of(case: dict[str, Any]) -> date:
    start: date = case["start"]
    return start.replace(tzinfo=BEIJING) if isinstance(start, datetime) else start


@pytest.mark.parametrize("case", PERIODS)
def test_a_period_ends_as_table_oracle_and_product_say(case: dict[str, Any]) -> None:
    roll = case.get("roll", "none")
    told = as_told(case)
    assert as_told(oracle.period(case["start"], case["amount"], case["unit"], roll)) == told
    found = due(start_of(case), case["amount"], case["unit"], roll, shipped().calendars)
    assert as_found(found) == told


def case_of(table: dict[str, Any]) -> Case:
    answers: dict[str, Answer] = {}
    for name, raw in {"platform": table["platform"], **table["answers"]}.items():
        if isinstance(raw, dict):
            seen = datetime.fromisoformat(raw["seen_at"]).replace(tzinfo=BEIJING)
            answers[name] = Span(minutes=raw["minutes"], seen_at=seen)
        else:
            answers[name] = read(shipped().questions[name], raw, NOW)
    return Case(
        pack=PackRef(id="cn", version="1"),
        created_at=NOW,
        answers=answers,
        messages=tuple(
            Message.model_validate(in_beijing(row)) for row in table.get("messages", ())
        ),
        filings=tuple(
            Filing.model_validate({"id": str(number), **in_beijing(row)})
            for number, row in enumerate(table.get("filings", ()))
        ),
        extensions=tuple(
            Extension.model_validate(in_beijing(row)) for row in table.get("extensions", ())
        ),
    )


def in_beijing(row: dict[str, Any]) -> dict[str, Any]:
    """A row of a record with its days as days and its times in Beijing time."""
    times = {
        name: beijing(datetime.fromisoformat(row[name]))
        for name in ("at", "until", "filed_at")
        if name in row
    }
    days = {n: date.fromisoformat(row[n]) for n in ("accepted_on", "ended_on") if n in row}
    return {**row, **times, **days}


@pytest.mark.parametrize("table", CLOCKS)
def test_a_clock_ends_as_table_oracle_and_product_say(table: dict[str, Any]) -> None:
    told = as_told(table)
    assert as_told(oracle.clock(table["law"])) == told
    case, pack = case_of(table), shipped()
    answers = {**case.answers, **happenings(case)}
    rule = pack.deadlines[table["deadline"]]
    assert as_found(deadline_of(pack, rule, answers, NOW, case.extensions).due) == told


def test_there_are_at_least_a_hundred_and_fifty_dates_and_twenty_are_reckoned_in_words() -> None:
    every = [each.values[0] for each in PERIODS + CLOCKS]
    assert len(every) >= 150
    assert sum("reckoning" in case for case in every) >= 20


def test_a_reckoning_ends_with_the_dates_of_its_case() -> None:
    for case in (each.values[0] for each in PERIODS + CLOCKS):
        for name in ("safe", "latest") if "reckoning" in case else ():
            at = case[name]
            day = f"{at.day} {at:%B %Y}"
            assert day in case["reckoning"], (case["name"], day)
