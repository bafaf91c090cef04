"""What kind of problem a case is, as one sentence for page and paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.wording import inside

if TYPE_CHECKING:
    from refundwizard.domain.passages.brief import Brief


def assertion(brief: Brief) -> str:
    """Return the sentence that names the problem on both axes, and further problems after it."""
    problem = brief.found.problem
    if problem is None:
        return brief.say("no_problem")
    axes = dict.fromkeys(name for name in (problem.issue, problem.stuck) if name is not None)
    named = _names(brief, *(axes or (problem.primary,)))
    if not problem.also:
        return brief.say("assertion", problem=inside(named))
    also = _names(brief, *problem.also)
    return brief.say("assertion_also", problem=inside(named), also=inside(also))


def _names(brief: Brief, *classes: str) -> str:
    first, *rest = (brief.words.get(f"classes.{name}.name", name) for name in classes)
    return brief.joined((first, *(inside(name) for name in rest)))
