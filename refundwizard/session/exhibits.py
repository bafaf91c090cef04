"""What came of taking files in, and what that does to the case."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

    from refundwizard.domain.case import Case, Exhibit

HARMLESS: Final = frozenset({"system_file"})
"""Reasons nobody has to do anything about."""
FINAL: Final = frozenset(
    {"empty", "not_regular", "system_file", "folder_link", "huge", "not_wanted"}
)
"""Reasons that would be the same the next time."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where evidence goes: the case and the hashes its exhibits hold already."""

    case_id: str
    known: frozenset[str]

    @classmethod
    def of(cls, case_id: str, case: Case) -> Place:
        """Return the place of an open case."""
        return cls(case_id, frozenset(item.sha256 for item in case.exhibits if item.sha256))


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that was not added: its name, the reason code (``empty`` …) and where it is.

    ``path`` is None where there is nothing to try again (a pasted picture, a file of the system).
    """

    name: str
    reason: str
    path: Path | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know about a file that was added.

    ``code`` is ``taken_as`` (its name says another kind; ``kind`` is the media type its content
    has), ``truncated``, or why there is no picture of it (see ``media.thumbnails.NoPicture``).
    """

    name: str
    code: str
    kind: str


@dataclass(frozen=True, slots=True)
class Intake:
    """The result of one drop: new exhibits, names merged into known ones, and what was left out."""

    added: tuple[Exhibit, ...]
    merged: tuple[tuple[str, str], ...]
    """(sha256, name) pairs of identical bytes that arrived under another name."""
    left_out: tuple[LeftOut, ...]
    remarks: tuple[Remark, ...] = ()

    @property
    def is_good(self) -> bool:
        """Tell whether everything worth adding was added whole."""
        is_kept = all(left.reason in HARMLESS for left in self.left_out)
        return is_kept and not any(each.code != "taken_as" for each in self.remarks)

    @property
    def rest(self) -> tuple[Path, ...]:
        """Files that may be added another time, after a stop or once the drive is back."""
        open_ones = (left for left in self.left_out if left.reason not in FINAL)
        return tuple(left.path for left in open_ones if left.path is not None)

    def __add__(self, other: Intake) -> Intake:
        """Return what came of two drops together."""
        return Intake(
            self.added + other.added,
            self.merged + other.merged,
            self.left_out + other.left_out,
            self.remarks + other.remarks,
        )

    @property
    def seen(self) -> int:
        """How many files there were, those of the system not counted."""
        named = [left for left in self.left_out if left.reason not in HARMLESS]
        return len(self.added) + len(self.merged) + len(named)


def with_intake(case: Case, intake: Intake) -> Case:
    """Return the case with new exhibits added and further names noted on known ones."""
    exhibits = list(case.exhibits)
    known = {item.sha256 for item in exhibits}
    exhibits += [item for item in intake.added if item.sha256 not in known]
    for sha256, name in intake.merged:
        exhibits = [_with_name(item, name) if item.sha256 == sha256 else item for item in exhibits]
    return case.model_copy(update={"exhibits": tuple(exhibits)})


def without(case: Case, exhibit_id: str) -> Case:
    """Return the case without an exhibit; its bytes stay in the vault so that undo works."""
    kept = tuple(item for item in case.exhibits if item.id != exhibit_id)
    return case.model_copy(update={"exhibits": kept})


def sorted_as(case: Case, exhibit_id: str, kind: str | None) -> Case:
    """Return the case with an exhibit filed under an evidence kind (``E02``), or unsorted."""
    exhibits = tuple(
        item.model_copy(update={"kind": kind}) if item.id == exhibit_id else item
        for item in case.exhibits
    )
    return case.model_copy(update={"exhibits": exhibits})


def _with_name(exhibit: Exhibit, name: str) -> Exhibit:
    if name in exhibit.names:
        return exhibit
    return exhibit.model_copy(update={"names": (*exhibit.names, name)})
