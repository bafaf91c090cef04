"""Whether an answer is overdue follows the platform's own clock."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from refundwizard.content.load import load
from refundwizard.domain.case_clocks import deadline_of
from refundwizard.domain.facts import ANSWER, Context, answer_overdue
from tests.builders import at, case, moment, pick

PACK = load(Path(__file__).resolve().parents[3] / "resources" / "content" / "cn")
ASKED = "2026-11-02T10:00"
PLATFORMS = ("xiaohongshu", "taobao", "jd", "pinduoduo", "douyin", "kuaishou", "other_platform")


def _context(platform, as_of):
    answers = {"platform": pick(platform), "applied_at": at(ASKED), "stage": pick("waiting")}
    return Context(answers, as_of, case(answers), PACK)


@pytest.mark.parametrize("platform", PLATFORMS)
def test_an_answer_is_overdue_just_when_the_platforms_own_time_is_over(platform):
    start = moment(ASKED)
    clock = deadline_of(PACK, PACK.deadlines[ANSWER], _context(platform, start).answers, start)
    latest = clock.due.latest
    if latest is None:
        assert not answer_overdue(_context(platform, start + timedelta(days=60)))
        return
    assert not answer_overdue(_context(platform, latest - timedelta(minutes=1)))
    assert answer_overdue(_context(platform, latest + timedelta(days=1)))


def test_platforms_differ_in_when_an_answer_is_overdue():
    start = moment(ASKED)
    ends = {
        deadline_of(PACK, PACK.deadlines[ANSWER], _context(name, start).answers, start).due.latest
        for name in PLATFORMS
    }
    assert len(ends) > 2
