"""What the program is and is not, and the keys that work everywhere."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from refundwizard import __version__


def about_words() -> str:
    """Return a few lines of help for the home page."""
    say = QCoreApplication.translate
    lines = (
        say("About", "Version {version}").format(version=__version__),
        say("About", "It helps you sort out a refund that was refused or is stuck: rights, dates, "
            "evidence and letters, all from your own answers."),
        say("About", "It is not legal advice and promises no outcome. "
            "Nothing leaves this computer."),
        say("About", "What set it off was an article by mcn7 on refused refunds on Xiaohongshu. "
            "Its points were checked against the rules; none of its sentences stand here."),
        say("About", "Keys: Ctrl+Enter goes on, Alt+Left goes back, Ctrl+Z takes back, F6 moves "
            "between step list, page and panel, F1 shows the panel, 1–9 pick an answer, "
            "Ctrl++ and Ctrl+- change the text size."),
    )  # fmt: skip
    return "\n\n".join(lines)
