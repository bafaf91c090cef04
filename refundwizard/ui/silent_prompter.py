"""A prompter nobody answers, for pictures: it takes the safe choice and keeps what was asked."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.ui.prompter import Choice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Silent:
    """A prompter nobody answers: it takes the safe choice."""

    def __init__(self) -> None:
        """Begin with nothing heard."""
        self.heard: list[tuple[tuple[str, str, str], tuple[Choice, ...]]] = []

    def ask(self, title: str, text: str, choices: Sequence[Choice], details: str = "") -> str:
        """Return the safe choice."""
        self.heard.append(((title, text, details), tuple(choices)))
        return next((choice.id for choice in choices if choice.is_safe), choices[-1].id)

    def tell(self, title: str, text: str, details: str = "") -> None:
        """Print what would be said: pictures are not taken of a failure."""
        close = QCoreApplication.translate("Prompter", "Close")
        self.heard.append(((title, text, details), (Choice("close", close, is_safe=True),)))
        sys.stderr.write(f"{title}: {text} {details}\n")

    def open_files(self, title: str, kinds: str = "") -> tuple[Path, ...]:
        """Pick nothing."""
        del title, kinds
        return ()

    def open_folder(self, title: str) -> Path | None:
        """Pick nothing."""
        del title
        return None

    def save_path(self, title: str, suggested: str, kinds: str = "") -> Path | None:
        """Pick nothing."""
        del title, suggested, kinds
        return None
