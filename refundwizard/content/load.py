"""Files of one pack folder become a `Pack`; everything wrong with them is said at once.

The layout is fixed: a table per file named after it, one file per rule, platform, year and
letter. A file name or table name *is* the id; it is never written a second time. Any of the
top-level tables may be spread over several files (``tips.toml``, ``tips-delivery.toml``).
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from pydantic import Field, ValidationError

from refundwizard.content import text
from refundwizard.content.flaws import Flaw, PackError
from refundwizard.content.folder import Folder, Table
from refundwizard.content.sentences import did_you_mean, explain, largest_condition
from refundwizard.domain import pack as shapes
from refundwizard.domain.base import Frozen, Id, Seq
from refundwizard.domain.rules import Rule, Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MAX_CONDITIONS: Final = 64
"""The most nodes one condition may have (conditions stay readable)."""

_VERSION: Final = re.compile(r"[0-9A-Za-z.+-]{1,32}")

M = TypeVar("M", bound=Frozen)


class Head(Frozen):
    """What ``pack.toml`` says."""

    id: Id
    version: str
    checked: date
    languages: Seq[str] = Field(min_length=1)
    start: Id


class Phrasebook(Frozen):
    """What ``examples/<class>.toml`` says: how people put this problem in words."""

    phrases: Seq[str]


class _Table(NamedTuple):
    """Where a table's entries stand: in ``stem.toml`` or one file each below ``stem/``."""

    stem: str
    model: type[Frozen]
    field: str
    required: bool = False


_FILES: Final = (
    _Table("sources", Source, "sources", required=True),
    _Table("taxonomy", shapes.ProblemClass, "classes", required=True),
    _Table("questions", shapes.Question, "questions", required=True),
    _Table("flow", shapes.Page, "pages", required=True),
    _Table("outcomes", shapes.Outcome, "outcomes", required=True),
    _Table("evidence", shapes.EvidenceKind, "evidence"),
    _Table("deadlines", shapes.Deadline, "deadlines"),
    _Table("claims", shapes.Claim, "claims"),
    _Table("defences", shapes.Defence, "defences"),
    _Table("routes", shapes.Route, "routes"),
    _Table("guards", shapes.Guard, "guards"),
    _Table("forms", shapes.Form, "forms"),
    _Table("rebuttals", shapes.Rebuttal, "rebuttals"),
    _Table("prevention", shapes.Risk, "prevention"),
    _Table("tips", shapes.Tip, "tips"),
    _Table("glossary", shapes.Term, "glossary"),
    _Table("tone", shapes.RedLine, "tone"),
)
_FOLDERS: Final = (
    _Table("rules", Rule, "rules"),
    _Table("platforms", shapes.Platform, "platforms"),
    _Table("examples", Phrasebook, "examples"),
    _Table("calendar", shapes.CalendarYear, "calendars"),
)
_CLASSIFIER: Final = "classifier.json"
_ALONE: Final = (
    *("pack.toml", "renamed.toml", "article.toml"),
    *(_CLASSIFIER, "lexicon.toml", "folding.toml"),
)
"""Files that stand once; the last two are read when the classifier is made from the examples."""
_NAMED: Final[dict[type[Frozen], dict[str, str]]] = {
    shapes.CalendarYear: {"year": "the file name says this already; remove the key"},
    Rule: {
        "id": "the file name says this already; remove the key",
        "versions": "unknown key `versions`; did you mean `version`?",
    },
}
"""Keys that models have and files must not use, with what to say."""

_ID: Final = {"id": "the name says this already; remove the key"}


def load(folder: Path | Folder) -> shapes.Pack:
    """Read a pack.

    Args:
        folder: the folder that holds ``pack.toml``, or its files as they were read before.

    Raises:
        PackError: with every flaw found, if there is any.
    """
    files = folder if isinstance(folder, Folder) else Folder(folder)
    if files.flaws:
        raise PackError(tuple(files.flaws))
    head = _head(files)
    languages = head.languages if head else ()
    tables: dict[str, dict[Any, Any]] = {"renamed": _renamed(files)}
    for table in _FILES:
        tables[table.field] = _from_files(files, table)
    for table in _FOLDERS:
        tables[table.field] = _from_folder(files, table)
    tables["examples"] = {key: book.phrases for key, book in tables["examples"].items()}
    tables["calendars"] = {year.year: year for year in tables["calendars"].values()}
    tables["letters"] = _letters(files)
    if head:
        tables["bodies"] = text.bodies(files, tuple(tables["letters"]), languages)
        tables["texts"] = text.catalogues(files, languages)
        text.unknown_bodies(files, languages)
    stored = files.text(_CLASSIFIER) if _CLASSIFIER in files.files else ""
    _unexpected(files)
    if head is None or files.flaws:
        raise PackError(tuple(sorted(files.flaws)))
    return shapes.Pack.model_validate({**dict(head), **tables, "classifier": stored})


def head_of(folder: Path) -> Head:
    """Read only what ``pack.toml`` says.

    Raises:
        PackError: it cannot be used.
    """
    files = Folder(folder)
    found = _head(files)
    if found is None or files.flaws:
        raise PackError(tuple(files.flaws))
    return found


def _head(files: Folder) -> Head | None:
    raw = _required(files, "pack.toml")
    head = None if raw is None else _checked(files, Head, raw, "pack.toml", "")
    if head is not None and not _VERSION.fullmatch(head.version):
        files.flaw(
            "pack.toml", "version", "a version is numbers with dots, like 2026.11; write one"
        )
    return head


def _required(files: Folder, name: str) -> Table | None:
    if name in files.files:
        return files.toml(name)
    files.flaw(name, "", "this file is missing; add it")
    return None


def _renamed(files: Folder) -> dict[str, str]:
    """Read ``[table] old_id = "new_id"`` (empty: gone for good) as ``table.old_id`` → new id."""
    if "renamed.toml" not in files.files:
        return {}
    found: dict[str, str] = {}
    for old, new in text.flat(files.toml("renamed.toml") or {}):
        if isinstance(new, str) and "." in old:
            found[old] = new
        else:
            files.flaw("renamed.toml", old, 'write [table] and below it old_id = "new_id"')
    return found


def _from_files(files: Folder, table: _Table) -> dict[str, Frozen]:
    names = [name for name in files.files if _contributes(name, table.stem)]
    if table.required and not names:
        _required(files, f"{table.stem}.toml")
    found: dict[str, Frozen] = {}
    for name in names:
        for key, raw in (files.toml(name) or {}).items():
            if key in found:
                files.flaw(name, key, "another file has an entry of this name; keep one of them")
            else:
                _add(files, table.model, (name, key, key), raw, found)
    return found


def _contributes(name: str, stem: str) -> bool:
    return name.endswith(".toml") and "/" not in name and text.table_of(name[:-5]) == stem


def _from_folder(files: Folder, table: _Table) -> dict[str, Frozen]:
    found: dict[str, Frozen] = {}
    for name, key in _members(files, table.stem):
        raw = files.toml(name)
        if raw is not None:
            _add(files, table.model, (name, "", key), raw, found)
    return found


def _members(files: Folder, stem: str) -> Iterator[tuple[str, str]]:
    for name in files.files:
        top, _, rest = name.partition("/")
        if top == stem and rest.endswith(".toml") and "/" not in rest:
            yield name, rest.removesuffix(".toml")


def _letters(files: Folder) -> dict[str, Frozen]:
    found: dict[str, Frozen] = {}
    parts = [name.split("/") for name in files.files]
    for letter in sorted({part[1] for part in parts if part[0] == "letters"}):
        raw = _required(files, f"letters/{letter}/letter.toml")
        if raw is not None:
            _add(files, shapes.Letter, (f"letters/{letter}/letter.toml", "", letter), raw, found)
    return found


def _add(
    files: Folder,
    model: type[Frozen],
    place: tuple[str, str, str],
    raw: object,
    found: dict[str, Frozen],
) -> None:
    """Check one entry and add it under its id; ``place`` is file, table and id."""
    name, where, key = place
    if not isinstance(raw, dict):
        files.flaw(name, where, f"this has to be a table; write [{key}] and its keys below it")
        return
    taken = [(own, why) for own, why in _NAMED.get(model, _ID).items() if own in raw]
    for own, why in taken:
        files.flaw(name, _join(where, own), why)
    if taken:
        return
    if largest_condition(raw) > MAX_CONDITIONS:
        files.flaw(
            name, where, f"a condition of more than {MAX_CONDITIONS} nodes; name a fact instead"
        )
        return
    entry = _checked(files, model, _with_name(model, raw, key), name, where)
    if entry is not None:
        found[key] = entry


def _with_name(model: type[Frozen], raw: Table, key: str) -> Table:
    if model is Phrasebook:
        return raw
    if model is shapes.CalendarYear:
        return {**raw, "year": int(key) if key.isdecimal() else key}
    if model is Rule and "version" in raw:
        rest = {name: value for name, value in raw.items() if name != "version"}
        return {**rest, "id": key, "versions": raw["version"]}
    return {**raw, "id": key}


def _checked(files: Folder, model: type[M], raw: Table, name: str, where: str) -> M | None:
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        for place, sentence in explain(model, raw, error):
            files.flaw(name, _join(where, place), sentence)
        return None


def _join(where: str, place: str) -> str:
    return ".".join(part for part in (where, place) if part)


def _unexpected(files: Folder) -> None:
    """Note files that nothing reads: a slip in a name would silently lose its content."""
    stems = [table.stem for table in _FILES]
    folders = [*(table.stem for table in _FOLDERS), "letters", "text"]
    known = [*_ALONE, *(f"{stem}.toml" for stem in stems), *(f"{stem}/" for stem in folders)]
    for name in files.files:
        top, slash, rest = name.partition("/")
        if slash and top in ("letters", "text"):
            continue
        if slash and top in folders and rest.endswith(".toml") and "/" not in rest:
            continue
        if not slash and (name in _ALONE or _is_table(name, stems)):
            continue
        hint = did_you_mean(top + slash, known) or "; remove it"
        files.flaw(name, "", f"nothing reads this file{hint}")


def _is_table(name: str, stems: list[str]) -> bool:
    return any(_contributes(name, stem) for stem in stems)


__all__ = ["Flaw", "PackError", "load"]
