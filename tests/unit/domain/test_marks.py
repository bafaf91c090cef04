from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from refundwizard.domain.marks import MOST_LETTERS, Reader, group_mark, is_group

READER = Reader(
    traditional="買买 貨货 發发",
    numbers=("7",),
    lexicon={"fake": ("假货", "fake", "假的"), "app": ("app ",), "old": ("旧",)},
)


def marks(text: str) -> set[str]:
    return set(READER.places(READER.even(text)))


def test_chinese_is_cut_into_single_characters_and_pairs():
    assert marks("退货款") == {"退", "货", "款", "退货", "货款"}


def test_a_pair_does_not_reach_over_a_comma_or_a_space():
    assert "货我" not in marks("退货，我")
    assert "货我" not in marks("退货 我")


def test_latin_is_cut_into_words_and_pairs_of_words():
    assert marks("It broke") == {"it ", "broke ", "it broke "}


def test_only_numbers_that_mean_something_are_kept_as_they_are():
    assert {"7天", "7"} <= marks("7天")
    assert {"#元", "#"} <= marks("329元")
    assert marks("329") == set()


def test_a_number_counts_beside_a_latin_word():
    assert marks("day 12") == {"day ", "# ", "day # "}


def test_traditional_characters_width_and_case_do_not_matter():
    assert marks("買貨") == marks("买货")
    assert marks("ＦＡＫＥ bag") == marks("fake bag")
    assert marks("don’t") == marks("don't")


def test_a_group_of_the_lexicon_is_a_mark_wherever_one_of_its_words_stands():
    places = READER.places(READER.even("假货，假的"))
    assert places["=fake"] == [(0, 2), (3, 5)]
    assert is_group(group_mark("fake"))
    assert not is_group("=")
    assert not is_group("假货")


def test_a_latin_word_of_the_lexicon_stands_where_a_word_begins():
    assert "=fake" in marks("two fakes")
    assert "=fake" not in marks("unfake")
    assert "=fake" in marks("是fake")


def test_a_latin_word_with_a_space_is_a_whole_word():
    assert READER.places("the app.")["=app"] == [(4, 7)]
    assert "=app" not in marks("apple")


def test_places_are_those_of_the_text_as_it_was_typed():
    typed = READER.even("我 買了 假货")
    start, end = READER.places(typed)["=fake"][0]
    assert typed[start:end] == "假货"


@given(st.text(max_size=80))
def test_every_place_lies_inside_the_text(text):
    typed = READER.even(text)
    for places in READER.places(typed).values():
        assert all(0 <= start < end <= len(typed) for start, end in places)


def test_a_story_without_end_is_judged_by_its_beginning():
    assert len(READER.even("退" * (MOST_LETTERS + 9))) == MOST_LETTERS
