"""Places in the book of rights and rules: how each is titled, and what stands there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication

from refundwizard.ui.book_views import BookView, ContentsView, EntryView, FoundView, ShelfView
from refundwizard.ui.widgets.title import PageTitle

if TYPE_CHECKING:
    from refundwizard.session.book_view import Book

say = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the book: the contents or what was found, one kind, or an entry by its key."""

    at: Literal["contents", "shelf", "entry"] = "contents"
    id: str = ""


def title_of(book: Book | None, spot: Spot, query: str) -> PageTitle:
    """Return the title of a place; of the contents it says what was found for `query`."""
    name = say("BookPage", "Rights and rules")
    if book is None or spot.at == "contents":
        lead = say(
            "BookPage", "Every rule with its source and the day it was checked. No case needed."
        )
        return PageTitle(_statement(book, query.strip()), eyebrow=(name,), lead=lead)
    if spot.at == "shelf":
        shelf = book.shelf(spot.id)
        return PageTitle(shelf.title, eyebrow=(name,), lead=shelf.note)
    entry = book[spot.id]
    topic = (entry.topic,) if entry.topic and entry.kind != "clock" else ()
    eyebrow = (book.kind_title(entry.kind), *topic)
    return PageTitle(entry.title, eyebrow=eyebrow, lead=entry.summary)


def _statement(book: Book | None, query: str) -> str:
    """Return what was found, in a few words."""
    count = book.find(query).count if book is not None else 0
    if not count:
        return say("BookPage", "What applies to your purchase")
    return say("BookPage", "%n about “{words}”", "", count).format(words=query)


def view_of(book: Book, spot: Spot, query: str) -> BookView:
    """Return what stands at a place."""
    if spot.at == "entry":
        return EntryView(book, book[spot.id])
    if spot.at == "shelf":
        return ShelfView(book.shelf(spot.id))
    return FoundView(book, book.find(query), query) if query.strip() else ContentsView(book)
