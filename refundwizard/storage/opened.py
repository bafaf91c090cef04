"""Copies of exhibits that other programs may open: read-only, under their names, soon gone.

They stand in ``cache/opened``, each in a folder of its own. They are removed when the case is
closed, and at the next start where a crash or another program was in the way.
"""

from __future__ import annotations

import contextlib
import os
import re
import unicodedata
from typing import TYPE_CHECKING, Final

from refundwizard.storage.atomic import SEALED, Staged
from refundwizard.storage.fs import exists
from refundwizard.storage.vault import CHUNK, Vault

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from refundwizard.storage.fs import Fs
    from refundwizard.storage.store import Store

FOLDER: Final = "opened"
ENDINGS: Final = {
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
    "image/gif": ".gif",
    "image/bmp": ".bmp",
    "image/heic": ".heic",
    "application/pdf": ".pdf",
    "video/mp4": ".mp4",
    "video/quicktime": ".mov",
    "video/3gpp": ".3gp",
    "video/webm": ".webm",
    "video/x-matroska": ".mkv",
    "video/x-msvideo": ".avi",
    "audio/mpeg": ".mp3",
    "audio/mp4": ".m4a",
    "audio/aac": ".aac",
    "audio/wav": ".wav",
    "audio/ogg": ".ogg",
    "audio/flac": ".flac",
    "audio/amr": ".amr",
    "text/plain": ".txt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
"""Kinds that are handed to another program, and the only ending each may have there.

A kind that can run commands or load things from elsewhere is not among them.
"""
LONGEST: Final = 80
"""Characters of a name without its ending: every system takes that."""
_UNFIT: Final = re.compile(r'[<>:"/\\|?*]')
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_WRITABLE: Final = 0o600


def can_be_opened(media_type: str) -> bool:
    """Whether files of a kind are handed to other programs."""
    return media_type in ENDINGS


def plain_name(name: str, media_type: str) -> str:
    """Return a name every system takes, with the ending of what the file really is.

    Raises:
        KeyError: Files of that kind are not handed on.
    """
    ending = ENDINGS[media_type]
    seen = "".join(" " if unicodedata.category(char)[0] == "C" else char for char in name)
    stem = _UNFIT.sub("_", " ".join(seen.split()))
    head, dot, tail = stem.rpartition(".")
    stem = head if dot and head and len(tail) <= len(ending) else stem
    stem = stem[:LONGEST].strip(" .") or "file"
    return f"{'_' if _RESERVED.fullmatch(stem) else ''}{stem}{ending}"


def lend(
    store: Store,
    case_id: str,
    sha256: str,
    name: str,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Path | None:
    """Copy an exhibit file for another program and return where; None if it was cancelled.

    Raises:
        StoreError: The file is gone, or the copy could not be written.
    """
    store.require_writable()
    folder = store.root / "cache" / FOLDER / os.urandom(8).hex()
    with store.reporting(folder), Vault(store).open(case_id, sha256) as source:
        for each in (folder.parent.parent, folder.parent, folder):
            if not exists(store.fs, each):
                store.fs.mkdir(each)
        staged = Staged(store.fs, folder)
        try:
            while chunk := source.read(CHUNK):
                staged.write(chunk)
                if is_cancelled():
                    staged.discard()
                    return None
        except BaseException:
            staged.discard()
            raise
        staged.publish(name, SEALED)
    return folder / name


def take_back(store: Store) -> int:
    """Remove all such copies and return how many stay because a program holds them; never fails."""
    top, left = store.root / "cache" / FOLDER, 0
    for name in _names(store.fs, top):
        for file in _names(store.fs, top / name):
            left += not _gone(store.fs, top / name / file)
        with contextlib.suppress(OSError):
            store.fs.rmdir(top / name)
    return left


def _names(fs: Fs, folder: Path) -> tuple[str, ...]:
    try:
        return fs.names(folder)
    except OSError:
        return ()


def _gone(fs: Fs, path: Path) -> bool:
    with contextlib.suppress(OSError):
        fs.chmod(path, _WRITABLE)  # some systems keep what may only be read
    try:
        fs.unlink(path)
    except OSError:
        return False
    return True
