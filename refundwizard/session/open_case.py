"""One case opened from the store: the wizard, its autosave, and what happened on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.domain.case import Case, PackRef
from refundwizard.domain.renaming import as_said, seen
from refundwizard.session.autosave import Autosave, SaveNotice
from refundwizard.session.dates_shown import remember
from refundwizard.session.unsaved import Typing
from refundwizard.session.wizard import Wizard

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.pack import Pack
    from refundwizard.session.library import Library
    from refundwizard.session.tasks import Tasks
    from refundwizard.storage.case_store import Problem


class OpenCase:
    """Ties a wizard to its place on disk; every change is saved without being asked."""

    def __init__(self, library: Library, case_id: str, tasks: Tasks) -> None:
        """Load a case.

        Raises:
            StoreError: the case is missing, damaged beyond recovery or from a newer version.
        """
        loaded = library.cases.load(case_id)
        self.id = case_id
        self.problems: tuple[Problem, ...] = loaded.problems
        self.listeners: list[Callable[[SaveNotice], None]] = []
        self.copy_pending = 0
        self.saved_at = loaded.saved_at
        self._library = library
        self._rev = loaded.rev
        self._stored: Case = loaded.case
        """As it stands on the disk, under the ids of the day it was answered."""
        case = seen(loaded.case, library.pack.renamed)
        self.wizard = Wizard(library.pack, case, library.clock)
        self.autosave: Autosave[Case] = Autosave(tasks, self._write, self._tell)
        self.typing = Typing(library.store, case_id, tasks)
        self._note_dates()

    @property
    def pack(self) -> Pack:
        """The knowledge the case is worked on with."""
        return self._library.pack

    @property
    def rev(self) -> int:
        """The generation on disk this session last read or wrote."""
        return self._rev

    def commit(self, change: Callable[[Wizard], object], *, at_once: bool = False) -> None:
        """Change the case through its wizard and have it saved; ``at_once`` skips the pause."""
        before = self.wizard.case
        change(self.wizard)
        self.wizard.keep(self._with_dates)
        if self.wizard.case != before:
            self.autosave.changed(self.wizard.case)
        if at_once:
            self.autosave.flush()

    def keep_record(self) -> None:
        """Save the case although nothing was said, so that it names the newest evidence record."""
        if not self._library.store.read_only:
            self.autosave.changed(self.wizard.case)
            self.autosave.flush()

    def renew(self) -> None:
        """Go on with the library's knowledge, which has changed; what moved by it is noted."""
        self.wizard.learn(self.pack)
        self.wizard.keep(lambda case, _found: seen(case, self.pack.renamed))
        self._note_dates()

    def _note_dates(self) -> None:
        """Note the dates that show now, and save it where one moved; the rest waits for a change.

        Mere looking at a case saves nothing.
        """
        known = self.wizard.case.date_changes
        self.wizard.keep(self._with_dates)
        has_moved = self.wizard.case.date_changes != known
        if has_moved and not self._library.store.read_only:
            self.autosave.changed(self.wizard.case)

    def _with_dates(self, case: Case, found: Assessment) -> Case:
        return remember(case, found, self.pack)

    def copy_bytes(self) -> bytes:
        """Return the case as it stands, sealed, for saving a copy somewhere else."""
        return self._library.cases.bytes_of(self.id, self._rev, self._stamped(self.wizard.case))

    def _write(self, case: Case) -> str:
        stored = self._stamped(case)
        saved = self._library.cases.save(self.id, self._rev, stored)
        self._rev, self._stored = saved.rev, stored
        self.copy_pending = saved.copy_pending
        self._library.note_saved(self.id, case, saved.rev)
        return saved.saved_at

    def _stamped(self, case: Case) -> Case:
        pack = self._library.pack
        said = as_said(case, self._stored, pack.renamed)
        return said.model_copy(update={"pack": PackRef(id=pack.id, version=pack.version)})

    def _tell(self, notice: SaveNotice) -> None:
        if notice.state == "saved":
            self.saved_at = notice.saved_at
            self.typing.saved()
        for listener in tuple(self.listeners):
            listener(notice)


def new_case(pack: Pack, now: datetime) -> Case:
    """Return an empty case made at ``now`` (aware Beijing time)."""
    return Case(pack=PackRef(id=pack.id, version=pack.version), created_at=now)
