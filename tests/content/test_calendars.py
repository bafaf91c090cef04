from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from refundwizard.content.calendars import holidays_of, is_older, merged, read_calendar
from refundwizard.content.flaws import PackError
from refundwizard.domain.clock_shapes import CalendarYear
from tests.builders import pack

HOLIDAYS = frozenset({"new_year", "national_day"})
GOOD = """
notice = "试验用的通知"
checked = 2026-12-01
work = [2027-01-03]

[off]
2027-01-01 = "new_year"
2027-01-02 = "new_year"
"""


def flaw_of(text: str, name: str = "2027.toml") -> str:
    with pytest.raises(PackError) as caught:
        read_calendar(name, text.encode(), HOLIDAYS)
    return str(caught.value)


def year(**changes: Any) -> CalendarYear:
    return read_calendar("2027.toml", GOOD.encode(), HOLIDAYS).model_copy(update=changes)


def test_a_plain_file_becomes_the_calendar_of_the_year_its_days_are_in() -> None:
    found = read_calendar("放假安排.toml", GOOD.encode(), HOLIDAYS)
    assert (found.year, found.complete, found.work) == (2027, True, (date(2027, 1, 3),))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("nonsense", "this is not TOML"),
        (GOOD.replace("notice =", "notise ="), "did you mean `notice`?"),
        (GOOD.replace('notice = "', 'year = 2027\nnotice = "'), "the days say this already"),
        ('notice = "x"\nchecked = 2026-12-01\n[off]\n', "no day off is named"),
        (GOOD.replace("2027-01-02", "2028-01-02"), "2028-01-02 is no day of 2027"),
        (GOOD.replace("work = [2027-01-03]", "work = [2027-01-04]"), "is no weekend day"),
        (GOOD.replace("work = [2027-01-03]", "work = [2027-01-02]"), "stands under off too"),
        (GOOD.replace('02 = "new_year"', '02 = "newyear"'), "did you mean `new_year`?"),
        (GOOD.replace('02 = "new_year"', '02 = "zzz"'), "use one of: national_day, new_year"),
    ],
)
def test_what_cannot_be_used_is_named_with_the_remedy(text: str, said: str) -> None:
    assert said in flaw_of(text)


def test_a_file_named_after_another_year_is_refused() -> None:
    assert "its name says 2026 and its days 2027" in flaw_of(GOOD, "2026.toml")


def test_the_number_of_a_document_in_the_name_may_stand_beside_the_year() -> None:
    assert read_calendar("国办发明电2026-7号-2027年.toml", GOOD.encode(), HOLIDAYS).year == 2027


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(PackError, match="not UTF-8"):
        read_calendar("2027.toml", b"\xff\xfe", HOLIDAYS)


def test_a_calendar_is_older_when_it_knows_no_notice_or_was_checked_before() -> None:
    known = year()
    assert not is_older(known, None)
    assert not is_older(known, known)
    assert is_older(year(complete=False), known)
    assert is_older(year(checked=date(2026, 11, 30)), known)
    assert not is_older(year(checked=date(2026, 12, 2)), known)


def test_of_two_calendars_of_a_year_the_better_one_is_used() -> None:
    mini = pack()
    assert merged(mini, []) is mini
    better = merged(mini, [year()])
    assert better.calendars[2027].notice == "试验用的通知"
    assert merged(better, [year(complete=False, notice="x")]) is better


def test_the_holidays_that_may_be_named_are_those_with_words() -> None:
    words = {"holidays.new_year": "元旦", "holidays.weekend": "周末", "dates.none": "无"}
    assert holidays_of(pack(texts={"zh_CN": words, "en": {}})) == {"new_year"}
