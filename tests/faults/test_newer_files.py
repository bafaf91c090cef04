"""T13: older files open, newer ones are named and not touched, whatever the program does then."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from refundwizard.storage.case_codec import PlainCodec
from refundwizard.storage.case_store import CaseStore
from refundwizard.storage.doctor import examine, mend
from refundwizard.storage.envelope import SCHEMA
from refundwizard.storage.errors import StoreError, TooNew
from refundwizard.storage.fs import OsFs
from refundwizard.storage.index import Index
from refundwizard.storage.lock import KernelLock
from refundwizard.storage.migrations import Chain
from refundwizard.storage.store import Store
from refundwizard.storage.strict_json import seal
from tests.faults.dice import dice
from tests.faults.world import World
from tests.unit.storage.support import FakeClock, body

pytestmark = [pytest.mark.fault, pytest.mark.timeout(60)]

LEGACY = Path(__file__).parents[1] / "legacy"
ACTIONS = 100


def opened(root: Path) -> World:
    return World(OsFs(), root, KernelLock(root / ".lock"), create=True)


@pytest.mark.parametrize("sample", sorted(LEGACY.glob("schema_*.json")), ids=lambda path: path.stem)
def test_a_case_of_every_released_schema_opens_and_saves(tmp_path, sample):
    world = opened(tmp_path / "data")
    case_id = json.loads(sample.read_bytes())["id"]
    folder = world.root / "cases" / case_id
    for part in ("history", "evidence"):
        (folder / part).mkdir(parents=True, mode=0o700)
    loaded_rev = json.loads(sample.read_bytes())["rev"]
    for name in ("case.json", f"history/{loaded_rev:010d}.json"):
        shutil.copyfile(sample, folder / name)
    loaded = world.cases.load(case_id)
    assert world.cases.save(case_id, loaded.rev, loaded.case).rev == loaded.rev + 1
    assert world.cases.load(case_id).case == loaded.case
    is_old = json.loads(sample.read_bytes())["schema"] < SCHEMA
    pins = {g.pin for g in world.cases.generations(case_id)} - {""}
    assert pins == ({"before_migration"} if is_old else set())
    world.close()


# ---------------------------------------------------------------------------- newer than we are


def thing(chance: random.Random, depth: int = 0) -> object:
    """Return any JSON value."""
    kinds = [int, str, bool, None, list, dict] if depth < 3 else [int, str]
    kind = chance.choice(kinds)
    if kind is list:
        return [thing(chance, depth + 1) for _ in range(chance.randrange(4))]
    if kind is dict:
        return {f"k{n}": thing(chance, depth + 1) for n in range(chance.randrange(4))}
    if kind is None:
        return None
    return chance.randrange(10**6) if kind is int else chance.choice(["退款", "x", True])


def newer(chance: random.Random, case_id: str, rev: int) -> bytes:
    """Return the sealed bytes of a case as a later version may write it."""
    table = {
        "format": "refundwizard.case",
        "schema": SCHEMA + chance.randrange(1, 50),
        "id": case_id,
        "rev": rev,
        **{f"a_new_key_{n}": thing(chance) for n in range(chance.randrange(1, 5))},
    }
    for key in ("saved_at", "app", "data", "evidence", "pack"):
        if chance.random() < 0.7:
            table[key] = thing(chance)
    return seal(table)


class Person:
    """Someone who does not know that the case is a newer version's, and tries everything."""

    def __init__(self, world: World, case_id: str, chance: random.Random) -> None:
        self.world, self.case_id, self.chance = world, case_id, chance
        self.refused = 0

    def actions(self) -> list[Callable[[], object]]:
        world, case_id = self.world, self.case_id
        return [
            lambda: world.cases.load(case_id),
            lambda: world.cases.peek(case_id),
            lambda: world.cases.save(case_id, self.chance.choice((1, 2)), body(1, name="x")),
            lambda: world.cases.restore(case_id, 7, 7),
            lambda: world.cases.mend(case_id),
            lambda: world.cases.generations(case_id),
            lambda: world.vault.hashes(case_id),
            lambda: mend(world.store, examine(world.store, deep=True)),
            lambda: Index.load(world.store).refresh(),
            self.refresh,
            world.store.sweep,
            lambda: world.trash.undo(world.trash.delete(case_id).name),
            lambda: world.trash.purge_due(0),
            lambda: world.new("other", 1),
            self.reopen,
        ]

    def refresh(self) -> None:
        index = Index.load(self.world.store)
        index.refresh()
        index.save()

    def reopen(self) -> None:
        self.world.close()
        self.world = opened(self.world.root)

    def act(self) -> None:
        self.world.clock.forward(seconds=61)
        try:
            self.chance.choice(self.actions())()
        except StoreError:
            self.refused += 1


@pytest.mark.parametrize("seed", range(8))
def test_a_newer_case_is_named_and_stays_as_it_is_through_a_hundred_actions(tmp_path, seed):
    chance = dice(seed)
    world = opened(tmp_path / "data")
    case_id = world.new("a", 1)
    folder = world.store.folder(case_id)
    for number, name in enumerate(
        ("case.json", "history/0000000001.json", "history/0000000002.json")
    ):
        (folder / name).write_bytes(newer(chance, case_id, max(1, number)))
    before = bytes_in(folder)
    person = Person(world, case_id, chance)
    for _ in range(ACTIONS):
        person.act()
    assert bytes_in(folder) == before
    assert person.refused > 10
    with pytest.raises(TooNew):
        person.world.cases.load(case_id)
    row = next(row for row in rows(person.world) if row.id == case_id)
    assert row.state == "newer"
    found = {f.code for f in examine(person.world.store) if f.case_id == case_id}
    assert "schema_newer" in found
    person.world.close()


def rows(world: World):
    index = Index.load(world.store)
    index.refresh()
    return index.rows()


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_same_actions_do_change_a_case_of_our_own(tmp_path):
    """The control: it is the schema number that protects the file, not a lack of actions."""
    world = opened(tmp_path / "data")
    case_id = world.new("a", 1)
    folder = world.store.folder(case_id)
    before = bytes_in(folder)
    person = Person(world, case_id, dice(1))
    for _ in range(ACTIONS):
        person.act()
    assert bytes_in(folder) != before
    person.world.close()


def test_going_back_to_the_older_version_and_forth_again_loses_nothing(tmp_path):
    """The downgrade drill: new writes, old meets the case and cannot, new finds it as it was."""
    after_us = Chain(SCHEMA + 1, {n: lambda table: table for n in range(1, SCHEMA + 1)})
    root = tmp_path / "data"
    world = opened(root)
    case_id = world.new("a", 1)
    newer_app = CaseStore(world.store, PlainCodec(), app="9.0", chain=after_us)
    assert newer_app.load(case_id).migrated_from == SCHEMA
    newer_app.save(case_id, 1, body(2, name="a"))
    pins = {g.rev: g.pin for g in newer_app.generations(case_id)}
    assert pins == {2: "", 1: "before_migration"}
    before = bytes_in(world.store.folder(case_id))
    person = Person(world, case_id, dice(2))
    for _ in range(ACTIONS):
        person.act()
    assert bytes_in(world.store.folder(case_id)) == before
    person.world.close()
    with Store.open(root, fs=OsFs(), clock=FakeClock()) as store:
        again = CaseStore(store, PlainCodec(), app="9.0", chain=after_us)
        loaded = again.load(case_id)
        assert (loaded.rev, loaded.case, loaded.problems) == (2, body(2, name="a"), ())
        assert again.save(case_id, 2, body(3, name="a")).rev == 3
