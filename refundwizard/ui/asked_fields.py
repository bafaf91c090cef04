"""The fields of one page that asks: made from its view, laid out, and read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from refundwizard.domain.parse import AnswerError
from refundwizard.ui.answer_field import AnswerField, Speech

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from refundwizard.domain.answers import Answer
    from refundwizard.session.asking_view import AskingView
    from refundwizard.session.view_state import ViewState
    from refundwizard.ui.page import Tools
    from refundwizard.ui.widgets.scroll_column import ScrollColumn

Fields = dict[str, AnswerField]
"""Question id → its field, in the order they are asked."""


def make_fields(view: AskingView, state: ViewState, tools: Tools) -> Fields:
    """Make an empty field for every question of a view."""
    speech = Speech(state.words, tools.clock)
    return {
        each.id: AnswerField(each, state.pack.questions[each.id], speech) for each in view.fields
    }


def lay_out(column: ScrollColumn, view: AskingView, fields: Fields) -> None:
    """Put the fields in the column; short ones pair up."""
    gap = 18
    for left, right in _rows(view):
        block = fields[left].block
        if right is None:
            column.add(block, gap)
        else:
            column.add_pair(block, fields[right].block if right else QWidget(), gap)
        gap = 24


def _rows(view: AskingView) -> Iterator[tuple[str, str | None]]:
    """Yield what stands side by side; an empty name is an empty half, None a whole line."""
    waiting = list(view.fields)
    while waiting:
        first = waiting.pop(0)
        if first.is_short and waiting and waiting[0].is_short:
            yield first.id, waiting.pop(0).id
        else:
            yield first.id, "" if first.is_short and not first.is_long else None


def read_fields(fields: Fields, kept: dict[str, Any]) -> Mapping[str, Answer | None]:
    """Read every entry that is new; one that cannot be read is put into `kept` as it is typed."""
    changes: dict[str, Answer | None] = {}
    for name, field in fields.items():
        if not field.is_touched():
            kept.pop(name, None)
            continue
        try:
            changes[name] = field.answer()
            kept.pop(name, None)
        except AnswerError:
            kept[name] = field.entry()
    return changes


def first_open(fields: Fields) -> AnswerField | None:
    """Return the first field that has no answer yet, else the first of all."""
    empty = (field for field in fields.values() if field.is_empty())
    return next(empty, next(iter(fields.values()), None))


def field_around(fields: Fields, widget: QWidget | None) -> str:
    """Return the id of the field a widget is part of, or an empty text."""
    return next((name for name, field in fields.items() if field.has_focus_in(widget)), "")
