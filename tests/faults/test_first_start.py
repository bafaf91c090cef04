"""T3 for what is written once: a new data folder, and the settings."""

from __future__ import annotations

import pytest

from refundwizard.storage.errors import StoreError
from refundwizard.storage.settings import Settings, load_settings, save_settings
from tests.faults.dice import dice
from tests.faults.simulated import ROOT, NoSync, SimFs
from tests.faults.world import World, another_process

pytestmark = [pytest.mark.fault, pytest.mark.timeout(60)]


def all_cuts(kind: type[SimFs], act, limit: int = 200) -> tuple[list[SimFs], list[SimFs]]:
    """Return the disks a cut may leave during an act, and after it was acknowledged."""
    disk, chance = kind(), dice(1)
    during: list[SimFs] = []
    disk.after_change = lambda now: during.extend(now.cuts(chance, limit))
    act(disk)
    disk.after_change = None
    return during, list(disk.cuts(chance, limit))


def test_a_first_start_cut_anywhere_can_be_made_again(figure):
    during, after = all_cuts(SimFs, lambda disk: World(disk, create=True).new("a", 1))
    figure(states=len(during) + len(after))
    for cut in during:
        with another_process():
            world = World(cut, create=True)
            world.new("b", 2)
            assert set(world.picture()) <= {"a", "b"}
    for cut in after:
        with another_process():
            assert set(World(cut).picture()) == {"a"}
    assert len(during) > 50


def both_settings(disk: SimFs) -> None:
    save_settings(disk, ROOT / "config", Settings(theme="dark"))
    disk.settle()
    save_settings(disk, ROOT / "config", Settings(theme="light"))


def test_settings_are_the_old_or_the_new_ones(figure):
    during, after = all_cuts(SimFs, both_settings)
    figure(states=len(during) + len(after))
    seen = {load_settings(cut, ROOT / "config") for cut in during}
    assert {problem for _, problem in seen} == {""}
    assert {settings.theme for settings, _ in seen} == {"system", "dark", "light"}
    assert {load_settings(cut, ROOT / "config") for cut in after} == {(Settings(theme="light"), "")}


def test_the_same_cuts_find_a_recipe_that_does_not_sync():
    _, after = all_cuts(NoSync, lambda disk: World(disk, create=True).new("a", 1))
    lost = 0
    for cut in after:
        with another_process():
            try:
                lost += set(World(cut).picture()) != {"a"}
            except (StoreError, OSError):
                lost += 1
    assert lost > 10
    _, after = all_cuts(NoSync, both_settings)
    assert len({load_settings(cut, ROOT / "config") for cut in after}) > 1
