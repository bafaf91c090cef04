"""A case from outside, in a pack or as a case file: looked at first, then taken in as was chosen.

Looking writes nothing. A case that is here already is recognised by its id: the same contents are
never doubled, other contents become a case of their own or the newest version of the one that is
here, which keeps the version before.
"""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from refundwizard.domain.wording import full_day
from refundwizard.media.kinds import short_name
from refundwizard.session.exhibit_view import size_words
from refundwizard.session.summary import title_of
from refundwizard.session.tasks import NOBODY
from refundwizard.storage import pack_contents, taking_in
from refundwizard.storage.bundle import LOCAL_SIGN
from refundwizard.storage.bundle_reader import Bundle
from refundwizard.storage.case_codec import CaseCodec
from refundwizard.storage.envelope import moment_of
from refundwizard.storage.errors import NotAPack, NotFound, Refused, facts_about
from refundwizard.storage.store import new_id
from refundwizard.storage.strict_json import CASE_LIMIT, digest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from refundwizard.domain.case import Case
    from refundwizard.domain.words import Words
    from refundwizard.session.library import Library
    from refundwizard.session.tasks import Hooks
    from refundwizard.storage.envelope import Envelope
    from refundwizard.storage.fs import Fs

How = Literal["new", "update"]
Standing = Literal["new", "same", "older", "newer", "other_state"]
ENDINGS: Final = (".refundcase.zip", ".zip", ".json")
"""How files end that may hold a case."""
BEFORE: Final = "before_import"
"""Why the version that was here is kept."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What a file holds, before anything of it is taken in.

    ``rev`` is the file's revision, ``here`` that of the case in the store (0: none). ``kinds``
    counts the exhibit files by what they are; ``size`` is theirs in bytes. ``digest`` tells whether
    the file is still the same when it is taken in.
    """

    path: Path
    case: Case
    case_id: str
    rev: int
    saved_at: str
    standing: Standing
    here: int
    is_pack: bool
    kinds: tuple[tuple[str, int], ...]
    size: int
    digest: str

    @property
    def files(self) -> int:
        """How many exhibit files it names."""
        return sum(count for _kind, count in self.kinds)

    @property
    def is_asked(self) -> bool:
        """Whether there is something to choose: the case is here, and differs."""
        return self.standing not in {"new", "same"}


def holds_case(fs: Fs, path: Path) -> bool:
    """Tell whether a file looks like a pack: by its first bytes, whatever its name."""
    with facts_about(path), fs.open_read(path, follow=True) as file:
        return file.read(len(LOCAL_SIGN)) == LOCAL_SIGN


def look(library: Library, path: Path) -> Offer:
    """Return what a file holds; nothing is written.

    Raises:
        NotAPack: it is no pack, or one that does not hold together.
        StoreError: it cannot be read, or a newer version made it.
    """
    with _opened(library.store.fs, path) as found:
        case = _case_in(found)
        standing, here = standing_of(library, found.envelope)
        is_pack = found.bundle is not None
        sizes = (each.size for each in case.exhibits if each.sha256)
        return Offer(
            path=path,
            case=case,
            case_id=found.envelope.id,
            rev=found.envelope.rev,
            saved_at=found.envelope.saved_at,
            standing=standing,
            here=here,
            is_pack=is_pack,
            kinds=_kinds(case),
            size=found.size if is_pack else sum(sizes),
            digest=digest(found.raw),
        )


@contextmanager
def _opened(fs: Fs, path: Path) -> Iterator[pack_contents.Contents]:
    with facts_about(path):
        if not holds_case(fs, path):
            if path.name.lower().endswith(".zip"):
                raise NotAPack("no_zip")
            yield pack_contents.alone(fs.read(path, CASE_LIMIT), path.name)
            return
        with fs.open_read(path, follow=True) as file:
            yield pack_contents.contents(Bundle(file))


def _case_in(found: pack_contents.Contents) -> Case:
    """Return the case; the files it names have to be those of the file around it."""
    codec = CaseCodec()
    try:
        case = codec.decode(found.envelope.body)
    except ValueError as error:
        raise NotAPack("shape") from error
    if codec.encode(case).evidence != found.envelope.body.evidence:
        raise NotAPack("file_missing")
    return case


def standing_of(library: Library, envelope: Envelope) -> tuple[Standing, int]:
    """Return how a case from outside stands to the one of its id here, and that one's revision."""
    try:
        here, _problems = library.cases.peek(envelope.id)
    except NotFound:
        return "new", 0
    if (here.body.data, here.body.evidence) == (envelope.body.data, envelope.body.evidence):
        return "same", here.rev
    if here.rev == envelope.rev:
        return "other_state", here.rev
    return ("older" if envelope.rev < here.rev else "newer"), here.rev


def _kinds(case: Case) -> tuple[tuple[str, int], ...]:
    found = Counter(short_name(each.media_type) for each in case.exhibits if each.sha256)
    return tuple(sorted(found.items(), key=lambda pair: (not pair[0], -pair[1], pair[0])))


def bring(library: Library, offer: Offer, how: How = "new", hooks: Hooks = NOBODY) -> str:
    """Take in what was offered and return the id of its case; the same case is never doubled.

    Args:
        library: The cases.
        offer: What ``look`` returned.
        how: Where the case is here with other contents: as one of its own, or as its new version.
        hooks: Who hears about the bytes, and may stop it.

    Raises:
        Refused: cancelled, no_space, or changed: the file is not what was looked at.
        NotAPack: an exhibit file in it is not what its name says.
        StoreError: the disk refused.
    """
    if offer.standing == "same":
        return offer.case_id
    with _opened(library.store.fs, offer.path) as found:
        if digest(found.raw) != offer.digest:
            raise Refused("changed")
        told = pack_contents.Hooks(hooks.progress, hooks.is_cancelled)
        if offer.standing != "new" and how == "update":
            _update(library, offer, found, told)
            return offer.case_id
        case_id = offer.case_id if offer.standing == "new" else new_id()
        taking_in.build(library.store, found, case_id, told)
    library.refresh([case_id])
    return case_id


def _update(
    library: Library, offer: Offer, found: pack_contents.Contents, hooks: pack_contents.Hooks
) -> None:
    """Make the file's case the newest version of the one that is here, which keeps its own."""
    library.store.require_writable()
    taking_in.add_files(library.store, found, offer.case_id, hooks)
    library.cases.pin(offer.case_id, offer.here, BEFORE)
    saved = library.cases.save(offer.case_id, offer.here, offer.case)
    library.note_saved(offer.case_id, offer.case, saved.rev)
    library.index.save()


def told(words: Words, offer: Offer) -> str:
    """Return what a person reads before anything is taken in, a line each."""
    title = title_of(offer.case).replace("\t", " ") or words("casepack.look_unnamed")
    saved = moment_of(offer.saved_at)
    day = full_day(words, saved.date()) if saved else offer.saved_at
    lines = [title, words("casepack.look_when", day=day, rev=offer.rev), _files(words, offer)]
    if offer.is_asked:
        state = words(f"casepack.look_{offer.standing}", here=offer.here, rev=offer.rev)
        lines += ["", state, words("casepack.look_choice")]
    return "\n".join((*lines, "", words("casepack.look_safe")))


def _files(words: Words, offer: Offer) -> str:
    if not offer.files:
        return words("casepack.look_no_files")
    if not offer.is_pack:
        return words("casepack.look_names_only", count=offer.files)
    other = words("casepack.look_other")
    kinds = words("checklist.list_joint").join(
        words("casepack.look_kind", kind=kind or other, count=count) for kind, count in offer.kinds
    )
    return words("casepack.look_files", count=offer.files, size=size_words(offer.size), kinds=kinds)
