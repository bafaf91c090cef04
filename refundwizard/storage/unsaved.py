"""What is being typed, beside the case, until the case itself holds it.

It is there for a program that is killed in the middle of a sentence: the next start finds the
words here and asks what to do with them. The file lies in the folder of its case, so that whatever
happens to the case happens to it, and no other file of the case knows of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.storage.atomic import put
from refundwizard.storage.errors import ABSENT, Corrupt, StoreError
from refundwizard.storage.strict_json import canonical, loads

if TYPE_CHECKING:
    from collections.abc import Mapping

    from refundwizard.storage.store import Store

NAME: Final = "unsaved.json"
LIMIT: Final = 1 << 20
"""Bytes; nobody types more between two saves."""
_KEY: Final = "typed"


def keep(store: Store, case_id: str, texts: Mapping[str, str]) -> None:
    """Write down what stands in fields (question id → text); what was there before is replaced.

    Raises:
        StoreError: it could not be written.
    """
    store.require_writable()
    folder = store.folder(case_id)
    with store.reporting(folder):
        put(store.fs, folder, NAME, canonical({_KEY: dict(texts)}))


def kept(store: Store, case_id: str) -> dict[str, str]:
    """Return what was typed and not saved; nothing where the file is not there or no good."""
    try:
        raw = store.fs.read(store.folder(case_id) / NAME, LIMIT)
        found = loads(raw, LIMIT, NAME)
    except (OSError, Corrupt, StoreError):
        return {}
    table = found.get(_KEY) if isinstance(found, dict) else None
    given = table.items() if isinstance(table, dict) else ()
    return {name: text for name, text in given if isinstance(text, str)}


def forget(store: Store, case_id: str) -> None:
    """Remove it.

    Raises:
        StoreError: it is still there.
    """
    path = store.folder(case_id) / NAME
    with store.reporting(path):
        try:
            store.fs.unlink(path)
        except OSError as error:
            if error.errno not in ABSENT:
                raise
