"""The side panel of the evidence page: how to record what is missing, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.domain.wording import inside
from refundwizard.ui.evidence_parts import kept_words
from refundwizard.ui.widgets.side_panel import Section

if TYPE_CHECKING:
    from refundwizard.session.evidence_view import EvidenceView, NeedView

say = QCoreApplication.translate


def sections_of(view: EvidenceView, shown: NeedView | None) -> tuple[Section, ...]:
    """Say how to record what is missing, why it is needed, and what to leave alone."""
    found = []
    if shown is not None and shown.capture:
        title = say("EvidencePanel", "On your phone: {name}").format(name=inside(shown.name))
        found.append(Section("photo", title, numbered=shown.capture, note=kept_words(shown)))
    if shown is not None:
        why = say("EvidencePanel", "It shows: {proves}").format(proves=shown.proves)
        needed = say("EvidencePanel", "Why it is needed")
        found.append(Section("help", needed, why, note=shown.holder))
    if view.dont:
        found.append(Section("dont", say("EvidencePanel", "Better not"), view.dont))
    private = say(
        "EvidencePanel", "Files are copied into this case on this computer. Nothing is uploaded."
    )
    found.append(Section("safe", say("EvidencePanel", "Where it goes"), private))
    return tuple(found)
