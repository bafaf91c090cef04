"""How long one assessment takes, on a usual case and on the largest one a person could fill in."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from benchmarks.measure import Figure, milliseconds
from benchmarks.samples import largest_case, usual_case
from refundwizard.content.load import load
from refundwizard.domain.assess import assess
from refundwizard.domain.moments import BEIJING
from refundwizard.storage.paths import resources

if TYPE_CHECKING:
    from collections.abc import Iterator

AS_OF = datetime(2026, 11, 17, tzinfo=BEIJING)


def figures() -> Iterator[Figure]:
    """Yield the figures of the engine and of loading the pack."""
    folder = resources() / "content" / "cn"
    pack = load(folder)
    usual, largest = usual_case(pack, AS_OF), largest_case(pack, AS_OF)
    yield Figure(
        "assess, usual case", milliseconds(lambda: assess(pack, usual, AS_OF), 50), 1, "ms"
    )
    yield Figure(
        "assess, largest case", milliseconds(lambda: assess(pack, largest, AS_OF), 50), 5, "ms"
    )
    note = f"{len(pack.rules)} rules"
    yield Figure("loading the whole pack", milliseconds(lambda: load(folder), 7), 150, "ms", note)
