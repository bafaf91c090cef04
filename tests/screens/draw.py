"""Draw one picture with Pillow: a phone's page at any width, then what happens to pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFont

from tests.screens.specs import LATIN, WITHOUT_LATIN, Spec, font_file

LIGHT = {"ground": "#F5F5F5", "card": "#FFFFFF", "text": "#222222", "soft": "#8A8A8A",
         "red": "#FF2442", "mine": "#95EC69"}  # fmt: skip
DARK = {"ground": "#111111", "card": "#1E1E1E", "text": "#E8E8E8", "soft": "#8E8E93",
        "red": "#FF5A70", "mine": "#2E7D32"}  # fmt: skip
DESIGN = 375
"""Width of a phone's page in its own units."""


@dataclass
class Canvas:
    """A page that grows downwards; places and sizes in units of a phone."""

    spec: Spec
    y: float = 0.0

    def __post_init__(self) -> None:
        self.scale = self.spec.width / DESIGN
        self.colours = DARK if self.spec.is_dark else LIGHT
        height = round(self.spec.width * 2.1)
        self.picture = Image.new("RGB", (self.spec.width, height), self.colours["ground"])
        self.pen = ImageDraw.Draw(self.picture)

    def font(self, size: float, name: str = "") -> ImageFont.FreeTypeFont:
        name = name or self.spec.font
        found = font_file(name)
        assert found is not None, f"{name} is not installed"
        return ImageFont.truetype(str(found[0]), max(round(size * self.scale), 8), index=found[1])

    def runs(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield pieces of text with the font each is drawn in."""
        if self.spec.font not in WITHOUT_LATIN:
            yield text, self.spec.font
            return
        for is_latin, letters in groupby(text, key=lambda letter: ord(letter) < 0x2E80):
            yield "".join(letters), LATIN[0] if is_latin else self.spec.font

    def wide(self, text: str, size: float) -> float:
        runs = self.runs(text)
        return sum(self.font(size, name).getlength(part) for part, name in runs) / self.scale

    def put(self, x: float, text: str, size: float = 13, colour: str = "text") -> None:
        """Write one line that begins at `x`, its letters standing on a line below `y`."""
        across, down = x * self.scale, (self.y + size * 1.1) * self.scale
        for part, name in self.runs(text):
            font, fill = self.font(size, name), self.colours[colour]
            self.pen.text((across, down), part, font=font, fill=fill, anchor="ls")
            across += font.getlength(part)

    def right(self, text: str, size: float = 13, colour: str = "text", edge: float = 355) -> None:
        self.put(edge - self.wide(text, size), text, size, colour)

    def down(self, by: float) -> None:
        self.y += by

    def box(self, x: float, y: float, size: tuple[float, float], colour: str = "card") -> None:
        left, top, wide, high = (each * self.scale for each in (x, y, *size))
        self.pen.rounded_rectangle(
            (left, top, left + wide, top + high), 8 * self.scale, self.colours[colour]
        )

    def head(self, title: str) -> None:
        """Draw the phone's status bar and the page's title."""
        self.y = 8
        self.put(20, "14:02", 12)
        self.right("5G 86%", 11)
        self.y = 40
        self.put(16, "<", 16)
        self.put((DESIGN - self.wide(title, 16)) / 2, title, 16)
        self.y = 80

    def save(self, folder: Path) -> Path:
        """Do to the picture what its spec says, and write it."""
        picture = self.picture.crop((0, 0, self.spec.width, round((self.y + 60) * self.scale)))
        spec, path = self.spec, folder / self.spec.name
        if spec.crop:
            off = round(spec.crop * picture.width)
            picture = picture.crop((off, 0, picture.width - off, picture.height - off))
        options: dict[str, Any] = {}
        if spec.turn in (90.0, 270.0):
            exif = Image.Exif()
            exif[0x0112] = 6 if spec.turn == 90 else 8
            picture = picture.rotate(spec.turn, expand=True)
            options["exif"] = exif
        elif spec.turn:
            ground = self.colours["ground"]
            picture = picture.rotate(
                spec.turn, Image.Resampling.BICUBIC, expand=True, fillcolor=ground
            )
        if spec.quality:
            options["quality"] = spec.quality
        picture.save(path, **options)
        return path
