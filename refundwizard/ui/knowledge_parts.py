"""Parts of the page of knowledge: the versions, a checksum to compare, and what a file changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.buttons import Button
from refundwizard.ui.widgets.card import Card
from refundwizard.ui.widgets.expander import Expander
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.summary_list import SummaryRow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.words import Words
    from refundwizard.session.knowledge import VersionRow
    from refundwizard.session.knowledge_view import ChangeGroup

_BLOCK: Final = 8
"""Digits of a checksum that stand together, so that the eye keeps its place."""

say = QCoreApplication.translate


def version_rows(rows: tuple[VersionRow, ...], words: Words) -> list[SummaryRow]:
    """Return the versions that are here as rows, those not in use with a way to use them."""
    return [_version_row(row, words) for row in rows]


def _version_row(row: VersionRow, words: Words) -> SummaryRow:
    notes = [words("knowledge.checked", day=row.checked)] if row.checked else []
    notes.append(words("knowledge.shipped" if row.is_shipped else "knowledge.installed"))
    if row.is_used:
        notes.append(words("knowledge.used"))
    if not row.is_sound:
        notes.append(words("knowledge.damaged"))
    use = say("KnowledgePage", "Use this one")
    return SummaryRow(
        row.name,
        row.version,
        say("KnowledgePage", ", ").join(notes),
        change="" if row.is_used or not row.is_sound else use,
        change_name=f"{use}: {row.version}",
        muted=not row.is_used,
    )


class Checksum(Card):
    """A SHA-256 in blocks, with a button that copies it in one piece."""

    def __init__(self, digest: str) -> None:
        """Show `digest`."""
        super().__init__(tone="control", padding=(14, 18))
        self.digest = digest
        blocks = " ".join(digest[at : at + _BLOCK] for at in range(0, len(digest), _BLOCK))
        self.add(Paragraph(say("KnowledgePage", "SHA-256 of the file"), Role.LABEL, "text"))
        self.add(Paragraph(blocks, Role.BODY, "text"))
        self.copy = Button(say("KnowledgePage", "Copy it"), kind="link", icon="copy")
        self.copy.clicked.connect(self._copy)
        self.add(self.copy)
        self.setAccessibleName(f"SHA-256 {digest}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.digest)
        self.copy.setText(say("KnowledgePage", "Copied"))


class ChangeList(Card):
    """What differs in one table: how much, and on request each entry with its id."""

    def __init__(self, group: ChangeGroup) -> None:
        """Show `group`, closed."""
        super().__init__(padding=(12, 18))
        self.group = group
        self.add(Paragraph(group.name, Role.LABEL, "text"))
        self.add(Paragraph(group.said, Role.BODY, "text2"))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        for line in _lines(group):
            column.addWidget(Paragraph(line, Role.BODY, "text2"))
        show, hide = say("KnowledgePage", "Show each"), say("KnowledgePage", "Close")
        self.each = Expander(show, body, title_open=hide)
        self.each.header.setAccessibleName(f"{show}: {group.name}")
        self.add(self.each)


def _lines(group: ChangeGroup) -> Iterator[str]:
    pattern = say("KnowledgePage", "{what}: {title} ({id})")
    for what, title, name in group.entries:
        yield pattern.format(what=what, title=title, id=name)
