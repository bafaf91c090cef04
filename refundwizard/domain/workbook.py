"""Tables of a case for a spreadsheet: sheets of typed cells, in no format and no language.

A day is a day and a sum is a number, so that a reader can sort and add them; whatever a person
typed is text, with everything invisible in it spelled out.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, StrictInt, StrictStr, model_validator

from refundwizard.domain.base import Frozen, Seq
from refundwizard.domain.document import Line, shown

Form = Literal["text", "day", "moment", "money", "count"]
"""What the cells of a column are; a text may stand in any of them.

``money`` is in fen, ``day`` a date, ``moment`` an aware time shown in Beijing time, ``count`` a
whole number.
"""

Cell = StrictStr | StrictInt | datetime | date | None
"""What a cell holds; None leaves it empty."""


def _seen(value: object) -> object:
    return shown(value) if isinstance(value, str) else value


SeenCell = Annotated[Cell, BeforeValidator(_seen)]
"""A cell whose text has everything invisible spelled out."""


class Column(Frozen):
    """A column with its heading and its width in half-width letters."""

    title: Line
    form: Form = "text"
    width: int = Field(default=14, gt=0, le=120)


class Sheet(Frozen):
    """One table; ``strong`` holds the numbers (from 0) of the rows set in bold."""

    name: Line = Field(min_length=1, max_length=31, pattern=r"^[^\[\]:*?/\\']+$")
    columns: Seq[Column] = Field(min_length=1)
    rows: Seq[Seq[SeenCell]] = ()
    strong: Seq[int] = ()

    @model_validator(mode="after")
    def _is_rectangular(self) -> Sheet:
        if any(len(row) != len(self.columns) for row in self.rows):
            message = "rows and columns differ in length"
            raise ValueError(message)
        return self


class Workbook(Frozen):
    """All sheets. ``as_of`` is the aware moment they were worked out for, ``foot`` stands on paper.

    ``lang`` is a catalogue name (``zh_CN``, ``en``).
    """

    title: Line = Field(min_length=1)
    lang: str = Field(pattern=r"^[a-z]{2}(_[A-Z]{2})?$")
    as_of: datetime
    foot: Line = ""
    sheets: Seq[Sheet] = Field(min_length=1)
