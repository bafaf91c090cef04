"""Order, filing, removing and words of exhibits: pure changes that lose nothing."""

from __future__ import annotations

from datetime import date

import pytest

from refundwizard.domain.case import Case, Exhibit
from refundwizard.session import arranging as a
from tests.builders import case

LETTERS = "abcde"


def of(letters: str = LETTERS) -> Case:
    return case(exhibits=tuple(Exhibit(id=each) for each in letters))


def order(found: Case) -> str:
    return "".join(each.id for each in found.exhibits)


@pytest.mark.parametrize(
    ("ids", "before", "wanted"),
    [
        ("a", 0, "abcde"),
        ("a", 1, "abcde"),
        ("a", 3, "bcade"),
        ("a", 5, "bcdea"),
        ("e", 0, "eabcd"),
        ("bd", 0, "bdace"),
        ("db", 5, "acebd"),
        ("bd", 3, "acbde"[:1] + "c" + "bd" + "e"),
        ("z", 2, "abcde"),
        ("c", 99, "abdec"),
    ],
)
def test_exhibits_go_in_front_of_a_place_and_keep_their_order(
    ids: str, before: int, wanted: str
) -> None:
    assert order(a.moved(of(), list(ids), before)) == wanted


@pytest.mark.parametrize(
    ("ids", "by", "wanted"),
    [
        ("c", -1, "acbde"),
        ("c", 1, "abdce"),
        ("a", -1, "abcde"),
        ("e", 1, "abcde"),
        ("bc", 1, "adbce"),
        ("bc", -1, "bcade"),
        ("ac", 1, "bdace"),
        ("b", 9, "acdeb"),
        ("z", 1, "abcde"),
    ],
)
def test_exhibits_go_some_places_on_or_back_and_stop_at_the_ends(
    ids: str, by: int, wanted: str
) -> None:
    assert order(a.shifted(of(), list(ids), by)) == wanted


def test_what_was_removed_comes_back_to_its_place() -> None:
    before = of()
    gone = [(at, each) for at, each in enumerate(before.exhibits) if each.id in "bd"]
    after = a.removed(before, ["b", "d"])
    assert order(after) == "ace"
    assert a.put_back(after, gone) == before
    assert a.put_back(before, gone) == before


def test_several_are_filed_at_once_and_one_kind_is_not_named_twice() -> None:
    served = a.serving(of(), "a", ["E01", "E02"])
    filed = a.filed(served, ["a", "b"], "E01")
    assert [each.kind for each in filed.exhibits[:3]] == ["E01", "E01", None]
    assert filed.exhibits[0].also == ("E02",)
    assert filed.exhibits[0].serves == ("E01", "E02")
    bare = a.filed(filed, ["a"], None)
    assert bare.exhibits[0].serves == ()


def test_the_main_kind_is_not_a_further_one() -> None:
    filed = a.filed(of(), ["a"], "E01")
    assert a.serving(filed, "a", ["E01", "E03"]).exhibits[0].also == ("E03",)


def test_words_are_tidied_and_never_too_long_for_the_file() -> None:
    found = a.captioned(of(), "a", "  订单 \n 详情 " + "x" * 999)
    assert found.exhibits[0].caption.startswith("订单 详情 x")
    assert len(found.exhibits[0].caption) == a.CAPTION
    found = a.traced(found, "a", " 我的  手机 ")
    found = a.explained(found, "a", " 第一行\n第二行 " + "y" * 999)
    found = a.dated(found, "a", date(2026, 11, 12))
    exhibit = found.exhibits[0]
    assert exhibit.origin == "我的 手机"
    assert exhibit.shows.startswith("第一行\n第二行")
    assert exhibit.captured_on == date(2026, 11, 12)
    assert Case.model_validate(found.model_dump()) == found
    assert found.exhibits[1:] == of().exhibits[1:]
