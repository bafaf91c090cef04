"""Which pictures there are: page, font, colours, width, damage. Always the same ones."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent.parent

OURS: Final = ROOT / "resources" / "fonts" / "NotoSansSC-Regular.ttf"
"""The font the program ships."""

FOREIGN: Final = (
    ("Noto Serif CJK SC", "NotoSerifCJK-Regular.ttc", 2),
    ("Droid Sans Fallback", "DroidSansFallbackFull.ttf", 0),
    ("Noto Sans Mono CJK SC", "NotoSansCJK-Regular.ttc", 7),
)
"""Fonts the program does not ship: name, file, number in the file. Found among the system's."""

LATIN: Final = ("DejaVu Sans", "DejaVuSans.ttf", 0)
"""Stands in for digits and Latin letters where a font has none, as a phone's system does it."""
WITHOUT_LATIN: Final = frozenset({"Droid Sans Fallback"})

FOLDERS: Final = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")


@dataclass(frozen=True, slots=True)
class Spec:
    """One picture: ``number`` seeds its invented content; ``quality`` 0 is PNG, else JPEG.

    ``turn`` in degrees; 90 and 270 are noted in the file's own data as a phone does it, others turn
    the pixels. ``crop`` cuts that part off each side at most.
    """

    number: int
    page: str
    layout: int
    font: str
    is_dark: bool
    width: int
    quality: int
    turn: float = 0.0
    crop: float = 0.0

    @property
    def name(self) -> str:
        """The file's name, which tells what is in it."""
        look = "dark" if self.is_dark else "light"
        parts = [f"{self.number:02}", f"{self.page}{self.layout}", self.font.replace(" ", ""), look]
        parts.append(str(self.width))
        if self.turn:
            parts.append(f"turn{self.turn:g}")
        if self.crop:
            parts.append("crop")
        return f"{'-'.join(parts)}.{f'q{self.quality}.jpg' if self.quality else 'png'}"


@cache
def font_file(name: str) -> tuple[Path, int] | None:
    """Return the file of a font and its number in there; None where it is not installed."""
    if name == "shipped":
        return OURS, 0
    for font, file, number in (*FOREIGN, LATIN):
        if font == name:
            folders = (Path(each).expanduser() for each in FOLDERS)
            found = (path for folder in folders for path in folder.rglob(file))
            path = next(found, None)
            return None if path is None else (path, number)
    return None


PAGES: Final = ("order", "refund", "chat")
LAYOUTS: Final = 4
WIDTHS: Final = (1080, 540, 750, 480, 1242, 414)
QUALITIES: Final = (0, 40, 85, 30, 0, 60)
TURNS: Final = (0.0, 90.0, 0.0, 1.5, 0.0, 270.0, -2.0)
COUNT: Final = 72


def specs() -> tuple[Spec, ...]:
    """Return all pictures."""
    fonts = ("shipped", *(font for font, _file, _number in FOREIGN))
    return tuple(
        Spec(
            number=number,
            page=PAGES[number % 3],
            layout=number // 3 % LAYOUTS,
            font=fonts[number // 2 % 4],
            is_dark=number % 5 in {1, 3},
            width=WIDTHS[number // 3 % 6],
            quality=QUALITIES[(number + number // 6) % 6],
            turn=TURNS[number % 7],
            crop=0.02 if number % 8 == 4 else 0.0,
        )
        for number in range(COUNT)
    )


SUITE: Final = (0, 10, 19, 29, 43, 62)
"""Numbers of the six pictures the test suite reads."""
