"""Pieces of the book of rights and rules: rows that open, the contents, the parts of an entry."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.rule_source import rule_note
from refundwizard.ui.rule_words import source_parts
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.chips import StrengthChip
from refundwizard.ui.widgets.focus_ring import RingHolder
from refundwizard.ui.widgets.meta_line import MetaLine
from refundwizard.ui.widgets.notes import NoteRow
from refundwizard.ui.widgets.painted_button import PaintedButton
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.summary_list import SummaryRow
from refundwizard.ui.widgets.tab_order import in_turn
from refundwizard.ui.widgets.text_block import TextBlock, Words
from refundwizard.ui.widgets.tile_button import TileButton, TileRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QShowEvent

    from refundwizard.domain.words import Words as Said
    from refundwizard.session.book_entries import Entry
    from refundwizard.session.book_view import Shelf, Topic

say = QCoreApplication.translate

ICONS: Final = {
    "problem": "talk",
    "rule": "book",
    "excuse": "dont",
    "route": "route",
    "clock": "soon",
    "evidence": "photo",
    "tip": "tip",
    "term": "list",
}
"""Icons of the kinds of entries."""
SNIPPET: Final = 64
"""Characters of an entry's text that stand under its title in a row."""
_TOPIC_ROOM: Final = 114
"""What a topic's row needs beside its title (design px)."""
STEP: Final = 20
"""Rows that come at once when more are asked for."""


def snippet(entry: Entry) -> str:
    """Return the beginning of what an entry says."""
    first = entry.parts[0].lines[0] if entry.parts and entry.kind != "clock" else ""
    text = entry.summary or first
    return text if len(text) <= SNIPPET else f"{text[: SNIPPET - 1]}…"


class PlainRow(QWidget):
    """Title and the beginning of the text; a figure of a platform also shows what it rests on."""

    def __init__(self, entry: Entry) -> None:
        """Show `entry`."""
        super().__init__()
        scale = theme().px
        head = QHBoxLayout()
        head.setSpacing(scale(12))
        top = Qt.AlignmentFlag.AlignTop
        head.addWidget(Paragraph(entry.title, Role.OPTION, "text"), 1, top)
        rule = entry.rules[0] if entry.rules and entry.kind in {"clock", "excuse"} else None
        if rule is not None:
            head.addWidget(StrengthChip(rule.strength, rule.strength_word), 0, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(scale(18), scale(13), scale(18), scale(11))
        column.setSpacing(scale(3))
        column.addLayout(head)
        if text := snippet(entry):
            column.addWidget(Paragraph(text, Role.HINT, "text2"))
        if rule is not None and entry.kind == "clock":
            column.addWidget(MetaLine(source_parts(rule), Role.SMALL, "text3"))


class BookRow(QAbstractButton):
    """An entry in a list; the whole row opens it."""

    opened = Signal(str)
    """The entry's key."""

    def __init__(self, entry: Entry) -> None:
        """Show `entry`: a rule exactly as the notes of a case do."""
        super().__init__()
        self.entry = entry
        self.setText(entry.title.replace("&", "&&"))
        self.setAccessibleName(entry.title)
        self.setAccessibleDescription(snippet(entry))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        inner = NoteRow(rule_note(entry.rules[0])) if entry.kind == "rule" else PlainRow(entry)
        inner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inner)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._ring = RingHolder(self, 9)
        self.clicked.connect(lambda: self.opened.emit(entry.key))

    def _inner_height(self, width: int) -> int:
        layout = self.layout()
        return 0 if layout is None else layout.heightForWidth(width)

    def hasHeightForWidth(self) -> bool:
        """Tell layouts to ask for the height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height in px at `width` px."""
        return self._inner_height(width)

    def sizeHint(self) -> QSize:
        """Ask for the width of a column."""
        width = theme().px(600)
        return QSize(width, self._inner_height(width))

    def minimumSizeHint(self) -> QSize:
        """Allow a narrow column."""
        return QSize(theme().px(120), theme().px(40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground under the mouse."""
        del event
        if self.underMouse() or self.isDown():
            inside = self.rect().toRectF().adjusted(1, 1, -1, -1)
            draw.box(QPainter(self), inside, draw.Box("sunken", "", 9))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter too, and move by the arrows."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring for keyboard focus."""
        self._ring.enter(event.reason())
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Drop the ring."""
        self._ring.leave(event.reason())
        super().focusOutEvent(event)


class RowList(QWidget):
    """Rows in one card; more than a few come when they are asked for."""

    opened = Signal(str)

    def __init__(self, entries: Sequence[Entry], *, at_first: int = STEP) -> None:
        """Show the first of `entries`."""
        super().__init__()
        self._rest = list(entries)
        self._card = Card()
        self.more = Button("", kind="text", icon="down", small=True)
        self.more.clicked.connect(self._on_more)
        line = QHBoxLayout()
        line.addWidget(self.more)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        column.addWidget(self._card)
        column.addLayout(line)
        self.rows: list[BookRow] = []
        self._take(at_first)

    def _take(self, count: int) -> None:
        taken, self._rest = self._rest[:count], self._rest[count:]
        for entry in taken:
            row = BookRow(entry)
            row.opened.connect(self.opened)
            self.rows.append(row)
            self._card.add_row(row)
        self.more.setVisible(bool(self._rest))
        self.more.setText(say("BookPage", "Show %n more", "", min(len(self._rest), STEP)))
        in_turn(*self.rows, self.more)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the Tab key go through the rows first: only in a window there is an order."""
        super().showEvent(event)
        in_turn(*self.rows, self.more)

    def reach(self, key: str) -> BookRow | None:
        """Return the row of an entry, made if it had not been asked for; None if it is not here."""
        at = next((at for at, entry in enumerate(self._rest) if entry.key == key), None)
        if at is not None:
            self._take(at + 1)
        return next((row for row in self.rows if row.entry.key == key), None)

    def _on_more(self) -> None:
        first = len(self.rows)
        self._take(STEP)
        self.rows[first].setFocus(Qt.FocusReason.OtherFocusReason)


class TopicRow(PaintedButton):
    """A topic of a kind with how many entries it has; it unfolds them below itself."""

    def __init__(self, topic: Topic) -> None:
        """Show `topic` folded."""
        super().__init__(topic.title)
        self.topic = topic
        self.is_open = False
        self.setAccessibleDescription(str(len(topic.entries)))

    def set_open(self, *, on: bool) -> None:
        """Show that its entries are in sight, or not."""
        self.is_open = on
        self.update()

    def _title(self, width: int) -> TextBlock:
        bold = Role.OPTION_BOLD if self.is_open else Role.OPTION
        return TextBlock(Words(self.words, bold), width - theme().px(_TOPIC_ROOM))

    def wanted_height(self, width: int) -> int:
        """Give 44 design px, more where the title wraps."""
        return max(theme().px(44), self._title(width).height + theme().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chevron, the title and the number."""
        del event
        painter = QPainter(self)
        scale = theme().px
        inside = self.rect().toRectF().adjusted(1, 1, -1, -1)
        if self.underMouse():
            draw.box(painter, inside, draw.Box("sunken", "", 9))
        middle = self.height() / 2
        icon = "up" if self.is_open else "down"
        draw.icon_middle(painter, icon, "text3", QPointF(scale(16), middle), 18)
        title = self._title(self.width())
        title.paint(painter, QPointF(scale(44), (self.height() - title.height) // 2), "text")
        number = QRectF(self.width() - scale(70), 0, scale(52), self.height())
        count = str(len(self.topic.entries))
        draw.text(painter, number, count, draw.Ink(Role.HINT, "text3", right=True))


def tiles(shelves: Iterable[Shelf], words: Said) -> tuple[TileRow, dict[str, TileButton]]:
    """Return the contents: a tile per kind with how many entries there are."""
    made = {
        shelf.kind: TileButton(
            ICONS[shelf.kind],
            words("book.shelf", name=shelf.title, n=shelf.count),
            shelf.note,
        )
        for shelf in shelves
    }
    return TileRow(*made.values()), dict(made)


def part_rows(entry: Entry) -> list[SummaryRow]:
    """Return the parts of an entry as rows: label and words."""
    return [
        SummaryRow(str(number), part.label, "\n".join(part.lines))
        for number, part in enumerate(entry.parts)
    ]
