"""The words order pages, refund pages and chats put before (or after) what is looked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Form = Literal["number", "money", "moment", "span", "name", "status"]


@dataclass(frozen=True, slots=True)
class Kind:
    """Something looked for: its form, and the words it is known by; ``not_by`` rules a row out."""

    id: str
    form: Form
    words: tuple[str, ...]
    not_by: tuple[str, ...] = ()
    is_near: bool = False
    """The value has to stand in the very line of the word, right behind it."""


KINDS: Final = (
    Kind(
        "order_no",
        "number",
        ("订单编号", "订单号", "订单号码", "订单ID", "订单 编号"),
        ("物流单号", "快递单号", "运单号", "退款编号", "售后编号", "交易号"),
    ),
    Kind(
        "paid",
        "money",
        (
            "实付款",
            "实付金额",
            "实际付款",
            "实际支付",
            "实付",
            "支付金额",
            "付款金额",
            "订单金额",
            "实收款",
        ),
        ("退款",),
    ),
    Kind("asked", "money", ("退款金额", "申请退款金额", "申请金额", "预计退款", "应退金额")),
    Kind(
        "refunded",
        "money",
        ("实际退款", "实退金额", "已退金额", "已退款金额", "成功退款", "已退款", "到账金额"),
    ),
    Kind("freight", "money", ("运费", "配送费", "快递费", "邮费"), ("退货运费", "运费险", "寄回")),
    Kind("deposit", "money", ("已付定金", "支付定金", "定金"), ("尾款",)),
    Kind(
        "offered",
        "money",
        ("补偿您", "补偿你", "补偿", "补您", "补你", "退您", "退你", "赔付您", "部分退款"),
        is_near=True,
    ),
    Kind(
        "ordered",
        "moment",
        (
            "下单时间",
            "下单日期",
            "订单创建时间",
            "创建时间",
            "订购时间",
            "订单时间",
            "提交时间",
            "拍下时间",
        ),
        ("售后", "退款"),
    ),
    Kind(
        "signed",
        "moment",
        ("签收时间", "签收日期", "收货时间", "确认收货时间", "已签收", "送达时间", "成交时间"),
        ("商家签收", "退货签收", "商家收货", "预计"),
    ),
    Kind(
        "applied",
        "moment",
        (
            "申请时间",
            "申请售后时间",
            "售后申请时间",
            "退款申请时间",
            "发起时间",
            "买家申请",
            "您发起了",
            "你发起了",
        ),
    ),
    Kind(
        "refused",
        "moment",
        (
            "拒绝时间",
            "商家拒绝时间",
            "驳回时间",
            "商家已拒绝",
            "商家拒绝",
            "卖家拒绝",
            "卖家已拒绝",
            "商家拒绝了",
        ),
    ),
    Kind(
        "agreed",
        "moment",
        ("同意时间", "商家同意时间", "商家已同意", "商家同意", "卖家同意", "卖家已同意"),
    ),
    Kind("intervened", "moment", ("介入时间", "平台介入时间", "申请介入时间", "平台已介入")),
    Kind(
        "sent_back",
        "moment",
        ("寄出时间", "退货寄出时间", "寄回时间", "退货时间", "买家已寄回", "买家已退货"),
    ),
    Kind(
        "returned",
        "moment",
        ("商家签收时间", "退货签收时间", "商家收货时间", "商家已收货", "卖家已收货"),
    ),
    Kind(
        "countdown",
        "span",
        ("剩余时间", "剩余", "还剩", "倒计时", "仅剩", "剩"),
        ("寄回", "寄出", "填写", "付款", "确认收货", "退货物流", "优惠", "活动", "发货"),
    ),
    Kind("shop", "name", ("店铺名称", "店铺名", "店铺", "卖家昵称", "卖家", "商家名称", "商家")),
    Kind("status", "status", ()),
)
"""What is looked for. A longer word wins over a shorter one inside it, whatever their kinds."""

STATUS: Final = {
    "waiting": (
        "待商家处理",
        "等待商家处理",
        "待商家审核",
        "等待商家审核",
        "商家处理中",
        "待卖家处理",
        "等待卖家处理",
        "请等待商家处理",
        "待审核",
        "退款申请中",
        "售后处理中",
    ),
    "refused": (
        "商家已拒绝",
        "商家拒绝",
        "卖家已拒绝",
        "卖家拒绝",
        "售后被拒绝",
        "商家拒绝了",
        "退款被拒绝",
        "商家不同意",
    ),
    "agreed": (
        "待寄回",
        "待买家寄回",
        "请寄回商品",
        "待退货",
        "商家已同意",
        "卖家已同意",
        "等待买家退货",
        "待用户寄回",
        "请退货",
    ),
    "reviewing": (
        "平台介入中",
        "平台处理中",
        "客服介入中",
        "平台审核中",
        "小红书介入处理中",
        "平台已介入",
        "待平台处理",
    ),
    "closed": (
        "售后关闭",
        "退款关闭",
        "售后已关闭",
        "退款已关闭",
        "申请已关闭",
        "售后已取消",
        "售后已撤销",
    ),
}
"""How pages name each stage of a request; 退款成功 is none of them: the money may not be there."""

STATUS_WORDS: Final = ("售后状态", "退款状态", "当前状态", "处理状态", "状态")
STATUS_TAIL: Final = 8
"""Letters that may follow a status in its line; with more it is a sentence about something else."""

COUNTDOWN_AFTER: Final = ("内处理", "后自动同意", "后自动退款", "内未处理", "内审核", "内回复")
COUNTDOWN_OF: Final = ("商家", "卖家", "处理", "审核", "自动同意", "自动退款")
"""Only a countdown of the seller's answer is meant; other pages count other things down."""

NAME_STOP: Final = (
    "进店",
    "进入店铺",
    "联系",
    "客服",
    "复制",
    "申请",
    "已拒绝",
    "拒绝",
    "同意",
    "处理",
    "发货",
    "收货",
    "签收",
    "承诺",
    "回复",
    "审核",
    "已",
    "将",
    "需",
    "未",
)
NAME_LONGEST: Final = 30

SHOP_ENDS: Final = ("旗舰店", "专营店", "专卖店", "官方店", "企业店", "小店", "小铺", "店铺")
"""How names of shops end that stand alone, as at the head of a chat or above the goods."""
