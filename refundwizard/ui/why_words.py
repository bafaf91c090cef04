"""Why something is asked, as sections of the side panel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.ui.rule_words import source_lines
from refundwizard.ui.widgets.side_panel import Section

if TYPE_CHECKING:
    from refundwizard.session.asking_view import Why

say = QCoreApplication.translate


def why_sections(why: Why) -> tuple[Section, ...]:
    """Return why it is asked, which rule is behind it, and what not to do; what there is of it."""
    found = []
    if why.text:
        found.append(Section("help", say("AskingPage", "Why we ask"), why.text))
    if why.rule is not None:
        rule = why.rule
        found.append(
            Section(
                "book",
                say("AskingPage", "The rule in short"),
                rule.summary or rule.title,
                chips=((rule.strength, rule.strength_word),),
                source=source_lines(rule),
            )
        )
    if why.dont:
        found.append(Section("dont", say("AskingPage", "Don’t"), why.dont))
    return tuple(found)
