"""Particulars of other people in a text that goes out: numbers, addresses, names of staff.

The shopper's own are never in a stored text, so what is found there belongs to somebody else, or
does not belong there. The name of a shop and what the program itself writes are no findings.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from refundwizard.domain.answers import Words as Text
from refundwizard.domain.private_data import Known, find, masked
from refundwizard.domain.red_spots import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.case import Case

OTHERS: Final = "others_data"

_KINDS: Final = frozenset({"phone", "id_number", "bank_card", "email", "address"})
_NAMES: Final = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜"
    "叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金贾夏韦傅方邹熊孟秦邱侯江尹薛闫雷龙黎史陶贺毛"
)
"""The commonest family names."""
_STAFF: Final = re.compile(
    "(?:客服|店员|店长|店主|老板|经理|快递员|配送员|骑手|主播|工作人员)"
    f"((?:叫|名叫|是)?(?P<short>[小老阿][{_NAMES}])(?![序程时龄])"
    f"|(?:叫|名叫|姓名[是为：:]?)(?P<full>[{_NAMES}][\u4e00-\u9fff]{{1,2}}))"
)
_OF_SHOP: Final = ("seller_name", "seller_code")


def people(own: str, case: Case, plain: str = "") -> Iterator[Spot]:
    """Yield what is about other people; a number can be covered, a name left out."""
    shop = "".join(_shop(case))
    for one in find(own, Known(orders=frozenset(_orders(case)))):
        if one.kind in _KINDS and one.text not in plain and one.text not in shop:
            yield Spot(OTHERS, one.text, one.start, one.end, masked(one))
    for hit in _STAFF.finditer(own):
        if hit.group() not in plain:
            yield Spot(OTHERS, hit["short"] or hit["full"], *hit.span(1), "")


def _shop(case: Case) -> Iterator[str]:
    for name in _OF_SHOP:
        answer = case.answers.get(name)
        if isinstance(answer, Text):
            yield answer.text


def _orders(case: Case) -> Iterator[str]:
    """Yield the texts that are nothing but a number: orders, parcels, tickets."""
    for answer in case.answers.values():
        if isinstance(answer, Text) and re.fullmatch(r"[0-9A-Za-z -]{6,40}", answer.text.strip()):
            yield answer.text.strip().replace(" ", "")
