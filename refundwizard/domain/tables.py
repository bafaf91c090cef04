"""Tables of a document for formats that have no pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refundwizard.domain.document import Table


def without_pages(table: Table) -> Table:
    """Return a table without the column of page numbers; any other table as it is."""
    if not table.pages:
        return table
    cut = {"header": table.header[:-1], "align": table.align[:-1], "pages": False}
    rows = tuple(row[:-1] for row in table.rows)
    return table.model_copy(update={**cut, "rows": rows})
