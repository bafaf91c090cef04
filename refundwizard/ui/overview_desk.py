"""The page of one's own results in the window: made anew whenever it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.ui.outside_page import OutsideDesk

if TYPE_CHECKING:
    from refundwizard.session.library import Library
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.pages.overview import OverviewPage


class OverviewDesk(OutsideDesk):
    """Owns the page; it is made from the cached rows alone, however many there are."""

    name = "overview"

    def __init__(self, window: MainWindow, library: Library) -> None:
        """Prepare; `show` makes the page."""
        super().__init__(window)
        self._library = library
        self.page: OverviewPage | None = None

    def show(self, lang: str) -> None:
        """Put the page in the window, in a language."""
        from refundwizard.domain.words import Words  # noqa: PLC0415 - after the first page
        from refundwizard.session.overview_view import overview_view  # noqa: PLC0415 - as above
        from refundwizard.ui.pages.overview import OverviewPage  # noqa: PLC0415 - as above

        words = Words(lang, self._library.pack.texts)
        self.page = OverviewPage(overview_view(self._library.rows(), words))
        self.put(self.page)
        self.page.start()
