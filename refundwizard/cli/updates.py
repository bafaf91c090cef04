"""``content pack``, ``install``, ``rollback``, ``versions``: knowledge as one file."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from refundwizard.cli.failure import Failure
from refundwizard.cli.shell import Shell, show_json
from refundwizard.content.folder import Folder
from refundwizard.content.load import PackError
from refundwizard.content.usable import usable
from refundwizard.session import knowledge
from refundwizard.session.knowledge import RefusedKnowledgeError, label_of
from refundwizard.session.knowledge_view import refusal, told
from refundwizard.storage.atomic import put
from refundwizard.storage.errors import StoreError
from refundwizard.storage.fs import OsFs, exists
from refundwizard.storage.knowledge_file import packed
from refundwizard.storage.strict_json import digest

if TYPE_CHECKING:
    from argparse import Namespace

_REASONS = (StoreError, PackError, RefusedKnowledgeError)


def pack(shell: Shell, options: Namespace) -> int:
    """Make a file of a pack folder; the same folder always gives the same bytes."""
    folder, target = Path(options.folder), Path(options.out)
    files = Folder(folder)
    if files.flaws:
        raise Failure(str(PackError(tuple(files.flaws))))
    try:
        members = {name: files.raw(name) for name in files.files}
        label = label_of(usable(members))
        raw = packed(label, members)
    except (OSError, *_REASONS) as error:
        raise Failure(_why(shell, error, folder)) from error
    _write(shell, target, raw, force=options.force)
    size = len(raw) >> 10
    print(
        shell.words("knowledge.made", where=target, id=label.id, version=label.version, size=size)
    )
    print(shell.words("knowledge.digest", digest=digest(raw)))
    return 0


def install(shell: Shell, options: Namespace) -> int:
    """Say what a file of knowledge would change, and use it from now on unless only looking."""
    path = Path(options.file)
    with shell.library(writes=not options.look) as library:
        try:
            offer = knowledge.look(library, path)
            for line in told(shell.words, offer):
                print(line)
            if options.look:
                return 0
            knowledge.take_in(library, shell.shipped, offer)
        except _REASONS as error:
            raise Failure(refusal(shell.words, error, path.name)) from error
        library.bring_up_to_date()
    print(shell.words("knowledge.taken", version=offer.label.version))
    return 0


def roll_back(shell: Shell, options: Namespace) -> int:
    """Use the version before, or the one that shipped."""
    with shell.library(writes=True) as library:
        try:
            version = knowledge.roll_back(library, shell.shipped, to_shipped=options.shipped)
        except _REASONS as error:
            raise Failure(refusal(shell.words, error, "")) from error
        library.bring_up_to_date()
    print(shell.words("knowledge.back", version=version))
    return 0


def show_versions(shell: Shell, options: Namespace) -> int:
    """List every version that is here, the newest first."""
    with shell.library(writes=False) as library:
        rows = knowledge.versions(library, shell.shipped)
    if options.json:
        show_json([asdict(row) | {"is_shipped": row.is_shipped} for row in rows])
        return 0
    for row in rows:
        origin = "shipped" if row.is_shipped else "installed"
        marks = [shell.words(f"knowledge.{origin}")]
        marks += [shell.words("knowledge.used")] * row.is_used
        marks += [shell.words("knowledge.damaged")] * (not row.is_sound)
        print("  ".join(filter(None, (row.version, row.checked, *marks, row.digest))))
    return 0


def _why(shell: Shell, error: Exception, folder: Path) -> str:
    if isinstance(error, OSError):
        return shell.words("faults.io_failed", where=folder, number=error.errno)
    return str(error) if isinstance(error, PackError) else refusal(shell.words, error, folder.name)


def _write(shell: Shell, target: Path, raw: bytes, *, force: bool) -> None:
    fs = OsFs()
    try:
        if exists(fs, target) and not force:
            raise Failure(shell.words("faults.exists", where=target))
        put(fs, target.parent, target.name, raw)
    except OSError as error:
        text = shell.words("faults.io_failed", where=target, number=error.errno)
        raise Failure(text) from error
