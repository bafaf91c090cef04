"""``calendar``: take in the official days off of a year, and list the years that are known."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from refundwizard.cli.failure import Failure
from refundwizard.cli.shell import Shell, read_bytes, show_json
from refundwizard.content.flaws import PackError
from refundwizard.session.calendars import OlderCalendarError, refusal, rows, take_in
from refundwizard.storage.fs import OsFs

if TYPE_CHECKING:
    from argparse import Namespace


def bring_in(shell: Shell, options: Namespace) -> int:
    """Check a calendar file and keep it; dates that it moves are worked out anew."""
    path = Path(options.file)
    raw = read_bytes(shell, path)
    with shell.library(writes=True) as library:
        try:
            year = take_in(library, path.name, raw)
        except (PackError, OlderCalendarError) as error:
            raise Failure(refusal(shell.words, error)) from error
        library.bring_up_to_date()
    print(shell.words("faults.calendar_taken", year=year.year, notice=year.notice))
    return 0


def list_all(shell: Shell, options: Namespace) -> int:
    """List the years there is a calendar for."""
    found = rows(shell.pack, OsFs(), shell.root)
    if options.json:
        show_json([asdict(row) for row in found])
        return 0
    for row in found:
        mark = "" if row.is_complete else shell.words("faults.calendar_provisional")
        own = shell.words("faults.calendar_own") if row.is_loaded else ""
        print("  ".join(filter(None, (str(row.year), row.checked, row.notice, own, mark))))
    return 0
