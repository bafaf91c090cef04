"""A case from an answers file: the plain table somebody wrote in TOML or JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from refundwizard.domain.answers import Answer, Items
from refundwizard.domain.answers_rows import day, filings, is_text, messages, rows
from refundwizard.domain.case import Case, Exhibit, PackRef
from refundwizard.domain.errors import AnswerError, closest
from refundwizard.domain.moments import beijing
from refundwizard.domain.pack import Pack, Question
from refundwizard.domain.parse import check, read

if TYPE_CHECKING:
    from datetime import datetime

KEYS: Final = ("platform", "as_of", "answers", "items", "messages", "filings", "exhibits")

_ITEMS: Final = Question(id="items", asks="items")


def read_answers(
    pack: Pack, data: Mapping[str, object], as_of: datetime, written: datetime | None = None
) -> Case:
    """Return the case an answers file describes.

    Args:
        pack: the knowledge its questions belong to.
        data: the parsed file; its own ``as_of`` is the caller's business.
        as_of: the moment relative words (昨天) count from, in Beijing time.
        written: when the file says it was written; a countdown without a time of its own was seen
            then. Left out, or later than ``as_of``, it is ``as_of``.

    Raises:
        AnswerError: the first thing that is not understood or cannot be true.
    """
    for key in data:
        if key not in KEYS:
            raise AnswerError(key, "unknown_key", given=key, closest=closest(key, KEYS))
    seen_at = as_of if written is None else min(beijing(written), beijing(as_of))
    answers = _answers(pack, data, as_of, seen_at)
    problems = check(pack, answers, as_of)
    if problems:
        raise problems[0]
    return Case(
        pack=PackRef(id=pack.id, version=pack.version),
        created_at=beijing(as_of),
        answers=answers,
        messages=tuple(messages(data.get("messages", []), as_of)),
        filings=tuple(filings(pack, data.get("filings", []), as_of)),
        exhibits=tuple(_exhibits(pack, data.get("exhibits", []), as_of)),
    )


def _answers(
    pack: Pack, data: Mapping[str, object], as_of: datetime, seen_at: datetime
) -> dict[str, Answer]:
    raw = dict(_table(data.get("answers", {}), "answers"))
    if "platform" in data:
        raw.setdefault("platform", data["platform"])
    answers: dict[str, Answer] = {}
    for name, value in raw.items():
        question = _question(pack, name)
        is_countdown = question.asks == "duration"
        answers[question.id] = read(question, value, seen_at if is_countdown else as_of)
    if "items" in data:
        items = read(pack.questions.get("items", _ITEMS), data["items"], as_of)
        if isinstance(items, Items) and "items" in pack.questions:
            answers["items"] = items
    return answers


def _question(pack: Pack, name: str) -> Question:
    question = pack.questions.get(pack.renamed.get(f"questions.{name}") or name)
    if question is not None:
        return question
    nearest = closest(name, pack.questions)
    raise AnswerError(name, "unknown_question", given=name, closest=nearest)


def _table(raw: object, key: str) -> Mapping[str, Any]:
    if isinstance(raw, Mapping):
        return raw
    raise AnswerError(key, "not_a_table", given=key)


def _exhibits(pack: Pack, raw: object, as_of: datetime) -> list[Exhibit]:
    """Read exhibits whose existence is stated; there are no files behind them."""
    found: list[Exhibit] = []
    for row, bad in rows(raw, "exhibits", {"kind", "captured_on", "caption"}, "bad_exhibit"):
        kind, caption = row.get("kind"), row.get("caption", "")
        captured = day(row["captured_on"], as_of) if "captured_on" in row else None
        is_known = kind is None or (isinstance(kind, str) and kind in pack.evidence)
        if not is_known or not is_text(caption) or ("captured_on" in row and captured is None):
            raise bad
        number = f"x{len(found) + 1}"
        found.append(Exhibit(id=number, kind=kind, caption=caption, captured_on=captured))
    return found
