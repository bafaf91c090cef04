"""Exhibits as pictures for paper, as far as an audience may see them.

Who does not see everything gets an exhibit's copy with covered places. Where there is none, the
exhibit is left out as a picture until the shopper said that it may be seen as it is; a picture may
show what no search of texts finds.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from refundwizard.domain.audience import hidden_from
from refundwizard.domain.case import Acknowledgement
from refundwizard.domain.document import NO_PICTURES
from refundwizard.domain.printed import Part, Printed
from refundwizard.media.printer import Printer
from refundwizard.media.thumbnails import NoPicture
from refundwizard.session.leak_scan import LeakError, check_picture
from refundwizard.session.tasks import NOBODY
from refundwizard.session.thumbnails import can_be_shown
from refundwizard.storage.errors import Refused, StoreError
from refundwizard.storage.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from refundwizard.domain.audience import Audience
    from refundwizard.domain.case import Case, Exhibit
    from refundwizard.domain.document import Pictures
    from refundwizard.session.integrity import CaseLog
    from refundwizard.session.tasks import Hooks

AS_IS: Final = "as_is"


@dataclass(frozen=True, slots=True)
class Prints:
    """How each exhibit stands on paper (by its id), and the bytes of the pictures by their names.

    They live as long as one export; nothing of them is kept.
    """

    shown: Mapping[str, Printed] = field(default_factory=dict)
    pictures: Pictures = field(default_factory=lambda: NO_PICTURES)


NO_PRINTS: Final = Prints()


def unchecked(case: Case, audience: Audience) -> tuple[Exhibit, ...]:
    """Return the exhibits left out as pictures: nobody looked for private data in them yet."""
    return tuple(each for each in case.exhibits if _is_unchecked(case, each, audience))


def _is_unchecked(case: Case, exhibit: Exhibit, audience: Audience) -> bool:
    is_hidden = bool(hidden_from(audience)) and exhibit.mask is None
    return is_hidden and _is_picture(exhibit) and not is_as_it_is(case, exhibit.id)


def _is_picture(exhibit: Exhibit) -> bool:
    return exhibit.sha256 is not None and can_be_shown(exhibit.media_type)


def _warning(exhibit_id: str) -> str:
    return f"unmasked:{exhibit_id}"


def is_as_it_is(case: Case, exhibit_id: str) -> bool:
    """Tell whether the shopper said that an exhibit may be seen by everybody as it is."""
    said = [each for each in case.acknowledged if each.warning == _warning(exhibit_id)]
    return bool(said) and said[-1].choice == AS_IS


def as_it_is(case: Case, exhibit_id: str, at: datetime) -> Case:
    """Return the case with the word that an exhibit may be seen as it is."""
    bare = with_question(case, exhibit_id)
    said = Acknowledgement(warning=_warning(exhibit_id), choice=AS_IS, at=at)
    return bare.model_copy(update={"acknowledged": (*bare.acknowledged, said)})


def with_question(case: Case, exhibit_id: str) -> Case:
    """Return the case as before that word: the exhibit is left out until it is looked through."""
    kept = tuple(each for each in case.acknowledged if each.warning != _warning(exhibit_id))
    return case.model_copy(update={"acknowledged": kept})


def make_prints(log: CaseLog, case: Case, audience: Audience, hooks: Hooks = NOBODY) -> Prints:
    """Return all exhibits as an audience may see them on paper; the originals are only read.

    Takes about a third of a second a picture: call it from a task.

    Raises:
        Refused: it was not wanted any more (``cancelled``).
    """
    shown: dict[str, Printed] = {}
    pictures: dict[str, bytes] = {}
    with closing(Printer()) as printer:
        maker = _Maker(Vault(log.store), log.case_id, printer, pictures)
        for number, exhibit in enumerate(case.exhibits, start=1):
            if hooks.is_cancelled():
                raise Refused("cancelled")
            hooks.progress(number - 1, len(case.exhibits))
            if _is_unchecked(case, exhibit, audience):
                shown[exhibit.id] = Printed(why="unchecked")
            else:
                shown[exhibit.id] = maker.make(number, exhibit, audience)
        hooks.progress(len(case.exhibits), len(case.exhibits))
    return Prints(shown, pictures)


def without_files(case: Case, audience: Audience) -> Mapping[str, Printed]:
    """Return how exhibits stand where there is no store to read them from: in words."""
    return {each.id: _in_words(case, each, audience) for each in case.exhibits}


def _in_words(case: Case, exhibit: Exhibit, audience: Audience) -> Printed:
    if _is_unchecked(case, exhibit, audience):
        return Printed(why="unchecked")
    if _is_picture(exhibit):
        return Printed(why="elsewhere")
    return Printed(why="attached" if exhibit.sha256 else "no_file")


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes one exhibit after the other and keeps their bytes."""

    vault: Vault
    case_id: str
    printer: Printer
    pictures: dict[str, bytes]

    def make(self, number: int, exhibit: Exhibit, audience: Audience) -> Printed:
        """Return how an exhibit stands on paper."""
        if exhibit.sha256 is None or not _is_picture(exhibit):
            return Printed(why="attached" if exhibit.sha256 else "no_file")
        mask = exhibit.mask if hidden_from(audience) else None
        try:
            path = self.vault.path(self.case_id, mask.sha256 if mask else exhibit.sha256)
        except (OSError, StoreError):
            return Printed(why="damaged")
        return self._of(number, path, is_masked=mask is not None)

    def _of(self, number: int, path: Path, *, is_masked: bool) -> Printed:
        made = self.printer.prints(path)
        if isinstance(made, NoPicture):
            return Printed(why=made.why)
        if made.left_out:
            return Printed(why="too_many_pages")
        parts = []
        for at, piece in enumerate(made.pieces, start=1):
            try:
                check_picture(piece.data)
            except LeakError:
                return Printed(why="damaged")
            ref = f"x{number:02}-{at:02}"
            self.pictures[ref] = piece.data
            parts.append(Part(ref=ref, width=piece.width, height=piece.height))
        return Printed(kind=made.kind, parts=tuple(parts), is_masked=is_masked)
