"""The person's settings while the window is open: read once, written beside the window."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from refundwizard.storage.settings import Settings, save_settings

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.session.tasks import Tasks
    from refundwizard.storage.fs import Fs


class Preferences:
    """Holds the settings in force; a failed save only means they are forgotten."""

    def __init__(self, fs: Fs, folder: Path, settings: Settings) -> None:
        """Keep the settings read from `folder`."""
        self._fs = fs
        self._folder = folder
        self.now = settings

    @property
    def folder(self) -> Path:
        """Where the settings are written."""
        return self._folder

    def forget(self) -> None:
        """Hold the defaults from now on; nothing is written, for the file was removed."""
        self.now = Settings()

    def change(self, tasks: Tasks | None, **values: object) -> None:
        """Change some settings and write them."""
        self.keep(replace(self.now, **values), tasks)  # type: ignore[arg-type]

    def keep(self, settings: Settings, tasks: Tasks | None) -> None:
        """Take new settings and write them if they differ."""
        if settings == self.now:
            return
        self.now = settings
        if tasks is not None:
            tasks.save(lambda: save_settings(self._fs, self._folder, settings), ignore, ignore)


def ignore(_result: object) -> None:
    """Take no notice: what is only a cache or a preference costs nothing when it is not written."""
