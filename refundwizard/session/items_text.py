"""The lines of an order as text, one item a line: name, price, and how many if more than one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Items
from refundwizard.domain.wording import money

if TYPE_CHECKING:
    from refundwizard.domain.answers import Answer, Item

_LINE: Final = re.compile(
    r"(?P<name>.+?)[\s,，]+[¥￥]?(?P<price>[\d,.]+)"
    r"(?:[\s,，]*[x×*]\s*(?P<quantity>\d+))?(?:[\s,，]*[-－]\s*(?P<returned>\d+))?"
)


def text_of(answer: Answer | None) -> str:
    """Return an order as it would be typed: ``name price ×quantity -returned``."""
    return "\n".join(_line(row) for row in answer.rows) if isinstance(answer, Items) else ""


def _line(row: Item) -> str:
    quantity = f" ×{row.quantity}" if row.quantity > 1 or row.returned else ""
    returned = f" -{row.returned}" if row.returned else ""
    return f"{row.name} {money(row.price)}{quantity}{returned}"


def rows_of(text: str) -> list[dict[str, object]]:
    """Return the lines of a text as plain tables; what is no item is left to be refused."""
    return [_row(line.strip()) for line in text.splitlines() if line.strip()]


def _row(line: str) -> dict[str, object]:
    match = _LINE.fullmatch(line)
    if match is None:
        return {"name": line}
    return {
        "name": match["name"],
        "price": match["price"],
        "quantity": int(match["quantity"] or 1),
        "returned": int(match["returned"] or 0),
    }
