"""Home with 10,000 cases: from the index, and after the index was lost."""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.engine import AS_OF
from benchmarks.measure import Figure, milliseconds
from benchmarks.samples import usual_case
from refundwizard.content.load import load
from refundwizard.domain.answers import Words
from refundwizard.session.library import Library
from refundwizard.storage import envelope
from refundwizard.storage.case_codec import CaseCodec
from refundwizard.storage.fs import OsFs
from refundwizard.storage.marks import timestamp
from refundwizard.storage.paths import resources
from refundwizard.storage.store import Store, new_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.case import Case
    from refundwizard.domain.pack import Pack

CASES = 10_000


def figures() -> Iterator[Figure]:
    """Yield how long the list of 10,000 cases takes to fill."""
    pack = load(resources() / "content" / "cn")
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "store"
        with Store.open(root, fs=OsFs(), clock=lambda: AS_OF, create=True) as store:
            _fill(store, usual_case(pack, AS_OF), CASES)
            yield from _measured(store, pack)


def _measured(store: Store, pack: Pack) -> Iterator[Figure]:
    started = time.perf_counter()
    library = _library(store, pack)
    library.index.refresh()
    library.rows()
    yield Figure("home, 10,000 cases, index rebuilt: usable", time.perf_counter() - started, 5, "s")
    started = time.perf_counter()
    library.bring_up_to_date()
    taken = time.perf_counter() - started
    note = "in the background"
    yield Figure("home, 10,000 cases: every date computed", taken, 30, "s", note)
    listed = milliseconds(lambda: len(_library(store, pack).rows()), 5)
    yield Figure("home, 10,000 cases, from the index", listed / 1000, 0.5, "s")


def _library(store: Store, pack: Pack) -> Library:
    return Library(store, lambda: pack, lambda: AS_OF)


def _fill(store: Store, case: Case, count: int) -> None:
    """Lay case folders down quickly: what the store would write, without waiting for the disk."""
    for number in range(count):
        case_id = new_id()
        named = case.answered("item_name", Words(text=f"第 {number} 件"))
        body = CaseCodec().encode(named)
        data = envelope.dump(envelope.Header(case_id, 1, timestamp(AS_OF), "0"), body)
        folder = store.root / "cases" / case_id
        for part in ("history", "evidence", "derived", "log"):
            (folder / part).mkdir(parents=True)
        (folder / "history" / f"{1:010d}.json").write_bytes(data)
        shutil.copyfile(folder / "history" / f"{1:010d}.json", folder / "case.json")
