"""What to take along: which document, in which format, for whom, and how large."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refundwizard.domain.audience import AUDIENCES
from refundwizard.session.export_offer import group_of
from refundwizard.ui import export_words as words
from refundwizard.ui.export_whom import audiences, focus_on_chosen
from refundwizard.ui.fonts import Role
from refundwizard.ui.safe_text import Label
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.choice_list import ChoiceList
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.option_row import Option
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.segmented import Segmented
from refundwizard.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from refundwizard.session.export_view import ExportView
    from refundwizard.session.exporting import Request

say = QCoreApplication.translate


_COLUMNS: Final = 3
_LABEL: Final = 66
"""Width of the names in front of the rows (px)."""


def _labelled(name: str, row: Segmented) -> QWidget:
    """Return a row of forms with its name in front."""
    line = QWidget()
    layout = QHBoxLayout(line)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme().px(14))
    label = Label(name, Role.LABEL)
    label.setMinimumWidth(max(theme().px(_LABEL), label.sizeHint().width()))
    layout.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
    layout.addWidget(row)
    layout.addStretch(1)
    return line


class Choices(QWidget):
    """Everything that is chosen on the page; a choice comes back as the request it makes."""

    picked = Signal(object, str)
    """The request, and which of the choices it came from (for the focus)."""

    def __init__(self, view: ExportView) -> None:
        """Show what a view offers, with what it would make picked."""
        super().__init__()
        self.request: Request = view.request
        self._groups = dict(view.groups)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._add_documents()
        self._add_formats(view)
        self._add_audience()

    def _add(self, widget: QWidget, gap: int) -> None:
        if self._column.count():
            self._column.addSpacing(theme().px(gap))
        self._column.addWidget(widget)

    def _add_documents(self) -> None:
        name = say("ExportChoices", "Document")
        group = group_of(self.request.document)
        self.group = Segmented(words.groups(tuple(self._groups)), name=name)
        self.group.choose(group)
        self.group.changed.connect(self._on_group)
        self._add(self.group, 0)
        documents = self._groups[group]
        offered = [Option(each.id, each.name) for each in documents]
        self.documents = ChoiceList(offered, columns=_COLUMNS, name=name)
        self.documents.choose([self.request.document])
        self.documents.changed.connect(self._on_document)
        self._add(self.documents, 10)
        note = next(each.note for each in documents if each.id == self.request.document)
        if note:
            self._add(Paragraph(note, Role.HINT, "text2"), 6)

    def _add_formats(self, view: ExportView) -> None:
        name = say("ExportChoices", "Format")
        self.formats = Segmented(words.forms(view.forms), name=name)
        self.formats.choose(self.request.format)
        self.formats.changed.connect(self._on_format)
        self._add(_labelled(name, self.formats), 14)
        self.large = TickBox(say("ExportChoices", "Large type"))
        self.large.setChecked(self.request.large)
        self.large.clicked.connect(self._on_large)
        self.large.setEnabled(view.can_be_large)
        row = FlowRow(gap=14)
        note = words.form_note(self.request.format)
        if view.can_be_large:
            row.add(self.large)
        else:
            self.large.setParent(self)
            self.large.hide()
        if note:
            row.add(Label(note, Role.HINT, "text2"))
        self._add(row, 6)

    def _add_audience(self) -> None:
        name = say("ExportChoices", "For whom")
        self.audience = Segmented(audiences(), name=name)
        self.audience.choose(self.request.audience)
        self.audience.changed.connect(self._on_audience)
        self._add(_labelled(name, self.audience), 12)

    def _on_group(self, group: str) -> None:
        self._pick(replace(self.request, document=self._groups[group][0].id), "group")

    def _on_document(self) -> None:
        self._pick(replace(self.request, document=self.documents.chosen()[0]), "documents")

    def _on_format(self, form: str) -> None:
        self._pick(replace(self.request, format=form), "formats")

    def _on_large(self) -> None:
        self._pick(replace(self.request, large=self.large.isChecked()), "large")

    def _on_audience(self, name: str) -> None:
        audience = next(each for each in AUDIENCES if each == name)
        self._pick(replace(self.request, audience=audience), "audience")

    def _pick(self, request: Request, where: str) -> None:
        self.picked.emit(request, where)

    def focus_on(self, where: str) -> None:
        """Put the focus where the last choice was made."""
        if where == "documents":
            self.documents.focus_target().setFocus()
        elif where == "large":
            self.large.setFocus()
        else:
            rows = {"group": self.group, "formats": self.formats, "audience": self.audience}
            focus_on_chosen(rows[where])
