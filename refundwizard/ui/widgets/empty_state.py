"""What stands where there is nothing yet: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from refundwizard.ui.fonts import Role
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.icon_view import IconView
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.status_row import TurningCard, two_lines


class EmptyState(TurningCard):
    """A 40-px icon, one bold line, one line of help, one button."""

    action_requested = Signal()

    def __init__(
        self,
        icon: str,
        title: str,
        note: str,
        *,
        button: str = "",
        button_icon: str = "",
    ) -> None:
        """Make an empty state; `button` "" leaves the button out."""
        super().__init__("plain", (24, 24))
        self.line.addWidget(IconView(icon, "accent", 40), 0, Qt.AlignmentFlag.AlignVCenter)
        first, second = Paragraph(title, Role.H2, "text"), Paragraph(note, Role.HINT, "text2")
        self.line.addLayout(two_lines(first, second), 1)
        self.button: Button | None = None
        if button:
            self.button = Button(button, kind="primary", icon=button_icon)
            self.button.clicked.connect(self.action_requested)
            self.line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._turn()
