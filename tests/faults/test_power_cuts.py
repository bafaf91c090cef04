"""T3: every power cut of every operation, and every disk error at every call, simulated."""

from __future__ import annotations

import errno
import itertools
from collections import Counter

import pytest

from refundwizard.storage.doctor import examine, mend
from refundwizard.storage.errors import StoreError
from tests.faults.copy_operations import COPYING
from tests.faults.dice import dice
from tests.faults.operations import OPERATIONS, Operation, Scene, stage
from tests.faults.simulated import NoFolderSync, NoSync, Plan, SimFs
from tests.faults.world import Broken, Picture, World, another_process

pytestmark = [pytest.mark.fault, pytest.mark.timeout(120)]

WANTED = 400
"""Different disks a power cut may leave, for each operation."""
AT_ONCE = 120
"""How many of them are looked at after one call; more are sampled."""
ROUNDS = 60
NUMBERS = (errno.EIO, errno.ENOSPC, errno.EROFS, errno.EACCES)

every_operation = pytest.mark.parametrize(
    "operation", [*OPERATIONS, *COPYING], ids=lambda one: one.name
)


class Watch:
    """Cuts the power after every changing call of an operation and counts what went wrong."""

    def __init__(self, kind: type[SimFs], operation: Operation, seed: int) -> None:
        self.operation = operation
        self.chance = dice(seed)
        self.disk = kind()
        self.scene, self.before = stage(World(self.disk, create=True), operation, 10 * seed)
        self.disk.settle()
        self.states = 0
        self.enough = 1 << 30
        self.bad: Counter[str] = Counter()
        self.is_acknowledged = False

    def run(self) -> Watch:
        self.disk.after_change = self.look
        self.operation.act(self.scene)
        self.is_acknowledged = True
        self.look(self.disk)
        self.disk.after_change = None
        return self

    def look(self, disk: SimFs) -> None:
        if self.bad.total() > self.enough:
            return
        for cut in disk.cuts(self.chance, AT_ONCE):
            self.states += 1
            try:
                with another_process():
                    self.judge(World(cut))
            except (StoreError, OSError) as error:
                self.bad[f"unreadable: {error}"] += 1
            except Broken as error:
                self.bad[str(error)] += 1

    def judge(self, world: World) -> None:
        picture = world.picture()
        if picture not in allowed(self.scene, self.before, self.is_acknowledged):
            raise Broken("lost")
        self.operation.check(self.scene, world, picture)
        world.must_work()


def allowed(scene: Scene, before: Picture, is_acknowledged: bool) -> list[Picture]:
    return [scene.after] if is_acknowledged else [before, scene.after]


@every_operation
def test_no_power_cut_takes_anything_that_was_acknowledged(operation, sized, figure):
    states, bad, wanted = 0, Counter(), sized(WANTED, 10 * WANTED, 50 * WANTED)
    for seed in range(1, wanted // WANTED * ROUNDS):
        watch = Watch(SimFs, operation, seed).run()
        states += watch.states
        bad += watch.bad
        if states >= wanted:
            break
    figure(states=states, bad=bad.total())
    assert states >= wanted
    assert not bad


@pytest.mark.parametrize(("kind", "wanted"), [(NoSync, 1000), (NoFolderSync, 100)])
def test_the_same_cuts_find_what_a_recipe_that_does_not_sync_loses(kind, wanted, figure):
    bad: Counter[str] = Counter()
    for seed, operation in itertools.product(range(1, 9), OPERATIONS[:3]):
        watch = Watch(kind, operation, seed)
        watch.enough = wanted - bad.total()
        bad += watch.run().bad
    figure(found=bad.total())
    assert bad.total() > wanted


@every_operation
def test_a_second_cut_while_the_first_is_cleared_up_changes_nothing(operation, figure):
    """Opening, sweeping and mending after a cut may be cut short as well."""
    watch = Watch(SimFs, operation, 1)
    chance, firsts = dice(3), []
    watch.disk.after_change = lambda disk: firsts.extend(disk.cuts(chance, 6))
    operation.act(watch.scene)
    states = 0
    for first in chance.sample(firsts, min(12, len(firsts))):
        with another_process():
            before = World(next(first.cuts(chance, 1))).picture()
            seconds: list[SimFs] = []
            first.after_change = lambda disk, found=seconds: found.extend(disk.cuts(chance, 8))
            world = World(first)
            mend(world.store, examine(world.store))
            world.store.sweep()
        for second in chance.sample(seconds, min(25, len(seconds))):
            states += 1
            with another_process():
                assert World(second).picture() == before
    figure(states=states)
    assert states > 12


def runs_with_errors(operation: Operation, number: int, for_ever: bool):
    """Yield the operation with its first call failing, then its second, and so on to the last."""
    for at in range(1, 1000):
        disk = SimFs()
        scene, before = stage(World(disk, create=True), operation, 10)
        disk.settle()
        disk.plan = plan = Plan(at, number, for_ever)
        try:
            operation.act(scene)
            is_acknowledged = True
        except StoreError:
            is_acknowledged = False
        disk.plan = None
        if not plan.fired:
            return
        yield disk, scene, before, is_acknowledged


@every_operation
@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
def test_no_disk_error_takes_anything_that_was_acknowledged(operation, for_ever, figure):
    runs, chance = 0, dice(5)
    for number in NUMBERS:
        for disk, scene, before, is_acknowledged in runs_with_errors(operation, number, for_ever):
            runs += 1
            fitting = allowed(scene, before, is_acknowledged)
            if operation.repeatable and not is_acknowledged and runs % 2:
                operation.act(scene)
                fitting = [scene.after]
            for cut in disk.cuts(chance, 12):
                with another_process():
                    assert World(cut).picture() in fitting
            assert scene.world.picture() in fitting
            if operation.repeatable and not is_acknowledged and runs % 2 == 0:
                operation.act(scene)
                assert scene.world.picture() == scene.after
            with another_process():
                world = World(disk)
                operation.check(scene, world, world.picture())
                world.must_work()
    figure(runs=runs)
    assert runs > 40


@pytest.mark.parametrize("for_ever", [False, True], ids=["once", "for ever"])
def test_the_same_errors_find_a_writer_that_swallows_them(monkeypatch, for_ever):
    """A recipe that reports a failed sync or write as done must be caught."""
    real = SimFs._meet

    def quiet(disk: SimFs, call: str) -> None:
        try:
            real(disk, call)
        except OSError:
            if call not in {"sync", "sync_dir", "write"}:
                raise

    monkeypatch.setattr(SimFs, "_meet", quiet)
    monkeypatch.setattr(SimFs, "sync", lambda disk, _handle: disk._meet("sync"))
    lost, chance = 0, dice(5)
    for disk, scene, before, done in runs_with_errors(OPERATIONS[0], errno.EIO, for_ever):
        for cut in disk.cuts(chance, 12):
            with another_process():
                try:
                    lost += World(cut).picture() not in allowed(scene, before, done)
                except (StoreError, OSError, Broken):
                    lost += 1
    assert lost > 0
