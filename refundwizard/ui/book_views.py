"""What stands below the search field of the book: contents, one kind, what was found, an entry."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.book_parts import BookRow, RowList, TopicRow, part_rows, tiles
from refundwizard.ui.fonts import Role
from refundwizard.ui.rule_source import RuleSource
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.summary_list import SummaryList
from refundwizard.ui.widgets.title import SectionTitle

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from refundwizard.session.book_entries import Entry
    from refundwizard.session.book_view import Book, Found, Shelf, Topic

AT_FIRST: Final = 3
"""Entries of each kind that show at once where something was looked for."""
RULES_AT_FIRST: Final = 5


class BookView(QWidget):
    """A column of blocks that leads to entries, kinds and searches."""

    opened = Signal(str)
    """An entry, by its key."""
    shelf_wanted = Signal(str)
    asked = Signal(str)
    """Words to look for."""
    begun = Signal(str)
    """A case about this class is wanted."""

    def __init__(self) -> None:
        """Make an empty column."""
        super().__init__()
        self.lists: list[RowList] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def add(self, widget: QWidget, gap: int) -> None:
        """Add a block `gap` design px below the last one."""
        if self._column.count():
            self._column.addSpacing(theme().px(gap))
        self._column.addWidget(widget)

    def add_rows(self, entries: Sequence[Entry], gap: int, at_first: int = 20) -> None:
        """Add entries as rows that open."""
        rows = RowList(entries, at_first=at_first)
        rows.opened.connect(self.opened)
        self.lists.append(rows)
        self.add(rows, gap)

    def reach(self, key: str) -> BookRow | None:
        """Return the row of an entry, brought in sight if it was not; None if it is not here."""
        found = (rows.reach(key) for rows in self.lists)
        return next((row for row in found if row is not None), None)

    def add_asks(self, words: Iterable[str], gap: int) -> None:
        """Add words that can be looked for by a click."""
        row = FlowRow()
        for each in words:
            button = Button(each, icon="search", small=True)
            button.clicked.connect(partial(self._ask, each))
            row.add(button)
        self.add(row, gap)

    def _ask(self, words: str) -> None:
        self.asked.emit(words)


class ContentsView(BookView):
    """What there is, by kind, and what is often looked for."""

    def __init__(self, book: Book, *, often: bool = True) -> None:
        """Show the contents of `book`."""
        super().__init__()
        row, self.tiles = tiles(book.contents(), book.words)
        for kind, tile in self.tiles.items():
            tile.clicked.connect(partial(self._want, kind))
        self.add(row, 0)
        if often:
            self.add(SectionTitle(self.tr("Often looked for")), 22)
            self.add_asks(book.words("book.often").split("\n"), 8)

    def _want(self, kind: str) -> None:
        self.shelf_wanted.emit(kind)


class ShelfView(BookView):
    """The entries of one kind; many topics stay folded until they are wanted."""

    def __init__(self, shelf: Shelf) -> None:
        """Show `shelf`."""
        super().__init__()
        self.topics: list[TopicRow] = []
        if len(shelf.topics) == 1:
            self.add_rows(shelf.topics[0].entries, 0)
            return
        card = Card()
        for topic in shelf.topics:
            card.add_row(self._folded(topic))
        self.add(card, 0)

    def _folded(self, topic: Topic) -> QWidget:
        row = TopicRow(topic)
        self.topics.append(row)
        body = QWidget()
        body.hide()
        inner = QVBoxLayout(body)
        scale = theme().px
        inner.setContentsMargins(scale(12), 0, scale(12), scale(12))
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(row)
        column.addWidget(body)
        row.clicked.connect(partial(self._turn, row, body))
        return both

    def _turn(self, row: TopicRow, body: QWidget) -> None:
        """Unfold a topic, or fold it; its rows are made when they are first wanted."""
        row.set_open(on=not row.is_open)
        layout = body.layout()
        if row.is_open and layout is not None and not layout.count():
            rows = RowList(row.topic.entries)
            rows.opened.connect(self.opened)
            self.lists.append(rows)
            layout.addWidget(rows)
        body.setVisible(row.is_open)

    def reach(self, key: str) -> BookRow | None:
        """Return the row of an entry; its topic unfolds."""
        for topic in self.topics:
            if not topic.is_open and any(each.key == key for each in topic.topic.entries):
                topic.click()
        return super().reach(key)


class FoundView(BookView):
    """What a search found, kind by kind; where nothing was, words that are near."""

    def __init__(self, book: Book, found: Found, query: str) -> None:
        """Show `found`."""
        super().__init__()
        self.nothing: EmptyState | None = None
        for _kind, title, entries in found.groups:
            self.add(SectionTitle(title, note=str(len(entries))), 22)
            self.add_rows(entries, 8, AT_FIRST)
        if found.groups:
            return
        title = self.tr("Nothing found for “{words}”").format(words=query.strip())
        note = self.tr("Try fewer or plainer words, the name of a platform, or an article like 25.")
        self.nothing = EmptyState("search", title, note)
        self.add(self.nothing, 0)
        if found.near:
            self.add(SectionTitle(self.tr("Did you mean")), 20)
            self.add_asks(found.near, 8)
        contents = ContentsView(book, often=False)
        contents.shelf_wanted.connect(self.shelf_wanted)
        self.add(SectionTitle(self.tr("Or look around")), 20)
        self.add(contents, 8)


class EntryView(BookView):
    """An entry whole: what it says, what it rests on, and where it leads."""

    def __init__(self, book: Book, entry: Entry) -> None:
        """Show `entry`."""
        super().__init__()
        self.begin: Button | None = None
        if entry.kind == "rule":
            self.add(RuleSource(entry.rules[0]), 0)
        if entry.problem:
            self._add_begin(entry.problem)
        if entry.parts:
            self.add(SummaryList(part_rows(entry)), 16)
        if entry.rules and entry.kind != "rule":
            known = [book.entries.get(f"rule:{rule.id}") for rule in entry.rules]
            self.add(SectionTitle(self.tr("What it rests on")), 22)
            self.add_rows([each for each in known if each is not None], 8, RULES_AT_FIRST)
        self._add_related(book, entry)

    def _add_begin(self, problem: str) -> None:
        self.begin = Button(self.tr("Start a case about this"), kind="primary", icon="new")
        self.begin.clicked.connect(lambda: self.begun.emit(problem))
        row = FlowRow()
        row.add(self.begin)
        self.add(row, 0)
        note = self.tr("The case begins with this answer. You can change it at any time.")
        self.add(Paragraph(note, Role.HINT, "text3"), 6)

    def _add_related(self, book: Book, entry: Entry) -> None:
        related = [each for each in book.related(entry) if each.key != entry.key]
        if entry.kind == "clock" or not related:
            return
        title = book.kind_title(related[0].kind)
        if entry.kind == "rule":
            title = self.tr("Where it matters")
        self.add(SectionTitle(title), 22)
        self.add_rows(related, 8, RULES_AT_FIRST)
