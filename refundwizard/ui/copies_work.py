"""What the page of the second copy has done away from the window; each returns what to say."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Final

from refundwizard.session import moving, second_copy
from refundwizard.session.export_work import with_ending
from refundwizard.session.tasks import Hooks
from refundwizard.storage.all_cases import ENDING

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.domain.words import Words
    from refundwizard.session.library import Library
    from refundwizard.session.tasks import Progress, Ticket
    from refundwizard.storage.copy_run import Copied

PACE: Final = 0.1
"""Seconds between two things said about how far it is; a window cannot paint thousands."""


def copy_to(library: Library, folder: Path, ticket: Ticket, progress: Progress) -> Copied:
    """Make and verify a copy; raises like ``second_copy.copy_to``."""
    return second_copy.copy_to(library, folder, _hooks(ticket, progress))


def bring_back(
    library: Library, folder: Path, words: Words, ticket: Ticket, progress: Progress
) -> str:
    """Take every case of a copy in."""
    back = second_copy.bring_all_back(library, folder, _hooks(ticket, progress))
    return second_copy.back_words(words, back)


def write(library: Library, path: Path, words: Words, ticket: Ticket, progress: Progress) -> str:
    """Write all cases into one file; the dialog asked before it named one that exists."""
    target = with_ending(path, ENDING)
    hooks = _hooks(ticket, progress)
    written = moving.write_all(library, target, hooks, force=target == path)
    return moving.written_words(words, written, target)


def bring_in(library: Library, path: Path, words: Words, ticket: Ticket, progress: Progress) -> str:
    """Take every case of a file in."""
    return moving.moved_words(words, moving.bring(library, path, _hooks(ticket, progress)))


def look(library: Library, path: Path) -> moving.AllOffer:
    """Return what a file holds."""
    return moving.look(library, path)


def _hooks(ticket: Ticket, progress: Progress) -> Hooks:
    return Hooks.of(ticket, paced(progress))


def paced(progress: Progress, every: float = PACE) -> Progress:
    """Return a progress that speaks now and then and at the end."""
    last = -every

    def tell(done: int, total: int) -> None:
        nonlocal last
        now = monotonic()
        if now - last >= every or done >= total:
            last = now
            progress(done, total)

    return tell
