"""Pieces of the mask page: boxes in hand, a row for each, tools over the picture, and words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from refundwizard.domain.records import Box
from refundwizard.session.export_work import error_words
from refundwizard.session.mask_view import OTHER
from refundwizard.session.masking import CopyFailedError
from refundwizard.ui.export_parts import exists_words
from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import visible
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button, IconButton
from refundwizard.ui.widgets.chips import NumberBadge
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.mask_surface import Patch
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.side_panel import Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from refundwizard.domain.words import Words
    from refundwizard.session.masking import Suggestion

say = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Piece:
    """A box while it is worked on; ``shown`` is what a suggestion would cover, masked."""

    box: Box
    is_suggested: bool = False
    shown: str = ""

    @property
    def rect(self) -> QRect:
        """Where it is, in pixels of the picture."""
        return QRect(self.box.left, self.box.top, self.box.width, self.box.height)

    @property
    def patch(self) -> Patch:
        """How the canvas shows it."""
        return Patch(self.rect, self.is_suggested)

    def at(self, rect: QRect) -> Piece:
        """Return it somewhere else; what was moved by hand is wanted."""
        made = box_at(rect, self.box.page, self.box.what)
        return replace(self, box=made, is_suggested=False)

    def covering(self, what: str) -> Piece:
        """Return it as covering something else."""
        return replace(self, box=self.box.model_copy(update={"what": what}), is_suggested=False)

    def wanted(self) -> Piece:
        """Return it as a box that covers."""
        return replace(self, is_suggested=False)


def box_at(rect: QRect, page: int, what: str = OTHER) -> Box:
    """Return the box of a place on a page."""
    return Box(
        left=max(rect.left(), 0),
        top=max(rect.top(), 0),
        width=max(rect.width(), 1),
        height=max(rect.height(), 1),
        page=page,
        what=what,
    )


def with_suggestions(pieces: list[Piece], found: Iterable[Suggestion]) -> list[Piece]:
    """Return the pieces with those suggestions added that lie on none of them."""
    made = list(pieces)
    for each in found:
        piece = Piece(each.box, is_suggested=True, shown=each.shown)
        same = (one for one in made if one.box.page == each.box.page)
        if not any(one.rect.intersects(piece.rect) for one in same):
            made.append(piece)
    return made


class Toolbar(FlowRow):
    """Add a box, zoom, turn pages, look for private data."""

    def __init__(self) -> None:
        """Make the buttons; the page connects them."""
        super().__init__(gap=8)
        self.add_box = Button(say("MaskPage", "Add a box"), icon="hide", small=True)
        self.look = Button(say("MaskPage", "Find private data"), icon="search", small=True)
        self.smaller = Button(say("MaskPage", "Smaller"), small=True)
        self.larger = Button(say("MaskPage", "Larger"), small=True)
        self.previous = IconButton("back", say("MaskPage", "Previous page"))
        self.following = IconButton("next", say("MaskPage", "Next page"))
        self.page = Paragraph("", Role.HINT, "text2")
        for widget in (self.add_box, self.look, self.smaller, self.larger):
            self.add(widget)
        for turner in (self.previous, self.following, self.page):
            self.add(turner)

    def show_page(self, page: int, pages: int) -> None:
        """Show the turners where there is more than one page."""
        for widget in (self.previous, self.following, self.page):
            widget.setVisible(pages > 1)
        self.previous.setEnabled(page > 0)
        self.following.setEnabled(page + 1 < pages)
        words = say("MaskPage", "Page {page} of {pages}")
        self.page.setText(words.format(page=page + 1, pages=pages))


class PieceRow(QWidget):
    """A box: its number, what it covers, and the buttons for it."""

    removed = Signal()
    accepted = Signal()
    changed = Signal(str)
    """The kind the person says it covers."""

    def __init__(self, number: int, piece: Piece, kinds: tuple[tuple[str, str], ...]) -> None:
        """Show a piece under its number."""
        super().__init__()
        self._kinds = kinds
        self.menu: QMenu | None = None
        name = kind_of(piece, kinds)
        line = QHBoxLayout(self)
        scale = theme().px
        line.setContentsMargins(scale(16), scale(7), scale(12), scale(7))
        line.setSpacing(scale(10))
        line.addWidget(NumberBadge(str(number)))
        if piece.is_suggested:
            words = say("MaskPage", "Suggested: {kind} {shown}")
            line.addWidget(
                Paragraph(words.format(kind=name, shown=piece.shown), Role.BODY, "text"), 1
            )
            self.accept = Button(say("MaskPage", "Cover"), small=True)
            self.accept.setAccessibleName(f"{self.accept.words} {number} {name}")
            self.accept.clicked.connect(self.accepted)
            line.addWidget(self.accept)
            remove = say("MaskPage", "Leave {number} as it is")
        else:
            self.kind = Button(visible(name), kind="plain", trailing_icon="down", small=True)
            what = say("MaskPage", "What box {number} covers: {kind}")
            self.kind.setAccessibleName(what.format(number=number, kind=name))
            self.kind.clicked.connect(self._ask_kind)
            line.addWidget(self.kind)
            line.addStretch(1)
            remove = say("MaskPage", "Remove box {number}")
        self.remove = IconButton("close", remove.format(number=number), size=28)
        self.remove.clicked.connect(self.removed)
        line.addWidget(self.remove)

    def _ask_kind(self) -> None:
        self.menu = QMenu(self)
        for kind, words in self._kinds:
            action = self.menu.addAction(words)
            action.triggered.connect(partial(self._take, kind))
        self.menu.popup(self.kind.mapToGlobal(QPoint(0, self.kind.height())))

    def _take(self, kind: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        self.changed.emit(kind)


def kind_of(piece: Piece, kinds: tuple[tuple[str, str], ...]) -> str:
    """Return in words what a piece covers."""
    return dict(kinds).get(piece.box.what or OTHER, piece.box.what)


def piece_words(number: int, piece: Piece, kinds: tuple[tuple[str, str], ...]) -> str:
    """Return for a screen reader what a piece is and where."""
    words = say("MaskPage", "Box {number}: {kind}, left {left}, top {top}, {width} by {height}")
    if piece.is_suggested:
        words = say(
            "MaskPage",
            "Suggestion {number}: {kind}, left {left}, top {top}, {width} by {height}",
        )
    box = piece.box
    return words.format(
        number=number,
        kind=kind_of(piece, kinds),
        left=box.left,
        top=box.top,
        width=box.width,
        height=box.height,
    )


def panel_sections() -> tuple[Section, ...]:
    """Return what is worth covering, and what should stay in sight."""
    cover = (
        say("MaskPage", "Phone, ID and bank card numbers"),
        say("MaskPage", "Names and addresses, yours and other people's"),
        say("MaskPage", "Other chats, notifications, balances at the edge"),
    )
    leave = say(
        "MaskPage",
        "Leave order number, amounts, dates and what the seller wrote: that is what it proves.",
    )
    original = say(
        "MaskPage", "For a court or the regulator give the original. It stays in your case."
    )
    ticks = tuple(("hide", "text2", words) for words in cover)
    return (
        Section("hide", say("MaskPage", "What to cover"), ticks=ticks),
        Section("eye", say("MaskPage", "What to leave"), text=leave),
        Section("doc", say("MaskPage", "The original"), text=original),
    )


def reading_words(error: Exception) -> str:
    """Return why no text could be recognised."""
    if getattr(error, "reason", "") == "missing":
        return no_engine_words()
    return say("MaskPage", "No text could be recognised here. Draw the boxes yourself.")


def hint_words(shown: Sequence[str]) -> str:
    """Return what your texts hold that the picture may show too, where no text is recognised."""
    if not shown:
        return no_engine_words()
    words = say(
        "MaskPage",
        "Text recognition is not installed. Your texts and what you copied last hold {shown}: where"
        " the picture shows them too, draw a box.",
    )
    return words.format(shown=say("MaskPage", ", ").join(visible(each) for each in shown))


def no_engine_words() -> str:
    """Return that this part of the program is not there."""
    return say(
        "MaskPage", "Text recognition is not installed, so nothing is suggested. Draw the boxes."
    )


def failure_words(words: Words, error: Exception, target: Path) -> str:
    """Return in a sentence why there is no copy."""
    if isinstance(error, FileExistsError):
        return exists_words(error.args[0].name)
    if not isinstance(error, CopyFailedError):
        return error_words(words, error, target)
    return {
        "no_decoder": say("MaskPage", "The part that opens this kind of picture is missing here."),
        "locked": say("MaskPage", "This PDF asks for a password, so no copy can be made."),
        "too_many_pages": say("MaskPage", "This PDF has over 100 pages, too many for a copy."),
        "cancelled": say("MaskPage", "Stopped. Nothing was changed."),
        "too_slow": say("MaskPage", "This took too long and was stopped. Nothing was changed."),
    }.get(error.why, say("MaskPage", "No copy can be made of this file. Nothing was changed."))
