"""What the page of the second copy has done away from the window; each returns what to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def copy_to(library: Library, folder: Path, ticket: Ticket, progress: Progress) -> Copied:
    """Make and verify a copy; raises like ``second_copy.copy_to``."""
    return second_copy.copy_to(library, folder, Hooks.of(ticket, progress))


def bring_back(library: Library, folder: Path, words: Words) -> str:
    """Take every case of a copy in."""
    return second_copy.back_words(words, second_copy.bring_all_back(library, folder))


def write(library: Library, path: Path, words: Words) -> str:
    """Write all cases into one file; the dialog asked before it named one that exists."""
    target = with_ending(path, ENDING)
    written = moving.write_all(library, target, force=target == path)
    return moving.written_words(words, written, target)


def bring_in(library: Library, path: Path, words: Words) -> str:
    """Take every case of a file in."""
    return moving.moved_words(words, moving.bring(library, path))


def look(library: Library, path: Path) -> moving.AllOffer:
    """Return what a file holds."""
    return moving.look(library, path)
