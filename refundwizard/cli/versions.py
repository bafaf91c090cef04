"""``case versions`` and ``case back``: the earlier versions of a case, and the way back to one."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from refundwizard.cli.shell import Shell, show_json
from refundwizard.session import versions
from refundwizard.session.differences import answer_rows

if TYPE_CHECKING:
    from argparse import Namespace


def show(shell: Shell, options: Namespace) -> int:
    """List the versions of a case, or with ``--rev`` show one and what differs from now."""
    if options.rev is not None:
        return _show_one(shell, options)
    with shell.library(writes=False) as library:
        rows = versions.versions(library, options.id, shell.words)
    if options.json:
        show_json([asdict(row) for row in rows])
        return 0
    for row in rows:
        said = shell.words(
            "versions.row" if row.is_readable else "versions.row_unreadable",
            rev=row.rev,
            answers=row.answers,
            messages=row.messages,
            exhibits=row.exhibits,
        )
        kept = shell.words.get(f"versions.kept_{row.kept}", row.kept) if row.kept else ""
        print("  ".join(filter(None, (row.saved_at or "-", said, kept))))
        if row.changed:
            print(f"  {row.changed}")
    return 0


def _show_one(shell: Shell, options: Namespace) -> int:
    with shell.library(writes=False) as library:
        found = versions.compare(library, options.id, options.rev, shell.words)
        answers = answer_rows(library.pack, shell.words, found.case)
    if options.json:
        differ = [asdict(each) for each in found.found]
        given = [{"label": label, "value": value} for label, value in answers]
        table = {"rev": found.rev, "saved_at": found.saved_at}
        show_json({**table, "answers": given, "differences": differ})
        return 0
    for label, value in answers:
        print(f"{label}  {_line(value)}")
    for each in found.found:
        print(each.label)
        for word, said in (("was", each.old), ("now", each.new)):
            words = _line(said) or shell.words("versions.none")
            print(f"  {shell.words(f'versions.{word}', words=words)}")
    return 0


def _line(text: str) -> str:
    return " / ".join(text.split("\n"))


def go_back(shell: Shell, options: Namespace) -> int:
    """Make the contents of a version the newest again; nothing is taken away by it."""
    with shell.library(writes=True) as library:
        found = versions.compare(library, options.id, options.rev, shell.words)
        is_same = not found.found
        rev = library.cases.load(options.id).rev
        if not is_same:
            rev = versions.go_back(library, options.id, options.rev).rev
    if options.json:
        show_json({"id": options.id, "rev": rev, "changed": len(found.found)})
        return 0
    words = "versions.same" if is_same else "versions.back"
    print(shell.words(words, rev=options.rev, now=rev))
    return 0
