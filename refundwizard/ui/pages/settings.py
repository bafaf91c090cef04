"""Settings, on one page: how the window looks and reminds, where things are, and wiping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.settings_column import SettingsColumn
from refundwizard.ui.settings_parts import WipeCard, kept_rows
from refundwizard.ui.settings_sections import (
    add_about,
    add_data,
    add_dates,
    add_looks,
    add_texts,
)
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.banner import Banner
from refundwizard.ui.widgets.icon_line import IconLines
from refundwizard.ui.widgets.summary_list import SummaryList
from refundwizard.ui.widgets.title import PageTitle

if TYPE_CHECKING:
    from refundwizard.session.settings_view import SettingsView


class SettingsPage(SettingsColumn):
    """Shows what is in force; everything is done by its owner."""

    def __init__(self, view: SettingsView, *, has_case: bool, is_busy: bool = False) -> None:
        """Show `view`; `has_case` offers the way back to the case that was left for this."""
        super().__init__()
        self.view = view
        self.wipe: WipeCard | None = None
        self._add_title(has_case=has_case)
        if is_busy:
            self.column.add(Banner("plain", self.tr("Everything is being wiped…")), 16)
        else:
            add_looks(self)
            add_dates(self, view)
            add_texts(self, view)
            add_data(self, view)
            self._add_privacy()
            add_about(self)
        self.column.add_stretch()

    def _add_title(self, *, has_case: bool) -> None:
        title = self.tr("Each change acts at once")
        lead = self.tr("It is remembered on this computer, and nowhere else.")
        self.column.add(PageTitle(title, eyebrow=(self.tr("Settings"),), lead=lead))
        if has_case:
            self.row(("back", self.tr("Back to the case"), "back"), gap=14)

    def _add_privacy(self) -> None:
        view = self.view
        self.section(self.tr("Privacy: what is kept where"))
        self.column.add(SummaryList(kept_rows(view)), 8)
        lines = (
            ("safe", self.tr("Nothing is sent anywhere. Everything is kept until you remove it.")),
            (
                "attention",
                self.tr("What was deleted from an SSD can sometimes be brought back with tools."),
            ),
        )
        self.column.add(IconLines(lines), 12)
        trash = (
            ("deleted", self.tr("Look into the trash"), ""),
            ("trash", self.tr("Empty the trash (%n)", "", view.deleted), "trash"),
        )
        self.row(
            *(trash if view.deleted else ()),
            ("pictures", self.tr("Remove small pictures"), ""),
            ("wipe", self.tr("Wipe everything on this computer…"), ""),
            gap=14,
        )
        below = QWidget()
        self._wiping = QVBoxLayout(below)
        self._wiping.setContentsMargins(0, 0, 0, 0)
        self.column.add(below, 12)

    def ask_twice(self) -> None:
        """Show the second step where the first was taken."""
        if self.wipe is None:
            self.wipe = WipeCard(self.view)
            self.wipe.agreed.connect(lambda: self.asked.emit("wipe_now"))
            self.wipe.declined.connect(self._decline)
            self.wipe.copy_wanted.connect(lambda: self.asked.emit("copies"))
            self._wiping.addWidget(self.wipe)
        self.wipe.show()
        QTimer.singleShot(0, self.wipe, self._show_wipe)

    def _show_wipe(self) -> None:
        """Bring all of it into sight, or where it has no room, its beginning."""
        if self.wipe is None:
            return
        if self.wipe.height() <= self.column.viewport().height():
            self.column.reveal(self.wipe)
            self.wipe.tick.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            bar, at = self.column.verticalScrollBar(), self.wipe.mapTo(self.column, QPoint())
            bar.setValue(bar.value() + at.y() - theme().px(16))

    def _decline(self) -> None:
        if self.wipe is not None:
            self.wipe.tick.setChecked(False)
            self.wipe.hide()
        self.buttons["wipe"].setFocus(Qt.FocusReason.OtherFocusReason)
