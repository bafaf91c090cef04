"""``doctor``: look over the data folder, and mend only what can be mended reversibly."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from refundwizard.cli.shell import Shell, show_json
from refundwizard.session.integrity_view import file_names
from refundwizard.storage.doctor import Finding, examine, mend, note_checks
from refundwizard.storage.errors import StoreError

if TYPE_CHECKING:
    from argparse import Namespace

    from refundwizard.session.library import Library

_EVIDENCE = "evidence_"


def doctor(shell: Shell, options: Namespace) -> int:
    """Check every case, exhibit and index; 1 when something was found.

    A deep look that may write also notes its result in the record of each case's evidence.
    """
    with shell.library(writes=options.fix) as library:
        findings = examine(library.store, deep=options.deep)
        mended = mend(library.store, findings) if options.fix else ()
        noted = note_checks(library.store) if options.fix and options.deep else 0
        names = _names(library, findings)
    if options.json:
        rows = {"findings": _rows(findings, names), "mended": _rows(mended, names)}
        show_json({**rows, "noted": noted})
        return 1 if findings else 0
    for finding in findings:
        print(_line(shell, finding, names))
        if finding in mended:
            print(f"  {shell.words('doctor.mended')}")
    if not findings:
        print(shell.words("doctor.clean"))
    if noted:
        print(shell.words("doctor.noted", count=noted))
    return 1 if findings else 0


def _names(library: Library, findings: tuple[Finding, ...]) -> dict[str, str]:
    """Return what the exhibit files among the findings are called in their cases, by digest."""
    names: dict[str, str] = {}
    for case_id in sorted({one.case_id for one in findings if one.code.startswith(_EVIDENCE)}):
        try:
            names |= file_names(library.cases.load(case_id).case)
        except StoreError:
            continue  # the case itself is among the findings
    return names


def _name(finding: Finding, names: dict[str, str]) -> str:
    return names.get(finding.where.rpartition("/")[2], "")


def _rows(findings: tuple[Finding, ...], names: dict[str, str]) -> list[dict[str, object]]:
    return [{**asdict(finding), "name": _name(finding, names)} for finding in findings]


def _line(shell: Shell, finding: Finding, names: dict[str, str]) -> str:
    words = shell.words
    what = words.get(f"doctor.{finding.code}", finding.code)
    todo = words.get(f"doctor.remedy_{finding.remedy}", finding.remedy)
    name = _name(finding, names)
    where = words("doctor.named", where=finding.where, name=name) if name else finding.where
    return f"{finding.case_id or '-'}  {what}  {where}  {todo}"
