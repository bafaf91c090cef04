"""Showing a page never opens a window of its own, not even for a moment."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from refundwizard.session.wizard import SECTIONS
from tests.ui.desk import Desk
from tests.ui.pages.reading import SCARF


def test_no_part_of_a_page_is_shown_without_the_page(
    make_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    alone: list[str] = []
    real = QWidget.setVisible

    def watched(self: QWidget, visible: bool) -> None:
        if visible and self.parentWidget() is None and not isinstance(self, type(desk.window)):
            alone.append(type(self).__name__)
        real(self, visible)

    desk = make_desk()
    desk.window.resize(1024, 640)
    desk.open(SCARF)
    monkeypatch.setattr(QWidget, "setVisible", watched)
    for section in SECTIONS[2:]:
        desk.go(section)
        getattr(desk.page, "redraw", desk.settle)()
    assert not alone
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert windows == [desk.window]
