"""What the person prefers, apart from any case. A bad file never keeps the start from happening."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from refundwizard.storage.atomic import put
from refundwizard.storage.errors import StoreError, facts_about
from refundwizard.storage.fs import make_folders
from refundwizard.storage.strict_json import canonical, loads

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.storage.fs import Fs

NAME = "settings.json"
LIMIT = 64 << 10
DAMAGED = "settings_damaged"
BAD_COPY = "settings.bad.json"
"""Where the bytes of a bad file are kept; only the last one."""

THEMES = ("system", "light", "dark", "contrast")
SMALLEST_TEXT, LARGEST_TEXT = 50, 400
KNOWN_STORES = 20


@dataclass(frozen=True, slots=True)
class Settings:
    """The preferences.

    `language` is "" (as the system), "zh_CN" or "en"; `text_scale` is in percent; `data_dir` is ""
    for the usual place; `known_stores` are data folders opened before, which are therefore never
    made anew when they are missing. `copy_dir` is where the second copy goes ("" for nowhere),
    `copied_on` the day it was last found whole, `copy_failed` that the last one was not.
    `reminders` tells whether the system may show reminders while the window is open.
    """

    language: str = ""
    theme: str = "system"
    text_scale: int = 100
    data_dir: str = ""
    known_stores: tuple[str, ...] = ()
    reminders: bool = True
    copy_dir: str = ""
    copied_on: str = ""
    copy_failed: bool = False

    def knows(self, root: Path) -> bool:
        """Say whether a data folder was opened before."""
        return str(root) in self.known_stores

    def with_store(self, root: Path) -> Settings:
        """Return the settings with a data folder noted as opened."""
        others = tuple(path for path in self.known_stores if path != str(root))
        values = {**asdict(self), "known_stores": (str(root), *others)[:KNOWN_STORES]}
        return Settings(**values)


def load_settings(fs: Fs, folder: Path) -> tuple[Settings, str]:
    """Return the settings and what was wrong with them ("" or "settings_damaged").

    A file that cannot be used is kept as a copy and the defaults hold.
    """
    try:
        raw = fs.read(folder / NAME, LIMIT)
    except (FileNotFoundError, NotADirectoryError):
        return Settings(), ""
    except (OSError, StoreError):
        return Settings(), DAMAGED
    try:
        return _read(loads(raw, LIMIT, NAME)), ""
    except (StoreError, ValueError, TypeError):
        _keep(fs, folder, raw)
        return Settings(), DAMAGED


def chosen_data_dir(override: str | None = None) -> Path:
    """Return the data folder a start opens: the one asked for, the one chosen, the usual one."""
    from refundwizard.storage.fs import OsFs  # noqa: PLC0415 - only where nothing is open yet
    from refundwizard.storage.paths import config_dir, data_dir  # noqa: PLC0415 - as above

    if override:
        return data_dir(override)
    settings, _problem = load_settings(OsFs(), config_dir())
    return data_dir(settings.data_dir or None)


def save_settings(fs: Fs, folder: Path, settings: Settings) -> None:
    """Write the settings.

    Raises:
        StoreError: They are as they were.
    """
    with facts_about(folder):
        make_folders(fs, folder)
        put(fs, folder, NAME, canonical(asdict(settings)))


def _keep(fs: Fs, folder: Path, raw: bytes) -> None:
    try:
        put(fs, folder, BAD_COPY, raw)
    except OSError:
        return


def _read(table: object) -> Settings:
    """Check every value; one that does not fit spoils the whole file, so that it is noticed."""
    if not isinstance(table, dict):
        raise TypeError("table")
    known = table.pop("known_stores", [])
    if not isinstance(known, list) or not all(isinstance(path, str) for path in known):
        raise ValueError("known_stores")
    plain = asdict(Settings())
    del plain["known_stores"]
    for key, value in table.items():
        if type(value) is not type(plain.get(key, None)):
            raise ValueError(key)
    settings = Settings(**table, known_stores=tuple(known))
    if settings.theme not in THEMES or not SMALLEST_TEXT <= settings.text_scale <= LARGEST_TEXT:
        raise ValueError("range")
    return settings
