"""T28: whatever the system lets through, no other user may look at what the program writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from refundwizard.storage.doctor import examine, mend
from tests.faults import real
from tests.faults.forks import Forks
from tests.faults.marks import UNIX

pytestmark = [pytest.mark.fault, UNIX, pytest.mark.timeout(60)]


def open_to_others(folder: Path) -> dict[str, str]:
    """Return every file and folder with a permission for group or others."""
    found = {}
    for path in (folder, *folder.rglob("*")):
        mode = path.lstat().st_mode & 0o777
        if mode & 0o077:
            found[str(path.relative_to(folder))] = oct(mode)
    return found


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_nothing_is_open_to_others_whatever_the_umask(forks: Forks, tmp_path, umask):
    places = {"root": str(tmp_path / "home" / "data"), "config": str(tmp_path / "home" / "config")}
    child = forks.start("everything", new=True, umask=umask, **places)
    assert (child.wait(), child.lines()) == (0, ["ACK"])
    made = list((tmp_path / "home").rglob("*"))
    assert len(made) > 20
    assert {path.name for path in made} >= {"settings.json", "index.json", "1.png", "case.json"}
    assert open_to_others(tmp_path / "home") == {}


def test_what_somebody_else_opened_up_is_found_and_closed_again(tmp_path):
    """The control: the same look does find a mode that is too wide."""
    root = tmp_path / "data"
    case_id, _ = real.base(root)
    case = root / "cases" / case_id
    (case / "case.json").chmod(0o644)
    (case / "evidence").chmod(0o755)
    wide = {f"cases/{case_id}/case.json": "0o644", f"cases/{case_id}/evidence": "0o755"}
    assert open_to_others(root) == wide
    world = real.reopened(root)
    findings = examine(world.store)
    assert {finding.where for finding in findings} == {"case.json", "evidence"}
    mend(world.store, findings)
    assert open_to_others(root) == {}
    world.close()
