"""T17: a case pack from anywhere is taken in whole, or refused and leaves nothing."""

from __future__ import annotations

import resource
import time
from collections import Counter
from io import BytesIO
from pathlib import Path

import pytest

from refundwizard.storage import evidence_check, tree
from refundwizard.storage.bundle import is_listed
from refundwizard.storage.bundle_reader import Bundle
from refundwizard.storage.errors import NotAPack, StoreError
from refundwizard.storage.pack_contents import contents
from refundwizard.storage.store import new_id
from refundwizard.storage.taking_in import build
from tests.faults import real
from tests.faults.dice import dice
from tests.faults.packs import EVIL, Forged, Spoiler, forged, naive, parts_of
from tests.faults.world import World

pytestmark = [pytest.mark.fault, pytest.mark.timeout(3600)]

SECONDS = 2.0
BYTES = 300 << 20
KNOWN = frozenset({"not_a_pack", "too_new"})


def sound_parts(world: World) -> dict[str, bytes]:
    """The entries of a pack with two exhibits and a record."""
    case_id = world.new("a", 1)
    blobs = [world.take(case_id, data) for data in (b"picture " * 90, b"film" * 700)]
    world.save(case_id, 1, 2, *blobs)
    evidence_check.verify(world.store, case_id)
    world.save(case_id, 2, 3, *blobs)
    return parts_of(world, case_id)


def everything_below(folder: Path) -> frozenset[str]:
    return frozenset(str(path.relative_to(folder)) for path in folder.rglob("*"))


class Yard:
    """A store with the world around it; whatever a pack leaves shows."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.world = real.reopened(folder / "around" / "data", create=True)
        self.parts = sound_parts(self.world)
        self.before = everything_below(folder)
        self.codes: Counter[str] = Counter()
        self.slowest = 0.0

    def feed(self, raw: bytes) -> str:
        """Take a pack in and return what was wrong with how that went, "" for nothing."""
        case_id = new_id()
        began = time.perf_counter()
        try:
            build(self.world.store, contents(Bundle(BytesIO(raw))), case_id)
        except StoreError as error:
            verdict = self.refused(error)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a crash
            verdict = f"crashed: {error!r}"
        else:
            verdict = self.taken(case_id)
        self.slowest = max(self.slowest, time.perf_counter() - began)
        return verdict

    def refused(self, error: StoreError) -> str:
        self.codes[getattr(error, "reason", error.code)] += 1
        return "" if error.code in KNOWN else f"not told as a pack's fault: {error!r}"

    def taken(self, case_id: str) -> str:
        self.codes["taken"] += 1
        verdict = evidence_check.check(self.world.store, case_id)
        self.world.cases.load(case_id)
        tree.remove(self.world.fs, self.world.store.folder(case_id))
        return "" if verdict.is_sound else f"taken and not sound: {verdict.faults}"

    def left(self) -> frozenset[str]:
        """What is there that was not before."""
        return everything_below(self.folder) - self.before


def test_a_spoiled_pack_is_refused_and_leaves_nothing_anywhere(sized, figure):
    count = sized(5_000, 200_000, 2_000_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with real.in_memory() as folder:
        yard = Yard(folder)
        spoiler, bad = Spoiler(yard.parts, dice(17)), []
        for number in range(count):
            raw = spoiler.one()
            if verdict := yard.feed(raw):
                bad.append(f"{number}: {verdict}")
            if number % 50 == 0 or bad:
                assert yard.left() == frozenset(), (number, bad)
        assert yard.left() == frozenset()
        assert yard.feed(spoiler.sound) == ""
        yard.world.close()
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) << 10
    figure(packs=count, slowest=f"{yard.slowest:.3f} s", taken=yard.codes["taken"])
    figure(reasons=len(yard.codes), grown=f"{memory >> 20} MiB")
    assert bad == []
    assert yard.slowest <= SECONDS
    assert memory <= BYTES
    assert len(yard.codes) >= 15, yard.codes


@pytest.mark.parametrize("name", EVIL)
def test_no_name_but_those_of_a_pack_is_listed(name):
    assert not is_listed(name)
    raw = forged([Forged(name.encode(), b"x")])
    with pytest.raises(NotAPack) as refused:
        Bundle(BytesIO(raw))
    assert refused.value.reason in {"name", "list"}


def test_the_same_packs_get_out_of_a_folder_that_believes_names(figure):
    with real.in_memory() as folder:
        place = folder / "a" / "b"
        place.mkdir(parents=True)
        before = everything_below(folder)
        for name in ("../escape", "../../two/up"):
            naive(forged([Forged(name.encode(), b"x")]), place)
        out = [each for each in everything_below(folder) - before if not each.startswith("a/b/")]
    figure(outside=len(out))
    assert len(out) >= 2


def test_a_pack_that_unpacks_to_more_than_it_says_is_stopped_on_the_way(figure):
    bomb = Forged(b"case.json", b"\0" * (64 << 20), 8, size=1 << 20)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with pytest.raises(NotAPack) as refused:
        contents(Bundle(BytesIO(forged([bomb]))))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    figure(grown=f"{grown >> 10} MiB")
    assert refused.value.reason == "lying"
