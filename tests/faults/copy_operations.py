"""The operations on a second copy and on a file with all cases, to be cut and failed at every call.

The drive with the copy and the folder of the file lie beside the data folder on the same disk, so a
power cut or an error meets both. `check` looks at what stands there afterwards.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

from refundwizard.session import moving
from refundwizard.storage import all_cases
from refundwizard.storage.copies import Copy
from refundwizard.storage.copy_back import bring_back
from refundwizard.storage.copy_run import make_copy
from refundwizard.storage.copy_thin import NEWEST
from refundwizard.storage.errors import StoreError
from refundwizard.storage.fs import Fs, exists
from refundwizard.storage.lock import NoLock
from refundwizard.storage.pack_contents import check_files
from tests.faults.operations import Operation, Scene
from tests.faults.simulated import ROOT
from tests.faults.world import CASE, Broken, Picture, Seen, World, digest

DRIVE, OUT = ROOT / "drive", ROOT / "out"
FILE = OUT / "all.refundcases.zip"


def copy_to_drive(world: World, drive: Path = DRIVE) -> None:
    make_copy(world.store, drive, kernel_lock=NoLock("held"))


def held_by(fs: Fs, drive: Path) -> tuple[int, set[str]]:
    """Return how many runs a drive has and the cases in them; Broken where one is not whole."""
    copy = Copy(fs, drive)
    if len(copy.run_names()) != len(copy.runs()):
        raise Broken("a run that cannot be read")
    cases: set[str] = set()
    for run in copy.runs():
        for case_id, named in run.cases.items():
            cases.add(case_id)
            for path, kept in copy.listed(named).items():
                raw = fs.read(copy.path(kept.sha256), 1 << 20)
                if (digest(raw), len(raw)) != (kept.sha256, kept.size):
                    raise Broken(f"the copy of {path}")
    return len(copy.runs()), cases


def _will_copy(scene: Scene) -> None:
    """Copy as often as runs are kept, with changes between; the next one lets go of the first."""
    world = scene.world
    for turn in range(NEWEST):
        world.clock.now += timedelta(minutes=5)
        copy_to_drive(world)
        if turn != 1:
            number = scene.number + 2 + turn
            scene.rev = world.save(scene.case_id, scene.rev, number, *scene.blobs)
    world.clock.now += timedelta(minutes=5)
    world.new("since", scene.number)


def _copy(scene: Scene) -> None:
    copy_to_drive(scene.world)


def _whole_copy(scene: Scene, world: World, _picture: Picture) -> None:
    """Every run is whole, and the first one, which was acknowledged, is still there."""
    runs, cases = held_by(world.fs, DRIVE)
    if runs < 1 or scene.case_id not in cases:
        raise Broken("the copy is gone")


def _first_copy(_scene: Scene, world: World, _picture: Picture) -> None:
    """Nothing counts on the drive, or the whole of it."""
    if exists(world.fs, DRIVE):
        held_by(world.fs, DRIVE)


def _came(scene: Scene) -> tuple[World, str]:
    """Make a case with an exhibit; it is to be away afterwards and to come back."""
    world = scene.world
    case_id = world.new("came", scene.number)
    blob = world.take(case_id, b"from elsewhere" * 300)
    world.save(case_id, 1, scene.number + 5, blob)
    scene.expect("came", Seen(CASE, scene.number + 5, (blob.sha256,)))
    return world, case_id


def _lose(world: World, case_id: str) -> None:
    world.trash.delete(case_id)
    world.trash.purge(world.trash.entries()[0].name)


def _will_bring_back(scene: Scene) -> None:
    world, case_id = _came(scene)
    copy_to_drive(world)
    _lose(world, case_id)


def _bring_back(scene: Scene) -> None:
    back = bring_back(scene.world.store, DRIVE)
    if back.lost:
        raise NotAllOfItError


class NotAllOfItError(StoreError):
    """The drive could not be read; what it names as lost is not acknowledged as brought."""


def _will_write(scene: Scene) -> None:
    """Have an older file of the same name there."""
    scene.world.fs.mkdir(OUT)
    all_cases.write_file(scene.world.store, FILE)
    scene.world.save(scene.case_id, scene.rev, scene.number + 2, *scene.blobs)


def _write(scene: Scene) -> None:
    written = all_cases.write_file(scene.world.store, FILE)
    if written.left:
        raise NotAllOfItError


def _whole_file(scene: Scene, world: World, _picture: Picture) -> None:
    """The file is the old one or the new one, and each case in it holds together."""
    with world.fs.open_read(FILE) as file:
        found = all_cases.read_all(file)
        for case_id in found.cases:
            check_files(found.case(case_id))
        if scene.case_id not in found.cases:
            raise Broken("not in the file")


def library_of(world: World) -> SimpleNamespace:
    return SimpleNamespace(store=world.store, cases=world.cases, refresh=lambda _ids: None)


def _will_take_all(scene: Scene) -> None:
    world, case_id = _came(scene)
    world.fs.mkdir(OUT)
    all_cases.write_file(world.store, FILE)
    _lose(world, case_id)


def _take_all(scene: Scene) -> None:
    moving.bring(library_of(scene.world), FILE)  # type: ignore[arg-type]


COPYING = (
    Operation("copy", _will_copy, _copy, _whole_copy, repeatable=True),
    Operation("first copy", lambda _scene: None, _copy, _first_copy, repeatable=True),
    Operation("bring back", _will_bring_back, _bring_back, _whole_copy, repeatable=True),
    Operation("write all", _will_write, _write, _whole_file, repeatable=True),
    Operation("take all in", _will_take_all, _take_all, _whole_file, repeatable=True),
)
