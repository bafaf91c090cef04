"""Checking a whole store, and mending what can be mended without taking anything away.

`examine` only reads. `mend` does reversible things: a damaged file is copied to the quarantine
before a good one takes its place, an index is made again, left-overs are swept, permissions are
narrowed. Mending twice does nothing the second time, and no case touches another.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from refundwizard.storage import history, quarantine, sweep, tree
from refundwizard.storage.atomic import put
from refundwizard.storage.case_codec import PlainCodec
from refundwizard.storage.case_store import CaseStore
from refundwizard.storage.checkup import Checkup, Finding, is_open_to_others
from refundwizard.storage.envelope import parse
from refundwizard.storage.errors import StoreError
from refundwizard.storage.evidence_check import adopt, check, verify
from refundwizard.storage.evidence_log import EvidenceLog
from refundwizard.storage.fs import FOLDER, exists
from refundwizard.storage.index import NAME, Index
from refundwizard.storage.marker import NAME as MARKER
from refundwizard.storage.marker import PARTS
from refundwizard.storage.marks import CASE_FILE, is_id
from refundwizard.storage.strict_json import CASE_LIMIT
from refundwizard.storage.vault import FLOOR

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from refundwizard.storage.envelope import Body
    from refundwizard.storage.store import Store

__all__ = ["Finding", "examine", "mend", "note_checks"]


def examine(store: Store, *, deep: bool = False, floor: int = FLOOR) -> tuple[Finding, ...]:
    """Return everything that is not as it should be; an empty result means a clean store.

    Args:
        store: An open store; it may be read-only.
        deep: Whether to hash every exhibit and read every generation.
        floor: Bytes that should be free.

    Raises:
        StoreMissing, StoreError: The cases cannot be listed, so nothing can be said.
    """
    cases = CaseStore(store, PlainCodec())
    with store.reporting(store.root):
        found = list(_store_findings(store, floor))
        for case_id in cases.ids():
            found.extend(Checkup(store, case_id, deep).findings())
        found.extend(_index_findings(store, cases))
    return tuple(found)


def _about_store(code: str, what: str, where: str, remedy: str) -> Finding:
    return Finding(code, "", what, where, remedy)


def _store_findings(store: Store, floor: int) -> Iterator[Finding]:
    for problem in store.problems:
        yield _about_store(problem, "", MARKER, "rewrite_marker")
    free = store.free_space()
    if free < floor:
        yield _about_store("space_low", str(free), "", "free_space")
    for name in ("", MARKER, *PARTS):
        if is_open_to_others(store, store.root / name):
            yield _about_store("permissions", "", name, "tighten")
    for path in sweep.leftovers(store.fs, store.root):
        yield _about_store("temp_left", "", path.relative_to(store.root).as_posix(), "sweep")
    for name in store.fs.names(store.root / "cases"):
        is_case = is_id(name) and store.fs.facts(store.root / "cases" / name).kind == FOLDER
        if not is_case and not name.startswith("."):
            yield _about_store("foreign_file", "", f"cases/{name}", "keep")


def _index_findings(store: Store, cases: CaseStore[Body]) -> Iterator[Finding]:
    """Yield what the index says wrongly about cases it believes to know; being late is normal."""
    where = f"cache/{NAME}"
    if not exists(store.fs, store.root / "cache" / NAME):
        return
    index = Index.load(store)
    if index.is_damaged:
        yield _about_store("index_stale", "damaged", where, "rebuild_index")
        return
    late = set(index.changed())
    for row in index.rows():
        if row.id not in late and row.state == "ok" and _rev(cases, row.id) != row.rev:
            yield _about_store("index_stale", row.id, where, "rebuild_index")
            return


def _rev(cases: CaseStore[Body], case_id: str) -> int:
    try:
        return cases.peek(case_id)[0].rev
    except StoreError:
        return 0


def mend(store: Store, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Do what the remedies of the findings say, as far as a program should.

    Args:
        store: An open, writable store.
        findings: From `examine`; those only a person can deal with are passed over.

    Returns:
        The findings that were dealt with.

    Raises:
        StoreLocked, StoreReadOnly: The store may only be read.
    """
    store.require_writable()
    mended = []
    for finding in findings:
        action = _ACTIONS.get(finding.remedy)
        if action is None:
            continue
        try:
            with store.reporting(store.root):
                action(store, finding)
        except StoreError:
            continue  # the next examination names it again
        mended.append(finding)
    return tuple(mended)


def note_checks(store: Store) -> int:
    """Hash the exhibits of every case again and note the result; return how many cases have any.

    A case that cannot be read is passed over: `examine` names it.

    Raises:
        StoreLocked, StoreReadOnly: The store may only be read.
    """
    store.require_writable()
    cases, noted = CaseStore(store, PlainCodec()), 0
    for case_id in cases.ids():
        with suppress(StoreError):
            if cases.peek(case_id)[0].body.evidence or EvidenceLog(store).head(case_id):
                verify(store, case_id)
                keep_head(store, case_id)
                noted += 1
    return noted


def keep_head(store: Store, case_id: str) -> None:
    """Save a case as it is, so that its file names the newest record; raises StoreError."""
    cases = CaseStore(store, PlainCodec())
    envelope, _problems = cases.peek(case_id)
    cases.save(case_id, envelope.rev, envelope.body)


def _rewrite_marker(store: Store, _finding: Finding) -> None:
    quarantine.keep_copy(store.fs, store.root, store.root / MARKER, "store", store.clock())
    store.renew_marker()


def _rewrite_case(store: Store, finding: Finding) -> None:
    CaseStore(store, PlainCodec()).mend(finding.case_id)


def _keep_copy(store: Store, finding: Finding) -> None:
    """Copy the two newest files of a case nobody can read now, lest something happen to them."""
    folder = store.folder(finding.case_id)
    past = folder / history.FOLDER
    newest = history.revs_in(store.fs.names(past) if exists(store.fs, past) else ())[-1:]
    for path in (folder / CASE_FILE, *(past / history.file_name(rev) for rev in newest)):
        if exists(store.fs, path):
            quarantine.keep_copy(store.fs, store.root, path, finding.case_id, store.clock())


def _rewrite_generation(store: Store, finding: Finding) -> None:
    """Copy case.json to where the generation it should be a copy of is missing or damaged."""
    folder = store.folder(finding.case_id)
    past = folder / history.FOLDER
    if not exists(store.fs, past):
        store.fs.mkdir(past)
        store.fs.sync_dir(folder)
    name = history.file_name(int(finding.what))
    raw = store.fs.read(folder / CASE_FILE, CASE_LIMIT)
    if parse(raw, finding.case_id, where=CASE_FILE).rev != int(finding.what):
        return  # it was saved again since it was looked at
    if exists(store.fs, past / name):
        now = store.clock()
        quarantine.keep_copy(store.fs, store.root, past / name, finding.case_id, now)
    put(store.fs, past, name, raw)


def _rebuild_index(store: Store, _finding: Finding) -> None:
    path = store.root / "cache" / NAME
    if exists(store.fs, path):
        tree.remove(store.fs, path)
    index = Index.load(store)
    index.refresh()
    index.save()


def _sweep(store: Store, _finding: Finding) -> None:
    store.sweep()


def _start_log(store: Store, finding: Finding) -> None:
    """Begin the record of exhibits that have none, and name its end in the case file."""
    if adopt(store, finding.case_id, check(store, finding.case_id)):
        keep_head(store, finding.case_id)


def _tighten(store: Store, finding: Finding) -> None:
    base = store.folder(finding.case_id) if finding.case_id else store.root
    path = base / finding.where
    mode = store.fs.facts(path).mode
    store.fs.chmod(path, mode & 0o700)


_ACTIONS: dict[str, Callable[[Store, Finding], None]] = {
    "rewrite_marker": _rewrite_marker,
    "rewrite_case": _rewrite_case,
    "keep_copy": _keep_copy,
    "rewrite_generation": _rewrite_generation,
    "rebuild_index": _rebuild_index,
    "sweep": _sweep,
    "tighten": _tighten,
    "start_log": _start_log,
}
