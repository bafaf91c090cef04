from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.test_calendars import GOOD


@pytest.fixture
def calendar(tmp_path: Path) -> Path:
    path = tmp_path / "2027.toml"
    path.write_text(GOOD, encoding="utf-8")
    return path


def test_a_calendar_is_taken_in_and_counts_from_then_on(run, calendar) -> None:
    before = run("due", "2026-12-28", 7, "working_days", "--json").json
    assert (before["safe_by"], before["provisional"]) == ("2027-01-07", True)
    ran = run("calendar", "import", calendar)
    assert (ran.code, ran.out) == (0, "已采用 2027 年的放假安排：试验用的通知\n")
    after = run("due", "2026-12-28", 7, "working_days", "--json").json
    assert (after["safe_by"], after["provisional"]) == ("2027-01-06", False)


def test_rows_of_the_list_are_worked_out_anew(run, calendar, dress) -> None:
    run("case", "new", "--answers", dress)
    assert run("calendar", "import", calendar).code == 0
    assert len(run("case", "list", "--json").json) == 1


def test_the_list_names_every_year(run, calendar) -> None:
    lines = run("calendar", "list").out.splitlines()
    assert [line[:4] for line in lines] == ["2025", "2026", "2027"]
    assert lines[-1].endswith("暂定")
    run("calendar", "import", calendar)
    assert run("calendar", "list").out.splitlines()[-1].endswith("自己载入")
    found = run("calendar", "list", "--json").json
    assert [row["is_loaded"] for row in found] == [False, False, True]


def test_a_broken_file_is_one_sentence_and_writes_nothing(run, calendar, tmp_path) -> None:
    calendar.write_text("nonsense", encoding="utf-8")
    complaint = run("calendar", "import", calendar, "--lang", "en").complaint
    assert complaint.startswith("This calendar file cannot be used and was not taken. 2027.toml")
    assert not (tmp_path / "data" / "calendars").exists()


def test_an_older_file_is_one_sentence(run, calendar) -> None:
    run("calendar", "import", calendar)
    calendar.write_text(GOOD.replace("2026-12-01", "2026-01-01"), encoding="utf-8")
    assert "已经有更新的放假安排" in run("calendar", "import", calendar).complaint


def test_a_file_that_is_not_there_is_one_sentence(run, tmp_path) -> None:
    assert "gone.toml" in run("calendar", "import", tmp_path / "gone.toml").complaint
