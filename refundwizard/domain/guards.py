"""Which acts are worth a pause in a case, who asks for them, and what the shopper chose."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from refundwizard.domain.applied import held
from refundwizard.domain.correspondence import reading, replies, said
from refundwizard.domain.record_results import GuardResult

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from refundwizard.domain.assessment import Assessment, RouteResult
    from refundwizard.domain.case import Case
    from refundwizard.domain.guidance import Guidance
    from refundwizard.domain.pack import Guard, Pack


def guards(
    pack: Pack, assessed: Assessment, case: Case, guidance: Guidance
) -> tuple[GuardResult, ...]:
    """Return the acts worth a pause, in the order of the pack; filings once per route."""
    texts = dict.fromkeys(replies(case, guidance.answers))
    chosen = {each.warning: each for each in case.acknowledged}
    results = []
    for guard in guidance.holding(pack.guards.values()):
        rules = held(pack, guard.rules, guidance, assessed.as_of)
        is_asked = any(_is_asked(guard.asked, text) for text in texts)
        for route, shut_by in _subjects(guard, assessed.routes):
            result = GuardResult(guard.id, rules, is_asked, route, shut_by)
            last = chosen.get(result.key)
            if last is not None:
                result = replace(result, chosen=last.choice, chosen_at=last.at)
            results.append(result)
    return tuple(results)


@lru_cache(maxsize=4096)
def _is_asked(phrases: tuple[str, ...], text: str) -> bool:
    """Tell whether a reply asks for an act; replies stay the same from answer to answer."""
    return bool(said(phrases, reading(text)))


def _subjects(guard: Guard, routes: Iterable[RouteResult]) -> Iterator[tuple[str, str]]:
    """Yield the routes a pause is about, each with the one that shuts it."""
    if guard.on == "act":
        yield "", ""
        return
    on_the_way = {each.id for each in routes if each.state not in {"done", "closed"}}
    for each in routes:
        if guard.on == "filing" and each.state == "closed":
            yield each.id, each.shut_by
        if guard.on == "shutting" and each.is_open and not on_the_way.isdisjoint(each.closes):
            yield each.id, ""
