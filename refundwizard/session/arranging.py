"""Changes to the exhibits of a case: order, filing, and what the shopper says about each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from refundwizard.domain import records

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from datetime import date

    from refundwizard.domain.case import Case, Exhibit

CAPTION = 200
"""The most characters of a caption."""


def moved(case: Case, ids: Collection[str], before: int) -> Case:
    """Return the case with these exhibits, in their order, in front of position ``before``.

    Positions count from 0 in the order as it is; a number past the end means the end. Numbers on
    papers follow the order.
    """
    chosen = [each for each in case.exhibits if each.id in ids]
    head = [each for each in case.exhibits[:before] if each.id not in ids]
    tail = [each for each in case.exhibits[before:] if each.id not in ids]
    return case.model_copy(update={"exhibits": (*head, *chosen, *tail)})


def shifted(case: Case, ids: Collection[str], by: int) -> Case:
    """Return the case with these exhibits together, so many places further on (or back)."""
    places = [at for at, each in enumerate(case.exhibits) if each.id in ids]
    if not places:
        return case
    last = len(case.exhibits)
    before = places[0] + by if by < 0 else places[-1] + 1 + by
    return moved(case, ids, min(max(before, 0), last))


def removed(case: Case, ids: Collection[str]) -> Case:
    """Return the case without these exhibits; their bytes stay in the vault so that undo works."""
    kept = tuple(each for each in case.exhibits if each.id not in ids)
    return case.model_copy(update={"exhibits": kept})


def put_back(case: Case, gone: Collection[tuple[int, Exhibit]]) -> Case:
    """Return the case with removed exhibits at their old places (position from 0, exhibit)."""
    exhibits = list(case.exhibits)
    known = {each.id for each in exhibits}
    for at, exhibit in sorted(gone, key=lambda pair: pair[0]):
        if exhibit.id not in known:
            exhibits.insert(at, exhibit)
    return case.model_copy(update={"exhibits": tuple(exhibits)})


def filed(case: Case, ids: Collection[str], kind: str | None) -> Case:
    """Return the case with exhibits filed under an evidence kind, or under none."""

    def file(exhibit: Exhibit) -> dict[str, Any]:
        also = () if kind is None else tuple(name for name in exhibit.also if name != kind)
        return {"kind": kind, "also": also}

    return _changed(case, ids, file)


def serving(case: Case, exhibit_id: str, kinds: Collection[str]) -> Case:
    """Return the case with the further evidence kinds an exhibit serves, beside its main one."""

    def also(exhibit: Exhibit) -> dict[str, Any]:
        return {"also": tuple(name for name in kinds if name != exhibit.kind)}

    return _changed(case, {exhibit_id}, also)


def captioned(case: Case, exhibit_id: str, text: str) -> Case:
    """Return the case with an exhibit called otherwise; no text means by its file name again."""
    return _changed(case, {exhibit_id}, lambda _each: {"caption": _tidy(text)[:CAPTION]})


def dated(case: Case, exhibit_id: str, on: date | None) -> Case:
    """Return the case with the day an exhibit is from, as the shopper says."""
    return _changed(case, {exhibit_id}, lambda _each: {"captured_on": on})


def traced(case: Case, exhibit_id: str, text: str) -> Case:
    """Return the case with whom or what an exhibit came from."""
    return _changed(case, {exhibit_id}, lambda _each: {"origin": _tidy(text)[: records.RECORD]})


def explained(case: Case, exhibit_id: str, text: str) -> Case:
    """Return the case with what an exhibit proves, in the shopper's words."""
    return _changed(case, {exhibit_id}, lambda _each: {"shows": text.strip()[: records.RECORD]})


def _changed(case: Case, ids: Collection[str], change: Callable[[Exhibit], dict[str, Any]]) -> Case:
    exhibits = tuple(
        each.model_copy(update=change(each)) if each.id in ids else each for each in case.exhibits
    )
    return case.model_copy(update={"exhibits": exhibits})


def _tidy(text: str) -> str:
    return " ".join(text.split())
