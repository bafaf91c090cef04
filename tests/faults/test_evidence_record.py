"""T11: any change to a case's files, its evidence record or its exhibits is named, and only that.

Each byte is flipped, each file cut, extended, emptied, doubled, taken away, replaced by another
one. A record that was written anew from beginning to end is sound: only its digest differs from
the one that has left the computer.
"""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from random import Random

import pytest

from refundwizard.storage import evidence_check, strict_json
from refundwizard.storage.checkup import Checkup
from refundwizard.storage.envelope import BlobRef
from refundwizard.storage.evidence_log import EXPORT, EvidenceLog
from refundwizard.storage.fs import OsFs
from refundwizard.storage.store import Store
from refundwizard.storage.vault import Vault
from tests.faults.dice import dice
from tests.faults.simulated import SimFs
from tests.faults.world import DATA, World

pytestmark = [pytest.mark.fault, pytest.mark.timeout(3600)]

Change = Callable[[], None]


@dataclass
class Kept:
    """A case with exhibits, a copy made of one, a check and a handed out document."""

    seed: int = 1
    disk: SimFs = field(default_factory=SimFs)
    blobs: list[BlobRef] = field(default_factory=list)
    rev: int = 1

    def __post_init__(self) -> None:
        self.world = World(self.disk, create=True)
        self.case_id = self.world.new("a", self.seed)
        self.chance = dice(self.seed)
        self.log = EvidenceLog(self.world.store)

    @property
    def folder(self) -> Path:
        return self.world.store.folder(self.case_id)

    def bytes(self) -> bytes:
        return self.chance.randbytes(self.chance.randint(40, 120))

    def take(self) -> None:
        self.blobs.append(self.world.take(self.case_id, self.bytes()))
        self.save()

    def mask(self) -> None:
        data = self.bytes()
        vault = Vault(self.world.store, floor=0)
        taken = vault.take_bytes(self.case_id, data, parent=self.blobs[0].sha256)
        self.blobs.append(BlobRef(taken.sha256, taken.size))
        self.save()

    def check(self) -> None:
        evidence_check.verify(self.world.store, self.case_id)
        self.save()

    def hand_out(self) -> None:
        self.log.append(self.case_id, EXPORT, {"document": "checklist", "sha256": "0" * 64})
        self.save()

    def drop(self) -> None:
        """Take an exhibit out of the case; its bytes wait for an undo."""
        self.blobs.pop(0)
        self.save()

    def save(self) -> None:
        self.rev = self.world.save(self.case_id, self.rev, self.rev + 1, *self.blobs)

    def is_sound(self) -> bool:
        store = Store.look(DATA, fs=self.disk, clock=self.world.clock)
        return evidence_check.check(store, self.case_id).is_sound

    def is_clean(self) -> bool:
        return not list(Checkup(self.world.store, self.case_id, deep=True).findings())


def small_case(seed: int = 1) -> Kept:
    kept = Kept(seed)
    for _ in range(2):
        kept.take()
    kept.mask()
    kept.check()
    kept.hand_out()
    return kept


# ------------------------------------------------------------------------------------- changes


@dataclass(frozen=True)
class Spoiler:
    """Makes one change to a file behind everybody's back, and takes it back."""

    kept: Kept
    names: tuple[str, ...]

    def files(self) -> Iterator[tuple[Path, bytes]]:
        for name in self.names:
            path = DATA / "cases" / self.kept.case_id / name
            yield path, self.kept.disk.read(path, 1 << 20)

    def flips(self, bits: tuple[int, ...]) -> Iterator[tuple[str, Path, bytes | None]]:
        for path, data in self.files():
            for at, bit in itertools.product(range(len(data)), bits):
                changed = bytearray(data)
                changed[at] ^= 1 << (bit + at) % 8
                yield f"flip {at}.{bit}", path, bytes(changed)

    def sizes(self, chance: Random, cuts: int) -> Iterator[tuple[str, Path, bytes | None]]:
        for path, data in self.files():
            for end in {0, 1, len(data) - 1, *(chance.randrange(len(data)) for _ in range(cuts))}:
                yield f"cut {end}", path, data[:end]
            for more in (b"\0", b"\n", b" ", b"}", data):
                yield f"extend {more[:2]!r}", path, data + more
            yield "zeros", path, bytes(len(data))
            if not self._may_go(path):
                yield "gone", path, None

    def _may_go(self, path: Path) -> bool:
        """Say whether it is an earlier generation: those are thinned out on purpose."""
        return path.parent.name == "history" and int(path.stem) < self.kept.rev

    def others(self) -> Iterator[tuple[str, Path, bytes | None]]:
        """Yield every file with the bytes of every other of its kind: swapped and reordered."""
        for (path, data), (other, more) in itertools.permutations(self.files(), 2):
            if path.parent == other.parent and data != more:
                yield f"bytes of {other.name[:12]}", path, more

    def missed(self, change: tuple[str, Path, bytes | None]) -> str:
        """Make a change and return what was not noticed, "" for nothing."""
        word, path, data = change
        disk, folder, name = self.kept.disk, *self.kept.disk._place(path)
        node = folder.entries[name]
        before = self.kept.disk.read(path, 1 << 20)
        disk.spoil(path, data)
        is_missed = self.kept.is_clean()
        folder.entries[name] = folder.durable[name] = node
        disk.spoil(path, before)
        return f"{path.name[:12]}: {word}" if is_missed else ""


def files_of(kept: Kept) -> tuple[str, ...]:
    base = f"{DATA}/cases/{kept.case_id}/"
    everything = sorted(kept.disk.files())
    return tuple(
        PurePosixPath("/", name).as_posix().removeprefix(base)
        for name in everything
        if PurePosixPath("/", name).as_posix().startswith(base)
    )


def test_every_change_to_case_record_and_exhibits_is_named(sized, figure):
    changes, missed, wanted = 0, [], sized(4_600, 100_000, 1_000_000)
    for seed in itertools.count(1):
        kept = small_case(seed)
        assert kept.is_clean()
        spoiler = Spoiler(kept, files_of(kept))
        bits = (seed,) if wanted < 10_000 else tuple(range(8))
        for change in itertools.chain(
            spoiler.sizes(kept.chance, 4), spoiler.others(), spoiler.flips(bits)
        ):
            changes += 1
            missed += [spoiler.missed(change)]
        assert kept.is_clean()
        if changes >= wanted:
            break
    missed = [one for one in missed if one]
    figure(changes=changes, missed=len(missed))
    assert not missed


def test_two_records_that_change_places_are_named(figure):
    kept, pairs = small_case(), 0
    names = [name for name in files_of(kept) if name.startswith("log/")]
    for one, other in itertools.combinations(names, 2):
        paths = kept.folder / one, kept.folder / other
        data = [kept.disk.read(path, 1 << 20) for path in paths]
        for path, more in zip(paths, reversed(data), strict=True):
            kept.disk.spoil(path, more)
        pairs += 1
        assert not kept.is_clean()
        for path, more in zip(paths, data, strict=True):
            kept.disk.spoil(path, more)
    figure(pairs=pairs)
    assert kept.is_clean()


def test_a_record_whose_end_was_cut_off_is_named_at_every_length():
    for left in range(5):
        kept = small_case()
        for name in files_of(kept):
            if name.startswith("log/") and name > f"log/{left:08d}.json":
                kept.disk.spoil(kept.folder / name, None)
        codes = {one.code for one in Checkup(kept.world.store, kept.case_id, deep=True).findings()}
        assert codes >= {"log_cut"}


def test_a_clean_case_is_never_called_changed(sized, figure):
    """After every step of any order of things people do, and once more from a fresh look."""
    wanted, checks, alarms = sized(10_000, 50_000, 500_000), 0, []
    for seed in itertools.count(1):
        kept = Kept(seed)
        for _ in range(12):
            steps = [kept.take, kept.save]
            steps += [kept.mask, kept.check, kept.hand_out] if kept.blobs else []
            steps += [kept.drop] if len(kept.blobs) > 1 else []
            step = kept.chance.choice(steps)
            step()
            looks = [kept.is_clean(), *(kept.is_sound() for _ in range(4))]
            checks += len(looks)
            alarms += [f"{seed}: {step.__name__}" for is_good in looks if not is_good]
        if checks >= wanted:
            break
    figure(checks=checks, alarms=len(alarms))
    assert not alarms


def test_a_record_written_anew_is_sound_and_only_its_digest_differs(figure):
    """What no check on the same computer can find, and why the digest has to leave it."""
    kept = small_case()
    printed = kept.log.head(kept.case_id)
    forged = small_case(seed=2)
    assert forged.is_clean()
    assert forged.is_sound()
    assert forged.log.head(forged.case_id) != printed
    figure(printed=printed[:12], forged=forged.log.head(forged.case_id)[:12])


def test_the_same_changes_find_a_reader_that_does_not_look(monkeypatch, figure):
    """A checksum nobody compares lets changes through, and these tests notice."""
    monkeypatch.setattr(strict_json, "_is_sealed", lambda _raw, _table: True)
    kept = small_case()
    spoiler = Spoiler(kept, tuple(name for name in files_of(kept) if name.startswith("log/")))
    missed = [one for one in map(spoiler.missed, spoiler.flips((3,))) if one]
    figure(missed=len(missed))
    assert len(missed) > 100


def test_the_originals_come_out_byte_for_byte(tmp_path, sized):
    """On the real disk: what is given out is what was given in, whatever it holds."""
    chance = dice(9)
    world = World(OsFs(), tmp_path / "data", create=True)
    case_id = world.new("a", 1)
    for number in range(sized(40, 400, 4_000)):
        source, out = tmp_path / f"{number}.jpg", tmp_path / "out"
        source.write_bytes(chance.randbytes(chance.randint(1, 200_000)))
        taken = world.vault.take(case_id, source)
        with world.vault.open(case_id, taken.sha256) as file, out.open("wb") as copy:
            shutil.copyfileobj(file, copy)
        assert out.read_bytes() == source.read_bytes()
    world.close()
