"""What can be asked of the window from anywhere, on the home page or in a case; and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence

from refundwizard.ui.first_desk import FirstDesk

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.ui.case_desk import CaseDesk
    from refundwizard.ui.controller import Controller


class Commands(QObject):
    """Passes on what is asked to the open case, or else to the home page."""

    def __init__(self, controller: Controller) -> None:
        """Ask `controller` for what is open."""
        super().__init__(controller)
        self._controller = controller
        self._home = controller.home
        self.first = FirstDesk(controller)
        controller.bringing.knowledge_given.connect(self.know)
        controller.knowledge.shown.connect(lambda: self._home.show_rail("knowledge"))
        controller.knowledge.looked.connect(self.know)
        controller.knowledge.is_free = lambda: self._desk is None

    @property
    def _desk(self) -> CaseDesk | None:
        return self._controller.desk

    def step(self, step: str) -> None:
        """Go to a step of the rail."""
        if step == "settings":
            self._controller.looks.show_menu()
        elif self._desk is not None:
            self._desk.go_to_section(step)
        else:
            self._step_outside(step)

    def _step_outside(self, step: str) -> None:
        """Go to a page outside a case, once what it needs is read; home needs nothing."""
        calls = {
            "prevention": self.prevent,
            "overview": self.look_back,
            "personal": self.introduce,
            "copies": self.copy,
            "sample": self.first.look_around,
            "knowledge": self.know,
        }
        if step in calls:
            self._controller.when_ready(calls[step])
        else:
            self._home.show()

    def prevent(self) -> None:
        """Show the check before buying; no case is open there."""
        if self._desk is None:
            self._controller.prevention.show(self._controller.around.translation.lang)
            self._home.show_rail("prevention")

    def look_back(self) -> None:
        """Show what came of the cases; none is open there."""
        if self._desk is None:
            self._controller.overview.show(self._controller.around.translation.lang)
            self._home.show_rail("overview")

    def introduce(self) -> None:
        """Show the shopper's particulars: beside the open case, or on their own."""
        if self._desk is not None:
            from refundwizard.session.wizard import Place  # noqa: PLC0415 - a case is open

            self._desk.visit(Place("personal"))
        else:
            self._controller.personal.show(self._controller.around.translation.lang)
            self._home.show_rail("personal")

    def know(self, path: Path | None = None) -> None:
        """Show the knowledge in use, or what a file of it would change; an open case is left."""
        knowledge, was_open = self._controller.knowledge, self._desk is not None
        if not self._controller.door.leave():
            return
        if was_open:  # reading takes a moment, and what shows until then has to be alive
            self._home.show()
        if path is None:
            knowledge.show()
        else:
            knowledge.open(path)

    def copy(self) -> None:
        """Show how the second copy stands; an open case is left."""
        if self._controller.door.leave():
            self._controller.copies.show()
            self._home.show_rail("copies")

    def show_again(self) -> None:
        """Show the page outside a case that shows anyway, in the language of the moment."""
        if self._controller.prevention.is_shown:
            self.prevent()
        elif self._controller.overview.is_shown:
            self.look_back()
        elif self._controller.personal.is_shown:
            self.introduce()
        elif self._controller.knowledge.is_shown:
            self.know()
        elif self._controller.copies.is_shown:
            self.copy()
        else:
            self._home.show()

    def undo(self) -> None:
        """Take back: the last answer, or on the home page the last delete."""
        if self._desk is not None:
            self._desk.undo()
        else:
            self._home.undo_delete()

    def redo(self) -> None:
        """Repeat what was taken back."""
        if self._desk is not None:
            self._desk.redo()

    def back(self) -> None:
        """Go one step back."""
        if self._desk is not None:
            self._desk.back()

    def go_on(self) -> None:
        """Go one step on."""
        if self._desk is not None:
            self._desk.next()

    def cycle(self) -> None:
        """Move the focus between rail, page and panel."""
        if self._desk is not None:
            self._desk.frame.cycle()

    def new(self) -> None:
        """Begin a new case, from the home page."""
        if self._desk is None:
            self._home.new_case()

    def find(self) -> None:
        """Go to the search field of the home page."""
        if self._desk is None and self._home.page is not None:
            self._home.page.search.edit.setFocus()

    def help(self) -> None:
        """Show the side panel, or on the home page what this program is."""
        if self._desk is not None:
            self._desk.frame.help()
        elif self._controller.prompter is not None:
            from refundwizard.ui.about import about_words  # noqa: PLC0415 - on demand

            title = QCoreApplication.translate("Controller", "RefundWizard")
            self._controller.prompter.tell(title, about_words())


def bind_keys(controller: Controller) -> None:
    """Bind every key of the window."""
    keys, looks, commands = QKeySequence.StandardKey, controller.looks, controller.commands
    for sequence, call in (
        (keys.Undo, commands.undo),
        ("Ctrl+Shift+Z", commands.redo),
        ("Ctrl+Y", commands.redo),
        ("F1", commands.help),
        ("F6", commands.cycle),
        ("Alt+Left", commands.back),
        ("Ctrl+Return", commands.go_on),
        ("Ctrl+Enter", commands.go_on),
        ("Ctrl+N", commands.new),
        ("Ctrl+F", commands.find),
        (keys.ZoomIn, lambda: looks.zoom(1)),
        (keys.ZoomOut, lambda: looks.zoom(-1)),
        ("Ctrl+0", lambda: looks.set_size(100)),
    ):
        controller.window.shortcut(sequence, call)
