"""What is done for the person after an unexpected error: the case saved, the documents kept.

Everything here is tried and nothing of it may fail loudly: something is broken already.
"""

from __future__ import annotations

import logging
import platform
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QCoreApplication, qVersion

from refundwizard import __version__

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from refundwizard.session.autosave import SaveNotice
    from refundwizard.session.open_case import OpenCase
    from refundwizard.ui.controller import Controller
    from refundwizard.ui.surroundings import Surroundings

    _Way = Callable[[Surroundings, OpenCase, Path], Path]

LOG: Final = logging.getLogger("refundwizard")
PREPARED: Final = "refundwizard-checklist.md"
COPY: Final = "refundwizard-case.json"

Keeping = Literal["nothing", "keeping", "kept", "failed"]
"""Nothing is open; the save is under way; everything is on the disk; it could not be written."""


def details(places: str) -> str:
    """Return what may be handed on: type and places of the error, and versions; nothing else."""
    system = f"{platform.system()} {platform.release()}"
    versions = f"RefundWizard {__version__}, Python {platform.python_version()}, Qt {qVersion()}"
    return f"{places}\n{versions}\n{system}"


class Rescue:
    """Works for the open case of a controller, if there is one."""

    def __init__(self, controller: Controller | None) -> None:
        """Remember whom to ask; a window without cases has none."""
        self._controller = controller
        self._told: Callable[[Keeping], None] | None = None
        self._followed: OpenCase | None = None
        self.why = ""
        """What kept the save from the disk, in one sentence; "" where nothing says so."""

    @property
    def opened(self) -> OpenCase | None:
        """The open case."""
        desk = self._controller.desk if self._controller is not None else None
        return desk.opened if desk is not None else None

    def keep(self, told: Callable[[Keeping], None]) -> None:
        """Have what was said saved now; `told` hears how it stands, at once and until `stop`.

        “kept” is said once everything is on the disk and never before.
        """
        opened = self.opened
        if opened is None:
            told("nothing")
            return
        if self._controller is not None and self._controller.desk is not None:
            with suppress(Exception):  # the page may be what is broken
                self._controller.desk.commit()
        self._told, self._followed = told, opened
        opened.listeners.append(self._on_notice)
        self.try_again()

    def try_again(self) -> None:
        """Save now, and say how it stands."""
        opened, told = self._followed, self._told
        if opened is None or told is None:
            return
        try:
            opened.autosave.flush()
        except Exception as error:  # noqa: BLE001 - whatever it is, nothing is kept by it
            LOG.error("rescue: the save could not be started")  # noqa: TRY400 - see log_bridge
            self._fail(error)
            return
        if opened.autosave.is_clean:
            told("kept")
        elif opened.autosave.is_saving:
            told("keeping")

    def _on_notice(self, notice: SaveNotice) -> None:
        if notice.state == "failed":
            self._fail(notice.error)
        elif self._told is not None:
            self._told("kept" if notice.state == "saved" else "keeping")

    def _fail(self, error: Exception | None) -> None:
        self.why = ""
        if error is not None and self._controller is not None:
            with suppress(Exception):
                self.why = self._controller.desk.watch.reason(error)  # type: ignore[union-attr]
        if self._told is not None:
            self._told("failed")

    def stop(self) -> None:
        """Follow the save no longer."""
        if self._followed is not None and self._on_notice in self._followed.listeners:
            self._followed.listeners.remove(self._on_notice)
        self._told = self._followed = None

    def save_elsewhere(self) -> str:
        """Ask where to, write the case as it stands, and return a sentence about it."""
        title = QCoreApplication.translate("Rescue", "Save the case somewhere else")
        return self._save((title, COPY, "JSON (*.json)"), (_data,))

    def save_prepared(self) -> str:
        """Ask where to, write what is prepared so far, and return a sentence about it.

        The checklist with its texts; where that cannot be made, the case as data.
        """
        title = QCoreApplication.translate("Rescue", "Save what is prepared so far")
        return self._save((title, PREPARED, "Markdown (*.md *.txt)"), (_checklist, _data))

    def _save(self, asked: tuple[str, str, str], ways: tuple[_Way, ...]) -> str:
        """Ask for a path and write in the first way that works."""
        say = QCoreApplication.translate
        controller, opened = self._controller, self.opened
        if controller is None or opened is None or controller.prompter is None:
            return say("Rescue", "No case is open; there is nothing to save.")
        path = controller.prompter.save_path(*asked)
        if path is None:
            return ""
        for make in ways:
            with suppress(Exception):
                name = make(controller.around, opened, path).name
                return say("Rescue", "Saved as {name}").format(name=name)
        LOG.error("rescue: nothing could be written")
        return say("Rescue", "It could not be written there. Try another folder.")


def _checklist(around: Surroundings, opened: OpenCase, path: Path) -> Path:
    from refundwizard.session.exporting import Request, produce, write  # noqa: PLC0415

    form = "txt" if path.suffix == ".txt" else "md"
    asked = Request(document="checklist", format=form, lang=around.translation.lang)
    made = produce(opened.pack, opened.wizard.case, around.clock(), asked)
    write(around.library.store.fs, path, made.data, force=True)
    return path


def _data(around: Surroundings, opened: OpenCase, path: Path) -> Path:
    from refundwizard.session.exporting import write  # noqa: PLC0415

    target = path.with_suffix(".json")
    write(around.library.store.fs, target, opened.copy_bytes(), force=True)
    return target
