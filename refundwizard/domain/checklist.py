"""The checklist: two minutes at the head, what to do now, and everything it rests on.

All views show the same assessment; this one puts it on paper. Nothing is derived here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.claims import asked_for
from refundwizard.domain.conditions import day_of
from refundwizard.domain.document import Heading, KeyValues, Notice, Pair, Paragraph
from refundwizard.domain.passages import dates as deadlines
from refundwizard.domain.passages import head, owed, rules, steps, texts, unchanged
from refundwizard.domain.passages.brief import Brief, months_between, yuan
from refundwizard.domain.passages.ending import ended
from refundwizard.domain.passages.head import framed
from refundwizard.domain.passages.named import assertion
from refundwizard.domain.standing import has_written
from refundwizard.domain.wording import left, until

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.case import Case
    from refundwizard.domain.document import Block, Document
    from refundwizard.domain.integrity import Integrity
    from refundwizard.domain.pack import Pack
    from refundwizard.domain.words import Words

_DAYS = ("ordered_on", "signed_on", "applied_at", "refused_at")


def checklist(
    pack: Pack, case: Case, found: Assessment, words: Words, integrity: Integrity | None = None
) -> Document:
    """Return the checklist of a case in the language of ``words``.

    ``found`` is what ``assess(pack, case, as_of)`` returned. The document says when it was worked
    out and with which knowledge; the same arguments give the same document. With ``integrity`` it
    carries the digest of the record of the exhibit files, on every page in short.
    """
    brief = Brief(pack, case, found, words, integrity)
    return framed(brief, brief.say("title"), (*_head(brief), *_sections(brief)))


def _head(brief: Brief) -> Iterator[Block]:
    """Yield who, what, when, how much and what is asked, after what must not be overlooked."""
    if brief.found.closing is not None:
        yield Notice(text=ended(brief.words, brief.found.closing, brief.today))
    months = months_between(brief.pack.checked, brief.today)
    if months >= rules.STALE_MONTHS:
        yield Notice(text=brief.say("stale", months=months))
    yield _assertion(brief)
    rows = [
        Pair(key=brief.say(f"head.{key}"), value=value) for key, value in _facts(brief) if value
    ]
    if rows:
        yield KeyValues(rows=tuple(rows))
    if brief.found.unsure:
        questions = brief.listed(brief.label(name) for name in brief.found.unsure)
        yield Notice(text=brief.say("unsure", questions=questions))


def _assertion(brief: Brief) -> Paragraph:
    text = assertion(brief)
    return Paragraph(text=text, strong=text if brief.found.problem else "")


def _facts(brief: Brief) -> Iterator[tuple[str, str]]:
    yield "other_side", head.other_side(brief)
    yield "goods", head.goods(brief)
    days = ((name, day_of(brief.case.answers.get(name))) for name in _DAYS)
    yield (
        "dates",
        brief.joined(brief.say(f"head.{name}", day=brief.day(on)) for name, on in days if on),
    )
    yield "paid", head.paid(brief)
    yield "asked", _asked(brief)


def _asked(brief: Brief) -> str:
    asked, next_date = asked_for(brief.found.claims), deadlines.nearest(brief)
    if asked is None:
        return ""
    amount = yuan(asked[1])
    if next_date is None or next_date.due.safe_by is None:
        return brief.say("head.asked_sum", amount=amount)
    safe = next_date.due.safe_by
    return brief.say(
        "head.asked_by",
        amount=amount,
        until=until(brief.words, safe, brief.today, by_day=next_date.due.by_day),
        left=left(brief.words, safe, brief.today),
    )


def _sections(brief: Brief) -> Iterator[Block]:
    """Yield every section that has something to say, under its heading."""
    found = brief.found
    parts: tuple[tuple[str, Iterable[Block]], ...] = (
        ("now", _now(brief)),
        ("deadlines", deadlines.deadlines(brief)),
        ("owed", owed.owed(brief)),
        ("evidence", steps.evidence(brief)),
        ("rebuttals", steps.rebuttals(brief)),
        ("donts", steps.points(brief, found.donts)),
        (texts.heading(brief), texts.drafts(brief)),
        ("ledger" if texts.unsent(brief) else "messages", texts.messages(brief)),
        ("routes", steps.routes(brief)),
        ("tips", steps.points(brief, found.tips)),
        ("rules", rules.rights(brief)),
        ("unavailable", rules.unavailable(brief)),
        ("about", _about(brief)),
    )
    for name, blocks in parts:
        drawn = tuple(blocks)
        if drawn:
            yield Heading(text=brief.say(f"section.{name}"))
            yield from drawn


def _now(brief: Brief) -> Iterator[Block]:
    first = deadlines.nearest(brief)
    if first is not None:
        yield deadlines.date_box(brief, first)
    notes = ([brief.found.next] if brief.found.next else []) + list(brief.found.todo)
    for note in notes:
        yield steps.todo(brief, note)


def _about(brief: Brief) -> Iterator[Block]:
    pack = brief.pack
    status = brief.say(
        "about.status", status=brief.words.get(f"status.{brief.found.status}", brief.found.status)
    )
    based = brief.say(
        "about.pack", id=pack.id, version=pack.version, checked=pack.checked.isoformat()
    )
    yield Paragraph(text=status, small=True)
    if brief.found.drafts and not has_written(brief.case):
        yield Paragraph(text=brief.say("about.sent"), small=True)
    yield Paragraph(text=f"{based}{brief.say('joint')}{head.as_of(brief)}", small=True)
    if brief.integrity is not None:
        yield from unchanged.unchanged(brief.words, brief.integrity)
    yield Paragraph(text=brief.say("about.limits"), small=True)
