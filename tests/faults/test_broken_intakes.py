"""A disk that is full, fails or is pulled out in the middle of a drop leaves no half exhibit."""

from __future__ import annotations

import errno
import os
from datetime import datetime
from pathlib import Path

import pytest

from refundwizard.domain.moments import BEIJING
from refundwizard.session.exhibits import Intake, Place
from refundwizard.session.gathering import Found, Gathered
from refundwizard.session.intake import Hooks, take_in
from refundwizard.storage.errors import StoreError
from refundwizard.storage.vault import Vault
from tests.faults.dice import dice
from tests.faults.simulated import ROOT, Plan, SimFs
from tests.faults.world import World, another_process, digest, stale_in

pytestmark = [pytest.mark.fault, pytest.mark.timeout(120)]

MOMENT = datetime(2026, 11, 17, 14, 2, tzinfo=BEIJING)
PHONE = ROOT / "phone"
NUMBERS = (errno.EIO, errno.ENOSPC, errno.ENODEV, errno.EROFS)
SIZES = (10, 3000, 3000, 2_500_000, 400)


class Scene:
    """A case on a simulated disk, and files on the same disk to take in."""

    def __init__(self, seed: int) -> None:
        chance = dice(seed)
        self.disk = SimFs()
        self.world = World(self.disk, create=True)
        self.case_id = self.world.new("a", 1)
        self.disk.mkdir(PHONE)
        self.files: dict[Path, bytes] = {}
        for number, size in enumerate(SIZES):
            self.put(PHONE / f"{number}.jpg", chance.randbytes(size))
        self.put(PHONE / "again.jpg", self.files[PHONE / "1.jpg"])
        self.disk.settle()

    def put(self, path: Path, data: bytes) -> None:
        handle = self.disk.create(path)
        self.disk.write(handle, data)
        self.disk.sync(handle)
        self.disk.close(handle)
        self.files[path] = data

    def drop(self, paths: tuple[Path, ...], known: frozenset[str] = frozenset()) -> Intake:
        found = Gathered(tuple(Found(path, len(self.files[path])) for path in paths))
        place = Place(self.case_id, known)
        return take_in(self.world.vault, place, found, MOMENT, Hooks())

    def check(self, intake: Intake) -> frozenset[str]:
        """Everything added is whole, everything else is named, nothing half is left."""
        self.disk.plan = None
        vault = Vault(self.world.store, floor=0)
        wanted = {digest(data) for data in self.files.values()}
        added = {item.sha256 for item in intake.added if item.sha256}
        assert added <= wanted
        for name in {*added, *vault.hashes(self.case_id)}:
            assert vault.verify(self.case_id, name) == "ok"
        named = len(intake.added) + len(intake.merged) + len(intake.left_out)
        assert named == len(self.files)
        for path, data in self.files.items():
            assert self.disk.read(path, 1 << 30) == data
        return frozenset(added)


@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "pulled out"])
def test_a_disk_that_fails_at_any_call_leaves_no_half_exhibit_and_the_rest_can_follow(
    for_ever: bool, figure
) -> None:
    count = calls_of_a_whole_drop()
    failed = 0
    for at in range(1, count + 1):
        scene = Scene(1)
        scene.disk.plan = Plan(at, NUMBERS[at % len(NUMBERS)], for_ever)
        intake = scene.drop(tuple(scene.files))
        failed += bool(intake.left_out)
        added = scene.check(intake)
        with another_process():
            scene.world.store.sweep()
        assert not list(stale_in(scene.disk, scene.world.root))
        again = scene.drop(intake.rest, added)
        assert not again.left_out
        both = added | {item.sha256 for item in again.added}
        assert both == {digest(data) for data in scene.files.values()}
    figure(calls=count, drops_with_something_left=failed)
    assert failed > count // 3


def calls_of_a_whole_drop() -> int:
    scene = Scene(1)
    plan = Plan(1 << 30, errno.EIO)
    scene.disk.plan = plan
    assert not scene.drop(tuple(scene.files)).left_out
    return plan.seen


def test_a_disk_without_room_refuses_the_large_file_and_takes_the_small_ones() -> None:
    scene = Scene(2)
    scene.disk.free = 2_000_000
    intake = scene.drop(tuple(scene.files))
    assert [(left.name, left.reason) for left in intake.left_out] == [("3.jpg", "no_space")]
    assert len(intake.added) == len(SIZES) - 1
    scene.check(intake)
    scene.disk.free = 1 << 30
    assert len(scene.drop(intake.rest).added) == 1


def test_a_power_cut_in_a_drop_leaves_whole_files_only() -> None:
    scene, chance = Scene(3), dice(3)
    seen = 0

    def look(disk: SimFs) -> None:
        nonlocal seen
        for cut in disk.cuts(chance, 6):
            seen += 1
            with another_process():
                world = World(cut)
                for case_id in world.cases.ids():
                    for name in world.vault.hashes(case_id):
                        assert world.vault.verify(case_id, name) == "ok"

    scene.disk.after_change = look
    scene.drop(tuple(scene.files))
    scene.disk.after_change = None
    assert seen > 30


def test_a_drive_that_comes_back_takes_the_rest(tmp_path: Path) -> None:
    """The folder of the store goes away and comes back, on a real disk."""
    from refundwizard.storage.fs import OsFs

    world = World(OsFs(), tmp_path / "data", create=True)
    case_id = world.new("a", 1)
    files = []
    for number in range(4):
        files.append(tmp_path / f"{number}.bin")
        files[-1].write_bytes(os.urandom(2_000_000))
    away = tmp_path / "away"

    def pull(done: int, _total: int) -> None:
        if done > 3_000_000 and not away.exists():
            (tmp_path / "data").rename(away)

    place = Place(case_id, frozenset())
    first = take_in(world.vault, place, files, MOMENT, Hooks(progress=pull))
    assert len(first.added) < len(files)
    assert len(first.added) + len(first.left_out) == len(files)
    away.rename(tmp_path / "data")
    second = take_in(world.vault, place, first.rest, MOMENT)
    assert not second.left_out
    hashes = {item.sha256 for item in (*first.added, *second.added) if item.sha256}
    assert hashes == {digest(file.read_bytes()) for file in files}
    for name in hashes:
        assert world.vault.verify(case_id, name) == "ok"
    world.close()
    with pytest.raises(StoreError):
        world.vault.verify("no id", "0" * 64)
