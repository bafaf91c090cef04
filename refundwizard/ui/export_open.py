"""What is still open on the export page: pictures nobody looked at, blanks and unsure answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.session.wizard import Place
from refundwizard.ui import export_parts as parts
from refundwizard.ui.result_rows import gap_row

if TYPE_CHECKING:
    from refundwizard.session.export_view import ExportView
    from refundwizard.ui.pages.export import ExportPage

say = QCoreApplication.translate


def add_unchecked(page: ExportPage, view: ExportView) -> None:
    """Add the pictures that somebody has to look at before others get them."""
    card = parts.Unchecked(view)
    card.cover_requested.connect(lambda name: page.place_requested.emit(Place("mask", name)))
    card.as_is_requested.connect(page.show_as_is)
    page.column.add(card, 12)


def add_gaps(page: ExportPage, view: ExportView) -> None:
    """Add what is still open in the texts, each with its way there."""
    blanks = say("ExportPage", "%n blank(s) in the texts", "", len(view.blanks))
    unsure = say("ExportPage", "%n answer(s) not sure", "", len(view.unsure))
    for gaps, count in ((view.blanks, blanks), (view.unsure, unsure)):
        if gaps:
            page.column.add(gap_row(page, "soon", parts.gap_words(gaps, count), gaps), 12)
