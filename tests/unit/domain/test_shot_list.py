"""The shot lists: every step of recording is a box, in the order somebody comes to it."""

from __future__ import annotations

import pytest

from refundwizard.content.load import load
from refundwizard.domain.document import CheckItem, Heading, KeyValues
from refundwizard.domain.pack import Words
from refundwizard.domain.shot_list import OCCASIONS, shot_list
from refundwizard.storage.paths import resources
from tests.builders import case, moment, text

NOW = moment("2026-11-17T14:02")
DRESS = case({"item_name": text("连衣裙")})


@pytest.fixture(scope="module")
def shipped():
    return load(resources() / "content" / "cn")


def boxes(document):
    return [block for block in document.blocks if isinstance(block, CheckItem)]


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
@pytest.mark.parametrize("occasion", OCCASIONS)
def test_every_step_is_an_empty_box(shipped, occasion, lang) -> None:
    words = Words(lang, shipped.texts)
    document = shot_list(shipped, DRESS, NOW, occasion, words)
    texts = [box.text for box in boxes(document)]
    kind = "E04" if occasion == "unboxing" else "E14"
    for step in filter(None, words(f"evidence.{kind}.capture").split("\n")):
        assert step in texts
    assert not any(box.ticked for box in boxes(document))
    assert len(texts) == len(set(texts))
    assert document.title == words(f"shots.{occasion}")
    assert document.lang == lang


def test_the_parcel_is_filmed_closed_before_it_is_filmed_open(shipped) -> None:
    words = Words("zh_CN", shipped.texts)
    document = shot_list(shipped, DRESS, NOW, "unboxing", words)
    heads = [block.text for block in document.blocks if isinstance(block, Heading)]
    wanted = [words(f"evidence.{name}.name") for name in ("E06", "E04", "E05")]
    assert heads[:3] == wanted


def test_the_order_number_stands_there_or_a_line_to_write_on(shipped) -> None:
    words = Words("zh_CN", shipped.texts)
    known = case({"order_no": text("P7788"), "seller_name": text("木棉")})
    for each, wanted in ((known, "P7788"), (DRESS, "＿")):
        document = shot_list(shipped, each, NOW, "return", words)
        rows = next(block for block in document.blocks if isinstance(block, KeyValues)).rows
        assert wanted in rows[0].value
    assert "木棉" in shot_list(shipped, known, NOW, "return", words).subtitle


def test_a_pack_without_these_kinds_has_the_general_part_alone(shipped) -> None:
    bare = shipped.model_copy(update={"evidence": {}, "tips": {}})
    document = shot_list(bare, DRESS, NOW, "return", Words("zh_CN", shipped.texts))
    assert len(boxes(document)) == 3
    assert [block.text for block in document.blocks if isinstance(block, Heading)] == [
        Words("zh_CN", shipped.texts)("shots.after")
    ]
