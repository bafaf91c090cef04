"""What all sheets of the gallery need."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from refundwizard.ui.widgets.flow_row import FlowRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

RESOURCES = Path(__file__).resolve().parents[3] / "resources"
ZH = "zh_CN"


class Words:
    """Picks the Chinese or the English of two texts."""

    def __init__(self, lang: str) -> None:
        self.zh = lang == ZH

    def __call__(self, zh: str, en: str) -> str:
        return zh if self.zh else en


def row(*widgets: QWidget, gap: int = 8) -> FlowRow:
    row = FlowRow(gap=gap)
    for widget in widgets:
        row.add(widget)
    return row
