"""Rows that are put in words when they come into sight: ten thousand cost as little as ten."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, overload

if TYPE_CHECKING:
    from refundwizard.storage.index import Row
    from refundwizard.ui.widgets.case_list import CaseRow


class ShownRows(Sequence["CaseRow"]):
    """The rows of the list, each made on first use."""

    def __init__(self, rows: Sequence[Row], make: Callable[[Row], CaseRow]) -> None:
        """Show `rows` by `make`."""
        self._rows = rows
        self._make = make
        self._made: dict[int, CaseRow] = {}

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> CaseRow: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[CaseRow]: ...

    def __getitem__(self, index: int | slice) -> CaseRow | Sequence[CaseRow]:
        """Give a row, or several."""
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if index not in self._made:
            self._made[index] = self._make(self._rows[index])
        return self._made[index]
