"""The window: PySide6 and nothing clever.

Importing this package makes Python's shared constants immortal on CPython before 3.12. PySide6
6.12 hands out `None`, `True` and `False` without taking a reference, as if they were immortal
everywhere; on 3.11 each such call costs one, and after some 5,000 of them the interpreter stops
with "deallocating None".
"""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 40
_SMALL_INTEGERS = range(-5, 257)


def _keep_constants_alive() -> None:
    """Give the shared constants more references than any run can use up."""
    if sys.version_info >= (3, 12) or sys.getrefcount(None) > _PLENTY // 2:
        return
    shared = (None, True, False, NotImplemented, Ellipsis, (), "", b"", *_SMALL_INTEGERS)
    for constant in shared:
        ctypes.c_ssize_t.from_address(id(constant)).value += _PLENTY


_keep_constants_alive()
