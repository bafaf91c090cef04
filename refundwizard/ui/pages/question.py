"""One page of key facts: any page of the flow, as the pack describes it."""

from __future__ import annotations

from refundwizard.ui.asking_page import AskingPage


class QuestionPage(AskingPage):
    """Shows the fields of the flow's page; nothing here knows a question."""
