"""T8: hundreds of cases, some damaged in six ways; all of those found, no other touched."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest

from refundwizard.storage.doctor import Finding, examine, mend
from refundwizard.storage.errors import Corrupt
from refundwizard.storage.index import Index
from tests.faults import real
from tests.faults.world import World

pytestmark = [pytest.mark.fault, pytest.mark.timeout(180)]

SAVES = 3
COLD_SECONDS, WARM_SECONDS = 5.0, 0.5
"""What 10,000 cases may take; fewer take their share of it and a tenth of a second for noise."""


def flip(folder: Path) -> None:
    data = bytearray((folder / "case.json").read_bytes())
    data[len(data) // 2] ^= 1
    (folder / "case.json").write_bytes(data)


def cut(folder: Path) -> None:
    data = (folder / "case.json").read_bytes()
    (folder / "case.json").write_bytes(data[: len(data) // 3])


def zero(folder: Path) -> None:
    (folder / "case.json").write_bytes(bytes((folder / "case.json").stat().st_size))


def lose(folder: Path) -> None:
    (folder / "case.json").unlink()


def lose_generation(folder: Path) -> None:
    (folder / "history" / f"{SAVES:010d}.json").unlink()


def ruin(folder: Path) -> None:
    """Both copies of the newest state are gone; the one before is still there."""
    flip(folder)
    (folder / "history" / f"{SAVES:010d}.json").write_bytes(b"")


WAYS: dict[Callable[[Path], None], set[str]] = {
    flip: {"case_damaged"},
    cut: {"case_damaged"},
    zero: {"case_damaged"},
    lose: {"case_missing"},
    lose_generation: {"generation_missing"},
    ruin: {"case_damaged", "generation_damaged"},
}


def contents(folder: Path) -> dict[str, tuple[bytes, int, int]]:
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns, path.stat().st_mode)
        for path in folder.rglob("*")
        if path.is_file()
    }


def share(seconds: float, cases: int) -> float:
    return seconds * cases / 10_000 + 0.1


@pytest.fixture
def damaged(sized):
    """Yield a store, the ids damaged by way, and the bytes of every sound case."""
    count = sized(500, 10_000, 10_000)
    with real.in_memory() as place:
        world = real.reopened(place / "data", create=True)
        for number in range(count):
            case_id = world.new(f"case {number}", number)
            for rev in range(1, SAVES):
                world.save(case_id, rev, number)
        ids = world.cases.ids()
        assert examine(world.store, deep=True) == ()
        index = Index.load(world.store)
        index.refresh()
        assert index.save()
        wanted = max(5 * len(WAYS), count // 100)
        victims = ids[:: count // wanted][:wanted]
        by_way = defaultdict(list)
        for place_of, case_id in enumerate(victims):
            way = list(WAYS)[place_of % len(WAYS)]
            way(world.store.folder(case_id))
            by_way[way].append(case_id)
        world.close()
        yield place / "data", by_way, [case_id for case_id in ids if case_id not in victims]


def codes(findings: tuple[Finding, ...]) -> dict[str, set[str]]:
    found = defaultdict(set)
    for finding in findings:
        found[finding.case_id].add(finding.code)
    return dict(found)


def test_every_damaged_case_is_found_and_brought_back_and_no_other_is_touched(damaged, figure):
    root, by_way, sound = damaged
    world = real.reopened(root)
    before = {case_id: contents(world.store.folder(case_id)) for case_id in sound}
    victims = [case_id for ids in by_way.values() for case_id in ids]
    rows = open_list(world, len(sound) + len(victims), figure)
    assert {row.state for row in rows} == {"ok"}
    found = codes(examine(world.store))
    assert {i: found.get(i) for ids in by_way.values() for i in ids} == {
        case_id: WAYS[way] for way, ids in by_way.items() for case_id in ids
    }
    assert set(found) - {""} == set(victims)
    mend(world.store, examine(world.store))
    figure(cases=len(sound) + len(victims), damaged=len(victims), sound=len(sound))
    assert {case_id: contents(world.store.folder(case_id)) for case_id in sound} == before
    check_all_are_back(world, by_way)
    left = codes(examine(world.store, deep=True))
    assert left == {case_id: {"generation_damaged"} for case_id in by_way[ruin]}
    assert mend(world.store, examine(world.store)) == ()
    world.close()


def open_list(world: World, count: int, figure) -> tuple:
    """Open the list with its index and without, and note how long each took."""
    start = time.perf_counter()
    index = Index.load(world.store)
    index.changed()
    warm = time.perf_counter() - start
    (world.root / "cache" / "index.json").unlink()
    start = time.perf_counter()
    index = Index.load(world.store)
    assert index.refresh() == count
    cold = time.perf_counter() - start
    index.save()
    figure(warm=round(warm, 3), cold=round(cold, 3))
    assert warm <= share(WARM_SECONDS, count)
    assert cold <= share(COLD_SECONDS, count)
    return index.rows()


def check_all_are_back(world: World, by_way: dict[Callable[[Path], None], list[str]]) -> None:
    """Nothing is lost but what was written nowhere else; every bad file is in the quarantine."""
    for way, ids in by_way.items():
        for case_id in ids:
            loaded = world.cases.load(case_id)
            assert loaded.rev == (SAVES - 1 if way is ruin else SAVES)
    kept = [name for name in world.fs.names(world.root / "quarantine") if "-damaged-" in name]
    assert len(kept) == sum(len(by_way[way]) for way in (flip, cut, zero, ruin))


def test_a_case_of_which_nothing_is_left_is_named_and_hides_no_other(damaged):
    """The control: damage that cannot be recovered from is not called recovered."""
    root, _, sound = damaged
    world = real.reopened(root)
    lost = sound[0]
    for path in [*world.store.folder(lost).rglob("*.json")]:
        path.write_bytes(b"{}")
    with pytest.raises(Corrupt):
        world.cases.load(lost)
    found = codes(examine(world.store))
    assert "case_lost" in found[lost]
    mend(world.store, examine(world.store))
    assert "case_lost" in codes(examine(world.store))[lost]
    assert {path.read_bytes() for path in world.store.folder(lost).rglob("*.json")} == {b"{}"}
    world.close()
