"""What a field makes of what was typed, and what all fields have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class Reading(NamedTuple):
    """One way to understand what was typed.

    `value` is for the program, `echo` repeats it in words, `tidy` replaces what was typed.
    """

    value: str
    echo: str
    tidy: str


Reader = Callable[[str], tuple[Reading, ...]]
"""Understands typed text: no reading, one, or several to choose from."""


class Control(Protocol):
    """What a `FieldBlock` needs of the control in it."""

    def set_invalid(self, *, on: bool) -> None:
        """Mark or unmark the control as wrong."""

    def focus_target(self) -> QWidget:
        """Give the widget that takes the focus."""
