"""Wrapped text: line heights, tight marks, one bold phrase, dots between parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from refundwizard.ui.fonts import Role
from refundwizard.ui.widgets.buttons import Button, IconButton
from refundwizard.ui.widgets.caption import wrapped
from refundwizard.ui.widgets.meta_line import MetaLine
from refundwizard.ui.widgets.paragraph import Heading, Paragraph
from refundwizard.ui.widgets.text_block import TextBlock, Words, natural_width, tight_marks

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from refundwizard.ui.theme import Theme


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("他说“好”。走", (4,)),
        ("《法》（2020）", (0, 2)),
        ("“开头", (0,)),
        ("一\n《二》", (2,)),
        ("句号。句号", ()),
        ("plain (text), nothing.", ()),
        ("", ()),
    ],
)
def test_the_first_of_two_marks_is_tight(text: str, found: tuple[int, ...]) -> None:
    assert tight_marks(text) == found


def test_a_pair_of_marks_leaves_no_hole(kit: Theme) -> None:
    loose = 15 * 2
    pair = natural_width(Words("字”。字", Role.OPTION)) - natural_width(Words("字字", Role.OPTION))
    assert pair < loose - 4


@pytest.mark.parametrize(("lines", "text"), [(1, "一"), (2, "一\n二"), (3, "一\n\n三")])
def test_height_is_lines_times_line_height(kit: Theme, lines: int, text: str) -> None:
    block = TextBlock(Words(text, Role.BODY), 400)
    assert block.count == lines
    assert block.height == 22 * lines


def test_english_lines_are_one_pixel_closer(kit: Theme) -> None:
    kit.set_lang("en")
    assert TextBlock(Words("one", Role.BODY), 400).height == 21


def test_long_text_wraps_and_very_long_words_break(kit: Theme) -> None:
    paragraph = Paragraph("一二三四五六七八九十" * 4, Role.BODY)
    assert paragraph.heightForWidth(140) == 22 * 4
    assert paragraph.heightForWidth(10_000) == 22
    assert Paragraph("W" * 80, Role.BODY).heightForWidth(100) > 22 * 5


def test_a_bold_phrase_is_wider(kit: Theme) -> None:
    kit.set_lang("en")
    plain = natural_width(Words("the next day counts"))
    bold = natural_width(Words("the next day counts", phrase="next day"))
    assert bold > plain
    assert natural_width(Words("the next day counts", phrase="absent")) == plain


def test_right_aligned_lines_end_at_the_edge(kit: Theme) -> None:
    image = QImage(200, 30, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    TextBlock(Words("11"), 200).paint(painter, QPointF(0, 0), "text", right_edge=200)
    painter.end()
    dark = [x for x in range(200) for y in range(30) if image.pixelColor(x, y).lightness() < 100]
    assert min(dark) > 170


def test_new_words_and_sizes_forget_the_old_layout(kit: Theme) -> None:
    paragraph = Paragraph("一", Role.BODY)
    assert paragraph.heightForWidth(100) == 22
    paragraph.setText("一二三四五六七八九十")
    assert paragraph.heightForWidth(100) == 44
    kit.set_percent(200)
    assert paragraph.heightForWidth(100) == 44 * 4
    for width in range(50, 70):
        assert paragraph.heightForWidth(width) > 0


def test_a_heading_names_itself(kit: Theme) -> None:
    heading = Heading("还缺 1 项")
    assert heading.accessibleName() == "还缺 1 项"
    heading.setText("够了")
    assert heading.accessibleName() == "够了"
    assert heading.heightForWidth(400) == 34


def test_a_meta_line_wraps_between_its_parts(kit: Theme) -> None:
    line = MetaLine(["《消费者权益保护法》第 25 条", "", "2014-03-15 起施行", "2026-11-02 核对"])
    assert line.text() == "《消费者权益保护法》第 25 条，2014-03-15 起施行，2026-11-02 核对"
    assert line.heightForWidth(600) == 19
    assert line.heightForWidth(300) == 38
    assert line.heightForWidth(60) > 19 * 5
    line.set_parts([])
    assert line.heightForWidth(100) == 19


def test_button_words_wrap_in_two_lines_and_are_never_cut(kit: Theme, qtbot: QtBot) -> None:
    button = Button("我发出去了，记下日期", icon="send")
    qtbot.addWidget(button)
    assert button.sizeHint().height() == 40
    assert button.heightForWidth(120) == 62
    assert button.minimumSizeHint().width() < button.sizeHint().width()


def test_words_split_at_a_space_where_there_is_one(kit: Theme) -> None:
    assert wrapped("Save as PDF file", Role.BODY, 0, bold=False) == ["Save as", "PDF file"]
    assert wrapped("核对回答", Role.BODY, 0, bold=False) == ["核对", "回答"]
    assert wrapped("核对", Role.BODY, 900, bold=False) == ["核对"]


def test_a_button_is_as_large_as_in_the_design(kit: Theme) -> None:
    assert Button("继续").sizeHint().toTuple() == (66, 40)
    assert Button("返回", icon="back").sizeHint().toTuple() == (92, 40)
    assert Button("复制", small=True, icon="copy").sizeHint().toTuple() == (74, 32)


def test_an_icon_button_has_a_name(kit: Theme, qtbot: QtBot) -> None:
    button = IconButton("more", "更多")
    qtbot.addWidget(button)
    assert button.accessibleName() == "更多"
    assert "更多" in button.toolTip()
    assert button.sizeHint().toTuple() == (32, 32)
    button.show()
    assert not button.grab().isNull()


def test_kind_and_icons_can_change(kit: Theme, qtbot: QtBot) -> None:
    button = Button("R&D", kind="primary")
    qtbot.addWidget(button)
    assert (button.words, button.kind) == ("R&D", "primary")
    button.set_kind("link")
    button.set_icons("link", "next")
    assert button.sizeHint().height() == 22
    button.show()
    assert not button.grab().isNull()
