"""References by id that may depend on a condition."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from refundwizard.domain.base import Frozen, Id, Seq
from refundwizard.domain.conditions import Condition


def _use(value: object) -> object:
    return {"id": value} if isinstance(value, str) else value


class Use(Frozen):
    """A reference by id that may depend on a condition; plain ``"id"`` is accepted in files."""

    id: Id
    when: Condition | None = None


Uses = Seq[Annotated[Use, BeforeValidator(_use)]]
