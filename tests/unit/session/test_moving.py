"""All cases in one file: how far it is, stopped on the way, nothing half left, nothing doubled."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pytest

from refundwizard.session import moving
from refundwizard.session.tasks import Hooks
from refundwizard.storage.doctor import examine
from refundwizard.storage.errors import Refused
from refundwizard.storage.fs import OsFs
from tests.faults.copy_operations import library_of
from tests.faults.world import World


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Two cases with evidence."""
    world = World(OsFs(), tmp_path / "data", create=True)
    for number in range(2):
        case_id = world.new(f"case {number}", number)
        world.save(case_id, 1, number + 1, world.take(case_id, b"picture %d" % number * 300))
    return world


def write(world: World, target: Path, hooks: Hooks | None = None, *, force: bool = False) -> None:
    given = () if hooks is None else (hooks,)
    moving.write_all(library_of(world), target, *given, force=force)  # type: ignore[arg-type]


def bring(world: World, path: Path, hooks: Hooks | None = None) -> moving.Moved:
    given = () if hooks is None else (hooks,)
    return moving.bring(library_of(world), path, *given)  # type: ignore[arg-type]


def stopping(after: int) -> Hooks:
    asked = count()
    return Hooks(is_cancelled=lambda: next(asked) >= after)


def test_how_far_it_is_is_told_in_bytes_up_to_the_end(world: World, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    write(world, tmp_path / "all.zip", Hooks(lambda *far: told.append(far)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1] == 3 * 2 * 9 * 300
    told.clear()
    other = World(OsFs(), tmp_path / "new", create=True)
    bring(other, tmp_path / "all.zip", Hooks(lambda *far: told.append(far)))
    assert told == sorted(told)
    assert told[-1][0] / told[-1][1] > 0.9


def test_a_stop_while_it_is_written_leaves_no_file_and_an_older_one_as_it_was(
    world: World, tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    target = tmp_path / "out" / "all.zip"
    for after in count():
        try:
            write(world, target, stopping(after))
        except Refused:
            assert not list(target.parent.iterdir())
        else:
            break
    assert after > 6
    before = target.read_bytes()
    with pytest.raises(Refused):
        write(world, target, stopping(3), force=True)
    assert target.read_bytes() == before
    assert list(target.parent.iterdir()) == [target]


def test_a_stop_while_it_is_taken_in_leaves_whole_cases_only(world: World, tmp_path: Path) -> None:
    write(world, tmp_path / "all.zip")
    for after in range(8):
        other = World(OsFs(), tmp_path / f"new {after}", create=True)
        moved = bring(other, tmp_path / "all.zip", stopping(after))
        assert moved.cases == other.cases.ids()
        assert moved.stopped == (len(moved.cases) < 2)
        assert examine(other.store, deep=True, floor=0) == ()
        bring(other, tmp_path / "all.zip")
        assert other.picture() == world.picture()
        other.close()


def test_the_same_is_not_doubled_and_a_newer_one_here_stays(world: World, tmp_path: Path) -> None:
    write(world, tmp_path / "all.zip")
    first = world.cases.ids()[0]
    loaded = world.cases.load(first)
    world.save(first, loaded.rev, 50, *loaded.case.evidence)
    moved = bring(world, tmp_path / "all.zip")
    assert (len(moved.cases), moved.same, moved.beside) == (1, 1, 1)
    assert world.cases.load(first).case.data["number"] == 50
