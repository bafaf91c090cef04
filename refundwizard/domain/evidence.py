"""What a case needs to show, and what is attached already."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from refundwizard.domain.assessment import EvidenceResult

if TYPE_CHECKING:
    from collections.abc import Iterable

    from refundwizard.domain.case import Exhibit
    from refundwizard.domain.pack import EvidenceUse, Need, Pack

_ORDER: Final[dict[Need, int]] = {"must": 0, "should": 1, "nice": 2}


def requirements(
    uses: Iterable[EvidenceUse], exhibits: Iterable[Exhibit], pack: Pack
) -> tuple[EvidenceResult, ...]:
    """Return the evidence a case needs, the most needed first, with the exhibits that cover it.

    A kind that several classes ask for is listed once, as the strongest need says it. One exhibit
    may serve several kinds.
    """
    held: dict[str, list[int]] = {}
    for number, exhibit in enumerate(exhibits, start=1):
        for kind in exhibit.serves:
            held.setdefault(kind, []).append(number)
    strongest: dict[str, EvidenceUse] = {}
    for use in sorted(uses, key=lambda use: _ORDER[use.need]):
        strongest.setdefault(use.id, use)
    return tuple(_result(use, held.get(use.id, []), pack) for use in strongest.values())


def _result(use: EvidenceUse, numbers: list[int], pack: Pack) -> EvidenceResult:
    kind = pack.evidence.get(use.id)
    return EvidenceResult(
        id=use.id,
        need=use.need,
        proves=use.proves,
        state="have" if numbers else "missing",
        perishable=kind is not None and kind.perishable,
        exhibits=tuple(numbers),
    )
