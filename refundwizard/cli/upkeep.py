"""``doctor``: look over the data folder, and mend only what can be mended reversibly."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from refundwizard.cli.shell import Shell, show_json
from refundwizard.storage.doctor import Finding, examine, mend

if TYPE_CHECKING:
    from argparse import Namespace


def doctor(shell: Shell, options: Namespace) -> int:
    """Check every case, exhibit and index; 1 when something was found."""
    with shell.library(writes=options.fix) as library:
        findings = examine(library.store, deep=options.deep)
        mended = mend(library.store, findings) if options.fix else ()
    if options.json:
        show_json({"findings": _rows(findings), "mended": _rows(mended)})
    else:
        for finding in findings:
            print(_line(shell, finding))
            if finding in mended:
                print(f"  {shell.words('doctor.mended')}")
        if not findings:
            print(shell.words("doctor.clean"))
    return 1 if findings else 0


def _rows(findings: tuple[Finding, ...]) -> list[dict[str, object]]:
    return [asdict(finding) for finding in findings]


def _line(shell: Shell, finding: Finding) -> str:
    words = shell.words
    what = words.get(f"doctor.{finding.code}", finding.code)
    todo = words.get(f"doctor.remedy_{finding.remedy}", finding.remedy)
    return f"{finding.case_id or '-'}  {what}  {finding.where}  {todo}"
