"""The child process that reads text off pictures: no window, no network, limited memory.

It reads one request per line (JSON) on standard input and answers each with a header line (JSON)
and that many bytes on standard output: the lines with their boxes in pixels of the upright picture,
and a JPEG of that picture to cut from. The models are part of the engine's package; a guard
forbids every connection, so a package that wanted to fetch something fails instead.
"""

from __future__ import annotations

import json
import os
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
    "image/heic": "HEIF",
}
MAX_PIXELS: Final = 60_000_000
MEMORY_LIMIT: Final = 5 * 512 * 1024**2
"""Address space in bytes (2.5 GiB); the engine with its models takes about half."""
LONGEST_SIDE: Final = 1280
"""Pixels of the longer side the engine works at: half the time of its own 2,000, as accurate."""
SHOWN_WIDTH: Final = 1080
"""Pixels of the width of the picture that goes back."""
TALL: Final = 2.6
"""A picture so many times higher than wide is read in slices."""
SLICE: Final = 2.0
"""Height of a slice in widths of the picture."""
OVERLAP: Final = 0.15
"""How far slices overlap, in widths: more than a line is high."""
SIDEWAYS: Final = 0.6
"""With this part of the boxes higher than wide, the picture lies on its side."""
_FORBIDDEN: Final = ("socket.connect", "socket.getaddrinfo", "socket.bind", "socket.sendto")

Lines = list[dict[str, Any]]


def main() -> int:
    """Serve requests until standard input closes."""
    _limit()
    sys.addaudithook(_guard)
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # a package that prints must not garble the answers
    engine: Any = None
    for line in requests:
        request = json.loads(line)
        try:
            if engine is None:
                engine = _engine()
            facts, data = _read(engine, request["path"])
        except Exception as error:  # noqa: BLE001 - hostile files; the kind of failure is enough
            _answer(answers, {"error": type(error).__name__}, b"")
        else:
            _answer(answers, facts, data)
    return 0


def _limit() -> None:
    """Cap memory where the system can (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _guard(event: str, _arguments: tuple[object, ...]) -> None:
    if event in _FORBIDDEN:
        raise PermissionError("text is recognised without the network")


def _engine() -> Any:  # noqa: ANN401 - a class of a package without types, imported late
    from rapidocr import RapidOCR

    return RapidOCR(params={"Global.max_side_len": LONGEST_SIDE, "Global.log_level": "critical"})


def _answer(stream: IO[bytes], facts: dict[str, Any], data: bytes) -> None:
    stream.write(json.dumps({"bytes": len(data), **facts}).encode() + b"\n" + data)
    stream.flush()


def _read(engine: Any, path: str) -> tuple[dict[str, Any], bytes]:  # noqa: ANN401 - see `_engine`
    picture = _upright(path)
    lines = _lines(engine, picture)
    if _is_sideways(lines):
        picture, lines = _turned(engine, picture, lines)
    facts = {"width": picture.width, "height": picture.height, "lines": lines}
    return facts, _jpeg(picture)


def _upright(path: str) -> Any:  # noqa: ANN401 - a Pillow image, imported late
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    with open(path, "rb") as stream:  # noqa: PTH123 - the plainest call in the smallest process
        form = ALLOWED[sniff(stream.read(4096))]
        stream.seek(0)
        if form == "HEIF":
            _learn_heif()
        with Image.open(stream, formats=(form,)) as opened:
            upright = ImageOps.exif_transpose(opened)
            if "A" not in upright.getbands() and "transparency" not in upright.info:
                return upright.convert("RGB")
            seen = upright.convert("RGBA")
    ground = Image.new("RGBA", seen.size, "white")
    return Image.alpha_composite(ground, seen).convert("RGB")


def _learn_heif() -> None:
    """Let Pillow open HEIC.

    Raises:
        ImportError: the optional part for it is not installed.
    """
    import pi_heif

    pi_heif.register_heif_opener(thumbnails=False)


def _lines(engine: Any, picture: Any) -> Lines:  # noqa: ANN401 - see above
    """Read a picture, a tall one in slices; a line in two slices counts once."""
    width, height = picture.size
    if height <= TALL * width:
        return _slice(engine, picture, 0)
    lines: Lines = []
    step, overlap = round(SLICE * width), round(OVERLAP * width)
    for top in range(0, height - overlap, step - overlap):
        part = picture.crop((0, top, width, min(top + step, height)))
        for line in _slice(engine, part, top):
            _keep_once(lines, line)
    return lines


def _keep_once(lines: Lines, line: dict[str, Any]) -> None:
    """Add a line; of two at the same place the higher box stays, which was not cut."""
    left, top, right, bottom = line["box"]
    for number, other in enumerate(lines):
        x0, y0, x1, y1 = other["box"]
        shared = min(bottom, y1) - max(top, y0)
        if min(right, x1) > max(left, x0) and shared > 0.5 * min(bottom - top, y1 - y0):
            if bottom - top > y1 - y0:
                lines[number] = line
            return
    lines.append(line)


def _slice(engine: Any, picture: Any, above: int) -> Lines:  # noqa: ANN401 - see above
    """Read one slice; letters upside down stay so, or a picture could stand either way."""
    import numpy as np

    blue_first = np.ascontiguousarray(np.asarray(picture)[:, :, ::-1])
    result = engine(blue_first, use_cls=False)
    if result.boxes is None:
        return []
    made = []
    for corners, text, score in zip(result.boxes, result.txts, result.scores, strict=True):
        across, down = corners[:, 0], corners[:, 1] + above
        edges = (across.min(), down.min(), across.max(), down.max())
        box = [round(float(each), 1) for each in edges]
        made.append({"text": text, "score": round(float(score), 4), "box": box})
    return made


def _is_sideways(lines: Lines) -> bool:
    """Tell whether most boxes of several letters are higher than wide."""
    several = [each["box"] for each in lines if len(each["text"]) > 2]  # noqa: PLR2004
    high = [box for box in several if box[3] - box[1] > 1.5 * (box[2] - box[0])]
    return len(high) > SIDEWAYS * len(several)


def _turned(engine: Any, picture: Any, lines: Lines) -> tuple[Any, Lines]:  # noqa: ANN401
    """Return the picture turned by a quarter, the way more can be read."""
    best = (picture, lines)
    for degrees in (90, 270):
        turned = picture.rotate(degrees, expand=True)
        read = _lines(engine, turned)
        if _read_well(read) > _read_well(best[1]):
            best = (turned, read)
    return best


def _read_well(lines: Lines) -> float:
    """Return how many letters were read upright, each by how sure the engine is."""
    sure = 0.0
    for each in lines:
        left, top, right, bottom = each["box"]
        if right - left > bottom - top:
            sure += each["score"] * len(each["text"])
    return sure


def _jpeg(picture: Any) -> bytes:  # noqa: ANN401 - a Pillow image, imported late
    if picture.width > SHOWN_WIDTH:
        height = max(round(picture.height * SHOWN_WIDTH / picture.width), 1)
        picture = picture.resize((SHOWN_WIDTH, height))
    out = BytesIO()
    picture.save(out, "JPEG", quality=85)
    return out.getvalue()


if __name__ == "__main__":
    raise SystemExit(main())
