"""What is done for the person after an unexpected error: the case saved, the documents kept.

Everything here is tried and nothing of it may fail loudly: something is broken already.
"""

from __future__ import annotations

import logging
import platform
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, qVersion

from refundwizard import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.session.open_case import OpenCase
    from refundwizard.ui.controller import Controller
    from refundwizard.ui.surroundings import Surroundings

LOG: Final = logging.getLogger("refundwizard")
PREPARED: Final = "refundwizard-checklist.md"


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

    @property
    def opened(self) -> OpenCase | None:
        """The open case."""
        desk = self._controller.desk if self._controller is not None else None
        return desk.opened if desk is not None else None

    def keep(self) -> bool:
        """Have what was said saved now; return whether everything is on the disk or on its way."""
        opened = self.opened
        if opened is None:
            return True
        with suppress(Exception):
            opened.autosave.flush()
            return True
        LOG.error("rescue: the save could not be started")
        return False

    def save_prepared(self) -> str:
        """Ask where to, write what is prepared so far, and return a sentence about it.

        The checklist with its texts; where that cannot be made, the case as data.
        """
        say = QCoreApplication.translate
        controller, opened = self._controller, self.opened
        if controller is None or opened is None or controller.prompter is None:
            return say("Rescue", "No case is open; there is nothing to save.")
        title = say("Rescue", "Save what is prepared so far")
        path = controller.prompter.save_path(title, PREPARED, "Markdown (*.md *.txt)")
        if path is None:
            return ""
        for make in (_checklist, _data):
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
