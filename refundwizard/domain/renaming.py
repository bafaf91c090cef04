"""Ids that newer knowledge calls by another name: seen under it, stored as they were said.

A case keeps the ids of the day it was answered. `seen` gives the case as the knowledge in use calls
things; `as_said` undoes that for everything the person has not changed since, so that mere looking
never changes a file and an older version of the knowledge still finds its answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.answers import Choice, Many

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refundwizard.domain.answers import Answer
    from refundwizard.domain.case import Case, Exhibit

Renamed = dict[str, str]
"""``table.old`` or ``questions.id.old`` → new id; "" where it is gone for good."""


def seen(case: Case, renamed: Mapping[str, str]) -> Case:
    """Return the case under the names of today; what is gone for good stays and is not used."""
    if not renamed:
        return case
    answers = dict(case.answers)
    for name, answer in case.answers.items():
        now = renamed.get(f"questions.{name}") or name
        if now == name or now not in case.answers:
            answers.pop(name)
            answers[now] = _chosen(now, answer, renamed)
    exhibits = tuple(_kinds(each, renamed) for each in case.exhibits)
    if answers == case.answers and exhibits == case.exhibits:
        return case
    return case.model_copy(update={"answers": answers, "exhibits": exhibits})


def _chosen(question: str, answer: Answer, renamed: Mapping[str, str]) -> Answer:
    def now(choice: str) -> str:
        return renamed.get(f"questions.{question}.{choice}") or choice

    match answer:
        case Choice():
            return answer if now(answer.id) == answer.id else Choice(id=now(answer.id))
        case Many():
            ids = tuple(dict.fromkeys(map(now, answer.ids)))
            return answer if ids == tuple(answer.ids) else Many(ids=ids)
        case _:
            return answer


def _kinds(exhibit: Exhibit, renamed: Mapping[str, str]) -> Exhibit:
    def now(kind: str) -> str:
        return renamed.get(f"evidence.{kind}") or kind

    kind = None if exhibit.kind is None else now(exhibit.kind)
    also = tuple(dict.fromkeys(map(now, exhibit.also)))
    if (kind, also) == (exhibit.kind, tuple(exhibit.also)):
        return exhibit
    return exhibit.model_copy(update={"kind": kind, "also": also})


def as_said(case: Case, stored: Case, renamed: Mapping[str, str]) -> Case:
    """Return a case to be stored: what it still says as `stored` did keeps the ids it had there."""
    if not renamed:
        return case
    before = seen(stored, renamed)
    answers = dict(case.answers)
    for name, answer in stored.answers.items():
        now = renamed.get(f"questions.{name}") or name
        if now in answers and answers[now] == before.answers.get(now):
            is_theirs = now in stored.answers and now != name
            if not is_theirs:
                answers.pop(now)
                answers[name] = answer
    old = {each.id: each for each in stored.exhibits}
    exhibits = tuple(_as_filed(each, old.get(each.id), renamed) for each in case.exhibits)
    if answers == case.answers and exhibits == case.exhibits:
        return case
    return case.model_copy(update={"answers": answers, "exhibits": exhibits})


def _as_filed(exhibit: Exhibit, old: Exhibit | None, renamed: Mapping[str, str]) -> Exhibit:
    if old is None:
        return exhibit
    now = _kinds(old, renamed)
    if (now.kind, now.also) != (exhibit.kind, exhibit.also) or now is old:
        return exhibit
    return exhibit.model_copy(update={"kind": old.kind, "also": old.also})
