from __future__ import annotations

from refundwizard.domain.tone import length, warnings
from tests.builders import pack

LINES = pack().tone


def test_a_calm_draft_has_no_warning():
    assert warnings("请在11月20日前同意退货申请。", 200, LINES) == ()


def test_a_red_line_is_named_with_the_phrase():
    assert warnings("你们是骗 子", 200, LINES) == ("insult:骗子",)


def test_the_other_sides_own_words_may_be_quoted():
    assert warnings("你们说“黑店又怎样”", 200, LINES, ["黑店又怎样", ""]) == ()


def test_exclamations_of_either_width_are_told():
    assert warnings("请退款！", 200, LINES) == ("exclamations",)
    assert warnings("please!", 200, LINES) == ("exclamations",)


def test_length_counts_characters_without_line_breaks():
    assert length("一二\n三") == 3
    assert warnings("一二\n三", 3, LINES) == ()
    assert warnings("一二三四", 3, LINES) == ("too_long",)
