"""The question before very many or very large files are copied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLocale

from refundwizard.session.intake import plain_name
from refundwizard.ui.prompter import Choice
from refundwizard.ui.safe_text import visible
from refundwizard.ui.theme import theme

if TYPE_CHECKING:
    from refundwizard.session.gathering import Gathered
    from refundwizard.ui.prompter import Prompter

say = QCoreApplication.translate
HUGE, NOT_WANTED = "huge", "not_wanted"
"""Reasons for files the person chose to leave out."""
NAMED: Final = 5
"""So many large files are named in the question."""


def size_words(count: int) -> str:
    """Return a number of bytes in words (43.0 MB)."""
    plain = QLocale.DataSizeFormat.DataSizeSIFormat
    return QLocale(theme().lang).formattedDataSize(count, 1, plain)


def ask_about(prompter: Prompter, gathered: Gathered, free: int) -> Gathered:
    """Ask whether large or many files are meant; what is refused stays in it, named."""
    huge = gathered.huge
    choices = [Choice("all", say("IntakeQuestion", "Add"))]
    if huge and len(huge) < len(gathered.files):
        choices.append(Choice("small", say("IntakeQuestion", "Only the smaller ones")))
    choices.append(Choice("none", say("IntakeQuestion", "Do not add"), is_safe=True))
    title = say("IntakeQuestion", "Add these files?")
    answer = prompter.ask(title, question_words(gathered, free), choices)
    if answer == "all":
        return gathered
    if answer == "small":
        return gathered.without(huge, HUGE)
    return gathered.without(gathered.files, NOT_WANTED)


def question_words(gathered: Gathered, free: int) -> str:
    """Return how many files that are, the large ones by name and size, and the room there is."""
    lines = [
        say("IntakeQuestion", "%n file(s), {size} in all.", "", len(gathered.files)).format(
            size=size_words(gathered.total)
        )
    ]
    for each in gathered.huge[:NAMED]:
        large = say("IntakeQuestion", "Large: {name}, {size}")
        name = visible(plain_name(each.path))
        lines.append(large.format(name=name, size=size_words(each.size)))
    more = len(gathered.huge) - NAMED
    if more > 0:
        lines.append(say("IntakeQuestion", "and %n more large file(s)", "", more))
    room = say("IntakeQuestion", "They are copied to this computer's data folder; {free} are free.")
    lines.append(room.format(free=size_words(free)))
    return "\n".join(lines)
