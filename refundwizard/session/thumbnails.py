"""Small pictures of exhibits: from the cache if they are there and whole, else made and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from refundwizard.media.small_png import is_whole
from refundwizard.media.thumbnails import NoPicture, Thumbnail
from refundwizard.storage.atomic import put
from refundwizard.storage.errors import Corrupt, StoreError
from refundwizard.storage.vault import Vault

if TYPE_CHECKING:
    from refundwizard.storage.store import Store

EDGE: Final = 256
"""Width and height a thumbnail has at most (pixels): enough for a tile at 200 %."""
MOST_BYTES: Final = 2 * 1024 * 1024
"""A cached file larger than this is none of ours."""

Make = Callable[[Path, int], Thumbnail | None]
LookAt = Callable[[Path, int], Thumbnail | NoPicture]


def can_be_shown(media_type: str) -> bool:
    """Tell whether there can be a picture of such a file."""
    return media_type.startswith("image/") or media_type == "application/pdf"


def thumbnails(
    store: Store,
    case_id: str,
    digests: Iterable[str],
    make: Make,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> dict[str, bytes | None]:
    """Return a PNG for each digest, None where there can be none; the originals are only read."""
    found: dict[str, bytes | None] = {}
    for sha256 in digests:
        if is_cancelled():
            break
        found[sha256] = _cached(store, case_id, sha256) or _made(store, case_id, sha256, make)
    return found


def look_at(store: Store, case_id: str, sha256: str, look: LookAt) -> Thumbnail | NoPicture:
    """Make the picture of a file anew and keep it; or return why there can be none."""
    try:
        made = look(Vault(store).path(case_id, sha256), EDGE)
    except (OSError, StoreError):
        return NoPicture("damaged")
    if isinstance(made, Thumbnail):
        _keep(store, case_id, sha256, made.png)
    return made


def _cached(store: Store, case_id: str, sha256: str) -> bytes | None:
    """Return the cached picture; a damaged one counts as none."""
    try:
        png = store.fs.read(store.thumbs(case_id) / f"{sha256}.png", MOST_BYTES)
    except (OSError, Corrupt, StoreError):
        return None
    return png if is_whole(png) else None


def _made(store: Store, case_id: str, sha256: str, make: Make) -> bytes | None:
    try:
        thumbnail = make(Vault(store).path(case_id, sha256), EDGE)
    except (OSError, StoreError):
        return None
    if thumbnail is None:
        return None
    _keep(store, case_id, sha256, thumbnail.png)
    return thumbnail.png


def _keep(store: Store, case_id: str, sha256: str, png: bytes) -> None:
    """Cache a picture; where that fails, or a power cut takes it, it is simply made again."""
    try:
        put(store.fs, store.thumbs(case_id), f"{sha256}.png", png, is_lasting=False)
    except (OSError, StoreError):
        return
