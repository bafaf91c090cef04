"""What files tell is taken down once, changes no answer, and keeps Beijing time."""

from __future__ import annotations

from pathlib import Path

from refundwizard.domain.case import Exhibit
from refundwizard.media.metadata import Told
from refundwizard.session.metadata import moment_of, noted, told_by_files, with_metadata
from tests.builders import case

FIRST = Exhibit(id="a", sha256="a" * 64)
SECOND = Exhibit(id="b")


def test_moments_without_offset_are_the_devices_own_and_count_as_beijing_time() -> None:
    assert moment_of("") is None
    assert moment_of("2026-11-12T09:30:05").isoformat() == "2026-11-12T09:30:05+08:00"
    assert moment_of("2026-11-12T01:30:05+00:00").isoformat() == "2026-11-12T09:30:05+08:00"


def test_what_a_file_tells_is_taken_down_once() -> None:
    before = case(exhibits=(FIRST, SECOND))
    after = with_metadata(before, "a", Told("2026-11-12T09:30:05", "Snapseed"))
    assert after.exhibits[0].software == "Snapseed"
    assert after.exhibits[0].taken_at is not None
    assert after.exhibits[1] == SECOND
    assert with_metadata(after, "a", Told("2026-11-12T09:30:05", "Snapseed")) is after


def test_silence_leaves_the_very_same_case() -> None:
    before = case(exhibits=(FIRST, SECOND))
    assert with_metadata(before, "a", Told()) is before
    assert noted({})(before, None) is before
    assert noted({"a" * 64: Told(software="X")})(before, None).exhibits[0].software == "X"


def test_files_are_asked_until_it_is_cancelled(library) -> None:
    asked: list[Path] = []

    def ask(path: Path) -> Told:
        asked.append(path)
        if path.name.startswith("c"):
            raise OSError
        return Told(software="X")

    case_id = "0" * 32
    found = told_by_files(library.store, case_id, ["b" * 64, "c" * 64, "odd"], ask)
    assert found == {"b" * 64: Told(software="X"), "c" * 64: Told(), "odd": Told()}
    assert told_by_files(library.store, case_id, ["b" * 64], ask, lambda: True) == {}
