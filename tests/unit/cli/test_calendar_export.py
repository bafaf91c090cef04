from __future__ import annotations

from datetime import date

import icalendar


def test_dates_are_written_as_a_calendar_in_both_languages(run, dress, tmp_path) -> None:
    out = tmp_path / "dates.ics"
    assert run("export", dress, "--format", "ics", "--out", out).code == 0
    events = icalendar.Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    notice = next(each for each in events if each["dtstart"].dt == date(2026, 11, 19))
    assert str(notice["summary"]).startswith("发出退货通知")
    assert len(notice.walk("VALARM")) == 2
    assert (
        run("--lang", "en", "export", dress, "--format", "ics", "--out", out, "--force").code == 0
    )
    assert "send the return notice" in out.read_text()


def test_a_calendar_holds_the_deadlines_and_nothing_else(run, dress, tmp_path) -> None:
    out = tmp_path / "dates.ics"
    words = ("export", dress, "--format", "ics", "--out", out, "--document")
    assert run(*words, "deadlines").code == 0
    assert "deadlines" in run(*words, "checklist").complaint
    assert "ics" in run("export", "--list").out.split()


def test_without_a_date_to_come_it_is_one_line_and_no_file(run, tmp_path) -> None:
    bare, out = tmp_path / "bare.toml", tmp_path / "dates.ics"
    bare.write_text('platform = "xiaohongshu"\n[answers]\nfraud_contact = "no"\n')
    assert "日历" in run("export", bare, "--format", "ics", "--out", out).complaint
    assert not out.exists()
