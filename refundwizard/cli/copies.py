"""``backup``, ``restore-all`` and ``export --all``: every case at once, to a drive or a file."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from refundwizard.cli.failure import Failure
from refundwizard.cli.shell import Shell, show_json
from refundwizard.session import moving, second_copy
from refundwizard.session.export_work import error_words
from refundwizard.session.faults import sentence
from refundwizard.storage.errors import NotAPack, NotFound, StoreError
from refundwizard.storage.fs import OsFs
from refundwizard.storage.paths import config_dir
from refundwizard.storage.settings import load_settings, save_settings

if TYPE_CHECKING:
    from argparse import Namespace

    from refundwizard.storage.copy_run import Copied


def backup(shell: Shell, options: Namespace) -> int:
    """Make and verify a second copy; the folder is remembered."""
    settings, _problem = load_settings(OsFs(), config_dir())
    named = options.to or settings.copy_dir
    if not named:
        raise Failure(shell.words("copies.nothing"))
    folder = Path(named).absolute()
    with shell.library(writes=False) as library:
        try:
            done = second_copy.copy_to(library, folder)
        except StoreError as error:
            _note(folder, None)
            raise Failure(second_copy.failed_words(shell.words, error, folder)) from error
    _note(folder, done)
    if options.json:
        show_json({"folder": str(folder), **asdict(done)})
    else:
        print(second_copy.copied_words(shell.words, done))
    return 1 if done.flawed else 0


def _note(folder: Path, done: Copied | None) -> None:
    """Remember what came of it; where that cannot be written the copy counts all the same."""
    fs = OsFs()
    settings, _problem = load_settings(fs, config_dir())
    try:
        save_settings(fs, config_dir(), second_copy.noted(settings, folder, done))
    except StoreError as error:
        print(error.code, file=sys.stderr)


def restore_all(shell: Shell, options: Namespace) -> int:
    """Take every case of a second copy in; 1 where some are not whole there any more."""
    folder = Path(options.folder).absolute()
    with shell.library(writes=True) as library:
        try:
            back = second_copy.bring_all_back(library, folder)
        except NotFound as error:
            raise Failure(shell.words("copies.no_folder", where=folder)) from error
        library.index.save()
    if options.json:
        show_json(asdict(back))
    else:
        print(second_copy.back_words(shell.words, back))
    return 1 if back.lost else 0


def export_all(shell: Shell, options: Namespace) -> int:
    """Write all cases into one file; 1 where some had to be left out."""
    if not options.out:
        raise Failure("export: --out PATH is needed (refundwizard export --help)")
    target = Path(options.out)
    with shell.library(writes=False) as library:
        try:
            written = moving.write_all(library, target, force=options.force)
        except FileExistsError as error:
            raise Failure(shell.words("faults.exists", where=target)) from error
        except (StoreError, FileNotFoundError) as error:
            raise Failure(error_words(shell.words, error, target)) from error
    print(moving.written_words(shell.words, written, target))
    return 1 if written.left else 0


def bring_all(shell: Shell, path: Path) -> int:
    """Take in every case of a file."""
    with shell.library(writes=True) as library:
        try:
            moved = moving.bring(library, path)
        except NotAPack as error:
            raise Failure(sentence(shell.words, error, str(path))) from error
        library.index.save()
    for case_id in moved.cases:
        print(case_id)
    print(moving.moved_words(shell.words, moved), file=sys.stderr)
    return 0


def holds_all(path: Path) -> bool:
    """Tell whether a file holds all cases; one that cannot be read does not."""
    try:
        return moving.holds_all(OsFs(), path)
    except StoreError:
        return False
