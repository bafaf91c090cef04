"""``case``: make, list, show, delete and restore cases."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from refundwizard.cli.failure import Failure
from refundwizard.cli.inputs import read_case
from refundwizard.cli.shell import Shell, show_json
from refundwizard.domain import assess as engine
from refundwizard.domain.moments import beijing
from refundwizard.domain.passages.ending import ended
from refundwizard.domain.report import report
from refundwizard.domain.wording import yuan
from refundwizard.media.kinds import short_name
from refundwizard.media.sniff import sniff
from refundwizard.session.exhibits import Place, with_intake
from refundwizard.session.faults import reason
from refundwizard.session.intake import take_in
from refundwizard.storage.errors import NotFound
from refundwizard.storage.vault import Vault

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator

    from refundwizard.domain.assessment import Assessment
    from refundwizard.domain.case import Case
    from refundwizard.session.library import Library


def new(shell: Shell, options: Namespace) -> int:
    """Store a case made from an answers file, with evidence, and print its id."""
    case = read_case(shell, options.answers).case
    sources = [_source(shell, name) for name in options.evidence]
    with shell.library(writes=True) as library:
        case_id = library.create(case)
        if sources:
            _attach(shell, library, case_id, sources)
        library.index.save()
    print(case_id)
    return 0


def list_all(shell: Shell, options: Namespace) -> int:
    """List the cases, the nearest date first."""
    with shell.library(writes=False) as library:
        library.refresh()
        rows = library.rows()
    if options.json:
        show_json([_row(row_dict) for row_dict in map(asdict, rows)])
        return 0
    for row in rows:
        title = row.title.replace("\t", " / ") or "-"
        state = row.status if row.status == "closed" else row.state
        print(f"{row.id}  {row.next_due or '-':<10}  {state:<7}  {title}")
    return 0


def show(shell: Shell, options: Namespace) -> int:
    """Show a stored case and its assessment."""
    with shell.library(writes=False) as library:
        loaded = library.cases.load(options.id)
    assessment = engine.assess(shell.pack, loaded.case, shell.now())
    result = {
        "id": options.id,
        "rev": loaded.rev,
        "saved_at": loaded.saved_at,
        "case": loaded.case.model_dump(mode="json"),
        "assessment": report(shell.pack, assessment, shell.words, loaded.case),
    }
    if options.json:
        show_json(result)
        return 0
    print(f"{options.id}  rev {loaded.rev}  {loaded.saved_at}")
    for question in loaded.case.in_order(shell.pack.questions).answers:
        if question in shell.pack.questions:
            print(f"  {shell.words.get(f'questions.{question}.label', question)}")
    for line in _happened(shell, loaded.case, assessment):
        print(f"  {line}")
    return 0


def _happened(shell: Shell, case: Case, found: Assessment) -> Iterator[str]:
    """Yield a line for everything that was recorded, without any text, and for the end."""
    for message in found.messages:
        channel = shell.words.get(f"channels.{message.channel}", message.channel)
        yield f"{beijing(message.at):%Y-%m-%d %H:%M}  {message.state:<9}  {channel}"
    for filing in case.filings:
        route = shell.words.get(f"routes.{filing.route}.name", filing.route)
        state = filing.ending or ("accepted" if filing.accepted_on else "filed")
        yield f"{beijing(filing.filed_at):%Y-%m-%d %H:%M}  {state:<9}  {route}"
    if found.closing is not None:
        yield ended(shell.words, found.closing, shell.now().date())


def delete(shell: Shell, options: Namespace) -> int:
    """Move a case to the trash folder."""
    with shell.library(writes=True) as library:
        entry = library.delete(options.id)
    if options.json:
        show_json({"id": options.id, "trash": entry.name})
    return 0


def restore(shell: Shell, options: Namespace) -> int:
    """Take a case out of the trash folder."""
    with shell.library(writes=True) as library:
        entry = library.trash.find(options.id)
        if entry is None:
            raise NotFound(options.id)
        case_id = library.undo_delete(entry)
    if options.json:
        show_json({"id": case_id})
    return 0


def _source(shell: Shell, name: str) -> Path:
    path = Path(name)
    if not path.exists():
        raise Failure(shell.words("faults.no_file", where=path))
    return path


def _attach(shell: Shell, library: Library, case_id: str, sources: list[Path]) -> None:
    import sys

    loaded = library.cases.load(case_id)
    place = Place.of(case_id, loaded.case)
    intake = take_in(Vault(library.store, sniff=sniff), place, sources, shell.now())
    case = with_intake(loaded.case, intake)
    saved = library.cases.save(case_id, loaded.rev, case)
    library.note_saved(case_id, case, saved.rev)
    for left in intake.left_out:
        text = shell.words(
            "faults.refused", where=_shown(left.name), reason=reason(shell.words, left.reason)
        )
        print(text, file=sys.stderr)
    for each in intake.remarks:
        kind = short_name(each.kind) or "?"
        what = shell.words(f"faults.noted_{each.code}", kind=kind)
        print(shell.words("faults.noted", where=_shown(each.name), what=what), file=sys.stderr)


def _shown(name: str) -> str:
    """Return a file's name with everything a terminal would act upon written out."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in name)


def _row(row: dict[str, object]) -> dict[str, object]:
    shown = ("id", "rev", "state", "problem", "status", "next_due", "provisional", "updated_at")
    recovered = row["recovered"]
    return {
        "title": str(row["title"]).replace("\t", " / "),
        **{key: row[key] for key in shown},
        **{key: row[key] for key in ("result", "route", "closed_on", "unsent")},
        "recovered": yuan(recovered) if isinstance(recovered, int) else None,
    }
