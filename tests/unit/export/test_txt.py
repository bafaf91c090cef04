from __future__ import annotations

import pytest

from refundwizard.domain.document import (
    Bullet,
    CheckItem,
    DateBox,
    Heading,
    KeyValues,
    PageBreak,
    Pair,
    Paragraph,
    Quote,
    Table,
    Trace,
    TraceStep,
)
from refundwizard.export import txt
from tests.unit.export import reading, sample


def body(*blocks: object) -> str:
    """Return a document's blocks as text, without title and foot."""
    text = txt.render(reading.document(*blocks), sample.RESOURCES).data.decode("utf-8-sig")
    text = text.replace("\r\n", "\n")
    return text.removeprefix("清单\n══\n\n").removesuffix(f"\n\n{'─' * 24}\n不预测结果\n")


def test_old_notepad_reads_it_too() -> None:
    data = txt.render(reading.document(Paragraph(text="退款")), sample.RESOURCES).data
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n")


def test_headings_stand_over_a_rule_about_as_long_as_they_are() -> None:
    assert body(Heading(text="要做的")) == "要做的\n───"
    assert body(Heading(text="Deadlines", level=2)) == "Deadlines\n─────"
    assert body(Heading(text="长" * 90)).endswith("─" * 24)
    assert body(Heading(text="x", level=3)) == "x"


def test_boxes_and_points_that_follow_each_other_are_one_list() -> None:
    assert (
        body(
            CheckItem(text="a", details=("b",), source="c"),
            CheckItem(text="d", ticked=True),
            Bullet(text="e"),
        )
        == "[ ] a\n    b\n    c\n[x] d\n\n• e"
    )


def test_a_row_of_a_table_is_a_list_of_its_named_cells() -> None:
    table = Table(
        header=("谁", "Amount", ""),
        align=("left",) * 3,
        rows=(("你", "1", "x"), ("商家", "", ""), ("", "", "")),
    )
    assert body(table) == "• 谁：你\n    Amount: 1\n    x\n• 谁：商家\n• "


def test_what_is_to_be_copied_stands_alone_between_rules() -> None:
    rule = "─" * 24
    quote = Quote(label="短消息", text="你好\n\n  1. 退款")
    assert body(quote) == f"短消息\n{rule}\n你好\n\n  1. 退款\n{rule}"


def test_dates_facts_and_steps_are_lines() -> None:
    box = DateBox(
        action="寄回", safe_label="最稳妥", safe="11月19日", note="还剩 2 天", status="暂定"
    )
    assert body(box) == "※ 寄回 〔暂定〕\n    最稳妥：11月19日\n    还剩 2 天"
    both = box.model_copy(update={"latest_label": "最晚", "latest": "11月20日", "note": ""})
    assert body(both).endswith("\n    最晚：11月20日")
    assert body(KeyValues(rows=(Pair(key="实付", value="329.00"),))) == "实付：329.00"
    trace = Trace(
        title="怎么算的", steps=(TraceStep(when="11月12日", why="签收"), TraceStep(why="完"))
    )
    assert body(trace) == "怎么算的\n    11月12日 签收\n    完"


@pytest.mark.parametrize("text", ["\r", "a\rb", "\n\n"])
def test_lines_always_end_the_same_way(text: str) -> None:
    data = txt.render(reading.document(Quote(label="x", text=text)), sample.RESOURCES).data
    assert data.count(b"\r") == data.count(b"\r\n") == data.count(b"\n")


def test_a_page_break_and_a_missing_foot_are_nothing() -> None:
    assert body(Paragraph(text="a"), PageBreak(), Paragraph(text="b")) == "a\n\nb"
    bare = txt.render(reading.document(foot=""), sample.RESOURCES).data.decode("utf-8-sig")
    assert bare == "清单\r\n══\r\n"
