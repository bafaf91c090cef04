"""What else an exhibit serves, beside the kind it is filed under."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.widgets.choice_list import ChoiceList, Option
from refundwizard.ui.widgets.expander import Expander

if TYPE_CHECKING:
    from collections.abc import Iterable


class AlsoBox(QWidget):
    """Ticks in an expander, made anew where other kinds are offered."""

    changed = Signal(tuple)
    """The evidence ids that are ticked."""

    def __init__(self) -> None:
        """Offer nothing yet."""
        super().__init__()
        self.list: ChoiceList | None = None
        self._whole: Expander | None = None
        self._offered: tuple[tuple[str, str], ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_kinds(self, offered: tuple[tuple[str, str], ...], ticked: Iterable[str]) -> None:
        """Offer kinds (id, name), some of them ticked."""
        ticked = tuple(ticked)
        if offered != self._offered:
            self._offered = offered
            self._make(is_open=bool(ticked))
        if self.list is not None:
            self.list.choose(ticked)

    def _make(self, *, is_open: bool) -> None:
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self.list = self._whole = None
        self.setVisible(bool(self._offered))
        if self._offered:
            name = self.tr("It also shows")
            options = [Option(*each) for each in self._offered]
            self.list = ChoiceList(options, many=True, columns=2, name=name)
            self.list.changed.connect(self._on_changed)
            self._whole = Expander(name, self.list, is_open=is_open)
            self._column.addWidget(self._whole)

    def stops(self) -> tuple[QWidget, ...]:
        """Return where the Tab key stops here, in order."""
        if self._whole is None or self.list is None:
            return ()
        return (self._whole.header, *self.list.buttons())

    def _on_changed(self) -> None:
        if self.list is not None:
            self.changed.emit(self.list.chosen())
