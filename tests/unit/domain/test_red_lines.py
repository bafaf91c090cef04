from __future__ import annotations

import pytest

from refundwizard.domain.assess import assess
from refundwizard.domain.red_lines import Ground, codes, findings, put_in
from tests.builders import NOON, S1, S2, TODAY, case, fen, message, pack, text

TONE = {
    "threat": {
        "phrases": ["曝光你", "就曝光"],
        "better": [{"id": "next_step"}],
    },
    "insult": {
        "phrases": ["骗子", "黑店"],
        "better": [
            {"id": "shop", "part": "phrase", "phrases": ["黑店"]},
            {"id": "disagree"},
        ],
    },
    "private_data": {"phrases": ["你孩子"], "better": [{"id": "none", "part": "gone"}]},
    "bare": {"phrases": ["必胜"]},
}
WORDS = {
    "tone.better.next_step": "到期没有答复，我会申请平台介入",
    "tone.better.shop": "这家店",
    "tone.better.disagree": "我不同意这样的处理",
    "sources.law.title": "中华人民共和国消费者权益保护法（2013修正）",
    "sources.old.title": "市场监督管理投诉举报处理暂行办法",
    "sources.unused.title": "快递市场管理办法",
}
SOURCES = {
    name: {"doc_no": name, "publisher": "x", "checked": TODAY} for name in ("law", "old", "unused")
}


def _rule(source: str, **more: object) -> dict[str, object]:
    return {
        "strength": "statute",
        "checked": TODAY,
        "versions": {"2020-01-01": {"cites": [{"source": source}]}, **more},
    }


def ground(answers=S1, messages=(), **tables) -> Ground:
    known = pack(tone=TONE, texts={"zh_CN": WORDS, "en": {}}, **tables)
    held = case(answers, messages=messages)
    return Ground(known, held, assess(known, held, NOON))


def found(words: str, on: Ground | None = None, plain: str = "") -> list[str]:
    return [each.code for each in findings(words, on or ground(), plain)]


def mended(words: str, on: Ground | None = None) -> str:
    on = on or ground()
    return put_in(words, findings(words, on)[0])


# ---------------------------------------------------------------------------------------- phrases


def test_a_calm_text_crosses_nothing() -> None:
    assert found("请在11月20日前同意退货申请，退回 329.00 元。") == []


def test_a_threat_is_replaced_with_its_whole_clause() -> None:
    assert found("请退款。再不退就曝光你们。谢谢") == ["threat:曝光你"]
    better = WORDS["tone.better.next_step"]
    assert mended("请退款。再不退就曝光你们。谢谢") == f"请退款。{better}。谢谢"


def test_one_clause_that_crosses_a_line_twice_is_one_finding() -> None:
    assert found("不退就曝光你") == ["threat:曝光你"]


def test_a_phrase_with_a_word_of_its_own_is_replaced_alone() -> None:
    assert mended("这是一家黑店，请退款") == "这是一家这家店，请退款"
    assert mended("你们是骗 子，请退款") == "我不同意这样的处理，请退款"


def test_what_is_best_left_out_goes_with_its_mark() -> None:
    assert mended("请退款。你孩子也在这里，对吧。") == "请退款。对吧。"
    assert mended("请退款\n你孩子也在这里\n谢谢") == "请退款\n\n谢谢"


def test_a_line_without_a_better_wording_is_told_all_the_same() -> None:
    only = findings("我们必胜", ground())[0]
    assert (only.code, only.better) == ("bare:必胜", None)
    assert put_in("我们必胜", only) == "我们必胜"


def test_exclamation_marks_become_one_full_stop() -> None:
    assert mended("请退款！！谢谢") == "请退款。谢谢"


def test_the_other_sides_words_may_be_quoted_but_not_adopted() -> None:
    said = ground(messages=(message("in", "黑店又怎样，不退！"),))
    assert found("你们说“黑店又怎样，不退！”，请说明依据。", said) == []
    assert found("你们说“黑店又怎样…”，请说明依据。", said) == []
    assert found("我说“黑店”就是黑店。", said) == ["insult:黑店"]
    assert found("我说“你是骗子”。", said) == ["insult:骗子"]


def test_codes_say_that_a_text_is_too_long_first() -> None:
    assert codes("你们是骗子，骗子", 3, ground()) == ("too_long", "insult:骗子")


# ------------------------------------------------------------------------------------------- sums


@pytest.mark.parametrize(
    "sum_", ["￥987", "¥ 987.00", "987元", "987 块钱", "１，９８７ 元", "1.5万元", "329.01 元"]
)
def test_a_sum_beyond_what_is_owed_is_found_however_it_is_written(sum_: str) -> None:
    codes_found = found(f"请赔 {sum_}。")
    assert len(codes_found) == 1
    assert codes_found[0].startswith("amount:")


@pytest.mark.parametrize("sum_", ["329.00 元", "￥329", "100 元", "订单 9871234", "987 天"])
def test_what_is_owed_less_than_it_and_other_numbers_pass(sum_: str) -> None:
    assert found(f"退回 {sum_}。") == []


def test_the_sum_that_is_supported_is_offered_instead() -> None:
    assert mended("请赔 987 元。") == "请赔 329.00 元。"


def test_every_amount_the_shopper_gave_may_stand_in_a_text() -> None:
    assert found("检测费 180 元，实付 468 元。", ground(S2)) == []
    assert found("共付过 9,000 元。", ground({**S1, "test_fee": fen(900000)})) == []


def test_a_sum_the_other_side_or_the_program_wrote_passes() -> None:
    said = ground(messages=(message("in", "最多赔 2000 元"),))
    assert found("你们说过 2000 元。", said) == []
    assert found("如认定欺诈，另赔 987.00 元。", plain="另赔 987.00 元。") == []


def test_without_any_amount_nothing_can_be_beyond_it() -> None:
    bare = {name: given for name, given in S1.items() if name != "price_paid"}
    assert found("请赔 987 元。", ground(bare)) == []


def test_while_what_is_owed_is_unknown_the_amounts_given_are_the_measure() -> None:
    bare = {name: given for name, given in S1.items() if name != "price_paid"}
    known = ground({**bare, "test_fee": fen(5000)})
    assert found("请赔 40 元。", known) == []
    assert found("请赔 60 元。", known) == ["amount:60"]


# ----------------------------------------------------------------------------------------- people


def test_numbers_of_other_people_are_found_and_can_be_covered() -> None:
    assert found("店主电话 13812345678") == ["others_data:13812345678"]
    assert mended("店主电话 13812345678") == "店主电话 138****5678"


def test_a_number_the_program_wrote_or_the_order_s_own_passes() -> None:
    assert found("电话 13812345678", plain="电话 13812345678") == []
    order = {**S1, "order_no": text("13812345678")}
    assert found("订单 13812345678", ground(order)) == []
    assert found("号码 13812345678", ground(order)) == []


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("客服小王答应过", "客服答应过"),
        ("店主叫李大力，不退", "店主，不退"),
        ("客服是小张", "客服"),
    ],
)
def test_the_name_of_staff_is_left_out(words: str, left: str) -> None:
    assert mended(words) == left


@pytest.mark.parametrize("words", ["客服小程序", "店主小店", "客服回复说不退", "老板不同意"])
def test_what_only_looks_like_a_name_passes(words: str) -> None:
    assert found(words) == []


def test_the_name_of_the_shop_itself_is_no_private_matter() -> None:
    shop = {**S1, "seller_name": text("海棠路12号楼小铺")}
    assert found("海棠路12号楼小铺不退", ground(shop)) == []
    assert found("海棠路12号楼小铺不退") != []


# ------------------------------------------------------------------------------------------ rules


def test_a_repealed_rule_and_an_unknown_one_are_told_apart() -> None:
    repealed = {"2026-04-15": {"repealed": True}}
    on = ground(
        sources=SOURCES,
        rules={"a": _rule("law"), "b": _rule("old", **repealed)},
    )
    assert found("依据《消费者权益保护法》请退款。", on) == []
    assert found("依据《中华人民共和国消费者权益保护法》请退款。", on) == []
    assert found("依据《快递市场管理办法》请退款。", on) == []
    old = "《市场监督管理投诉举报处理暂行办法》"
    assert found(f"依据{old}请退款。", on) == [f"old_rule:{old}"]
    assert found("依据《退款保障条例》请退款。", on) == ["unknown_rule:《退款保障条例》"]
    assert found("课程《三天学会法语》没有上。", on) == []


def test_a_rule_that_held_on_the_day_of_the_case_may_be_named() -> None:
    repealed = {"2026-11-15": {"repealed": True}}
    on = ground(sources=SOURCES, rules={"b": _rule("old", **repealed)})
    assert found("依据《市场监督管理投诉举报处理暂行办法》请退款。", on) == []
