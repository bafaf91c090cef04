"""What stands in the window when the data folder cannot be opened: why, and a way on.

No empty folder is made in its place: to somebody whose drive is not plugged in, an empty list
would look like a loss.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.content.early import early_words
from refundwizard.session.faults import sentence
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from refundwizard.storage.errors import StoreError
    from refundwizard.ui.main_window import MainWindow


def show_no_store(
    window: MainWindow,
    language: tuple[Path, str],
    error: StoreError,
    ways: tuple[Callable[[], bool], Callable[[], bool]],
) -> None:
    """Show one sentence and two buttons.

    Args:
        window: What it stands in.
        language: The pack folder and a language in it.
        error: What went wrong.
        ways: Trying once more, and picking another folder; each says whether cases are open now.
    """
    retry, choose = ways
    say = QCoreApplication.translate
    window.setWindowTitle(say("NoStore", "RefundWizard"))
    window.top_bar.set_home(say("NoStore", "RefundWizard"))
    window.rail.hide()
    words = sentence(early_words(*language, "faults"), error)
    title = say("NoStore", "The cases cannot be opened right now")
    state = EmptyState("attention", title, words, button=say("NoStore", "Try again"))
    page = QWidget()
    page.setObjectName("page_no_store")
    column = QVBoxLayout(page)
    side = theme().px(40)
    column.setContentsMargins(side, side, side, side)
    column.addWidget(state)
    other = Button(say("NoStore", "Use another folder…"), kind="text")
    column.addWidget(other, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(1)

    def on_way(way: Callable[[], bool]) -> None:
        if way():
            window.rail.show()
        if window.pages.currentWidget() is not page:  # else nothing was picked
            window.pages.removeWidget(page)
            page.deleteLater()

    state.action_requested.connect(lambda: on_way(retry))
    other.clicked.connect(lambda _on=False: on_way(choose))
    window.pages.addWidget(page)
    window.pages.setCurrentWidget(page)
