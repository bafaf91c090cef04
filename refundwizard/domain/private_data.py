"""Numbers, addresses and names in a text that not everybody has to see, and how they are masked.

An identity number has to have the right check digit (GB 11643), a bank card the right Luhn digit;
what stands after words such as “订单号” is an order number and no card. Texts are only looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

Kind = Literal["phone", "id_number", "bank_card", "email", "address", "name", "order_number"]
KINDS: Final[tuple[Kind, ...]] = (
    "phone",
    "id_number",
    "bank_card",
    "email",
    "address",
    "name",
    "order_number",
)
STARS: Final = "****"

_PLAIN: Final = str.maketrans("０１２３４５６７８９＋－（）＠Ｘｘ", "0123456789+-()@Xx")  # noqa: RUF001
_HAN: Final = "\u4e00-\u9fff"
_DIGEST: Final = re.compile(r"[0-9a-fA-F]{32,}")
_PHONE: Final = re.compile(
    r"(?<![0-9])(?:(?:\+|00)?86[ -]?)?1[3-9][0-9](?:[ .-]?[0-9]{4}){2}(?![0-9])"
    r"|(?<![0-9])1[3-9][0-9][ .-][0-9]{3}[ .-][0-9]{5}(?![0-9])"
    r"|(?<![0-9-])\(?0[1-9][0-9]{1,2}[-)][ ]?[0-9]{7,8}(?![0-9])"
)
_ID: Final = re.compile(r"(?<![0-9A-Za-z])[1-9][0-9]{5}(?:19|20)[0-9]{9}[0-9Xx](?![0-9A-Za-z])")
_CARD: Final = re.compile(r"(?<![0-9A-Za-z])[3-6](?:[ -]?[0-9]){14,18}(?![0-9A-Za-z])")
_EMAIL: Final = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}")
_ORDER_WORD: Final = (
    r"(?:订单编号|订单号|订单|运单号|快递单号|单号|流水号|交易号|编号|受理号|"
    r"[Oo]rder(?: (?:[Nn]o\.?|[Nn]umber))?)"
)
_ORDER: Final = re.compile(_ORDER_WORD + r"[ :：是为#]{0,3}([A-Za-z0-9][A-Za-z0-9-]{7,31})")
_BEFORE_ORDER: Final = re.compile(_ORDER_WORD + r"[ :：是为#]{0,3}$")
_MOST_BEFORE: Final = 16
_AREA: Final = (
    rf"(?:[{_HAN}]{{2,7}}?(?:省|自治区|特别行政区|市))?(?:[{_HAN}]{{1,7}}?(?:市|州|盟))?"
    rf"(?:[{_HAN}]{{1,7}}?(?:区|县|旗))?"
)
_WAY: Final = "(?:路|街|大道|巷|弄|胡同|村|小区|花园|公寓|大厦|苑|街道|镇|乡)"
_UNIT: Final = "(?:号楼|号院|号|弄|栋|幢|座|单元|室|层|户)"
_ADDRESS: Final = re.compile(
    rf"{_WAY}(?:(?![年月日])[{_HAN}]){{0,8}}?[ ]?[0-9]{{1,5}}(?:-[0-9]{{1,4}})?[ ]?{_UNIT}"
    rf"(?:(?:[A-Za-z0-9-]{{1,6}}|[{_HAN}]{{1,6}}?){_UNIT})*(?:[0-9]{{1,5}}(?![0-9.]))?"
)
_RUN: Final = re.compile(rf"[{_HAN}0-9]*$")
_LED_IN: Final = re.compile(rf"^[{_HAN}]*?(?:住在|寄到|寄往|寄去|送到|发到|地址是?|在|住)")
_FROM_AREA: Final = re.compile(rf"[{_HAN}]{{2,3}}(?:省|市|自治区|区|县)")
_MOST_AREA, _MOST_WAY = 30, 6
_MY_ADDRESS: Final = re.compile(
    r"(?:收货地址|收件地址|家庭住址|居住地址|我的地址|配送地址|住址)[ :：是]{1,3}"
    r"([^\s，。；,;](?:(?!收件人|收货人|电话|手机|联系)[^\n，。；,;]){4,60})"
)
_AREA_LINE: Final = re.compile(
    rf"[{_HAN}]{{2,7}}?(?:省|自治区|市)[ ]?[{_HAN}]{{1,7}}?(?:市|区|县|州|旗)"
    rf"[^，。；,;\n]{{3,}}"
)
_KEPT_AREA: Final = re.compile(rf"^{_AREA}")
_NAME: Final = re.compile(
    r"(?:收件人|收货人|真实姓名|姓名|开户名|持卡人|户名|我叫|本人)[ :：是]{0,3}"
    rf"([{_HAN}]{{2,4}}?)(?=$|[^{_HAN}]|的|电话|手机|身份证|地址)"
)
_LABELS: Final = re.compile(r"(?:电话|手机|号码?|尾号|客服|热线|[件货系]人|[系打电]|短信)$")
"""Words that stand before a number and are no names."""
_NAME_BY_PHONE: Final = re.compile(rf"(?<![{_HAN}])([{_HAN}]{{2,4}})[ ,，]{{1,3}}$")
_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS: Final = "10X98765432"


@dataclass(frozen=True, slots=True)
class Found:
    """A private piece of a text, from ``start`` to before ``end``."""

    start: int
    end: int
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Known:
    """What a case tells about its numbers: orders and names the shopper wrote somewhere in it."""

    orders: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    own: tuple[tuple[Kind, str], ...] = ()
    """The shopper's own particulars, word for word, where they were entered."""


NOTHING_KNOWN: Final = Known()


def is_id_number(text: str) -> bool:
    """Tell whether 18 characters are an identity number: a day of birth and the check digit."""
    try:
        date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(text, _WEIGHTS, strict=False))
    return text[17].upper() == _CHECKS[total % 11]


def is_bank_card(digits: str) -> bool:
    """Tell whether 15 to 19 digits begin and end like a bank card (Luhn)."""
    if not re.match(r"6[02]|4|5[1-5]|3[457]", digits):
        return False
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value  # noqa: PLR2004 - the cross sum of two digits
    return total % 10 == 0


def find(text: str, known: Known = NOTHING_KNOWN) -> tuple[Found, ...]:
    """Return the private pieces of a text, in order and without overlap."""
    plain = _DIGEST.sub(lambda digest: "." * len(digest.group()), text.translate(_PLAIN))
    taken: list[Found] = []
    for start, end, kind in _candidates(plain, known):
        if start < end and all(end <= other.start or other.end <= start for other in taken):
            taken.append(Found(start, end, kind, text[start:end]))
    return tuple(sorted(taken, key=lambda one: one.start))


def _candidates(plain: str, known: Known) -> Iterator[tuple[int, int, Kind]]:
    """Yield what may be private, the surest kinds first."""
    yield from _numbers(plain, known)
    for hit in _EMAIL.finditer(plain):
        yield *hit.span(), "email"
    for kind, texts in _literals(known):
        for text in texts:
            yield from ((*hit.span(), kind) for hit in re.finditer(re.escape(text), plain))
    for hit in _ORDER.finditer(plain):
        yield *hit.span(1), "order_number"
    yield from _places(plain)
    for hit in _NAME.finditer(plain):
        yield *hit.span(1), "name"


def _literals(known: Known) -> tuple[tuple[Kind, Iterable[str]], ...]:
    own: tuple[tuple[Kind, Iterable[str]], ...] = tuple((kind, (text,)) for kind, text in known.own)
    return (*own, ("order_number", known.orders), ("name", known.names))


def _numbers(plain: str, known: Known) -> Iterator[tuple[int, int, Kind]]:
    checks: tuple[tuple[Kind, re.Pattern[str], Callable[[str], bool]], ...] = (
        ("id_number", _ID, is_id_number),
        ("bank_card", _CARD, is_bank_card),
        ("phone", _PHONE, bool),
    )
    for kind, shape, is_right in checks:
        for hit in shape.finditer(plain):
            digits = re.sub(r"[ -]", "", hit.group())
            is_known = digits in known.orders or _is_order(plain, hit.start())
            if not is_known and is_right(digits):
                yield *hit.span(), kind


def _is_order(plain: str, start: int) -> bool:
    return bool(_BEFORE_ORDER.search(plain[max(start - _MOST_BEFORE, 0) : start]))


def _places(plain: str) -> Iterator[tuple[int, int, Kind]]:
    for hit in _MY_ADDRESS.finditer(plain):
        yield *hit.span(1), "address"
    for hit in _ADDRESS.finditer(plain):
        yield _beginning(plain, hit.start()), hit.end(), "address"


def _beginning(plain: str, way: int) -> int:
    """Return where an address begins whose road is named just before ``way``."""
    run = _RUN.search(plain[max(way - _MOST_AREA, 0) : way])
    before = run.group() if run else ""
    led_in, area = _LED_IN.match(before), _FROM_AREA.search(before)
    if led_in:
        return way - len(before) + led_in.end()
    return way - (len(before) - area.start() if area else min(len(before), _MOST_WAY))


def find_on_picture(text: str) -> tuple[Found, ...]:
    """Return the private pieces of one line of a picture.

    There an address is cut into lines, and a name stands before its number: both are taken too.
    """
    found = list(find(text))
    for hit in _AREA_LINE.finditer(text):
        if not any(one.start < hit.end() and hit.start() < one.end for one in found):
            found.append(Found(*hit.span(), "address", hit.group()))
    for one in tuple(found):
        name = _NAME_BY_PHONE.search(text[: one.start]) if one.kind == "phone" else None
        if (
            name
            and not _LABELS.search(name.group(1))
            and not any(each.start < name.end(1) <= each.end for each in found)
        ):
            found.append(Found(*name.span(1), "name", name.group(1)))
    return tuple(sorted(found, key=lambda one: one.start))


_KEPT: Final[dict[Kind, tuple[int, int]]] = {
    "phone": (3, 4),
    "id_number": (3, 2),
    "bank_card": (4, 4),
    "order_number": (0, 4),
}
"""How many characters at the beginning and the end of a number stay."""


def masked(one: Found) -> str:
    """Return what stands for a private piece: ``138****5678``."""
    if one.kind in _KEPT:
        first, last = _KEPT[one.kind]
        number = re.sub(r"[^0-9A-Za-z]", "", one.text.translate(_PLAIN))
        number = number[-11:] if one.kind == "phone" else number
        return f"{number[:first]}{STARS}{number[-last:]}"
    if one.kind == "name":
        return one.text[:1] + "*" * (len(one.text) - 1)
    if one.kind == "email":
        return f"{one.text[:1]}{STARS}{one.text[one.text.rindex('@') :]}"
    area = _KEPT_AREA.match(one.text)
    return f"{area.group() if area else ''}{STARS}"


def mask(
    text: str, kinds: Collection[Kind], known: Known = NOTHING_KNOWN
) -> tuple[str, tuple[Found, ...]]:
    """Return the text with the private pieces of these kinds masked, and those pieces."""
    hidden = tuple(one for one in find(text, known) if one.kind in kinds)
    pieces, at = [], 0
    for one in hidden:
        pieces += [text[at : one.start], masked(one)]
        at = one.end
    return "".join((*pieces, text[at:])), hidden


def names_in(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the names that stand after a word such as “收件人” in any of the texts."""
    found = (one.text for text in texts for one in find(text) if one.kind == "name")
    return tuple(dict.fromkeys(found))
