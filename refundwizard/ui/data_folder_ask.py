"""Asking for another data folder: what lies there, what using it would mean, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from refundwizard.session.data_place import PlaceRefusedError, look_at, moved, prepare
from refundwizard.storage.errors import StoreError
from refundwizard.ui.prompter import Choice

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from refundwizard.session.data_place import NewPlace, Why
    from refundwizard.storage.fs import Fs
    from refundwizard.storage.settings import Settings
    from refundwizard.ui.prompter import Prompter

say = QCoreApplication.translate


class Picking(NamedTuple):
    """What a new folder is held against; `is_at_once` says that it is opened without a start."""

    fs: Fs
    clock: Callable[[], datetime]
    now: Path
    is_at_once: bool = False


def ask_place(prompter: Prompter, picking: Picking, settings: Settings) -> Settings | None:
    """Let the person pick a folder, say what is there, and make it ready on a yes.

    Returns:
        The settings with it; None where nothing was picked, or what was cannot be used.
    """
    chosen = prompter.open_folder(say("DataFolderDesk", "Where cases will be kept"))
    if chosen is None:
        return None
    refused = say("DataFolderDesk", "Not this folder")
    try:
        place = look_at(picking.fs, chosen, picking.now)
        if not _is_wanted(prompter, place, picking):
            return None
        prepare(picking.fs, picking.clock, place)
    except PlaceRefusedError as error:
        prompter.tell(refused, refusal(error.why))
        return None
    except StoreError:
        prompter.tell(refused, refusal("read_only"))
        return None
    return moved(settings, place.path)


def _is_wanted(prompter: Prompter, place: NewPlace, picking: Picking) -> bool:
    if picking.is_at_once:
        title = say("DataFolderDesk", "Keep cases there from now on?")
        yes = say("DataFolderDesk", "Use it")
    else:
        title = say("DataFolderDesk", "Keep cases there from the next start?")
        yes = say("DataFolderDesk", "Use it from the next start")
    no = Choice("no", say("DataFolderDesk", "Stay as it is"), is_safe=True)
    return prompter.ask(title, offer(place, picking.now), (Choice("use", yes), no)) == "use"


def refusal(why: Why) -> str:
    """Return why the data cannot be kept in a folder."""
    return {
        "gone": say("DataFolderDesk", "It is not there, or cannot be read."),
        "same": say("DataFolderDesk", "That is the folder in use now."),
        "inside": say("DataFolderDesk", "One folder would lie inside the other. Pick one apart."),
        "read_only": say("DataFolderDesk", "Nothing can be written there."),
        "copy": say("DataFolderDesk", "A second copy lies there. Keep the two apart."),
        "newer": say("DataFolderDesk", "A newer version of this program made the data there."),
        "used": say("DataFolderDesk", "Other files lie there. Pick an empty folder."),
    }[why]


def offer(place: NewPlace, now: Path) -> str:
    """Return what using a folder would mean."""
    lines = [say("DataFolderDesk", "The folder: {folder}").format(folder=place.path)]
    if place.cases is None:
        lines.append(say("DataFolderDesk", "It starts empty."))
    else:
        lines.append(say("DataFolderDesk", "It already holds %n case(s).", "", place.cases))
    stays = say("DataFolderDesk", "The folder of now stays as it is: {folder}. To take its cases along, save all cases in one file first and take them in there.")  # fmt: skip # noqa: E501
    lines.append(stays.format(folder=now))
    if place.synced:
        lines.append(
            say(
                "DataFolderDesk",
                "Careful: {product} keeps this folder in step with the internet. Your cases would"
                " leave this computer, and two computers could get in each other's way.",
            ).format(product=place.synced)
        )
    return "\n\n".join(lines)
