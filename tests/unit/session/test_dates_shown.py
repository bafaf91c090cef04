from __future__ import annotations

from datetime import date, datetime

import pytest

from refundwizard.domain.assess import assess
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.records import Filing
from refundwizard.session.dates_shown import CHANGES_KEPT, calendars_of, changes_of, remember
from refundwizard.session.deadlines_view import deadlines_view
from refundwizard.session.open_case import OpenCase
from refundwizard.session.tasks import InPlace
from tests.unit.session.states import state_of

FILED = Filing(
    id="1", route="complaint_12315", filed_at=datetime(2026, 12, 28, 10, 0, tzinfo=BEIJING)
)


@pytest.fixture
def filed(dress, clock):
    clock.now = datetime(2026, 12, 28, 12, 0, tzinfo=BEIJING)
    return dress.model_copy(update={"filings": (FILED,)})


def shown(case, pack, clock):
    return remember(case, assess(pack, case, clock()), pack)


def with_2027(pack, **changes):
    """The pack with an official calendar of 2027 in which 4 January is off as well."""
    year = pack.calendars[2027]
    off = {**year.off, date(2027, 1, 4): "new_year"}
    better = year.model_copy(
        update={"off": off, "complete": True, "checked": date(2026, 12, 1), **changes}
    )
    return pack.model_copy(update={"calendars": {**pack.calendars, 2027: better}})


def test_what_shows_is_remembered_with_the_knowledge_behind_it(filed, pack, clock) -> None:
    case = shown(filed, pack, clock)
    known = case.dates_shown["decision_12315"]
    assert known.safe_by == datetime(2027, 1, 7, tzinfo=BEIJING)
    assert known.pack == f"{pack.id}-{pack.version}"
    assert known.calendars.endswith("2027:2026-11-23?")
    assert known.as_of == clock()
    assert case.date_changes == ()


def test_showing_the_same_dates_again_changes_nothing(filed, pack, clock) -> None:
    case = shown(filed, pack, clock)
    clock.move(days=1)
    assert shown(case, pack, clock) is case


def test_a_date_that_only_the_calendar_moved_is_noted_with_both_days(filed, pack, clock) -> None:
    case = shown(shown(filed, pack, clock), with_2027(pack), clock)
    (change,) = changes_of(case, "decision_12315")
    assert (change.old, change.new, change.why) == (
        datetime(2027, 1, 7, tzinfo=BEIJING),
        datetime(2027, 1, 8, tzinfo=BEIJING),
        "calendar",
    )
    assert case.dates_shown["decision_12315"].safe_by == change.new


def test_a_date_that_a_rule_moved_is_noted_as_knowledge(filed, pack, clock) -> None:
    rule = pack.deadlines["decision_12315"].model_copy(update={"amount": 8})
    newer = pack.model_copy(update={"deadlines": {**pack.deadlines, "decision_12315": rule}})
    case = shown(shown(filed, pack, clock), newer, clock)
    (change,) = changes_of(case, "decision_12315")
    assert change.why == "knowledge"


def test_where_only_the_latest_date_moved_that_one_is_noted(dress, pack, clock) -> None:
    old = pack.deadlines["send_return_notice"]
    rolled = {**pack.deadlines, "send_return_notice": old.model_copy(update={"roll": "none"})}
    clock.now = datetime(2026, 11, 10, 9, 0, tzinfo=BEIJING)
    given = dress.answered(
        "signed_on", dress.answers["signed_on"].model_copy(update={"on": date(2026, 11, 7)})
    )
    case = shown(shown(given, pack, clock), pack.model_copy(update={"deadlines": rolled}), clock)
    (change,) = changes_of(case, "send_return_notice")
    assert (change.old, change.new) == (
        datetime(2026, 11, 16, tzinfo=BEIJING),
        datetime(2026, 11, 14, tzinfo=BEIJING),
    )


def test_a_date_that_follows_a_changed_answer_is_no_news(dress, pack, clock) -> None:
    case = shown(dress, pack, clock)
    later = dress.answers["signed_on"].model_copy(update={"on": date(2026, 11, 13)})
    changed = shown(case.answered("signed_on", later), pack, clock)
    assert changed.dates_shown["send_return_notice"] != case.dates_shown["send_return_notice"]
    assert changed.date_changes == ()


def test_dates_of_clocks_that_no_longer_run_stay_remembered(filed, pack, clock) -> None:
    case = shown(filed, pack, clock)
    without = shown(case.model_copy(update={"filings": ()}), pack, clock)
    assert "decision_12315" in without.dates_shown


def test_only_so_many_notes_are_kept(filed, pack, clock) -> None:
    case = filed
    for step in range(CHANGES_KEPT + 5):
        case = shown(case, with_2027(pack) if step % 2 else pack, clock)
    assert len(case.date_changes) == CHANGES_KEPT


def test_calendars_are_told_apart_by_their_last_check_and_whether_they_are_official(pack) -> None:
    assert calendars_of(pack.calendars) != calendars_of(with_2027(pack).calendars)


def test_the_page_says_old_and_new_and_why(filed, pack, clock) -> None:
    newer = with_2027(pack)
    case = shown(shown(filed, pack, clock), newer, clock)
    view = deadlines_view(state_of(newer, clock, case, "deadlines"))
    (moved,) = (each.moved for each in view.every if each.id == "decision_12315")
    assert moved == ("日期变了：2027年1月7日 周四 → 2027年1月8日 周五，因为载入了新的放假安排")


def test_a_date_that_went_is_named_as_none(filed, pack, clock) -> None:
    known = shown(filed, pack, clock)
    old = known.dates_shown["decision_12315"].model_copy(update={"latest": None})
    rule = pack.deadlines["decision_12315"].model_copy(update={"amount": 900_000})
    endless = pack.model_copy(update={"deadlines": {**pack.deadlines, "decision_12315": rule}})
    case = shown(known.model_copy(update={"dates_shown": {"decision_12315": old}}), endless, clock)
    view = deadlines_view(state_of(endless, clock, case, "deadlines"))
    (moved,) = (each.moved for each in view.every if each.id == "decision_12315")
    assert "→ 没有日期" in moved


# ------------------------------------------------------------------------------- an open case


def test_opening_a_case_notes_its_dates_and_saves_nothing(library, filed) -> None:
    opened = OpenCase(library, library.create(filed), InPlace())
    assert opened.wizard.case.dates_shown
    assert not opened.wizard.can_undo
    opened.autosave.flush()
    assert opened.rev == 1


def test_the_dates_are_saved_with_the_next_change(library, filed) -> None:
    opened = OpenCase(library, library.create(filed), InPlace())
    opened.commit(lambda wizard: wizard.answer({"order_no": None, "seller_name": None}))
    opened.autosave.flush()
    assert library.cases.load(opened.id).case.dates_shown


def test_a_calendar_that_comes_in_while_a_case_is_open_is_noted_and_saved(library, filed) -> None:
    opened = OpenCase(library, library.create(filed), InPlace())
    library.use(with_2027(library.pack))
    opened.renew()
    opened.autosave.flush()
    stored = library.cases.load(opened.id).case
    assert [each.why for each in changes_of(stored, "decision_12315")] == ["calendar"]
    assert not opened.wizard.can_undo


def test_what_moved_since_the_last_visit_is_saved_on_opening(library, filed, pack, clock) -> None:
    case_id = library.create(shown(filed, pack, clock))
    library.use(with_2027(library.pack))
    opened = OpenCase(library, case_id, InPlace())
    opened.autosave.flush()
    assert library.cases.load(case_id).case.date_changes
    again = OpenCase(library, case_id, InPlace())
    again.autosave.flush()
    assert again.rev == opened.rev


def test_a_step_taken_back_keeps_the_dates_true(library, filed) -> None:
    opened = OpenCase(library, library.create(filed), InPlace())
    before = opened.wizard.case.dates_shown
    opened.commit(lambda wizard: wizard.change(wizard.case.model_copy(update={"filings": ()})))
    opened.commit(lambda wizard: wizard.undo())
    assert opened.wizard.case.dates_shown == before
    assert opened.wizard.case.date_changes == ()
