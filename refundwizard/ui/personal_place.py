"""The page of one's particulars outside a case: made when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.ui.outside_page import OutsideDesk

if TYPE_CHECKING:
    from collections.abc import Callable

    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.page import Tools
    from refundwizard.ui.pages.personal import PersonalSheet


class PersonalPlace(OutsideDesk):
    """Owns the page."""

    name = "personal"

    def __init__(self, window: MainWindow, tools: Callable[[Callable[[], object]], Tools]) -> None:
        """Prepare; `show` makes the page. `tools` gives what a page may use."""
        super().__init__(window)
        self._tools = tools
        self.page: PersonalSheet | None = None

    def show(self, lang: str) -> None:
        """Put the page in the window, in a language."""
        from refundwizard.domain.words import Words  # noqa: PLC0415 - after the first page
        from refundwizard.ui.pages.personal import PersonalSheet  # noqa: PLC0415 - as above

        tools = self._tools(lambda: None)
        self.page = PersonalSheet(tools, Words(lang, tools.library.pack.texts))
        self.put(self.page)
        self.page.start()
