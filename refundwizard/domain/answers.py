"""What the shopper said: one tagged record per answer, so a case file reads without the pack."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field

from refundwizard.domain.base import Frozen, Seq


class Choice(Frozen):
    """One picked choice; ``id`` is a choice id of the question."""

    kind: Literal["choice"] = "choice"
    id: str


class Many(Frozen):
    """Any number of picked choices, in the question's order; none is a real answer."""

    kind: Literal["many"] = "many"
    ids: Seq[str]


class OnDate(Frozen):
    """A calendar day; precision ``month``: only year and month are known, ``on`` is the 1st."""

    kind: Literal["date"] = "date"
    on: date
    precision: Literal["day", "month"] = "day"


class AtTime(Frozen):
    """A moment in Beijing time, aware (+08:00)."""

    kind: Literal["time"] = "time"
    at: datetime


class Span(Frozen):
    """A length of time in minutes, read off a page at ``seen_at`` (Beijing time)."""

    kind: Literal["duration"] = "duration"
    minutes: int = Field(ge=0)
    seen_at: datetime | None = None


class Money(Frozen):
    """An amount in fen (1 yuan = 100 fen)."""

    kind: Literal["money"] = "money"
    fen: int = Field(ge=0)


class Words(Frozen):
    """Free text, exactly as typed."""

    kind: Literal["text"] = "text"
    text: str = Field(max_length=20_000)


class Item(Frozen):
    """One line of an order; ``price`` in fen for one piece."""

    name: str = Field(max_length=400)
    price: int = Field(ge=0)
    quantity: int = Field(default=1, ge=1)
    returned: int = Field(default=0, ge=0)


class Items(Frozen):
    """The order's lines."""

    kind: Literal["items"] = "items"
    rows: Seq[Item]


class Unsure(Frozen):
    """The shopper does not know or does not remember; the result becomes provisional."""

    kind: Literal["unsure"] = "unsure"


Answer = Annotated[
    Choice | Many | OnDate | AtTime | Span | Money | Words | Items | Unsure,
    Field(discriminator="kind"),
]
