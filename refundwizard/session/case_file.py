"""A case file given from outside: one of this store opens where it lies, another is taken in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.storage.case_codec import CaseCodec
from refundwizard.storage.envelope import parse
from refundwizard.storage.errors import Corrupt, facts_about
from refundwizard.storage.marks import is_id
from refundwizard.storage.strict_json import CASE_LIMIT, loads

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.session.library import Library


def id_in_store(library: Library, path: Path) -> str:
    """Return the id of a case of this store that a path leads into, or an empty text."""
    cases = library.store.root / "cases"
    for place in (path, *path.parents):
        if place.parent == cases and is_id(place.name):
            return place.name
    return ""


def open_file(library: Library, path: Path) -> str:
    """Return the id of the case to open for a file; one from elsewhere becomes a new case.

    Raises:
        StoreError: there is no such file, or it holds no case that can be read.
    """
    if mine := id_in_store(library, path):
        return mine
    with facts_about(path):
        raw = library.store.fs.read(path, CASE_LIMIT)
    head = loads(raw, CASE_LIMIT, path.name)
    given = str(head.get("id", "")) if isinstance(head, dict) else ""
    if not is_id(given):
        raise Corrupt("shape", path.name)
    envelope = parse(raw, given, where=path.name)
    try:
        case = CaseCodec().decode(envelope.body)
    except ValueError as error:
        raise Corrupt("shape", path.name) from error
    return library.create(case)
