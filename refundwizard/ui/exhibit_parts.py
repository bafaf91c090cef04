"""Pieces of the page of one exhibit: hints, facts, and what stands where there is no picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.session.exhibit_view import SHORT_HASH
from refundwizard.ui.safe_text import visible
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.empty_state import EmptyState
from refundwizard.ui.widgets.icon_line import IconLine
from refundwizard.ui.widgets.side_panel import Section
from refundwizard.ui.widgets.summary_list import SummaryRow

if TYPE_CHECKING:
    from refundwizard.session.exhibit_view import ExhibitFacts, ExhibitPageView, Hint

say = QCoreApplication.translate
HASH: Final = "sha256"
"""The row with the fingerprint."""
_ICONS: Final = (("video/", "video"), ("audio/", "talk"), ("image/", "photo"))


def hint_words(hint: Hint) -> str:
    """Return a hint as a sentence: what does not fit, and that there may be a plain reason."""
    facts = {name: visible(value) for name, value in hint.facts}
    taken, program = facts.get("taken", ""), facts.get("software", "")
    match hint.kind:
        case "before_order":
            return say(
                "ExhibitParts",
                "The file says {taken}, before the order ({ordered}). A device's clock may be"
                " wrong; check the date.",
            ).format(taken=taken, ordered=facts["ordered"])
        case "after_now":
            return say(
                "ExhibitParts",
                "The file says {taken}, which has not come yet. The device's clock may be wrong.",
            ).format(taken=taken)
        case "other_day":
            return say(
                "ExhibitParts",
                "You noted {said}; the file says {taken}. Both can be right: a picture of a page"
                " is often taken later.",
            ).format(said=facts["said"], taken=taken)
        case "edited":
            return say(
                "ExhibitParts",
                "The file names {software}. If there is an unedited original, add that too.",
            ).format(software=program)
        case "screenshot":
            return say(
                "ExhibitParts",
                "Taken with {software}: the time is that of the screenshot, not that of the page.",
            ).format(software=program)


def hints_card(view: ExhibitPageView) -> Card:
    """Return the hints in a plain card."""
    card = Card()
    for hint in view.hints:
        card.add(IconLine("help", hint_words(hint), token="text2", text_token="text2"), 8)
    return card


def fact_rows(facts: ExhibitFacts) -> list[SummaryRow]:
    """Return what is known about the file, row by row."""
    joint = say("ExhibitParts", "; ")
    found = (
        ("names", say("ExhibitParts", "File name"), joint.join(map(visible, facts.names))),
        ("kind", say("ExhibitParts", "Kind and size"), f"{facts.media} {facts.size}".strip()),
        ("added", say("ExhibitParts", "Added on"), facts.added),
        ("taken", say("ExhibitParts", "Taken, says the file"), facts.taken),
        ("software", say("ExhibitParts", "Program, says the file"), visible(facts.software)),
    )
    rows = [SummaryRow(name, label, value) for name, label, value in found if value]
    if facts.sha256:
        label = say("ExhibitParts", "Fingerprint (SHA-256)")
        copy = say("ExhibitParts", "Copy")
        short = f"{facts.sha256[:SHORT_HASH]}…"
        rows.append(SummaryRow(HASH, label, short, change=copy, change_name=f"{copy} {label}"))
    return rows


def no_picture(view: ExhibitPageView) -> EmptyState:
    """Return what stands honestly where there is no picture."""
    exhibit = view.exhibit
    kind = exhibit.media_type if exhibit is not None else ""
    icon = next((icon for start, icon in _ICONS if kind.startswith(start)), "doc")
    if exhibit is None or exhibit.sha256 is None:
        note = say(
            "ExhibitParts", "Only that it exists was noted; add the file on the evidence page."
        )
    elif view.can_open:
        note = say("ExhibitParts", "It is kept as it is. Open it in its own program to look at it.")
    else:
        note = say("ExhibitParts", "It is kept as it is; this kind is not opened from here.")
    media = view.facts.media if view.facts is not None else ""
    return EmptyState(icon, media or say("ExhibitParts", "No picture"), note)


def panel_sections() -> tuple[Section, ...]:
    """Say what is worth noting, and what the fingerprint is."""
    note = say(
        "ExhibitParts",
        "Who looks at it later sees many papers in a few minutes. A name, a day and one sentence"
        " on where to look save them the search.",
    )
    hash_note = say(
        "ExhibitParts",
        "It is worked out from every byte of the file. If one byte changed, it would be another."
        " It says nothing about the time before the file was added.",
    )
    private = say("ExhibitParts", "What you write here stays on this computer until you export it.")
    return (
        Section("help", say("ExhibitParts", "Why these details"), note),
        Section("safe", say("ExhibitParts", "What the fingerprint is"), hash_note),
        Section("lock", say("ExhibitParts", "Where it goes"), private),
    )


class Room(QWidget):
    """A place whose contents can be put in again."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._held: QWidget | None = None

    def put(self, widget: QWidget | None, above: int = 0) -> None:
        """Show `widget` instead, `above` design px below what stands over it."""
        if self._held is not None:
            self._column.removeWidget(self._held)
            self._held.hide()
            self._held.deleteLater()
        self._held = widget
        self._column.setContentsMargins(0, theme().px(above) if widget else 0, 0, 0)
        if widget is not None:
            self._column.addWidget(widget)
