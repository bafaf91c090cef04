"""Lines put into rows, and the sides of a chat."""

from __future__ import annotations

from refundwizard.domain.chat_sides import said_by_them
from refundwizard.domain.reading_lines import Line, Span, evened, pasted, rows

WIDTH = 1000


def at(text: str, left: float, top: float, right: float) -> Line:
    return Line(text, Span(left, top, right, top + 30))


def test_text_is_evened_but_keeps_its_case() -> None:
    assert evened(" Ｐ１２３　：ab ") == "P123 :ab"


def test_pasted_lines_without_anything_are_dropped() -> None:
    assert pasted("甲\n\n  \n乙") == (Line("甲"), Line("乙"))


def test_pasted_lines_are_rows_of_their_own() -> None:
    assert [[piece.text for piece in row] for row in rows(pasted("甲\n乙"))] == [["甲"], ["乙"]]


def test_boxes_at_one_height_are_one_row_from_the_left() -> None:
    lines = (at("值", 500, 104, 600), at("词", 10, 100, 90), at("下", 10, 150, 90), Line("  "))
    assert [[piece.text for piece in row] for row in rows(lines)] == [["词", "值"], ["下"]]
    assert rows(lines)[0][1].index == 0


def test_a_size_is_known() -> None:
    assert (Span(1, 2, 11, 22).width, Span(1, 2, 11, 22).height) == (10, 20)


CHAT = (
    at("14:02", 20, 0, 100),
    at("5G86%", 900, 0, 990),
    at("订单号：7123456789012345", 240, 60, 700),
    at("亲，您这个已经拆封了，影响二次", 180, 200, 600),
    at("销售的哦", 182, 236, 300),
    at("我只是打开看了看", 500, 300, 820),
    at("可以补偿您20元", 180, 400, 480),
    at("好", 180, 500, 210),
)


def test_of_a_chat_the_other_side_stays_a_bubble_a_line() -> None:
    assert said_by_them(CHAT, WIDTH) == "亲，您这个已经拆封了，影响二次销售的哦\n可以补偿您20元\n好"


def test_without_two_sides_everything_stays() -> None:
    lines = (at("退款详情", 400, 0, 560), at("实付", 20, 50, 90), at("¥9.00", 300, 50, 400))
    assert said_by_them(lines, WIDTH) == "退款详情\n实付 ¥9.00"
    assert said_by_them((at("只有右边", 600, 0, 900),), WIDTH) == "只有右边"
    assert said_by_them(pasted("甲\n乙"), WIDTH) == "甲\n乙"


def test_a_line_without_a_place_is_not_of_the_other_side() -> None:
    assert "粘" not in said_by_them((*CHAT, Line("粘")), WIDTH)
