from __future__ import annotations

from datetime import datetime

import pytest

from refundwizard.domain.errors import AnswerError
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.records import RECORD
from refundwizard.session.deadlines_view import deadlines_view
from refundwizard.session.extensions import (
    MOST,
    UNTIL,
    WHERE,
    extension,
    with_extension,
    without_extension,
)
from tests.unit.session.conftest import DRESS
from tests.unit.session.states import case_of, state_of

NOW = datetime(2026, 11, 17, 14, 2, tzinfo=BEIJING)


def made(typed: str, where: str = "订单页", deadline: str = "merchant_answer"):
    return extension(deadline, typed, where, NOW)


@pytest.mark.parametrize(
    ("typed", "until"),
    [
        ("2026-11-28 18:00", datetime(2026, 11, 28, 18, 0, tzinfo=BEIJING)),
        ("11月28日 18:00", datetime(2026, 11, 28, 18, 0, tzinfo=BEIJING)),
        ("2026-11-28", datetime(2026, 11, 29, 0, 0, tzinfo=BEIJING)),
    ],
)
def test_a_time_is_taken_as_typed_and_a_day_runs_to_its_end(typed: str, until: datetime) -> None:
    assert made(typed).until == until


@pytest.mark.parametrize("typed", ["", "  ", "以后再说", "2026-11"])
def test_without_a_day_there_is_no_extension(typed: str) -> None:
    with pytest.raises(AnswerError) as caught:
        made(typed)
    assert (caught.value.question, caught.value.code) == (UNTIL, "say_until")


def test_an_end_that_lies_behind_is_refused() -> None:
    with pytest.raises(AnswerError) as caught:
        made("2026-11-17 14:00")
    assert caught.value.code == "already_behind"


def test_a_place_that_is_too_long_is_refused() -> None:
    with pytest.raises(AnswerError) as caught:
        made("2026-11-28", "长" * (RECORD + 1))
    assert (caught.value.question, caught.value.code) == (WHERE, "where_too_long")


def test_an_extension_is_added_and_taken_away_again(dress) -> None:
    added = made("2026-11-28")
    case = with_extension(dress, added)
    assert case.extensions == (added,)
    assert without_extension(case, "merchant_refund", added.at) == case
    assert without_extension(case, "merchant_answer", added.at) == dress


def test_a_case_keeps_only_so_many(dress) -> None:
    case = dress
    for _step in range(MOST + 2):
        case = with_extension(case, made("2026-11-28"))
    assert len(case.extensions) == MOST


def test_the_page_lists_what_was_named_and_moves_the_latest_date(pack, clock) -> None:
    answers = {**DRESS, "stage": "waiting", "applied_at": "2026-11-16T21:05"}
    case = with_extension(case_of(pack, clock, answers), made("2026-11-20"))
    view = deadlines_view(state_of(pack, clock, case, "deadlines"))
    first = view.first
    assert first.id == "merchant_answer"
    assert [each.words for each in first.extensions] == ["11月20日 周五 24:00 前 订单页"]
    assert (first.latest, first.latest_on.day, first.clocks[1]) == (
        "11月20日 周五 24:00 前",
        20,
        "24:00",
    )
