from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from refundwizard.domain.classifier import Classifier, row
from refundwizard.domain.classify import classify, grams, matched
from refundwizard.domain.marks import Reader
from tests.builders import TABLES, pack

EXAMPLES = {
    "seven_day": ("不喜欢想退", "尺码不合适想退货", "changed my mind and want to return it"),
    "faulty": ("收到的和图片不一样", "材质和页面写的不符", "not as described on the page"),
    "refuse": ("商家不同意退款", "卖家一直拒绝退货", "the seller refuses to refund me"),
    "gone_class": ("不喜欢",),
}
MINI = pack(examples=EXAMPLES)
STORED = Classifier(
    made_from="x",
    classes=("faulty", "gone_class", "refuse"),
    scale=0.1,
    reader=Reader(lexicon={"bad": ("坏了",), "no": ("拒绝",)}),
    rows={"=bad": row(10, (40, 40, -9)), "=no": row(10, (-9, 0, 20))},
)
TAUGHT = MINI.model_copy(update={"classifier": STORED.model_dump_json()})


def ids(ranked):
    return [each.id for each in ranked]


def test_words_are_ranked_over_both_axes_and_on_each():
    found = classify(MINI, "裙子尺码不合适，卖家拒绝退货")
    assert ids(found.primary)[:2] == ["seven_day", "refuse"] or ids(found.primary)[:2] == [
        "refuse",
        "seven_day",
    ]
    assert ids(found.issue)[0] == "seven_day"
    assert ids(found.stuck) == ["refuse"]
    assert any("尺码" in each or "拒绝" in each for each in found.matched)


def test_english_is_ranked_by_words():
    assert ids(classify(MINI, "It is NOT as described!").primary)[0] == "faulty"


def test_scores_fall_and_every_class_is_known_to_the_pack():
    found = classify(MINI, "不喜欢，商家不同意")
    scores = [each.score for each in found.primary]
    assert scores == sorted(scores, reverse=True)
    assert "gone_class" not in ids(found.primary)


def test_matched_words_do_not_repeat_parts_of_each_other():
    matched = classify(MINI, "收到的和图片不一样").matched
    assert not any(a != b and a in b for a in matched for b in matched)


def test_the_words_for_any_class_can_be_asked_for():
    assert "拒绝" in "".join(matched(MINI, "尺码不合适，卖家拒绝退货", "refuse"))
    assert matched(MINI, "尺码", "refuse") == ()


def test_with_nothing_to_go_by_it_is_something_else():
    for text in ("", "zzz", "🙂"):
        found = classify(MINI, text)
        assert ids(found.primary) == ["other"]
        assert (found.issue, found.stuck, found.matched) == ((), (), ())
    bare = pack(classes={"faulty": TABLES["classes"]["faulty"]})
    assert classify(bare, "材质").primary == ()


def test_width_and_case_do_not_matter():
    assert classify(MINI, "ＮＯＴ as Described") == classify(MINI, "not as described")


def test_grams_are_runs_of_characters_and_words():
    assert list(grams("退货 now OK")) == ["退", "货", "退货", "now", "ok", "now ok"]


@given(st.text(max_size=60))
def test_no_text_raises_and_the_same_text_ranks_the_same(text):
    assert classify(MINI, text) == classify(MINI, text)


def test_a_stored_classifier_ranks_before_the_examples_do():
    found = classify(TAUGHT, "坏了，商家拒绝")
    assert ids(found.primary) == ["faulty", "refuse"]
    assert (ids(found.issue), ids(found.stuck)) == (["faulty"], ["refuse"])
    assert found.matched == ("坏了",)
    assert matched(TAUGHT, "坏了，商家拒绝", "refuse") == ("拒绝",)


def test_a_damaged_classifier_is_as_good_as_none():
    damaged = MINI.model_copy(update={"classifier": "{"})
    assert classify(damaged, "材质不符") == classify(MINI, "材质不符")


def test_a_text_the_stored_classifier_knows_nothing_of_is_something_else():
    assert ids(classify(TAUGHT, "不喜欢").primary) == ["other"]
