"""The only door through which text reaches a label, a tool tip or a status tip.

Qt guesses whether a string is rich text and then opens the files it names. Text from people
and from packs must therefore be forced to plain, in one place, here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_MARKS: Final = {
    "\u200b": "ZWSP",
    "\u200c": "ZWNJ",
    "\u200d": "ZWJ",
    "\u200e": "LRM",
    "\u200f": "RLM",
    "\u061c": "ALM",
    "\u202a": "LRE",
    "\u202b": "RLE",
    "\u202c": "PDF",
    "\u202d": "LRO",
    "\u202e": "RLO",
    "\u2060": "WJ",
    "\u2066": "LRI",
    "\u2067": "RLI",
    "\u2068": "FSI",
    "\u2069": "PDI",
    "\ufeff": "BOM",
    "\u00ad": "SHY",
    "\u2028": "LS",
    "\u2029": "PS",
    "\u3164": "HF",
}
_HIDDEN_KINDS: Final = {"Cc", "Cf", "Cs", "Co"}


def visible(text: str) -> str:
    """Turn characters that hide or reorder text into marks such as ⟦RLO⟧.

    For file names and the names of payees, where "gpj.exe" must not pass for a picture.
    """
    return "".join(_visible_character(c) for c in text)


def _visible_character(character: str) -> str:
    if character in _MARKS:
        return f"⟦{_MARKS[character]}⟧"
    import unicodedata  # noqa: PLC0415 - not for the first page

    if unicodedata.category(character) in _HIDDEN_KINDS:
        return f"⟦U+{ord(character):04X}⟧"
    return character


def tooltip(text: str) -> str:
    """Escape `text` so that a tool tip shows exactly its characters."""
    if not text:
        return ""
    return f"<qt>{_escaped(text).replace(chr(10), '<br/>')}</qt>"


def _escaped(text: str) -> str:
    import html  # noqa: PLC0415 - not for the first page

    return html.escape(text)


def set_tooltip(widget: QWidget, text: str) -> None:
    """Give `widget` a tool tip that shows exactly `text`."""
    widget.setToolTip(tooltip(text))


def set_status_tip(widget: QWidget, text: str) -> None:
    """Give `widget` a status tip; the status bar shows it in a plain label."""
    widget.setStatusTip(_escaped(text))


class Label(QLabel):
    """One line of plain text in the font of a role and the colour of a token."""

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        token: str = "text",
        *,
        bold: bool | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make a label.

        Args:
            text: Shown as it is, whatever it looks like.
            role: Size and weight.
            token: Colour.
            bold: Overrides the weight of the role.
            parent: Qt owner.
        """
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setOpenExternalLinks(False)
        self._role = role
        self._token = token
        self._bold = bold
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._retheme()
        self.setText(text)
        theme().changed.connect(self._retheme)

    def setText(self, text: str) -> None:
        """Show `text` as plain text."""
        self.setTextFormat(Qt.TextFormat.PlainText)
        super().setText(text)

    @property
    def role(self) -> Role:
        """What this text is."""
        return self._role

    def set_token(self, token: str) -> None:
        """Change the colour."""
        self._token = token
        self._retheme()

    def set_bold(self, *, bold: bool | None) -> None:
        """Override the weight of the role, or give it back."""
        self._bold = bold
        self._retheme()

    def _retheme(self) -> None:
        self.setFont(theme().font(self._role, bold=self._bold))
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.WindowText, theme().color(self._token))
        self.setPalette(palette)
        self.setMinimumHeight(theme().line(self._role))
        self.updateGeometry()
