"""Every widget in every theme, language and text size: paints, fits, and has names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from refundwizard.ui.safe_text import Label
from refundwizard.ui.theme import Mode, Theme
from refundwizard.ui.widgets.paragraph import Paragraph
from tests.ui.widgets.gallery import SHEETS, ZH, build

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _shown(kit: Theme, qtbot: QtBot, name: str, lang: str) -> QWidget:
    kit.set_lang(lang)
    width = 1280 if kit.percent == 200 else 1052 if name == "home" else 800
    sheet = build(name, lang, width, 900)
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


@pytest.mark.parametrize("lang", [ZH, "en"])
@pytest.mark.parametrize("name", SHEETS)
def test_every_control_has_a_name(kit: Theme, qtbot: QtBot, name: str, lang: str) -> None:
    sheet = _shown(kit, qtbot, name, lang)
    for kind in (QAbstractButton, QLineEdit, QPlainTextEdit):
        for control in sheet.findChildren(kind):
            if control.isVisibleTo(sheet):
                assert control.accessibleName(), control


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("lang", [ZH, "en"])
@pytest.mark.parametrize("name", SHEETS)
def test_no_text_is_clipped(kit: Theme, qtbot: QtBot, name: str, lang: str, percent: int) -> None:
    kit.set_percent(percent)
    sheet = _shown(kit, qtbot, name, lang)
    for label in sheet.findChildren(Label):
        if not label.isVisibleTo(sheet) or not label.text():
            continue
        if isinstance(label, Paragraph):
            assert label.height() >= label.heightForWidth(label.width()), label.text()
        corner = label.mapTo(sheet, QPoint(0, 0))
        assert corner.x() + label.width() <= sheet.width(), label.text()


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.CONTRAST])
@pytest.mark.parametrize("name", SHEETS)
def test_every_sheet_paints_on_the_ground_of_its_theme(
    kit: Theme, qtbot: QtBot, name: str, mode: Mode
) -> None:
    kit.set_mode(mode)
    sheet = _shown(kit, qtbot, name, ZH)
    image = sheet.grab().toImage()
    colours = {image.pixelColor(x, y).name() for x in range(0, 700, 9) for y in range(0, 800, 9)}
    assert kit.tokens.window.lower() in colours
    assert kit.tokens.text.lower() in colours or len(colours) > 8


@pytest.mark.parametrize("name", SHEETS)
def test_a_sheet_follows_theme_language_and_size_while_open(
    kit: Theme, qtbot: QtBot, name: str
) -> None:
    sheet = _shown(kit, qtbot, name, ZH)
    kit.set_mode(Mode.DARK)
    kit.set_percent(150)
    kit.set_lang("en")
    image = sheet.grab().toImage()
    assert image.pixelColor(2, 890).name() in {
        kit.tokens.window.lower(),
        kit.tokens.rail.lower(),
    }
