from __future__ import annotations

from string import Template

import pytest

from refundwizard.domain.words import Words

TEXTS = {
    "zh_CN": {"a.left": "还剩 ${days} 天", "a.only": "只有中文", "a.empty": "空"},
    "en": {"a.left": "$days days left", "a.empty": ""},
}


def test_fields_are_filled_in():
    assert Words("en", TEXTS)("a.left", days=2) == "2 days left"
    assert Words("zh_CN", TEXTS)("a.left", days=2) == "还剩 2 天"


def test_the_reference_language_fills_gaps():
    words = Words("en", TEXTS)
    assert words("a.only") == "只有中文"
    assert words("a.empty") == "空"
    assert words.has("a.only")
    assert not words.has("a.gone")
    assert words.get("a.gone", "-") == "-"
    with pytest.raises(KeyError):
        words("a.gone")


@pytest.mark.parametrize(
    "text",
    ["$a and ${b}", "$$ $a", "$", "100 $ or $1", "${", "$a$a${b}x", "none", "", "${a}天$b。"],
)
def test_substitution_is_that_of_string_templates(text):
    fields = {"a": "1", "b": "$c"}
    words = Words("en", {"en": {"k": text or "x"}})
    assert words("k", **fields) == Template(text or "x").safe_substitute(fields)


def test_a_field_its_place_does_not_have_stands_as_a_gap_not_as_code():
    words = Words("en", {"en": {"k": "for $a and ${c}, 5 $"}})
    assert words("k", a=1) == "for 1 and …, 5 $"
    assert words.get("k") == "for … and …, 5 $"
