"""T10: what seven sync products drop into a case is shown; nothing of it is overwritten."""

from __future__ import annotations

from pathlib import Path

import pytest

from refundwizard.storage.conflicts import conflict_copies
from refundwizard.storage.doctor import examine, mend
from refundwizard.storage.fs import OsFs
from refundwizard.storage.lock import KernelLock
from tests.faults import real
from tests.faults.world import World

pytestmark = [pytest.mark.fault, pytest.mark.timeout(60)]

MARKS = {
    "onedrive": ("{stem}-LAPTOP-7QK2.json", "{stem}-DESKTOP.json"),
    "dropbox": (
        "{stem} (Lin's conflicted copy 2026-01-05).json",
        "{stem} (小林 的冲突副本 2026-01-05).json",
    ),
    "icloud": ("{stem} 2.json", "{stem}-NSConflict-mac.json"),
    "nutstore": ("{stem}-冲突-小林-20260105.json", "{stem}_conflict-20260105.json"),
    "baidu": ("{stem}(1).json", "{stem} - 副本.json"),
    "nextcloud": (
        "{stem} (conflicted copy 2026-01-05 100000).json",
        "{stem} (冲突的副本 2026-01-05 100000).json",
    ),
    "syncthing": (
        "{stem}.sync-conflict-20260105-100000-ABCDEFG.json",
        "{stem}.sync-conflict-20260105-100001-ABCDEFG.json",
    ),
}
STEMS = ("case", "0000000003")


def opened(root: Path) -> World:
    return World(OsFs(), root, KernelLock(root / ".lock"))


@pytest.fixture
def case(tmp_path):
    root = tmp_path / "data"
    case_id, _ = real.base(root)
    world = opened(root)
    yield world, case_id, world.store.folder(case_id)
    world.close()


def drop_copies(folder: Path, product: str) -> dict[str, bytes]:
    """Leave copies of an older state, whole and cut short, where the product would."""
    older = (folder / "history" / "0000000002.json").read_bytes()
    dropped = {}
    for stem in STEMS:
        part = "history/" if stem.startswith("0") else ""
        for form, data in zip(MARKS[product], (older, older[: len(older) // 2]), strict=True):
            dropped[part + form.format(stem=stem)] = data
    for name, data in dropped.items():
        (folder / name).write_bytes(data)
        (folder / name).chmod(0o600)
    return dropped


@pytest.mark.parametrize("product", MARKS)
def test_copies_are_shown_and_nothing_is_overwritten(case, product):
    world, case_id, folder = case
    before = world.cases.load(case_id)
    dropped = drop_copies(folder, product)
    copies = {copy.name: copy for copy in conflict_copies(world.store, case_id)}
    assert copies.keys() == dropped.keys()
    assert {copy.product for copy in copies.values()} == {product}
    assert sorted(copy.readable for copy in copies.values()) == [False, False, True, True]
    assert {copy.rev for copy in copies.values() if copy.readable} == {2}
    assert world.cases.load(case_id) == before
    check_that_work_goes_on(world, case_id)
    findings = examine(world.store, deep=True)
    assert {f.where for f in findings if f.code == "conflict_copy"} == dropped.keys()
    assert {f.code for f in findings} == {"conflict_copy"}
    mend(world.store, findings)
    assert {name: (folder / name).read_bytes() for name in dropped} == dropped


def check_that_work_goes_on(world: World, case_id: str) -> None:
    """Forty saves, exhibits, a restore and a sweep beside the copies."""
    loaded = world.cases.load(case_id)
    rev, blobs = loaded.rev, loaded.case.evidence
    for number in range(40):
        rev = world.save(case_id, rev, number, *blobs)
    world.cases.restore(case_id, rev, rev - 1)
    world.store.sweep()
    for blob in blobs:
        assert world.vault.verify(case_id, blob.sha256, blob.size) == "ok"
    again = opened(world.root)
    assert real.number_of(again, case_id) == 38
    again.close()


def test_a_file_renamed_over_the_case_is_not_taken_for_it(case):
    """A sync that keeps the wrong file leaves an older one under the right name."""
    world, case_id, folder = case
    (folder / "case.json").write_bytes((folder / "history" / "0000000001.json").read_bytes())
    loaded = world.cases.load(case_id)
    assert (loaded.case.data["number"], [p.code for p in loaded.problems]) == (
        3,
        ["rolled_forward"],
    )


def test_names_that_only_look_alike_are_not_called_copies(case):
    """The control: not everything that lies there is a conflict."""
    world, case_id, folder = case
    for name in ("letter.json", "case.txt", "mycase.json", "evidence 2"):
        (folder / name).write_bytes(b"mine")
    assert conflict_copies(world.store, case_id) == ()
    found = {f.where for f in examine(world.store) if f.code == "foreign_file"}
    assert found == {"letter.json", "case.txt", "mycase.json", "evidence 2"}
