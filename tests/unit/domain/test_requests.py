from __future__ import annotations

import pytest

from refundwizard.domain.record_results import Requests
from refundwizard.domain.requests import requests
from tests.builders import UNSURE, pack, pick

MINI = pack(
    platforms={
        "xiaohongshu": {"max_requests": 5},
        "other_platform": {},
    }
)


def counted(made, platform="xiaohongshu"):
    return requests(MINI, {"platform": pick(platform), "requests_made": made})


@pytest.mark.parametrize(
    ("made", "left"), [("one", 4), ("two", 3), ("three", 2), ("four", 1), ("five", 0)]
)
def test_what_is_left_is_the_limit_less_what_was_made(made, left):
    assert counted(pick(made)).left == left


def test_more_than_allowed_leaves_none():
    assert Requests(made=6, most=5).left == 0


def test_nothing_is_counted_where_no_limit_is_known_or_nobody_counted():
    assert counted(pick("two"), "other_platform") is None
    assert counted(pick("two"), "gone") is None
    assert counted(UNSURE) is None
    assert counted(pick("two_to_four")) is None
    assert requests(MINI, {}) is None
