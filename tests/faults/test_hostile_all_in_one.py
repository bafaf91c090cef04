"""T17 for the file with all cases: each case in it is taken in whole, or nothing of it stays."""

from __future__ import annotations

import json
import resource
import time
from collections import Counter
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import ClassVar

import pytest

from refundwizard.session import moving
from refundwizard.storage import evidence_check, tree
from refundwizard.storage.all_cases import ALL, LIST, write_all
from refundwizard.storage.bundle import Allowed
from refundwizard.storage.bundle_reader import Bundle
from refundwizard.storage.errors import NotAPack, StoreError, TooNew
from tests.faults import real
from tests.faults.copy_operations import library_of
from tests.faults.dice import dice
from tests.faults.packs import Forged, Spoiler, forged, joined, naive
from tests.faults.test_hostile_bundles import everything_below
from tests.faults.world import World

pytestmark = [pytest.mark.fault, pytest.mark.timeout(3600)]

SECONDS, BYTES = 2.0, 300 << 20


@dataclass
class AllSpoiler(Spoiler):
    """Spoils a file with several cases: what a pack may suffer, in one of them, and the list."""

    allowed: ClassVar[Allowed] = ALL

    def one(self) -> bytes:
        places = [name[: -len("case.json")] for name in self.parts if name.endswith("case.json")]
        self.inside = self.rng.choice(places)
        return self.listed() if self.rng.random() < 0.1 else super().one()

    def listed(self) -> bytes:
        """A list that names other cases, in another form, or of another version."""
        table = json.loads(self.parts[LIST])
        known = table["cases"]
        change = self.rng.choice(
            (
                *({"cases": each} for each in ([], known[:1], known * 2, "x", ["../x"], None)),
                *({"schema": each} for each in (2, "1", None, True)),
                *({"format": each} for each in ("x", None, "refundwizard.case")),
                {"at": 7},
            )
        )
        raw = json.dumps({**table, **change}).encode()
        return self._spoiled(self.rng.choice((raw, raw[:-1], b"", b"[]", b"\xff")))

    def _spoiled(self, raw: bytes) -> bytes:
        return joined({**self.parts, LIST: raw}, ALL)


def parts_of_all(world: World) -> dict[str, bytes]:
    """The entries of a file with three cases, two exhibits and a record in each."""
    for number in range(3):
        case_id = world.new(f"case {number}", number)
        blobs = [world.take(case_id, data * (number + 1)) for data in (b"picture " * 90, b"film")]
        world.save(case_id, 1, 2, *blobs)
        evidence_check.verify(world.store, case_id)
        world.save(case_id, 2, 3, *blobs)
    out = BytesIO()
    write_all(world.store, out.write)  # type: ignore[arg-type]
    bundle = Bundle(BytesIO(out.getvalue()), ALL)
    return {name: b"".join(bundle.pieces(entry)) for name, entry in bundle.entries.items()}


class Yard:
    """An empty store with the world around it; whatever a file leaves shows."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.file = folder, folder / "given.zip"
        other = real.reopened(folder / "other" / "data", create=True)
        self.parts = parts_of_all(other)
        other.close()
        self.world = real.reopened(folder / "around" / "data", create=True)
        self.file.write_bytes(b"")
        self.before = everything_below(folder)
        self.codes: Counter[str] = Counter()
        self.slowest = 0.0

    def feed(self, raw: bytes) -> str:
        """Take a file in and return what was wrong with how that went, "" for nothing."""
        self.file.write_bytes(raw)
        began = time.perf_counter()
        verdict = ""
        try:
            moving.look(library_of(self.world), self.file)  # type: ignore[arg-type]
            moving.bring(library_of(self.world), self.file)  # type: ignore[arg-type]
            self.codes["taken"] += 1
        except (NotAPack, TooNew) as error:
            self.codes[getattr(error, "reason", error.code)] += 1
        except StoreError as error:
            verdict = f"not told as a file's fault: {error!r}"
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a crash
            verdict = f"crashed: {error!r}"
        self.slowest = max(self.slowest, time.perf_counter() - began)
        return verdict or self.look_at_what_came()

    def look_at_what_came(self) -> str:
        """Every case that came is whole; then it is taken away again."""
        for case_id in self.world.cases.ids():
            verdict = evidence_check.check(self.world.store, case_id)
            self.world.cases.load(case_id)
            if not verdict.is_sound:
                return f"taken and not sound: {verdict.faults}"
            tree.remove(self.world.fs, self.world.store.folder(case_id))
        return ""

    def left(self) -> frozenset[str]:
        return everything_below(self.folder) - self.before


def test_a_spoiled_file_leaves_only_whole_cases_and_nothing_outside(sized, figure) -> None:
    count = sized(2_500, 100_000, 1_000_000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with real.in_memory() as folder:
        yard = Yard(folder)
        spoiler, bad = AllSpoiler(yard.parts, dice(23)), []
        for number in range(count):
            if verdict := yard.feed(spoiler.one()):
                bad.append(f"{number}: {verdict}")
            if number % 50 == 0 or bad:
                assert yard.left() == frozenset(), (number, bad)
        assert yard.feed(spoiler.sound) == ""
        assert yard.left() == frozenset()
        yard.world.close()
    memory = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) << 10
    figure(files=count, slowest=f"{yard.slowest:.3f} s", taken=yard.codes["taken"])
    figure(reasons=len(yard.codes), grown=f"{memory >> 20} MiB")
    assert bad == []
    assert yard.slowest <= SECONDS
    assert memory <= BYTES
    assert len(yard.codes) >= 15, yard.codes


def test_the_same_names_get_out_of_a_folder_that_believes_them() -> None:
    """The control: an unpacker that believes names writes outside."""
    with real.in_memory() as folder:
        place = folder / "a" / "b"
        place.mkdir(parents=True)
        naive(forged([Forged(b"cases/../../escape", b"x")]), place)
        assert (folder / "a" / "escape").exists()
