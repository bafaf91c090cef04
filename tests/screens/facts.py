"""Invented content of a picture: what is written on it, and the answers that should be offered."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from refundwizard.domain.moments import BEIJING

SHOPS = ("木棉小铺", "云朵家居旗舰店", "拾光手作", "南山书屋", "青柠数码专营店", "阿茶的衣橱")
ITEMS = (
    "法式碎花连衣裙 中长款", "羊毛围巾 驼色", "无线耳机 入耳式", "陶瓷马克杯 两只装",
    "儿童绘本 全12册", "不锈钢保温杯 500ml",
)  # fmt: skip
SKUS = ("米白色；M码", "均码", "黑色", "原木色、大号", "套装二")
REPLIES = (
    "亲，您这个已经拆封影响二次销售了，不支持退货的哦",
    "这边看了下您的照片，属于正常现象呢",
    "可以补偿您{offer}元，您看可以吗",
    "退货运费需要您自己承担哈，请您理解",
)
MINE = ("我只是打开看了看，吊牌都在", "订单编号{order}，麻烦再核实一下", "请按规则处理，谢谢")


@dataclass(frozen=True, slots=True)
class Facts:
    """The content; pages add to ``expected`` what they write, as `extract` gives it, by kind."""

    order: str
    paid: str
    freight: str
    asked: str
    offer: str
    ordered: datetime
    signed: datetime
    applied: datetime
    refused: datetime
    shop: str
    item: str
    sku: str
    left: tuple[int, int]
    pick: random.Random
    expected: dict[str, str] = field(default_factory=dict)


def facts(number: int) -> Facts:
    """Return the content of a picture; the same number gives the same content."""
    pick = random.Random(7_000 + number)  # noqa: S311 - invented data
    price = pick.choice((pick.randint(900, 9_900), pick.randint(10_000, 249_900)))
    freight = pick.choice((0, 600, 800, 1_200))
    ordered = datetime(2026, 10, 1, tzinfo=BEIJING) + timedelta(
        days=pick.randint(0, 30), seconds=pick.randint(0, 86_399)
    )
    signed = ordered + timedelta(days=pick.randint(2, 6), seconds=pick.randint(0, 40_000))
    applied = signed + timedelta(days=pick.randint(0, 5), seconds=pick.randint(0, 40_000))
    prefix = "P" if number % 2 else ""
    digits = "".join(str(pick.randint(0, 9)) for _ in range(16))
    return Facts(
        order=f"{prefix}7{digits}",
        paid=yuan(price + freight),
        freight=yuan(freight),
        asked=yuan(price),
        offer=str(pick.choice((5, 10, 20, 30))),
        ordered=ordered,
        signed=signed,
        applied=applied,
        refused=applied + timedelta(days=1, seconds=pick.randint(0, 40_000)),
        shop=pick.choice(SHOPS),
        item=pick.choice(ITEMS),
        sku=pick.choice(SKUS),
        left=(pick.randint(1, 2), pick.randint(1, 23)),
        pick=pick,
    )


def yuan(fen: int) -> str:
    """Return fen as a page writes it, without a sign."""
    return f"{fen // 100}.{fen % 100:02}"


def grouped(amount: str) -> str:
    """Return an amount with a comma in thousands."""
    whole, _, cents = amount.partition(".")
    return f"{int(whole):,}.{cents}"
