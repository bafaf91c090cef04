from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refundwizard.domain.times import minutes_of, moments
from tests.builders import TODAY, moment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-11-18 21:05", "2026-11-18T21:05"),
        ("2026-11-18T21:05:00", "2026-11-18T21:05"),
        ("2026-11-18T13:05:00+00:00", "2026-11-18T21:05"),
        ("2026.11.18 21:05", "2026-11-18T21:05"),
        ("11-19 18:05", "2026-11-19T18:05"),
        ("11月18日21点05分", "2026-11-18T21:05"),
        ("11月18日 21时", "2026-11-18T21:00"),
        ("昨天下午3点", "2026-11-16T15:00"),
        ("昨天 晚上9点30", "2026-11-16T21:30"),
        ("今天 上午9点", "2026-11-17T09:00"),
        ("今天 下午15:20", "2026-11-17T15:20"),
        ("11.16 9:30pm", "2026-11-16T21:30"),
        ("21:05", "2026-11-17T21:05"),
        ("２１：０５", "2026-11-17T21:05"),
    ],
)
def test_a_moment_is_read_as_typed(text, expected):
    assert moments(text, TODAY) == (moment(expected),)


@pytest.mark.parametrize("text", ["", "25:00", "昨天 24:01", "abc 12:00", "3pm", "2026-11-18"])
def test_what_is_no_moment_gives_none(text):
    assert moments(text, TODAY) == ()


def test_an_open_day_gives_two_moments():
    assert [at.year for at in moments("1.15 12:00", TODAY)] == [2027, 2026]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1天3小时", 1620),
        ("剩余 1天3小时", 1620),
        ("还剩1天3小时20分", 1640),
        ("27小时", 1620),
        ("90分钟", 90),
        ("1天 03:12:05", 1632),
        ("23:59:59", 1439),
        ("1d 3h", 1620),
        ("2 hours, 5 minutes", 125),
        ("119秒", 1),
        ("0分", 0),
    ],
)
def test_a_countdown_is_read_in_whole_minutes(text, minutes):
    assert minutes_of(text) == minutes


@pytest.mark.parametrize("text", ["", "天", "一会儿", "12:30", "3", "-1天"])
def test_what_is_no_length_of_time_gives_none(text):
    assert minutes_of(text) is None


@given(st.text(max_size=30))
def test_no_text_raises(text):
    moments(text, TODAY)
    minutes_of(text)
