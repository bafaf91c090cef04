"""Find the files behind what was dropped: folders are walked, links to folders are not."""

from __future__ import annotations

import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.session.exhibits import LeftOut

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

HUGE: Final = 10**9
"""A file of more bytes is asked about first."""
MANY: Final = 1000
"""More files than this are asked about first."""
SYSTEM_FILE, FOLDER_LINK, UNREADABLE, CANCELLED = (
    "system_file",
    "folder_link",
    "unreadable",
    "cancelled",
)
_OF_THE_SYSTEM: Final = frozenset(
    (
        ".ds_store",
        ".localized",
        ".directory",
        "thumbs.db",
        "ehthumbs.db",
        "desktop.ini",
        "icon\r",
        "__macosx",
        ".spotlight-v100",
        ".trashes",
        ".fseventsd",
        "$recycle.bin",
        "system volume information",
    )
)
_TWIN: Final = "._"
"""How the companion begins that macOS writes beside a file on foreign drives."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to take in, and how large it is (bytes; 0 where that could not be told)."""

    path: Path
    size: int


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files of one drop in the order they are taken in, and what was passed over."""

    files: tuple[Found, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def total(self) -> int:
        """Bytes of all files."""
        return sum(each.size for each in self.files)

    @property
    def huge(self) -> tuple[Found, ...]:
        """Files so large that they are asked about."""
        return tuple(each for each in self.files if each.size > HUGE)

    @property
    def is_asked_about(self) -> bool:
        """Tell whether the person has to say first that all of this is meant."""
        return len(self.files) > MANY or bool(self.huge)

    def without(self, refused: tuple[Found, ...], reason: str) -> Gathered:
        """Return the same without some files, which are named with a reason."""
        kept = tuple(each for each in self.files if each not in refused)
        named = tuple(LeftOut(each.path.name, reason) for each in refused)
        return Gathered(kept, (*self.left_out, *named))


def gather(sources: Iterable[Path], is_cancelled: Callable[[], bool] = lambda: False) -> Gathered:
    """Walk what was dropped; folders in the order of their names, nothing is opened."""
    files: list[Found] = []
    left_out: list[LeftOut] = []
    waiting = list(reversed([(source, True) for source in sources]))
    while waiting:
        path, is_given = waiting.pop()
        if is_cancelled():
            left_out.append(LeftOut(path.name, CANCELLED, path))
            continue
        found = _look(path, is_given=is_given)
        if isinstance(found, Found):
            files.append(found)
        elif isinstance(found, LeftOut):
            left_out.append(found)
        else:
            waiting += [(each, False) for each in reversed(found)]
    return Gathered(tuple(files), tuple(left_out))


def _look(path: Path, *, is_given: bool) -> Found | LeftOut | list[Path]:
    """Return a file, why it is passed over, or what a folder holds."""
    if path.name.lower() in _OF_THE_SYSTEM or path.name.startswith(_TWIN):
        return LeftOut(path.name, SYSTEM_FILE)
    try:
        facts = path.stat()
        if not stat.S_ISDIR(facts.st_mode):
            return Found(path, facts.st_size)
        if path.is_symlink() and not is_given:
            return LeftOut(path.name, FOLDER_LINK)
        return sorted(path.iterdir())
    except (OSError, ValueError):
        return LeftOut(path.name, UNREADABLE, path)
