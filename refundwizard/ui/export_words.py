"""Words of the export page for what the registries name: formats, groups, kinds of files."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from refundwizard.ui.widgets.option_row import Option

say = QCoreApplication.translate


def _formats() -> dict[str, tuple[str, str]]:
    return {
        "pdf": (say("ExportParts", "PDF"), say("ExportParts", "to print, or to send as it is")),
        "pdfa": (
            say("ExportParts", "Archive PDF"),
            say("ExportParts", "a PDF made to be kept for years"),
        ),
        "docx": (say("ExportParts", "Word"), say("ExportParts", "to change before you hand it in")),
        "html": (
            say("ExportParts", "Web page"),
            say("ExportParts", "one file, for any browser, a phone's too"),
        ),
        "md": (
            say("ExportParts", "Markdown"),
            say("ExportParts", "text with headings, to copy from"),
        ),
        "txt": (say("ExportParts", "Plain text"), say("ExportParts", "to paste into a form")),
        "xlsx": (
            say("ExportParts", "Tables"),
            say("ExportParts", "what happened, sums and evidence, for a spreadsheet"),
        ),
        "ics": (
            say("ExportParts", "Calendar"),
            say("ExportParts", "your dates, with reminders"),
        ),
        "json": (
            say("ExportParts", "Case data"),
            say("ExportParts", "your answers, for this program"),
        ),
        "zip": (
            say("ExportParts", "Case pack"),
            say("ExportParts", "opens by itself, files included, can be taken in again"),
        ),
    }


def form_word(form: str) -> str:
    """Return what a format is called; one without a word stands for itself."""
    return _formats().get(form, (form.upper(), ""))[0]


def form_note(form: str) -> str:
    """Return what a format is good for."""
    return _formats().get(form, ("", ""))[1]


def forms(names: tuple[str, ...]) -> tuple[Option, ...]:
    """Return formats to choose from."""
    return tuple(Option(name, form_word(name)) for name in names)


def file_kinds(form: str, extension: str = "") -> str:
    """Return what the file dialog offers for a format."""
    return f"{form_word(form)} (*.{extension or form})"


def groups(names: tuple[str, ...]) -> tuple[Option, ...]:
    """Return the groups of documents to choose from."""
    words = {
        "self": say("ExportParts", "For you"),
        "route": say("ExportParts", "Each way"),
        "other": say("ExportParts", "To hand over"),
        "whole": say("ExportParts", "Whole case"),
    }
    return tuple(Option(name, words.get(name, name)) for name in names)


def holds(form: str) -> tuple[str, ...]:
    """Return what a file of a format holds beside or instead of a document's sections."""
    return {
        "ics": (
            say("ExportParts", "Every date still to come, on its safe day"),
            say("ExportParts", "Reminders the day before and on the day"),
        ),
        "json": (
            say("ExportParts", "Every answer, as you gave it"),
            say("ExportParts", "Names and digests of the evidence, not the files"),
        ),
        "xlsx": (
            say("ExportParts", "What happened, day by day"),
            say("ExportParts", "Every sum, and how it was worked out"),
            say("ExportParts", "The list of evidence"),
        ),
    }.get(form, ())


def pack_holds(*, is_masked: bool) -> tuple[str, ...]:
    """Return what a case pack holds."""
    if is_masked:
        return (
            say("ExportParts", "The dossier, as a page and as a PDF"),
            say("ExportParts", "Covered copies and pictures, no originals"),
            say("ExportParts", "A list to check the files by"),
        )
    return (
        say("ExportParts", "The dossier, as a page and as a PDF"),
        say("ExportParts", "Every file of the evidence, as it is"),
        say("ExportParts", "The case data, to take in again"),
        say("ExportParts", "A list to check the files by"),
    )
