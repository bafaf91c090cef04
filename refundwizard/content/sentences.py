"""What the models refuse, said in our own sentences: where in the file, what, and the remedy."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from difflib import get_close_matches
from string import Template
from typing import TYPE_CHECKING, Any, Final, get_args

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

Model = type[BaseModel]
Step = str | int

KINDS: Final = ("is", "before", "fact", "every", "not")
"""The five conditions, by the name in ``kind``."""

_IN_FILE: Final = {"versions": "version"}
"""Keys that are called otherwise in files than in the models."""

_EXPECTED: Final = {
    "string_type": "text in quotes",
    "int_type": "a whole number without quotes",
    "int_from_float": "a whole number without quotes",
    "bool_type": "true or false",
    "tuple_type": "a list in square brackets",
    "dict_type": "a table",
    "model_type": "a table",
    "model_attributes_type": "a table",
    "date_type": "a day like 2026-11-12 without quotes",
}
_SENTENCES: Final = {
    "string_pattern_mismatch": "`$value` is not an id; use letters, digits and _, a letter first",
    "union_tag_invalid": f"a condition needs `kind`, one of: {', '.join(KINDS)}",
    "union_tag_not_found": f"a condition needs `kind`, one of: {', '.join(KINDS)}",
    "value_error": "`$value` is not a day; write it like 2026-11-12",
    "too_short": "this list is empty; name at least one entry",
}
_TYPES: Final = (
    (datetime, "a day with a time"),
    (bool, "true or false"),
    (str, "text"),
    (int, "a whole number"),
    (float, "a fraction"),
    (Sequence, "a list"),
    (Mapping, "a table"),
)


def explain(
    model: Model, raw: Mapping[str, Any], error: ValidationError
) -> Iterator[tuple[str, str]]:
    """Yield the place and the sentence of each error, the place without the table's own name.

    Args:
        model: the model that refused.
        raw: what it was given, with the model's own names for keys.
        error: what it raised.
    """
    for detail in error.errors(include_url=False):
        if detail["type"] == "too_short" and detail["input"]:
            continue  # the entries are wrong, not missing
        steps, known = _resolve(model, raw, detail["loc"])
        place = ".".join(_name(step) for step in steps)
        yield place, _sentence(detail, steps, known)


def known_keys(models: tuple[Model, ...]) -> tuple[str, ...]:
    """Return the keys any of the models takes, as files spell them."""
    return tuple(_IN_FILE.get(key, key) for model in models for key in model.model_fields)


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """Return the closest known word as a question, or an empty text."""
    close = get_close_matches(word, known, n=1)
    return f"; did you mean `{close[0]}`?" if close else ""


def largest_condition(value: object) -> int:
    """Return how many nodes the largest single condition of a raw value has (no recursion)."""
    waiting: list[tuple[dict[str, object] | list[object], int]] = []
    if isinstance(value, dict | list):
        waiting.append((value, -1))
    sizes: list[int] = []
    while waiting:
        item, condition = waiting.pop()
        if isinstance(item, dict) and item.get("kind") in KINDS:
            if condition < 0:
                condition = len(sizes)
                sizes.append(0)
            sizes[condition] += 1
        children = item.values() if isinstance(item, dict) else item
        waiting.extend((child, condition) for child in children if isinstance(child, dict | list))
    return max(sizes, default=0)


def _name(step: Step) -> str:
    return str(step + 1) if isinstance(step, int) else _IN_FILE.get(step, step)


def _resolve(
    model: Model, raw: object, loc: tuple[Step, ...]
) -> tuple[list[Step], tuple[Model, ...]]:
    """Return the place inside the file and the models that may stand at its last key's table.

    Pydantic puts the kind of a condition, and the mark ``[key]``, between the keys; files have
    neither.
    """
    steps: list[Step] = []
    parents: tuple[Model, ...] = (model,)
    here: tuple[Model, ...] = (model,)
    for step in loc:
        if step == "[key]":
            continue
        if isinstance(raw, dict) and step not in raw and raw.get("kind") == step:
            here = tuple(kind for kind in here if _is_kind(kind, step))
            continue
        steps.append(step)
        parents = here
        raw, here = _descend(raw, here, step)
    return steps, parents


def _descend(raw: object, here: tuple[Model, ...], step: Step) -> tuple[object, tuple[Model, ...]]:
    if isinstance(step, int):
        return (raw[step] if isinstance(raw, list) else None), here
    fields = [model.model_fields[step] for model in here if step in model.model_fields]
    below = tuple(found for field in fields for found in _models(field.annotation))
    return (raw.get(step) if isinstance(raw, dict) else None), below if fields else here


def _models(annotation: object) -> Iterator[Model]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)


def _is_kind(model: Model, kind: object) -> bool:
    field = model.model_fields.get("kind")
    return field is not None and field.default == kind


def _sentence(detail: ErrorDetails, steps: list[Step], known: tuple[Model, ...]) -> str:
    code, context = detail["type"], detail.get("ctx", {})
    key = _name(steps[-1])
    if code == "extra_forbidden":
        return f"unknown key `{key}`{did_you_mean(key, known_keys(known)) or '; remove it'}"
    if code == "missing":
        return f"the key `{key}` is missing; add it"
    if code == "literal_error":
        return _not_allowed(str(detail["input"]), str(context["expected"]))
    if code in _EXPECTED:
        return f"this has to be {_EXPECTED[code]}, not {_type_of(detail['input'])}"
    return _value(code, detail["input"], context)


def _not_allowed(word: str, expected: str) -> str:
    allowed = expected.replace(" or ", ", ").replace("'", "").split(", ")
    hint = did_you_mean(word, allowed) or f"; use one of: {', '.join(allowed)}"
    return f"`{word}` is not allowed here{hint}"


def _value(code: str, value: object, context: Mapping[str, Any]) -> str:
    if code in ("greater_than", "greater_than_equal"):
        return f"{value} is too small; the limit is {context.get('ge', context.get('gt'))}"
    if code in _SENTENCES:
        return Template(_SENTENCES[code]).substitute(value=value)
    return f"this value cannot be used ({code}); compare it with another entry"


def _type_of(value: object) -> str:
    for kind, words in _TYPES:
        if isinstance(value, kind):
            return words
    return "a day or a time of day"
