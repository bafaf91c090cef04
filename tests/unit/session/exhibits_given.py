"""A stored case with files in its vault, as after adding them in the window."""

from __future__ import annotations

from refundwizard.domain.case import Case, Exhibit
from refundwizard.session.library import Library
from refundwizard.storage.vault import Vault


def with_files(library: Library, case_id: str, *contents: bytes) -> Case:
    """Put files into a case's vault and save the case with an exhibit for each."""
    vault, loaded = Vault(library.store, floor=0), library.cases.load(case_id)
    exhibits = []
    for number, data in enumerate(contents, start=1):
        taken = vault.take_bytes(case_id, data)
        exhibits.append(
            Exhibit(
                id=f"x{number}",
                sha256=taken.sha256,
                size=taken.size,
                media_type="image/png",
                names=(f"截图 {number}.png",),
                added_at=library.clock(),
            )
        )
    case = loaded.case.model_copy(update={"exhibits": tuple(exhibits)})
    library.cases.save(case_id, loaded.rev, case)
    return case
