"""A dossier of twenty pages with thirty exhibits: what is around the PDF engine, and its memory.

The engine alone gets the very content the program gives it, pictures ready for print. Making those
from the exhibits, hashing the files again and the last look at the finished bytes are told apart.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

from benchmarks.engine import AS_OF
from benchmarks.measure import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.case import Case
    from refundwizard.domain.document import Document
    from refundwizard.session.beside import Beside
    from refundwizard.session.export_work import Job
    from refundwizard.storage.store import Store

EXHIBITS: Final = 30
ROUNDS: Final = 3
RATIO: Final = 1.25
SECONDS: Final = 15.0
"""How long thirty photos may take to be made ready for print."""
MEGABYTES: Final = 450.0
SHAPES: Final = ((4000, 3000), (3000, 4000), (1080, 2400))
_ALONE: Final = "--alone"


def figures() -> Iterator[Figure]:
    """Yield time and memory of the whole and of its parts, each round in a process of its own."""
    rounds = [tuple(map(float, _other().split())) for _ in range(ROUNDS)]
    alone = [tuple(map(float, _other(_ALONE).split())) for _ in range(ROUNDS)]
    hashed, prepared, made, looked, peak, pages, size = (
        min(each) for each in zip(*rounds, strict=True)
    )
    engine, engine_peak = min(each[2] for each in alone), min(each[4] for each in alone)
    yield Figure(f"hashing {EXHIBITS} files again", hashed, 2.0, "s")
    yield Figure(f"making {EXHIBITS} pictures for print", prepared, SECONDS, "s")
    note = f"{made * 1000:.0f} ms to {engine * 1000:.0f} ms, {size / 1e6:.1f} MB"
    yield Figure(f"dossier of {pages:.0f} pages to typst alone", made / engine, RATIO, "x", note)
    yield Figure("looking through the finished file", looked, 5.0, "s")
    yield Figure("peak memory", peak, MEGABYTES, "MB", f"typst alone {engine_peak:.0f} MB")


def _pages(data: bytes) -> int:
    from pypdfium2 import PdfDocument

    with PdfDocument(data) as opened:
        return len(opened)


def _gathered(store: Store) -> tuple[Job, Beside, tuple[float, float]]:
    """Return what the dossier is made of, and how long each step took."""
    from refundwizard.content.load import load
    from refundwizard.session.beside import Beside
    from refundwizard.session.export_work import Job, checked
    from refundwizard.session.exporting import Request
    from refundwizard.session.integrity import CaseLog
    from refundwizard.session.library import Library
    from refundwizard.session.prints import make_prints
    from refundwizard.storage.paths import resources

    pack = load(resources() / "content" / "cn")
    library = Library(store, lambda: pack, lambda: AS_OF)
    case_id = library.create(_bare(pack))
    case, log = _case(store, case_id, _bare(pack)), CaseLog(store, case_id)
    started = time.perf_counter()
    found = checked(log)
    hashed = time.perf_counter()
    prints = make_prints(log, case, "court")
    made = time.perf_counter()
    job = Job(pack, case, AS_OF, Request("dossier", "pdf", "zh_CN", "court"), log)
    return job, Beside(found, prints=prints), (hashed - started, made - hashed)


def _bare(pack: object) -> Case:
    from refundwizard.domain.answers_file import read_answers
    from refundwizard.domain.pack import Pack

    if not isinstance(pack, Pack):
        raise TypeError(type(pack))
    answers = {
        "fraud_contact": "no",
        "payer_minor": "no",
        "stage": "refused",
        "received": "yes",
        "goods_kind": "clothing",
        "reason": "changed_mind",
        "goods_state": "tried_on_tags_on",
        "seller_name": "木棉小铺",
        "item_name": "法式碎花连衣裙",
        "ordered_on": "2026-11-09",
        "signed_on": "2026-11-12",
        "price_paid": "329",
        "merchant_reply": "已拆封影响二次销售,不退",
        "opened_only_to_inspect": "yes",
    }
    return read_answers(pack, {"platform": "xiaohongshu", "answers": answers}, AS_OF)


def _case(store: Store, case_id: str, bare: Case) -> Case:
    """Put thirty photos and screenshots into the vault, and return the case with them."""
    from refundwizard.domain.case import Exhibit
    from refundwizard.storage.vault import Vault

    exhibits = []
    for number in range(EXHIBITS):
        taken = Vault(store).take_bytes(case_id, _photo(number))
        exhibits.append(
            Exhibit(
                id=f"{number:032x}",
                kind=f"E{number % 12 + 1:02}",
                sha256=taken.sha256,
                size=taken.size,
                media_type="image/jpeg",
                names=(f"IMG_{number:04}.jpg",),
                added_at=AS_OF,
            )
        )
    return bare.model_copy(update={"exhibits": tuple(exhibits)})


def _photo(number: int) -> bytes:
    from PIL import Image

    size = SHAPES[number % len(SHAPES)]
    small = Image.effect_noise((size[0] // 8, size[1] // 8), 40 + number).convert("RGB")
    out = BytesIO()
    small.resize(size).save(out, "JPEG", quality=85, comment=str(number).encode())
    return out.getvalue()


def _store(folder: Path) -> Store:
    from refundwizard.storage.fs import OsFs
    from refundwizard.storage.lock import NoLock
    from refundwizard.storage.store import Store

    return Store.open(
        folder / "store", fs=OsFs(), clock=lambda: AS_OF, lock=NoLock("held"), create=True
    )


def _alone(document: Document, beside: Beside) -> tuple[float, bytes]:
    """Return the PDF as the engine makes it of content that is ready, and the time it took."""
    import typst

    from refundwizard.export.pdf.engine import files_of, fonts_of
    from refundwizard.storage.paths import resources

    template = resources() / "typst" / "document.typ"
    files = files_of(document, beside.prints.pictures)
    told = json.dumps(document.model_dump(mode="json"), ensure_ascii=False)
    names = json.dumps([name.removesuffix(".svg") for name in files])
    started = time.perf_counter()
    made = typst.Compiler(
        input={"main.typ": template.read_bytes(), **files},  # type: ignore[type-var]
        root=template.parent,
        font_paths=fonts_of(resources() / "fonts"),
        sys_inputs={"document": told, "pictures": names},
    )
    data = made.compile(format="pdf", pdf_standards="ua-1", timestamp=AS_OF)
    if not isinstance(data, bytes):
        raise TypeError(type(data))
    return time.perf_counter() - started, data


def _ours(job: Job, beside: Beside) -> tuple[float, bytes]:
    """Return the PDF as the program makes it, without the last look, and the time it took."""
    from refundwizard.export import EXPORTERS
    from refundwizard.session.exporting import document_of
    from refundwizard.storage.paths import resources

    started = time.perf_counter()
    document = document_of(job.pack, job.case, job.as_of, job.request, beside)
    made = EXPORTERS["pdf"].render(document, resources(), beside.prints.pictures)
    return time.perf_counter() - started, made.data


def _other(*words: str) -> str:
    """Return what a process of its own says, so that nothing else counts."""
    command = [sys.executable, "-m", "benchmarks.dossier", *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def main(words: list[str]) -> int:
    """Make the dossier once, or let only the engine make it; print seconds, memory and size."""
    from benchmarks.rss import peak_megabytes
    from refundwizard.session.exporting import document_of
    from refundwizard.session.leak_scan import Guard, scan

    with tempfile.TemporaryDirectory() as name, _store(Path(name)) as store:
        job, beside, (hashed, prepared) = _gathered(store)
        looked = 0.0
        if words == [_ALONE]:
            document = document_of(job.pack, job.case, job.as_of, job.request, beside)
            made, data = _alone(document, beside)
        else:
            made, data = _ours(job, beside)
            started = time.perf_counter()
            scan(data, Guard.of(job.case, "court"))
            looked = time.perf_counter() - started
        print(hashed, prepared, made, looked, peak_megabytes(), _pages(data), len(data))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
