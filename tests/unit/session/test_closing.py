"""The end of a case: what is noted, what the page shows of it, and what the list keeps."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from refundwizard.domain.assess import assess
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.pack import Words
from refundwizard.domain.passages.ending import came_of, ended
from refundwizard.domain.records import Closing, Filing
from refundwizard.session.closing import MERCHANT, RESULTS, Ending, close, reopen
from refundwizard.session.closing_view import closing_view, route_name
from refundwizard.session.standing_view import standing_view
from tests.unit.session.conftest import DRESS
from tests.unit.session.states import case_of, state_of

FULL = Ending("full", 32_900, "merchant", "opened_package", "  客服改口了 ")


def test_closing_is_an_entry_and_nothing_else_of_the_case_changes(dress, clock) -> None:
    case = close(dress, FULL, clock())
    assert case.closings[-1] == Closing(
        at=clock(),
        result="full",
        recovered=32_900,
        route="merchant",
        argument="opened_package",
        note="客服改口了",
    )
    assert case.model_copy(update={"closings": ()}) == dress


@pytest.mark.parametrize("result", ["none", "dropped"])
def test_where_nothing_came_back_there_is_no_sum_no_step_and_no_argument(
    dress, clock, result
) -> None:
    end = close(dress, Ending(result, 100, "court", "opened_package", "x"), clock()).closings[-1]
    assert (end.recovered, end.route, end.argument, end.note) == (None, "", "", "x")


def test_reopening_keeps_how_it_was_closed_and_gives_back_every_result(dress, clock, pack) -> None:
    case = reopen(close(dress, FULL, clock()), clock())
    assert [entry.kind for entry in case.closings] == ["closed", "reopened"]
    assert assess(pack, case, clock()) == assess(pack, dress, clock())


# --------------------------------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("lang", "recovered", "said"),
    [
        ("zh_CN", 32_900, "11月17日 周二结束：全额退回 ¥329.00"),
        ("zh_CN", None, "11月17日 周二结束：全额退回"),
        ("en", 32_900, "Ended on Tue 17 Nov 2026: refunded in full, ¥329.00"),
    ],
)
def test_the_end_is_said_in_one_line(pack, clock, lang, recovered, said) -> None:
    end = Closing(at=clock(), result="full", recovered=recovered)
    assert ended(Words(lang, pack.texts), end, clock().date()) == said


def test_the_day_of_the_end_is_the_one_in_beijing(pack) -> None:
    words = Words("zh_CN", pack.texts)
    at = datetime.fromisoformat("2026-12-03T17:30:00+00:00")
    assert ended(words, Closing(at=at, result="none"), date(2026, 12, 5)).startswith("12月4日")


def test_an_end_without_a_result_is_still_an_end(pack, clock) -> None:
    assert came_of(Words("zh_CN", pack.texts), Closing(at=clock())) == "没有写结果"


# ---------------------------------------------------------------------------------------- page


def test_the_page_offers_the_steps_of_the_case_and_the_sums_that_are_known(
    pack, clock, dress
) -> None:
    filed = Filing(id="f1", route="court", filed_at=clock())
    case = dress.model_copy(update={"filings": (filed,)})
    view = closing_view(state_of(pack, clock, case, "closing"))
    assert view.end is None
    assert [name for name, _ in view.results] == list(RESULTS)
    assert [name for name, _ in view.routes][:2] == [MERCHANT, "court"]
    assert len({name for name, _ in view.routes}) == len(view.routes)
    assert "opened_package" in dict(view.arguments)
    assert (view.came_back, view.firm) == (None, 32_900)


def test_what_came_back_already_can_be_filled_in(pack, clock) -> None:
    case = case_of(pack, clock, {**DRESS, "refunded": "29"})
    assert closing_view(state_of(pack, clock, case, "closing")).came_back == 2_900


def test_a_case_without_a_named_problem_can_be_closed(pack, clock) -> None:
    view = closing_view(state_of(pack, clock, case_of(pack, clock, {}), "closing"))
    assert (view.firm, view.came_back, view.arguments) == (None, None, ())
    assert view.routes == ((MERCHANT, "商家自己退的"),)


def test_a_closed_case_shows_how_it_ended(pack, clock, dress) -> None:
    begun = dress.model_copy(update={"created_at": clock() - timedelta(days=12)})
    end = closing_view(state_of(pack, clock, close(begun, FULL, clock()), "closing")).end
    assert end is not None
    assert (end.day, end.result, end.recovered) == ("11月17日 周二", "全额退回", 32_900)
    assert (end.asked, end.days, end.note) == (32_900, 12, "客服改口了")
    assert end.route == "商家自己退的"
    assert end.argument == pack.texts["zh_CN"]["rebuttals.opened_package.name"]


def test_an_end_noted_before_the_case_began_took_no_time(pack, clock, dress) -> None:
    early = close(dress, Ending("dropped"), datetime(2020, 1, 1, tzinfo=BEIJING))
    end = closing_view(state_of(pack, clock, early, "closing")).end
    assert end is not None
    assert (end.days, end.route, end.argument, end.recovered) == (0, "", "", None)


def test_a_step_the_knowledge_no_longer_has_is_called_by_its_id(pack) -> None:
    words = Words("zh_CN", pack.texts)
    assert route_name("gone", words) == "gone"
    assert route_name("court", words) == pack.texts["zh_CN"]["routes.court.name"]


# ------------------------------------------------------------------------------------ standing


def test_result_pages_say_that_it_ended_or_that_it_can_be_noted(pack, clock, dress) -> None:
    assert standing_view(state_of(pack, clock, dress)).ended == ""
    closed = standing_view(state_of(pack, clock, close(dress, FULL, clock())))
    assert closed.ended == "11月17日 周二结束：全额退回 ¥329.00"
    assert closed.is_closed
    settled = case_of(pack, clock, {**DRESS, "freight_paid": "0", "refunded": "329"})
    standing = standing_view(state_of(pack, clock, settled))
    assert (standing.ended, standing.is_closed) == ("钱都回来了，可以记下结果", False)


def test_the_rail_of_a_closed_case_counts_nothing_as_missing(pack, clock, dress) -> None:
    def gaps(case) -> list[int]:
        return [step.gaps for step in state_of(pack, clock, case).rail if step.id == "evidence"]

    assert gaps(dress) != [0]
    assert gaps(close(dress, FULL, clock())) == [0]


# ---------------------------------------------------------------------------------------- list


def test_the_list_knows_how_a_case_ended_and_puts_it_last(library, dress, pack, clock) -> None:
    begun = dress.model_copy(update={"created_at": clock() - timedelta(days=3)})
    closed = library.create(close(begun, FULL, clock()))
    blank = library.create(case_of(pack, clock, {}))
    dated = library.create(dress)
    rows = library.rows()
    assert [row.id for row in rows] == [dated, blank, closed]
    row = rows[-1]
    assert (row.status, row.next_due, row.result, row.recovered) == ("closed", "", "full", 32_900)
    assert (row.route, row.argument) == ("merchant", "opened_package")
    assert (row.closed_on, row.days) == ("2026-11-17", 3)
    assert row.lines["zh_CN"]["next"] == "全额退回 ¥329.00"
    assert row.lines["zh_CN"]["due"] == ""


def test_a_row_forgets_the_end_of_a_case_that_was_opened_again(library, dress, clock) -> None:
    case_id = library.create(close(dress, FULL, clock()))
    case = reopen(library.cases.load(case_id).case, clock())
    library.note_saved(case_id, case, library.cases.save(case_id, 1, case).rev)
    (row,) = library.rows()
    assert (row.result, row.recovered, row.closed_on, row.days) == ("", None, "", None)
    assert row.next_due == "2026-11-19"


def test_a_case_whose_money_came_back_offers_to_be_closed(library, pack, clock) -> None:
    library.create(case_of(pack, clock, {**DRESS, "freight_paid": "0", "refunded": "329"}))
    (row,) = library.rows()
    assert (row.status, row.next_due, row.closed_on) == ("closed", "", "")
    assert row.lines["zh_CN"]["next"] == "钱都回来了，可以记下结果"
