"""The check digit, against the standard's table written out once more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refundwizard.domain.credit_code import check_digit, is_valid, tidy

WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
"""Table 2 of GB 32100-2015."""
VALUES = {char: value for value, char in enumerate("0123456789ABCDEFGHJKLMNPQRTUWXY")}
INVENTED = "91310115MA1K3BKU0H"


def by_the_table(body: str) -> str:
    total = sum(VALUES[char] * weight for char, weight in zip(body, WEIGHTS, strict=True))
    rest = 31 - total % 31
    return next(char for char, value in VALUES.items() if value == rest % 31)


@given(st.text(alphabet=sorted(VALUES), min_size=17, max_size=17))
def test_the_check_digit_is_the_one_of_the_table(body: str) -> None:
    assert check_digit(body) == by_the_table(body)
    assert is_valid(body + by_the_table(body))


@given(
    st.text(alphabet=sorted(VALUES), min_size=17, max_size=17),
    st.integers(0, 17),
    st.sampled_from(sorted(VALUES)),
)
def test_one_wrong_character_is_always_noticed(body: str, place: int, char: str) -> None:
    code = body + check_digit(body)
    wrong = code[:place] + char + code[place + 1 :]
    assert is_valid(wrong) == (wrong == code)


def test_a_code_is_read_in_any_width_and_case_with_spaces_or_hyphens() -> None:
    assert is_valid(INVENTED)
    assert is_valid(" 9131 0115-ma1k3bku0h ")
    assert is_valid("９１３１０１１５ＭＡ１Ｋ３ＢＫＵ０Ｈ")
    assert tidy("9131 0115-ma1k") == "91310115MA1K"


@pytest.mark.parametrize("bad", ["", "91310115MA1K3BKU0", INVENTED + "0", "I" + INVENTED[1:]])
def test_another_length_or_a_letter_that_cannot_stand_in_a_code_is_wrong(bad: str) -> None:
    assert not is_valid(bad)


def test_the_digit_of_something_else_than_seventeen_characters_is_an_error() -> None:
    with pytest.raises(ValueError, match="argument"):
        check_digit("913")
    with pytest.raises(ValueError, match="substring"):
        check_digit("I" * 17)
