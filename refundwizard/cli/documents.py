"""``export``: documents of a case."""

from __future__ import annotations

import sys
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from refundwizard.cli import copies, packs
from refundwizard.cli.failure import Failure
from refundwizard.cli.inputs import Given, read_case
from refundwizard.domain.renaming import seen
from refundwizard.session.export_work import Job, gathered
from refundwizard.session.exporting import (
    FORMATS,
    LARGE,
    PACK,
    NotForOthersError,
    NothingToExportError,
    Request,
    documents_of,
    produce,
    usual_document,
    write,
)
from refundwizard.session.faults import sentence
from refundwizard.session.integrity import CaseLog, Handed
from refundwizard.session.leak_scan import LeakError, leak_words
from refundwizard.session.sheets import PARTS, UnknownPartError
from refundwizard.storage.doctor import keep_head
from refundwizard.storage.errors import StoreError
from refundwizard.storage.fs import OsFs

if TYPE_CHECKING:
    from argparse import Namespace

    from refundwizard.cli.shell import Shell
    from refundwizard.domain.document import Rendered
    from refundwizard.session.library import Library


def export(shell: Shell, options: Namespace) -> int:
    """Write a document of a case, or name the formats with their documents."""
    if options.list:
        print("\n".join(_offered()))
        return 0
    if options.all:
        return copies.export_all(shell, options)
    if options.what is None or options.out is None:
        raise Failure("export: ID|FILE and --out PATH are needed (refundwizard export --help)")
    document = options.document or usual_document(options.format)
    request = Request(document, options.format, shell.lang, options.audience, options.large)
    _check(shell, request)
    if Path(options.what).is_file():
        _write(shell, options, request, read_case(shell, options.what))
        return 0
    with ExitStack() as stack:
        library = _library(shell, stack)
        case = library.cases.load(options.what).case
        given = Given(seen(case, library.pack.renamed), shell.now())
        log = CaseLog(library.store, options.what)
        _write(shell, options, request, given, log)
    return 0


def _write(
    shell: Shell, options: Namespace, request: Request, given: Given, log: CaseLog | None = None
) -> None:
    """Make and write a document; what left is written down with the case's evidence."""
    job = Job(shell.pack, given.case, given.as_of, request, log)
    if request.format == PACK:
        packs.write(shell, job, Path(options.out), force=options.force)
        return
    beside = gathered(job)
    found = beside.integrity
    try:
        made = produce(shell.pack, given.case, given.as_of, request, beside)
    except (NothingToExportError, NotForOthersError) as error:
        raise Failure(shell.words(error.word)) from error
    except UnknownPartError as error:
        raise Failure(_bad_document(shell, request, error.known)) from error
    except LeakError as error:
        raise Failure(leak_words(shell.words, error)) from error
    put(shell, made, Path(options.out), force=options.force)
    if log is not None and found is not None and not log.store.read_only:
        handed = Handed(request.document, request.format, request.lang, made.data, request.audience)
        with suppress(StoreError):
            log.note_export(handed)
            keep_head(log.store, log.case_id)


def _library(shell: Shell, stack: ExitStack) -> Library:
    """Open the store to write down what leaves it; only to read where another process has it."""
    try:
        return stack.enter_context(shell.library(writes=True))
    except Failure:
        return stack.enter_context(shell.library(writes=False))


def put(shell: Shell, made: Rendered, target: Path, *, force: bool) -> None:
    """Write a rendered document; say which characters the font lacks.

    Raises:
        Failure: the file exists, its folder does not, or the disk refuses.
    """
    if made.missing:
        text = shell.words("faults.missing_glyphs", characters=" ".join(made.missing))
        print(text, file=sys.stderr)
    try:
        write(OsFs(), target, made.data, force=force)
    except StoreError as error:
        raise Failure(sentence(shell.words, error, str(target))) from error
    except FileExistsError as error:
        raise Failure(shell.words("faults.exists", where=target)) from error
    except FileNotFoundError as error:
        raise Failure(shell.words("faults.no_folder", where=target.parent)) from error


def _check(shell: Shell, request: Request) -> None:
    if request.format not in FORMATS:
        listed = ", ".join(FORMATS)
        raise Failure(shell.words("faults.bad_format", given=request.format, known=listed))
    known = documents_of(request.format)
    if request.document.partition(":")[0] not in known:
        raise Failure(_bad_document(shell, request, tuple(map(_shape, known))))
    if request.large and request.format not in LARGE:
        fitting = ", ".join(form for form in FORMATS if form in LARGE)
        raise Failure(shell.words("faults.no_large", given=request.format, known=fitting))


def _bad_document(shell: Shell, request: Request, known: tuple[str, ...]) -> str:
    listed = ", ".join(known)
    return shell.words("faults.bad_document", given=request.document, known=listed)


def _offered() -> list[str]:
    """Return a line a format: its name, then the documents it can hold."""
    return [" ".join((form, *map(_shape, documents_of(form)))) for form in FORMATS]


def _shape(document: str) -> str:
    """Return how a document is named; of some a case has several."""
    return f"{document}:ID" if document in PARTS else document
