"""The last look at what leaves the program: nothing goes out that its reader must not see.

The finished bytes are taken apart (``leak_parts``) and searched for what an audience does not see,
and for what nobody ever needs: account and computer name, folders, internal ids, and whatever is
hidden in pictures. A find stops the export; the person is told what it is and where.
"""

from __future__ import annotations

import getpass
import os
import platform
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from refundwizard.domain.audience import NOBODY, hidden_from, known_of, said_in
from refundwizard.domain.private_data import Found, Known, find, masked
from refundwizard.session.leak_parts import extras_of, parts_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from refundwizard.domain.audience import Audience
    from refundwizard.domain.case import Case
    from refundwizard.domain.document import Document
    from refundwizard.domain.person import Person
    from refundwizard.domain.words import Words
    from refundwizard.session.leak_parts import Part

SHORTEST_NAME: Final = 4
"""An account name below so many letters would be found in any text."""
_COMMON: Final = frozenset(("root", "user", "admin", "guest", "localhost", "administrator"))
_SURE: Final = frozenset(("phone", "id_number", "bank_card", "email"))
"""Kinds that are told by their shape alone, wherever they stand."""
_FOLDER: Final = re.compile(r"(?:/home/|/Users/|/root/|[A-Za-z]:\\Users\\)[^\s/\\\"'<>]{2,}")
_GAPS: Final = re.compile(r"\s+")
_SHORTEST_ID: Final = 16
_HEX: Final = re.compile(r"[0-9a-f]{16,}")
"""What is left of a digest on a line."""


class Leak(NamedTuple):
    """What would have left, in a kind, where it stands, and so much of it as may be shown."""

    kind: str
    where: str
    shown: str


class LeakError(Exception):
    """An export was stopped; ``leaks`` says why."""

    def __init__(self, leaks: tuple[Leak, ...]) -> None:
        """Keep what was found."""
        super().__init__(", ".join(f"{leak.kind} ({leak.where})" for leak in leaks))
        self.leaks = leaks


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What tells of this computer: names of account and machine, and folders.

    A name of letters alone may be a word of any text; it is looked for among a file's facts only.
    """

    names: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()

    def names_for(self, part: Part) -> tuple[str, ...]:
        """Return which names must not stand in a part of a file."""
        is_fact = part.where in {"pdf_facts", "office_facts"} and part.is_read
        return tuple(name for name in self.names if is_fact or not name.isalpha())


_TEMPORARY: Final = ("TMPDIR", "TEMP", "TMP")


@cache
def surroundings() -> Surroundings:
    """Return what tells of the computer the program runs on."""
    try:
        account = getpass.getuser()
    except (KeyError, OSError):  # an account without a name
        account = ""
    names = (name for name in (account, platform.node()) if _is_telling(name))
    # asked of the environment: the library finds its folder by writing a file there
    folders = [str(Path.home()), *(os.environ[name] for name in _TEMPORARY if name in os.environ)]
    return Surroundings(tuple(names), tuple(each for each in folders if len(each) > SHORTEST_NAME))


def _is_telling(name: str) -> bool:
    return len(name) >= SHORTEST_NAME and name.lower() not in _COMMON


@dataclass(frozen=True, slots=True)
class Guard:
    """What must not leave with a file for an audience.

    ``said`` is what the shopper wrote: a name or folder in it is no secret of the computer.
    ``ids`` are internal ids; only the case data itself needs them.
    """

    audience: Audience
    known: Known
    said: tuple[str, ...]
    ids: tuple[str, ...]
    here: Surroundings
    digests: tuple[str, ...] = ()
    """SHA-256 of the case's files: digits of one, broken over lines, are no telephone."""

    @classmethod
    def of(
        cls,
        case: Case,
        audience: Audience,
        here: Surroundings | None = None,
        person: Person = NOBODY,
    ) -> Guard:
        """Return the guard of a case's exports."""
        named = [each.id for each in case.exhibits]
        named += [each.id for each in case.messages]
        named += [each.id for each in case.filings]
        ids = tuple(each for each in named if len(each) >= _SHORTEST_ID)
        there = here if here is not None else surroundings()
        files = [each.sha256 for each in case.exhibits if each.sha256]
        files += [each.mask.sha256 for each in case.exhibits if each.mask]
        known = known_of(case, person)
        return cls(audience, known, said_in(case), ids, there, tuple(files))

    @classmethod
    def of_document(cls, document: Document) -> Guard:
        """Return the guard of a document that is made of no case."""
        return cls("self", Known(), said_in(document), (), surroundings())


def check(data: bytes, guard: Guard) -> None:
    """Let bytes pass that hold nothing they must not.

    Raises:
        LeakError: they hold something.
    """
    leaks = scan(data, guard)
    if leaks:
        raise LeakError(leaks)


def check_picture(data: bytes) -> None:
    """Let a picture or a PDF of pictures pass that holds nothing but pixels.

    Raises:
        LeakError: it holds more.
    """
    leaks = tuple(Leak(kind, where, "") for kind, where in extras_of(data))
    if leaks:
        raise LeakError(leaks)


def scan(data: bytes, guard: Guard) -> tuple[Leak, ...]:
    """Return everything that must not leave with these bytes, each find once."""
    found: list[Leak] = [Leak(kind, where, "") for kind, where in extras_of(data)]
    secrets = tuple(_secrets(guard))
    for part in parts_of(data):
        found += _of_computer(part, guard)
        if part.is_read:
            found += _private(part.text, part.where, guard, secrets)
    return tuple(dict.fromkeys(found))


def _of_computer(part: Part, guard: Guard) -> Iterator[Leak]:
    said, text, where = "\n".join(guard.said), part.text, part.where
    for name in guard.here.names_for(part):
        word = rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])"
        if re.search(word, text) and name not in said:
            yield Leak("computer", where, name)
    for folder in guard.here.folders:
        if folder in text and folder not in said:
            yield Leak("folder", where, folder)
    for hit in _FOLDER.finditer(text):
        if hit.group() not in said:
            yield Leak("folder", where, hit.group())
    yield from (Leak("internal_id", where, each[:8]) for each in guard.ids if each in text)


def _secrets(guard: Guard) -> Iterable[tuple[str, str, str]]:
    """Yield what the case says that the audience must not read: kind, plain form, shown form."""
    hidden = hidden_from(guard.audience)
    for kind, value in guard.known.own:
        if kind in hidden:
            yield kind, _GAPS.sub("", value), masked(Found(0, len(value), kind, value))
    for text in guard.said if hidden else ():
        for one in find(text, guard.known):
            if one.kind in hidden and len(one.text) > 3:  # noqa: PLR2004 - short names are words
                yield one.kind, _GAPS.sub("", one.text), masked(one)


def _private(
    text: str, where: str, guard: Guard, secrets: Iterable[tuple[str, str, str]]
) -> Iterator[Leak]:
    """Yield private data by its shape, and what the case says literally, however it is wrapped."""
    hidden = hidden_from(guard.audience)
    if not hidden:
        return
    for one in find(text, guard.known):
        if one.kind in hidden & _SURE and not _is_of_digest(one, text, guard):
            yield Leak(one.kind, where, masked(one))
    plain = _GAPS.sub("", text)
    for kind, secret, shown in secrets:
        if secret in plain:
            yield Leak(kind, where, shown)


def _is_of_digest(one: Found, text: str, guard: Guard) -> bool:
    """Tell whether a number is a stretch of a digest, which a page breaks over several lines."""
    digits = re.sub(r"[^0-9]", "", one.text)
    if any(digits in each for each in guard.digests):
        return True
    runs = (hit for hit in _HEX.finditer(text) if not hit.group().isdigit())
    return any(run.start() <= one.start and one.end <= run.end() for run in runs)


def leak_words(words: Words, error: LeakError) -> str:
    """Return in one sentence what was found, where, and what to do."""
    first = error.leaks[0]
    what = words.get(f"faults.leak_kind_{first.kind}", first.kind)
    where = words.get(f"faults.leak_at_{first.where}", first.where)
    shown = words("faults.leak_shown", shown=first.shown) if first.shown else ""
    return words("faults.leak", what=f"{what}{shown}", where=where, count=len(error.leaks))
