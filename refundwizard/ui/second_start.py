"""What a start does before it shows anything: leave it to a window that is open already."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def is_handed_over(file: str, data_dir: str) -> bool:
    """Give the file to a window that is open on the same data folder, if there is one.

    Args:
        file: What is to be opened; "" only raises the window.
        data_dir: The data folder asked for; "" for the one chosen in the settings.
    """
    from refundwizard.storage.settings import chosen_data_dir  # noqa: PLC0415 - keep a start light

    root = chosen_data_dir(data_dir)
    if not _is_locked(root):
        return False
    from refundwizard.ui.single_instance import channel, hand_over  # noqa: PLC0415 - as above

    given = os.path.abspath(file) if file else ""  # noqa: PTH100 - a string goes out
    return hand_over(channel(root), given)


def _is_locked(root: Path) -> bool:
    """Whether another process holds the folder; asking costs less than a socket."""
    from refundwizard.storage.lock import KernelLock  # noqa: PLC0415 - keep a start light

    if not (root / ".lock").exists():
        return False
    return KernelLock(root / ".lock").is_busy()
