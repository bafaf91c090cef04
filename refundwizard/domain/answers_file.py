"""A case from an answers file: the plain table somebody wrote in TOML or JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final, Literal

from refundwizard.domain.amounts import given
from refundwizard.domain.answers import Answer, Items
from refundwizard.domain.case import Case, Exhibit, Message, PackRef
from refundwizard.domain.errors import AnswerError, closest
from refundwizard.domain.moments import beijing
from refundwizard.domain.pack import Pack, Question
from refundwizard.domain.parse import LONGEST_TEXT, check, read
from refundwizard.domain.readings import readings
from refundwizard.domain.times import moments

KEYS: Final = ("platform", "as_of", "answers", "items", "messages", "exhibits")

_ITEMS: Final = Question(id="items", asks="items")
_DIRECTIONS: Final[dict[str, Literal["out", "in"]]] = {"out": "out", "in": "in"}


def read_answers(pack: Pack, data: Mapping[str, object], as_of: datetime) -> Case:
    """Return the case an answers file describes.

    Args:
        pack: the knowledge its questions belong to.
        data: the parsed file; its own ``as_of`` is the caller's business.
        as_of: the moment relative words (昨天) count from, in Beijing time.

    Raises:
        AnswerError: the first thing that is not understood or cannot be true.
    """
    for key in data:
        if key not in KEYS:
            raise AnswerError(key, "unknown_key", given=key, closest=closest(key, KEYS))
    answers = _answers(pack, data, as_of)
    problems = check(pack, answers, as_of)
    if problems:
        raise problems[0]
    return Case(
        pack=PackRef(id=pack.id, version=pack.version),
        created_at=beijing(as_of),
        answers=answers,
        messages=tuple(_messages(data.get("messages", []), as_of)),
        exhibits=tuple(_exhibits(pack, data.get("exhibits", []), as_of)),
    )


def _answers(pack: Pack, data: Mapping[str, object], as_of: datetime) -> dict[str, Answer]:
    raw = dict(_table(data.get("answers", {}), "answers"))
    if "platform" in data:
        raw.setdefault("platform", data["platform"])
    answers: dict[str, Answer] = {}
    for name, value in raw.items():
        question = _question(pack, name)
        answers[question.id] = read(question, value, as_of)
    if "items" in data:
        items = read(pack.questions.get("items", _ITEMS), data["items"], as_of)
        if isinstance(items, Items) and "items" in pack.questions:
            answers["items"] = items
    return answers


def _question(pack: Pack, name: str) -> Question:
    question = pack.questions.get(pack.renamed.get(name, name))
    if question is not None:
        return question
    nearest = closest(name, pack.questions)
    raise AnswerError(name, "unknown_question", given=name, closest=nearest)


def _table(raw: object, key: str) -> Mapping[str, Any]:
    if isinstance(raw, Mapping):
        return raw
    raise AnswerError(key, "not_a_table", given=key)


def _rows(
    raw: object, key: str, allowed: set[str], code: str
) -> list[tuple[Mapping[str, Any], AnswerError]]:
    if not isinstance(raw, list | tuple):
        raise AnswerError(key, "not_a_list", given=given(raw))
    rows = []
    for number, row in enumerate(raw, start=1):
        bad = AnswerError(key, code, row=number)
        if not isinstance(row, Mapping) or set(row) - allowed:
            raise bad
        rows.append((row, bad))
    return rows


def _messages(raw: object, as_of: datetime) -> list[Message]:
    found = []
    allowed = {"at", "direction", "channel", "text"}
    for row, bad in _rows(raw, "messages", allowed, "bad_message"):
        at = _moment(row.get("at"), as_of)
        direction = _DIRECTIONS.get(str(row.get("direction")))
        channel, text = row.get("channel", ""), row.get("text", "")
        if at is None or direction is None or not _is_text(channel) or not _is_text(text):
            raise bad
        found.append(Message(at=at, direction=direction, channel=channel, text=text))
    return found


def _is_text(value: object) -> bool:
    return (
        isinstance(value, str)
        and len(value) <= LONGEST_TEXT
        and not any("\ud800" <= char <= "\udfff" for char in value)
    )


def _moment(raw: object, as_of: datetime) -> datetime | None:
    """Read when a message went; of a bare day, its first moment."""
    if isinstance(raw, datetime):
        return beijing(raw)
    if isinstance(raw, str) and (exact := moments(raw, beijing(as_of).date())):
        return exact[0]
    day = _day(raw, as_of)
    return None if day is None else beijing(datetime(day.year, day.month, day.day))  # noqa: DTZ001


def _day(raw: object, as_of: datetime) -> date | None:
    if isinstance(raw, datetime):
        return beijing(raw).date()
    if isinstance(raw, date):
        return raw
    found = readings(raw, beijing(as_of).date()) if isinstance(raw, str) else ()
    return found[0].on if len(found) == 1 else None


def _exhibits(pack: Pack, raw: object, as_of: datetime) -> list[Exhibit]:
    """Read exhibits whose existence is stated; there are no files behind them."""
    found: list[Exhibit] = []
    for row, bad in _rows(raw, "exhibits", {"kind", "captured_on", "caption"}, "bad_exhibit"):
        kind, caption = row.get("kind"), row.get("caption", "")
        captured = _day(row["captured_on"], as_of) if "captured_on" in row else None
        is_known = kind is None or (isinstance(kind, str) and kind in pack.evidence)
        if not is_known or not _is_text(caption) or ("captured_on" in row and captured is None):
            raise bad
        number = f"x{len(found) + 1}"
        found.append(Exhibit(id=number, kind=kind, caption=caption, captured_on=captured))
    return found
