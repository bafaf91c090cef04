"""Parts of the page of earlier versions: one version in the list, one difference."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from refundwizard.ui.fonts import Role
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from refundwizard.domain.words import Words
    from refundwizard.session.differences import Difference
    from refundwizard.session.versions import Version

say = QCoreApplication.translate


def day_of(saved_at: str) -> str:
    """Return when a version was saved, to the minute."""
    return f"{datetime.fromisoformat(saved_at):%Y-%m-%d %H:%M}" if saved_at else "?"


class VersionCard(Card):
    """One version: when, what changed in it, how much is in it, and a way to look at it."""

    wanted = Signal(int)

    def __init__(self, row: Version, words: Words, *, is_now: bool) -> None:
        """Show `row`; the newest one is only named."""
        super().__init__(tone="safe" if is_now else "plain", padding=(12, 18))
        self.row = row
        self.look: Button | None = None
        when = day_of(row.saved_at)
        title = say("VersionsPage", "Now: saved {day}").format(day=when) if is_now else when
        self.add(Paragraph(title, Role.LABEL, "text"))
        if not row.is_readable:
            unread = say("VersionsPage", "This one cannot be read. It was left as it is.")
            self.add(Paragraph(unread, Role.BODY, "text2"), 2)
            return
        self.add(Paragraph(row.changed or words("versions.first"), Role.BODY, "text"), 2)
        self.add(Paragraph(self._facts(words), Role.SMALL, "text2"), 2)
        if not is_now:
            self._add_link(when)

    def _facts(self, words: Words) -> str:
        row = self.row
        facts = [
            say("VersionsPage", "%n answer(s)", "", row.answers),
            say("VersionsPage", "%n message(s)", "", row.messages),
            say("VersionsPage", "%n piece(s) of evidence", "", row.exhibits),
        ]
        facts += [words.get(f"versions.kept_{row.kept}", row.kept)] if row.kept else []
        return say("VersionsPage", ", ").join(facts)

    def _add_link(self, when: str) -> None:
        self.look = Button(say("VersionsPage", "Look at it"), kind="link")
        name = say("VersionsPage", "Look at the version of {day}").format(day=when)
        self.look.setAccessibleName(name)
        self.look.clicked.connect(lambda: self.wanted.emit(self.row.rev))
        self.add(self.look, 4)


class ChangeCard(Card):
    """One difference: what it was then, what it is now."""

    def __init__(self, found: Difference) -> None:
        """Show `found`."""
        super().__init__(padding=(10, 18))
        self.found = found
        nothing = say("VersionsPage", "(nothing)")
        then = say("VersionsPage", "Then: {words}").format(words=found.old or nothing)
        now = say("VersionsPage", "Now: {words}").format(words=found.new or nothing)
        self.add(Paragraph(found.label, Role.LABEL, "text"))
        self.add(Paragraph(then, Role.BODY, "text2"), 2)
        self.add(Paragraph(now, Role.BODY, "text"), 2)
