"""Out, in and out again: every scenario comes back the same but for date, id and log digest."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdfium2 import PdfDocument

from refundwizard.domain.answers_file import KEYS, read_answers
from refundwizard.domain.case import Case, Exhibit
from refundwizard.domain.document import Rendered
from refundwizard.session import exporting
from refundwizard.session.bring_in import bring, look
from refundwizard.session.export_work import Job, save
from refundwizard.session.exporting import Request
from refundwizard.session.integrity import CaseLog
from refundwizard.session.library import Library
from refundwizard.storage.bundle_reader import Bundle
from refundwizard.storage.lock import NoLock
from refundwizard.storage.store import Store
from refundwizard.storage.vault import Vault
from tests.faults.real import QuickFs
from tests.scenarios_plugin import moment, shipped

SCENARIOS = Path(__file__).resolve().parents[1] / "scenarios"
FAST = (("checklist", "md"), ("checklist", "html"), ("checklist", "json"))
PDFS = 3
"""So many scenarios go through the PDF as well."""
_FREE = {"id": "", "saved_at": "", "app": "", "log_head": "", "sha256": ""}
_DIGEST = re.compile(r"[0-9a-f]{64}|[0-9a-f]{6}-[0-9a-f]{6}|(?<=，)[0-9]+ 条|(?<=记录 )[0-9]+ 条")
"""The log's digest, whole and short, and how many records it stands for."""


def cases() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(SCENARIOS.glob("*.toml")):
        for data in tomllib.loads(path.read_text(encoding="utf-8"))["scenario"]:
            if "due" not in data and "prevent" not in data:
                yield f"{path.stem}: {data['name']}", data


ALL = list(cases())


class Computer:
    """The cases of one computer, on a disk nobody waits for."""

    def __init__(self, root: Path, now: Any) -> None:
        self.store = Store.open(
            root, fs=QuickFs(), clock=lambda: now, lock=NoLock("held"), create=True
        )
        self.library = Library(self.store, shipped, lambda: now)
        self.now = now

    def leave(self, case_id: str, folder: Path, document: str, form: str) -> bytes:
        case = self.library.cases.load(case_id).case
        request = Request(document, form)
        job = Job(shipped(), case, self.now, request, CaseLog(self.store, case_id))
        path = save(job, QuickFs(), folder / f"{case_id}-{document}.{form}").path
        data = path.read_bytes()
        path.unlink()
        return data


produce = exporting.produce


def produced(*asked: Any) -> Rendered:
    """Make everything but the PDF, which is the same small one for all: it takes the longest."""
    return Rendered(data=_small_pdf()) if asked[3].format == "pdf" else produce(*asked)


@cache
def _small_pdf() -> bytes:
    out = BytesIO()
    Image.new("RGB", (9, 9)).save(out, "PDF")
    return out.getvalue()


def plain(data: bytes, form: str) -> object:
    """Return what has to come back: without the date of saving, the id and the log's digest."""
    if form == "json":
        return {**json.loads(data), **_FREE}
    if form == "zip":
        found = Bundle(BytesIO(data))
        return plain(found.read("case.json"), "json"), sorted(found.under("evidence/"))
    return _DIGEST.sub("", data.decode()) if form in {"md", "html"} else data


def with_exhibit(computer: Computer, case: Case) -> str:
    """Store a case with one file among its exhibits."""
    case_id = computer.library.create(case)
    taken = Vault(computer.store, floor=0).take_bytes(case_id, b"what the shop wrote")
    chat = Exhibit(id="e" * 32, kind="E03", sha256=taken.sha256, size=taken.size, names=("a.txt",))
    exhibits = (*case.exhibits, chat)
    computer.library.cases.save(case_id, 1, case.model_copy(update={"exhibits": exhibits}))
    return case_id


@pytest.mark.timeout(300)
@pytest.mark.parametrize("start", range(8))
def test_every_scenario_comes_back_as_it_left(
    tmp_path: Path, start: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = 0
    for number, (name, data) in list(enumerate(ALL))[start::8]:
        monkeypatch.setattr(exporting, "produce", produce if number < PDFS else produced)
        now = moment(data["as_of"])
        case = read_answers(shipped(), {key: data[key] for key in KEYS if key in data}, now)
        here = Computer(tmp_path / f"here-{number}", now)
        there = Computer(tmp_path / f"there-{number}", now)
        case_id = with_exhibit(here, case)
        pdf = (("checklist", "pdf"),) if number < PDFS else ()
        first = [here.leave(case_id, tmp_path, *each) for each in (*FAST, *pdf)]
        pack = here.leave(case_id, tmp_path, "checklist", "zip")
        path = tmp_path / "case.zip"
        path.write_bytes(pack)
        assert bring(there.library, look(there.library, path)) == case_id, name
        for each, before in zip((*FAST, *pdf), first, strict=True):
            after = there.leave(case_id, tmp_path, *each)
            assert _same(after, before, each[1]), (name, each)
        again = there.leave(case_id, tmp_path, "checklist", "zip")
        assert plain(again, "zip") == plain(pack, "zip"), name
        for computer in (here, there):
            computer.store.close()
        seen += 1
    assert seen >= len(ALL) // 8


def _same(after: bytes, before: bytes, form: str) -> bool:
    if form == "pdf":
        return _words(after) == _words(before)
    return plain(after, form) == plain(before, form)


def _words(pdf: bytes) -> str:
    document = PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return _DIGEST.sub("", text.replace("\r", "").replace("\n", ""))


def test_a_case_data_file_comes_back_as_it_left(tmp_path: Path) -> None:
    for number, (name, data) in enumerate(ALL[::7]):
        now = moment(data["as_of"])
        case = read_answers(shipped(), {key: data[key] for key in KEYS if key in data}, now)
        here = Computer(tmp_path / f"here-{number}", now)
        there = Computer(tmp_path / f"there-{number}", now)
        case_id = here.library.create(case)
        raw = here.leave(case_id, tmp_path, "checklist", "json")
        path = tmp_path / "case.json"
        path.write_bytes(raw)
        assert bring(there.library, look(there.library, path)) == case_id
        again = there.leave(case_id, tmp_path, "checklist", "json")
        assert plain(again, "json") == plain(raw, "json"), name


def test_the_comparison_sees_a_single_changed_answer(tmp_path: Path) -> None:
    _name, data = ALL[0]
    now = moment(data["as_of"])
    case = read_answers(shipped(), {key: data[key] for key in KEYS if key in data}, now)
    here = Computer(tmp_path / "here", now)
    first, second = (
        here.library.create(each)
        for each in (case, case.model_copy(update={"ticks": ("anything",)}))
    )
    raw = [here.leave(each, tmp_path, "checklist", "json") for each in (first, second)]
    assert plain(raw[0], "json") != plain(raw[1], "json")
