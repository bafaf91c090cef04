from __future__ import annotations

import itertools

import pytest

from refundwizard.domain.private_data import (
    KINDS,
    Known,
    find,
    find_on_picture,
    is_bank_card,
    is_id_number,
    mask,
    names_in,
)


def masked(text: str, known: Known | None = None) -> str:
    return mask(text, KINDS, known or Known())[0]


@pytest.mark.parametrize(
    "number",
    [
        "13812345678",
        "138 1234 5678",
        "138-1234-5678",
        "138 123 45678",
        "+86 138 1234 5678",
        "8613812345678",
        "１３８１２３４５６７８",
    ],
)
def test_a_mobile_number_keeps_three_and_four_digits(number: str) -> None:
    assert masked(f"电话{number}。") == "电话138****5678。"


def test_a_landline_needs_its_dash() -> None:
    assert masked("010-88889999") == "010****9999"
    assert masked("01088889999") == "01088889999"


@pytest.mark.parametrize("number", ["23812345678", "138123456789", "1381234567"])
def test_other_numbers_are_no_phones(number: str) -> None:
    assert not find(number)


def test_an_id_number_needs_a_day_of_birth_and_its_check_digit() -> None:
    assert is_id_number("11010519491231002X")
    assert is_id_number("11010519491231002x")
    assert not is_id_number("110105194912310021")
    assert not is_id_number("11010519491331002X")
    assert masked("证件11010519491231002X") == "证件110****2X"
    assert masked("编码110105194912310021") == "编码110105194912310021"


def test_a_bank_card_needs_its_beginning_and_check_digit() -> None:
    assert is_bank_card("4111111111111111")
    assert not is_bank_card("4111111111111112")
    assert not is_bank_card("1111111111111117")
    assert masked("卡号 4111 1111 1111 1111") == "卡号 4111****1111"
    assert masked("卡号 4111 1111 1111 1112") == "卡号 4111 1111 1111 1112"


def test_a_number_that_is_an_order_is_no_card_and_no_phone() -> None:
    text = "4111111111111111 13812345678"
    known = Known(orders=frozenset({"4111111111111111", "13812345678"}))
    assert {one.kind for one in find(text, known)} == {"order_number"}
    assert [one.kind for one in find("订单号：4111111111111111")] == ["order_number"]


def test_an_order_number_keeps_its_end() -> None:
    assert masked("订单号 P736281920381 已退") == "订单号 ****0381 已退"
    assert masked("Order No. AB12345678") == "Order No. ****5678"


def test_an_email_keeps_its_first_letter_and_host() -> None:
    assert masked("发到 li.na@example.com 即可") == "发到 l****@example.com 即可"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("浙江省杭州市西湖区文三路90号3栋2单元501", "浙江省杭州市西湖区****"),
        ("寄到浙江省杭州市西湖区文三路 90 号", "寄到浙江省杭州市西湖区****"),
        ("我住在漕溪路123号，11月13号寄的", "我住在****，11月13号寄的"),
        ("收货地址：幸福里小院东门", "收货地址：****"),
        ("见到绿树成荫花园3栋", "****"),
    ],
)
def test_an_address_keeps_its_district(text: str, shown: str) -> None:
    assert masked(text) == shown


@pytest.mark.parametrize("text", ["半路丢了11月13号", "国家市场监督管理总局令第73号", "第 25 条"])
def test_dates_and_laws_are_no_addresses(text: str) -> None:
    assert not find(text)


def test_a_name_after_its_word_keeps_its_first_character() -> None:
    assert masked("收件人：李小四，电话") == "收件人：李**，电话"
    assert masked("我叫张三") == "我叫张*"
    assert names_in(["收货人 王五", "收货人 王五", "没有"]) == ("王五",)
    assert masked("王五说", Known(names=("王五",))) == "王*说"


def test_a_digest_holds_no_phone() -> None:
    digest = "ab13812345678cd" + "0f" * 25
    assert not find(digest)


def test_only_the_kinds_asked_for_are_masked() -> None:
    text, found = mask("13812345678 li@example.com", {"email"})
    assert text == "13812345678 l****@example.com"
    assert [one.kind for one in found] == ["email"]


def test_pieces_never_overlap() -> None:
    found = find("收货地址：浙江省杭州市西湖区文三路90号 13812345678")
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))


def test_on_a_picture_the_name_before_a_number_and_cut_addresses_count() -> None:
    assert [one.kind for one in find_on_picture("张三 13812345678")] == ["name", "phone"]
    assert [one.kind for one in find_on_picture("收货人：张三 13812345678")] == ["name", "phone"]
    assert [one.kind for one in find_on_picture("13812345678")] == ["phone"]
    assert [one.kind for one in find_on_picture("联系电话 13812345678")] == ["phone"]
    assert [one.kind for one in find_on_picture("浙江省 杭州市西湖区东部软件园")] == ["address"]
    assert [one.kind for one in find_on_picture("浙江省杭州市西湖区文三路90号")] == ["address"]
    assert not find_on_picture("商品 连衣裙")
