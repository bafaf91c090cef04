"""What to do: evidence to gather, answers to excuses, the ladder to climb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.answers import Words as Text
from refundwizard.domain.document import Bullet, CheckItem, Paragraph, Quote
from refundwizard.domain.sentences import note_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from refundwizard.domain.assessment import (
        EvidenceResult,
        Note,
        RebuttalResult,
        RouteResult,
    )
    from refundwizard.domain.document import Block
    from refundwizard.domain.passages.brief import Brief


def todo(brief: Brief, note: Note) -> CheckItem:
    """Return a thing to do as a box to tick."""
    ticked = note.id in brief.case.ticks and not note.question
    return CheckItem(text=note_text(note, brief.words), ticked=ticked)


def points(brief: Brief, notes: Iterable[Note]) -> Iterator[Block]:
    """Yield advice as points."""
    for note in notes:
        yield Bullet(text=brief.tip(note.id))


def evidence(brief: Brief) -> Iterator[Block]:
    """Yield how much is there, then every requirement; what is missing with how to capture it."""
    needed = brief.found.evidence
    if not needed:
        return
    have = sum(each.state == "have" for each in needed)
    yield Paragraph(text=brief.say("evidence.count", have=have, missing=len(needed) - have))
    for each in sorted(needed, key=lambda one: one.state == "have"):
        yield _piece(brief, each)


def _piece(brief: Brief, each: EvidenceResult) -> CheckItem:
    name = brief.words.get(f"evidence.{each.id}.name", each.id)
    proves = brief.words.get(f"proves.{each.proves}", each.proves)
    is_there = each.state == "have"
    capture = "" if is_there else brief.words.get(f"evidence.{each.id}.capture")
    need = brief.say(f"evidence.{each.need}")
    return CheckItem(
        text=brief.say("item", name=name, state=_state(brief, each)),
        strong=name,
        ticked=is_there or each.id in brief.case.ticks,
        details=(
            brief.say("evidence.proves", need=need, proves=proves),
            *_filled(capture.split("\n")),
        ),
    )


def _filled(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(line.strip() for line in lines if line.strip())


def _state(brief: Brief, each: EvidenceResult) -> str:
    if each.state == "have":
        return brief.say("evidence.have", numbers=brief.listed(map(str, each.exhibits)))
    return brief.say("evidence.perishable" if each.perishable else "evidence.missing")


def rebuttals(brief: Brief) -> Iterator[Block]:
    """Yield what the seller wrote and how each excuse can be answered once confirmed."""
    known = [each for each in brief.found.rebuttals if each.state != "rejected"]
    reply = brief.case.answers.get("merchant_reply")
    if known and isinstance(reply, Text):
        yield Quote(label=brief.say("rebuttals.reply"), text=reply.text.strip())
    for each in known:
        yield _rebuttal(brief, each)


def _rebuttal(brief: Brief, each: RebuttalResult) -> CheckItem:
    words = brief.words
    name = words.get(f"rebuttals.{each.id}.name", each.id)
    phrases = brief.listed(each.matched)
    matched = brief.say("rebuttals.matched", phrases=phrases) if phrases else ""
    if each.state == "confirmed":
        answer = words.get(f"rebuttals.{each.id}.chat")
    else:
        question = words.get(f"rebuttals.{each.id}.confirm", brief.label(each.confirm))
        answer = brief.say("rebuttals.confirm", question=question)
    ticked = each.state == "confirmed"
    return CheckItem(text=name, strong=name, ticked=ticked, details=_filled((matched, answer)))


def routes(brief: Brief) -> Iterator[Block]:
    """Yield the ladder: what can be done now, what a locked step waits for, what a step closes."""
    for each in brief.found.routes:
        yield _route(brief, each)


def _route(brief: Brief, each: RouteResult) -> CheckItem:
    words = brief.words
    name = _route_name(brief, each.id)
    details = [words.get(f"routes.{each.id}.{field}") for field in ("can", "cost", "time")]
    if each.missing:
        needs = brief.listed(
            words.get(f"routes.{each.id}.needs.{need}", need) for need in each.missing
        )
        details.append(brief.say("routes.missing", needs=needs))
    if each.opens_on is not None:
        details.append(brief.say("routes.opens_on", day=brief.day(each.opens_on)))
    if each.closes:
        shut = brief.listed(_route_name(brief, other) for other in each.closes)
        details.append(brief.say("routes.closes", routes=shut))
    text = brief.say("item", name=name, state=brief.say(f"routes.{each.state}"))
    ticked = each.state == "done" or each.id in brief.case.ticks
    return CheckItem(text=text, strong=name, ticked=ticked, details=_filled(details))


def _route_name(brief: Brief, name: str) -> str:
    return brief.words.get(f"routes.{name}.name", name)
