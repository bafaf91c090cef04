"""The one base class of every model, and the few types all of them share."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Final, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, Strict

T = TypeVar("T")


class Frozen(BaseModel):
    """An immutable record: unknown keys are refused, nothing is coerced."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


Seq = Annotated[tuple[T, ...], Strict(False)]  # noqa: FBT003 - pydantic's own spelling
"""A tuple that accepts the lists of TOML and JSON, which strict pydantic would refuse."""


def _day(value: object) -> object:
    return date.fromisoformat(value) if isinstance(value, str) else value


Day = Annotated[date, BeforeValidator(_day)]
"""A calendar day; an ISO 8601 string is read, as TOML keys can only be strings."""

Id = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_]{0,63}$")]
"""A permanent content id: letters, digits and underscores, never numbered by position."""

UNSURE: Final = "unsure"
"""The answer 不确定: allowed wherever it can be true, never an error."""
