"""Reasons, traces, notes and errors in words: a word key with its fields, never prose in code."""

from __future__ import annotations

from datetime import date, datetime
from string import Template
from typing import TYPE_CHECKING, Final

from refundwizard.domain.spoken import choice, say
from refundwizard.domain.tone import length

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.domain.assessment import Because, Note, Step
    from refundwizard.domain.draft_result import DraftResult
    from refundwizard.domain.errors import AnswerError
    from refundwizard.domain.pack import Pack, Words

_WORDED: Final = {
    "question": Template("questions.$id.label"),
    "other": Template("questions.$id.label"),
    "holiday": Template("holidays.$id"),
    "event": Template("happenings.$id"),
    "unit": Template("units.$id"),
    "rule": Template("rules.$id.title"),
}
"""Fields of a trace or error that are ids and are shown as words."""


def reason(because: Because, words: Words) -> str:
    """Return why a result holds, in words: the question with the answer picked, or the fact."""
    if because.fact is not None:
        return words.get(f"facts.{because.fact}", because.fact)
    question = because.question or ""
    label = words.get(f"questions.{question}.short") or words.get(
        f"questions.{question}.label", question
    )
    answers = words.get("letters.joint", ", ").join(
        choice(words, question, name) for name in because.picked
    )
    if not answers:
        return label
    return say(words, "checklist.item", f"{label}: {answers}", name=label, state=answers)


def note_text(note: Note, words: Words) -> str:
    """Return the words of a tip, a don't, a to-do or a next step."""
    question = note.question or ""
    label = words.get(f"questions.{question}.label", question)
    return say(words, f"tips.{note.id}.text", note.id, question=label, left=note.left)


def trace(steps: Iterable[Step], words: Words) -> list[str]:
    """Return a trace in words, one sentence per step; a code without words stands for itself."""
    return [_step(step, words) for step in steps]


def _step(step: Step, words: Words) -> str:
    fields = _worded(dict(step.args), words)
    on = _moment(step.on)
    default = " ".join(part for part in (step.code, on, *map(str, fields.values())) if part)
    return say(words, f"trace.{step.code}", default, on=on, **fields)


def _moment(on: date | None) -> str:
    return f"{on:%Y-%m-%d %H:%M}" if isinstance(on, datetime) else on.isoformat() if on else ""


def _worded(fields: dict[str, str | int], words: Words) -> dict[str, object]:
    return {
        name: _word(words, _WORDED[name], value) if name in _WORDED else value
        for name, value in fields.items()
    }


def _word(words: Words, key: Template, value: str | int) -> str:
    return words.get(key.substitute(id=value), str(value))


def warning_text(draft: DraftResult, code: str, words: Words) -> str:
    """Return a tone warning in words, with the phrase it is about."""
    name, _colon, phrase = code.partition(":")
    fields = {"phrase": phrase, "length": length(draft.text), "limit": draft.limit}
    text = say(words, f"tone.{name}", name, **fields)
    return f"“{phrase}” {text}" if phrase and phrase not in text else text


def plain_error(words: Words, error: AnswerError) -> str:
    """Return what is wrong with an answer and what to do, in one sentence beside its field."""
    code = error.code
    if code.startswith("unknown_") and not error.fields.get("closest"):
        code = f"{code}_plain"
    label = words.get(f"questions.{error.question}.label", error.question)
    fields = {**_worded(error.fields, words), "question": label}
    default = f"{label}: {error.code} {error.fields.get('given', '')}".rstrip()
    return say(words, f"errors.{code}", default, **fields)


def error_sentence(pack: Pack, words: Words, error: AnswerError) -> str:
    """Return the same for somebody who wrote a file: with the id of the question in front."""
    sentence = plain_error(words, error)
    is_named = error.question not in pack.questions or error.question in sentence
    return sentence if is_named else f"{error.question}: {sentence}"
