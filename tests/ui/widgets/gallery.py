"""Every widget of the kit on a few sheets, in both languages; the shops and orders are invented.

Run as a module it paints the sheets into a folder: `python -m tests.ui.widgets.gallery FOLDER`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from refundwizard.ui.theme import Mode, Theme
from tests.ui.widgets import sheets_basic, sheets_case, sheets_end
from tests.ui.widgets.words import RESOURCES, ZH, Words

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["RESOURCES", "SHEETS", "ZH", "Words", "build"]

SHEETS: dict[str, Callable[[Words], QWidget]] = {
    "controls": sheets_basic.controls,
    "questions": sheets_basic.questions,
    "frame": sheets_basic.frame,
    "result": sheets_case.result,
    "deadlines": sheets_case.deadlines,
    "evidence": sheets_case.evidence,
    "money": sheets_end.money,
    "check": sheets_end.check,
    "home": sheets_end.home,
}


def build(name: str, lang: str, width: int, height: int) -> QWidget:
    """Make one sheet on the ground of the window."""
    ground = QWidget()
    ground.setObjectName("window")
    ground.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    outer = QVBoxLayout(ground)
    outer.setContentsMargins(0, 0, 0, 0)
    outer.addWidget(SHEETS[name](Words(lang)))
    ground.resize(width, height)
    return ground


def main(folder: Path) -> None:
    """Paint all sheets in all themes, both languages, 100 and 200 %."""
    app = QApplication.instance() or QApplication([])
    kit = Theme(RESOURCES)
    kit.set_motion(on=False)
    kit.install(app)
    folder.mkdir(parents=True, exist_ok=True)
    only = sys.argv[2:]
    for mode in (Mode.LIGHT, Mode.DARK, Mode.CONTRAST):
        for lang in (ZH, "en"):
            for percent in (100, 200):
                kit.set_mode(mode)
                kit.set_lang(lang)
                kit.set_percent(percent)
                for name in SHEETS:
                    key = f"{name}-{lang[:2]}-{mode}-{percent}"
                    if only and not any(part in key for part in only):
                        continue
                    wide = {"home": 1052, "frame": 528}.get(name, 752)
                    size = (wide, 860) if percent == 100 else (1280, 1800)
                    sheet = build(name, lang, *size)
                    sheet.show()
                    app.processEvents()
                    app.processEvents()
                    sheet.grab().save(str(folder / f"{key}.png"))
                    sheet.close()
                    sheet.deleteLater()
                    app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
