"""Reading what commands are given: answers files (TOML or JSON) and case files."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from refundwizard.cli.failure import Failure
from refundwizard.cli.shell import Shell, moment_of, read_bytes
from refundwizard.domain.answers_file import read_answers
from refundwizard.domain.parse import AnswerError
from refundwizard.domain.report import error_sentence
from refundwizard.storage.case_codec import CaseCodec
from refundwizard.storage.envelope import FORMAT, parse
from refundwizard.storage.errors import StoreError
from refundwizard.storage.strict_json import loads

if TYPE_CHECKING:
    from datetime import datetime

    from refundwizard.domain.case import Case


@dataclass(frozen=True, slots=True)
class Given:
    """A case as given in a file and the moment it is to be looked at."""

    case: Case
    as_of: datetime


def read_case(shell: Shell, file: str) -> Given:
    """Read an answers file or a case file.

    Raises:
        Failure: the file is missing, no TOML or JSON, or says something impossible.
    """
    path = Path(file)
    raw = read_bytes(shell, path)
    data = _table(shell, path, raw)
    if data.get("format") == FORMAT:
        return Given(_from_case_file(shell, path, raw, str(data.get("id"))), shell.now())
    written = None if data.get("as_of") is None else moment_of(str(data["as_of"]))
    as_of = shell.now() if shell.is_day_given or written is None else written
    try:
        return Given(read_answers(shell.pack, data, as_of, written), as_of)
    except AnswerError as error:
        raise Failure(f"{path}: {error_sentence(shell.pack, shell.words, error)}") from error


def is_case_file(shell: Shell, path: Path) -> bool:
    """Tell whether a file is a case file, by the format it names; nothing else of it counts."""
    if path.suffix.lower() == ".toml":
        return False
    return _table(shell, path, read_bytes(shell, path)).get("format") == FORMAT


def _table(shell: Shell, path: Path, raw: bytes) -> dict[str, object]:
    try:
        if path.suffix.lower() == ".toml":
            return tomllib.loads(raw.decode("utf-8"))
        data = loads(raw)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Failure(shell.words("faults.bad_file", where=path, reason=error)) from error
    except StoreError as error:
        reason = getattr(error, "reason", error.code)
        raise Failure(shell.words("faults.bad_file", where=path, reason=reason)) from error
    if not isinstance(data, dict):
        raise Failure(shell.words("faults.bad_file", where=path, reason="not a table"))
    return data


def _from_case_file(shell: Shell, path: Path, raw: bytes, case_id: str) -> Case:
    from refundwizard.session.faults import sentence

    try:
        return CaseCodec().decode(parse(raw, case_id, where=path.name).body)
    except StoreError as error:
        raise Failure(sentence(shell.words, error, str(path))) from error
    except ValueError as error:
        raise Failure(shell.words("faults.bad_file", where=path, reason="shape")) from error
