"""How the window speaks up: a toast for what happened, a sentence for what did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from refundwizard.content.early import early_words
from refundwizard.storage.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.prompter import Prompter
    from refundwizard.ui.translation import Translation
    from refundwizard.ui.widgets.toast import Toast


class Voice(QObject):
    """Words of the window about itself."""

    def __init__(self, window: MainWindow, folder: Path, translation: Translation) -> None:
        """Speak in `window`; `folder` is the pack's, whose text table `faults` names errors."""
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._translation = translation
        self.where = ""
        self.prompter: Prompter | None = None
        self.shown: Toast | None = None
        self._on_action: Callable[[], None] | None = None

    def toast(
        self,
        text: str,
        *,
        icon: str = "done",
        action: str = "",
        on_action: Callable[[], None] | None = None,
    ) -> None:
        """Show a short message over the page; see `ui.page.Toaster`."""
        if self.shown is None:
            from refundwizard.ui.widgets.toast import Toast  # noqa: PLC0415 - after the first page

            self.shown = Toast(self._window)
            self.shown.action_requested.connect(self._on_picked)
        self._on_action = on_action
        self.shown.show_message(text, icon=icon, action=action)

    def _on_picked(self) -> None:
        if self._on_action is not None:
            self._on_action()

    def tell_failure(self, error: object) -> None:
        """Say in one sentence what went wrong and what to do; nothing is lost by it."""
        if self.prompter is not None:
            self.prompter.tell(self.tr("That did not work"), self.sentence(error))

    def sentence(self, error: object) -> str:
        """Return an error in one sentence."""
        if not isinstance(error, StoreError):
            return self.tr("An unexpected error: {kind}.").format(kind=type(error).__name__)
        from refundwizard.session.faults import sentence  # noqa: PLC0415 - on demand

        words = early_words(self._folder, self._translation.lang, "faults")
        return sentence(words, error, self.where)
