"""What a spoiled pack does: it is read and used, while every file and call is watched."""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from refundwizard.content.load import PackError, load
from refundwizard.domain.answers import AtTime, Choice, Money, OnDate, Unsure
from refundwizard.domain.answers import Words as Text
from refundwizard.domain.assess import assess
from refundwizard.domain.case import Case, Message, PackRef
from refundwizard.domain.moments import BEIJING
from refundwizard.domain.pack import Pack, Words
from refundwizard.domain.report import questions, report
from tests.faults.spoiled_packs import LANGUAGE, Yard

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT = 0.2
"""Seconds of computing one pack may take, from its files to the printed result."""

UNFILLED = re.compile(r"\$\{?[A-Za-z_]|\{\{|\}\}")
OUTSIDE = ("open", "os.listdir", "os.scandir", "os.mkdir", "os.remove", "os.rename")
NEVER = (
    *("socket.connect", "socket.getaddrinfo", "socket.bind", "subprocess.Popen", "os.system"),
    *("os.exec", "os.fork", "os.posix_spawn", "ctypes.dlopen", "exec"),
)
NOON = datetime(2026, 11, 17, 12, tzinfo=BEIJING)
FAR = datetime(9999, 12, 31, 23, tzinfo=BEIJING)


@dataclass
class Found:
    """What a run over many packs saw."""

    packs: int = 0
    refused: int = 0
    assessed: int = 0
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)
    reached: Counter[str] = field(default_factory=Counter)

    def add(self, other: Found) -> None:
        """Take in what another run saw."""
        self.packs += other.packs
        self.refused += other.refused
        self.assessed += other.assessed
        self.slowest = max(self.slowest, other.slowest)
        self.faults += other.faults
        self.reached += other.reached


# ------------------------------------------------------------------------------------- watching

_watched: list[str] = []
_allowed: list[str] = []


def _hook(event: str, args: tuple[Any, ...]) -> None:
    if not _allowed:
        return
    if event in NEVER:
        _watched.append(f"{event} {args[:1]!r:.80}")
    elif event in OUTSIDE and isinstance(args[0], str | bytes | Path):
        path = args[0].decode() if isinstance(args[0], bytes) else str(args[0])
        if not Path(path).is_relative_to(_allowed[0]) or ".." in path:
            _watched.append(f"{event} {path}")


@cache
def watching() -> bool:
    """Look at every call of this process from now on; it cannot be undone, only be idle."""
    sys.addaudithook(_hook)
    return True


@contextmanager
def only_inside(folder: Path) -> Iterator[list[str]]:
    """Return what was touched outside of a folder."""
    watching()
    _watched.clear()
    _allowed.append(str(folder))
    try:
        yield _watched
    finally:
        _allowed.clear()


# ------------------------------------------------------------------------------------- one pack

ANSWERS = {
    "reason": Choice(id="regret"),
    "bought_on": OnDate(on=date(2026, 11, 10)),
    "arrived_on": OnDate(on=date(2026, 11, 12)),
    "paid": Money(fen=12_345),
    "stage": Choice(id="answered"),
    "their_words": Text(text="拆了就不退"),
    "opened": Choice(id="yes"),
    "platform": Choice(id="corner_shop"),
}
MORE = (
    {"problem": Choice(id="silence"), "stage": Choice(id="asked")},
    {"arrived_on": Unsure(), "stage": Unsure(), "reason": Unsure()},
    {"arrived_on": AtTime(at=FAR), "bought_on": OnDate(on=date.min), "paid": Text(text="x")},
)


def cases() -> tuple[Case, ...]:
    """Return an empty case, a usual one and some odd ones."""
    given: tuple[dict[str, Any], ...] = ({}, ANSWERS, *(ANSWERS | more for more in MORE))
    note = Message(id="m1", at=NOON, direction="in", channel="chat", text="拆了就不退，已拆封")
    ref = PackRef(id="tiny", version="1")
    return tuple(
        Case(pack=ref, created_at=NOON, answers=answers, messages=(note,)) for answers in given
    )


CASES = cases()


def printed(pack: Pack) -> Iterator[str]:
    """Yield everything a pack says about the cases, in words."""
    words = Words(LANGUAGE, pack.texts)
    yield from said(questions(pack, words))
    for case, now in zip(CASES, (NOON, NOON, FAR, NOON, NOON), strict=True):
        found = report(pack, assess(pack, case, now), words)
        json.dumps(found)
        yield from said(found)


def said(value: Any) -> Iterator[str]:
    """Yield every text in a result."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from said(part)


def look(folder: Path, found: Found, name: str) -> None:
    """Load one pack and use it; note what is not as it should be."""
    found.packs += 1
    begun = time.process_time()
    with only_inside(folder) as touched:
        try:
            pack = load(folder)
        except PackError as error:
            found.refused += 1
            found.reached.update(_kinds(error))
        except Exception as error:  # noqa: BLE001 - this is what must not happen
            found.faults.append(f"{name}: load: {type(error).__name__}: {error!s:.200}")
        else:
            _use(pack, found, name)
    found.faults += [f"{name}: touched {each}" for each in touched]
    spent = time.process_time() - begun
    found.slowest = max(found.slowest, spent)
    if spent > LIMIT:
        found.faults.append(f"{name}: took {spent:.2f} s")


def _use(pack: Pack, found: Found, name: str) -> None:
    try:
        if Pack.model_validate(dict(pack)) != pack:
            found.faults.append(f"{name}: what was loaded is not what its shape says")
        for text in printed(pack):
            left = UNFILLED.search(text)
            if left is not None:
                near = text[max(0, left.start() - 60) : left.end() + 40]
                found.faults.append(f"{name}: unfilled field: {near}")
    except Exception as error:  # noqa: BLE001 - this is what must not happen
        found.faults.append(f"{name}: use: {type(error).__name__}: {error!s:.200}")
    else:
        found.assessed += 1


def _kinds(error: PackError) -> set[str]:
    return {re.sub(r"`[^`]*`|\d+", "#", flaw.sentence)[:60] for flaw in error.flaws}


def many(folder: str, first: int, last: int) -> Found:
    """Look at the spoiled packs of a range of seeds."""
    yard = Yard(Path(folder))
    found = Found()
    look(yard.root, Found(), "warm up")
    for seed in range(first, last):
        with yard.spoiled(seed) as pack:
            look(pack, found, f"seed {seed}")
    return found
