"""My results, counted from the rows of the list alone."""

from __future__ import annotations

import pytest

from refundwizard.domain.words import Words
from refundwizard.session.overview_view import Share, overview_view
from refundwizard.storage.index import Row


@pytest.fixture
def words(pack) -> Words:
    return Words("zh_CN", pack.texts)


def row(number: int, result: str = "", recovered: int | None = None, **more) -> Row:
    closed = {"result": result, "closed_on": "2026-11-17", "status": "closed", "days": number}
    return Row(f"{number:032x}", **(closed if result else {}), recovered=recovered, **more)


def test_without_cases_there_is_nothing_to_count(words) -> None:
    view = overview_view([], words)
    assert (view.cases, view.closed, view.open, view.recovered) == (0, 0, 0, 0)
    assert (view.days, view.results, view.routes, view.arguments) == (0, (), (), ())


def test_one_open_case_is_only_counted(words) -> None:
    view = overview_view([row(1)], words)
    assert (view.cases, view.open, view.days) == (1, 1, 0)


def test_sums_results_steps_and_arguments_are_counted_over_closed_cases(words, pack) -> None:
    rows = [
        row(1, "full", 32_900, route="merchant", argument="opened_package"),
        row(4, "part", 6_000, route="court"),
        row(8, "part", 2_000, route="court"),
        row(9, "full", None, route="merchant"),
        row(10, "none"),
        row(11),
        Row("f" * 32, state="damaged"),
    ]
    view = overview_view(rows, words)
    assert (view.cases, view.closed, view.open) == (7, 5, 2)
    assert (view.recovered, view.with_sum, view.no_sum) == (40_900, 3, 1)
    assert view.days == 6
    assert [(each.id, each.cases, each.recovered) for each in view.results] == [
        ("full", 2, 32_900),
        ("part", 2, 8_000),
        ("none", 1, 0),
    ]
    court = pack.texts["zh_CN"]["routes.court.name"]
    assert view.routes == (
        Share("merchant", "商家自己退的", 2, 32_900),
        Share("court", court, 2, 8_000),
    )
    assert [each.id for each in view.arguments] == ["opened_package"]


def test_the_average_is_rounded_half_up(words) -> None:
    assert overview_view([row(1, "none"), row(2, "none")], words).days == 2


def test_what_the_knowledge_no_longer_names_keeps_its_id(words) -> None:
    view = overview_view([row(1, "part", 5, route="gone", argument="past")], words)
    assert [share.name for share in (*view.routes, *view.arguments)] == ["gone", "past"]


def test_ten_thousand_cases_are_counted_from_their_rows(words) -> None:
    rows = [row(number, "full", 1) for number in range(10_000)]
    view = overview_view(rows, words)
    assert (view.closed, view.recovered) == (10_000, 10_000)
