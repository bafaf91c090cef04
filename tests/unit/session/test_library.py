from __future__ import annotations

from dataclasses import replace

import pytest

from refundwizard.domain.answers import Money
from refundwizard.session.library import Library
from refundwizard.session.open_case import OpenCase, new_case
from refundwizard.session.tasks import InPlace
from refundwizard.storage.errors import Conflict, NotFound
from refundwizard.storage.index import Index


def test_a_new_case_stands_in_the_list_with_its_next_date(library, dress) -> None:
    case_id = library.create(dress)
    (row,) = library.rows()
    assert (row.id, row.title) == (case_id, "木棉小铺\t法式碎花连衣裙")
    assert row.problem == "seven_day"
    assert row.next_due == "2026-11-19"
    assert row.firm == 32_900
    assert set(row.lines) == {"zh_CN", "en"}


def test_the_nearest_date_comes_first_and_cases_without_one_last(
    library, dress, pack, clock
) -> None:
    blank = library.create(new_case(pack, clock()))
    dated = library.create(dress)
    assert [row.id for row in library.rows()] == [dated, blank]


def test_a_moment_of_a_day_comes_before_the_day_itself_which_ends_later(library, dress) -> None:
    day, moment = library.create(dress), library.create(dress)
    row = library.index.get(moment)
    library.index.put(replace(row, next_due="2026-11-19T17:02:00+08:00"))
    assert [each.id for each in library.rows()] == [moment, day]


def test_a_deleted_case_leaves_the_list_and_undo_brings_it_back(library, dress) -> None:
    case_id = library.create(dress)
    entry = library.delete(case_id)
    assert library.rows() == ()
    with pytest.raises(NotFound):
        library.cases.load(case_id)
    assert library.undo_delete(entry) == case_id
    assert library.rows()[0].next_due == "2026-11-19"


def test_a_row_of_yesterday_is_computed_anew_in_the_background(library, dress, clock) -> None:
    library.create(dress)
    clock.move(days=3)
    seen: list[tuple[int, int]] = []
    library.bring_up_to_date(lambda done, total: seen.append((done, total)))
    assert library.rows()[0].as_of == "2026-11-20"
    assert seen == [(1, 1)]


def test_a_row_that_waits_is_computed_anew_once_its_moment_is_over(library, dress, clock) -> None:
    case_id = library.create(dress)
    row = library.index.get(case_id)
    library.index.put(replace(row, status="waiting", next_due="2026-11-17T15:00:00+08:00"))
    assert library.passed() == ()
    clock.move(hours=2)
    assert library.passed() == (case_id,)
    library.bring_up_to_date()
    assert library.passed() == ()
    assert library.rows()[0].status != "waiting"


def test_a_list_without_its_cache_is_rebuilt_from_the_cases(library, dress) -> None:
    library.create(dress)
    library.index.save()
    rows = library.rows()
    (library.store.root / "cache" / "index.json").unlink()
    again = Library(library.store, lambda: library.pack, library.clock)
    assert again.rows() == ()
    again.refresh()
    assert [(row.id, row.next_due, row.lines) for row in again.rows()] == [
        (row.id, row.next_due, row.lines) for row in rows
    ]
    assert Index.load(library.store).rows()


def test_a_damaged_case_is_listed_as_damaged_and_stops_nothing(library, dress) -> None:
    bad = library.create(dress)
    good = library.create(dress)
    folder = library.store.folder(bad)
    for path in [folder / "case.json", *sorted((folder / "history").iterdir())]:
        path.chmod(0o600)
        path.write_bytes(b"\0" * 100)
    library.refresh([bad])
    states = {row.id: row.state for row in library.rows()}
    assert states == {bad: "damaged", good: "ok"}


def test_work_on_an_open_case_is_on_disk_after_the_pause(library, dress) -> None:
    case_id = library.create(dress)
    tasks = InPlace()
    opened = OpenCase(library, case_id, tasks)
    notices = []
    opened.listeners.append(notices.append)
    opened.commit(lambda wizard: wizard.answer({"price_paid": Money(fen=100)}))
    assert library.cases.load(case_id).rev == 1
    tasks.elapse(1000)
    assert library.cases.load(case_id).case.answers["price_paid"] == Money(fen=100)
    assert [notice.state for notice in notices] == ["waiting", "saving", "saved"]
    assert opened.rev == 2
    assert opened.saved_at.startswith("2026-11-17T14:02")
    assert library.rows()[0].firm == 100


def test_a_change_can_be_saved_at_once(library, dress) -> None:
    opened = OpenCase(library, library.create(dress), InPlace())
    opened.commit(lambda wizard: wizard.answer({"price_paid": Money(fen=7)}), at_once=True)
    assert opened.autosave.is_clean
    assert opened.rev == 2


def test_looking_around_saves_nothing(library, dress) -> None:
    opened = OpenCase(library, library.create(dress), InPlace())
    opened.commit(lambda wizard: wizard.go_to_section("export"), at_once=True)
    assert opened.rev == 1
    assert opened.pack is library.pack


def test_a_case_changed_elsewhere_is_not_overwritten(library, dress) -> None:
    case_id = library.create(dress)
    opened = OpenCase(library, case_id, InPlace())
    library.cases.save(case_id, 1, dress.answered("price_paid", Money(fen=5)))
    notices = []
    opened.listeners.append(notices.append)
    opened.commit(lambda wizard: wizard.answer({"price_paid": Money(fen=9)}), at_once=True)
    assert isinstance(notices[-1].error, Conflict)
    assert library.cases.load(case_id).case.answers["price_paid"] == Money(fen=5)


def test_a_copy_for_elsewhere_is_a_whole_case_file(library, dress, tmp_path) -> None:
    opened = OpenCase(library, library.create(dress), InPlace())
    opened.wizard.answer({"price_paid": Money(fen=9)})
    assert b'"fen":9' in opened.copy_bytes()


def test_tidying_clears_left_overs_and_the_old_trash(library, dress, clock) -> None:
    kept, gone = library.create(dress), library.create(dress)
    folder = library.store.folder(kept)
    (folder / "history" / ".tmp-1").write_bytes(b"half")
    library.delete(gone)
    library.tidy()
    assert not (folder / "history" / ".tmp-1").exists()
    assert len(library.trash.entries()) == 1
    clock.move(days=31)
    library.tidy()
    assert library.trash.entries() == ()


def test_a_store_that_may_only_be_read_is_not_tidied(library, dress) -> None:
    case_id = library.create(dress)
    left = library.store.folder(case_id) / ".tmp-1"
    left.write_bytes(b"half")
    library.store.read_only = "looking"
    library.tidy()
    assert left.exists()
