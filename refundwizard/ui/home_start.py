"""What the home page offers at the start: large choices, and what this program is in few words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.ui.widgets.tile_button import TileButton, TileRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from refundwizard.ui.widgets.empty_state import EmptyState

say = QCoreApplication.translate


class HomeTiles(TileRow):
    """New case, in a hurry, and what fits beside: the sample at first, else bringing one in."""

    def __init__(self) -> None:
        """Make the tiles; `show_first` says which show."""
        note = say("HomePage", "Say what happened, about 5 minutes")
        self.new_case = TileButton("new", say("HomePage", "New case"), note, hero=True)
        note = say("HomePage", "Five questions at most, to what must be done today")
        self.hurry = TileButton("clock", say("HomePage", "I am in a hurry"), note)
        note = say("HomePage", "From another computer or a backup")
        self.bring_in = TileButton("attach", say("HomePage", "Import a case"), note)
        note = say("HomePage", "Invented data, nothing can go wrong")
        self.sample = TileButton("eye", say("HomePage", "Look around in a sample"), note)
        super().__init__(self.new_case, self.hurry, self.sample, self.bring_in)
        for name in ("new_case", "hurry", "sample", "bring_in"):
            getattr(self, name).setObjectName(f"tile_{name}")

    def show_first(self, *, on: bool) -> None:
        """Show what somebody needs who has no case yet, or who has some."""
        word = say("HomePage", "Start") if on else say("HomePage", "New case")
        self.new_case.set_words(word, say("HomePage", "Say what happened, about 5 minutes"))
        self.show_only(*(tile for tile in self.tiles if on or tile is not self.sample))


def start_words() -> tuple[tuple[str, str, str], ...]:
    """Return icon, title and words of what to know before the first case."""
    return (
        (
            "route",
            say("HomePage", "What this is"),
            say(
                "HomePage",
                "It sorts out a stuck refund: where it is stuck, which date counts, what you can"
                " ask for, and what to send.",
            ),
        ),
        (
            "dont",
            say("HomePage", "What it is not"),
            say(
                "HomePage",
                "Not a lawyer, and no promise of a result. It sends nothing; everything stays on"
                " this computer.",
            ),
        ),
        (
            "list",
            say("HomePage", "What to have at hand"),
            say(
                "HomePage",
                "The order page, the chat with the shop, the day it was signed for. You can start"
                " without them.",
            ),
        ),
        (
            "clock",
            say("HomePage", "How long it takes"),
            say(
                "HomePage",
                "About 5 minutes to a result, 1 minute if you are in a hurry. Every answer is saved"
                " at once; stop whenever you like.",
            ),
        ),
    )


def start_card() -> QWidget:
    """Make the card that says so; only made where there is no case yet."""
    from refundwizard.ui.widgets.start_card import StartCard  # noqa: PLC0415 - after first page

    return StartCard(start_words())


def nothing_found() -> EmptyState:
    """Make what stands where no case has the words that are searched for."""
    from refundwizard.ui.widgets.empty_state import EmptyState  # noqa: PLC0415 - as above

    title = say("HomePage", "No case has these words")
    note = say("HomePage", "Shop, item and problem are searched.")
    return EmptyState("search", title, note, button=say("HomePage", "Clear the search"))
