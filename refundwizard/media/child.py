"""The child process that decodes pictures: no window, no network, little memory, little time.

It reads one request per line (JSON) on standard input and answers each with a header line (JSON)
and that many bytes on standard output. A file that makes it crash or run away costs a picture,
never the window. Only the formats of ``ALLOWED`` are ever handed to a decoder, by content and by
forced format.
"""

from __future__ import annotations

import json
import sys
import warnings
from typing import IO, Any, Final

from refundwizard.media.sniff import HEAD, sniff

ALLOWED: Final = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/webp": "WEBP",
    "image/gif": "GIF",
    "image/bmp": "BMP",
}
HEIC: Final = "image/heic"
"""Read only where the optional decoder is installed."""
MAX_PIXELS: Final = 60_000_000
MAX_BYTES: Final = 50 * 1024 * 1024
"""A picture file larger than this is no photo (bytes)."""
MEMORY_LIMIT: Final = 1024**3
"""Address space in bytes; more is refused by the system."""
PAGE_SCALE: Final = 2.0
LONG: Final = 2.2
"""A picture so many times as high as wide is a long screenshot; its small one shows the head."""
FLAW: Final = "Flaw"
"""The note in a small picture that says what is wrong with the original."""
TRUNCATED: Final = "truncated"
_PDF_END: Final = 2048
"""The mark stands within so many bytes of the end."""
_DENIED: Final = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.system")


class Refusal(Exception):  # noqa: N818 - an answer, not a fault
    """Why there is no picture: one word."""


def main() -> int:
    """Serve requests until standard input closes."""
    _limit()
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    for line in requests:
        request = json.loads(line)
        try:
            data, facts = _work(request)
        except Exception as error:  # noqa: BLE001 - hostile files; the kind of failure is enough
            _answer(answers, b"", {"error": _why(error)})
        else:
            _answer(answers, data, facts)
    return 0


def _work(request: dict[str, Any]) -> tuple[bytes, dict[str, Any]]:
    if request.get("task") == "facts":
        from refundwizard.media import metadata

        return metadata.work(request)
    if request.get("task") == "print":
        from refundwizard.media import print_parts

        return print_parts.work(request)
    if "task" in request:
        from refundwizard.media import redact

        return redact.work(request)
    return _thumbnail(request["path"], request["edge"])


def _limit() -> None:
    """Give up network and other programs, and cap memory where the system can (not on Windows)."""
    sys.addaudithook(_deny)
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _deny(event: str, _arguments: tuple[Any, ...]) -> None:
    if event.startswith(_DENIED):
        raise PermissionError(event)


def _why(error: Exception) -> str:
    """Return one word for a failure."""
    from PIL import Image

    if isinstance(error, Refusal):
        return str(error)
    if isinstance(error, MemoryError):
        return "too_much_memory"
    if isinstance(error, (Image.DecompressionBombError, Image.DecompressionBombWarning)):
        return "too_many_pixels"
    return "locked" if "password" in str(error).lower() else "damaged"


def _answer(stream: IO[bytes], data: bytes, facts: dict[str, Any]) -> None:
    stream.write(json.dumps({"bytes": len(data), **facts}).encode() + b"\n" + data)
    stream.flush()


def _thumbnail(path: str, edge: int) -> tuple[bytes, dict[str, Any]]:
    with open(path, "rb") as stream:  # noqa: PTH123 - the plainest call in the smallest process
        kind = sniff(stream.read(HEAD))
        if kind == "application/pdf":
            return _pdf_page(path, edge)
        form = form_of(kind)
        if stream.seek(0, 2) > MAX_BYTES:
            raise Refusal("too_large")
        return _whole_or_part(stream, form, edge)


def form_of(kind: str) -> str:
    """Return which decoder a kind of picture is for."""
    if kind == HEIC:
        _learn_heic()
        return "HEIF"
    if kind not in ALLOWED:
        raise Refusal("no_preview")
    return ALLOWED[kind]


def _learn_heic() -> None:
    try:
        import pi_heif
    except ImportError as error:
        raise Refusal("no_decoder") from error
    pi_heif.register_heif_opener(thumbnails=False)


def _whole_or_part(stream: IO[bytes], form: str, edge: int) -> tuple[bytes, dict[str, Any]]:
    """Return a picture of the whole file, or of what there is of it, and say so."""
    from PIL import Image, ImageFile

    bombs = (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError)
    try:
        return _picture(stream, form, edge, "")
    except bombs:
        raise
    except (OSError, SyntaxError, ValueError, EOFError):
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        try:
            return _picture(stream, form, edge, TRUNCATED)
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = False


def _picture(stream: IO[bytes], form: str, edge: int, flaw: str) -> tuple[bytes, dict[str, Any]]:
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    stream.seek(0)
    with Image.open(stream, formats=(form,)) as opened:
        size = opened.size
        opened.draft("RGB", (edge, edge))
        wanted = "RGBA" if opened.has_transparency_data else "RGB"
        whole = opened if opened.mode == wanted else opened.convert(wanted)
        data = _png(_upright(whole, edge), flaw)
    return data, {"width": size[0], "height": size[1], "pages": 1, "flaw": flaw}


def _upright(picture: Any, edge: int) -> Any:  # noqa: ANN401 - Pillow images, imported late
    """Return a small upright picture; of a long screenshot the head, for all of it is a thread."""
    from PIL import Image, ImageOps

    if max(picture.size) > min(picture.size) * LONG:
        picture = ImageOps.exif_transpose(picture)
        width, height = picture.size
        picture = picture.crop((0, 0, width, min(height, max(round(width * LONG), 1))))
    picture.thumbnail((edge, edge), Image.Resampling.HAMMING)  # sharp, at two thirds of the time
    return ImageOps.exif_transpose(picture)


def _pdf_page(path: str, edge: int) -> tuple[bytes, dict[str, Any]]:
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    try:
        page = document[0]
        width, height = page.get_size()
        scale = min(PAGE_SCALE, edge / max(width, height, 1))
        picture = page.render(scale=scale).to_pil().convert("RGB")
        facts = {"width": round(width), "height": round(height), "pages": len(document)}
        page.close()
    finally:
        document.close()
    flaw = "" if _has_end(path) else TRUNCATED
    return _png(picture, flaw), {**facts, "flaw": flaw}


def _has_end(path: str) -> bool:
    """Tell whether the mark that ends a PDF is there; the decoder mends silently without it."""
    with open(path, "rb") as stream:  # noqa: PTH123 - as above
        size = stream.seek(0, 2)
        stream.seek(max(0, size - _PDF_END))
        return b"%%EOF" in stream.read()


def _png(picture: Any, flaw: str) -> bytes:  # noqa: ANN401 - a Pillow image, imported late
    """Return a picture of pixels alone; a flaw of the original stands in it as a note."""
    from PIL import Image

    from refundwizard.media.small_png import small_png

    clean = Image.new(picture.mode, picture.size)
    clean.paste(picture)
    return small_png(clean, {FLAW: flaw} if flaw else {})


if __name__ == "__main__":
    from refundwizard.media import child  # noqa: PLW0406 - under its own name, as others import it

    raise SystemExit(child.main())
