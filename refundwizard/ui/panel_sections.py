"""Sections that several pages show in the side panel: a rule in short, why something is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from refundwizard.ui.rule_words import source_lines
from refundwizard.ui.widgets.side_panel import Section

if TYPE_CHECKING:
    from refundwizard.session.asking_view import Why
    from refundwizard.session.rule_view import RuleView

say = QCoreApplication.translate


def rule_section(title: str, rule: RuleView) -> Section:
    """Return a rule in short with strength and source; what is added may need what it adds to."""
    return Section(
        "book",
        title,
        "\n".join(part for part in (rule.title, rule.summary) if part),
        bold_phrase=rule.title if rule.summary else "",
        chips=((rule.strength, rule.strength_word),),
        source=source_lines(rule),
    )


def why_sections(why: Why) -> tuple[Section, ...]:
    """Return why it is asked, which rule is behind it, and what not to do; what there is of it."""
    found = []
    if why.text:
        found.append(Section("help", say("AskingPage", "Why we ask"), why.text))
    if why.rule is not None:
        found.append(rule_section(say("AskingPage", "The rule in short"), why.rule))
    if why.dont:
        found.append(Section("dont", say("AskingPage", "Don’t"), why.dont))
    return tuple(found)
