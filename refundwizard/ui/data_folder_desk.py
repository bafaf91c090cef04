"""Where the data folder is: opened, and another one chosen for the next start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal

from refundwizard.session.data_place import PlaceRefusedError, look_at, moved, prepare
from refundwizard.storage.errors import StoreError
from refundwizard.storage.paths import data_dir
from refundwizard.ui.prompter import Choice

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from refundwizard.session.data_place import NewPlace, Why
    from refundwizard.session.tasks import Tasks
    from refundwizard.storage.fs import Fs
    from refundwizard.storage.settings import Settings
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.prompter import Prompter
    from refundwizard.ui.surroundings import Surroundings

say = QCoreApplication.translate


class Picking(NamedTuple):
    """What a new folder is held against; `is_at_once` says that it is opened without a start."""

    fs: Fs
    clock: Callable[[], datetime]
    now: Path
    is_at_once: bool = False


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
        store, preferences = self._around.library.store, self._around.preferences
        if self._prompter is None:
            return
        picking = Picking(store.fs, self._around.clock, self._root)
        settings = ask_place(self._prompter, picking, preferences.now)
        if settings is not None:
            self._remember(settings, Path(settings.data_dir))

    def _stay(self) -> None:
        """Keep what is in use now, wherever that is."""
        chosen = None if self._root == data_dir() else self._root
        self._remember(moved(self._around.preferences.now, chosen), None)

    def _usual(self) -> None:
        self._remember(moved(self._around.preferences.now, None), data_dir())

    def _remember(self, settings: Settings, next_root: Path | None) -> None:
        self._around.preferences.keep(settings, self._tasks)
        self.next_root = next_root
        self.changed.emit()


def ask_place(prompter: Prompter, picking: Picking, settings: Settings) -> Settings | None:
    """Let the person pick a folder, say what is there, and make it ready on a yes.

    Returns:
        The settings with it; None where nothing was picked, or what was cannot be used.
    """
    chosen = prompter.open_folder(say("DataFolderDesk", "Where cases will be kept"))
    if chosen is None:
        return None
    refused = say("DataFolderDesk", "Not this folder")
    try:
        place = look_at(picking.fs, chosen, picking.now)
        if not _is_wanted(prompter, place, picking):
            return None
        prepare(picking.fs, picking.clock, place)
    except PlaceRefusedError as error:
        prompter.tell(refused, refusal(error.why))
        return None
    except StoreError:
        prompter.tell(refused, refusal("read_only"))
        return None
    return moved(settings, place.path)


def _is_wanted(prompter: Prompter, place: NewPlace, picking: Picking) -> bool:
    if picking.is_at_once:
        title = say("DataFolderDesk", "Keep cases there from now on?")
        yes = say("DataFolderDesk", "Use it")
    else:
        title = say("DataFolderDesk", "Keep cases there from the next start?")
        yes = say("DataFolderDesk", "Use it from the next start")
    no = Choice("no", say("DataFolderDesk", "Stay as it is"), is_safe=True)
    return prompter.ask(title, offer(place, picking.now), (Choice("use", yes), no)) == "use"


def refusal(why: Why) -> str:
    """Return why the data cannot be kept in a folder."""
    return {
        "gone": say("DataFolderDesk", "It is not there, or cannot be read."),
        "same": say("DataFolderDesk", "That is the folder in use now."),
        "inside": say("DataFolderDesk", "One folder would lie inside the other. Pick one apart."),
        "read_only": say("DataFolderDesk", "Nothing can be written there."),
        "copy": say("DataFolderDesk", "A second copy lies there. Keep the two apart."),
        "newer": say("DataFolderDesk", "A newer version of this program made the data there."),
        "used": say("DataFolderDesk", "Other files lie there. Pick an empty folder."),
    }[why]


def offer(place: NewPlace, now: Path) -> str:
    """Return what using a folder would mean."""
    lines = [say("DataFolderDesk", "The folder: {folder}").format(folder=place.path)]
    if place.cases is None:
        lines.append(say("DataFolderDesk", "It starts empty."))
    else:
        lines.append(say("DataFolderDesk", "It already holds %n case(s).", "", place.cases))
    stays = say("DataFolderDesk", "The folder of now stays as it is: {folder}. To take its cases along, save all cases in one file first and take them in there.")  # fmt: skip # noqa: E501
    lines.append(stays.format(folder=now))
    if place.synced:
        lines.append(
            say(
                "DataFolderDesk",
                "Careful: {product} keeps this folder in step with the internet. Your cases would"
                " leave this computer, and two computers could get in each other's way.",
            ).format(product=place.synced)
        )
    return "\n\n".join(lines)
