"""What the page of settings shows: what is in force, what is kept where, and how much of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from refundwizard.domain.person import Person
from refundwizard.session.calendars import CalendarRow, rows
from refundwizard.storage.errors import StoreError

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.session.library import Library
    from refundwizard.session.personal_store import Personal
    from refundwizard.storage.settings import Settings


@dataclass(frozen=True, slots=True)
class SettingsView:
    """The facts of the page.

    `checked` and `copied_on` are ISO days, `copied_on` "" where there is no verified copy.
    `root` is the data folder in use, `next_root` the one of the next start where that is another
    one ("" otherwise); `is_chosen` says that the usual place is not the one that was chosen.
    `cases` and `deleted` count what is there and what is in the trash. `others` are data folders
    opened earlier.
    """

    reminders: bool
    years: tuple[CalendarRow, ...]
    has_person: bool
    version: str
    checked: str
    copy_dir: str
    copied_on: str
    root: Path
    config: Path
    next_root: str
    is_chosen: bool
    cases: int
    deleted: int
    others: tuple[str, ...]


def settings_view(
    library: Library, settings: Settings, personal: Personal, config: Path, next_root: Path
) -> SettingsView:
    """Return the facts; little is read.

    Args:
        library: The cases and the knowledge.
        settings: The preferences in force.
        personal: The shopper's particulars.
        config: The folder of the settings.
        next_root: The data folder the next start would open.
    """
    root, pack = library.store.root, library.pack
    return SettingsView(
        reminders=settings.reminders,
        years=rows(pack, library.store.fs, root),
        has_person=personal.person != Person() or bool(personal.problem),
        version=pack.version,
        checked=pack.checked.isoformat(),
        copy_dir=settings.copy_dir,
        copied_on=settings.copied_on,
        root=root,
        config=config,
        next_root="" if next_root == root else str(next_root),
        is_chosen=bool(settings.data_dir),
        cases=len(library.rows()),
        deleted=_deleted(library),
        others=tuple(path for path in settings.known_stores if path != str(root)),
    )


def _deleted(library: Library) -> int:
    try:
        return len(library.trash.entries())
    except StoreError:
        return 0
