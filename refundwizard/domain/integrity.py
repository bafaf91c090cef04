"""What can be said about the exhibit files of a case: unchanged since they were added, or not.

Nothing here says that what a file shows is true, or what it was before it was added.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from datetime import datetime

HALF: Final = 6
"""Characters of each half of the short form: enough to compare by eye."""

Result = Literal["unchecked", "unchanged", "differs", "broken"]


@dataclass(frozen=True, slots=True)
class Integrity:
    """The record of a case's exhibit files and the last time they were compared with it.

    ``digest`` is the SHA-256 of the newest record and stands for all of them; times are aware.
    ``files`` and ``faults`` are what the check at ``checked_at`` counted. ``late`` files were there
    before anything was written down about them, which began at ``late_since``.
    """

    digest: str
    records: int
    since: datetime
    checked_at: datetime | None = None
    files: int = 0
    faults: int = 0
    late: int = 0
    late_since: datetime | None = None
    is_whole: bool = True
    """Whether the record itself holds, link by link."""

    @property
    def short(self) -> str:
        """The beginning of the digest, in halves: in one piece it may look like a phone number."""
        return f"{self.digest[:HALF]}-{self.digest[HALF : 2 * HALF]}"

    @property
    def result(self) -> Result:
        """Return what may be said; a record that does not hold says nothing about the files."""
        if not self.is_whole:
            return "broken"
        if self.checked_at is None:
            return "unchecked"
        return "differs" if self.faults else "unchanged"
