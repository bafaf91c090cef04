"""What is remarked on beside a credit code as it is typed; nothing is refused for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from refundwizard.domain.credit_code import LENGTH, is_valid, tidy
from refundwizard.ui.widgets.reading import Reading


def read_code(text: str) -> tuple[Reading, ...]:
    """Return the one way to read a code, with a sentence on its length or its check digit."""
    return (Reading(text, _remark(text), text),)


def _remark(text: str) -> str:
    say = QCoreApplication.translate
    count = len(tidy(text))
    if count != LENGTH:
        return say("CodeReader", "A code has {length} characters, here are {count}.").format(
            length=LENGTH, count=count
        )
    if is_valid(text):
        return say("CodeReader", "The check digit fits.")
    return say(
        "CodeReader", "The check digit does not fit: compare it with the licence. You can go on."
    )
