"""A theme that is installed, without motion, and put back to light after each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from refundwizard.ui.theme import Mode, Theme
from tests.ui.widgets.gallery import RESOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def kit(qapp: QApplication) -> Iterator[Theme]:
    """The installed theme: light, Chinese, 100 %."""
    theme = Theme(RESOURCES, mode=Mode.LIGHT)
    theme.set_motion(on=False)
    theme.install(qapp)
    yield theme
    qapp.setStyleSheet("")
