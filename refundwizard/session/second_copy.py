"""A second copy of all cases on a drive the person picks: made, checked, remembered, brought back.

Which folder it was and when it was last found whole stands in the settings, never in a case.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from refundwizard.domain.wording import full_day
from refundwizard.session.exhibit_view import size_words
from refundwizard.session.faults import sentence
from refundwizard.session.tasks import NOBODY
from refundwizard.storage import pack_contents
from refundwizard.storage.copies import place_of
from refundwizard.storage.copy_back import Back, bring_back
from refundwizard.storage.copy_run import Copied, make_copy
from refundwizard.storage.envelope import moment_of
from refundwizard.storage.errors import NotFound, Refused, StoreError

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.domain.pack import Words
    from refundwizard.session.library import Library
    from refundwizard.session.tasks import Hooks
    from refundwizard.storage.settings import Settings

EVERY_DAYS: Final = 7
"""After so many days without a verified copy the person is reminded, once a folder is set."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the second copy stands; `folder` is "" where none was ever picked.

    `days` counts since the last verified copy, None where there is none; `has_failed` says that
    the last attempt did not succeed.
    """

    folder: str
    verified_on: str
    days: int | None
    has_failed: bool

    @property
    def is_due(self) -> bool:
        """Whether to remind: a folder is set, and the copy is missing, old or failed."""
        is_old = self.days is None or self.days >= EVERY_DAYS
        return bool(self.folder) and (self.has_failed or is_old)


def standing(settings: Settings, today: date) -> Standing:
    """Return how the copy stands on a day."""
    try:
        days = (today - date.fromisoformat(settings.copied_on)).days
    except ValueError:
        return Standing(settings.copy_dir, "", None, settings.copy_failed)
    return Standing(settings.copy_dir, settings.copied_on, max(days, 0), settings.copy_failed)


def copy_to(library: Library, folder: Path, hooks: Hooks = NOBODY) -> Copied:
    """Make and verify a copy in a folder the person picked.

    Raises:
        NotFound: the folder is not there (a drive that is not connected).
        Refused: it lies in the data folder (inside), or nobody wants it any more (cancelled).
        CopyFailed: the drive does not give back what was written.
        StoreError: a disk refused. Earlier copies are as they were.
    """
    fs = library.store.fs
    try:
        fs.names(folder)
    except OSError as error:
        raise NotFound(str(folder)) from error
    told = pack_contents.Hooks(hooks.progress, hooks.is_cancelled)
    return make_copy(library.store, place_of(fs, folder), told)


def noted(settings: Settings, folder: Path, done: Copied | None) -> Settings:
    """Return the settings with what came of a copy; None for a failed one."""
    if done is None:
        return replace(settings, copy_dir=str(folder), copy_failed=True)
    moment = moment_of(done.at)
    day = moment.date().isoformat() if moment else ""
    return replace(settings, copy_dir=str(folder), copied_on=day, copy_failed=False)


def bring_all_back(library: Library, folder: Path, hooks: Hooks = NOBODY) -> Back:
    """Take every case of a copy in; raises like ``bring_back``. The list knows what came anyhow."""
    told = pack_contents.Hooks(hooks.progress, hooks.is_cancelled)
    store, before = library.store, set(library.cases.ids())
    try:
        return bring_back(store, place_of(store.fs, folder), told)
    finally:
        with suppress(StoreError):  # what went wrong before is said, and not this
            library.refresh(set(library.cases.ids()) - before)


def copied_words(words: Words, done: Copied) -> str:
    """Return what a run came to: verified on which day, how much, and what was bad before."""
    moment = moment_of(done.at)
    day = full_day(words, moment.date()) if moment else done.at
    size = size_words(done.written)
    line = words("copies.verified", day=day, cases=done.cases, files=done.files, size=size)
    notes = [words("copies.healed", count=done.healed)] if done.healed else []
    notes += [words("copies.flawed", count=len(done.flawed))] if done.flawed else []
    return "\n".join((line, *notes))


def failed_words(words: Words, error: Exception, folder: Path) -> str:
    """Return why there is no new copy, and that the earlier ones are as they were."""
    if isinstance(error, NotFound):
        why = words("copies.no_folder", where=folder)
    elif isinstance(error, StoreError):
        why = sentence(words, error, str(folder))
    else:
        why = words("copies.unexpected", kind=type(error).__name__)
    return f"{why}\n{words('copies.failed')}"


def progress_words(words: Words, done: int, total: int) -> str:
    """Return how far something is, in percent and in bytes."""
    percent = 100 * done // total if total else 0
    return words("copies.progress", percent=percent, done=size_words(done), total=size_words(total))


def back_words(words: Words, back: Back) -> str:
    """Return what came back, and what could not."""
    moment = moment_of(back.at)
    day = full_day(words, moment.date()) if moment else back.at
    lines = [words("copies.back", count=len(back.cases), day=day)]
    for name in ("same", "behind", "here", "older", "lost"):
        count = len(getattr(back, name))
        lines += [words(f"copies.back_{name}", count=count)] if count else []
    lines += [words("copies.back_stopped")] if back.stopped else []
    return "\n".join(lines)


def is_stopped(error: Exception) -> bool:
    """Say whether a copy was not made because the person stopped it, which is no failure."""
    return isinstance(error, Refused) and error.reason == "cancelled"
