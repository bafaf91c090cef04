"""Taking in a case from outside: picked, dropped on the list, or given to the program at its start.

First the person reads what is in the file; nothing of it is opened for that. What is here already
is not doubled, and where it differs the person says what becomes of it.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.domain.words import Words
    from refundwizard.session.bring_in import How, Offer
    from refundwizard.session.library import Library
    from refundwizard.session.tasks import Tasks
    from refundwizard.ui.prompter import Prompter
    from refundwizard.ui.surroundings import Surroundings
    from refundwizard.ui.voice import Voice


KNOWLEDGE: Final = ".rwpack"


class BringInDesk(QObject):
    """Looks into a file, asks, and takes its case in."""

    brought = Signal(str)
    """The id of a case that is to be opened now."""
    all_given = Signal(object)
    """The path of a file that holds all cases of a computer."""
    knowledge_given = Signal(object)
    """The path of a file that holds knowledge instead of a case."""

    def __init__(self, parent: QObject, around: Surroundings, voice: Voice) -> None:
        """Work on the library of `around`; nothing happens before `equip`."""
        super().__init__(parent)
        self._around = around
        self._voice = voice
        self._tasks: Tasks | None = None
        self._prompter: Prompter | None = None

    def equip(self, tasks: Tasks, prompter: Prompter) -> None:
        """Take what is only there after the first painted page."""
        self._tasks, self._prompter = tasks, prompter

    def ask(self, path: Path | None = None) -> None:
        """Open the case of a file, which the person picks where none is given."""
        if path is not None:
            self.open(path)
        if path is not None or self._prompter is None:
            return
        kinds = self.tr("Case pack or case data (*.zip *.json)")
        for picked in self._prompter.open_files(self.tr("Import a case"), kinds)[:1]:
            self.open(picked)

    def open(self, path: Path) -> None:
        """Open the case of a file: where it lies in this store, or after taking it in."""
        from refundwizard.session.case_file import id_in_store  # noqa: PLC0415 - on demand

        if path.suffix.lower() == KNOWLEDGE:
            self.knowledge_given.emit(path)
            return
        library = self._around.library
        if mine := id_in_store(library, path):
            self.brought.emit(mine)
        elif _holds_all(library, path):
            self.all_given.emit(path)
        elif self._tasks is not None:
            self._tasks.save(
                partial(_look, library, path), self._on_looked, partial(self._on_failed, path)
            )

    def _on_looked(self, offer: Offer) -> None:
        words = self._around.words
        if offer.standing == "same":
            self._voice.toast(words("casepack.look_same"))
            self.brought.emit(offer.case_id)
            return
        how = self._choice(offer, words) if offer.is_pack or offer.is_asked else "new"
        if how and self._tasks is not None:
            self._tasks.save(
                partial(_bring, self._around.library, offer, how),
                self._on_brought,
                partial(self._on_failed, offer.path),
            )

    def _choice(self, offer: Offer, words: Words) -> How | None:
        """Let the person read what is in the file, and say what becomes of it; None for no."""
        from refundwizard.session.bring_in import told  # noqa: PLC0415 - on demand
        from refundwizard.ui.prompter import Choice  # noqa: PLC0415 - on demand

        choices = [Choice("no", self.tr("Do not import"), is_safe=True)]
        if offer.is_asked:
            choices.insert(0, Choice("new", self.tr("Keep both")))
            choices.insert(1, Choice("update", self.tr("Use the file's")))
        else:
            choices.insert(0, Choice("new", self.tr("Import")))
        if self._prompter is None:
            return None
        answer = self._prompter.ask(words("casepack.look_title"), told(words, offer), choices)
        return "new" if answer == "new" else "update" if answer == "update" else None

    def _on_brought(self, case_id: str) -> None:
        self._voice.toast(self.tr("Imported."))
        self.brought.emit(case_id)

    def _on_failed(self, path: Path, error: Exception) -> None:
        """Say why in one sentence; nothing was written."""
        from refundwizard.session.faults import sentence  # noqa: PLC0415 - on demand
        from refundwizard.storage.errors import StoreError  # noqa: PLC0415 - on demand

        if self._prompter is None or not isinstance(error, StoreError):
            self._voice.tell_failure(error)
            return
        said = sentence(self._around.words, error, path.name)
        self._prompter.tell(self.tr("The case was not imported"), said)


def _holds_all(library: Library, path: Path) -> bool:
    """Tell whether a file holds all cases of somebody; one that cannot be read does not."""
    from refundwizard.session.moving import holds_all  # noqa: PLC0415 - on demand
    from refundwizard.storage.errors import StoreError  # noqa: PLC0415 - on demand

    try:
        return holds_all(library.store.fs, path)
    except StoreError:
        return False


def _look(library: object, path: Path) -> Offer:
    from refundwizard.session.bring_in import look  # noqa: PLC0415 - on demand

    return look(library, path)  # type: ignore[arg-type]


def _bring(library: object, offer: Offer, how: How) -> str:
    from refundwizard.session.bring_in import bring  # noqa: PLC0415 - on demand

    return bring(library, offer, how)  # type: ignore[arg-type]
