"""Lines that begin with an icon: don'ts, ticks, remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.icon_view import IconView
from refundwizard.ui.widgets.paragraph import Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class IconLine(QWidget):
    """An icon and a paragraph beside it."""

    def __init__(
        self,
        icon: str,
        text: str,
        *,
        token: str = "text3",
        text_token: str = "text",
        role: Role = Role.BODY,
    ) -> None:
        """Make a line; `token` colours the icon, `text_token` the words."""
        super().__init__()
        self.words = Paragraph(text, role, text_token)
        self._icon = IconView(icon, token, 16)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.words, 1)
        self._space()
        theme().changed.connect(self._space)

    def _space(self) -> None:
        above = max((theme().line(self.words.role) - theme().px(16)) // 2, 0)
        self._icon.setContentsMargins(0, above, 0, 0)
        line = self.layout()
        if line is not None:
            line.setSpacing(theme().px(9))

    def set_bold_phrase(self, phrase: str) -> None:
        """Set a part of the words bold."""
        self.words.set_bold_phrase(phrase)

    def show_words(self, icon: str, text: str, token: str) -> None:
        """Show other words under another icon, both in one colour."""
        self.words.setText(text)
        self.words.set_token(token)
        self._icon.set_icon(icon, token)


class IconLines(QWidget):
    """Several such lines in one or two columns."""

    def __init__(
        self,
        items: Sequence[tuple[str, str]],
        *,
        columns: int = 1,
        token: str = "text3",
        text_token: str = "text",
        role: Role = Role.BODY,
    ) -> None:
        """Show pairs of icon and words; two columns become one where it is narrow."""
        super().__init__()
        self._columns = columns
        self._across = 0
        self._lines = [
            IconLine(icon, words, token=token, text_token=text_token, role=role)
            for icon, words in items
        ]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._arrange()
        theme().changed.connect(self._arrange)

    def _arrange(self) -> None:
        wide = self.width() / theme().scale >= 480  # noqa: PLR2004 - as in `pair`
        across = self._columns if wide or not self._across else 1
        self._grid.setVerticalSpacing(theme().px(4))
        self._grid.setHorizontalSpacing(theme().px(20))
        if across == self._across:
            return
        self._across = across
        for i, line in enumerate(self._lines):
            self._grid.addWidget(line, i // across, i % across, Qt.AlignmentFlag.AlignTop)
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use one column where it is narrow."""
        super().resizeEvent(event)
        self._arrange()
