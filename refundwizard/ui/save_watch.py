"""Shows whether what was said is on the disk, and what can be done when it is not."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QHBoxLayout

from refundwizard.session.faults import sentence
from refundwizard.storage.errors import StoreError
from refundwizard.ui.prompter import Choice
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.domain.words import Words
    from refundwizard.session.autosave import SaveNotice
    from refundwizard.session.open_case import OpenCase
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.page import Tools

COPY_NAME = "refundwizard-case.json"


class SaveWatch(QObject):
    """Follows the autosave of the open case."""

    def __init__(self, window: MainWindow, tools: Tools, words: Words) -> None:
        """Watch for one open case; `start` follows it."""
        super().__init__(window)
        self._window = window
        self._tools = tools
        self._words = words
        self._banner: Banner | None = None
        self._error: Exception | None = None

    @property
    def opened(self) -> OpenCase:
        """The open case."""
        return self._tools.opened()

    @property
    def banner(self) -> Banner | None:
        """The banner that stays until the save succeeds."""
        return self._banner

    def start(self) -> None:
        """Follow the open case from now on."""
        self.opened.listeners.append(self.on_notice)
        self._show_saved(self.opened.saved_at)

    def speak(self, words: Words) -> None:
        """Use the words of another language from now on."""
        self._words = words
        if self._error is not None:
            self._fail(self._error)
        elif self.opened.autosave.is_clean:
            self._show_saved(self.opened.saved_at)

    def on_notice(self, notice: SaveNotice) -> None:
        """Show a step of the save; “saved” stands only while everything is on the disk."""
        mark = self._window.top_bar.saved
        if notice.state == "waiting" and self._error is None:
            mark.clear()
        elif notice.state == "saving":
            mark.show_saving()
        elif notice.state == "saved":
            self._clear()
            self._show_saved(notice.saved_at)
        elif notice.state == "failed" and notice.error is not None:
            self._fail(notice.error)

    def _show_saved(self, saved_at: str) -> None:
        if saved_at:
            self._window.top_bar.saved.show_saved(f"{datetime.fromisoformat(saved_at):%H:%M}")

    def _clear(self) -> None:
        self._error = None
        if self._banner is not None:
            self._window.remove_banner(self._banner)
            self._banner = None

    def _fail(self, error: Exception) -> None:
        self._clear()
        self._error = error
        why = self.reason(error)
        self._window.top_bar.saved.show_failed(self.tr("Not saved"))
        text = self.tr("Not saved. {why} What you entered is still here.").format(why=why)
        self._banner = Banner("overdue", text, action=self.tr("Try again"))
        self._banner.action_requested.connect(self.retry)
        self._add_buttons(self._banner)
        self._window.add_banner(self._banner)

    def _add_buttons(self, banner: Banner) -> None:
        elsewhere = Button(self.tr("Save a copy elsewhere"), small=True)
        elsewhere.clicked.connect(self.copy_elsewhere)
        details = Button(self.tr("Details"), kind="link")
        details.clicked.connect(self._on_details)
        row = QHBoxLayout()
        row.setContentsMargins(theme().px(28), 0, 0, 0)
        row.setSpacing(theme().px(16))
        row.addWidget(elsewhere)
        row.addWidget(details)
        row.addStretch(1)
        banner.add_layout(row, 8)

    def reason(self, error: Exception) -> str:
        """Return what kept the save from the disk, in one sentence."""
        if isinstance(error, StoreError):
            return sentence(self._words, error, str(self._tools.library.store.root))
        return self.tr("An unexpected error: {kind}.").format(kind=type(error).__name__)

    def retry(self) -> None:
        """Try to save now."""
        self.opened.autosave.flush()

    def _on_details(self) -> None:
        if self._error is not None:
            kind = f"{type(self._error).__name__}: {getattr(self._error, 'code', '')}"
            root = str(self._tools.library.store.root)
            self._tools.prompter.tell(
                self.tr("Not saved"), self.reason(self._error), f"{kind}\n{root}"
            )

    def copy_elsewhere(self) -> bool:
        """Let the person pick another place for a copy of the case as it stands."""
        target = self._tools.prompter.save_path(
            self.tr("Save a copy elsewhere"), COPY_NAME, "JSON (*.json)"
        )
        if target is None:
            return False
        return self._write(target)

    def _write(self, target: Path) -> bool:
        from refundwizard.session.exporting import write  # noqa: PLC0415 - exporters are heavy

        try:
            write(self._tools.library.store.fs, target, self.opened.copy_bytes(), force=True)
        except (OSError, StoreError) as error:
            why = self.reason(error) if isinstance(error, StoreError) else str(error.strerror)
            self._tools.prompter.tell(self.tr("Not saved"), why)
            return False
        self._tools.toast(self.tr("A copy was saved"), icon="done")
        return True

    def may_close(self) -> bool:
        """Ask what to do when something is not on the disk; True to close all the same."""
        if self.opened.autosave.is_clean:
            return True
        answer = self._tools.prompter.ask(
            self.tr("Not everything is saved"),
            self.tr("The last changes are not on the disk. Close anyway?"),
            (
                Choice("copy", self.tr("Save a copy elsewhere")),
                Choice("close", self.tr("Close without saving")),
                Choice("stay", self.tr("Stay"), is_safe=True),
            ),
        )
        if answer == "copy":
            return self.copy_elsewhere()
        return answer == "close"

    def stop(self) -> None:
        """Follow no longer."""
        self._clear()
        if self.on_notice in self.opened.listeners:
            self.opened.listeners.remove(self.on_notice)
