"""Exhibits for tests of the window: invented pictures, put straight into the vault and the case."""

from __future__ import annotations

from datetime import datetime, timedelta
from io import BytesIO

from PIL import Image

from refundwizard.domain.case import Case, Exhibit
from refundwizard.storage.vault import Vault
from tests.ui.desk import Desk


def png(number: int, size: tuple[int, int] = (90, 160)) -> bytes:
    """Return a small picture, another one for every number."""
    out = BytesIO()
    Image.new("RGB", size, (number % 256, number // 256 * 40, 120)).save(out, "PNG")
    return out.getvalue()


def add_exhibits(desk: Desk, *files: tuple[str, str, bytes]) -> tuple[str, ...]:
    """Add files (name, media type, bytes) to the open case as one step; return exhibit ids."""
    vault, opened = Vault(desk.stage.store), desk.stage.desk.opened
    exhibits = [exhibit_of(vault, opened.id, number, each) for number, each in enumerate(files)]

    def add(case: Case) -> Case:
        return case.model_copy(update={"exhibits": (*case.exhibits, *exhibits)})

    desk.page.case_changed.emit(add)
    desk.settle()
    return tuple(each.id for each in exhibits)


def exhibit_of(vault: Vault, case_id: str, number: int, file: tuple[str, str, bytes]) -> Exhibit:
    """Put a file (name, media type, bytes) into the vault and return its exhibit."""
    name, kind, data = file
    taken = vault.take_bytes(case_id, data)
    return Exhibit(
        id=f"{number + 1:032x}",
        sha256=taken.sha256,
        size=taken.size,
        media_type=kind,
        names=(name,),
        added_at=datetime.fromisoformat("2026-11-17T09:00:00+08:00") + timedelta(minutes=number),
    )


def pictures(count: int) -> list[tuple[str, str, bytes]]:
    """Return so many pictures, ready to be added."""
    return [(f"shot {number}.png", "image/png", png(number)) for number in range(count)]
