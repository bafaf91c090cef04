"""The whole window without a screen: on a store of its own, at a fixed moment, work done in place.

Page pictures, the guided demo and the tests all drive this one.
"""

from __future__ import annotations

import sys
import tomllib
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler

from refundwizard.domain.answers_file import read_answers
from refundwizard.session.library import Library
from refundwizard.session.personal_store import Personal
from refundwizard.session.tasks import InPlace
from refundwizard.storage.fs import OsFs
from refundwizard.storage.lock import NoLock
from refundwizard.storage.paths import resources, translations
from refundwizard.storage.settings import Settings
from refundwizard.storage.store import Store
from refundwizard.ui.application import application
from refundwizard.ui.controller import Controller
from refundwizard.ui.main_window import MainWindow
from refundwizard.ui.preferences import Preferences
from refundwizard.ui.pseudo import PSEUDO, stretched_pack
from refundwizard.ui.surroundings import Surroundings
from refundwizard.ui.theme import Mode, Theme
from refundwizard.ui.translation import Translation

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QImage

    from refundwizard.domain.pack import Pack
    from refundwizard.ui.case_desk import CaseDesk
    from refundwizard.ui.page import Page
    from refundwizard.ui.prompter import Prompter

ROUNDS: Final = 8
DEMO: Final = "demo"
"""Folder of the invented cases below the resources."""


def hush_platform() -> None:
    """Keep the off-screen platform from listing on stderr what it does not support."""
    qInstallMessageHandler(_pass_on)


def _pass_on(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if not message.startswith("This plugin does not support"):
        sys.stderr.write(f"{message}\n")


def _stretched(load_pack: Callable[[], Pack]) -> Pack:
    return stretched_pack(load_pack())


class Stage:
    """A window nobody sees, with everything a real one has."""

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], datetime],
        load_pack: Callable[[], Pack],
        prompter: Prompter,
        lang: str = "zh_CN",
    ) -> None:
        """Make the window on a new store in `folder`; `clock` tells Beijing time.

        `lang` may also be `ui.pseudo.PSEUDO`: English, stretched.
        """
        is_stretched = lang == PSEUDO
        if is_stretched:
            load_pack, lang = partial(_stretched, load_pack), "en"
        self.application = application()
        self.clock = clock
        self.tasks = InPlace()
        self.store = Store.open(
            folder / "store", fs=OsFs(), clock=clock, lock=NoLock("held"), create=True
        )
        self.library = Library(self.store, load_pack, clock)
        self.translation = Translation(self.application, translations(), is_stretched=is_stretched)
        self.translation.use(lang)
        self.theme = Theme(resources(), lang=lang, mode=Mode.LIGHT)
        self.theme.set_motion(on=False)
        self.theme.install(self.application)
        self.window = MainWindow()
        self.around = Surroundings(
            library=self.library,
            clock=clock,
            resources=resources(),
            preferences=Preferences(OsFs(), folder / "config", Settings()),
            translation=self.translation,
            personal=Personal(OsFs(), folder / "config"),
        )
        self.controller = Controller(self.window, self.around)
        self.controller.equip(self.tasks, prompter)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    @property
    def pack(self) -> Pack:
        """The knowledge pack."""
        return self.library.pack

    @property
    def desk(self) -> CaseDesk:
        """The open case.

        Raises:
            LookupError: no case is open.
        """
        if self.controller.desk is None:
            raise LookupError("no case is open")
        return self.controller.desk

    @property
    def page(self) -> Page:
        """The page that shows.

        Raises:
            LookupError: no case is open.
        """
        if self.desk.page is None:
            raise LookupError("no page shows")
        return self.desk.page

    def add_case(self, data: dict[str, object]) -> str:
        """Store a case from the table of an answers file and return its id."""
        case_id = self.library.create(read_answers(self.pack, data, self.clock()))
        self.controller.home.refresh()
        return case_id

    def add_demo_cases(self) -> dict[str, str]:
        """Store the invented cases; file stem → case id."""
        found = {}
        for path in sorted((resources() / DEMO).glob("*.toml")):
            found[path.stem] = self.add_case(tomllib.loads(path.read_text(encoding="utf-8")))
        return found

    def open(self, case_id: str) -> CaseDesk:
        """Open a case as a click on its row does."""
        self.controller.open_case(case_id)
        self.settle()
        return self.desk

    def settle(self) -> None:
        """Let layouts and deferred deletes happen; turning blocks take a few rounds."""
        for _round in range(ROUNDS):
            self.application.processEvents()
            self.application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def picture(self) -> QImage:
        """Return what the window shows."""
        self.settle()
        return self.window.grab().toImage()

    def close(self) -> None:
        """Take the window away and let go of the store."""
        self.controller.voice.prompter = None
        self.window.close()
        self.window.deleteLater()
        self.settle()
        self.translation.remove()
        self.store.close()
