"""Two fields side by side: their controls start level, whatever stands above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from refundwizard.ui.widgets.field_block import FieldBlock
from refundwizard.ui.widgets.fields import LineField
from refundwizard.ui.widgets.pair import Pair

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from refundwizard.ui.theme import Theme

LONG = "写成“11.12”或“上周四”都可以，只记得月份也可以；不记得就选“不确定”，以后还能改。"


@pytest.fixture
def fields(kit: Theme, qtbot: QtBot) -> Iterator[tuple[Pair, FieldBlock, FieldBlock]]:
    """A field with a long hint beside one with a short one, in a window 700 px wide."""
    left = FieldBlock("哪天签收的？", LineField(name="签收"), hint=LONG)
    right = FieldBlock("实际付了多少？", LineField(name="实付"), hint="订单上的“实付”")
    window = QWidget()
    pair = Pair(left, right)
    column = QVBoxLayout(window)
    column.addWidget(pair)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(700, 400)
    window.show()
    yield pair, left, right
    window.close()


def top(block: FieldBlock) -> int:
    return block.control.mapTo(block.window(), QPoint(0, 0)).y()


def test_the_controls_start_level_below_hints_of_different_length(fields, qtbot: QtBot) -> None:
    _pair, left, right = fields
    qtbot.waitUntil(lambda: top(left) == top(right))
    assert left.head_height(left.width()) > right.head_height(right.width())


def test_they_stay_level_when_an_error_comes_and_goes(fields, qtbot: QtBot) -> None:
    _pair, left, right = fields
    right.set_error(f"{LONG}{LONG}")
    qtbot.waitUntil(lambda: top(left) == top(right))
    level = top(left)
    right.set_error("")
    qtbot.waitUntil(lambda: top(left) == top(right) < level)


def test_stacked_blocks_take_no_more_room_than_their_words(fields, qtbot: QtBot) -> None:
    pair, left, right = fields
    pair.window().resize(400, 500)
    qtbot.waitUntil(lambda: top(right) > top(left) + left.control.height())
    for block in (left, right):
        assert block.control.y() == block.head_height(block.width())


def test_a_field_beside_nothing_stands_as_it_is(kit: Theme, qtbot: QtBot) -> None:
    block = FieldBlock("哪天签收的？", LineField(name="签收"), hint=LONG)
    pair = Pair(block, QWidget())
    qtbot.addWidget(pair)
    pair.resize(700, 300)
    pair.show()
    qtbot.waitUntil(lambda: block.control.y() == block.head_height(block.width()))
