"""Taking down what files say about themselves, beside the window and as no step of its own."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from refundwizard.domain.moments import BEIJING
from refundwizard.media.metadata import Told
from refundwizard.storage.errors import StoreError
from refundwizard.storage.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.case import Case, Exhibit
    from refundwizard.storage.store import Store


def told_by_files(
    store: Store,
    case_id: str,
    digests: Iterable[str],
    ask: Callable[[Path], Told],
    is_cancelled: Callable[[], bool] = lambda: False,
) -> dict[str, Told]:
    """Return what each file tells, by digest; the files are only read."""
    found: dict[str, Told] = {}
    for sha256 in digests:
        if is_cancelled():
            break
        try:
            found[sha256] = ask(Vault(store).path(case_id, sha256))
        except (OSError, StoreError):
            found[sha256] = Told()
    return found


def with_metadata(case: Case, exhibit_id: str, facts: Told) -> Case:
    """Return the case with what an exhibit's file tells; the very same case if it has it already.

    A moment without offset is the device's own time and counts as Beijing time.
    """
    exhibits = tuple(
        _with_facts(each, facts) if each.id == exhibit_id else each for each in case.exhibits
    )
    if exhibits == tuple(case.exhibits):
        return case
    return case.model_copy(update={"exhibits": exhibits})


def _with_facts(exhibit: Exhibit, facts: Told) -> Exhibit:
    taken_at = moment_of(facts.taken_at)
    if (exhibit.taken_at, exhibit.software) == (taken_at, facts.software):
        return exhibit
    return exhibit.model_copy(update={"taken_at": taken_at, "software": facts.software})


def moment_of(text: str) -> datetime | None:
    """Return a moment a file told as aware Beijing time, None for silence."""
    if not text:
        return None
    moment = datetime.fromisoformat(text)
    return moment.astimezone(BEIJING) if moment.tzinfo else moment.replace(tzinfo=BEIJING)


def noted(facts: Mapping[str, Told]) -> Callable[[Case, Assessment], Case]:
    """Return a note for `Wizard.keep`: every exhibit whose file was asked has what it told."""

    def note(case: Case, _found: Assessment) -> Case:
        for exhibit in case.exhibits:
            told = facts.get(exhibit.sha256 or "")
            if told is not None:
                case = with_metadata(case, exhibit.id, told)
        return case

    return note
