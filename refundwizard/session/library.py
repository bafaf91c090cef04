"""All cases of one store: the list, new, delete with undo, and rows kept true in the background."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from refundwizard.storage.index import NO_STAMP, Index, Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from refundwizard.domain.case import Case
    from refundwizard.domain.pack import Pack
    from refundwizard.storage.case_store import CaseStore, Trash, TrashEntry
    from refundwizard.storage.store import Store


class Library:
    """The cases of a store. Reading the list needs neither the pack nor any case file.

    The pack is loaded on first use, so that the home page shows before the knowledge is read.
    """

    def __init__(
        self,
        store: Store,
        load_pack: Callable[[], Pack],
        clock: Callable[[], datetime],
    ) -> None:
        """Bind a store; ``clock`` returns aware Beijing time."""
        self.store = store
        self.clock = clock
        self.index = Index.load(store)
        self._load_pack = load_pack
        self._pack: Pack | None = None
        self._cases: CaseStore[Case] | None = None

    @property
    def pack(self) -> Pack:
        """The knowledge pack, loaded once."""
        if self._pack is None:
            self._pack = self._load_pack()
        return self._pack

    def use(self, pack: Pack) -> None:
        """Use other knowledge from now on; every row has to be worked out anew."""
        self._pack = pack
        for row in self.index.rows():
            self.index.put(replace(row, stale=True))
        if not self.store.read_only:
            self.index.save()

    @property
    def cases(self) -> CaseStore[Case]:
        """The case files of the store."""
        if self._cases is None:
            from refundwizard.storage.case_codec import CaseCodec
            from refundwizard.storage.case_store import CaseStore

            self._cases = CaseStore(self.store, CaseCodec())
        return self._cases

    @property
    def trash(self) -> Trash:
        """Deleted cases."""
        from refundwizard.storage.case_store import Trash

        return Trash(self.store)

    def rows(self) -> tuple[Row, ...]:
        """Return the cached rows, the nearest date first, cases without one after them.

        Those that ended come last; what is equal in this comes newest first.
        """
        newest_first = sorted(self.index.rows(), key=lambda row: row.updated_at, reverse=True)
        return tuple(
            sorted(
                newest_first,
                key=lambda row: (row.status == "closed", not row.next_due, _end_of(row.next_due)),
            )
        )

    def create(self, case: Case) -> str:
        """Store a new case and return its id."""
        case_id = self.cases.create(case)
        self.note_saved(case_id, case, 1)
        return case_id

    def delete(self, case_id: str) -> TrashEntry:
        """Move a case to the trash folder."""
        entry = self.trash.delete(case_id)
        self.index.remove(case_id)
        self.index.save()
        return entry

    def undo_delete(self, entry: TrashEntry) -> str:
        """Take a case out of the trash and return its id."""
        case_id = self.trash.undo(entry.name)
        self.refresh([case_id])
        return case_id

    def note_saved(self, case_id: str, case: Case, rev: int) -> None:
        """Keep the list's row of a case true after it was written."""
        from refundwizard.session.summary import summarise

        now = self.clock()
        row = self.index.get(case_id) or blank_row(case_id)
        fresh = replace(row, rev=rev, state="ok", updated_at=now.isoformat(timespec="seconds"))
        self.index.put(summarise(self.pack, case, now, fresh))

    def refresh(
        self,
        ids: Iterable[str] | None = None,
        progress: Callable[[int, int], None] | None = None,
    ) -> None:
        """Re-read changed cases and compute what the list shows of them; for the background."""
        self.index.refresh(ids, progress=progress)
        self.bring_up_to_date(progress)

    def tidy(self) -> None:
        """Clear what a killed process left and what lay in the trash for 30 days.

        For the background, once the list is right; what cannot be cleared waits for the next time.
        """
        from refundwizard.storage.errors import StoreError

        if self.store.read_only:
            return
        with suppress(StoreError):
            self.store.sweep()
            self.trash.purge_due()

    def bring_up_to_date(self, progress: Callable[[int, int], None] | None = None) -> None:
        """Compute the rows that are stale: new on disk, from another pack, or from another day."""
        now = (self.clock().date().isoformat(), f"{self.pack.id}-{self.pack.version}")
        over = set(self.passed())
        stale = [
            row
            for row in self.index.rows()
            if row.state == "ok" and (row.stale or row.id in over or (row.as_of, row.pack) != now)
        ]
        for done, row in enumerate(stale):
            self._bring_up_to_date(row)
            if progress is not None:
                progress(done + 1, len(stale))
        self.index.save()

    def passed(self) -> tuple[str, ...]:
        """Return the cases said to be waiting although the moment waited for is over."""
        now = self.clock().isoformat()
        return tuple(
            row.id
            for row in self.index.rows()
            if row.status == "waiting" and "T" in row.next_due and row.next_due <= now
        )

    def _bring_up_to_date(self, row: Row) -> None:
        from refundwizard.domain.renaming import seen
        from refundwizard.session.summary import summarise
        from refundwizard.storage.errors import StoreError

        try:
            case = seen(self.cases.load(row.id).case, self.pack.renamed)
        except StoreError:
            self.index.put(replace(row, state="damaged", stale=False))
        else:
            self.index.put(summarise(self.pack, case, self.clock(), row))


def _end_of(due: str) -> str:
    """Return a due day or moment as text that sorts by when it ends: a day at its 24:00."""
    return due if "T" in due else f"{due}T24"


def blank_row(case_id: str) -> Row:
    """Return a row that knows nothing but the id."""
    return Row(
        id=case_id,
        stamp=NO_STAMP,
        rev=0,
        sha256="",
        state="ok",
        title="",
        problem="",
        status="filling",
        next_due="",
        provisional=False,
        firm=None,
        updated_at="",
        lines={},
        as_of="",
        pack="",
        stale=True,
    )
