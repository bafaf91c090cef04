"""Clocks of the shipped pack that count from what was recorded."""

from __future__ import annotations

from datetime import date

import pytest

from refundwizard.content.lint import lint
from refundwizard.content.load import load
from refundwizard.domain.happenings import names
from refundwizard.domain.pack import Deadline, Pack
from tests.content.tiny_pack import RELEASE, TINY, engine
from tests.scenarios_plugin import shipped


def recorded() -> list[Deadline]:
    return [each for each in shipped().deadlines.values() if each.of_records]


def test_a_clock_of_records_may_stand_in_an_outcome_without_its_start_being_asked() -> None:
    tiny = load(TINY)
    rule = tiny.deadlines["their_answer"].model_copy(
        update={"of_records": True, "starts": ("filed_report",)}
    )
    pack = tiny.model_copy(update={"deadlines": {**tiny.deadlines, "their_answer": rule}})
    codes = {finding.code for finding in lint(pack, RELEASE, (), engine())}
    assert "RW301" not in codes
    assert "RW302" not in codes


def test_no_clock_stands_for_a_body_whose_days_no_text_fixes() -> None:
    routes = {start for each in recorded() for start in each.starts}
    assert "filed_association" not in routes
    assert "accepted_association" not in routes
    assert "filed_postal_appeal_step" not in routes


def test_every_start_is_a_question_or_can_be_recorded() -> None:
    pack: Pack = shipped()
    known = pack.questions.keys() | names(pack.routes)
    for each in recorded():
        assert {*each.starts, *each.restarts} <= known


@pytest.mark.parametrize(
    "clock", ["merchant_answer", "refund_only_unshipped", "merchant_confirm_return_cross"]
)
def test_the_spring_festival_notice_lengthens_the_clocks_it_names(clock: str) -> None:
    (notice,) = shipped().platforms["xiaohongshu"].notices
    assert (notice.first, notice.last) == (date(2026, 2, 15), date(2026, 2, 23))
    assert clock in notice.clocks
