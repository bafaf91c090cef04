"""The file of a case: found in the store, or made to be handed out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard import __version__
from refundwizard.storage.case_codec import CaseCodec
from refundwizard.storage.case_store import CaseStore
from refundwizard.storage.envelope import Header, dump
from refundwizard.storage.marks import ID_SIZE, is_id
from refundwizard.storage.strict_json import canonical, digest

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.domain.case import Case
    from refundwizard.session.integrity import CaseLog
    from refundwizard.session.library import Library


def id_in_store(library: Library, path: Path) -> str:
    """Return the id of a case of this store that a path leads into, or an empty text."""
    cases = library.store.root / "cases"
    for place in (path, *path.parents):
        if place.parent == cases and is_id(place.name):
            return place.name
    return ""


def stored(log: CaseLog, case: Case, head: str = "") -> bytes:
    """Return the file of a case that is in a store, under the revision it has there.

    ``head`` is the end of the record of its exhibit files, where that goes with it.

    Raises:
        StoreError: the case cannot be read.
    """
    known, _problems = CaseStore(log.store, CaseCodec()).peek(log.case_id)
    header = Header(log.case_id, known.rev, known.saved_at, known.app, log_head=head)
    return dump(header, CaseCodec().encode(case))


def bytes_alone(case: Case, saved_at: str) -> bytes:
    """Return the file of a case that is in no store; its id is made of what it says."""
    body = CaseCodec().encode(case)
    return dump(Header(digest(canonical(body.data))[:ID_SIZE], 1, saved_at, __version__), body)
