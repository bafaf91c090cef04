"""Pieces of the export page: what the file holds, exhibits left out, and files that were saved."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.domain.wording import day
from refundwizard.ui.export_whom import Hidden
from refundwizard.ui.export_words import form_word, holds, pack_holds
from refundwizard.ui.fonts import Role
from refundwizard.ui.result_rows import joined
from refundwizard.ui.safe_text import visible
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_line import IconLine, IconLines
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.status_row import StatusRow

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from refundwizard.domain.words import Words
    from refundwizard.session.export_view import ExportView
    from refundwizard.session.export_work import Exported
    from refundwizard.ui.export_desk import ExportDesk
    from refundwizard.ui.result_rows import Gap

say = QCoreApplication.translate
_NAMED: Final = 3
"""So many exhibits that are left out stand in rows of their own."""


def gap_words(gaps: tuple[Gap, ...], count: str) -> tuple[str, str]:
    """Return what is open in a document, and that it can be saved all the same."""
    labels = joined(label for label, _place in gaps)
    title = say("ExportPage", "{count}: {labels}").format(count=count, labels=labels)
    note = say("ExportPage", "You can save all the same; blanks are drawn as a line to write on.")
    return title, note


def exists_words(name: str) -> str:
    """Return that a file of this name is there, and what to do."""
    return say("ExportPage", "{name} exists already. Choose another name.").format(name=name)


class Contents(Card):
    """What the file holds, and what is masked in it."""

    def __init__(self, view: ExportView) -> None:
        """List the sections of the document, or what else a file of this format holds."""
        super().__init__()
        form = view.request.format
        listed = pack_holds(is_masked=view.is_masked) if form == "zip" else holds(form)
        headings = listed or view.headings or (view.note or view.name,)
        column_of = QWidget()
        column = QVBoxLayout(column_of)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Paragraph(say("ExportParts", "What it holds"), Role.LABEL, "text"))
        ticks = [("check", heading) for heading in headings]
        column.addWidget(IconLines(ticks, columns=2, token="safe"))
        self.add(column_of)
        if view.is_masked:
            self.add(Hidden(view, form), 10)
        else:
            full = say("ExportParts", "Nothing is masked: the full version, {whom}.")
            words = full.format(whom=view.whom)
            if form == "ics":
                words = say("ExportParts", "It names the seller and the item, nothing else of you.")
            self.add(IconLine("eye", words, text_token="text2", role=Role.HINT), 8)


class Unchecked(Card):
    """Exhibits left out as pictures because nobody looked for private data in them."""

    cover_requested = Signal(str)
    as_is_requested = Signal(str)

    def __init__(self, view: ExportView) -> None:
        """List the first of them, each with both ways on."""
        super().__init__()
        count = len(view.unchecked)
        title = self.tr("%n exhibit(s) left out as pictures", "", count)
        self.add(Paragraph(title, Role.LABEL, "text"))
        note = self.tr("They may show numbers or addresses that no search finds in a picture.")
        self.add(Paragraph(note, Role.HINT, "text2"), 2)
        for exhibit_id, number, name in view.unchecked[:_NAMED]:
            self._add_row(exhibit_id, self.tr("Exhibit {number}").format(number=number), name)
        if count > _NAMED:
            more = self.tr("and %n more", "", count - _NAMED)
            self.add(Paragraph(more, Role.HINT, "text2"), 8)

    def _add_row(self, exhibit_id: str, number: str, name: str) -> None:
        cover = Button(self.tr("Cover parts"), small=True, icon="hide")
        as_is = Button(self.tr("Show as it is"), small=True)
        for button in (cover, as_is):
            button.setAccessibleName(f"{button.words} {number}")
        cover.clicked.connect(lambda: self.cover_requested.emit(exhibit_id))
        as_is.clicked.connect(lambda: self.as_is_requested.emit(exhibit_id))
        self.add(StatusRow("photo", number, visible(name), buttons=(cover, as_is)), 8)


def save_words(form: str) -> str:
    """Return what saving in a format is called; no blank between two Chinese words."""
    name = form_word(form)
    if name[:1].isascii():
        return say("ExportParts", "Save as {format}").format(format=name)
    return say("ExportParts", "Save as {format}").replace(" {format}", name)


class SaveButtons(FlowRow):
    """Save in the chosen format, or print."""

    def __init__(self, form: str, *, on: bool) -> None:
        """Make both buttons; the first names the format, and neither works unless `on`."""
        super().__init__(gap=12)
        words = save_words(form)
        self.save = Button(words, kind="primary", icon="export")
        self.print = Button(say("ExportParts", "Print"), icon="print")
        self.save.setObjectName("save_document")
        self.print.setObjectName("print_document")
        for button in (self.save, self.print):
            button.setEnabled(on)
            self.add(button)


class Making(Banner):
    """That a file is being made, how far it is, and a way to stop."""

    stopped = Signal()

    def __init__(self, name: str, desk: ExportDesk) -> None:
        """Start at nothing, and follow what the desk tells."""
        self._name = visible(name)
        text = say("ExportParts", "Making {name}").format(name=self._name)
        super().__init__("plain", text, action=say("ExportParts", "Stop"))
        self.action_requested.connect(self.stopped)
        self.stopped.connect(desk.stop)
        desk.progressed.connect(self.show_progress)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far it is."""
        if total > 0:
            text = say("ExportParts", "Making {name}: {percent} %")
            percent = min(100 * done // total, 100)
            self.words.setText(text.format(name=self._name, percent=percent))


class SavedRow(StatusRow):
    """A file that was written, with the way to it."""

    def __init__(self, saved: Exported, moment: str) -> None:
        """Show name, moment and folder; it is prepared, not sent."""
        opened = Button(say("ExportParts", "Open"), small=True)
        folder = Button(say("ExportParts", "Show in folder"), small=True)
        status = say("ExportParts", "{moment}, prepared (not sent), in {folder}")
        place = visible(saved.path.parent.name or str(saved.path.parent))
        note = status.format(moment=moment, folder=place)
        super().__init__("doc", visible(saved.path.name), note, buttons=(opened, folder))
        opened.setAccessibleName(f"{opened.words} {saved.path.name}")
        folder.setAccessibleName(f"{folder.words} {saved.path.name}")
        opened.clicked.connect(partial(show_file, saved.path))
        folder.clicked.connect(partial(show_file, saved.path.parent))


def results(
    error: str, written: Iterable[Exported], words: Words, today: date
) -> Iterator[QWidget]:
    """Yield why nothing was written, then what was."""
    if error:
        yield Banner("overdue", error)
    for saved in written:
        yield from saved_rows(saved, words, today)


def saved_rows(saved: Exported, words: Words, today: date) -> Iterator[QWidget]:
    """Yield a saved file, after the characters its font lacks."""
    if saved.missing:
        characters = " ".join(saved.missing)
        yield Banner("soon", words("faults.missing_glyphs", characters=characters))
    yield SavedRow(saved, f"{day(words, saved.at.date(), today)} {saved.at:%H:%M}")


def documents() -> Path:
    """Return the person's folder for documents, where saving begins; their home if it is gone."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.is_dir() else Path.home()


def show_file(path: Path, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
    """Have the system open a file or folder of this computer."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
