"""The head of a page, and the heads of its sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.meta_line import MetaLine
from refundwizard.ui.widgets.paragraph import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence


class PageTitle(QWidget):
    """Eyebrow, the one h1, and a lead; at narrow widths a link to "why" at the right."""

    why_requested = Signal()

    def __init__(
        self, title: str, *, eyebrow: Sequence[str] = (), lead: str = "", why: str = ""
    ) -> None:
        """Make the head of a page.

        Args:
            title: The h1: what is so, or what is asked.
            eyebrow: Small parts above it.
            lead: A sentence below it.
            why: Words of the link at the right; "" for none.
        """
        super().__init__()
        self.heading = Heading(title)
        self.heading.setObjectName("page_title")
        self._eyebrow = MetaLine(eyebrow, Role.HINT, "text3")
        self._lead = Paragraph(lead, Role.LEAD, "text2")
        self._why = Button(why, kind="text", icon="help", small=True)
        self._why.clicked.connect(self.why_requested)
        self._why.hide()
        self._has_why = bool(why)
        self._top = QHBoxLayout()
        self._top.addWidget(self._eyebrow, 1)
        self._top.addWidget(self._why, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(self._top)
        self._above, self._below = QSpacerItem(0, 0), QSpacerItem(0, 0)
        self._column.addItem(self._above)
        self._column.addWidget(self.heading)
        self._column.addItem(self._below)
        self._column.addWidget(self._lead)
        self._lead.setVisible(bool(lead))
        self._space()
        theme().changed.connect(self._space)

    def _space(self) -> None:
        scale = theme().px
        self._above.changeSize(0, scale(3))
        self._below.changeSize(0, scale(7) if self._lead.text() else 0)
        self._column.invalidate()

    def set_title(self, title: str) -> None:
        """Change the h1."""
        self.heading.setText(title)

    def set_eyebrow(self, parts: Sequence[str]) -> None:
        """Change the small parts above."""
        self._eyebrow.set_parts(parts)

    def set_lead(self, lead: str) -> None:
        """Change the sentence below; "" hides it."""
        self._lead.setText(lead)
        self._lead.setVisible(bool(lead))
        self._space()

    def set_why_visible(self, *, on: bool) -> None:
        """Show the link to "why" (where the side panel is closed)."""
        self._why.setVisible(on and self._has_why)


class SectionTitle(QWidget):
    """A bold h2 with a light note beside it, and perhaps a widget at the right."""

    def __init__(self, text: str, *, note: str = "", trailing: QWidget | None = None) -> None:
        """Make the head of a section."""
        super().__init__()
        self.heading = Heading(text, Role.H2)
        self._note = Paragraph(note, Role.BODY, "text3")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.addWidget(self.heading)
        self._line.addWidget(self._note, 1, Qt.AlignmentFlag.AlignVCenter)
        self._line.addStretch(0)
        if trailing is not None:
            self._line.addWidget(trailing, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.setSpacing(theme().px(5))
        theme().changed.connect(self._space)

    def _space(self) -> None:
        self._line.setSpacing(theme().px(5))

    def set_text(self, text: str) -> None:
        """Change the h2."""
        self.heading.setText(text)

    def set_note(self, note: str) -> None:
        """Change the light note."""
        self._note.setText(note)
