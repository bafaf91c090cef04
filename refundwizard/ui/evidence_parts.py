"""Pieces of the evidence page: claims, tiles, and the menu that files an exhibit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from refundwizard.media.child import FLAW
from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import visible
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.chips import NumberBadge
from refundwizard.ui.widgets.evidence import Claim, GapMeter
from refundwizard.ui.widgets.exhibits import Exhibit
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QImage

    from refundwizard.domain.case import Exhibit as CaseExhibit
    from refundwizard.session.evidence_view import EvidenceView, ExhibitView, NeedView

Kinds = tuple[tuple[str, str], ...]
"""Evidence ids with what they are called."""
say = QCoreApplication.translate
UNSORTED: Final = ""
"""What the filing menu means by no kind."""
_ICONS: Final = (("image/", "photo"), ("video/", "video"), ("audio/", "talk"))


def number_words(number: int) -> str:
    """Return what an exhibit is called (证据 1, Ex. 1)."""
    return say("EvidenceParts", "Ex. {number}").format(number=number)


def meter_of(view: EvidenceView) -> GapMeter:
    """Return the meter with its counts in words."""
    enough, weak, missing = counts = view.counts()
    words = (
        say("EvidenceParts", "there {count}").format(count=enough),
        say("EvidenceParts", "would help {count}").format(count=weak),
        say("EvidenceParts", "missing {count}").format(count=missing),
    )
    return GapMeter(counts, words)


def claim_of(need: NeedView, *, is_first: bool = False) -> Claim:
    """Return a thing to show as a row; a gap has its steps, the first one a loud button."""
    if need.state == "enough":
        note = need.name
    elif need.is_perishable and need.state == "missing":
        today = say("EvidenceParts", "Today: {name}. It may change or disappear.")
        note = today.format(name=need.name)
    elif need.state == "missing":
        note = say("EvidenceParts", "Missing: {name}").format(name=need.name)
    else:
        note = say("EvidenceParts", "Would help: {name}").format(name=need.name)
    badges = tuple(number_words(number) for number in need.exhibits)
    title = need.proves[:1].upper() + need.proves[1:]
    is_open = need.state != "enough" and bool(need.capture)
    button = say("EvidenceParts", "How to record it") if is_open else ""
    return Claim(
        need.id,
        need.state,
        title,
        note,
        badges,
        button,
        steps=need.capture if is_open else (),
        after=kept_words(need),
        is_first=is_first,
    )


def kept_words(need: NeedView) -> str:
    """Return until when the platform has to keep it, for who cannot record it; or nothing."""
    words = say(
        "EvidenceParts",
        "If you cannot record it: the platform has to keep it until {day} at least, so ask for it"
        " in writing.",
    )
    return words.format(day=need.kept_until) if need.kept_until else ""


def tile_of(each: ExhibitView, image: QImage | None) -> Exhibit:
    """Return an exhibit as a tile; a null `image` means that there can be no picture."""
    is_blind = image is not None and image.isNull()
    icon = next((icon for start, icon in _ICONS if each.media_type.startswith(start)), "doc")
    kind = each.kind_name or say("EvidenceParts", "unsorted")
    if image is not None and image.text(FLAW):
        kind = say("EvidenceParts", "incomplete")
    return Exhibit(
        id=each.id,
        number=number_words(each.number),
        name=each.name or number_words(each.number),
        meta=(kind, each.added),
        icon=icon,
        state="unreadable" if is_blind else "ok",
        redacted=each.is_masked,
        note=say("EvidenceParts", "no preview") if is_blind else "",
    )


class FilingMenu(QMenu):
    """Says what exhibits show: the needed kinds first, all others in a list of their own."""

    opened = Signal(str)
    filed = Signal(list, str)
    """Exhibit ids and kind; an empty kind takes them out of their place."""
    removed = Signal(list)

    def __init__(
        self,
        exhibits: Sequence[ExhibitView | CaseExhibit],
        kinds: tuple[Kinds, int],
        parent: QWidget,
    ) -> None:
        """Make the menu of some exhibits; `popup` shows it.

        Args:
            exhibits: Those it is about; one at least.
            kinds: All kinds there are, the needed ones first, and how many are needed.
            parent: Qt owner.
        """
        super().__init__(parent)
        self.exhibits = tuple(exhibits)
        self.ids = [each.id for each in exhibits]
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        names, needed = kinds
        for name, words in names[:needed]:
            self._add(self, name, words)
        self.rest = self.addMenu(say("EvidenceParts", "Something else"))
        for name, words in names[needed:]:
            self._add(self.rest, name, words)
        if any(each.kind for each in exhibits):
            self._add(self, UNSORTED, say("EvidenceParts", "Not sorted"))

    def add_deeds(self) -> None:
        """Let it open and remove too: the menu of tiles, not that of a question."""
        first = self.actions()[0]
        if len(self.ids) == 1:
            look = QAction(say("EvidenceParts", "Look at it closely"), self)
            look.triggered.connect(lambda: self.opened.emit(self.ids[0]))
            self.insertAction(first, look)
        self.insertSection(first, say("EvidenceParts", "What does it show?"))
        self.addSeparator()
        words = say("EvidenceParts", "Take out of the list")
        if len(self.ids) > 1:
            words = say("EvidenceParts", "Take %n out of the list", "", len(self.ids))
        self.addAction(words).triggered.connect(lambda: self.removed.emit(self.ids))

    def _add(self, menu: QMenu, kind: str, words: str) -> None:
        action = menu.addAction(words.replace("&", "&&"))
        action.setData(kind)
        action.setCheckable(True)
        action.setChecked(bool(kind) and all(each.kind == kind for each in self.exhibits))
        action.triggered.connect(lambda: self.filed.emit(self.ids, kind))


class UnsortedRow(QWidget):
    """An exhibit nobody said yet what it shows, with the button to say it."""

    def __init__(self, exhibit: ExhibitView, on_sort: Callable[[str, QWidget], None]) -> None:
        """Show its number and name; the button calls `on_sort` with the id and itself."""
        super().__init__()
        name = visible(exhibit.name)
        self.button = Button(
            say("EvidenceParts", "What does it show?"), trailing_icon="down", small=True
        )
        self.button.setAccessibleName(f"{number_words(exhibit.number)} {name} {self.button.words}")
        self.button.clicked.connect(lambda: on_sort(exhibit.id, self.button))
        line = QHBoxLayout(self)
        scale = theme().px
        line.setContentsMargins(scale(16), scale(8), scale(16), scale(8))
        line.setSpacing(scale(12))
        line.addWidget(NumberBadge(number_words(exhibit.number)))
        line.addWidget(Paragraph(name, Role.BODY, "text"), 1)
        line.addWidget(self.button)
