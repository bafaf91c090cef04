"""What a process of `test_clock_jumps` does under a clock and in a zone of its own.

``dates`` counts from the present and from fixed days; ``save N`` saves a case N times; ``look``
reads it. Each prints one line of JSON.
"""

from __future__ import annotations

import json
import sys
import time
from datetime import date, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from refundwizard.app import clock_for
from refundwizard.content.load import load
from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.assess import assess
from refundwizard.domain.deadlines import due
from refundwizard.domain.pack import Pack
from refundwizard.storage import doctor, history
from refundwizard.storage.case_codec import CaseCodec
from refundwizard.storage.case_store import CaseStore
from refundwizard.storage.fs import OsFs
from refundwizard.storage.paths import resources
from refundwizard.storage.store import Store

time.tzset()
now = clock_for("")
"""The window's own clock."""

ANSWERS = {
    "platform": "taobao",
    "answers": {
        "fraud_contact": "no",
        "payer_minor": "no",
        "received": "yes",
        "stage": "waiting",
        "goods_kind": "electronics",
        "reason": "quality",
        "signed_on": "2026-11-15",
        "price_paid": "259.00",
        "applied_at": "2026-11-18 21:05",
    },
    "filings": [{"route": "complaint_12315", "filed_at": "2026-12-28 23:30"}],
}
FIXED = datetime.fromisoformat("2026-12-29T00:10:00+08:00")


def deadlines(pack: Pack, case: Any = None) -> list[list[str]]:
    """Return id and both ends of every deadline of the case, looked at on a fixed day."""
    given = case or read_answers(pack, ANSWERS, FIXED)
    return [
        [each.id, str(each.due.safe_by), str(each.due.latest)]
        for each in assess(pack, given, FIXED).deadlines
    ]


def dates() -> dict[str, Any]:
    pack = load(resources() / "content" / "cn")
    present = now()
    counted = {
        "hours": due(present, 36, "hours", "none", pack.calendars),
        "days": due(present, 7, "calendar_days", "none", pack.calendars),
        "working_days": due(present, 7, "working_days", "none", pack.calendars),
        "years": due(present, 3, "years", "none", pack.calendars),
    }
    return {
        "epoch": time.time(),
        "local_day": date.today().isoformat(),  # noqa: DTZ011, TID251 - the control
        "present": present.isoformat(),
        "counted": {name: [str(d.safe_by), str(d.latest)] for name, d in counted.items()},
        "deadlines": deadlines(pack),
    }


def opened(root: Path) -> Store:
    return Store.open(root, fs=OsFs(), clock=now, create=True)


def save(root: Path, times: int) -> dict[str, Any]:
    pack = load(resources() / "content" / "cn")
    with opened(root) as store:
        cases = CaseStore(store, CaseCodec())
        folders = sorted(path.name for path in (root / "cases").iterdir())
        if not folders:
            folders = [cases.create(read_answers(pack, ANSWERS, FIXED))]
        found = cases.load(folders[0])
        rev, case = found.rev, found.case
        for _turn in range(times):
            case = case.model_copy(update={"ticks": (*case.ticks, f"t{rev}")})
            rev = cases.save(folders[0], rev, case).rev
        return seen(store, pack)


def look(root: Path) -> dict[str, Any]:
    with opened(root) as store:
        return seen(store, load(resources() / "content" / "cn"))


def seen(store: Store, pack: Pack) -> dict[str, Any]:
    """Return all that a later process can tell of the case."""
    (name,) = (path.name for path in (store.root / "cases").iterdir())
    found = CaseStore(store, CaseCodec()).load(name)
    names = OsFs().names(store.root / "cases" / name / history.FOLDER)
    return {
        "rev": found.rev,
        "ticks": list(found.case.ticks),
        "problems": [str(each) for each in found.problems],
        "revs": history.revs_in(names),
        "findings": sorted(each.code for each in doctor.examine(store, deep=True)),
        "deadlines": deadlines(pack, found.case),
    }


def main(words: list[str]) -> dict[str, Any]:
    if words[0] == "dates":
        return dates()
    root = Path(words[1])
    return look(root) if words[0] == "look" else save(root, int(words[2]))


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1:])))
