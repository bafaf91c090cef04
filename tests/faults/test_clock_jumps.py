"""T12: zones, nights in which clocks are put forward or back, and clocks that are simply wrong.

A date depends on what was said and on the day in Beijing; a case on the number of its generation.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.dates import oracle
from tests.faults.marks import UNIX

pytestmark = [pytest.mark.fault, UNIX, pytest.mark.timeout(120)]

CHILD = Path(__file__).with_name("clocks_child.py")
BEIJING = "Asia/Shanghai"
ZONES = {
    BEIJING: "2026-11-17 23:30:00",
    "America/New_York": "2026-11-17 10:30:00",
    "Europe/Berlin": "2026-11-17 16:30:00",
    "Pacific/Auckland": "2026-11-18 04:30:00",
}
"""One moment as the clocks on the wall show it."""

NIGHTS = (
    ("America/New_York", "2026-03-08 01:59:58", "2026-11-01 01:59:58"),
    ("Europe/Berlin", "2026-03-29 01:59:58", "2026-10-25 02:59:58"),
    ("Pacific/Auckland", "2026-09-27 01:59:58", "2026-04-05 02:59:58"),
)
"""A zone, and the local time just before its clocks are put forward and back."""

Run = Callable[..., dict[str, Any]]


@pytest.fixture
def run(needs: Callable[[str], str]) -> Run:
    """Runs the child in a zone, perhaps under another clock, and returns what it printed."""

    def call(*words: object, zone: str = BEIJING, clock: str = "") -> dict[str, Any]:
        before = [needs("faketime"), "-f", clock] if clock else []
        command = [*before, sys.executable, str(CHILD), *map(str, words)]
        environment = {**os.environ, "TZ": zone, "REFUNDWIZARD_TODAY": ""}
        made = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert made.returncode == 0, made.stderr
        found: dict[str, Any] = json.loads(made.stdout)
        return found

    return call


def in_beijing(epoch: float) -> datetime:
    """The Beijing time of a moment, by counting seconds and nothing else."""
    return oracle.end_of(date(1969, 12, 31)) + timedelta(hours=8, seconds=int(epoch))


def said(at: str) -> datetime:
    return datetime.fromisoformat(at).replace(tzinfo=None)


def check_counted(found: dict[str, Any]) -> None:
    """Compare what was counted from the present with the oracle's count."""
    present = said(found["present"])
    assert abs(present - in_beijing(found["epoch"])) < timedelta(seconds=2)
    counted = {name: [said(at) for at in ends] for name, ends in found["counted"].items()}
    assert counted["hours"] == [present + timedelta(hours=36)] * 2
    week = oracle.period(present, 7, "calendar_days", "none")
    assert counted["days"] == [week["safe"], week["latest"]]
    for name, amount in (("working_days", 7), ("years", 3)):
        last = oracle.last_day(present.date(), amount, name)
        assert [at.date() for at in counted[name]] == [last, last]


def test_dates_are_equal_in_every_zone(run: Run) -> None:
    found = [run("dates", zone=zone, clock=f"@{at}") for zone, at in ZONES.items()]
    for each in found:
        check_counted(each)
        assert each["present"][:16] == "2026-11-17T23:30"
        assert each["deadlines"] == found[0]["deadlines"]
    days = {each["local_day"] for each in found}
    assert days == {"2026-11-17", "2026-11-18"}, "a look at the local day would have shown"


@pytest.mark.parametrize(("zone", "forward", "back"), NIGHTS)
def test_a_night_that_is_an_hour_short_or_long_moves_no_date(
    run: Run, zone: str, forward: str, back: str
) -> None:
    for at in (forward, back):
        check_counted(run("dates", zone=zone, clock=f"@{at}"))


@pytest.mark.parametrize("at", ["2026-12-31 23:59:50", "2028-02-29 12:00:00"])
def test_the_end_of_a_year_and_a_leap_day_are_days_like_others(run: Run, at: str) -> None:
    found = run("dates", clock=f"@{at}")
    assert found["present"][:10] == at[:10]
    check_counted(found)


def test_a_jumping_clock_loses_nothing_moves_no_date_and_is_named_by_the_doctor(
    run: Run, tmp_path: Path, figure: Callable[..., None]
) -> None:
    store = tmp_path / "store"
    before = run("save", store, 3)
    run("save", store, 3, clock="-400d")
    run("save", store, 3, clock="+3650d")
    ahead = run("look", store, zone="Europe/Berlin")
    after = run("save", store, 3, zone="America/New_York")
    assert [each["rev"] for each in (before, ahead, after)] == [4, 10, 13]
    assert after["ticks"] == [f"t{rev}" for rev in range(1, 13)]
    assert after["revs"] == list(range(1, 14))
    for each in (ahead, after):
        assert each["deadlines"] == before["deadlines"]
        assert each["problems"] == []
    found = [each["findings"] for each in (before, ahead, after)]
    assert found == [[], ["clock_ahead"], []]
    figure(generations=len(after["revs"]))


def test_many_saves_of_the_future_do_not_push_out_those_of_today(run: Run, tmp_path: Path) -> None:
    store = tmp_path / "store"
    run("save", store, 30, clock="+3650d")
    found = run("save", store, 5)
    newest = found["rev"]
    assert set(range(newest - 19, newest + 1)) <= set(found["revs"])
    assert 1 in found["revs"]
