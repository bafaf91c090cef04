"""What the page of settings has removed: the trash, small pictures, particulars, or everything."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.session.tasks import Tasks
    from refundwizard.session.wipe import Emptied
    from refundwizard.storage.wipe import Wiped
    from refundwizard.ui.main_window import MainWindow
    from refundwizard.ui.prompter import Prompter
    from refundwizard.ui.surroundings import Surroundings
    from refundwizard.ui.voice import Voice

SHOWN_LEFT: Final = 5
"""So many paths are named of what could not be removed."""
say = QCoreApplication.translate


class SettingsDeeds(QObject):
    """Does the work; asks before anything that cannot be taken back."""

    changed = Signal()
    """What the page shows is different now."""
    wiped = Signal()

    def __init__(self, window: MainWindow, around: Surroundings, voice: Voice) -> None:
        """Work on what the window stands on; nothing happens before `equip`."""
        super().__init__(window)
        self.is_busy = False
        self._window, self._around, self._voice = window, around, voice
        self._tasks: Tasks | None = None
        self._prompter: Prompter | None = None

    def equip(self, tasks: Tasks, prompter: Prompter) -> None:
        """Take what is only there after the first painted page."""
        self._tasks, self._prompter = tasks, prompter

    def do(self, what: str) -> None:
        """Remove one of: trash, pictures, wipe_person, wipe_now."""
        calls = {
            "trash": self._empty_trash,
            "pictures": self._drop_pictures,
            "wipe_person": self._wipe_person,
            "wipe_now": self._wipe,
        }
        call = calls.get(what)
        if call is not None and not self.is_busy and self._prompter is not None:
            call()

    # --------------------------------------------------------------------------- smaller things

    def _empty_trash(self) -> None:
        from refundwizard.session.wipe import empty_trash  # noqa: PLC0415 - on demand

        title = say("SettingsDeeds", "Empty the trash?")
        text = say("SettingsDeeds", "The deleted cases in it go for good, with their evidence.")
        if self._agreed(title, text, say("SettingsDeeds", "Empty it")):
            self._run(partial(empty_trash, self._around.library), self._on_emptied)

    def _on_emptied(self, done: Emptied) -> None:
        if done.left:
            self._say(say("SettingsDeeds", "%n case(s) could not be removed.", "", done.left))
        else:
            self._say(say("SettingsDeeds", "%n case(s) gone for good.", "", done.gone))

    def _drop_pictures(self) -> None:
        from refundwizard.session.wipe import drop_pictures  # noqa: PLC0415 - on demand

        self._run(partial(drop_pictures, self._around.library), self._on_dropped)

    def _on_dropped(self, freed: int) -> None:
        from refundwizard.session.exhibit_view import size_words  # noqa: PLC0415 - on demand

        self._say(say("SettingsDeeds", "{size} freed.").format(size=size_words(freed)))

    def _wipe_person(self) -> None:
        title = say("PersonalDesk", "Wipe your particulars?")
        text = say("PersonalDesk", "Name, telephone, address and the rest are removed for good.")
        if self._agreed(title, text, say("PersonalDesk", "Wipe")):
            told = say("PersonalDesk", "Wiped.")
            self._run(self._around.personal.wipe, lambda _none: self._say(told))

    def _agreed(self, title: str, text: str, yes: str) -> bool:
        from refundwizard.ui.prompter import Choice  # noqa: PLC0415 - on demand

        keep = Choice("keep", say("PersonalDesk", "Keep"), is_safe=True)
        choices = (Choice("yes", yes), keep)
        return self._prompter is not None and self._prompter.ask(title, text, choices) == "yes"

    def _run(self, work: object, done: object) -> None:
        if self._tasks is not None:
            self._tasks.save(work, done, self._on_failed)  # type: ignore[arg-type]

    def _say(self, words: str) -> None:
        self._voice.toast(words)
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._end()
        self._voice.tell_failure(error)
        self.changed.emit()

    # -------------------------------------------------------------------------------- everything

    def _wipe(self) -> None:
        from refundwizard.session.wipe import wipe  # noqa: PLC0415 - on demand
        from refundwizard.ui import log_bridge  # noqa: PLC0415 - the log comes after the first page

        around = self._around
        self.is_busy = True
        self.changed.emit()
        self._window.setEnabled(False)  # nothing new may come into what is about to go
        log_bridge.let_go()
        shipped = around.resources / "content" / "cn"
        folder = around.preferences.folder
        self._run(partial(wipe, around.library, around.personal, folder, shipped), self._on_wiped)

    def _on_wiped(self, done: Wiped) -> None:
        self._end()
        self._around.preferences.forget()
        self.wiped.emit()
        self.tell(done)

    def _end(self) -> None:
        if self.is_busy:
            from refundwizard.ui import log_bridge  # noqa: PLC0415 - as above

            self.is_busy = False
            self._window.setEnabled(True)
            log_bridge.take_up()

    def tell(self, done: Wiped) -> None:
        """Say what came of wiping, with all that is left where something is."""
        lines = []
        if done.left:
            lines.append(say("SettingsDeeds", "Another program holds this, or it is protected. Close other programs and wipe once more:"))  # fmt: skip # noqa: E501
            lines += _named(done.left)
        if done.foreign:
            lines.append(say("SettingsDeeds", "This is not from this program and was left:"))
            lines += _named(done.foreign)
        if lines and self._prompter is not None:
            title = (
                say("SettingsDeeds", "Not everything could be removed")
                if done.left
                else say("SettingsDeeds", "Everything is wiped")
            )
            self._prompter.tell(title, "\n".join(lines))
        else:
            self._voice.toast(say("SettingsDeeds", "Everything is wiped."), icon="done")


def _named(paths: tuple[Path, ...]) -> list[str]:
    shown = [str(path) for path in paths[:SHOWN_LEFT]]
    more = len(paths) - len(shown)
    return [*shown, say("SettingsDeeds", "and %n more", "", more)] if more > 0 else shown
