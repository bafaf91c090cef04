"""The pages: orders, refunds and chats, four layouts each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.screens.draw import DESIGN, Canvas
from tests.screens.facts import MINE, REPLIES, Facts, facts, grouped
from tests.screens.specs import Spec


@dataclass(frozen=True, slots=True)
class Screen:
    """A picture on disk, and the values that should be found in it, by kind."""

    spec: Spec
    path: Path
    expected: dict[str, str]


def make(spec: Spec, folder: Path) -> Screen:
    """Draw a picture."""
    canvas, told = Canvas(spec), facts(spec.number)
    PAGES[spec.page](canvas, told, spec.layout)
    return Screen(spec, canvas.save(folder), dict(told.expected))


def stamp(at: datetime, style: int = 0) -> str:
    return f"{at:%Y-%m-%d %H:%M:%S}" if style % 2 == 0 else f"{at:%Y.%m.%d %H:%M}"


def expect(told: Facts, kind: str, value: str | datetime) -> None:
    told.expected[kind] = f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else value


def expect_shop(told: Facts) -> None:
    """Expect a shop's name where it says itself that it is one."""
    if told.shop.endswith(("店", "小铺")):
        expect(told, "shop", told.shop)


def row(canvas: Canvas, label: str, value: str, style: int) -> None:
    """Write a word and its value, the way one of four pages does it."""
    if style == 0:  # apart: the word at the left, the value at the right edge
        canvas.put(20, label, 13, "soft")
        canvas.right(value, 13)
    elif style == 1:  # one line
        canvas.put(20, f"{label}：{value}", 13)
    elif style == 2:  # the value in a column of its own
        canvas.put(20, label, 12, "soft")
        canvas.put(110, value, 13)
    else:  # the value below
        canvas.put(20, label, 11, "soft")
        canvas.down(19)
        canvas.put(20, value, 14)
    canvas.down(30)


def order(canvas: Canvas, told: Facts, layout: int) -> None:
    canvas.head("订单详情")
    canvas.box(10, canvas.y, (DESIGN - 20, 470))
    canvas.down(14)
    canvas.put(20, ("交易成功", "已签收", "待评价", "已完成")[layout], 18)
    canvas.down(38)
    canvas.put(20, f"{told.shop} >", 14)
    canvas.down(30)
    canvas.put(100, told.item, 13)
    canvas.right(f"¥{told.asked}", 13)
    canvas.down(24)
    canvas.put(100, told.sku, 11, "soft")
    canvas.right("x1", 11, "soft")
    canvas.down(34)
    row(canvas, "运费", f"¥{told.freight}", 0 if layout == 3 else layout)
    expect(told, "freight", told.freight)
    paid = ("实付款", "实付金额", "实际付款", "实付")[layout]
    row(canvas, paid, f"¥{grouped(told.paid) if layout == 2 else told.paid}", layout)
    expect(told, "paid", told.paid)
    row(canvas, ("订单编号", "订单号", "订单编号", "订单号")[layout], told.order, layout)
    expect(told, "order_no", told.order)
    ordered = ("下单时间", "创建时间", "下单时间", "下单日期")[layout]
    row(canvas, ordered, stamp(told.ordered, layout), layout)
    expect(told, "ordered", told.ordered)
    signed = ("签收时间", "签收时间", "收货时间", "确认收货时间")[layout]
    row(canvas, signed, stamp(told.signed, layout), layout)
    expect(told, "signed", told.signed)
    expect_shop(told)
    canvas.put(200, "联系商家", 13, "soft")
    canvas.right("申请售后", 13, "red")
    canvas.down(20)


def refund(canvas: Canvas, told: Facts, layout: int) -> None:
    canvas.head(("退款详情", "售后详情", "退货退款", "售后单")[layout])
    canvas.box(10, canvas.y, (DESIGN - 20, 480))
    canvas.down(14)
    stage(canvas, told, is_refused=layout % 2 == 0)
    canvas.down(40)
    canvas.put(100, told.item, 13)
    canvas.down(36)
    row(canvas, "退款金额", f"¥{told.asked}", layout)
    expect(told, "asked", told.asked)
    row(canvas, "退款原因", "不喜欢、不合适", layout)
    applied = ("申请时间", "申请时间", "发起时间", "申请售后时间")[layout]
    row(canvas, applied, stamp(told.applied, layout), layout)
    expect(told, "applied", told.applied)
    if layout % 2 == 0:
        refused = ("拒绝时间", "", "商家拒绝时间")[layout]
        row(canvas, refused, stamp(told.refused, layout), layout)
        expect(told, "refused", told.refused)
    row(canvas, "退款编号", f"R{told.order[-12:]}", layout)
    row(canvas, "订单编号", told.order, layout)
    expect(told, "order_no", told.order)
    canvas.put(200, "平台介入", 13, "soft")
    canvas.right("修改申请", 13, "red")
    canvas.down(20)


def stage(canvas: Canvas, told: Facts, *, is_refused: bool) -> None:
    if is_refused:
        canvas.put(20, "商家已拒绝", 19, "red")
        canvas.down(34)
        canvas.put(20, "你可以修改申请，或申请平台介入", 12, "soft")
        expect(told, "status", "refused")
    else:
        canvas.put(20, "待商家处理", 19)
        canvas.down(34)
        days, hours = told.left
        canvas.put(20, f"商家还剩{days}天{hours}小时处理，超时自动同意", 12, "soft")
        expect(told, "status", "waiting")
        expect(told, "countdown", f"{days}天{hours}小时0分")


def chat(canvas: Canvas, told: Facts, layout: int) -> None:
    canvas.head(told.shop)
    canvas.box(10, canvas.y, (DESIGN - 20, 112))
    canvas.down(12)
    canvas.put(90, told.item, 13)
    canvas.down(26)
    canvas.put(90, f"订单号：{told.order}", 11, "soft")
    canvas.down(24)
    canvas.put(90, f"实付：¥{told.paid}", 12)
    canvas.down(24)
    canvas.put(90, f"下单时间：{stamp(told.ordered, layout)}", 11, "soft")
    canvas.down(50)
    for kind in ("order_no", "paid"):
        expect(told, kind, {"order_no": told.order, "paid": told.paid}[kind])
    expect(told, "ordered", told.ordered)
    canvas.put(160, f"{told.refused:%H:%M}", 10, "soft")
    canvas.down(24)
    said = [REPLIES[layout], REPLIES[2].format(offer=told.offer)]
    if layout == 2:
        said = [REPLIES[0], REPLIES[2].format(offer=told.offer)]
    bubble(canvas, said[0], is_mine=False)
    bubble(canvas, MINE[layout % 2 * 2], is_mine=True)
    bubble(canvas, said[1], is_mine=False)
    bubble(canvas, MINE[2], is_mine=True)
    expect_shop(told)
    expect(told, "offered", f"{told.offer}.00")


def bubble(canvas: Canvas, text: str, *, is_mine: bool) -> None:
    """Draw what one side says, wrapped."""
    lines = [text[start : start + 15] for start in range(0, len(text), 15)]
    wide = max(canvas.wide(line, 14) for line in lines) + 24
    left = DESIGN - 56 - wide if is_mine else 56
    canvas.box(left, canvas.y, (wide, 24 + 20 * len(lines)), "mine" if is_mine else "card")
    canvas.box(DESIGN - 46 if is_mine else 10, canvas.y, (36, 36), "soft")
    canvas.down(10)
    for line in lines:
        canvas.put(left + 12, line, 14)
        canvas.down(20)
    canvas.down(28)


PAGES: dict[str, Callable[[Canvas, Facts, int], None]] = {
    "order": order,
    "refund": refund,
    "chat": chat,
}
