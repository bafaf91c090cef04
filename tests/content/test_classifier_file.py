"""The stored classifier and the phrases it is made from."""

from __future__ import annotations

import json
import shutil
import tomllib
from pathlib import Path

import pytest

from refundwizard.content import train as training
from refundwizard.content.build import FILE, build, is_stale
from refundwizard.content.flaws import PackError
from refundwizard.content.load import load
from refundwizard.content.train import train
from refundwizard.domain.classifier import Classifier
from refundwizard.domain.classify import classify
from refundwizard.domain.correspondence import fold
from refundwizard.domain.marks import Reader
from refundwizard.storage.paths import resources
from tests.content.tiny_pack import TINY

CN = resources() / "content" / "cn"
HELD_OUT = Path(__file__).parents[1] / "data" / "heldout.toml"
LEAST_PHRASES = 40

EXAMPLES = {
    "faulty": ("收到就坏了", "用两天坏了", "it broke at once", "it broke"),
    "refuse": ("商家拒绝退款", "拒绝退货", "they refuse to refund", "they refuse"),
    "mute": ("唯一",),
}


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "pack"))


@pytest.mark.timeout(180)
def test_the_stored_classifier_is_made_anew_to_the_last_letter() -> None:
    assert build(CN) == (CN / FILE).read_text(encoding="utf-8")


def test_every_class_has_phrases_enough_in_both_languages() -> None:
    pack = load(CN)
    assert set(pack.examples) == set(pack.classes)
    for name, phrases in pack.examples.items():
        english = sum(phrase.isascii() for phrase in phrases)
        assert english >= LEAST_PHRASES, name
        assert len(phrases) - english >= LEAST_PHRASES, name


def test_no_phrase_stands_twice_and_none_is_a_held_out_sentence() -> None:
    pack = load(CN)
    phrases = [fold(phrase) for group in pack.examples.values() for phrase in group]
    assert len(phrases) == len(set(phrases))
    cases = tomllib.loads(HELD_OUT.read_text(encoding="utf-8"))["case"]
    assert {fold(case["text"]) for case in cases}.isdisjoint(phrases)


def test_folding_pairs_are_two_characters_and_lead_no_further() -> None:
    pairs = tomllib.loads((CN / "folding.toml").read_text(encoding="utf-8"))["traditional"].split()
    assert all(len(pair) == 2 and pair[0] != pair[1] for pair in pairs)
    assert len({pair[0] for pair in pairs}) == len(pairs)
    assert {pair[0] for pair in pairs}.isdisjoint(pair[1] for pair in pairs)


def test_the_words_that_decided_are_whole_words_of_the_text() -> None:
    text = "客服讓我把錢轉到安全帳戶才能退款"
    found = classify(load(CN), text)
    assert found.primary[0].id == "off_platform_fraud"
    assert "安全帳戶" in found.matched


def test_training_tells_examples_apart_and_is_the_same_every_time() -> None:
    reader = Reader(lexicon={"no": ("拒绝", "refuse")})
    trained = train(EXAMPLES, reader)
    assert trained == train(dict(reversed(EXAMPLES.items())), reader)
    made = Classifier(made_from="", reader=reader, **trained)
    assert max(made.scores("又坏了"), key=made.scores("又坏了").__getitem__) == "faulty"
    assert made.scores("they refuse")["refuse"] > made.scores("they refuse")["faulty"]
    assert "唯" not in made.rows


def test_a_mark_of_every_example_is_left_out() -> None:
    trained = train({"one": ("退坏", "退坏"), "two": ("退拒", "退拒")}, Reader())
    assert "退" not in trained["rows"]
    assert "坏" in trained["rows"]


def test_nothing_to_learn_from_makes_an_empty_classifier() -> None:
    assert train({"one": ("唯一",)}, Reader())["rows"] == {}


def test_powers_fall_to_nothing() -> None:
    assert training._power(0.0) == 1.0
    assert training._power(-1.0) == pytest.approx(0.3679, abs=1e-3)
    assert training._power(-2000.0) == 0.0


def test_a_pack_without_lexicon_or_folding_has_a_classifier_all_the_same(tiny: Path) -> None:
    assert not is_stale(tiny)
    (tiny / FILE).write_text(build(tiny), encoding="utf-8")
    assert not is_stale(tiny)
    assert load(tiny).classifier == build(tiny)


def test_a_new_word_of_the_lexicon_makes_the_classifier_stale(tiny: Path) -> None:
    (tiny / FILE).write_text(build(tiny), encoding="utf-8")
    (tiny / "lexicon.toml").write_text('no = ["拒绝"]\n', encoding="utf-8")
    assert is_stale(tiny)
    assert json.loads(build(tiny))["reader"]["lexicon"] == {"no": ["拒绝"]}


def test_a_damaged_classifier_is_stale(tiny: Path) -> None:
    (tiny / FILE).write_text("{", encoding="utf-8")
    assert is_stale(tiny)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("lexicon.toml", "no = 3", "lexicon.toml: lexicon.no: this has to be"),
        ("folding.toml", "numbers = 3", "folding.toml: numbers: this has to be"),
        ("folding.toml", "numbers = ", "folding.toml: line 1: this is not TOML"),
    ],
)
def test_a_lexicon_or_folding_of_another_shape_is_named(
    tiny: Path, name: str, text: str, said: str
) -> None:
    (tiny / name).write_text(text, encoding="utf-8")
    with pytest.raises(PackError, match=said):
        build(tiny)
