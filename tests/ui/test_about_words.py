"""What the program says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.ui.about import about_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def test_the_article_that_set_it_off_is_credited_without_its_words(qapp: QApplication) -> None:
    assert qapp is not None
    said = about_words()
    assert "mcn7" in said
    assert "http" not in said
