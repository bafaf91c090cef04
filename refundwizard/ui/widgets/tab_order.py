"""The order of the Tab key for what is made later than what stands around it."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QWidget


def in_turn(*stops: QWidget) -> None:
    """Let the Tab key go from one stop to the next; they lie in one window already."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
