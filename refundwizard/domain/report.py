"""An assessment as plain data for other programs; the keys and forms are a stable interface.

Sums are strings in yuan with two decimals, days ISO 8601, moments with ``+08:00``, what cannot be
computed null with its reason in the trace. Sentences come in the language of ``words``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain import report_parts as parts
from refundwizard.domain import report_records as records
from refundwizard.domain.form_words import form_part
from refundwizard.domain.forms import forms_of
from refundwizard.domain.sentences import error_sentence, trace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.domain.assessment import Assessment, Due
    from refundwizard.domain.case import Case
    from refundwizard.domain.classify import Ranked, Ranking
    from refundwizard.domain.pack import Pack, Words
    from refundwizard.domain.report_parts import Json

__all__ = ["due_report", "error_sentence", "questions", "ranking_report", "report"]


def report(pack: Pack, found: Assessment, words: Words, case: Case | None = None) -> Json:
    """Return a whole assessment as JSON-ready data; forms are filled where the case is given."""
    forms = () if case is None else forms_of(pack, case, found)
    return {
        "as_of": found.as_of.isoformat(),
        "pack": {"id": pack.id, "version": pack.version},
        "status": found.status,
        "problem": parts.problem_part(found.problem, words),
        "rules": [parts.rule_part(pack, rule, words) for rule in found.rules],
        "not_available": [parts.not_available_part(each, words) for each in found.not_available],
        "tips": [parts.note_part(note, words) for note in found.tips],
        "dont": [parts.note_part(note, words) for note in found.donts],
        "evidence": [parts.evidence_part(each, words) for each in found.evidence],
        "deadlines": [parts.deadline_part(each, words) for each in found.deadlines],
        "claims": parts.claims_part(found.claims, words),
        "routes": [parts.route_part(each, words) for each in found.routes],
        "drafts": [parts.draft_part(each, words) for each in found.drafts],
        "forms": [form_part(each, words) for each in forms],
        "rebuttals": [
            {
                "id": each.id,
                "matched": list(each.matched),
                "confirm": each.confirm,
                "state": each.state,
            }
            for each in found.rebuttals
        ],
        "offer": parts.offer_part(found.offer, words),
        "todo": [parts.note_part(note, words, with_day=True) for note in found.todo],
        "warnings": [{"id": name, "closes": list(closes)} for name, closes in found.warnings],
        "next": parts.note_part(found.next, words) if found.next else None,
        "messages": [records.message_part(each) for each in found.messages],
        "points": [records.point_part(each) for each in found.points],
        "guards": [records.guard_part(each, words) for each in found.guards],
        "defences": [records.defence_part(each, words) for each in found.defences],
        "requests": records.requests_part(found.requests),
        "closing": records.closing_part(found.closing),
        "unsure": list(found.unsure),
        "position": {
            "page": found.position.page,
            "path": list(found.position.path),
            "parked": list(found.position.parked),
        },
    }


def due_report(pack: Pack, due: Due, words: Words) -> Json:
    """Return a computed date as the ``due`` command prints it."""
    return {
        **parts.dates_part(due),
        "pack": {"id": pack.id, "version": pack.version},
        "trace": trace(due.trace, words),
    }


def questions(pack: Pack, words: Words) -> list[Json]:
    """Return every question of a pack: what it asks, its choices and whether it may stay empty."""
    return [
        {
            "id": question.id,
            "asks": question.asks,
            "choices": list(question.choices),
            "unit": question.unit,
            "optional": question.optional,
            "text": words.get(f"questions.{question.id}.label", question.id),
        }
        for question in pack.questions.values()
    ]


def ranking_report(ranking: Ranking) -> Json:
    """Return ranked problem classes as the ``classify`` command prints them."""
    return {
        "primary": _ranked(ranking.primary),
        "issue": _ranked(ranking.issue),
        "stuck": _ranked(ranking.stuck),
        "matched": list(ranking.matched),
    }


def _ranked(classes: Iterable[Ranked]) -> list[Json]:
    return [{"id": each.id, "score": each.score} for each in classes]
