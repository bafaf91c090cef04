"""One exhibit whose parts are covered for others: what it is, and the masked copy there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from refundwizard.domain.audience import covered, kind_word
from refundwizard.domain.private_data import KINDS
from refundwizard.media.reading import is_available
from refundwizard.session.evidence_view import kind_name
from refundwizard.session.masking import exhibit_of
from refundwizard.session.standing_view import Standing, standing_view
from refundwizard.session.thumbnails import can_be_shown

if TYPE_CHECKING:
    from refundwizard.domain.records import Mask
    from refundwizard.session.view_state import ViewState

OTHER: Final = "other"
"""What a box covers that is nothing of the known kinds."""


@dataclass(frozen=True, slots=True)
class MaskView:
    """The mask page; ``number`` is 0 where the exhibit is gone.

    ``covered`` says in words what the masked copy covers, ``kinds`` are what a box can cover.
    ``can_read`` tells whether text can be recognised here at all.
    """

    standing: Standing
    exhibit_id: str
    number: int
    name: str
    sha256: str
    media_type: str
    mask: Mask | None
    covered: str
    kinds: tuple[tuple[str, str], ...]
    can_be_masked: bool
    can_read: bool


def mask_view(state: ViewState) -> MaskView:
    """Return the exhibit that the place names."""
    exhibit = exhibit_of(state.case, state.place.page)
    kinds = (*KINDS, OTHER)
    view = MaskView(
        standing=standing_view(state),
        exhibit_id=state.place.page or "",
        number=0,
        name="",
        sha256="",
        media_type="",
        mask=None,
        covered="",
        kinds=tuple((kind, kind_word(kind, state.words)) for kind in kinds),
        can_be_masked=False,
        can_read=is_available(),
    )
    if exhibit is None:
        return view
    name = exhibit.caption or next(iter(exhibit.names), "") or kind_name(state, exhibit.kind)
    return MaskView(
        standing=view.standing,
        exhibit_id=exhibit.id,
        number=state.case.exhibits.index(exhibit) + 1,
        name=name,
        sha256=exhibit.sha256 or "",
        media_type=exhibit.media_type,
        mask=exhibit.mask,
        covered=covered(exhibit.mask.boxes, state.words) if exhibit.mask else "",
        kinds=view.kinds,
        can_be_masked=bool(exhibit.sha256) and can_be_shown(exhibit.media_type),
        can_read=view.can_read,
    )
