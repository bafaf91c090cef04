"""A deadline with both its dates, the time left, and how it was computed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from refundwizard.ui.fonts import Role
from refundwizard.ui.theme import theme
from refundwizard.ui.widgets import draw
from refundwizard.ui.widgets.card import TONES
from refundwizard.ui.widgets.chips import Pill, StrengthChip
from refundwizard.ui.widgets.expander import Expander
from refundwizard.ui.widgets.flow_row import FlowRow
from refundwizard.ui.widgets.meta_line import MetaLine
from refundwizard.ui.widgets.paragraph import Paragraph
from refundwizard.ui.widgets.status_row import two_lines
from refundwizard.ui.widgets.trace import TraceView

if TYPE_CHECKING:
    from refundwizard.ui.widgets.chips import PillKind, Strength


@dataclass(frozen=True, slots=True)
class Deadline:
    """The words of a deadline card.

    `safe` is the date to act on, `latest` the legal end ("" where both are one), `trace` pairs
    of date and reason, `lines` further sentences such as what can still be done.
    """

    id: str
    who_and_what: str
    safe: str = ""
    safe_label: str = ""
    latest: str = ""
    latest_label: str = ""
    pill_kind: PillKind = "soon"
    pill_text: str = ""
    trace: tuple[tuple[str, str], ...] = ()
    trace_title: str = ""
    tone: Literal["soon", "overdue", "plain", "prov", "safe"] = "soon"
    lines: tuple[str, ...] = ()
    chips: tuple[tuple[Strength, str], ...] = field(default=())
    source: tuple[str, ...] = ()


class DeadlineCard(QWidget):
    """Tinted head with the dates, white body with what to do."""

    def __init__(self, deadline: Deadline, *, open_trace: bool = False) -> None:
        """Show `deadline`; `open_trace` starts with the computation open."""
        super().__init__()
        self.deadline = deadline
        self._bare = deadline.tone in {"soon", "overdue", "safe"}
        self.trace: Expander | None = None
        self._head = QWidget()
        self._head_line = QHBoxLayout(self._head)
        self._fill_head()
        self._body = QWidget()
        self._body_column = QVBoxLayout(self._body)
        self._fill_body(open_trace=open_trace)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._body)
        self._space()
        theme().changed.connect(self._space)

    def _fill_head(self) -> None:
        shown = self.deadline
        safe = Paragraph(shown.safe, Role.BIG_DATE, "text")
        columns = FlowRow(gap=48)
        columns.add(_pair(Paragraph(shown.safe_label, Role.HINT, "text2"), safe))
        if shown.latest:
            latest = Paragraph(shown.latest, Role.H2, "text")
            latest.set_bold(bold=False)
            latest.setAlignment(Qt.AlignmentFlag.AlignVCenter)
            latest.setMinimumHeight(theme().line(Role.BIG_DATE))
            columns.add(_pair(Paragraph(shown.latest_label, Role.HINT, "text2"), latest))
        self._head_line.addWidget(columns, 1)
        if shown.pill_text:
            pill = Pill(shown.pill_kind, shown.pill_text, bare=self._bare)
            self._head_line.addWidget(pill, 0, Qt.AlignmentFlag.AlignVCenter)

    def _fill_body(self, *, open_trace: bool) -> None:
        shown = self.deadline
        line = QHBoxLayout()
        line.setSpacing(theme().px(12))
        line.addWidget(Paragraph(shown.who_and_what, Role.OPTION_BOLD, "text"), 1)
        self._body_column.addLayout(line)
        for text in shown.lines:
            self._body_column.addWidget(Paragraph(text, Role.HINT, "text2"))
        if shown.trace:
            self.trace = Expander(
                shown.trace_title,
                TraceView(shown.trace),
                is_open=open_trace,
                header_elsewhere=True,
            )
            line.addWidget(self.trace.header, 0, Qt.AlignmentFlag.AlignVCenter)
            self._body_column.addWidget(self.trace)
        self._add_source()

    def _add_source(self) -> None:
        if not (self.deadline.chips or self.deadline.source):
            return
        row = FlowRow(gap=8)
        for kind, word in self.deadline.chips:
            row.add(StrengthChip(kind, word))
        if self.deadline.chips:
            self._body_column.addWidget(row)
        if self.deadline.source:
            self._body_column.addWidget(MetaLine(self.deadline.source, Role.SMALL, "text3"))

    def _space(self) -> None:
        scale = theme().px
        self._head_line.setContentsMargins(scale(21), scale(14), scale(30), scale(13))
        self._head_line.setSpacing(scale(16))
        self._body_column.setContentsMargins(scale(21), scale(12), scale(20), scale(12))
        self._body_column.setSpacing(scale(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint body, head and border."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        style = TONES[self.deadline.tone]
        rect = self.rect().toRectF()
        radius = theme().px(style.radius)
        shape = QPainterPath()
        shape.addRoundedRect(rect, radius, radius)
        painter.fillPath(shape, theme().color("surface"))
        if self._bare:
            painter.save()
            painter.setClipRect(QRectF(0, 0, self.width(), self._head.height()))
            painter.fillPath(shape, theme().color(style.fill))
            painter.restore()
        border = draw.Box("", style.border, style.radius, style.width, style.dashed)
        draw.box(painter, rect, border)
        if not self._bare or theme().tokens.contrast:
            draw.hairline(painter, 1, self.width() - 1, self._head.height())


def _pair(label: Paragraph, date: Paragraph) -> QWidget:
    made = QWidget()
    made.setLayout(two_lines(label, date))
    made.setMinimumWidth(theme().px(196))
    return made


class DeadlineRow(QWidget):
    """A deadline in one row: what, why, chip or pill, and when."""

    def __init__(
        self,
        title: str,
        note: str = "",
        *,
        mark: QWidget | None = None,
        when: str = "",
        muted: bool = False,
    ) -> None:
        """Make a row for `Card.add_row`.

        Args:
            title: Who does what.
            note: Where the date comes from.
            mark: A chip or pill.
            when: The date, or what it waits for.
            muted: Whether `when` is no date yet.
        """
        super().__init__()
        words = two_lines(
            Paragraph(title, Role.OPTION, "text"), Paragraph(note, Role.HINT, "text3")
        )
        self._line = QHBoxLayout(self)
        self._line.addLayout(words, 1)
        if mark is not None:
            self._line.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        token = "text3" if muted else "text"
        self._when = Paragraph(when, Role.OPTION, token)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._when.setAlignment(right)
        self._line.addWidget(self._when, 0, Qt.AlignmentFlag.AlignVCenter)
        self._space()
        theme().changed.connect(self._space)

    def _space(self) -> None:
        scale = theme().px
        self._line.setContentsMargins(scale(20), scale(11), scale(20), scale(11))
        self._line.setSpacing(scale(14))
        self._when.setMinimumWidth(min(scale(150), self._when.sizeHint().width() + scale(40)))
