"""Knowledge from a file: looked at, taken into use, and given back; and what a start finds.

A case holds what was said and never what follows from it, so other knowledge changes no answer.
Dates that move by it say so (see ``dates_shown``); answers to questions that are gone stay as they
are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from refundwizard.content.flaws import PackError
from refundwizard.content.load import head_of, load
from refundwizard.content.usable import read, usable, with_words_of
from refundwizard.domain.pack_changes import compare
from refundwizard.session.calendars import with_loaded
from refundwizard.storage import packs
from refundwizard.storage.errors import NotAPack, StoreError
from refundwizard.storage.knowledge_file import Label, label_named, order_of, unpacked

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.domain.pack import Pack
    from refundwizard.domain.pack_changes import Change
    from refundwizard.session.library import Library
    from refundwizard.session.tasks import Progress
    from refundwizard.storage.fs import Fs

Trouble = Literal["", "damaged", "note"]
"""What was wrong at the start: an installed pack, or the note of which one was chosen."""
Why = Literal["other", "same", "older", "first"]


class RefusedKnowledgeError(Exception):
    """A pack that is sound and still not taken, or nothing to go back to; nothing has changed."""

    def __init__(self, why: Why, given: str, known: str) -> None:
        """Keep the reason and what is compared: versions, or the ids of the knowledge."""
        super().__init__(why)
        self.why = why
        self.given = given
        self.known = known


@dataclass(frozen=True, slots=True)
class Standing:
    """The knowledge a start finds. ``name`` is its folder, "" for the shipped one.

    ``wanted`` is the version that should have been used where there was trouble.
    """

    pack: Pack
    name: str = ""
    trouble: Trouble = ""
    wanted: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """What a file holds, before anything of it is used. ``digest`` is the SHA-256 of the file."""

    label: Label
    digest: str
    raw: bytes = field(repr=False)
    pack: Pack = field(repr=False)
    now: Label
    """The knowledge in use."""
    before: Pack = field(repr=False)

    def changes(self, lang: str) -> tuple[Change, ...]:
        """Return what it says differently from the knowledge in use."""
        return compare(self.before, self.pack, lang)


@dataclass(frozen=True, slots=True)
class VersionRow:
    """A version that is here. ``digest`` is the SHA-256 of its file, "" for the shipped one."""

    version: str
    checked: str
    digest: str
    name: str
    is_used: bool
    is_sound: bool

    @property
    def is_shipped(self) -> bool:
        """Whether it came with the program."""
        return not self.name


def find(shipped: Path, fs: Fs, root: Path) -> Standing:
    """Return the knowledge to use: the chosen one, else the version before it, else the shipped.

    Args:
        shipped: the folder of the knowledge that came with the program.
        fs: the disk.
        root: the data folder; it may be missing.

    Raises:
        PackError: not even the shipped one can be read.
    """
    head = head_of(shipped)
    names = packs.names(fs, root, head.id)
    trouble: Trouble = ""
    try:
        choice = packs.chosen(fs, root)
    except StoreError:
        trouble = "note"
        choice = packs.Choice(names[0] if names else "", "")
    wanted = choice.name if choice is not None and _counts(choice, head.version) else ""
    for name in _candidates(wanted, names, head.version):
        pack = _readable(fs, root, name, shipped)
        if pack is not None:
            is_other = name != wanted
            return Standing(pack, name, "damaged" if is_other else trouble, _version(wanted))
        trouble = "damaged"
    return Standing(load(shipped), "", trouble, _version(wanted))


def load_chosen(shipped: Path, fs: Fs, root: Path) -> Pack:
    """Return the knowledge to use with the calendars of the data folder; raises PackError."""
    return with_loaded(find(shipped, fs, root).pack, fs, root)


def trouble_with(pack: Pack, shipped: Path, fs: Fs, root: Path) -> tuple[Trouble, str]:
    """Return what kept a chosen pack from being used at the start, and its version.

    Reads a few small files and no pack; ``pack`` is the one in use.
    """
    try:
        choice = packs.chosen(fs, root)
    except StoreError:
        return "note", ""
    if choice is None or not choice.name or not _counts(choice, head_of(shipped).version):
        return "", ""
    version = _version(choice.name)
    return ("", "") if version == pack.version else ("damaged", version)


def look(library: Library, path: Path, progress: Progress = lambda _done, _total: None) -> Offer:
    """Read a file and check everything in it; takes seconds, writes nothing.

    ``progress`` hears what is done of how much.

    Raises:
        StoreError: it cannot be read, is no such file, or is written for a newer program.
        PackError: what is in it cannot be used; every flaw is named.
        RefusedKnowledgeError: it is no newer than what is in use, or about something else.
    """
    raw = packs.given(library.store.fs, path)
    found = unpacked(raw)
    _check_newer(found.label, library.pack)
    pack = usable(found.files, progress=progress)
    said = Label(pack.id, pack.version, pack.checked)
    if said != found.label:
        raise NotAPack("manifest", "pack.toml")
    before = library.pack
    return Offer(found.label, found.digest, raw, pack, label_of(before), before)


def take_in(library: Library, shipped: Path, offer: Offer) -> None:
    """Keep the pack in the data folder and use it from now on.

    Raises:
        StoreError: it cannot be written.
        RefusedKnowledgeError: something newer came into use meanwhile. Nothing has changed then.
    """
    _check_newer(offer.label, library.pack)
    store = library.store
    packs.install(store, offer.label, offer.raw)
    packs.choose(store, packs.Choice(offer.label.name, head_of(shipped).version))
    packs.prune(store, offer.label.id, offer.label.name)
    _use(library, with_words_of(offer.pack, shipped))


def roll_back(library: Library, shipped: Path, *, to_shipped: bool = False) -> str:
    """Use the version before, or the one that shipped, and return which one it is.

    Raises:
        RefusedKnowledgeError: there is nothing before it.
        StoreError: it cannot be written; nothing has changed.
    """
    rows = versions(library, shipped)
    row = previous(rows, to_shipped=to_shipped)
    if row is None:
        raise RefusedKnowledgeError("first", library.pack.version, library.pack.version)
    use_again(library, shipped, row)
    return row.version


def use_again(library: Library, shipped: Path, row: VersionRow) -> None:
    """Use a version that is here from now on.

    Raises:
        StoreError: it is damaged, or the choice cannot be written; nothing has changed.
        PackError: this program cannot read it; nothing has changed.
    """
    store = library.store
    if row.name:
        found = packs.installed(store.fs, store.root, row.name)
        pack = with_words_of(read(found.files), shipped)
    else:
        pack = load(shipped)
    packs.choose(store, packs.Choice(row.name, head_of(shipped).version))
    _use(library, pack)


def versions(library: Library, shipped: Path) -> tuple[VersionRow, ...]:
    """Return every version that is here, the newest first."""
    fs, root, used = library.store.fs, library.store.root, library.pack
    head = head_of(shipped)
    rows = [_row(fs, root, name, used.version) for name in packs.names(fs, root, head.id)]
    is_used = used.version == head.version and not any(row.is_used for row in rows)
    rows.append(VersionRow(head.version, head.checked.isoformat(), "", "", is_used, is_sound=True))
    return tuple(sorted(rows, key=lambda row: order_of(row.version), reverse=True))


def previous(rows: tuple[VersionRow, ...], *, to_shipped: bool = False) -> VersionRow | None:
    """Return the row to go back to from the one in use, or None."""
    if to_shipped:
        return next(row for row in rows if row.is_shipped)
    used = order_of(next((row for row in rows if row.is_used), rows[0]).version)
    return next((row for row in rows if row.is_sound and order_of(row.version) < used), None)


def label_of(pack: Pack) -> Label:
    """Return what a pack says of itself."""
    return Label(pack.id, pack.version, pack.checked)


def _check_newer(given: Label, known: Pack) -> None:
    if given.id != known.id:
        raise RefusedKnowledgeError("other", given.id, known.id)
    order = order_of(known.version)
    if given.order <= order:
        why: Why = "same" if given.order == order else "older"
        raise RefusedKnowledgeError(why, given.version, known.version)


def _use(library: Library, pack: Pack) -> None:
    library.use(with_loaded(pack, library.store.fs, library.store.root))


def _counts(choice: packs.Choice, shipped: str) -> bool:
    """Say whether what was chosen still counts: a newer version that ships since then wins."""
    label = label_named(choice.name)
    if label is None:
        return False
    return choice.shipped == shipped or order_of(label[1]) > order_of(shipped)


def _candidates(wanted: str, names: tuple[str, ...], shipped: str) -> tuple[str, ...]:
    """Return the installed packs to try: the wanted one, then those between it and the shipped."""
    if not wanted:
        return ()
    top, low = order_of(_version(wanted)), order_of(shipped)
    return (wanted, *(name for name in names if low < order_of(_version(name)) < top))


def _version(name: str) -> str:
    label = label_named(name)
    return label[1] if label is not None else ""


def _readable(fs: Fs, root: Path, name: str, shipped: Path) -> Pack | None:
    try:
        return with_words_of(read(packs.installed(fs, root, name).files), shipped)
    except (StoreError, PackError):
        return None


def _row(fs: Fs, root: Path, name: str, used: str) -> VersionRow:
    version = _version(name)
    try:
        found = packs.installed(fs, root, name)
    except StoreError:
        return VersionRow(version, "", "", name, version == used, is_sound=False)
    checked = found.label.checked.isoformat()
    return VersionRow(version, checked, found.digest, name, version == used, is_sound=True)
