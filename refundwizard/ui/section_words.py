"""Names of the rail's steps and groups, and why a step is locked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from refundwizard.domain import wording


def section_name(section: str) -> str:
    """Return what a step of the rail is called.

    Raises:
        KeyError: there is no such step.
    """
    say = QCoreApplication.translate
    return {
        "story": say("Sections", "Your story"),
        "facts": say("Sections", "Key facts"),
        "rights": say("Sections", "Problem and rights"),
        "deadlines": say("Sections", "Dates"),
        "timeline": say("Sections", "Timeline"),
        "money": say("Sections", "Money owed"),
        "evidence": say("Sections", "Evidence"),
        "drafts": say("Sections", "Letters and routes"),
        "ledger": say("Sections", "Letters out and in"),
        "route": say("Sections", "A way to go"),
        "reply": say("Sections", "They answered"),
        "pause": say("Sections", "One moment"),
        "closing": say("Sections", "How it ended"),
        "exhibit": say("Sections", "One piece of evidence"),
        "mask": say("Sections", "Cover parts"),
        "phone": say("Sections", "From phone to computer"),
        "personal": say("Sections", "Your particulars"),
        "knowledge": say("Sections", "Knowledge"),
        "copies": say("Sections", "Second copy"),
        "versions": say("Sections", "Earlier versions"),
        "form": say("Sections", "A form to fill in"),
        "form_facts": say("Sections", "Only for this form"),
        "hurry": say("Sections", "In a hurry"),
        "today": say("Sections", "Today"),
        "check": say("Sections", "Check answers"),
        "export": say("Sections", "Export"),
    }[section]


def group_name(group: str) -> str:
    """Return the caption of a group of steps.

    Raises:
        KeyError: there is no such group.
    """
    say = QCoreApplication.translate
    return {
        "learn": say("Sections", "The situation"),
        "see": say("Sections", "Where you stand"),
        "act": say("Sections", "Get ready"),
        "take": say("Sections", "Take it along"),
    }[group]


capital = wording.capital
"""Words as the start of a line; Chinese has no capitals."""


def lock_words(reason: str) -> str:
    """Return why a step cannot be opened yet, or an empty text."""
    say = QCoreApplication.translate
    return {
        "story_first": say("Sections", "Say what happened first"),
        "facts_first": say("Sections", "Finish the key facts first"),
    }.get(reason, "")
