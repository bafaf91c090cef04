"""Where bad files are kept until a person has looked at them.

Names: `<utc>-damaged-<case id>-<16 hex>-<file>` for a copy of something that no longer verifies
(kept for good), `<utc>-swept-<8 hex>` for left-over temporary files (deleted after 7 days).
"""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from refundwizard.storage import tree
from refundwizard.storage.atomic import put
from refundwizard.storage.strict_json import digest

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.storage.fs import Fs

FOLDER = "quarantine"
KEEP_SWEPT = timedelta(days=7)
COPY_LIMIT = 64 << 20
"""Bytes of a damaged file that are copied; our own are far smaller."""

_UTC = "%Y%m%dT%H%M%SZ"
_SWEPT = "-swept-"


def utc_name(moment: datetime) -> str:
    """Return an aware time as it stands in the names of folders."""
    return moment.astimezone(UTC).strftime(_UTC)


def moment_named(text: str) -> datetime | None:
    """Return the time that `utc_name` wrote, or None."""
    try:
        return datetime.strptime(text, _UTC).replace(tzinfo=UTC)
    except ValueError:
        return None


def keep_copy(fs: Fs, root: Path, source: Path, case_id: str, now: datetime) -> str:
    """Copy a damaged file into the quarantine folder and return the name of the copy.

    The same bytes of the same case are kept once, however often this is called.

    Raises:
        OSError: Nothing was copied; do not replace the original.
        Corrupt: The file is not a regular one or is absurdly large.
    """
    data = fs.read(source, COPY_LIMIT)
    ending = f"-damaged-{case_id}-{digest(data)[:16]}-{source.name}"
    for name in fs.names(root / FOLDER):
        if name.endswith(ending):
            return name
    name = utc_name(now) + ending
    put(fs, root / FOLDER, name, data)
    return name


def move(fs: Fs, root: Path, source: Path, case_id: str, now: datetime) -> None:
    """Move a damaged file into the quarantine folder, to make room for a good one.

    Raises:
        OSError: It is still where it was.
    """
    ending = f"-damaged-{case_id}-{os.urandom(8).hex()}-{source.name}"
    fs.rename(source, root / FOLDER / (utc_name(now) + ending))


def set_aside(fs: Fs, root: Path, source: Path, now: datetime) -> None:
    """Move a left-over into the quarantine folder if it holds anything, else remove it.

    Raises:
        OSError: It is still where it was, perhaps with fewer empty parts.
    """
    if not tree.holds_bytes(fs, source):
        tree.remove(fs, source)
        return
    fs.rename(source, root / FOLDER / f"{utc_name(now)}{_SWEPT}{os.urandom(4).hex()}")


def expired(name: str, now: datetime) -> bool:
    """Say whether a quarantined left-over has been there longer than it is kept."""
    stamp, marker, _ = name.partition(_SWEPT)
    moment = moment_named(stamp)
    return bool(marker) and moment is not None and now - moment > KEEP_SWEPT
