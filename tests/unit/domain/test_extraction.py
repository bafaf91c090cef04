"""What order pages, refund pages and chats say, found in pasted lines and in lines with boxes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refundwizard.domain.extraction import extract
from refundwizard.domain.extraction_values import READERS, amounts, moments, numbers, spans
from refundwizard.domain.extraction_words import KINDS
from refundwizard.domain.reading_lines import Line, Span, evened, pasted


def values(text: str) -> dict[str, str]:
    return {each.kind: each.value for each in extract(pasted(text))}


def at(text: str, left: float, top: float, right: float) -> Line:
    return Line(text, Span(left, top, right, top + 30))


ORDER = """交易成功
云朵家居旗舰店 >
实付款　￥１２８．００
运费 ¥0.00
订单编号：P7123 4567 8901 2345 67 复制
下单时间：2026-11-10 14:03:22
签收时间：2026年11月12日 9时05分
"""


def test_an_order_page_is_read_in_full_width_and_in_groups() -> None:
    assert values(ORDER) == {
        "shop": "云朵家居旗舰店",
        "paid": "128.00",
        "freight": "0.00",
        "order_no": "P71234567890123456 7".replace(" ", ""),
        "ordered": "2026-11-10 14:03",
        "signed": "2026-11-12 09:05",
    }


def test_every_find_says_where_it_stands() -> None:
    found = extract(pasted("云朵\n实付款 ￥128.00 元"))
    (paid,) = found
    assert paid.line == 1
    assert evened("实付款 ￥128.00 元")[paid.start : paid.end] == "¥128.00"
    assert paid.said == "实付款 ¥128.00 元"
    assert paid.box is None
    assert paid.around is None


def test_a_refund_page_with_words_above_their_values() -> None:
    page = "商家已拒绝\n退款金额\n¥59.90\n申请时间\n2026-11-13 10:00:05\n拒绝时间\n11-15 09:30\n"
    assert values(page) == {
        "status": "refused",
        "asked": "59.90",
        "applied": "2026-11-13 10:00",
        "refused": "11-15 09:30",
    }


def test_a_value_below_is_not_taken_when_something_else_begins_its_line() -> None:
    assert values("退款金额\n优惠后 ¥59.90") == {}
    assert values("退款金额 以实际到账为准\n¥59.90") == {}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("待商家处理", "waiting"),
        ("售后状态：平台介入中", "reviewing"),
        ("> 售后已关闭", "closed"),
        ("待寄回 剩6天", "agreed"),
        ("卖家拒绝", "refused"),
    ],
)
def test_a_line_that_names_a_stage(line: str, expected: str) -> None:
    assert values(line) == {"status": expected}


@pytest.mark.parametrize(
    "line", ["退款成功", "商家拒绝是因为影响二次销售的商品不退", "我等商家已拒绝的那条"]
)
def test_a_sentence_and_a_success_name_no_stage(line: str) -> None:
    assert "status" not in values(line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("商家处理中，还剩 23:12:05", "0天23小时12分"),
        ("请商家在1天3小时内处理，逾期自动同意", "1天3小时0分"),
        ("剩余时间 2天 03:12:05 商家处理", "2天3小时12分"),
        ("商家还剩45分钟处理", "0天0小时45分"),
    ],
)
def test_the_countdown_of_the_sellers_answer(line: str, expected: str) -> None:
    assert values(line)["countdown"] == expected


@pytest.mark.parametrize(
    "line", ["请在6天内寄回商品，还剩6天", "付款还剩 00:12:05", "优惠还剩2天处理", "3天内发货"]
)
def test_other_countdowns_are_not_the_sellers(line: str) -> None:
    assert "countdown" not in values(line)


def test_a_sum_offered_in_a_chat_stands_right_behind_its_word() -> None:
    assert values("亲，可以补偿您20元，您看可以吗") == {"offered": "20.00"}
    assert values("可以补偿您，商品是129元买的") == {}


def test_of_words_inside_each_other_the_longest_counts() -> None:
    assert values("实际退款 ¥30.00") == {"refunded": "30.00"}
    assert values("申请退款金额 ¥30.00") == {"asked": "30.00"}


def test_several_words_in_a_line_keep_their_own_values() -> None:
    found = values("商品总价 ¥140.00 运费 ¥12.00 实付款 ¥142.00")
    assert found == {"freight": "12.00", "paid": "142.00"}
    assert values("运费 实付款 ¥142.00") == {"paid": "142.00"}


@pytest.mark.parametrize(
    "line",
    ["退货运费 ¥12.00", "物流单号 订单号 SF1234567890123", "店铺 承诺48小时发货",
     "联系商家 申请售后", "商家说可以退", "订单编号：", "下单时间 昨晚"],
)  # fmt: skip
def test_what_only_looks_like_a_value_is_left(line: str) -> None:
    assert values(line) == {}


def test_a_shop_is_known_by_its_word_or_its_ending() -> None:
    assert values("店铺名称：阿茶的衣橱 进店逛逛") == {"shop": "阿茶的衣橱"}
    assert values("青柠数码专营店") == {"shop": "青柠数码专营店"}
    assert values("旗舰店") == {}
    assert values("联系客服小店") == {}


def test_the_same_value_counts_once_and_two_values_both() -> None:
    twice = extract(pasted("实付 ¥1.00\n实付 ¥1.00\n实付 ¥2.00"))
    assert [each.value for each in twice] == ["1.00", "2.00"]


# ------------------------------------------------------------------------------- with boxes


def test_a_value_at_the_right_edge_belongs_to_the_word_in_its_row() -> None:
    lines = (
        at("2026-11-10 14:03", 700, 204, 1000),
        at("下单时间", 40, 200, 200),
        at("¥9.90", 900, 260, 1000),
        at("运费", 40, 258, 120),
    )
    found = {each.kind: each for each in extract(lines)}
    assert found["ordered"].value == "2026-11-10 14:03"
    assert found["ordered"].line == 0
    assert found["ordered"].around == Span(40, 200, 1000, 234)
    assert found["freight"].value == "9.90"


def test_a_value_in_a_column_below_its_word() -> None:
    lines = (
        at("实付", 40, 100, 120),
        at("运费", 400, 100, 480),
        at("¥88.00", 30, 140, 130),
        at("¥6.00", 395, 140, 490),
    )
    assert {each.kind: each.value for each in extract(lines)} == {
        "paid": "88.00",
        "freight": "6.00",
    }


def test_a_value_far_below_belongs_to_something_else() -> None:
    assert extract((at("实付", 40, 100, 120), at("¥88.00", 30, 400, 130))) == ()


def test_a_time_whose_gap_was_lost_is_still_a_time() -> None:
    assert values("下单时间2026-11-1214:03:22") == {"ordered": "2026-11-12 14:03"}
    assert values("下单时间 2026.10.141418") == {"ordered": "2026-10-14"}


# ------------------------------------------------------------------------------- the readers


def test_numbers_amounts_moments_and_spans() -> None:
    assert [hit[2] for hit in numbers("单号 1234567890 与 123456789")] == ["1234567890"]
    assert [hit[2] for hit in amounts("¥1,214.5 共3元 合计 9.90 v1.20 ¥5元")] == [
        "1214.50", "5.00", "3.00", "9.90",
    ]  # fmt: skip
    assert [hit[2] for hit in moments("昨天 8:05，11月3日 10:00，2026/1/2")] == [
        "2026-01-02", "11-3 10:00", "昨天 08:05",
    ]  # fmt: skip
    assert [hit[2] for hit in spans("2小时")] == ["0天2小时0分"]


def test_every_form_but_names_and_stages_has_a_reader() -> None:
    assert {kind.form for kind in KINDS} - {"name", "status"} == set(READERS)


@given(st.text(max_size=300))
def test_no_text_breaks_it_and_every_place_is_real(text: str) -> None:
    lines = pasted(text)
    for each in extract(lines):
        assert 0 <= each.start < each.end <= len(evened(lines[each.line].text))


@given(
    st.lists(st.sampled_from([*ORDER.splitlines(), "商家已拒绝", "补偿您20元", "店铺：", "还剩"]))
)
def test_lines_in_any_order_break_nothing(parts: list[str]) -> None:
    extract(pasted("\n".join(parts)))
