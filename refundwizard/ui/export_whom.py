"""For whom an export is made, and what it masks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.domain.audience import AUDIENCES
from refundwizard.ui.fonts import Role
from refundwizard.ui.widgets.icon_line import IconLine, IconLines
from refundwizard.ui.widgets.option_row import Option
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from refundwizard.session.export_view import ExportView
    from refundwizard.ui.widgets.segmented import Segmented

say = QCoreApplication.translate
MOST: Final = 3
"""So many pieces of a kind are named."""


def audiences() -> tuple[Option, ...]:
    """Return those a document can be made for."""
    names = {
        "self": say("ExportWhom", "Yourself"),
        "merchant": say("ExportWhom", "Seller"),
        "platform": say("ExportWhom", "Platform"),
        "regulator": say("ExportWhom", "Regulator"),
        "court": say("ExportWhom", "Court"),
        "helper": say("ExportWhom", "Helper"),
        "public": say("ExportWhom", "Public"),
    }
    return tuple(Option(name, names[name]) for name in AUDIENCES)


class Hidden(QWidget):
    """The list of what is masked; it stands in the document too."""

    def __init__(self, view: ExportView, form: str) -> None:
        """List the kinds with what stands for their pieces."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Paragraph(say("ExportWhom", "What it masks"), Role.LABEL, "text"))
        if form == "ics":
            words = say(
                "ExportWhom",
                "It names the seller and the item, and your notes with numbers masked.",
            )
            column.addWidget(IconLine("hide", words, text_token="text2", role=Role.HINT))
            return
        if view.hidden:
            line = say("ExportWhom", "{kind}: {pieces}")
            listed = [
                ("hide", line.format(kind=kind, pieces=" ".join(pieces[:MOST])))
                for kind, pieces in view.hidden
            ]
            column.addWidget(IconLines(listed, columns=2, token="text2"))
            masked = say(
                "ExportWhom",
                "Masked version, {whom}: numbers, addresses and names are masked where they were"
                " found.",
            )
            words = masked.format(whom=view.whom)
        else:
            words = say(
                "ExportWhom",
                "No numbers, addresses or names were found. Look it through before you hand it"
                " out.",
            )
        column.addWidget(Paragraph(words, Role.HINT, "text2"))


def focus_on_chosen(row: Segmented) -> None:
    """Put the focus on what is chosen, after the row was drawn anew."""
    chosen = next(each for each in row.buttons() if each.isChecked())
    chosen.setFocus(Qt.FocusReason.OtherFocusReason)
