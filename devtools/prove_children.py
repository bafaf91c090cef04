"""The frozen program as its own children: one decodes pictures, the other reads text off them."""

from __future__ import annotations

import json
import os
import subprocess
from typing import TYPE_CHECKING, Any, Final

from devtools.places import ROOT, Stop, program
from devtools.prove_root import must

if TYPE_CHECKING:
    from pathlib import Path

HEIC: Final = ROOT / "tests" / "data" / "cup_photo.heic"
WORDS: Final = "P7312345678"
DRAW: Final = """
import sys
from PIL import Image, ImageDraw, ImageFont
picture = Image.new("RGB", (900, 200), "white")
font = ImageFont.truetype(sys.argv[1], 36)
ImageDraw.Draw(picture).text((50, 60), "订单编号：" + sys.argv[2], fill="black", font=font)
picture.save(sys.argv[3])
"""
"""Draws a line of an order page; run by the development environment, which has the library."""


def lines(frozen: list[str], edition: str, folder: Path) -> list[str]:
    """Ask both children once and return what they answered.

    Raises:
        Stop: a child gives no answer, or another one than it should.
    """
    made = _answer([*frozen, "--media-child"], {"path": str(HEIC), "edge": 64})
    if "error" in made:
        raise Stop(f"The frozen program does not decode HEIC: {made}", 1)
    found = [f"pictures  HEIC decoded, {made['width']} x {made['height']} pixels"]
    picture = folder / "order.png"
    font = ROOT / "resources" / "fonts" / "NotoSansSC-Regular.ttf"
    must([program("python"), "-c", DRAW, str(font), WORDS, str(picture)])
    said = _answer([*frozen, "--reading-child"], {"path": str(picture)})
    has_words = WORDS in json.dumps(said)
    if has_words != (edition == "standard"):
        raise Stop(f"Reading a picture, the {edition} edition says {said}", 1)
    read = f"{WORDS} read off a picture" if has_words else "none, as this edition is meant to"
    return [*found, f"reading   {read}"]


def _answer(command: list[str], request: dict[str, Any]) -> dict[str, Any]:
    """Return the first line a child answers with."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("LD_")}
    asked = json.dumps(request).encode() + b"\n"
    done = subprocess.run(command, input=asked, capture_output=True, check=False, env=kept)
    line = done.stdout.partition(b"\n")[0]
    answer: dict[str, Any] = json.loads(line) if line else {"error": "no answer"}
    return answer
