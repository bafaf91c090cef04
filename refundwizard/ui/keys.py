"""What can be asked of the window from anywhere, on the home page or in a case; and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence

from refundwizard.ui.first_desk import FirstDesk
from refundwizard.ui.help_place import HelpPlace

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
        self._help = HelpPlace(controller)
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
            self._controller.when_ready(lambda: self.show(step))
        elif self._desk is not None:
            self._desk.go_to_section(step)
        else:
            self._step_outside(step)

    def _step_outside(self, step: str) -> None:
        """Go to a page outside a case, once what it needs is read; home needs nothing."""
        if step == "sample":
            self._controller.when_ready(self.first.look_around)
        elif step in self._controller.outside.pages:
            self._controller.when_ready(lambda: self.show(step))
        else:
            self._home.show()

    def show(self, name: str) -> None:
        """Show a page outside a case; an open case is left."""
        self._controller.outside.show(name)

    def introduce(self) -> None:
        """Show the shopper's particulars: beside the open case, or on their own."""
        if self._desk is not None:
            from refundwizard.session.wizard import Place  # noqa: PLC0415 - a case is open

            self._desk.visit(Place("personal"))
        else:
            self.show("personal")

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

    def show_again(self) -> None:
        """Show the page outside a case that shows anyway, in the language of the moment."""
        if not self._controller.outside.show_again():
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
        elif self._controller.book.is_shown and self._controller.book.back():
            return
        elif self._controller.outside.is_shown:
            self._controller.ways.go_back()

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
        """Go to the search field of the page outside a case that shows; home has one too."""
        is_home = self._desk is None and not self._controller.outside.find()
        if is_home and self._home.page is not None:
            self._home.page.search.edit.setFocus()

    def help(self) -> None:
        """Show help for the page that shows, or close it."""
        self._help.toggle()

    def about(self) -> None:
        """Say what this program is."""
        if self._controller.prompter is not None:
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
