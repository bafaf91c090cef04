"""Parts of the page of settings: the choices in words, the place of the data, the two steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication

from refundwizard.ui.fonts import Role
from refundwizard.ui.looks import SIZES
from refundwizard.ui.safe_text import set_tooltip
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.icon_line import IconLines
from refundwizard.ui.widgets.line_edit import LineEdit
from refundwizard.ui.widgets.option_row import Option
from refundwizard.ui.widgets.paragraph import Heading, Paragraph
from refundwizard.ui.widgets.summary_list import SummaryRow
from refundwizard.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from refundwizard.session.calendars import CalendarRow
    from refundwizard.session.settings_view import SettingsView

say = QCoreApplication.translate

LANGUAGES: Final = (Option("zh_CN", "中文"), Option("en", "English"))
"""Each called what its speakers call it."""


def sizes() -> tuple[Option, ...]:
    """Return the text sizes to choose from."""
    return tuple(Option(str(percent), f"{percent}%") for percent in SIZES)


def themes() -> tuple[Option, ...]:
    """Return the colours to choose from."""
    return (
        Option("system", say("SettingsPage", "As the system")),
        Option("light", say("SettingsPage", "Light")),
        Option("dark", say("SettingsPage", "Dark")),
        Option("contrast", say("SettingsPage", "High contrast")),
    )


def years_words(years: tuple[CalendarRow, ...]) -> str:
    """Return for which years the official holidays are known."""
    join = say("SettingsPage", ", ")
    whole = join.join(str(row.year) for row in years if row.is_complete)
    partly = join.join(str(row.year) for row in years if not row.is_complete)
    own = join.join(str(row.year) for row in years if row.is_loaded)
    lines = [say("SettingsPage", "Known: {years}.").format(years=whole)] if whole else []
    if partly:
        lines.append(say("SettingsPage", "Only in part: {years}.").format(years=partly))
    if own:
        lines.append(say("SettingsPage", "From a file you loaded: {years}.").format(years=own))
    return "\n".join(lines) or say("SettingsPage", "None yet.")


def kept_rows(view: SettingsView) -> list[SummaryRow]:
    """Return what is kept, and where."""
    inside = say("SettingsPage", "In the data folder")
    rows = (
        (
            say("SettingsPage", "Cases and evidence"),
            say(
                "SettingsPage",
                "In the data folder, with earlier versions. A deleted case stays in the trash for"
                " 30 days.",
            ),
        ),
        (say("SettingsPage", "Particulars and settings"), str(view.config)),
        (
            say("SettingsPage", "Small pictures, lent copies"),
            say("SettingsPage", "In the data folder; made again when needed"),
        ),
        (
            say("SettingsPage", "Log"),
            say("SettingsPage", "In the data folder. Numbers and sizes only, none of your words."),
        ),
        (say("SettingsPage", "Calendars and knowledge"), inside),
        (
            say("SettingsPage", "Exported files"),
            say("SettingsPage", "Where you saved them; this program does not touch them again"),
        ),
        (
            say("SettingsPage", "Second copy"),
            view.copy_dir or say("SettingsPage", "There is none yet"),
        ),
    )  # fmt: skip
    return [SummaryRow(str(number), *row) for number, row in enumerate(rows)]


class PlaceField(LineEdit):
    """A path that can be read to its end, selected and copied, and not changed."""

    def __init__(self, path: str) -> None:
        """Show `path` from its beginning."""
        super().__init__()
        self.setReadOnly(True)
        self.setText(path)
        self.setCursorPosition(0)
        self.setAccessibleName(say("SettingsPage", "Where the data folder is"))
        set_tooltip(self, path)

    def copy_all(self) -> None:
        """Put the whole path into the clipboard."""
        QGuiApplication.clipboard().setText(self.text())


class WipeCard(Card):
    """The second step before everything goes: what goes, what stays, a tick, a button."""

    agreed = Signal()
    declined = Signal()
    copy_wanted = Signal()

    def __init__(self, view: SettingsView) -> None:
        """Say what it is about with the numbers of `view`."""
        super().__init__(tone="control", padding=(16, 20))
        self.heading = Heading(say("SettingsPage", "Wipe everything on this computer?"), Role.H2)
        self.add(self.heading)
        self.add(Paragraph(say("SettingsPage", "This goes:"), Role.BODY, "text2"), 8)
        self.add(IconLines([("trash", line) for line in _goes(view)]), 4)
        self.add(Paragraph(say("SettingsPage", "This stays:"), Role.BODY, "text2"), 10)
        self.add(IconLines([("lock", line) for line in _stays(view)]), 4)
        solid = say(
            "SettingsPage",
            "On SSDs and memory sticks, special tools can sometimes bring deleted data back. If"
            " somebody else gets this computer, the whole drive should be encrypted or wiped.",
        )
        self.add(Paragraph(solid, Role.NOTE, "text3"), 10)
        self.tick = TickBox(say("SettingsPage", "I know that this cannot be undone"))
        self.add(self.tick, 14)
        self.add(self._buttons(), 12)
        self.tick.toggled.connect(self.go.setEnabled)

    def _buttons(self) -> FlowRow:
        row = FlowRow()
        self.go = Button(say("SettingsPage", "Wipe everything now"), icon="trash")
        self.go.setEnabled(False)
        self.go.clicked.connect(self.agreed)
        self.no = Button(say("SettingsPage", "Keep everything"), kind="primary")
        self.no.clicked.connect(self.declined)
        copy = Button(say("SettingsPage", "Make a second copy first…"), kind="text")
        copy.clicked.connect(self.copy_wanted)
        for button in (self.no, self.go, copy):
            row.add(button)
        return row


def _goes(view: SettingsView) -> list[str]:
    lines = [
        say("SettingsPage", "%n case(s) with evidence and every earlier version", "", view.cases)
    ]
    if view.deleted:
        lines.append(say("SettingsPage", "%n deleted case(s) in the trash", "", view.deleted))
    lines.append(say("SettingsPage", "Your particulars and all settings"))
    lines.append(
        say("SettingsPage", "Small pictures, lent copies, log, loaded calendars and knowledge")
    )
    return lines


def _stays(view: SettingsView) -> list[str]:
    lines = [say("SettingsPage", "Every file you exported, wherever you saved it")]
    if view.copy_dir:
        second = say("SettingsPage", "The second copy in {folder}; remove it yourself if you like")
        lines.append(second.format(folder=view.copy_dir))
    else:
        lines.append(say("SettingsPage", "A second copy, if you ever made one"))
    if view.others:
        others = say("SettingsPage", "Data folders opened earlier: {folders}")
        lines.append(others.format(folders=say("SettingsPage", ", ").join(view.others)))
    lines.append(say("SettingsPage", "The program itself"))
    return lines
