"""The only place that asks the person something in a dialog of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog  # noqa: TID251 - this is the place

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Choice:
    """A button of a question: `id` is returned; `is_safe` is the one Escape and Enter mean."""

    id: str
    text: str
    is_safe: bool = False


class Prompter(Protocol):
    """What pages and controller may ask for."""

    def ask(self, title: str, text: str, choices: Sequence[Choice], details: str = "") -> str:
        """Ask one question; returns the id of the choice taken."""

    def tell(self, title: str, text: str, details: str = "") -> None:
        """Say something that has to be read."""

    def open_files(self, title: str, kinds: str = "") -> tuple[Path, ...]:
        """Let the person pick files to read; none when they changed their mind."""

    def open_folder(self, title: str) -> Path | None:
        """Let the person pick a folder to read; None when they changed their mind."""

    def save_path(self, title: str, suggested: str, kinds: str = "") -> Path | None:
        """Let the person say where to write; the dialog asks before it replaces a file."""


class QtPrompter:
    """The real one: system file dialogs, and boxes in the look of the window."""

    def __init__(self, window: QWidget) -> None:
        """Ask on top of `window`."""
        self._window = window

    def ask(self, title: str, text: str, choices: Sequence[Choice], details: str = "") -> str:
        """See `Prompter.ask`."""
        from refundwizard.ui.ask_dialog import AskDialog  # noqa: PLC0415 - not for the first page

        dialog = AskDialog(self._window, (title, text, details), choices)
        dialog.exec()
        chosen = dialog.chosen
        dialog.deleteLater()
        return chosen

    def tell(self, title: str, text: str, details: str = "") -> None:
        """See `Prompter.tell`."""
        close = QCoreApplication.translate("Prompter", "Close")
        self.ask(title, text, (Choice("close", close, is_safe=True),), details)

    def open_files(self, title: str, kinds: str = "") -> tuple[Path, ...]:
        """See `Prompter.open_files`."""
        names, _kind = QFileDialog.getOpenFileNames(self._window, title, "", kinds)
        return tuple(Path(name) for name in names)

    def open_folder(self, title: str) -> Path | None:
        """See `Prompter.open_folder`."""
        name = QFileDialog.getExistingDirectory(self._window, title)
        return Path(name) if name else None

    def save_path(self, title: str, suggested: str, kinds: str = "") -> Path | None:
        """See `Prompter.save_path`."""
        name, _kind = QFileDialog.getSaveFileName(self._window, title, suggested, kinds)
        return Path(name) if name else None
