"""The glossary of the shipped pack: complete, in both languages, and every rule it states named."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from refundwizard.content.load import load
from refundwizard.domain.glossary import other_names
from refundwizard.domain.pack import Pack

CONTENT = Path(__file__).resolve().parents[2] / "resources" / "content" / "cn"

MEANT = (
    *("七天无理由", "举证责任", "平台介入", "仅退款", "退一赔三", "诉讼时效", "签收", "工作日"),
    *("运费险", "极速退款", "ODR", "12315", "消协", "催告", "电子数据", "原始载体"),
    *("支付令", "小额诉讼"),
)
"""Words every shopper in a dispute meets."""
LEAST = 40
LONGEST = {"zh_CN": 110, "en": 360}
"""Characters a text may have: a glossary that has to be studied helps nobody."""


@cache
def pack() -> Pack:
    return load(CONTENT)


def test_it_explains_the_words_a_shopper_meets() -> None:
    names = {pack().texts["zh_CN"][f"glossary.{term}.name"] for term in pack().glossary}
    assert set(MEANT) <= names
    assert len(names) == len(pack().glossary) >= LEAST


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_every_term_is_explained_in_this_language_and_briefly(lang: str) -> None:
    words = pack().texts[lang]
    for term in pack().glossary:
        assert words[f"glossary.{term}.name"]
        assert 0 < len(words[f"glossary.{term}.text"]) <= LONGEST[lang], term


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_no_two_terms_share_a_name(lang: str) -> None:
    words = pack().texts[lang]
    taken: dict[str, str] = {}
    for term in pack().glossary:
        name = words[f"glossary.{term}.name"]
        for each in {name, *other_names(words.get(f"glossary.{term}.also", ""))}:
            assert taken.setdefault(each.casefold(), term) == term, each


def test_other_names_are_parted_by_either_comma() -> None:
    assert other_names("甲、乙, 丙") == ("甲", "乙", "丙")
    assert other_names("") == ()
