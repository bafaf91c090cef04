from __future__ import annotations

import pytest

from refundwizard.domain.document import (
    Bullet,
    CheckItem,
    DateBox,
    KeyValues,
    PageBreak,
    Pair,
    Paragraph,
    Quote,
    Table,
)
from refundwizard.export import markdown
from tests.unit.export import reading, sample


def body(*blocks: object) -> str:
    """Return a document's blocks as Markdown, without title and foot."""
    text = markdown.render(reading.document(*blocks), sample.RESOURCES).data.decode()
    return text.removeprefix("# 清单\n\n").removesuffix("\n\n---\n\n不预测结果\n")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("329.00 元", "329.00 元"),
        ("2026-11-19", "2026-11-19"),
        ("1. a", "1\\. a"),
        ("1) a", "1\\) a"),
        ("12.", "12\\."),
        ("- a", "\\- a"),
        ("# a", "\\# a"),
        ("第 #5 号", "第 #5 号"),
        ("a*b_c`d[e]<f>|~$@", "a\\*b\\_c\\`d\\[e\\]\\<f\\>\\|\\~\\$\\@"),
        ("https://x", "https\\://x"),
        ("www.x", "www\\.x"),
        ("a\\b", "a\\\\b"),
        ("&amp;", "\\&amp;"),
    ],
)
def test_only_what_would_be_markup_is_escaped(text: str, written: str) -> None:
    assert body(Paragraph(text=text)) == written


@pytest.mark.parametrize(
    ("text", "strong", "written"),
    [
        ("先别撤销申请", "撤销", "先别**撤销**申请"),
        ("a 撤销 b", "撤销", "a **撤销** b"),
        ("撤销", "撤销", "**撤销**"),
        ("按“撤销”时", "“撤销”", "按“撤销”时"),
        ("x", "", "x"),
    ],
)
def test_a_phrase_is_bold_where_the_stars_work(text: str, strong: str, written: str) -> None:
    assert body(Paragraph(text=text, strong=strong)) == written


def test_points_that_follow_each_other_are_one_list() -> None:
    assert (
        body(
            CheckItem(text="a", details=("b",), source="c"),
            CheckItem(text="d", ticked=True),
            Bullet(text="e"),
            Paragraph(text="f"),
            Bullet(text="g"),
        )
        == "- [ ] a\\\n  b\\\n  c\n- [x] d\n\n- e\n\nf\n\n- g"
    )


def test_facts_take_the_colon_of_their_language() -> None:
    rows = (Pair(key="实付", value="329.00", strong=True), Pair(key="Paid", value="329.00"))
    assert body(KeyValues(rows=rows)) == "- 实付：**329.00**\n- Paid: 329.00"


def test_a_table_keeps_its_columns_whatever_stands_in_it() -> None:
    table = Table(
        header=("a", "b"), align=("left", "right"), rows=(("x|y", ""), ("z", "1")), strong=(1,)
    )
    assert body(table) == "| a | b |\n| :--- | ---: |\n| x\\|y |  |\n| **z** | **1** |"


def test_quoted_lines_stay_lines_also_blank_and_indented_ones() -> None:
    quote = Quote(label="短消息", text="你好\n\n    1. 退款\n谢谢\n")
    assert body(quote) == "短消息\n\n> 你好\n>\n> &nbsp;&nbsp;&nbsp;&nbsp;1\\. 退款\\\n> 谢谢\n>"


def test_a_date_box_is_a_quotation() -> None:
    box = DateBox(action="寄回", safe_label="最稳妥", safe="11月19日", status="暂定")
    assert body(box) == "> **寄回** 〔暂定〕\\\n> 最稳妥\\\n> **11月19日**"


def test_a_page_break_is_nothing() -> None:
    assert body(Paragraph(text="a"), PageBreak(), Paragraph(text="b")) == "a\n\nb"


def test_without_a_foot_there_is_no_rule() -> None:
    text = markdown.render(reading.document(foot=""), sample.RESOURCES).data.decode()
    assert text == "# 清单\n"
