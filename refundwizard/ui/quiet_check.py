"""A look at the exhibit files once a month, while the window is open and nobody types."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject
from shiboken6 import isValid

from refundwizard.session.integrity import CaseLog, Checked
from refundwizard.session.integrity_view import integrity_view
from refundwizard.session.wizard import Place
from refundwizard.ui.preferences import ignore
from refundwizard.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from refundwizard.session.tasks import Progress, Ticket
    from refundwizard.ui.case_desk import CaseDesk

REST_MS: Final = 60_000
"""So long after the case was opened, or after it last changed, the look begins (milliseconds)."""
say = QCoreApplication.translate


class QuietCheck(QObject):
    """Says nothing unless a file changed; leaving the case stops it."""

    def __init__(self, desk: CaseDesk) -> None:
        """Wait for a rest; a case without files, or one that may not be written, is left alone."""
        super().__init__(desk)
        self._desk = desk
        self._seen = desk.wizard.case
        self.banner: Banner | None = None
        self.running: Ticket | None = None
        self._rest: Ticket | None = None
        if not desk.tools.library.store.read_only:
            self._wait()

    def _wait(self) -> None:
        self._rest = self._desk.tools.tasks.later(REST_MS, partial(_after_rest, self))

    def look(self) -> None:
        """Begin, unless something changed meanwhile: then wait for another rest."""
        desk = self._desk
        if desk.wizard.case != self._seen or not desk.opened.autosave.is_clean:
            self._seen = desk.wizard.case
            self._wait()
            return
        if not any(each.sha256 for each in self._seen.exhibits):
            return
        log, now = CaseLog(desk.tools.library.store, desk.opened.id), desk.tools.clock()

        def work(ticket: Ticket, _progress: Progress) -> Checked | None:
            return log.check(ticket.is_cancelled) if log.is_due(now) else None

        self.running = desk.tools.tasks.run(work, partial(_done, self), ignore)

    def tell(self, found: Checked | None) -> None:
        """Note that it was looked at; say what changed, if anything did."""
        self.running = None
        if found is None:
            return
        desk = self._desk
        desk.opened.keep_record()
        view = integrity_view(desk.words, desk.wizard.case, found.integrity, found.faults)
        if view is None or not view.is_bad:
            return
        self.banner = Banner(
            "overdue",
            _told(found, view.line),
            action=say("QuietCheck", "Look at the evidence"),
            close_name=say("QuietCheck", "Close"),
        )
        self.banner.action_requested.connect(self._on_look)
        desk.window.add_banner(self.banner)

    def _on_look(self) -> None:
        self._desk.visit(Place("evidence"))

    def stop(self) -> None:
        """Look no further, and say nothing."""
        for ticket in (self._rest, self.running):
            if ticket is not None:
                ticket.cancel()
        if self.banner is not None:
            self._desk.window.remove_banner(self.banner)
            self.banner = None


def _told(found: Checked, line: str) -> str:
    """Say in plain words what changed; `line` is how the record itself puts it."""
    if found.faults:
        return say(
            "QuietCheck",
            "Monthly check: %n file(s) changed or went missing. Look before you show them.",
            "",
            len(found.faults),
        )
    return say("QuietCheck", "The monthly look at the files of this case: {line}").format(line=line)


def _after_rest(check: QuietCheck) -> None:
    if isValid(check):
        check.look()


def _done(check: QuietCheck, found: Checked | None) -> None:
    if isValid(check):
        check.tell(found)
