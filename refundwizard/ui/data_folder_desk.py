"""Where the data folder is: opened, and another one chosen for the next start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from refundwizard.storage.paths import data_dir

if TYPE_CHECKING:
    from refundwizard.session.tasks import Tasks
    from refundwizard.storage.settings import Settings
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.prompter import Prompter
    from refundwizard.ui.surroundings import Surroundings


class DataFolderDesk(QObject):
    """Changes nothing but what the next start opens."""

    changed = Signal()
    """Another folder was chosen, or none any more."""

    def __init__(self, window: MainWindow, around: Surroundings) -> None:
        """Know the folder in use; nothing happens before `equip`."""
        super().__init__(window)
        self.next_root: Path | None = None
        """The folder of the next start, where another one was chosen since this one."""
        self._around = around
        self._tasks: Tasks | None = None
        self._prompter: Prompter | None = None

    def equip(self, tasks: Tasks, prompter: Prompter) -> None:
        """Take what is only there after the first painted page."""
        self._tasks, self._prompter = tasks, prompter

    def do(self, what: str) -> bool:
        """Do one of: open, move, stay, usual; False for anything else."""
        calls = {
            "open": self._open,
            "move": self._move,
            "stay": self._stay,
            "usual": self._usual,
        }
        call = calls.get(what)
        if call is not None:
            call()
        return call is not None

    @property
    def _root(self) -> Path:
        return self._around.library.store.root

    def _open(self) -> None:
        from refundwizard.ui.export_parts import show_file  # noqa: PLC0415 - on demand

        show_file(self._root)

    def _move(self) -> None:
        from refundwizard.ui.data_folder_ask import Picking, ask_place  # noqa: PLC0415 - on demand

        store, preferences = self._around.library.store, self._around.preferences
        if self._prompter is None:
            return
        picking = Picking(store.fs, self._around.clock, self._root)
        settings = ask_place(self._prompter, picking, preferences.now)
        if settings is not None:
            self._remember(settings, Path(settings.data_dir))

    def _stay(self) -> None:
        """Keep what is in use now, wherever that is."""
        self._choose(None if self._root == data_dir() else self._root, None)

    def _usual(self) -> None:
        self._choose(None, data_dir())

    def _choose(self, chosen: Path | None, next_root: Path | None) -> None:
        from refundwizard.session.data_place import moved  # noqa: PLC0415 - on demand

        self._remember(moved(self._around.preferences.now, chosen), next_root)

    def _remember(self, settings: Settings, next_root: Path | None) -> None:
        self._around.preferences.keep(settings, self._tasks)
        self.next_root = next_root
        self.changed.emit()
