"""The only place that asks the person something in a dialog of its own."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox  # noqa: TID251 - this is the place

from refundwizard.ui.safe_text import message_box

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
    """The real one: system file dialogs, plain message boxes."""

    def __init__(self, window: QWidget) -> None:
        """Ask on top of `window`."""
        self._window = window

    def ask(self, title: str, text: str, choices: Sequence[Choice], details: str = "") -> str:
        """See `Prompter.ask`."""
        box = message_box(self._window)
        box.setWindowTitle(title)
        box.setText(text)
        if details:
            box.setDetailedText(details)
        buttons = {}
        for choice in choices:
            button = box.addButton(choice.text, QMessageBox.ButtonRole.AcceptRole)
            buttons[button] = choice.id
            if choice.is_safe:
                box.setDefaultButton(button)
                box.setEscapeButton(button)
        box.exec()
        safe = next((choice.id for choice in choices if choice.is_safe), choices[-1].id)
        clicked = box.clickedButton()
        return next((name for button, name in buttons.items() if button is clicked), safe)

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
