"""The risks before buying as the pack has them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from refundwizard.content.load import load
from refundwizard.domain.correspondence import Reading, matched
from refundwizard.domain.pack import Words
from refundwizard.domain.prevention import advice, flags
from refundwizard.domain.tip_moments import general_tips
from tests.builders import NOON

if TYPE_CHECKING:
    from refundwizard.domain.pack import Pack

ROOT = Path(__file__).resolve().parents[2]
MOMENTS = ("before_buying", "unboxing", "applying", "sending_back", "confirming", "outside")
OFFERS = {
    "海外代购 不支持退换 加V更优惠": {"daigou", "no_returns", "add_wechat"},
    "预售 15天发货 定金 50 付尾款立减": {"presale", "deposit"},
    "银饰刻字 定制 订金 100": {"custom_made", "prepayment"},
    "保税仓直邮 临期特价 保质期至 2027-01": {"from_abroad", "near_expiry"},
    "闲置 9成新 运费自理": {"second_hand", "freight_is_yours"},
    "五星好评返现 3 元 专柜同款 一折": {"review_cashback", "odd_price"},
    "家人们上车 主播保证 拆封不退": {"live_words", "opened_no_return"},
    "健身年卡 办卡立减 自动续费": {"prepaid_or_course", "auto_renewal"},
    "复刻 1:1 微信转账": {"imitation", "pay_outside"},
    "签收即认可 不开发票": {"own_terms", "no_invoice"},
    "Pre-order, ships in 30 days, deposit required": {"presale", "deposit"},
    "Second-hand, like new, buyer pays shipping": {"second_hand", "freight_is_yours"},
    "本店不是代购 非二手 非定制 非预售 无需定金 请勿转账": set(),
    "支持货到付款 没有直播间价": set(),
    "正品 支持七天无理由 包邮": set(),
}


@cache
def pack() -> Pack:
    return load(ROOT / "resources" / "content" / "cn")


def test_there_are_enough_risks_and_each_reads_both_languages() -> None:
    assert len(pack().prevention) >= 12
    for risk in pack().prevention.values():
        phrases = [phrase for one in risk.recognise for phrase in one.any_of]
        assert any(phrase.isascii() for phrase in phrases), risk.id
        assert any(not phrase.isascii() for phrase in phrases), risk.id
        assert all(matched(risk.recognise, Reading.of(phrase)) for phrase in phrases), risk.id


def test_offers_raise_exactly_their_risks() -> None:
    found = {text: {flag.id for flag in flags(pack(), text, NOON)} for text in OFFERS}
    assert found == OFFERS


def test_each_risk_rests_on_a_rule_in_force_and_accuses_nobody() -> None:
    for risk in pack().prevention.values():
        (flag,) = [
            each for each in flags(pack(), risk.recognise[0].any_of[0], NOON) if each.id == risk.id
        ]
        assert flag.rules, risk.id
        for language in pack().languages:
            words = Words(language, pack().texts)
            said = " ".join(words(f"prevention.{risk.id}.{part}") for part in ("reason", "ask"))
            for line in pack().tone.values():
                assert not [phrase for phrase in line.phrases if phrase in said], risk.id


def test_there_is_general_advice_for_every_moment() -> None:
    for moment in MOMENTS:
        assert general_tips(pack(), (moment,)), moment
    assert [moment for moment, _ids in advice(pack())] == [
        "before_buying",
        "unboxing",
        "confirming",
    ]
