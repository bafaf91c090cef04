"""The page of rights and rules outside a case, and the book behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from refundwizard.ui.outside_page import OutsideDesk

if TYPE_CHECKING:
    from refundwizard.session.book_view import Book
    from refundwizard.session.tasks import Tasks
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.pages.book import BookPage
    from refundwizard.ui.surroundings import Surroundings


class BookPlace(OutsideDesk):
    """Owns the page; the book is made once for a language and kept."""

    name = "book"

    begun = Signal(str)
    """A case about this class is wanted."""
    failed = Signal(object)
    """The book could not be made."""

    def __init__(self, window: MainWindow, around: Surroundings) -> None:
        """Prepare; `show` makes the page."""
        super().__init__(window)
        self.page: BookPage | None = None
        self._around = around
        self._tasks: Tasks | None = None
        self._book: Book | None = None
        self._key = ""

    def equip(self, tasks: Tasks) -> None:
        """Take what is only there after the first painted page."""
        self._tasks = tasks

    def show(self) -> None:
        """Put the page in the window, in the language of the moment and where it was left."""
        from refundwizard.ui.pages.book import BookPage  # noqa: PLC0415 - on demand

        before, self.page = self.page, BookPage()
        self.page.begun.connect(self.begun)
        if before is not None and before.book is not None and self.is_shown:
            self.page.trail, was = before.trail, before.field.raw()
            self.page.field.set_raw(was)
        self.put(self.page)
        self.page.start()
        self._give()

    def open(self, key: str) -> None:
        """Show the page with an entry open, by its key; an unknown one shows the contents."""
        self.show()
        if self.page is not None and self._book is not None and key in self._book.entries:
            self.page.open(key)

    def open_terms(self) -> None:
        """Show all terms."""
        if self.page is not None:
            self.page.open_shelf("term")

    def back(self) -> bool:
        """Go back within the book; False at its beginning."""
        return self.page is not None and self.page.back()

    def find(self) -> bool:
        """Go to the search field, from wherever in the book."""
        if self.page is not None:
            self.page.look()
            self.page.start()
        return self.page is not None

    def _give(self) -> None:
        """Give the page its book; a new one takes a moment, in the background."""
        lang = self._around.translation.lang
        today = self._around.clock().date()
        pack = self._around.library.pack
        key = f"{pack.id} {pack.version} {lang} {today}"
        if self._book is not None and key == self._key:
            self._on_book(self._book)
        elif self._tasks is not None:
            self._key = key
            self._tasks.run(lambda *_: _make(pack, lang, today), self._on_book, self.failed.emit)

    def _on_book(self, book: Book) -> None:
        self._book = book
        page = self.page
        if page is not None and book.lang == self._around.translation.lang:
            page.show_book(book, page.trail, page.field.raw())


def _make(pack: object, lang: str, today: object) -> Book:
    from refundwizard.session.book_view import Book  # noqa: PLC0415 - on demand

    return Book(pack, lang, today)  # type: ignore[arg-type]
