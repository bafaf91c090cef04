"""Whoever writes to the disk is known by name, so that no new way of writing goes untested."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

pytestmark = pytest.mark.fault

PACKAGE = Path(__file__).resolve().parents[2] / "refundwizard"
WRITERS = frozenset({"put", "Staged", "keep_copy", "set_aside"})
CHANGES = frozenset(
    {
        "create",
        "write",
        "sync",
        "replace",
        "rename",
        "unlink",
        "mkdir",
        "rmdir",
        "chmod",
        "sync_dir",
    }
)
COVERED = {
    "cli/documents.py": "test_cases: written once, never over a file",
    "cli/knowledge.py": "test_knowledge: the classifier of a pack folder",
    "cli/prevention.py": "test_prevention: the card before buying",
    "cli/updates.py": "test_updates: a file of knowledge, never over another",
    "session/case_pack.py": "test_case_pack: nothing stands there after an error",
    "session/exporting.py": "test_whole_walk: every format",
    "session/thumbnails.py": "test_whole_walk, test_permissions",
    "storage/all_cases.py": "T1 and T3 write all, test_moving: read back before it gets its name",
    "storage/atomic.py": "all of T1 and T3",
    "storage/calendars.py": "T3 calendar",
    "storage/case_store.py": "T1 and T3 create",
    "storage/commits.py": "T1 and T3 save, T3 mend",
    "storage/copy_back.py": "T1 and T3 bring back, T31 and its control, test_second_copy",
    "storage/copy_files.py": "T1 and T3 copy, T15 (a failing drive), T31, test_second_copy",
    "storage/copy_run.py": "T1 and T3 copy, T15 (a failing drive), T31, test_second_copy",
    "storage/copy_thin.py": "T15 (bounded, the last good run stays), test_second_copy",
    "storage/copying.py": "T1 and T3 evidence",
    "storage/doctor.py": "T3 mend",
    "storage/evidence_log.py": "T1 and T3 evidence, T3 record, T11",
    "storage/fs.py": "T1: the system calls themselves",
    "storage/history.py": "T3 restore (pins), T30 (pruning)",
    "storage/index.py": "T3 delete, undo, mend",
    "storage/lock.py": "T9",
    "storage/marker.py": "test_first_start",
    "storage/opened.py": "test_opened: copies for other programs, swept at the next start",
    "storage/packs.py": "T3 knowledge, test_packs",
    "storage/personal.py": "test_personal: kept, spoiled, wiped, on a full disk",
    "storage/quarantine.py": "T3 mend, evidence",
    "storage/settings.py": "test_first_start",
    "storage/store.py": "T3 delete (small pictures)",
    "storage/sweep.py": "T3: the second cut",
    "storage/taking_in.py": "T1 and T3 import, T3 renew, T17",
    "storage/trash.py": "T1 and T3 delete, undo, purge",
    "storage/tree.py": "T3 purge",
    "storage/unsaved.py": "test_window_kills, test_s12_kill",
    "storage/vault.py": "T1 and T3 evidence",
    "storage/wipe.py": "test_wipe: cut at every change of the disk",
    "ui/log_bridge.py": "test_whole_walk: the log may lose its end, and nothing else",
}
"""Module → where its writing is put to the test."""


def is_disk(owner: str) -> bool:
    last = owner.rpartition(".")[2]
    return last in {"fs", "_fs", "staged", "path", "folder"} or owner in {"os", "_path"}


def writes(source: str) -> bool:
    """Say whether a module writes: through the one writer, the disk, or the system itself."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id in WRITERS:
            return True
        if isinstance(node.func, ast.Attribute):
            owner, name = ast.unparse(node.func.value), node.func.attr
            if owner in {"quarantine", "atomic"} and name in WRITERS:
                return True
            if is_disk(owner) and (name in CHANGES or (owner, name) == ("os", "open")):
                return True
    return False


def test_every_module_that_writes_is_put_to_the_test():
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        if writes(path.read_text(encoding="utf-8"))
    }
    assert found == set(COVERED)


@pytest.mark.parametrize(
    "source", ["put(fs, a, b, c)", "self._fs.unlink(x)", "os.open(a, 1)", "folder.mkdir()"]
)
def test_a_new_way_of_writing_is_seen(source):
    assert writes(source)
