"""Which runs of a second copy stay, and letting go of the files that none of them names."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from refundwizard.storage.atomic import TEMPORARY, is_live
from refundwizard.storage.copies import FILES, RUNS, is_run
from refundwizard.storage.envelope import moment_of
from refundwizard.storage.errors import StoreError

if TYPE_CHECKING:
    from refundwizard.storage.copies import Copy, Run

NEWEST: Final = 4
MONTHS: Final = 12
"""Runs that stay: so many of the newest, and the newest of each of so many months."""


def keep(runs: list[Run]) -> list[Run]:
    """Return the runs that stay, of those given newest first; each data folder counts alone."""
    kept: list[Run] = []
    for of in dict.fromkeys(run.of for run in runs):
        mine = [run for run in runs if run.of == of]
        months: dict[str, Run] = {}
        for run in mine:
            moment = moment_of(run.at)
            months.setdefault(f"{moment:%Y-%m}" if moment else run.name, run)
        monthly = list(months.values())[:MONTHS]
        kept += [run for at, run in enumerate(mine) if at < NEWEST or run in monthly]
    return kept


def thin(copy: Copy) -> None:
    """Let go of runs nobody needs, then of the files that no kept run names.

    Where any run or list cannot be read, or something else lies beside the runs, nothing is
    removed: it might name what looks unused.
    """
    try:
        if not all(is_run(name) or _is_half(name) for name in copy.fs.names(copy.root / RUNS)):
            return
        runs = [copy.run(name) for name in copy.run_names()]
        kept = keep(runs)
        used = _used(copy, kept)
    except (StoreError, OSError):
        return
    if not kept:
        return
    names = {run.name for run in kept}
    with suppress(OSError):
        for run in runs:
            if run.name not in names:
                copy.fs.unlink(copy.root / RUNS / run.name)
        copy.fs.sync_dir(copy.root / RUNS)  # a run must never outlive its files
        _drop_unused(copy, used)


def _used(copy: Copy, runs: list[Run]) -> set[str]:
    lists = {named for run in runs for named in run.cases.values()}
    return lists | {kept.sha256 for each in lists for kept in copy.listed(each).values()}


def _is_half(name: str) -> bool:
    return name.startswith(TEMPORARY)


def _drop_unused(copy: Copy, used: set[str]) -> None:
    """Remove what no run names, and what a killed run left half written."""
    fs = copy.fs
    for part in fs.names(copy.root / FILES):
        folder = copy.root.joinpath(FILES, part)
        for name in fs.names(folder):
            if not is_live(name) if _is_half(name) else name not in used:
                fs.unlink(folder / name)
    for folder in (copy.root, copy.root / RUNS):
        for name in fs.names(folder):
            if _is_half(name) and not is_live(name):
                fs.unlink(folder / name)
