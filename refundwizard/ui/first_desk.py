"""First minutes: a case for somebody in a hurry, and the sample case to look around in."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from refundwizard.ui.controller import Controller


class FirstDesk(QObject):
    """Makes these cases on disk and opens them; one at a time."""

    def __init__(self, controller: Controller) -> None:
        """Answer what the home page asks for."""
        super().__init__(controller)
        self._controller = controller
        self._is_making = False
        controller.home.asked.connect(self.on_asked)

    def on_asked(self, what: str) -> None:
        """Begin ``hurry``, show the ``sample`` or the ``trash``, once the knowledge is read."""
        show_trash = partial(self._controller.commands.show, "trash")
        calls: dict[str, Callable[[], None]] = {"hurry": self.hurry, "trash": show_trash}
        call = calls.get(what, self.look_around)
        self._controller.when_ready(call)

    def hurry(self) -> None:
        """Make a case and ask the few questions that decide the task of the day."""
        self._make(self._hurried, partial(self._open, section="hurry"))

    def look_around(self) -> None:
        """Open the sample case; it is made on the first time."""
        from refundwizard.session.sample import example_of, make_sample  # noqa: PLC0415 - on demand
        from refundwizard.ui.sample_pictures import drawn  # noqa: PLC0415 - on demand

        library = self._controller.library
        known = example_of(library)
        if known:
            self._controller.open_case(known)
            return
        make = partial(make_sample, library, self._controller.around.resources, drawn())
        self._make(make, self._open)

    def about(self, problem: str) -> None:
        """Make a case about a problem picked from the book of rights and rules, and open it."""
        self._make(partial(self._begun, problem), self._open)

    def _begun(self, problem: str) -> str:
        from refundwizard.session.about_problem import case_about  # noqa: PLC0415 - needs the pack

        library = self._controller.library
        library.store.require_writable()
        return library.create(case_about(library.pack, library.clock(), problem))

    def _hurried(self) -> str:
        from refundwizard.session.hurry import first_answers  # noqa: PLC0415 - needs the pack
        from refundwizard.session.open_case import new_case  # noqa: PLC0415 - needs the pack

        library = self._controller.library
        library.store.require_writable()
        case = new_case(library.pack, library.clock())
        answers = first_answers(library.pack)
        return library.create(case.model_copy(update={"answers": answers}))

    def _make(self, make: Callable[[], str], done: Callable[[str], None]) -> None:
        tasks = self._controller.tasks
        if tasks is None or self._is_making or self._controller.desk is not None:
            return
        self._is_making = True
        tasks.save(make, partial(self._made, done), self._fail)

    def _made(self, done: Callable[[str], None], case_id: str) -> None:
        self._is_making = False
        done(case_id)

    def _fail(self, error: Exception) -> None:
        self._is_making = False
        self._controller.home.failed.emit(error)

    def _open(self, case_id: str, section: str = "") -> None:
        self._controller.door.open(case_id, section)
