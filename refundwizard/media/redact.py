"""Pictures for others, made in the child process: built anew from pixels, boxes burned into them.

Nothing of a file is carried over but what can be seen: no position, device, comment, profile, small
picture or bytes behind the end. Under a box the pixels are gone, not covered. A PDF becomes pages
that are pictures.
"""

from __future__ import annotations

import struct
import warnings
import zlib
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from refundwizard.media.child import MAX_BYTES, MAX_PIXELS, Refusal, form_of
from refundwizard.media.sniff import HEAD, sniff

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

PAGE_SCALE: Final = 2.0
"""Pixels per point of a page: 144 per inch."""
PAGE_PIXELS: Final = 12_000_000
MAX_PAGES: Final = 100
INK: Final = (0, 0, 0)
"""What is under a box afterwards; a grey, so that JPEG gives it back to the bit."""
GRID: Final = 8
"""JPEG keeps squares of this edge together: a box grows to whole ones."""
_LUMA: Final = tuple(4 + (at // 8 + at % 8) // 2 for at in range(64))
_CHROMA: Final = tuple(6 + at // 8 + at % 8 for at in range(64))
"""How finely a JPEG is told: about as a camera does, with steps no other program takes.

So no stretch of its stream repeats the original's, even where the same pixels stand in both.
"""
_PHOTOS: Final = frozenset(("JPEG", "WEBP", "HEIF"))
_PDF: Final = "PDF"

Box = tuple[int, int, int, int, int]
"""Page (from 0), left, top, width and height in pixels of the upright picture."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """A file as pictures; ``load`` gives one, upright, RGB, with its size in points for a page."""

    form: str
    count: int
    load: Callable[[int], tuple[Any, tuple[float, float]]]

    @property
    def is_pages(self) -> bool:
        """Whether it is a document of pages."""
        return self.form == _PDF

    @property
    def is_photo(self) -> bool:
        """Whether it is of a kind cameras make."""
        return self.form in _PHOTOS


def work(request: dict[str, Any]) -> tuple[bytes, dict[str, Any]]:
    """Answer a request: ``look`` at a page, or ``rebuild`` the whole with boxes burned in.

    Raises:
        Refusal: there is no picture, or it has too many pages.
    """
    with opened(request["path"]) as sheets:
        if request["task"] == "look":
            return _look(sheets, request["page"], request["pixels"])
        return _rebuilt(sheets, [tuple(box) for box in request["boxes"]])


@contextmanager
def opened(path: str, shrink: Callable[[Any], None] | None = None) -> Iterator[Sheets]:
    """Open a file as upright pictures; ``shrink`` may ask the decoder of a picture for less.

    Raises:
        Refusal: there is no picture.
    """
    from PIL import Image, ImageFile

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    with open(path, "rb") as stream:  # noqa: PTH123 - the plainest call in the smallest process
        kind = sniff(stream.read(HEAD))
        if kind == "application/pdf":
            with _pages(path) as pages:
                yield pages
            return
        form = form_of(kind)
        if stream.seek(0, 2) > MAX_BYTES:
            raise Refusal("too_large")
        stream.seek(0)
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        with Image.open(stream, formats=(form,)) as found:
            if shrink is not None:
                shrink(found)
            yield Sheets(form, 1, lambda _page: (_upright(found), (0.0, 0.0)))


@contextmanager
def _pages(path: str) -> Iterator[Sheets]:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)

    def load(number: int) -> tuple[Any, tuple[float, float]]:
        page = document[number]
        width, height = page.get_size()
        scale = min(PAGE_SCALE, (PAGE_PIXELS / max(width * height, 1)) ** 0.5)
        picture = page.render(scale=scale).to_pil().convert("RGB")
        page.close()
        return picture, (width, height)

    try:
        yield Sheets(_PDF, len(document), load)
    finally:
        document.close()


def _upright(opened: Any) -> Any:  # noqa: ANN401 - Pillow images, imported late
    """Return what is seen of a picture: upright, in sRGB, on white where it is transparent.

    What is fully transparent is gone afterwards; it would come to light in another program.
    """
    from PIL import Image, ImageOps

    picture = ImageOps.exif_transpose(opened)
    if picture.mode.startswith("I"):
        picture = picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if picture.has_transparency_data:
        layer = picture.convert("RGBA")
        ground = Image.new("RGBA", layer.size, (255, 255, 255, 255))
        return Image.alpha_composite(ground, layer).convert("RGB")
    return _in_srgb(picture, opened.info.get("icc_profile"))


def _in_srgb(picture: Any, profile: bytes | None) -> Any:  # noqa: ANN401 - as above
    from PIL import ImageCms

    if profile and picture.mode in {"RGB", "CMYK"}:
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            made = ImageCms.profileToProfile(picture, source, target, outputMode="RGB")
            if made is not None:
                return made
    return picture.convert("RGB")


def _look(sheets: Sheets, page: int, pixels: int) -> tuple[bytes, dict[str, Any]]:
    """Return one page, no larger than so many pixels, with the size it really has."""
    picture, _points = sheets.load(min(max(page, 0), sheets.count - 1))
    width, height = picture.size
    part = min(1.0, (pixels / (width * height)) ** 0.5)
    if part < 1:
        picture = picture.resize((max(1, int(width * part)), max(1, int(height * part))))
    out = BytesIO()
    picture.save(out, "PNG", compress_level=1)
    return out.getvalue(), {"width": width, "height": height, "pages": sheets.count}


def _rebuilt(sheets: Sheets, boxes: Sequence[Box]) -> tuple[bytes, dict[str, Any]]:
    if sheets.count > MAX_PAGES:
        raise Refusal("too_many_pages")
    if sheets.is_pages:
        made = [_page_of(sheets, number, boxes) for number in range(sheets.count)]
        facts = {"width": made[0][1][0], "height": made[0][1][1], "pages": len(made)}
        return _pdf(made), {**facts, "media_type": "application/pdf"}
    picture, _points = sheets.load(0)
    facts = {"width": picture.width, "height": picture.height, "pages": 1}
    if sheets.is_photo:
        return _jpeg(burned(picture, 0, boxes, GRID)), {**facts, "media_type": "image/jpeg"}
    return png_of(burned(picture, 0, boxes, 1)), {**facts, "media_type": "image/png"}


def burned(picture: Any, page: int, boxes: Sequence[Box], grid: int) -> Any:  # noqa: ANN401
    """Return a new picture of the same pixels, with one colour in every box of this page."""
    from PIL import Image

    clean = Image.frombytes("RGB", picture.size, picture.tobytes())
    for at, left, top, width, height in boxes:
        if at == page:
            right = min(-(-(left + width) // grid) * grid, clean.width)
            bottom = min(-(-(top + height) // grid) * grid, clean.height)
            left, top = left // grid * grid, top // grid * grid  # noqa: PLW2901 - to the grid
            if left < right and top < bottom:
                clean.paste(INK, (left, top, right, bottom))
    return clean


def _jpeg(picture: Any) -> bytes:  # noqa: ANN401 - as above
    """Return a JPEG that mixes no colours across squares, with tables of its own."""
    out = BytesIO()
    steps = [list(_LUMA), list(_CHROMA)]
    picture.save(out, "JPEG", qtables=steps, subsampling=0, optimize=True)
    return out.getvalue()


def png_of(picture: Any) -> bytes:  # noqa: ANN401 - as above
    """Return a PNG of three chunks; each row is told as the difference to the one above it."""
    from PIL import Image, ImageChops

    above = Image.new("RGB", picture.size)
    above.paste(picture, (0, 1))
    rows = ImageChops.subtract_modulo(picture, above).tobytes()
    width, height = picture.size
    packer, body = zlib.compressobj(6), bytearray()
    for at in range(0, len(rows), width * 3):
        body += packer.compress(b"\x02" + rows[at : at + width * 3])
    body += packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", bytes(body)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*each) for each in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


_Page = tuple[bytes, tuple[int, int], tuple[float, float]]


def _page_of(sheets: Sheets, number: int, boxes: Sequence[Box]) -> _Page:
    picture, points = sheets.load(number)
    return _jpeg(burned(picture, number, boxes, GRID)), picture.size, points


def _pdf(pages: Sequence[_Page]) -> bytes:
    """Return a PDF of one picture a page: no text, no names, no dates."""
    kids = " ".join(f"{3 + 3 * at} 0 R" for at in range(len(pages)))
    parts = [b"<</Type/Catalog/Pages 2 0 R>>"]
    parts.append(f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode())
    for at, (jpeg, (width, height), (wide, high)) in enumerate(pages):
        first = 3 + 3 * at
        parts.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {wide:.2f} {high:.2f}]/Contents {first + 1}"
            f" 0 R/Resources<</XObject<</P {first + 2} 0 R>>>>>>".encode()
        )
        parts.append(_stream("", f"q {wide:.2f} 0 0 {high:.2f} 0 0 cm /P Do Q".encode()))
        facts = (
            f"/Type/XObject/Subtype/Image/Width {width}/Height {height}"
            "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode"
        )
        parts.append(_stream(facts, jpeg))
    return _numbered(parts)


def _stream(facts: str, data: bytes) -> bytes:
    return f"<<{facts}/Length {len(data)}>>\nstream\n".encode() + data + b"\nendstream"


def _numbered(parts: Sequence[bytes]) -> bytes:
    out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
    for number, part in enumerate(parts, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + part + b"\nendobj\n"
    table = len(out)
    out += f"xref\n0 {len(parts) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    out += f"trailer<</Size {len(parts) + 1}/Root 1 0 R>>\nstartxref\n{table}\n%%EOF\n".encode()
    return bytes(out)
