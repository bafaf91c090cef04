"""Words for what went wrong on the disk: one sentence that says what, where and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.storage.errors import (
    BadId,
    Conflict,
    Corrupt,
    IoFailed,
    NotAPack,
    NotFound,
    Refused,
    StoreError,
    StoreLocked,
    TooNew,
)
from refundwizard.storage.strict_json import CASE_LIMIT

if TYPE_CHECKING:
    from refundwizard.domain.pack import Words

_NOT_WRITTEN: Final = frozenset(
    {"too_large", "not_storable", "too_large_pack", "unlike", "no_files"}
)
"""Why a whole case or pack was not written, as against a file that was not taken in."""


def sentence(words: Words, error: StoreError, where: str = "") -> str:
    """Return the sentence for a storage error; ``where`` names the place if the error does not."""
    if isinstance(error, Refused) and error.reason in _NOT_WRITTEN:
        return words(f"faults.{error.reason}", limit=CASE_LIMIT >> 20)
    return words(f"faults.{error.code}", **_facts(words, error, where))


def reason(words: Words, code: str) -> str:
    """Return why a file was not taken in, for the reason code of ``LeftOut`` or ``Refused``."""
    return words.get(f"faults.reason_{code}", code)


def _facts(words: Words, error: StoreError, where: str) -> dict[str, object]:
    match error:
        case StoreLocked():
            facts: dict[str, object] = {"pid": error.pid, "host": error.host}
        case IoFailed():
            facts = {"where": error.path, "number": error.errno}
        case Corrupt():
            facts = {"where": error.where or where, "reason": error.reason}
        case TooNew():
            facts = {"schema": error.schema}
        case Conflict():
            facts = {"base": error.base_rev, "disk": error.disk_rev}
        case NotAPack():
            why = words.get(f"faults.pack_{error.reason}", error.reason)
            facts = {"where": where, "reason": why}
        case _:
            facts = _place(words, error, where)
    return facts


def _place(words: Words, error: StoreError, where: str) -> dict[str, object]:
    match error:
        case NotFound():
            return {"what": error.what}
        case BadId():
            return {"what": error.given}
        case Refused():
            return {"where": where, "reason": reason(words, error.reason)}
        case _:
            return {"where": getattr(error, "path", where)}
