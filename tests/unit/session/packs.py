"""A stored case with exhibits, and packs of it."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image

from refundwizard.domain.case import Case
from refundwizard.session.exhibits import Place, with_intake
from refundwizard.session.export_work import Exported, Job, save
from refundwizard.session.exporting import Request
from refundwizard.session.intake import take_in
from refundwizard.session.integrity import CaseLog
from refundwizard.storage.vault import Vault

if TYPE_CHECKING:
    from refundwizard.session.library import Library

FILM = b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + b"\0" * 4000


def picture(colour: str = "red", **options: Any) -> bytes:
    out = BytesIO()
    made = Image.effect_noise((90, 160), 60).convert("RGB")
    made.paste(colour, (10, 10, 60, 60))
    made.save(out, "JPEG", **options)
    return out.getvalue()


@dataclass
class Shelf:
    """A case in a store with files beside it to make packs in."""

    library: Library
    case_id: str
    folder: Path

    @property
    def case(self) -> Case:
        return self.library.cases.load(self.case_id).case

    @property
    def log(self) -> CaseLog:
        return CaseLog(self.library.store, self.case_id)

    def keep(self, case: Case) -> None:
        rev = self.library.cases.load(self.case_id).rev
        self.library.cases.save(self.case_id, rev, case)

    def job(self, audience: str = "self", lang: str = "zh_CN") -> Job:
        request = Request("checklist", "zip", lang, audience)  # type: ignore[arg-type]
        return Job(self.library.pack, self.case, self.library.clock(), request, self.log)

    def pack(self, audience: str = "self", name: str = "case", lang: str = "zh_CN") -> Exported:
        job = self.job(audience, lang)
        return save(job, self.library.store.fs, self.folder / f"{name}.refundcase.zip")


def shelf_of(library: Library, case: Case, folder: Path, files: dict[str, bytes]) -> Shelf:
    """Store a case with these files as its exhibits."""
    case_id = library.create(case)
    sources = folder / "sources"
    sources.mkdir(exist_ok=True)
    for name, data in files.items():
        (sources / name).write_bytes(data)
    paths = [sources / name for name in files]
    vault = Vault(library.store, floor=0)
    intake = take_in(vault, Place.of(case_id, case), paths, library.clock())
    assert len(intake.added) == len(files), intake
    shelf = Shelf(library, case_id, folder)
    shelf.keep(with_intake(case, intake))
    return shelf
