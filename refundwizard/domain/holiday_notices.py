"""Notices by which a platform lengthens its clocks for a holiday, chosen by the first day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refundwizard.domain.answers import AtTime
from refundwizard.domain.assessment import Step
from refundwizard.domain.conditions import day_of, picked
from refundwizard.domain.deadlines import due
from refundwizard.domain.moments import beijing
from refundwizard.domain.platform_clocks import PLATFORM
from refundwizard.domain.stretches import later, moments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.answers import Answer
    from refundwizard.domain.assessment import Due
    from refundwizard.domain.clock_shapes import Clock, Length, Notice
    from refundwizard.domain.conditions import Answers
    from refundwizard.domain.pack import Pack


def lengthened(
    pack: Pack, answers: Answers, clocks: tuple[Clock, ...], start: Answer | None, computed: Due
) -> Due:
    """Return the other side's date with what its platform's notices add to it.

    The usual figure stays the safe date, the notice's own becomes the latest.
    """
    if computed.latest is None:
        return computed
    for notice, longer in _in_force(pack, answers, clocks, start):
        begin = beijing(start.at) if isinstance(start, AtTime) else day_of(start)
        ends = begin and moments(due(begin, longer.amount, longer.unit, "none", {}), by_day=False)
        if ends:
            args = (("amount", longer.amount), ("unit", longer.unit), ("rule", notice.rule))
            step = Step("holiday_notice", ends[1], args)
            computed = replace(later(computed, ends[1]), trace=(*computed.trace, step))
    return computed


def _in_force(
    pack: Pack, answers: Answers, clocks: tuple[Clock, ...], start: Answer | None
) -> Iterator[tuple[Notice, Length]]:
    day = day_of(start)
    for shop in sorted(picked(answers.get(PLATFORM)) & pack.platforms.keys()):
        for notice in pack.platforms[shop].notices:
            if day is not None and notice.first <= day <= notice.last:
                named = (notice.clocks.get(clock.id) for clock in clocks)
                yield from ((notice, longer) for longer in named if longer is not None)
