"""A sample case to look around in: made on demand, of invented data, with invented exhibits."""

from __future__ import annotations

import tomllib
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.case import Exhibit
from refundwizard.domain.example import as_example
from refundwizard.media.sniff import sniff
from refundwizard.storage.store import new_id
from refundwizard.storage.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from refundwizard.domain.case import Case
    from refundwizard.domain.pack import Pack
    from refundwizard.session.library import Library

FILE: Final = Path("demo") / "1-dress.toml"
"""The invented case below the resources; its days are moved to just before the present."""
SELLER: Final = "木棉小铺（示例）"
"""Carries the mark into every letter and document."""
KINDS: Final = ("E03", "E08", "E01")
"""What the exhibits are, in their order: chat, after-sales page, order."""

_SIGNED_DAYS_AGO: Final = 5
_ORDERED_DAYS_AGO: Final = 9

Drawn = tuple[str, bytes]
"""File name and PNG bytes of an invented exhibit."""


def example_of(library: Library) -> str:
    """Return the id of the sample in the list, or an empty text."""
    rows = library.index.rows()
    return next((row.id for row in rows if row.example and row.state == "ok"), "")


def sample_case(pack: Pack, resources: Path, now: datetime) -> Case:
    """Return the sample as of a moment, without exhibits."""
    data = tomllib.loads((resources / FILE).read_text(encoding="utf-8"))
    day = now.date()
    answers = {
        **data["answers"],
        "seller_name": SELLER,
        "ordered_on": (day - timedelta(days=_ORDERED_DAYS_AGO)).isoformat(),
        "signed_on": (day - timedelta(days=_SIGNED_DAYS_AGO)).isoformat(),
    }
    return as_example(read_answers(pack, {**data, "answers": answers}, now))


def make_sample(library: Library, resources: Path, drawn: Sequence[Drawn]) -> str:
    """Store the sample with its exhibits and return its id.

    Raises:
        StoreError: the disk refused.
    """
    library.store.require_writable()
    now = library.clock()
    case = sample_case(library.pack, resources, now)
    case_id = library.create(case)
    vault = Vault(library.store, sniff=sniff)
    exhibits = tuple(
        _exhibit(vault, case_id, each, now.replace(microsecond=0), kind)
        for each, kind in zip(drawn, KINDS, strict=False)
    )
    case = case.model_copy(update={"exhibits": exhibits})
    saved = library.cases.save(case_id, 1, case)
    library.note_saved(case_id, case, saved.rev)
    library.index.save()
    return case_id


def _exhibit(vault: Vault, case_id: str, drawn: Drawn, now: datetime, kind: str) -> Exhibit:
    name, data = drawn
    taken = vault.take_bytes(case_id, data)
    return Exhibit(
        id=new_id(),
        kind=kind,
        sha256=taken.sha256,
        size=taken.size,
        media_type="image/png",
        names=(name,),
        added_at=now,
    )
