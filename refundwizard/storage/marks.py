"""What storage calls things by: ids of cases, digests of files, and times as text.

The list of cases needs no more of a case file than this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.moments import BEIJING
from refundwizard.storage.errors import BadId

if TYPE_CHECKING:
    from datetime import datetime

CASE_FILE: Final = "case.json"
ID_SIZE: Final = 32
_DIGEST_SIZE: Final = 64
_HEX: Final = frozenset("0123456789abcdef")


def is_id(text: str) -> bool:
    """Say whether the text is a case id as this program makes them: 32 hex digits."""
    return len(text) == ID_SIZE and _HEX.issuperset(text)


def is_digest(text: str) -> bool:
    """Say whether the text is a SHA-256 in lower case hex."""
    return len(text) == _DIGEST_SIZE and _HEX.issuperset(text)


def checked_id(text: str) -> str:
    """Return the id, or raise BadId: an id is the only part of a path that comes from outside."""
    if not is_id(text):
        raise BadId(text)
    return text


def timestamp(moment: datetime) -> str:
    """Return an aware time as Beijing time to the second, ISO 8601."""
    return moment.astimezone(BEIJING).isoformat(timespec="seconds")
