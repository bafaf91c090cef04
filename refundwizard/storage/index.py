"""The list of cases without opening them: a cache, never the truth.

Each row remembers what the case's files looked like. A row whose files look different, a row that
is missing, or an index that is damaged, old or gone, is made again from the case files. What the
list shows beyond that (dates, amounts, sentences) is worked out above this layer and handed in.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from refundwizard.storage.atomic import put
from refundwizard.storage.errors import NotFound, StoreError, StoreMissing, TooNew
from refundwizard.storage.marks import CASE_FILE, is_id
from refundwizard.storage.strict_json import seal, unseal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from refundwizard.storage.case_store import CaseStore
    from refundwizard.storage.envelope import Body
    from refundwizard.storage.store import Store

FORMAT = "refundwizard.index"
SCHEMA = 3
NAME = "index.json"
LIMIT = 64 << 20
"""Bytes of an index that is still read; 10,000 cases take about 6 million."""
OK, DAMAGED, NEWER = "ok", "damaged", "newer"

Stamp3 = tuple[int, int, int]
NO_STAMP: Stamp3 = (0, 0, 0)
"""A stamp no file has: put a row with it and the index fills in the real one."""
TITLE_ANSWERS = ("seller_name", "item_name")


@dataclass(frozen=True, slots=True)
class Row:
    """One case in the list.

    `stamp` is (case.json's time in ns, its bytes, the history folder's time in ns). `firm` is in
    fen, None where unknown. `next_due` and `as_of` are ISO dates or "". `lines` holds the sentences
    of the list by language. `stale` says that only id, rev, title and state can be relied on.
    How a closed case ended: `result`, `recovered` (fen), `route` and `argument` as in the case,
    `closed_on` (ISO date) and `days` since it was begun. `unsent` counts the texts that are
    prepared and not sent. `example` marks the sample case.
    """

    id: str
    stamp: Stamp3 = NO_STAMP
    rev: int = 0
    sha256: str = ""
    state: str = OK
    title: str = ""
    problem: str = ""
    status: str = ""
    next_due: str = ""
    provisional: bool = False
    firm: int | None = None
    updated_at: str = ""
    lines: dict[str, dict[str, str]] = field(default_factory=dict)
    as_of: str = ""
    pack: str = ""
    stale: bool = True
    result: str = ""
    recovered: int | None = None
    route: str = ""
    argument: str = ""
    closed_on: str = ""
    days: int | None = None
    unsent: int = 0
    example: bool = False


_COLUMNS = [column.name for column in fields(Row)]


def title_in(data: dict[str, object]) -> str:
    """Return seller and item from the raw values of a case, tab-separated, "" while unknown."""
    answers = data.get("answers")
    given = [answers.get(name) for name in TITLE_ANSWERS] if isinstance(answers, dict) else []
    texts = [
        str(item["text"]).strip() for item in given if isinstance(item, dict) and "text" in item
    ]
    return "\t".join(text for text in texts if text)


def _row(values: object) -> Row:
    """Make a row of what stood in the file; ValueError or TypeError where it does not fit."""
    if not isinstance(values, list) or len(values) != len(_COLUMNS):
        raise ValueError("row")
    case_id, stamp, *rest = values
    if not is_id(case_id):
        raise ValueError("id")
    first, second, third = stamp.split()
    return Row(case_id, (int(first), int(second), int(third)), *rest)


def _values(row: Row) -> list[object]:
    """Return a row as it stands in the file; its stamp as text, for its numbers are too long."""
    rest = (getattr(row, name) for name in _COLUMNS[2:])
    return [row.id, " ".join(map(str, row.stamp)), *rest]


class Index:
    """The rows of one store. Reading never fails; writing reports by a bool."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._rows: dict[str, Row] = {}
        self._is_dirty = False
        self.is_damaged = False
        self._saving = threading.Lock()

    @classmethod
    def load(cls, store: Store) -> Index:
        """Read the index of a store; one that cannot be used counts as empty."""
        index = cls(store)
        try:
            raw = store.fs.read(store.root / "cache" / NAME, LIMIT)
            table = unseal(raw, NAME, LIMIT)
            if (table["format"], table["schema"]) == (FORMAT, SCHEMA):
                rows = table["rows"]
                index._rows = {row.id: row for row in map(_row, rows)}  # type: ignore[call-overload]
        except FileNotFoundError:
            index._is_dirty = True
        except (OSError, StoreError, KeyError, TypeError, ValueError, AttributeError):
            index._is_dirty = index.is_damaged = True
        return index

    def rows(self) -> tuple[Row, ...]:
        """Return all rows, in no particular order."""
        return tuple(self._rows.values())

    def get(self, case_id: str) -> Row | None:
        """Return the row of a case."""
        return self._rows.get(case_id)

    def changed(self) -> tuple[str, ...]:
        """Return the cases whose row is missing or whose files look different; forget gone ones.

        Only looks at the disk's own notes, so 10,000 cases take a fraction of a second.

        Raises:
            StoreMissing, StoreError: The cases cannot be listed; no row is forgotten.
        """
        folder = self._store.root / "cases"
        with self._store.reporting(folder):
            ids = [name for name in self._store.fs.names(folder) if is_id(name)]
        for case_id in set(self._rows) - set(ids):
            self.remove(case_id)
        stamps = self._stamps(ids)
        return tuple(
            case_id
            for case_id, stamp in zip(ids, stamps, strict=True)
            if (row := self._rows.get(case_id)) is None or row.stamp != stamp
        )

    def refresh(
        self,
        ids: Iterable[str] | None = None,
        *,
        progress: Callable[[int, int], None] | None = None,
    ) -> int:
        """Read cases again and return how many that were; their rows become stale.

        Args:
            ids: Which; those `changed` names if None.
            progress: Called with how many are done and how many there are.
        """
        # Whoever only shows the list pays for none of these.
        from refundwizard.storage.case_codec import PlainCodec  # noqa: PLC0415
        from refundwizard.storage.case_store import CaseStore  # noqa: PLC0415

        wanted = self.changed() if ids is None else tuple(ids)
        cases = CaseStore(self._store, PlainCodec())
        for done, case_id in enumerate(wanted, start=1):
            self._reread(cases, case_id)
            if progress is not None:
                progress(done, len(wanted))
        return len(wanted)

    def put(self, row: Row) -> None:
        """Set the row of a case; its stamp is taken from the disk as it is now."""
        self._rows[row.id] = replace(row, stamp=self._stamps([row.id])[0])
        self._is_dirty = True

    def remove(self, case_id: str) -> None:
        """Forget a case."""
        self._is_dirty |= self._rows.pop(case_id, None) is not None

    def save(self) -> bool:
        """Write the index if it changed; False where that failed, which costs only time later."""
        store = self._store
        if store.read_only or not self._is_dirty:
            return not self._is_dirty
        with self._saving:
            rows = self.rows()
            self._is_dirty = False
            values = [_values(row) for row in rows]
            try:
                raw = seal({"format": FORMAT, "schema": SCHEMA, "rows": values}, LIMIT)
                put(store.fs, store.root / "cache", NAME, raw)
            except (OSError, StoreError):
                self._is_dirty = True
        return not self._is_dirty

    def _stamps(self, ids: list[str]) -> list[Stamp3]:
        fs, folder = self._store.fs, self._store.root / "cases"
        files = fs.stamps(folder, ids, CASE_FILE)
        pasts = fs.stamps(folder, ids, "history")
        return [
            (*(file or (0, 0)), past[0] if past else 0)
            for file, past in zip(files, pasts, strict=True)
        ]

    def _reread(self, cases: CaseStore[Body], case_id: str) -> None:
        """Read one case; what it showed before stays as a stand-in until it is worked out anew."""
        before = self._rows.get(case_id) or Row(case_id)
        try:
            envelope, _ = cases.peek(case_id)
        except (NotFound, StoreMissing):
            self.remove(case_id)
        except TooNew:
            self.put(replace(before, state=NEWER, stale=True))
        except StoreError:
            self.put(replace(before, state=DAMAGED, stale=True))
        else:
            self.put(
                replace(
                    before,
                    rev=envelope.rev,
                    sha256=envelope.sha256,
                    state=OK,
                    title=title_in(envelope.body.data),
                    updated_at=envelope.saved_at,
                    stale=True,
                )
            )
