from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from refundwizard.domain.classifier import LETTERS, ZERO, Classifier, row, stored
from refundwizard.domain.marks import Reader

READER = Reader(
    traditional="壞坏 換换", lexicon={"bad": ("坏了", "broken", "坏"), "swap": ("换货",)}
)


def classifier(rows: dict[str, str], reader: Reader = READER) -> Classifier:
    return Classifier(
        made_from="x", classes=("faulty", "refuse"), scale=0.2, reader=reader, rows=rows
    )


ROWS = {
    "=bad": row(20, (30, -30)),
    "=swap": row(20, (-20, 20)),
    "拒绝": row(20, (-10, 30)),
    "绝退": row(20, (0, 2)),
    "的": row(0, (40, -40)),
}
KNOWN = classifier(ROWS)


def test_the_marks_of_a_text_decide_and_shares_make_one():
    scores = KNOWN.scores("昨天收到就坏了")
    assert scores["faulty"] > 0.9
    assert sum(scores.values()) == pytest.approx(1)


def test_traditional_characters_are_read_as_simplified_ones_and_shown_as_typed():
    assert KNOWN.scores("壞了") == KNOWN.scores("坏了")
    assert KNOWN.words("壞了", "faulty") == ("壞了",)


def test_a_text_without_a_known_mark_has_no_scores_and_no_words():
    assert KNOWN.scores("今天天气好") == {}
    assert KNOWN.words("今天天气好", "faulty") == ()


def test_a_mark_that_every_example_has_counts_for_nothing():
    assert KNOWN.scores("的") == {}


def test_words_of_the_lexicon_are_shown_whole_and_only_once():
    assert KNOWN.words("坏了，又坏了，broken", "faulty") == ("坏了", "broken")


def test_without_a_word_of_the_lexicon_the_runs_that_spoke_are_shown_and_do_not_overlap():
    assert KNOWN.words("拒绝退", "refuse") == ("拒绝",)


def test_a_word_that_speaks_against_a_class_is_not_shown_for_it():
    assert KNOWN.words("坏了要换货", "refuse") == ("换货",)
    assert KNOWN.words("坏了", "refuse") == ()


def test_a_class_the_classifier_does_not_know_has_no_words():
    assert KNOWN.words("坏了", "seven_day") == ()


def test_a_row_holds_rarity_and_weights_cut_to_what_a_letter_can_hold():
    assert row(0, (0,)) == LETTERS[0] + LETTERS[ZERO]
    assert row(999, (-999, 999)) == LETTERS[-1] + LETTERS[0] + LETTERS[-1]


@pytest.mark.parametrize("broken", ["", LETTERS[0], LETTERS[0] * 4, f"{LETTERS[:2]}\\"])
def test_a_row_of_another_length_or_with_other_letters_is_refused(broken):
    with pytest.raises(ValidationError, match="has to be 3 characters"):
        classifier({"坏": broken})


def test_a_stored_classifier_is_read_back():
    text = json.dumps(KNOWN.model_dump(mode="json"))
    assert stored(text) == KNOWN


@pytest.mark.parametrize("text", ["", "{", "[]", '{"classes": []}'])
def test_a_missing_or_damaged_file_is_no_classifier(text):
    assert stored(text) is None
