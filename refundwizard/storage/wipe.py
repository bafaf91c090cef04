"""Wiping: everything this program keeps on the computer, and nothing that is somebody else's.

What goes is put aside under another name first and removed after that, so no case is ever half
there. A note beside the marker says that a wipe has begun; a start that finds it carries the wipe
to its end before anything is shown. The note names the store, whose id changes at the end: a note
that outlived its wipe means nothing.

In the data folder only what carries a name this program gives is touched, and in the folder of the
settings only its four files. Exported files, second copies and whatever else lies there stay.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.storage import marker, personal, settings
from refundwizard.storage.atomic import TEMPORARY, is_live, put
from refundwizard.storage.errors import ABSENT, StoreError, facts_about
from refundwizard.storage.fs import FOLDER
from refundwizard.storage.marks import is_id
from refundwizard.storage.strict_json import canonical, loads
from refundwizard.storage.sweep import CALENDARS, HALF_MADE, PACKS, PURGING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from refundwizard.storage.fs import Fs
    from refundwizard.storage.store import Store

NOTE: Final = marker.WIPING
LOGS: Final = "logs"
WHOLE: Final = ("quarantine", "cache", PACKS)
"""Folders whose every name is this program's."""
CONFIG: Final = (personal.NAME, personal.BAD_COPY, settings.BAD_COPY)

_LIMIT: Final = 4096
_LOG_NAMES: Final = ("refundwizard.log", "crash.log")
_OWN_FOLDER: Final = 0o700


@dataclass(frozen=True, slots=True)
class Wiped:
    """What came of it: `cases` gone, `left` could not be removed, `foreign` was not ours."""

    cases: int = 0
    left: tuple[Path, ...] = ()
    foreign: tuple[Path, ...] = ()


def is_begun(store: Store) -> bool:
    """Say whether a wipe of this store was cut short."""
    try:
        table = loads(store.fs.read(store.root / NOTE, _LIMIT), _LIMIT, NOTE)
    except (OSError, StoreError):
        return False
    return isinstance(table, dict) and table.get("store") == store.id


def wipe(store: Store, config: Path) -> Wiped:
    """Remove everything; the store stays open and is empty.

    Args:
        store: The data folder.
        config: The folder of the settings and the particulars.

    Raises:
        StoreLocked, StoreReadOnly: Nothing was changed.
    """
    store.require_writable()
    with store.mutex:
        # a disk without room takes no note, and then only a cut cannot be mended by itself
        with contextlib.suppress(OSError):
            put(store.fs, store.root, NOTE, canonical({"store": store.id}))
        return finish(store, config)


def finish(store: Store, config: Path) -> Wiped:
    """Carry a wipe to its end, wherever it was cut short; see `wipe`."""
    store.require_writable()
    broom = _Broom(store.fs)
    with store.mutex:
        _keep_only_the_place(store, config)
        for name in _own_in_config(store.fs, config):
            broom.remove(config / name)
        cases = sum(is_id(name) for name in broom.names(store.root / "cases"))
        aside = _put_aside(store, broom)
        broom.remove(aside)
        with contextlib.suppress(OSError):
            marker.make_parts(store.fs, store.root)
            store.renew_marker()
        for path in (store.root / NOTE, config / settings.NAME):
            broom.remove(path)
        _make_lasting(store, config)
    left = tuple(broom.left)
    is_gone = not any(store.root / "cases" in path.parents for path in left)
    return Wiped(cases if is_gone else 0, left, tuple(_foreign(store, config)))


class _Broom:
    """Removes what it can and remembers what it cannot; never through a link."""

    def __init__(self, fs: Fs) -> None:
        self.fs = fs
        self.left: list[Path] = []

    def names(self, folder: Path) -> tuple[str, ...]:
        try:
            return self.fs.names(folder)
        except OSError:
            return ()

    def remove(self, path: Path) -> None:
        """Remove a name and all below it; what is not there is fine."""
        try:
            if self.fs.facts(path).kind != FOLDER:
                self.fs.unlink(path)
                return
        except OSError as error:
            self._note(error, path)
            return
        with contextlib.suppress(OSError):
            self.fs.chmod(path, _OWN_FOLDER)
        for name in self.names(path):
            self.remove(path / name)
        try:
            self.fs.rmdir(path)
        except OSError as error:
            if not any(path in each.parents for each in self.left):
                self._note(error, path)

    def _note(self, error: OSError, path: Path) -> None:
        if error.errno not in ABSENT:
            self.left.append(path)


def _put_aside(store: Store, broom: _Broom) -> Path:
    """Rename all that goes into one folder; what will not move is removed where it lies."""
    fs, root = store.fs, store.root
    aside = root / "tmp" / f"{PURGING}wipe-{os.urandom(8).hex()}"
    with contextlib.suppress(OSError):
        fs.mkdir(aside)
    for number, path in enumerate(_own(broom, root)):
        try:
            fs.rename(path, aside / f"{number}-{path.name}")
        except OSError:
            broom.remove(path)
    for folder in (root / CALENDARS, root / PACKS, root / LOGS):
        with contextlib.suppress(OSError):
            fs.rmdir(folder)
    for name in broom.names(root / "tmp"):
        if root / "tmp" / name != aside:
            broom.remove(root / "tmp" / name)
    return aside


def _own(broom: _Broom, root: Path) -> list[Path]:
    """Return what goes, folder by folder; the list is made before anything moves."""
    found = [root / name for name in broom.names(root) if _is_stale(name)]
    for folder in ("cases", "trash", *WHOLE, CALENDARS, LOGS):
        found += [root / folder / name for name in broom.names(root / folder) if _is(folder, name)]
    return found


def _is(folder: str, name: str) -> bool:
    """Say whether a name in one of our folders is one this program gives."""
    match folder:
        case "cases":
            return is_id(name) or name.startswith((TEMPORARY, *HALF_MADE))
        case "trash":
            return is_id(name.partition("-")[0])
        case "calendars":
            return name.endswith(".toml") or name.startswith(TEMPORARY)
        case "logs":
            return name.startswith(_LOG_NAMES)
        case _:
            return True


def _is_stale(name: str) -> bool:
    return name.startswith(TEMPORARY) and not is_live(name)


def _own_in_config(fs: Fs, config: Path) -> Iterator[str]:
    """Yield the files of the person's particulars and what is left of unfinished ones."""
    try:
        names = fs.names(config)
    except OSError:
        return
    yield from (name for name in names if name in CONFIG or _is_stale(name))


def _keep_only_the_place(store: Store, config: Path) -> None:
    """Forget all settings but where the data is: a start after a cut has to find it again."""
    now, _problem = settings.load_settings(store.fs, config)
    place = settings.Settings(data_dir=now.data_dir, known_stores=(str(store.root),))
    if now not in {settings.Settings(), place}:
        with contextlib.suppress(StoreError):
            settings.save_settings(store.fs, config, place)


def _make_lasting(store: Store, config: Path) -> None:
    for folder in (store.root / "cases", store.root / "trash", store.root, config):
        with contextlib.suppress(OSError):
            store.fs.sync_dir(folder)


def _foreign(store: Store, config: Path) -> Iterator[Path]:
    """Yield what lies in the folders of this program and is not its own."""
    root, broom = store.root, _Broom(store.fs)
    known = {*marker.PARTS, CALENDARS, PACKS, LOGS, marker.NAME, marker.LOCK, NOTE}
    if config == root:  # some systems have one folder for both
        known |= {*CONFIG, settings.NAME}
    yield from (
        root / name for name in broom.names(root) if name not in known and not _is_stale(name)
    )
    for folder in ("cases", "trash", CALENDARS, LOGS):
        yield from (
            root / folder / name for name in broom.names(root / folder) if not _is(folder, name)
        )


# ------------------------------------------------------------------------------- smaller things


def drop_pictures(store: Store) -> int:
    """Remove the small pictures and the copies lent to other programs; return the bytes freed.

    They are made again when they are needed.

    Raises:
        StoreLocked, StoreReadOnly: Nothing was changed.
        StoreError: something of them is still there.
    """
    store.require_writable()
    broom, freed = _Broom(store.fs), 0
    for name in ("thumbs", "opened"):
        folder = store.root / "cache" / name
        freed += _bytes(store.fs, folder)
        with store.mutex:
            broom.remove(folder)
    freed -= sum(_bytes(store.fs, path) for path in broom.left)
    if broom.left:
        with facts_about(broom.left[0]):
            store.fs.unlink(broom.left[0])
    return freed


def _bytes(fs: Fs, path: Path) -> int:
    try:
        facts = fs.facts(path)
        if facts.kind != FOLDER:
            return facts.size
        return sum(_bytes(fs, path / name) for name in fs.names(path))
    except OSError:
        return 0
