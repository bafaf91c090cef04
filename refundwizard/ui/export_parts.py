"""Pieces of the export page: formats, what the file holds, and files that were saved."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.domain.wording import day
from refundwizard.session.exporting import can_be_masked
from refundwizard.ui.export_whom import Hidden
from refundwizard.ui.fonts import Role
from refundwizard.ui.result_rows import joined
from refundwizard.ui.safe_text import visible
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_line import IconLine, IconLines
from refundwizard.ui.widgets.option_row import Option
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.status_row import StatusRow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from refundwizard.domain.words import Words
    from refundwizard.session.export_view import ExportView
    from refundwizard.session.export_work import Exported
    from refundwizard.ui.result_rows import Gap

say = QCoreApplication.translate


def formats(*, everything: bool = True) -> tuple[Option, ...]:
    """Return the file formats to choose from; those that can be masked unless `everything`."""
    offered = (
        Option(
            "pdf", say("ExportParts", "PDF"), say("ExportParts", "to print, or to send as it is")
        ),
        Option(
            "html", say("ExportParts", "Web page"), say("ExportParts", "one file, for any browser")
        ),
        Option(
            "md", say("ExportParts", "Plain text"), say("ExportParts", "Markdown, to copy from")
        ),
        Option(
            "ics",
            say("ExportParts", "Calendar"),
            say("ExportParts", "your dates, with reminders"),
        ),
        Option(
            "json",
            say("ExportParts", "Case data"),
            say("ExportParts", "your answers, for this program"),
        ),
    )
    return tuple(each for each in offered if everything or can_be_masked(each.id))


def file_kinds(name: str) -> str:
    """Return what the file dialog offers for a format."""
    return {
        "pdf": say("ExportParts", "PDF (*.pdf)"),
        "html": say("ExportParts", "Web page (*.html)"),
        "md": say("ExportParts", "Markdown (*.md)"),
        "ics": say("ExportParts", "Calendar (*.ics)"),
        "json": say("ExportParts", "Case data (*.json)"),
    }[name]


def file_word(form: str) -> str:
    """Return what a suggested file name says that the file is."""
    if form == "ics":
        return say("ExportPage", "dates")
    return say("ExportPage", "checklist")


def gap_words(gaps: tuple[Gap, ...], count: str) -> tuple[str, str]:
    """Return what is open in a document, and that it can be saved all the same."""
    labels = joined(label for label, _place in gaps)
    title = say("ExportPage", "{count}: {labels}").format(count=count, labels=labels)
    note = say("ExportPage", "You can save all the same; blanks are drawn as a line to write on.")
    return title, note


def exists_words(name: str) -> str:
    """Return that a file of this name is there, and what to do."""
    return say("ExportPage", "{name} exists already. Choose another name.").format(name=name)


def _holds() -> dict[str, tuple[str, ...]]:
    """Return what the files hold that are not the checklist."""
    return {
        "ics": (
            say("ExportParts", "Every date still to come, on its safe day"),
            say("ExportParts", "Reminders the day before and on the day"),
        ),
        "json": (
            say("ExportParts", "Every answer, as you gave it"),
            say("ExportParts", "Names and digests of the evidence, not the files"),
        ),
    }


class Contents(Card):
    """What the file holds, and what is masked in it."""

    def __init__(self, view: ExportView, form: str) -> None:
        """List the sections of the document, or what else a file of this format holds."""
        super().__init__()
        headings = _holds().get(form, view.headings)
        holds = QWidget()
        column = QVBoxLayout(holds)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Paragraph(say("ExportParts", "What it holds"), Role.LABEL, "text"))
        ticks = [("check", heading) for heading in headings]
        column.addWidget(IconLines(ticks, columns=2, token="safe"))
        self.add(holds)
        if view.is_masked:
            self.add(Hidden(view, form), 10)
        else:
            full = say("ExportParts", "Nothing is masked: the full version, {whom}.")
            words = full.format(whom=view.whom)
            if form == "ics":
                words = say("ExportParts", "It names the seller and the item, nothing else of you.")
            self.add(IconLine("eye", words, text_token="text2", role=Role.HINT), 8)


class SaveButtons(FlowRow):
    """Save in the chosen format, or print."""

    def __init__(self, form: str) -> None:
        """Make both buttons; the first names the format."""
        super().__init__(gap=12)
        name = next(each.text for each in formats() if each.id == form)
        words = say("ExportParts", "Save as {format}").format(format=name)
        self.save = Button(words, kind="primary", icon="export")
        self.print = Button(say("ExportParts", "Print"), icon="print")
        self.add(self.save)
        self.add(self.print)


class SavedRow(StatusRow):
    """A file that was written, with the way to it."""

    def __init__(self, saved: Exported, moment: str) -> None:
        """Show name and moment; it is prepared, not sent."""
        opened = Button(say("ExportParts", "Open"), small=True)
        folder = Button(say("ExportParts", "Show in folder"), small=True)
        status = say("ExportParts", "{moment}, prepared (not sent)").format(moment=moment)
        super().__init__("doc", visible(saved.path.name), status, buttons=(opened, folder))
        opened.setAccessibleName(f"{opened.words} {saved.path.name}")
        folder.setAccessibleName(f"{folder.words} {saved.path.name}")
        opened.clicked.connect(partial(show_file, saved.path))
        folder.clicked.connect(partial(show_file, saved.path.parent))


def saved_rows(saved: Exported, words: Words, today: date) -> Iterator[QWidget]:
    """Yield a saved file, after the characters its font lacks."""
    if saved.missing:
        characters = " ".join(saved.missing)
        yield Banner("soon", words("faults.missing_glyphs", characters=characters))
    yield SavedRow(saved, f"{day(words, saved.at.date(), today)} {saved.at:%H:%M}")


def documents() -> Path:
    """Return the person's folder for documents, where saving begins."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))


def show_file(path: Path, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's signal
    """Have the system open a file or folder of this computer."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
