"""Checks of the flow: edges, dead ends, circles, what every route has to ask (RW1xx, 301, 402)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.content.findings import Finding, Job, listed
from refundwizard.content.paths import MAX_ROUTES, asked_on_every, leading_to
from refundwizard.content.walk import conditions
from refundwizard.domain.conditions import Is

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.content.paths import Route
    from refundwizard.domain.pack import Outcome, Pack, Page, Question, Use


def check_flow(job: Job) -> Iterator[Finding]:
    """Yield RW101 to RW106 and RW108."""
    yield from _edges(job.pack)
    yield from _unreached(job.pack)
    yield from _cycles(job.pack)
    yield from _thin_outcomes(job.pack)
    for question in job.pack.questions.values():
        yield from _idle_choices(job, question)
    if len(job.routes) == MAX_ROUTES:
        message = f"the flow has more than {MAX_ROUTES} routes; join or drop branches"
        yield Finding("RW108", "flow.toml", message)


def _edges(pack: Pack) -> Iterator[Finding]:
    if pack.start not in pack.pages:
        yield Finding(
            "RW101",
            "pack.toml: start",
            f"the first page `{pack.start}` does not exist; name a page",
        )
    for page in pack.pages.values():
        where = f"flow.toml: {page.id}"
        for edge in page.next:
            if edge.go not in pack.pages and edge.go not in pack.classes:
                message = f"an edge leads to `{edge.go}`, which is no page and no class; mend it"
                yield Finding("RW101", where, message)
        if page.next[-1].when is not None:
            message = "a dead end: the last edge has a condition; add one without"
            yield Finding("RW102", where, message)
        yield from _shadowed(page, where)


def _shadowed(page: Page, where: str) -> Iterator[Finding]:
    for edge in page.next[:-1]:
        if edge.when is None:
            message = f"the edges after the one to `{edge.go}` are never taken; give it a condition"
            yield Finding("RW103", where, message)
            return


def _unreached(pack: Pack) -> Iterator[Finding]:
    reached, waiting = {pack.start}, [pack.start]
    while waiting:
        page = pack.pages.get(waiting.pop())
        for edge in page.next if page else ():
            if edge.go not in reached:
                reached.add(edge.go)
                waiting.append(edge.go)
    for page_id in pack.pages.keys() - reached:
        message = "no edge reaches this page; lead an edge here or remove it"
        yield Finding("RW103", f"flow.toml: {page_id}", message)
    for outcome in pack.outcomes.keys() - reached:
        message = "no edge of the flow ends at this class; lead one here or remove it"
        yield Finding("RW103", f"outcomes.toml: {outcome}", message)


def _cycles(pack: Pack) -> Iterator[Finding]:
    """Take away pages that only lead in or only lead away; what stays goes in circles."""
    left = set(pack.pages)
    while True:
        targets = {page: {e.go for e in pack.pages[page].next} & left for page in left}
        entered = frozenset().union(*targets.values())
        loose = {page for page in left if not targets[page] or page not in entered}
        if not loose:
            break
        left -= loose
    if left:
        message = f"the edges of {listed(left)} go in a circle; remove one of them"
        yield Finding("RW104", f"flow.toml: {min(left)}", message)


def _thin_outcomes(pack: Pack) -> Iterator[Finding]:
    for outcome in pack.outcomes.values():
        where = f"outcomes.toml: {outcome.id}"
        way_out = (*outcome.drafts, *outcome.routes)
        parts = {"rules": outcome.rules, "next": outcome.next, "drafts or routes": way_out}
        lacking = [name for name, uses in parts.items() if not uses]
        if lacking:
            yield Finding("RW105", where, f"nothing stands under {listed(lacking)}; add an entry")
        elif outcome.next[-1].when is not None:
            message = "the last of `next` has a condition; end with one that always holds"
            yield Finding("RW105", where, message)
    for name in pack.classes.keys() - pack.outcomes.keys():
        message = "this class has no outcome; write one in outcomes.toml"
        yield Finding("RW105", f"taxonomy.toml: {name}", message)


def _idle_choices(job: Job, question: Question) -> Iterator[Finding]:
    """A choice is idle if two or more of a question are told apart by nothing."""
    pack = job.pack
    letters = {f for letter in pack.letters.values() for f in (*letter.needed, *letter.optional)}
    used = letters | job.engine.reads | {one.confirm for one in pack.rebuttals.values()}
    if question.id in used:
        return
    badges = {badge for platform in pack.platforms.values() for badge in platform.badges}
    named = {
        choice
        for _, node in conditions(pack)
        if isinstance(node, Is) and node.question == question.id
        for choice in node.any_of
    }
    idle = set(question.choices) - named - pack.classes.keys() - pack.platforms.keys() - badges
    if len(idle) > 1:
        message = f"nothing tells {listed(idle)} apart; use or join these choices"
        yield Finding("RW106", f"questions.toml: {question.id}", message)


def check_routes(job: Job) -> Iterator[Finding]:
    """Yield RW301 and RW402: what an outcome counts from or writes is asked on every route."""
    for outcome in job.pack.outcomes.values():
        if outcome.id in job.pack.classes:
            ways = leading_to(job.pack, job.routes, outcome.id)
            yield from _deadlines(job.pack, outcome, ways)
            yield from _drafts(job, outcome, ways)


def _deadlines(pack: Pack, outcome: Outcome, ways: tuple[Route, ...]) -> Iterator[Finding]:
    for use in outcome.deadlines:
        deadline = pack.deadlines.get(use.id)
        if deadline is None or deadline.of_records:
            continue
        starts = frozenset(deadline.starts)
        if _someone_lacks(pack, ways, use, starts):
            message = (
                f"it counts from {listed(starts)}, not asked on every route to `{outcome.id}`;"
                " ask it or give the use a condition"
            )
            yield Finding("RW301", f"deadlines.toml: {use.id}", message)


def _someone_lacks(pack: Pack, ways: tuple[Route, ...], use: Use, starts: frozenset[str]) -> bool:
    """Tell whether some route asks for none of the questions."""
    for way in ways:
        seen = asked_on_every(pack, (way,), use.when)
        if seen is not None and seen.isdisjoint(starts):
            return True
    return False


def _drafts(job: Job, outcome: Outcome, ways: tuple[Route, ...]) -> Iterator[Finding]:
    for use in outcome.drafts:
        letter = job.pack.letters.get(use.id)
        seen = asked_on_every(job.pack, ways, use.when)
        if letter is None or seen is None:
            continue
        lacking = set(letter.needed) & job.pack.questions.keys() - seen
        if lacking:
            message = (
                f"it needs {listed(lacking)}, not asked on every route to `{outcome.id}`;"
                " ask it or make it optional"
            )
            yield Finding("RW402", f"letters/{use.id}/letter.toml", message)
