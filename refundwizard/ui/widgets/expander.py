"""A part that opens and closes, with the word for it at the right or left."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.theme import theme
from refundwizard.ui.widgets.breakpoints import UNLIMITED
from refundwizard.ui.widgets.buttons import Button

DURATION: Final = 120
"""Milliseconds the opening takes, where motion is allowed."""


class Expander(QWidget):
    """Holds a body; `header` is the button, to be placed here or anywhere else."""

    toggled = Signal(bool)

    def __init__(
        self,
        title: str,
        body: QWidget,
        *,
        is_open: bool = False,
        title_open: str = "",
        header_elsewhere: bool = False,
    ) -> None:
        """Make an expander.

        Args:
            title: Words of the header.
            body: What opens.
            is_open: Whether it starts open.
            title_open: Words of the header while open; "" keeps `title`.
            header_elsewhere: The caller places `header` itself.
        """
        super().__init__()
        self._titles = (title, title_open or title)
        self._open = is_open
        self.header = Button(title, kind="text", small=True)
        self.header.clicked.connect(self._on_clicked)
        self._clip = QWidget()
        inner = QVBoxLayout(self._clip)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        if not header_elsewhere:
            column.addWidget(self.header)
        column.addWidget(self._clip)
        self._clip.setVisible(is_open)
        self._label()

    def _label(self) -> None:
        self.header.setText(self._titles[self._open])
        self.header.set_icons("up" if self._open else "down")
        state = self.tr("open") if self._open else self.tr("closed")
        self.header.setAccessibleDescription(state)

    @property
    def is_open(self) -> bool:
        """Whether the body shows."""
        return self._open

    def _on_clicked(self) -> None:
        self.set_open(on=not self._open)
        self.toggled.emit(self._open)

    def set_open(self, *, on: bool) -> None:
        """Open or close the body."""
        if on == self._open:
            return
        self._open = on
        self._label()
        if theme().motion and self.isVisible():
            self._run()
        else:
            self._clip.setVisible(on)

    def _run(self) -> None:
        self._clip.show()
        full = self._clip.heightForWidth(self.width())
        full = full if full > 0 else self._clip.sizeHint().height()
        animation = QPropertyAnimation(self._clip, b"maximumHeight", self)
        animation.setDuration(DURATION)
        animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        animation.setStartValue(0 if self._open else full)
        animation.setEndValue(full if self._open else 0)
        animation.finished.connect(self._on_finished)
        animation.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)

    def _on_finished(self) -> None:
        self._clip.setMaximumHeight(UNLIMITED)
        self._clip.setVisible(self._open)
