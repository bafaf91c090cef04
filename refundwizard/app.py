"""The composition root of the window: builds every object once, wires them, and runs Qt.

Up to the first painted page only what the list of cases needs is imported; knowledge, log and
threads follow right after it.
"""

from __future__ import annotations

import gc
import os
import sys
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from refundwizard.domain.moments import BEIJING, moment

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from refundwizard.domain.pack import Pack
    from refundwizard.storage.settings import Settings
    from refundwizard.storage.store import Store
    from refundwizard.storage.wipe import Wiped
    from refundwizard.ui.controller import Controller
    from refundwizard.ui.main_window import MainWindow

OPTIONS: Final = ("--data-dir", "--as-of", "--lang")
LANGUAGES: Final = ("zh_CN", "en")
FILES: Final = (".json", ".zip", ".rwpack")
"""How the names of files end that the window opens."""


class UsageError(Exception):
    """A command line that cannot be meant; the text says what and what to do."""


class Request(NamedTuple):
    """What the command line and the environment ask of the window."""

    file: str = ""
    data_dir: str = ""
    as_of: str = ""
    lang: str = ""


def parse(arguments: list[str]) -> Request | None:
    """Read the command line; None where it is a command for the other shell.

    Raises:
        UsageError: an option without its value.
    """
    values = dict.fromkeys(OPTIONS, "")
    files: list[str] = []
    waiting = list(arguments)
    while waiting:
        word = waiting.pop(0)
        name, equals, value = word.partition("=")
        if name in values:
            if not equals and not waiting:
                raise UsageError(f"{name} needs a value.")
            values[name] = value if equals else waiting.pop(0)
        elif word.startswith("-") or files:
            return None
        else:
            files.append(word)
    if files and not os.path.exists(files[0]) and not files[0].endswith(FILES):  # noqa: PTH110
        return None
    return Request(
        file=files[0] if files else "",
        data_dir=values["--data-dir"] or os.environ.get("REFUNDWIZARD_DATA_DIR", ""),
        as_of=values["--as-of"] or os.environ.get("REFUNDWIZARD_TODAY", ""),
        lang=values["--lang"],
    )


def clock_for(as_of: str) -> Callable[[], datetime]:
    """Return what tells the present in Beijing time, wherever the computer is; or a fixed moment.

    Raises:
        UsageError: `as_of` is no day.
    """
    if not as_of:
        return lambda: datetime.now(BEIJING)  # noqa: TID251 - the window's one clock
    try:
        at = moment(as_of)
    except ValueError as error:
        raise UsageError(str(error)) from error
    return lambda: at


def prepare_input_method(environment: dict[str, str]) -> None:
    """Let fcitx5 users type Chinese: Qt's wheels have no fcitx plug-in, but fcitx5 speaks ibus."""
    if environment.get("QT_IM_MODULE", "").startswith("fcitx"):
        environment["QT_IM_MODULE"] = "ibus"


def make_application(arguments: list[str]) -> QApplication:
    """Make the Qt application."""
    from PySide6.QtWidgets import QApplication

    application = QApplication([sys.argv[0], *arguments])
    application.setApplicationName("refundwizard")
    application.setDesktopFileName("refundwizard")
    return application


class App:
    """The running window and everything under it."""

    def __init__(self, application: QApplication, request: Request) -> None:
        """Build and show the window; `request` says for which folder, day and language.

        Raises:
            UsageError: the day cannot be read.
        """
        from refundwizard.storage.fs import OsFs
        from refundwizard.storage.paths import config_dir, data_dir, resources, translations
        from refundwizard.storage.settings import load_settings
        from refundwizard.ui.main_window import MainWindow
        from refundwizard.ui.preferences import Preferences
        from refundwizard.ui.theme import Mode, Theme
        from refundwizard.ui.translation import Translation, preferred

        self.application = application
        self.request = request
        self.clock = clock_for(request.as_of)
        self.resources = resources()
        self.fs = OsFs()
        settings, _problem = load_settings(self.fs, config_dir())
        self.preferences = Preferences(self.fs, config_dir(), settings)
        self.root = data_dir(request.data_dir or settings.data_dir or None)
        lang = request.lang if request.lang in LANGUAGES else preferred(settings.language)
        self.translation = Translation(application, translations())
        self.translation.use(lang)
        self.theme = Theme(
            self.resources, lang=lang, percent=settings.text_scale, mode=Mode(settings.theme)
        )
        self.theme.install(application)
        self.window: MainWindow = MainWindow()
        self.controller: Controller | None = None
        self.store: Store | None = None
        self.wiped: Wiped | None = None
        self._open_store(settings)

    def _open_store(self, settings: Settings) -> None:
        """Open the data folder, or say in its place what is wrong with it."""
        from refundwizard.storage.errors import StoreError
        from refundwizard.storage.store import Store
        from refundwizard.ui.first_folder import finish_wiping

        may_create = not settings.knows(self.root)
        try:
            self.store = Store.open(self.root, fs=self.fs, clock=self.clock, create=may_create)
        except StoreError as error:
            from refundwizard.ui.no_store import show_no_store

            folder = self.resources / "content" / "cn"
            ways = (self.retry, self.choose)
            show_no_store(self.window, (folder, self.translation.lang), error, ways)
            return
        self.wiped = finish_wiping(self.store, self.preferences)
        self._build_controller(self.store)

    def _build_controller(self, store: Store) -> None:
        from refundwizard.session.library import Library
        from refundwizard.session.personal_store import Personal
        from refundwizard.storage.paths import config_dir
        from refundwizard.ui.controller import Controller
        from refundwizard.ui.surroundings import Surroundings

        library = Library(store, self._load_pack, self.clock)
        around = Surroundings(
            library=library,
            clock=self.clock,
            resources=self.resources,
            preferences=self.preferences,
            translation=self.translation,
            personal=Personal(self.fs, config_dir()),
        )
        self.controller = Controller(self.window, around)

    def _load_pack(self) -> Pack:
        from refundwizard.session.knowledge import load_chosen

        return load_chosen(self.resources / "content" / "cn", self.fs, self.root)

    def retry(self) -> bool:
        """Try the data folder once more, as when a drive was plugged in."""
        self._open_store(self.preferences.now)
        if self.controller is None:
            return False
        self.equip()
        return True

    def choose(self) -> bool:
        """Let the person pick another data folder, and open it now and from now on."""
        from refundwizard.ui.data_folder_ask import Picking
        from refundwizard.ui.first_folder import choose_folder

        picking = Picking(self.fs, self.clock, self.root, is_at_once=True)
        root = choose_folder(self.window, picking, self.preferences)
        self.root = root or self.root
        return root is not None and self.retry()

    def equip(self) -> None:
        """Bring what the first painted page did without."""
        if self.controller is None or self.controller.tasks is not None:
            return
        from refundwizard.ui.first_imports import import_all
        from refundwizard.ui.prompter import QtPrompter
        from refundwizard.ui.qt_tasks import QtTasks

        import_all()
        self.tasks = QtTasks(self.window)
        self.controller.equip(self.tasks, QtPrompter(self.window))
        self._remember_store()
        if self.wiped is not None:
            self.controller.settings.deeds.tell(self.wiped)
        self._listen()
        if self.request.file:
            self.controller.open_file(self.request.file)

    def _remember_store(self) -> None:
        if self.store is not None and not self.store.read_only:
            settings = self.preferences.now.with_store(self.root)
            self.preferences.keep(settings, self.tasks)

    def _listen(self) -> None:
        """Hear of second starts, unless another window is the first."""
        from refundwizard.ui.single_instance import SingleInstance, channel

        if self.controller is not None and self.store is not None and not self.store.read_only:
            self.instance = SingleInstance(channel(self.root), self.window)
            self.instance.started_again.connect(self.controller.open_file)

    def install_log(self) -> None:
        """Log into the data folder and show a dialog for what nobody caught."""
        from refundwizard.ui.crash_dialog import show_crash
        from refundwizard.ui.log_bridge import LogBridge

        folder = self.root / "logs" if self.store is not None else self.root.parent
        if self.store is None or self.store.read_only:
            return
        self.log = LogBridge(folder, partial(show_crash, self.window, self.controller, folder))
        self.log.install()

    def close(self) -> None:
        """Stop the threads and let another process have the store."""
        if self.controller is not None and self.controller.tasks is not None:
            self.tasks.close()
        if self.store is not None:
            self.store.close()
        log = getattr(self, "log", None)
        if log is not None:
            log.close()


def main(request: Request) -> int:
    """Show the window and run until it is closed.

    Returns:
        The exit code: 0, or 2 with one line on stderr where the request cannot be met.
    """
    gc.disable()  # until the first painted page: nothing a start makes is garbage
    prepare_input_method(os.environ)  # type: ignore[arg-type]
    try:
        clock_for(request.as_of)
    except UsageError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    application = make_application([])
    from refundwizard.ui.first_show import show
    from refundwizard.ui.second_start import is_handed_over

    if is_handed_over(request.file, request.data_dir):
        return 0
    app = App(application, request)
    show(app.window, app.resources, lambda: _after_first_paint(app))
    code = application.exec()
    app.close()
    return code


def _after_first_paint(app: App) -> None:
    gc.enable()
    app.install_log()
    from refundwizard.ui.first_imports import import_by_turns

    import_by_turns(app.window, app.equip)
