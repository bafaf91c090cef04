"""The sections of the page of settings: looks, dates and texts, where things are, about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard import __version__
from refundwizard.ui.settings_parts import (
    LANGUAGES,
    PlaceField,
    sizes,
    themes,
    years_words,
)
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.icon_line import IconLine
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.tick_box import TickBox

if TYPE_CHECKING:
    from refundwizard.session.settings_view import SettingsView
    from refundwizard.ui.settings_column import SettingsColumn

say = QCoreApplication.translate


def add_looks(page: SettingsColumn) -> None:
    """Language, text size and colours; each acts at once."""
    page.section(say("SettingsPage", "Language"))
    language = page.choice("language", LANGUAGES, theme().lang, say("SettingsPage", "Language"))
    language.changed.connect(page.language_chosen)
    page.note(
        say(
            "SettingsPage",
            "Letters are always in Chinese, for whoever gets them; English stands beside.",
        )
    )
    page.section(say("SettingsPage", "Text size"))
    size = page.choice("size", sizes(), str(theme().percent), say("SettingsPage", "Text size"))
    size.changed.connect(lambda percent: page.size_chosen.emit(int(percent)))
    page.note(say("SettingsPage", "Ctrl++ and Ctrl+- do the same on every page."))
    page.section(say("SettingsPage", "Colours"))
    colours = page.choice("colours", themes(), theme().mode.value, say("SettingsPage", "Colours"))
    colours.changed.connect(page.theme_chosen)


def add_dates(page: SettingsColumn, view: SettingsView) -> None:
    """Reminders and the official holidays."""
    page.section(say("SettingsPage", "Reminders"))
    switch = TickBox(say("SettingsPage", "Remind me of dates"))
    page.controls["reminders"] = switch
    switch.setChecked(view.reminders)
    switch.toggled.connect(page.reminders_chosen)
    page.column.add(switch, 8)
    page.note(
        say(
            "SettingsPage",
            "While the window is open, the system speaks up the day before a date and on the"
            " day itself. With the window closed nothing runs.",
        )
    )
    page.section(say("SettingsPage", "Official holidays"))
    page.column.add(Paragraph(years_words(view.years)), 6)
    page.row(("calendar", say("SettingsPage", "Load a holiday calendar…"), "attach"))


def add_texts(page: SettingsColumn, view: SettingsView) -> None:
    """What fills the texts: particulars and knowledge, and the second copy of it all."""
    page.section(say("SettingsPage", "Your particulars"))
    kept = say("SettingsPage", "Kept once, covered on the screen, filled in when a text leaves.")
    nothing = say("SettingsPage", "Nothing is kept. Entered once, they are filled into your texts.")
    page.column.add(Paragraph(kept if view.has_person else nothing), 6)
    wipe = ("wipe_person", say("SettingsPage", "Wipe all of it"), "trash")
    ways = [("personal", say("SettingsPage", "Your particulars…"), "write")]
    page.row(*ways, *((wipe,) if view.has_person else ()))
    page.section(say("SettingsPage", "Knowledge"))
    known = say("SettingsPage", "Version {version}, checked against its sources on {day}.")
    page.column.add(Paragraph(known.format(version=view.version, day=view.checked)), 6)
    page.row(("knowledge", say("SettingsPage", "Knowledge…"), "book"))
    page.section(say("SettingsPage", "Second copy"))
    state = say("SettingsPage", "There is none yet. A drive can fail, a computer can be lost.")
    if view.copied_on:
        state = say("SettingsPage", "In {folder}, verified on {day}.")
    elif view.copy_dir:
        state = say("SettingsPage", "In {folder}, not verified yet.")
    words = state.format(folder=view.copy_dir, day=view.copied_on)
    page.column.add(Paragraph(words), 6)
    page.row(("copies", say("SettingsPage", "Second copy, or all cases in one file…"), "export"))


def add_data(page: SettingsColumn, view: SettingsView) -> None:
    """Where the data folder is, now and from the next start."""
    count = say("SettingsPage", "%n case(s)", "", view.cases)
    page.section(say("SettingsPage", "Data folder"), count)
    place = PlaceField(str(view.root))
    page.controls["place"] = place
    page.column.add(place, 8)
    page.row(
        ("open", say("SettingsPage", "Open the folder"), "case"),
        ("path", say("SettingsPage", "Copy where it is"), "copy"),
        ("move", say("SettingsPage", "Use another folder…"), ""),
    )
    page.buttons["path"].clicked.connect(place.copy_all)
    if view.next_root:
        text = say("SettingsPage", "From the next start: {folder}").format(folder=view.next_root)
        page.column.add(IconLine("clock", text), 12)
        page.row(("stay", say("SettingsPage", "Stay with this folder"), "undo"))
    elif view.is_chosen:
        page.row(("usual", say("SettingsPage", "Back to the usual place"), "undo"))
    page.note(
        say(
            "SettingsPage",
            "Nothing moves by itself: the old folder stays as it is, with its cases.",
        )
    )


def add_about(page: SettingsColumn) -> None:
    """What the program is, and what it is made of."""
    page.section(say("SettingsPage", "About"))
    words = say(
        "SettingsPage",
        "RefundWizard {version}. It is no legal advice and promises no outcome.",
    )
    page.column.add(Paragraph(words.format(version=__version__)), 6)
    page.row(
        ("about", say("SettingsPage", "What it is, and its keys…"), "help"),
        ("licences", say("SettingsPage", "Licences…"), "doc"),
    )
