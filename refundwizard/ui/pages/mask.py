"""Covering parts of an exhibit for others: draw boxes, see the copy, keep it, hand it out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from refundwizard.session.masking import with_mask
from refundwizard.ui import mask_parts as parts
from refundwizard.ui.mask_column import MaskColumn, nothing_to_draw_on
from refundwizard.ui.mask_desk import ask_target
from refundwizard.ui.mask_drawing import MaskDrawing

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QImage

    from refundwizard.domain.records import Mask
    from refundwizard.media.copies import Rebuilt
    from refundwizard.session.mask_view import MaskView
    from refundwizard.ui.page import Tools
    from refundwizard.ui.widgets.side_panel import Section


class MaskPage(MaskDrawing):
    """Shows the copy before it is kept, and gives it away only where the person says."""

    section = "mask"

    def __init__(self, tools: Tools) -> None:
        """Make an empty page."""
        super().__init__(tools)
        self.desk.burned.connect(self._on_burned)
        self.desk.kept.connect(self._on_kept)
        self.desk.written.connect(self._on_written)

    def fill(self, view: MaskView) -> None:
        """Put picture, boxes and buttons in the column."""
        eyebrow = (self.tr("Ex. {number}").format(number=view.number),) if view.number else ()
        lead = self.tr(
            "Boxes are burned into a copy: what is under them is gone there. Your original stays."
        )
        self.add_title(self.tr("Cover what others need not see"), beside=eyebrow, lead=lead)
        self.body = MaskColumn(self, view) if view.can_be_masked else None
        if self.body is None:
            self.column.add(nothing_to_draw_on(), 20)
            return
        self.body.fill()
        self._connect(self.body)
        self.show_all()

    def _connect(self, body: MaskColumn) -> None:
        canvas, tools = body.viewer.canvas, body.tools
        canvas.drawn.connect(self.board.draw)
        canvas.shaped.connect(self.board.shape)
        canvas.removed.connect(self.board.remove)
        canvas.accepted.connect(self.board.accept)
        tools.add_box.clicked.connect(self.add_box)
        tools.look.clicked.connect(self.find_private)
        tools.previous.clicked.connect(lambda: self.turn(-1))
        tools.following.clicked.connect(lambda: self.turn(1))
        body.preview.clicked.connect(self._on_preview)
        body.keep.clicked.connect(self._on_keep)
        body.again.clicked.connect(self._on_again)
        body.clean.clicked.connect(self._on_clean)
        if body.kept is not None:
            body.kept.save.clicked.connect(self._on_save_kept)
            body.kept.drop.clicked.connect(self._on_drop_kept)

    def panel(self) -> tuple[Section, ...]:
        """Say what is worth covering, and what should stay in sight."""
        return parts.panel_sections()

    def _on_preview(self) -> None:
        if not self.board.boxes():
            self.error = self.tr("There is no box yet. Draw one, or save a copy without boxes.")
            self.show_all()
            return
        self.begin_copy(self.tr("Making the copy…"))
        self.desk.burn(self.view.sha256, self.board.boxes(), self.board.page)

    def _on_burned(self, made: Rebuilt, image: QImage) -> None:
        self.result, self.burned_image, self.busy = made, image, ""
        self.show_all()

    def _on_again(self) -> None:
        self.result = None
        self.show_all()

    def _on_keep(self) -> None:
        if self.result is not None:
            self.begin(self.tr("Saving the copy…"))
            self.desk.keep(self.result, self.board.boxes())

    def _on_kept(self, mask: Mask) -> None:
        self.result, self.busy = None, ""
        self.board.settle()
        self.case_changed.emit(partial(with_mask, exhibit_id=self.view.exhibit_id, mask=mask))
        self.tools.toast(self.tr("The masked copy is in your case. Ctrl+Z takes it back."))

    def _on_drop_kept(self) -> None:
        self.board.settle()
        self.case_changed.emit(partial(with_mask, exhibit_id=self.view.exhibit_id, mask=None))

    def _on_save_kept(self) -> None:
        target = ask_target(self.tools, self.view.number, self.tr("masked"))
        if target is not None and self.view.mask is not None:
            self.target = target
            self.desk.save_kept(self.view.mask.sha256, target)

    def _on_clean(self) -> None:
        target = ask_target(self.tools, self.view.number, self.tr("copy"))
        if target is not None:
            self.target = target
            self.begin_copy(self.tr("Making the copy…"))
            self.desk.save_clean(self.view.sha256, target)

    def _on_written(self, path: Path) -> None:
        self.busy = ""
        self.show_all()
        self.tools.toast(
            self.tr("Saved as {name}. It holds nothing but pixels.").format(name=path.name)
        )
