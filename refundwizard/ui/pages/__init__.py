"""The pages of the wizard, one module each; a page's modules load when it is first shown."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from refundwizard.ui.page import Page, Tools

PAGES: Final = {
    "story": ("story", "StoryPage"),
    "question": ("question", "QuestionPage"),
    "rights": ("rights", "RightsPage"),
    "deadlines": ("deadlines", "DeadlinesPage"),
    "timeline": ("timeline", "TimelinePage"),
    "money": ("money", "MoneyPage"),
    "evidence": ("evidence", "EvidencePage"),
    "drafts": ("drafts", "DraftsPage"),
    "ledger": ("ledger", "LedgerPage"),
    "route": ("route", "RoutePage"),
    "reply": ("reply", "ReplyPage"),
    "pause": ("pause", "PausePage"),
    "exhibit": ("exhibit", "ExhibitPage"),
    "mask": ("mask", "MaskPage"),
    "phone": ("phone", "PhonePage"),
    "personal": ("personal", "PersonalPage"),
    "form": ("form", "FormPage"),
    "form_facts": ("form_facts", "FormFactsPage"),
    "versions": ("versions", "VersionsPage"),
    "hurry": ("hurry", "HurryPage"),
    "today": ("today", "TodayPage"),
    "closing": ("closing", "ClosingPage"),
    "check": ("check", "CheckPage"),
    "export": ("export", "ExportPage"),
}
"""Kind of page → its module in this folder and its class. A new kind of page is one line here."""


def preload() -> None:
    """Load the modules of all pages, so that the first look at one is as quick as the second."""
    for module, _name in PAGES.values():
        import_module(f"{__name__}.{module}")


def make_page(kind: str, tools: Tools) -> Page:
    """Load and make a page.

    Raises:
        KeyError: no such kind of page.
    """
    module, name = PAGES[kind]
    page_class: type[Page] = getattr(import_module(f"{__name__}.{module}"), name)
    return page_class(tools)
