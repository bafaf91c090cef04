from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from refundwizard.storage import history
from refundwizard.storage.history import Mark, keep
from tests.unit.storage.support import START, body

BOUND = 20 + 48 + 14 + 10 + 12 + 1


def marks(*steps: timedelta) -> list[Mark]:
    at, made = START, []
    for rev, step in enumerate(steps, start=1):
        at += step
        made.append(Mark(rev, at))
    return made


def test_names():
    assert history.file_name(12) == "0000000012.json"
    assert history.pin_name(12) == "0000000012.pin"
    names = ["0000000012.json", "0000000002.json", "12.json", ".unacked-0000000003-ab.json"]
    assert history.revs_in([*names, "0000000012.pin", "0000000009 (1).json"]) == [2, 12]
    assert history.pinned_in([*names, "0000000012.pin"]) == {12}


def test_nothing_is_kept_of_nothing():
    assert keep([], set()) == frozenset()


def test_the_last_twenty_and_the_first_stay():
    kept = keep(marks(*[timedelta(seconds=1)] * 100), set())
    assert kept == {1, *range(81, 101)}


def test_one_an_hour_for_48_hours_with_saves():
    everything = marks(*[timedelta(minutes=10)] * 600)
    kept = keep(everything, set())
    hours = sorted({(mark.saved_at.date(), mark.saved_at.hour) for mark in everything})
    hours_kept = {
        (mark.saved_at.date(), mark.saved_at.hour) for mark in everything if mark.rev in kept
    }
    assert set(hours[-48:]) <= hours_kept
    assert 48 <= len(hours_kept) <= 48 + 4


def test_days_weeks_and_months_overlap():
    kept = keep(marks(*[timedelta(days=1)] * 800), set())
    ages = sorted(800 - rev for rev in kept)
    assert ages[:48] == list(range(48))
    assert ages[-1] == 799
    assert len(kept) < BOUND


def test_pinned_and_undated_ones_stay():
    everything = [*marks(*[timedelta(seconds=1)] * 100), Mark(101, None)]
    everything[49] = Mark(50, None)
    assert {30, 50} < keep(everything, {30, 999})


@given(st.lists(st.integers(-(10**8), 10**8), min_size=1, max_size=400))
def test_no_clock_can_empty_a_case_or_let_it_grow(jumps):
    everything = [
        Mark(rev, START + timedelta(seconds=jump)) for rev, jump in enumerate(jumps, start=1)
    ]
    kept = keep(everything, set())
    assert {1, len(jumps)} <= kept
    assert set(range(max(1, len(jumps) - 19), len(jumps) + 1)) <= kept
    assert len(kept) <= BOUND


def test_the_time_of_a_generation_is_read_from_its_end(cases, case_id, folder, fs):
    cases.save(case_id, 1, body(2, note="x" * 5000))
    past = folder / "history"
    assert history.mark_of(fs, past, 2) == Mark(2, START)
    (past / "0000000003.json").write_bytes(b"junk")
    (past / "0000000004.json").write_bytes(b'{"saved_at":"yesterday","schema":1}')
    assert [history.mark_of(fs, past, rev).saved_at for rev in (3, 4, 5)] == [None] * 3


def test_a_text_that_looks_like_a_time_does_not_fool_it(cases, case_id, folder, fs):
    cases.save(case_id, 1, body(2, note='"saved_at":"1999-01-01T00:00:00+08:00"'))
    assert history.mark_of(fs, folder / "history", 2) == Mark(2, START)


def test_pruning_removes_what_nobody_needs(cases, case_id, folder, fs):
    past = folder / "history"
    for rev in range(1, 59):
        cases.save(case_id, rev, body(rev))
    cases.pin(case_id, 33, "export")
    for number in range(5):
        (past / f".unacked-000000000{number}-aa.json").write_bytes(b"x")
    fs.fail("unlink", ending="0000000030.json")
    history.prune(fs, past, fs.names(past))
    kept = history.revs_in(fs.names(past))
    assert kept == [1, 30, 33, *range(40, 60)]
    unacked = [name for name in fs.names(past) if name.startswith(".unacked")]
    assert [name[9:19] for name in unacked] == ["0000000002", "0000000003", "0000000004"]


def test_a_pin_keeps_its_first_reason(cases, case_id, folder, fs):
    cases.pin(case_id, 1, "export")
    cases.pin(case_id, 1, "before_restore")
    past = folder / "history"
    assert history.pin_reason(fs, past, 1) == "export"
    assert history.pin_reason(fs, past, 2) == ""
    for text in ("junk", "[]", "{}", '{"reason":1}'):
        (past / "0000000001.pin").write_text(text)
        assert history.pin_reason(fs, past, 1) == "unknown"
