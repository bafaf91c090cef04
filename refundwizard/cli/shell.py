"""What every command needs: the day, the language, the knowledge, the store; each on first use."""

from __future__ import annotations

import json
import os
import sys
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from refundwizard.cli.failure import Failure
from refundwizard.domain.moments import BEIJING, moment
from refundwizard.domain.pack import Pack, Words

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator
    from pathlib import Path

    from refundwizard.session.library import Library

LANGUAGES = ("zh_CN", "en")


class Shell:
    """The surroundings of one command."""

    def __init__(self, lang: str, as_of: datetime | None, data_dir: str | None) -> None:
        """Keep what the common options say; None means now, or the user's own data folder."""
        self.lang = lang
        self._as_of = as_of
        self._data_dir = data_dir

    @classmethod
    def of(cls, options: Namespace) -> Shell:
        """Read the common options, with the environment standing in for absent ones."""
        given = options.as_of or os.environ.get("REFUNDWIZARD_TODAY")
        return cls(
            options.lang or "zh_CN",
            moment_of(given) if given else None,
            options.data_dir or os.environ.get("REFUNDWIZARD_DATA_DIR"),
        )

    @property
    def is_day_given(self) -> bool:
        """Whether the day was said on the command line or in the environment."""
        return self._as_of is not None

    def now(self) -> datetime:
        """Return the moment everything is computed for, in Beijing time."""
        return self._as_of or datetime.now(BEIJING)  # noqa: TID251 - the shell owns the clock

    @cached_property
    def pack(self) -> Pack:
        """The knowledge in use, with the calendars of the data folder."""
        from refundwizard.content.flaws import PackError
        from refundwizard.session.calendars import with_loaded
        from refundwizard.session.knowledge import find
        from refundwizard.storage.fs import OsFs

        try:
            found = find(self.shipped, OsFs(), self.root)
        except PackError as error:
            raise Failure(str(error)) from error
        if found.trouble:
            from refundwizard.session.knowledge_view import told_trouble

            words = Words(self.lang, found.pack.texts)
            print(told_trouble(words, found.trouble, found.wanted, found.pack), file=sys.stderr)
        return with_loaded(found.pack, OsFs(), self.root)

    @property
    def shipped(self) -> Path:
        """The folder of the knowledge that came with the program."""
        from refundwizard.storage.paths import resources

        return resources() / "content" / "cn"

    @property
    def root(self) -> Path:
        """The data folder; nothing is created."""
        from refundwizard.storage.settings import chosen_data_dir

        return chosen_data_dir(self._data_dir)

    @cached_property
    def words(self) -> Words:
        """The words of the chosen language."""
        return Words(self.lang, self.pack.texts)

    @contextmanager
    def library(self, *, writes: bool) -> Iterator[Library]:
        """Open the store for one command; a writing command needs it to itself."""
        from refundwizard.cli.stores import open_store
        from refundwizard.session.faults import sentence
        from refundwizard.session.library import Library
        from refundwizard.storage.errors import StoreError

        root = self.root
        try:
            with open_store(root, self.now, writes=writes) as store:
                yield Library(store, lambda: self.pack, self.now)
        except StoreError as error:
            raise Failure(sentence(self.words, error, str(root))) from error


def moment_of(given: str) -> datetime:
    """Return a day or time of the command line as Beijing time.

    Raises:
        Failure: it is neither.
    """
    try:
        return moment(given)
    except ValueError as error:
        raise Failure(str(error)) from error


def show_json(value: object) -> None:
    """Print one JSON document and nothing else."""
    print(json.dumps(value, ensure_ascii=False, indent=2))


def read_bytes(shell: Shell, path: Path) -> bytes:
    """Return a file's bytes.

    Raises:
        Failure: it is missing or cannot be read.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise Failure(shell.words("faults.no_file", where=path)) from error
    except OSError as error:
        text = shell.words("faults.io_failed", where=path, number=error.errno)
        raise Failure(text) from error
