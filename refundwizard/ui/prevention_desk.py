"""The page before buying in the window: made when it is first asked for, in the language in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.page import Tools
    from refundwizard.ui.pages.prevention import PreventionPage


class PreventionDesk(QObject):
    """Owns the page; what was pasted lives as long as the page and is written nowhere."""

    def __init__(self, window: MainWindow, tools: Callable[[Callable[[], object]], Tools]) -> None:
        """Prepare; `show` makes the page. `tools` gives what a page may use."""
        super().__init__(window)
        self.window = window
        self._tools = tools
        self.page: PreventionPage | None = None

    @property
    def is_shown(self) -> bool:
        """Whether the page is the one in the window."""
        return self.page is not None and self.window.pages.currentWidget() is self.page

    def show(self, lang: str) -> None:
        """Put the page in the window, with what was pasted before."""
        from refundwizard.domain.words import Words  # noqa: PLC0415 - after the first page
        from refundwizard.ui.pages.prevention import PreventionPage  # noqa: PLC0415 - as above

        old = self.page
        pasted = old.field.raw() if old is not None else ""
        tools = self._tools(lambda: None)
        self.page = PreventionPage(tools, Words(lang, tools.library.pack.texts), pasted)
        self.page.setObjectName("page_prevention")
        self.window.pages.addWidget(self.page)
        if old is not None:
            self.window.pages.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.window.side.take_away()
        self.window.pages.setCurrentWidget(self.page)
        self.window.top_bar.set_home(self.tr("RefundWizard"))
        self.page.start()
