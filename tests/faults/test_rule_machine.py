"""T30: any order of saving, failing, losing power and damage, against a picture kept by hand."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass, field

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from refundwizard.storage import atomic
from refundwizard.storage.doctor import examine, mend
from refundwizard.storage.envelope import BlobRef, Body, PackRef
from refundwizard.storage.errors import StoreError
from refundwizard.storage.index import Index
from tests.faults.dice import dice
from tests.faults.simulated import CHANGING, NoSync, Plan, SimFs
from tests.faults.world import World, stale_in

pytestmark = [pytest.mark.fault, pytest.mark.timeout(280)]

NUMBERS = (errno.EIO, errno.ENOSPC)
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)
ANSWERS = st.dictionaries(TEXT, TEXT | st.integers(-(10**9), 10**9) | st.none(), max_size=3)
FAULTS = st.none() | st.builds(
    Plan, st.integers(1, 16), st.sampled_from(NUMBERS), st.booleans(), st.just(CHANGING)
)
PICK = st.integers(0, 10**6)


@dataclass
class Known:
    """What must be there of one case.

    `doubtful` are the states besides which the medium may hold: those of saves that were refused
    after they had become visible, and what was the newest before such a save.
    """

    rev: int
    case: Body
    doubtful: list[tuple[int, Body]] = field(default_factory=list)

    def states(self) -> list[tuple[int, Body]]:
        return [(self.rev, self.case), *self.doubtful]


def case_of(answers: dict[str, object], *blobs: BlobRef) -> Body:
    return Body({"answers": answers}, PackRef("cn", "2026.1"), blobs)


class Machine(RuleBasedStateMachine):
    """A person, a disk and bad luck."""

    kind: type[SimFs] = SimFs

    @initialize()
    def start(self) -> None:
        self.chance = dice(0)
        self.disk = self.kind()
        self.world = World(self.disk, create=True)
        self.disk.settle()
        self.cases: dict[str, Known] = {}
        self.trash: dict[str, tuple[str, Known]] = {}

    # ------------------------------------------------------------------------ what a person does

    @rule(answers=ANSWERS)
    def create(self, answers: dict[str, object]) -> None:
        case = case_of(answers)
        self.cases[self.world.cases.create(case)] = Known(1, case)

    @rule(answers=ANSWERS)
    def bring_in(self, answers: dict[str, object]) -> None:
        """A case from another store, with its exhibits."""
        other = World(SimFs(), create=True)
        source = other.cases.create(case_of(answers))
        blob = other.take(source, repr(answers).encode())
        with other.vault.open(source, blob.sha256) as file:
            data = file.read()
        case_id = self.world.cases.create(other.cases.load(source).case)
        self.world.take(case_id, data)
        case = case_of(answers, blob)
        self.cases[case_id] = Known(self.world.cases.save(case_id, 1, case).rev, case)

    @precondition(lambda self: self.cases)
    @rule(pick=PICK, answers=ANSWERS, fault=FAULTS)
    def save(self, pick: int, answers: dict[str, object], fault: Plan | None) -> None:
        case_id, known = self.one(pick)
        case = case_of(answers, *known.case.evidence)
        self.attempt(case_id, known, case, fault)

    @precondition(lambda self: self.cases)
    @rule(pick=PICK, data=st.binary(min_size=1, max_size=9), fault=FAULTS)
    def attach(self, pick: int, data: bytes, fault: Plan | None) -> None:
        case_id, known = self.one(pick)
        self.disk.plan = fault
        try:
            blob = self.world.take(case_id, data)
        except StoreError:
            return
        finally:
            self.disk.plan = None
        if blob not in known.case.evidence:
            case = case_of(dict(known.case.data["answers"]), *known.case.evidence, blob)  # type: ignore[call-overload]
            self.attempt(case_id, known, case, None)

    @precondition(lambda self: self.cases)
    @rule(pick=PICK, back=st.integers(0, 5))
    def restore(self, pick: int, back: int) -> None:
        case_id, known = self.one(pick)
        generations = [g.rev for g in self.world.cases.generations(case_id) if g.readable]
        rev = generations[min(back, len(generations) - 1)]
        case = self.world.cases.load_generation(case_id, rev).case
        saved = self.world.cases.restore(case_id, known.rev, rev)
        self.cases[case_id] = Known(saved.rev, case)

    @precondition(lambda self: self.cases)
    @rule(pick=PICK)
    def delete(self, pick: int) -> None:
        case_id, known = self.one(pick)
        self.world.clock.forward(seconds=1)
        self.trash[case_id] = (self.world.trash.delete(case_id).name, known)
        del self.cases[case_id]

    @precondition(lambda self: self.trash)
    @rule(pick=PICK)
    def take_back(self, pick: int) -> None:
        case_id = sorted(self.trash)[pick % len(self.trash)]
        name, known = self.trash.pop(case_id)
        self.world.trash.undo(name)
        self.cases[case_id] = known
        self.look_again(case_id)

    @rule(hours=st.integers(-30, 400))
    def time_passes(self, hours: int) -> None:
        """Forward, or back as when somebody sets the clock."""
        self.world.clock.forward(hours=hours)

    @rule()
    def tidy(self) -> None:
        self.world.store.sweep()
        index = Index.load(self.world.store)
        index.refresh()
        index.save()
        mend(self.world.store, examine(self.world.store))
        for case_id in self.cases:
            self.look_again(case_id)

    # ------------------------------------------------------------------------ what goes wrong

    @precondition(lambda self: self.cases)
    @rule(pick=PICK, answers=ANSWERS, at=st.integers(1, 26), which=PICK)
    def cut_while_saving(self, pick: int, answers: dict[str, object], at: int, which: int) -> None:
        case_id, known = self.one(pick)
        case = case_of(answers, *known.case.evidence)
        left: list[SimFs] = []
        seen = [0]

        def look(disk: SimFs) -> None:
            seen[0] += 1
            if seen[0] == at:
                left.extend(disk.cuts(self.chance, 40))

        self.disk.after_change = look
        self.attempt(case_id, known, case, None)
        self.disk.after_change = None
        if left:
            self.cases[case_id] = Known(
                known.rev, known.case, [*known.doubtful, (known.rev + 1, case)]
            )
            self.restart(left[which % len(left)])

    @rule(which=PICK)
    def cut_in_between(self, which: int) -> None:
        left = list(self.disk.cuts(self.chance, 40))
        self.restart(left[which % len(left)])

    @precondition(lambda self: self.cases)
    @rule(
        pick=PICK,
        at=PICK,
        way=st.sampled_from(["flip", "cut", "zero", "gone"]),
        newest=st.booleans(),
    )
    def damage(self, pick: int, at: int, way: str, newest: bool) -> None:
        """Spoil one of the two copies of the newest state."""
        case_id, known = self.one(pick)
        self.disk.settle()
        if self.world.cases.mend(case_id):
            self.look_again(case_id)
        folder = self.world.store.folder(case_id)
        known = self.cases[case_id]
        path = (
            folder
            / ("history" if newest else "")
            / (f"{known.rev:010d}.json" if newest else "case.json")
        )
        self.disk.spoil(path, spoilt(self.disk.read(path, 1 << 20), at, way))
        self.look_again(case_id)
        mend(self.world.store, examine(self.world.store))

    # ------------------------------------------------------------------------ what must hold

    @invariant()
    def everything_is_there(self) -> None:
        for case_id, known in getattr(self, "cases", {}).items():
            loaded = self.world.cases.load(case_id)
            assert (loaded.rev, loaded.case) in known.states()
            if not known.doubtful:
                assert loaded.rev == known.rev
            for blob in loaded.case.evidence:
                assert self.world.vault.verify(case_id, blob.sha256, blob.size) == "ok"

    @invariant()
    def nothing_else_is_there(self) -> None:
        if hasattr(self, "cases"):
            assert self.world.cases.ids() == tuple(sorted(self.cases))
            assert {entry.case_id for entry in self.world.trash.entries()} == set(self.trash)

    # ------------------------------------------------------------------------ inside

    def one(self, pick: int) -> tuple[str, Known]:
        case_id = sorted(self.cases)[pick % len(self.cases)]
        return case_id, self.cases[case_id]

    def attempt(self, case_id: str, known: Known, case: Body, fault: Plan | None) -> None:
        self.disk.plan = fault
        try:
            rev = self.world.cases.save(case_id, known.rev, case).rev
        except StoreError:
            self.disk.plan = None
            known.doubtful.append((known.rev + 1, case))
            self.look_again(case_id, settled=False)
        else:
            self.cases[case_id] = Known(rev, case)
        finally:
            self.disk.plan = None

    def look_again(self, case_id: str, *, settled: bool = False) -> None:
        """Go on from what is visible; until it is written anew the medium may hold less."""
        known = self.cases[case_id]
        loaded = self.world.cases.load(case_id)
        state = (loaded.rev, loaded.case)
        assert state in known.states()
        doubtful = [] if settled else [one for one in known.states() if one != state]
        self.cases[case_id] = Known(*state, doubtful)

    def restart(self, disk: SimFs) -> None:
        """Go on with what a cut left, as a new process."""
        atomic._live.clear()
        clock = self.world.clock
        self.disk = disk
        self.world = World(disk, clock=clock)
        self.world.store.sweep()
        assert not list(stale_in(disk, self.world.root))
        for case_id in self.cases:
            self.look_again(case_id, settled=True)


def spoilt(data: bytes, at: int, way: str) -> bytes | None:
    place = at % len(data)
    if way == "flip":
        return data[:place] + bytes([data[place] ^ (1 + at % 255)]) + data[place + 1 :]
    return {"cut": data[:place], "zero": bytes(len(data)), "gone": None}[way]


class Careless(Machine):
    """The same on a disk that is never told to keep anything."""

    kind = NoSync


def run(machine: type[Machine], examples: int, steps: int, *phases: Phase) -> None:
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=steps,
            deadline=None,
            database=None,
            derandomize=True,
            report_multiple_bugs=False,
            phases=phases,
            suppress_health_check=list(HealthCheck),
        ),
    )


@pytest.fixture(autouse=True)
def same_ids_every_time(monkeypatch):
    monkeypatch.setattr(os, "urandom", dice(1).randbytes)


def test_no_order_of_events_loses_anything(sized, figure):
    examples, steps = sized((300, 40), (5000, 60), (50_000, 80))
    figure(examples=examples, steps=steps)
    run(Machine, examples, steps, Phase.generate, Phase.shrink)


def test_the_same_events_find_a_recipe_that_does_not_sync():
    with pytest.raises((AssertionError, StoreError, FileNotFoundError)):
        run(Careless, 100, 30, Phase.generate)
