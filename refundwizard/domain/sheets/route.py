"""One way to go, on one page: what it needs, takes and shuts, and what to tick and write down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.conditions import holds
from refundwizard.domain.document import CheckItem, KeyValues, Notice, Pair, Paragraph
from refundwizard.domain.facts import Context, LazyFacts
from refundwizard.domain.happenings import ACCEPTED, ENDED, FILED
from refundwizard.domain.passages import dates
from refundwizard.domain.passages.rules import source_of
from refundwizard.domain.passages.texts import LETTER_LANGUAGE
from refundwizard.domain.sheets.page import Item, Part, fitted, sheet
from refundwizard.domain.sheets.pieces import evidence_item, perishable_first, said_boxes, to_fill

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.assessment import RouteResult
    from refundwizard.domain.document import Block, Document
    from refundwizard.domain.pack import Route
    from refundwizard.domain.passages.brief import Brief

_FACTS: Final = ("can", "cannot", "cost", "time", "binding", "body", "where")
_STEPS: Final = ("facts", "request", "copies", "number")
_FILL: Final = ("filed_on", "body", "file_number", "answer_by")


def route_sheet(brief: Brief, name: str) -> Document | None:
    """Return the sheet of a way of this case; None where it is no way of the case."""
    found = next((each for each in brief.found.routes if each.id == name), None)
    route = brief.pack.routes.get(name)
    if found is None or route is None:
        return None
    say = brief.words
    parts = (
        Part(say("sheets.route.needs"), tuple(_needs(brief, route, found))),
        Part(say("sheets.route.texts"), tuple(_texts(brief, name))),
        Part(say("sheets.route.steps"), tuple(said_boxes(brief, "route", _STEPS, 1))),
        Part(say("sheets.route.evidence"), tuple(_evidence(brief))),
        Part(say("sheets.route.rests"), tuple(_rules(brief, route))),
    )
    tail = (to_fill(brief, _FILL), Paragraph(text=say("sheets.limits"), small=True))
    title = say("sheets.route.title", name=say.get(f"routes.{name}.name", name))
    return sheet(brief, title, fitted(brief, _head(brief, found), parts, tail))


def _head(brief: Brief, found: RouteResult) -> Iterator[Block]:
    say, name = brief.words, found.id
    state = brief.say(f"routes.{found.state}")
    yield Paragraph(text=say("sheets.route.state", state=state), strong=state)
    rows = [
        Pair(key=say(f"sheets.route.{fact}"), value=text)
        for fact in _FACTS
        if (text := say.get(f"routes.{name}.{fact}"))
    ]
    if rows:
        yield KeyValues(rows=tuple(rows))
    if found.is_open and found.closes:
        shut = brief.listed(say.get(f"routes.{other}.name", other) for other in found.closes)
        yield Notice(text=brief.say("routes.closes", routes=shut))
    note = say.get(f"routes.{name}.note")
    if note:
        yield Paragraph(text=note)
    yield from _dates(brief, name)


def _dates(brief: Brief, name: str) -> Iterator[Block]:
    """Yield the dates that a filing here started, and until when it can be taken."""
    starts = {f"{kind}_{name}" for kind in (FILED, ACCEPTED, ENDED)}
    before = brief.pack.routes[name].before
    for each in brief.found.deadlines:
        rule = brief.pack.deadlines.get(each.id)
        is_ours = rule is not None and not starts.isdisjoint(rule.starts)
        if (is_ours or each.id == before) and each.due.safe_by is not None and not each.done:
            yield dates.date_box(brief, each)
            return


def _needs(brief: Brief, route: Route, found: RouteResult) -> Iterator[Item]:
    say = brief.words
    for need in found.missing:
        text = say.get(f"routes.{route.id}.needs.{need}", need)
        yield Item((CheckItem(text=text),), rank=0)
    unlock = say.get(f"routes.{route.id}.unlock")
    if found.state == "locked" and unlock:
        yield Item((CheckItem(text=unlock),), rank=0)
    if found.opens_on is not None:
        text = brief.say("routes.opens_on", day=brief.day(found.opens_on))
        yield Item((CheckItem(text=text),), rank=0)


def _texts(brief: Brief, name: str) -> Iterator[Item]:
    """Yield the letters that are a step of this way."""
    for draft in brief.found.drafts:
        letter = brief.pack.letters.get(draft.id)
        if draft.language == LETTER_LANGUAGE and letter is not None and letter.route == name:
            title = brief.words.get(f"letters.{draft.id}.name", draft.id)
            yield Item((CheckItem(text=title, ticked=draft.state in {"sent", "answered"}),), rank=1)


def _evidence(brief: Brief) -> Iterator[Item]:
    for each in perishable_first(brief):
        item = evidence_item(brief, each, 2)
        yield Item(item.forms[-1:], rank=2 if each.need == "must" else 3)


def _rules(brief: Brief, route: Route) -> Iterator[Item]:
    answers = brief.case.answers
    facts = LazyFacts(Context(answers, brief.found.as_of, brief.case, brief.pack))
    for use in route.rules:
        source = source_of(brief, use.id) if holds(use.when, answers, facts) else None
        if source is not None:
            yield Item((source,), rank=4)
