"""Knowledge in words: how old it is, what a file would change, why one was not taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.content.flaws import PackError
from refundwizard.domain.pack_changes import KINDS, TABLES, counts
from refundwizard.session.faults import sentence
from refundwizard.session.knowledge import (
    RefusedKnowledgeError,
    previous,
    trouble_with,
    versions,
)
from refundwizard.storage.errors import NotAPack, StoreError, TooNew

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from refundwizard.domain.pack import Pack
    from refundwizard.domain.pack_changes import Change, Kind
    from refundwizard.domain.words import Words
    from refundwizard.session.knowledge import Offer, VersionRow
    from refundwizard.session.library import Library

OLD_MONTHS: Final = 6
"""From this age on the person is told to look for newer knowledge."""
_MONTH: Final = 30
_SHOWN: Final = ("rules", "deadlines", "letters", "platforms", "questions")
"""What is counted of the knowledge in use."""


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """What differs in one table: its name, how much in words, and each entry with its kind."""

    name: str
    said: str
    entries: tuple[tuple[str, str, str], ...]
    """What happened to it in a word, its title, its id."""


@dataclass(frozen=True, slots=True)
class KnowledgeView:
    """What the page shows of the knowledge in use and of the versions that are here."""

    version: str
    checked: str
    age: str
    is_old: bool
    counts: tuple[tuple[str, int], ...]
    rows: tuple[VersionRow, ...]
    back: VersionRow | None
    """What going back one step leads to."""
    shipped: VersionRow | None
    """What going back to the shipped one leads to, where that is another."""
    trouble: str


def knowledge_view(library: Library, shipped: Path, words: Words, today: date) -> KnowledgeView:
    """Return the knowledge as it stands; reads every installed version, so for the background."""
    pack = library.pack
    rows = versions(library, shipped)
    back = previous(rows)
    first = next(row for row in rows if row.is_shipped)
    wrong = trouble(library, shipped, words)
    return KnowledgeView(
        version=pack.version,
        checked=pack.checked.isoformat(),
        age=age(words, pack.checked, today),
        is_old=is_old(pack.checked, today),
        counts=tuple(
            (words(f"knowledge.table.{name}"), len(getattr(pack, name))) for name in _SHOWN
        ),
        rows=rows,
        back=back,
        shipped=first if first != back and (wrong or not first.is_used) else None,
        trouble=wrong,
    )


def age(words: Words, checked: date, today: date) -> str:
    """Return how long ago the knowledge was checked: in days, from two months on in months."""
    days = max(0, (today - checked).days)
    if days >= 2 * _MONTH:
        return words("knowledge.age_months", n=days // _MONTH)
    return words("knowledge.age_days", n=days) if days else words("knowledge.age_today")


def is_old(checked: date, today: date) -> bool:
    """Whether it is time to look for newer knowledge."""
    return (today - checked).days >= OLD_MONTHS * _MONTH


def trouble(library: Library, shipped: Path, words: Words) -> str:
    """Return in one line what kept a chosen pack from being used, "" for nothing."""
    store, pack = library.store, library.pack
    what, version = trouble_with(pack, shipped, store.fs, store.root)
    return told_trouble(words, what, version, pack) if what else ""


def told_trouble(words: Words, what: str, version: str, pack: Pack) -> str:
    """Return the line for a trouble (see ``knowledge.Trouble``)."""
    return words(f"knowledge.trouble_{what}", version=version, used=pack.version)


def groups(words: Words, changes: tuple[Change, ...]) -> tuple[ChangeGroup, ...]:
    """Return what differs, table by table."""
    found = counts(changes)
    return tuple(
        ChangeGroup(
            words(f"knowledge.table.{table}"),
            _said(words, found[table]),
            tuple(
                (words(f"knowledge.mark_{each.kind}"), each.title, each.id)
                for each in changes
                if each.table == table
            ),
        )
        for table in TABLES
        if table in found
    )


def _said(words: Words, kinds: dict[Kind, int]) -> str:
    parts = (words(f"knowledge.{kind}", n=kinds[kind]) for kind in KINDS if kinds[kind])
    return words("knowledge.counts_joint").join(parts)


@dataclass(frozen=True, slots=True)
class OfferView:
    """What the page shows of a file before it is used."""

    headline: str
    digest: str
    groups: tuple[ChangeGroup, ...]


def offer_view(words: Words, offer: Offer) -> OfferView:
    """Return a looked-at file in words."""
    found = groups(words, offer.changes(words.lang))
    return OfferView(headline(words, offer), offer.digest, found)


def headline(words: Words, offer: Offer) -> str:
    """Return from which version to which, with the days they were checked."""
    return words(
        "knowledge.look",
        old=offer.now.version,
        old_checked=offer.now.checked,
        new=offer.label.version,
        new_checked=offer.label.checked,
    )


def told(words: Words, offer: Offer) -> Iterator[str]:
    """Yield everything one should know before it is used, line by line."""
    yield headline(words, offer)
    yield words("knowledge.digest", digest=offer.digest)
    yield words("knowledge.unsigned")
    found = groups(words, offer.changes(words.lang))
    if not found:
        yield words("knowledge.nothing_changed")
    for group in found:
        yield words("knowledge.count", name=group.name, n=group.said)
        yield from (f"  {mark}  {title}  ({name})" for mark, title, name in group.entries)


def refusal(words: Words, error: Exception, where: str) -> str:
    """Return in one sentence why a file was not taken; raises what is no such reason."""
    match error:
        case RefusedKnowledgeError():
            key = f"knowledge.refused_{error.why}"
            return words(key, given=error.given, known=error.known)
        case PackError():
            return words("knowledge.refused_content", where=where, reason=str(error.flaws[0]))
        case TooNew():
            return words("knowledge.refused_too_new", where=where, format=error.schema)
        case NotAPack():
            said = words.get(f"knowledge.reason.{error.reason}")
            why = said or words.get(f"faults.pack_{error.reason}", error.reason)
            named = f"{why} ({error.where})" if error.where else why
            return words("knowledge.refused_file", where=where, reason=named)
        case StoreError():
            return sentence(words, error, where)
        case _:
            raise error
