"""The sample case: an ordinary case with a mark, so that it never counts as one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from refundwizard.domain.case import Case

MARK: Final = "example"
"""Stands among what is ticked off; it goes wherever the case goes."""


def is_example(case: Case) -> bool:
    """Tell whether a case is the sample, all of whose data are invented."""
    return MARK in case.ticks


def as_example(case: Case) -> Case:
    """Return the case marked as the sample."""
    return case.model_copy(update={"ticks": (*case.ticks, MARK)})
