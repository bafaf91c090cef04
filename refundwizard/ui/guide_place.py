"""The user guide outside a case: read from its files when it is opened, kept while it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from refundwizard.ui.outside_page import OutsideDesk

if TYPE_CHECKING:
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.pages.guide import GuidePage
    from refundwizard.ui.surroundings import Surroundings

CHAPTERS: Final = {
    "home": "first",
    "story": "story",
    "question": "story",
    "check": "story",
    "rights": "story",
    "hurry": "hurry",
    "today": "hurry",
    "deadlines": "dates",
    "timeline": "dates",
    "money": "money",
    "evidence": "evidence",
    "exhibit": "evidence",
    "mask": "evidence",
    "phone": "evidence",
    "drafts": "letters",
    "ledger": "letters",
    "form": "letters",
    "form_facts": "letters",
    "reply": "answers",
    "route": "answers",
    "pause": "answers",
    "closing": "answers",
    "overview": "answers",
    "export": "documents",
    "personal": "data",
    "knowledge": "data",
    "copies": "data",
    "trash": "data",
    "versions": "data",
    "settings": "keys",
    "book": "limits",
}
"""Kind of page → the chapter about it."""


class GuidePlace(OutsideDesk):
    """Owns the page; remembers the chapter until the window is closed."""

    name = "guide"

    page_wanted = Signal(str)
    """A page of the window was asked for in a chapter."""

    def __init__(self, window: MainWindow, around: Surroundings) -> None:
        """Prepare; `show` makes the page."""
        super().__init__(window)
        self._around = around
        self._chapter = ""
        self.page: GuidePage | None = None

    def show(self) -> None:
        """Put the page in the window, in the language of the moment."""
        from refundwizard.session.guide import nearest, read  # noqa: PLC0415 - on demand
        from refundwizard.ui.pages.guide import GuidePage  # noqa: PLC0415 - on demand

        resources = self._around.resources
        lang = nearest(resources, self._around.translation.lang)
        self.page = GuidePage(read(resources, lang), resources, lang, self._chapter)
        self.page.turned.connect(self._on_turned)
        self.page.page_wanted.connect(self.page_wanted)
        self.put(self.page)
        self.page.start()

    def _on_turned(self, chapter: str) -> None:
        self._chapter = chapter

    def think_of(self, page: str) -> None:
        """Open at the chapter about a kind of page the next time; one without keeps the last."""
        self._chapter = CHAPTERS.get(page, self._chapter)

    def find(self) -> bool:
        """Go to the field to find words in."""
        if self.page is not None:
            self.page.seek()
        return self.page is not None
