"""The page before buying in the window: made when it is first asked for, in the language in use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.ui.outside_page import OutsideDesk

if TYPE_CHECKING:
    from collections.abc import Callable

    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.page import Tools
    from refundwizard.ui.pages.prevention import PreventionPage


class PreventionDesk(OutsideDesk):
    """Owns the page; what was pasted lives as long as the page and is written nowhere."""

    name = "prevention"

    def __init__(self, window: MainWindow, tools: Callable[[Callable[[], object]], Tools]) -> None:
        """Prepare; `show` makes the page. `tools` gives what a page may use."""
        super().__init__(window)
        self._tools = tools
        self.page: PreventionPage | None = None

    def show(self, lang: str) -> None:
        """Put the page in the window, with what was pasted before."""
        from refundwizard.domain.words import Words  # noqa: PLC0415 - after the first page
        from refundwizard.ui.pages.prevention import PreventionPage  # noqa: PLC0415 - as above

        pasted = self.page.field.raw() if self.page is not None else ""
        tools = self._tools(lambda: None)
        self.page = PreventionPage(tools, Words(lang, tools.library.pack.texts), pasted)
        self.put(self.page)
        self.page.start()
