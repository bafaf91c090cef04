"""``case close`` and ``case reopen``: how a case ended, noted from the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from refundwizard.cli.failure import Failure
from refundwizard.cli.shell import Shell, show_json
from refundwizard.domain.amounts import fen_of
from refundwizard.domain.errors import AnswerError
from refundwizard.domain.passages.ending import ended
from refundwizard.domain.report import error_sentence
from refundwizard.domain.standing import closing
from refundwizard.session.closing import WITH_SUM, Ending
from refundwizard.session.closing import close as closed
from refundwizard.session.closing import reopen as reopened

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Container

    from refundwizard.domain.case import Case


def close(shell: Shell, options: Namespace) -> int:
    """Note how a case ended, and say it back."""
    ending = Ending(
        result=options.result,
        recovered=_fen(shell, options.recovered),
        route=_known(shell, "--route", options.route, shell.pack.routes),
        argument=_known(shell, "--argument", options.argument, shell.pack.rebuttals),
        note=options.note,
    )
    if ending.result not in WITH_SUM and (ending.recovered or ending.route or ending.argument):
        raise Failure(shell.words("faults.nothing_back", result=ending.result))
    return _change(shell, options, lambda case: closed(case, ending, shell.now()))


def reopen(shell: Shell, options: Namespace) -> int:
    """Open a closed case again."""
    return _change(shell, options, lambda case: _opened(shell, case))


def _opened(shell: Shell, case: Case) -> Case:
    if closing(case) is None:
        raise Failure(shell.words("faults.not_closed"))
    return reopened(case, shell.now())


def _change(shell: Shell, options: Namespace, change: Callable[[Case], Case]) -> int:
    with shell.library(writes=True) as library:
        loaded = library.cases.load(options.id)
        case = change(loaded.case)
        saved = library.cases.save(options.id, loaded.rev, case)
        library.note_saved(options.id, case, saved.rev)
        library.index.save()
    end = closing(case)
    if options.json:
        show_json({"id": options.id, "rev": saved.rev, "is_closed": end is not None})
    elif end is not None:
        print(ended(shell.words, end, shell.now().date()))
    return 0


def _fen(shell: Shell, raw: str | None) -> int | None:
    if raw is None:
        return None
    try:
        return fen_of("refunded", raw)
    except AnswerError as error:
        raise Failure(f"--recovered: {error_sentence(shell.pack, shell.words, error)}") from error


def _known(shell: Shell, option: str, given: str, table: Container[str]) -> str:
    if given and given not in table:
        raise Failure(shell.words("faults.unknown_id", option=option, given=given))
    return given
