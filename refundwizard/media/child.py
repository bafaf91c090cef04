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
from io import BytesIO
from typing import IO, Any, Final

from refundwizard.media.sniff import sniff

ALLOWED: Final = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/webp": "WEBP",
    "image/gif": "GIF",
    "image/bmp": "BMP",
}
MAX_PIXELS: Final = 60_000_000
MAX_BYTES: Final = 50 * 1024 * 1024
MEMORY_LIMIT: Final = 1024**3
"""Address space in bytes; more is refused by the system."""
PAGE_SCALE: Final = 2.0


def main() -> int:
    """Serve requests until standard input closes."""
    _limit()
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    for line in requests:
        request = json.loads(line)
        try:
            data, facts = _thumbnail(request["path"], request["edge"])
        except Exception as error:  # noqa: BLE001 - hostile files; the kind of failure is enough
            _answer(answers, b"", {"error": type(error).__name__})
        else:
            _answer(answers, data, facts)
    return 0


def _limit() -> None:
    """Cap memory where the system can (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(stream: IO[bytes], data: bytes, facts: dict[str, Any]) -> None:
    stream.write(json.dumps({"bytes": len(data), **facts}).encode() + b"\n" + data)
    stream.flush()


def _thumbnail(path: str, edge: int) -> tuple[bytes, dict[str, Any]]:
    with open(path, "rb") as stream:  # noqa: PTH123 - the plainest call in the smallest process
        head = stream.read(4096)
        kind = sniff(head)
        stream.seek(0)
        if kind == "application/pdf":
            return _pdf_page(path, edge)
        return _picture(stream, ALLOWED[kind], edge)


def _picture(stream: IO[bytes], form: str, edge: int) -> tuple[bytes, dict[str, Any]]:
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    with Image.open(stream, formats=(form,)) as opened:
        size = opened.size
        opened.draft("RGB", (edge, edge))
        upright = ImageOps.exif_transpose(opened)
        small = upright.convert("RGBA" if "A" in upright.getbands() else "RGB")
    small.thumbnail((edge, edge))
    return _png(small), {"width": size[0], "height": size[1], "pages": 1}


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
    return _png(picture), facts


def _png(picture: Any) -> bytes:  # noqa: ANN401 - a Pillow image, imported late
    from PIL import Image

    clean = Image.new(picture.mode, picture.size)
    clean.paste(picture)
    out = BytesIO()
    clean.save(out, "PNG")
    return out.getvalue()


if __name__ == "__main__":
    raise SystemExit(main())
