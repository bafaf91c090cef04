"""``content``: check, outline and list the knowledge pack, and make its classifier."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from refundwizard.cli.failure import Failure
from refundwizard.cli.shell import Shell, show_json
from refundwizard.content.build import FILE, build, is_stale
from refundwizard.content.lint import lint
from refundwizard.content.load import PackError, load
from refundwizard.content.outdated import outdated
from refundwizard.content.outline import outline
from refundwizard.domain.report import questions
from refundwizard.storage.atomic import put
from refundwizard.storage.fs import OsFs
from refundwizard.storage.paths import resources

if TYPE_CHECKING:
    from argparse import Namespace


def check(shell: Shell, options: Namespace) -> int:
    """Check a pack folder; 1 when something was found, 2 when it cannot be loaded."""
    folder = _folder(options)
    try:
        pack = load(folder) if options.folder else shell.pack
        findings = [str(finding) for finding in lint(pack, pack.checked)]
        if is_stale(folder):
            findings.append(f"{FILE}: not made from these examples; run `content build`")
    except PackError as error:
        raise Failure(str(error)) from error
    for finding in findings:
        print(finding)
    if not findings:
        counts = f"{len(pack.rules)} rules, {len(pack.questions)} questions"
        print(f"{pack.id} {pack.version}: {counts}, nothing found")
    return 1 if findings else 0


def make(_shell: Shell, options: Namespace) -> int:
    """Make the classifier of a pack folder from its examples and store it there."""
    folder = _folder(options)
    try:
        text = build(folder)
        put(OsFs(), folder, FILE, text.encode())
    except PackError as error:
        raise Failure(str(error)) from error
    except OSError as error:
        raise Failure(f"{folder / FILE}: cannot be written ({error.strerror})") from error
    print(f"{folder / FILE}: {len(text.encode()) // 1024} KiB")
    return 0


def _folder(options: Namespace) -> Path:
    return Path(options.folder) if options.folder else resources() / "content" / "cn"


def show_outline(shell: Shell, _options: Namespace) -> int:
    """Print the flow as text."""
    print(outline(shell.pack), end="")
    return 0


def show_questions(shell: Shell, options: Namespace) -> int:
    """List every question with its choices."""
    rows = questions(shell.pack, shell.words)
    if options.json:
        show_json(rows)
        return 0
    for row in rows:
        print(f"{row['id']:<24} {row['asks']:<9} {row['text']}")
    return 0


def show_outdated(shell: Shell, _options: Namespace) -> int:
    """List what has not been checked for twelve months; 1 when there is something."""
    rows = outdated(shell.pack, shell.now().date())
    for row in rows:
        print(row)
    return 1 if rows else 0
