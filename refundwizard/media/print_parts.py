"""Pictures for paper, made in the child process: built anew from pixels, at the size of a page.

A picture much higher than wide is a long screenshot: it is cut into slices of even height that
overlap a little, from the top down, so that nothing of it is lost at a cut. Nothing but pixels is
carried over.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from refundwizard.media.redact import burned, opened, png_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from refundwizard.media.redact import Sheets

WIDTH: Final = 1600
"""Pixels across at most: a page is about 170 mm wide between its margins, so 240 per inch."""
HEIGHT: Final = 2200
"""Pixels down at most, for what stands on a page in one piece."""
NARROW: Final = 1300
"""Up to this width a slice takes half the width of a page, and is cut higher."""
TALL: Final = 1.3
TALL_HALF: Final = 2.6
"""How many times as high as wide a slice may be: on a whole and on half a width."""
OVERLAP: Final = 48
"""Rows that stand at the end of a slice and again at the head of the next."""
_UPRIGHT: Final = 4
"""EXIF orientations above this one lie on their side."""
MAX_SLICES: Final = 60
MAX_PAGES: Final = 60
"""More slices or pages than this are not printed; the file itself is handed over beside."""
_LUMA: Final = tuple(5 + (at // 8 + at % 8) * 3 // 2 for at in range(64))
_CHROMA: Final = tuple(8 + (at // 8 + at % 8) * 3 for at in range(64))
"""How finely a JPEG is told: about quality 85, with steps no other program takes."""


def work(request: dict[str, Any]) -> tuple[bytes, dict[str, Any]]:
    """Answer with all parts of a file, one behind the other, and the sizes of each.

    Raises:
        Refusal: there is no picture.
    """
    parts: list[tuple[bytes, int, int]] = []
    with opened(request["path"], _ask_for_less) as sheets:
        for number in range(min(sheets.count, MAX_PAGES)):
            picture, _points = sheets.load(number)
            parts += _parts(burned(picture, 0, (), 1), sheets)
    slices = not sheets.is_pages and len(parts) > 1
    facts = {
        "kind": "pages" if sheets.is_pages else "slices" if slices else "picture",
        "sizes": [(len(data), width, height) for data, width, height in parts],
        "left_out": max(sheets.count - MAX_PAGES, 0),
    }
    return b"".join(data for data, _width, _height in parts), facts


def _ask_for_less(found: Any) -> None:  # noqa: ANN401 - a Pillow image, imported late
    """Let the decoder of a photo leave out pixels that would not be printed."""
    from PIL import ExifTags

    width, height = found.size
    lies = found.getexif().get(ExifTags.Base.Orientation, 1) > _UPRIGHT
    across, down = (height, width) if lies else (width, height)
    if not _is_long(across, down):
        part = min(1.0, WIDTH / across, HEIGHT / down)
        found.draft("RGB", (int(width * part), int(height * part)))


def _is_long(width: int, height: int) -> bool:
    return height > width * (TALL_HALF if min(width, WIDTH) <= NARROW else TALL_HALF * TALL / 2)


def _parts(picture: Any, sheets: Sheets) -> Iterator[tuple[bytes, int, int]]:  # noqa: ANN401
    """Yield a picture in one piece, or in slices where it is long."""
    is_drawn = not (sheets.is_photo or sheets.is_pages)
    if sheets.is_pages or not _is_long(*picture.size):
        yield _told(_fitted(picture, WIDTH, HEIGHT), is_drawn=is_drawn)
        return
    whole = _fitted(picture, WIDTH, None)
    tall = int(whole.width * (TALL_HALF if whole.width <= NARROW else TALL))
    for top, bottom in cuts(whole.height, tall):
        yield _told(whole.crop((0, top, whole.width, bottom)), is_drawn=is_drawn)


def cuts(height: int, tall: int) -> tuple[tuple[int, int], ...]:
    """Return where slices begin and end: every row is in one, and each overlaps the one before.

    ``tall`` is the most rows of a slice; a picture of more slices than are printed is cut higher.
    """
    overlap = min(OVERLAP, tall // 4)
    count = max(-(-(height - overlap) // (tall - overlap)), 1)
    count = min(count, MAX_SLICES)
    step = -(-(height - overlap) // count)
    return tuple(
        (number * step, min(number * step + step + overlap, height)) for number in range(count)
    )


def _fitted(picture: Any, width: int, height: int | None) -> Any:  # noqa: ANN401 - as above
    """Return a picture no larger than this, by averaging; it is never enlarged."""
    part = min(1.0, width / picture.width, (height or picture.height) / picture.height)
    if part == 1.0:
        return picture
    size = max(round(picture.width * part), 1), max(round(picture.height * part), 1)
    return picture.resize(size, reducing_gap=2.0)


def _told(picture: Any, *, is_drawn: bool) -> tuple[bytes, int, int]:  # noqa: ANN401 - as above
    """Return a picture as JPEG, or as PNG where that is smaller (plain surfaces, text)."""
    data = _jpeg(picture)
    if is_drawn:
        data = min(data, png_of(picture), key=len)
    return data, picture.width, picture.height


def _jpeg(picture: Any) -> bytes:  # noqa: ANN401 - as above
    out = BytesIO()
    picture.save(out, "JPEG", qtables=[list(_LUMA), list(_CHROMA)], subsampling=2, optimize=True)
    return out.getvalue()
