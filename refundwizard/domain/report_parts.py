"""The pieces of a reported assessment, one function per kind of result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from refundwizard.domain.assessment import OfferShare
from refundwizard.domain.sentences import note_text, reason, trace, warning_text
from refundwizard.domain.spoken import say
from refundwizard.domain.tone import length
from refundwizard.domain.wording import yuan

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from refundwizard.domain.assessment import (
        Because,
        Claims,
        DeadlineResult,
        Due,
        EvidenceResult,
        NotAvailable,
        Note,
        Offer,
        Problem,
        RouteResult,
        RuleResult,
    )
    from refundwizard.domain.draft_result import DraftResult
    from refundwizard.domain.pack import Pack, Words

Json = dict[str, Any]


def problem_part(problem: Problem | None, words: Words) -> Json:
    """Return the asserted problem on its two axes."""
    if problem is None:
        return {"primary": None, "issue": None, "stuck": None, "also": [], "why": []}
    return {
        "primary": problem.primary,
        "issue": problem.issue,
        "stuck": problem.stuck,
        "also": list(problem.also),
        "why": _why(problem.why, words),
    }


def _why(why: Iterable[Because], words: Words) -> list[Json]:
    return [
        {
            "question": because.question,
            "answer": list(because.picked),
            "fact": because.fact,
            "text": reason(because, words),
        }
        for because in why
    ]


def rule_part(pack: Pack, rule: RuleResult, words: Words) -> Json:
    """Return a rule in the version that counts, with all its sources."""
    sources = []
    for cite in rule.cites:
        source = pack.sources.get(cite.source)
        sources.append(
            {
                "id": cite.source,
                "title": words.get(f"sources.{cite.source}.title", cite.source),
                "article": cite.article,
                "effective": _iso(source.effective if source else None),
                "checked": _iso(source.checked if source else rule.checked),
            }
        )
    empty = {
        "id": None,
        "title": "",
        "article": "",
        "effective": None,
        "checked": _iso(rule.checked),
    }
    return {
        "id": rule.id,
        "title": words.get(f"{rule.words}.title", rule.id),
        "strength": rule.strength,
        "since": _iso(rule.since),
        "checked": _iso(rule.checked),
        "source": sources[0] if sources else empty,
        "sources": sources,
        "why": _why(rule.why, words),
    }


def not_available_part(each: NotAvailable, words: Words) -> Json:
    """Return what is not a right here, and why."""
    default = words.get(f"rules.{each.id}.title", each.id)
    return {
        "id": each.id,
        "text": words.get(f"tips.{each.id}.text", default),
        "reason": each.reason,
        "why": _why(each.why, words),
    }


def note_part(note: Note, words: Words, *, with_day: bool = False) -> Json:
    """Return a tip, a to-do or a next step."""
    shown: Json = {"id": note.id, "text": note_text(note, words)}
    if with_day:
        shown |= {"on": _iso(note.on), "question": note.question}
    return shown


def evidence_part(each: EvidenceResult, words: Words) -> Json:
    """Return a requirement and whether it is covered."""
    return {
        "id": each.id,
        "name": words.get(f"evidence.{each.id}.name", each.id),
        "tier": each.need,
        "proves": words.get(f"proves.{each.proves}", each.proves),
        "state": each.state,
        "perishable": each.perishable,
        "exhibits": list(each.exhibits),
    }


def deadline_part(each: DeadlineResult, words: Words) -> Json:
    """Return a deadline with its trace."""
    return {
        "id": each.id,
        "who": each.who,
        "action": words.get(f"deadlines.{each.id}.action", each.id),
        **dates_part(each.due),
        "overdue": each.overdue,
        "done": each.done,
        "from_page": each.from_page,
        "rule": each.rule,
        "trace": trace(each.due.trace, words),
    }


def dates_part(due: Due) -> Json:
    """Return the dates of a period: a plain day where the time of day means nothing."""
    return {
        "safe_by": _due_day(due.safe_by, by_day=due.by_day),
        "latest": _due_day(due.latest, by_day=due.by_day),
        "provisional": due.provisional,
    }


def _due_day(at: datetime | None, *, by_day: bool) -> str | None:
    if at is None:
        return None
    return at.date().isoformat() if by_day else at.isoformat()


def claims_part(claims: Claims, words: Words) -> Json:
    """Return the reckoning, tiers and lines."""
    lines = [
        {
            "id": line.id,
            "name": words.get(f"claims.{line.id}.name", line.id),
            "tier": line.tier,
            "amount": _yuan(line.amount),
            "chosen": line.chosen,
            "rule": line.rule,
            "trace": trace(line.trace, words),
        }
        for line in claims.lines
    ]
    groups = [line.group for line in claims.lines]
    return {
        "firm": _yuan(claims.firm),
        "with_receipt": _yuan(claims.with_receipt),
        "if_established": _yuan(claims.if_established),
        "received": yuan(claims.received),
        "shortfall": _yuan(claims.shortfall),
        "alternatives": [
            {
                "id": line.id,
                "group": line.group,
                "amount": _yuan(line.amount),
                "chosen": line.chosen,
                "why": trace(line.trace, words),
            }
            for line in claims.lines
            if line.group is not None and groups.count(line.group) > 1
        ],
        "lines": lines,
    }


def _yuan(fen: int | None) -> str | None:
    return None if fen is None else yuan(fen)


def route_part(each: RouteResult, words: Words) -> Json:
    """Return a step of the ladder."""
    needs = [words.get(f"routes.{each.id}.needs.{need}", need) for need in each.missing]
    if each.opens_on is not None:
        opens = each.opens_on.isoformat()
        needs.append(say(words, "trace.opens_on", opens, on=opens))
    if each.shut_by:
        by = words.get(f"routes.{each.shut_by}.name", each.shut_by)
        needs.append(say(words, "guards.second_filing.losses.refused", by, shut_by=by))
    return {
        "id": each.id,
        "name": words.get(f"routes.{each.id}.name", each.id),
        "state": each.state,
        "why": needs,
        "missing": list(each.missing),
        "opens_on": _iso(each.opens_on),
        "closes": list(each.closes),
        "filing": each.filing or None,
        "shut_by": each.shut_by or None,
        "competent_body": words.get(f"routes.{each.id}.body"),
        "unlock": words.get(f"routes.{each.id}.unlock") if each.state == "locked" else "",
    }


def draft_part(each: DraftResult, words: Words) -> Json:
    """Return a draft as it stands."""
    return {
        "id": each.id,
        "name": words.get(f"letters.{each.id}.name", each.id),
        "channel": each.channel,
        "language": each.language,
        "length": each.length,
        "characters": length(each.text),
        "limit": each.limit,
        "text": each.text,
        "missing": list(each.missing),
        "warnings": [warning_text(each, code, words) for code in each.warnings],
        "state": each.state,
        "sent_at": each.sent_at.isoformat() if each.sent_at else None,
        "sent_via": each.sent_via or None,
        "moment": each.moment,
        "route": each.route or None,
        "route_state": each.route_state or None,
        "group": each.group or None,
        "not_before": each.not_before.isoformat() if each.not_before else None,
        "particulars": list(each.particulars),
    }


def offer_part(offer: Offer | None, words: Words) -> Json | None:
    """Return an offer with its share of what is asked and of every tier, and its conditions."""
    if offer is None:
        return None
    asked = OfferShare(offer.tier, offer.of, offer.share)
    return {
        "amount": yuan(offer.amount),
        "share_of": _share(asked),
        "shares": [_share(each) for each in offer.shares],
        "original_channel": offer.original_channel,
        "conditions": [
            {
                "id": name,
                "text": words.get(f"questions.offer_conditions.choices.{name}", name),
                "costs": words.get(f"questions.offer_conditions.notes.{name}"),
            }
            for name in offer.conditions
        ],
    }


def _share(each: OfferShare) -> Json:
    percent = f"{each.share // 10}.{each.share % 10}"
    return {"tier": each.tier, "amount": yuan(each.of), "percent": percent}


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
