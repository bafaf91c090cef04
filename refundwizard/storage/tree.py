"""Removing a folder with everything in it, without ever following a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.storage.fs import FILE, FOLDER

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.storage.fs import Fs


def remove(fs: Fs, path: Path) -> None:
    """Remove a file, a link, or a folder and all below it.

    Raises:
        OSError: The disk refused; what was removed so far is gone.
    """
    if fs.facts(path).kind != FOLDER:
        fs.unlink(path)
        return
    for name in fs.names(path):
        remove(fs, path / name)
    fs.rmdir(path)


def holds_bytes(fs: Fs, path: Path) -> bool:
    """Say whether there is a non-empty regular file at or below the path."""
    facts = fs.facts(path)
    if facts.kind == FOLDER:
        return any(holds_bytes(fs, path / name) for name in fs.names(path))
    return facts.kind == FILE and facts.size > 0
