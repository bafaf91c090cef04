"""``export --format zip`` and ``import``: case packs out, cases in."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from refundwizard.cli import copies
from refundwizard.cli.failure import Failure
from refundwizard.cli.inputs import is_case_file, read_case
from refundwizard.session.bring_in import bring, holds_case, look
from refundwizard.session.export_work import error_words, save_pack
from refundwizard.session.faults import sentence
from refundwizard.session.leak_scan import LeakError
from refundwizard.storage.doctor import keep_head
from refundwizard.storage.errors import StoreError
from refundwizard.storage.fs import OsFs

if TYPE_CHECKING:
    from argparse import Namespace

    from refundwizard.cli.shell import Shell
    from refundwizard.session.export_work import Job


def write(shell: Shell, job: Job, target: Path, *, force: bool) -> None:
    """Write a case pack, and say which characters its PDF spells out.

    Raises:
        Failure: the file exists, its folder does not, the disk refuses, or it must not leave.
    """
    try:
        made = save_pack(job, OsFs(), target, force=force)
    except FileExistsError as error:
        raise Failure(shell.words("faults.exists", where=target)) from error
    except (StoreError, LeakError, FileNotFoundError) as error:
        raise Failure(error_words(shell.words, error, target)) from error
    if made.missing:
        text = shell.words("faults.missing_glyphs", characters=" ".join(made.missing))
        print(text, file=sys.stderr)
    if job.log is not None and not job.log.store.read_only:
        keep_head(job.log.store, job.log.case_id)


def bring_in(shell: Shell, options: Namespace) -> int:
    """Take in a case pack, a case file or an answers file, and print the id of the case."""
    path = Path(options.file)
    if copies.holds_all(path):
        return copies.bring_all(shell, path)
    try:
        is_given = holds_case(OsFs(), path) or path.suffix == ".zip" or is_case_file(shell, path)
    except StoreError as error:
        raise Failure(shell.words("faults.no_file", where=path)) from error
    case_id = _from_outside(shell, path, options) if is_given else _from_answers(shell, path)
    print(case_id)
    return 0


def _from_answers(shell: Shell, path: Path) -> str:
    case = read_case(shell, str(path)).case
    with shell.library(writes=True) as library:
        case_id = library.create(case)
        library.index.save()
    return case_id


def _from_outside(shell: Shell, path: Path, options: Namespace) -> str:
    """Take in a case; one that is here with other contents stays beside it unless told."""
    with shell.library(writes=True) as library:
        try:
            offer = look(library, path)
            case_id = bring(library, offer, "update" if options.update else "new")
        except StoreError as error:
            raise Failure(sentence(shell.words, error, str(path))) from error
        library.index.save()
    if offer.standing == "same":
        print(shell.words("casepack.look_same"), file=sys.stderr)
    elif offer.is_asked and not options.update:
        print(shell.words("casepack.kept_both"), file=sys.stderr)
    return case_id
