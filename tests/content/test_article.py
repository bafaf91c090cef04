"""The source article: every point has its place, and none is repeated that had to be put right."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from refundwizard.content.load import load
from refundwizard.content.walk import TARGETS, uses_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.domain.pack import Pack

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ROOT / "resources" / "content" / "cn"
POINTS: dict[str, dict[str, Any]] = tomllib.loads(
    (CONTENT / "article.toml").read_text(encoding="utf-8")
)
USABLE = [name for name, point in POINTS.items() if "shown" in point]
CORRECTED = {f"S-{number:02}" for number in (10, 12, 14, 15, 25, 36, 37, 41, 48, 50, 59, 61, 77)}
BACKGROUND = {f"S-{number:02}" for number in (1, 2, 17, 21, 42, 78)}
TABLES = ("tips", "rebuttals", "prevention", "rules", "routes", "deadlines", "pages", "card")
"""Tables whose words advise somebody; names of excuses quote the other side and are left out."""


@cache
def pack() -> Pack:
    return load(CONTENT)


@cache
def reachable() -> frozenset[str]:
    """The ids that stand on some page: of a case, before buying, or in a letter."""
    found = set(_of_outcomes())
    found |= {f"rebuttals.{name}" for name in pack().rebuttals}
    found |= {f"rules.{use.id}" for one in pack().rebuttals.values() for use in one.rules}
    found |= {f"prevention.{name}" for name in pack().prevention}
    found |= {f"rules.{name}" for risk in pack().prevention.values() for name in risk.rules}
    found |= {f"tips.{tip.id}" for tip in pack().tips.values() if tip.everywhere}
    found |= {f"pages.{name}" for name in pack().pages}
    found |= {f"tone.{name}" for name in pack().tone}
    found |= {f"platforms.{name}" for name in pack().questions["platform"].choices}
    asked = {use.id for page in pack().pages.values() for use in page.fields}
    asked |= {rebuttal.confirm for rebuttal in pack().rebuttals.values()}
    found |= {f"questions.{name}" for name in asked}
    found |= {f"questions.{name}.{id_}" for name in asked for id_ in pack().questions[name].choices}
    return frozenset(found)


def _of_outcomes() -> Iterator[str]:
    for outcome in pack().outcomes.values():
        yield f"classes.{outcome.id}"
        for field, use in uses_of(outcome):
            yield f"{TARGETS[field]}.{use.id}"
        yield from (f"evidence.{piece.id}" for piece in outcome.evidence)
    yield from (f"rules.{deadline.rule}" for deadline in pack().deadlines.values())


def advice() -> Iterator[tuple[str, str]]:
    for key, words in pack().texts["zh_CN"].items():
        table, name, *_rest = f"{key}.".split(".")
        tip = pack().tips.get(name) if table == "tips" else None
        is_quote = table == "rebuttals" and not key.endswith((".chat", ".formal", ".ask"))
        if table in TABLES and not is_quote and (tip is None or tip.kind != "dont"):
            yield key, words
    for letter, bodies in pack().bodies.items():
        yield f"letters/{letter}", bodies["zh_CN"]


def test_all_78_points_are_there_in_their_order() -> None:
    assert list(POINTS) == [f"S-{number:02}" for number in range(1, 79)]


def test_only_what_is_background_is_left_out() -> None:
    assert {name for name, point in POINTS.items() if point.get("background")} == BACKGROUND
    assert set(USABLE) == POINTS.keys() - BACKGROUND


@pytest.mark.parametrize("name", USABLE)
def test_a_usable_point_stands_on_some_page(name: str) -> None:
    assert [each for each in POINTS[name]["shown"] if each not in reachable()] == []


def test_each_point_that_had_to_be_put_right_says_how() -> None:
    corrected = {name for name, point in POINTS.items() if point.get("correction")}
    assert corrected == CORRECTED
    assert all(POINTS[name]["not_again"] for name in corrected)


@pytest.mark.parametrize("name", sorted(CORRECTED))
def test_what_was_put_right_is_not_repeated(name: str) -> None:
    again = {
        key: phrase
        for key, words in advice()
        for phrase in POINTS[name]["not_again"]
        if phrase in words
    }
    assert again == {}


def test_no_key_is_misspelt() -> None:
    allowed = {"background", "shown", "correction", "not_again"}
    assert {name: set(point) - allowed for name, point in POINTS.items()} == {
        name: set() for name in POINTS
    }
