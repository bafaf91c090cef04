"""Make `resources/fonts/` from the two full font files: `python -m devtools.fonts FOLDER`.

FOLDER holds `NotoSansSC_400Regular.ttf` and `NotoSansSC_700Bold.ttf`. Regular is shipped whole, so
that every character a person may type is drawn. Bold is for headings, whose words are ours, so the
GB 2312 set and common signs do; that is a fifth of its size.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from devtools.places import ROOT, say

FONTS = ROOT / "resources" / "fonts"
REGULAR = "NotoSansSC-Regular.ttf"
BOLD = "NotoSansSC-Bold.ttf"
# Latin, general punctuation, currency, letter-like signs, numerals, arrows, operators, circled
# numbers, boxes, shapes, CJK punctuation, compatibility forms, full-width forms.
SIGNS = (
    (0x20, 0x17F),
    (0x2000, 0x206F),
    (0x20A0, 0x20BF),
    (0x2100, 0x22FF),
    (0x2460, 0x24FF),
    (0x2500, 0x27BF),
    (0x3000, 0x303F),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),
)


def bold_characters() -> frozenset[int]:
    """Code points kept in the bold font: GB 2312 and the signs above."""
    pairs = (bytes((high, low)) for high in range(0xA1, 0xF8) for low in range(0xA1, 0xFF))
    hanzi = {ord(sign) for pair in pairs for sign in pair.decode("gb2312", "ignore")}
    return frozenset(hanzi.union(*(range(first, last + 1) for first, last in SIGNS)))


def subset(source: Path, target: Path, characters: frozenset[int]) -> None:
    """Write the part of a font that draws the given characters; same bytes on every run."""
    from fontTools import subset as tool

    options = tool.Options()
    options.layout_features = ["*"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.recalc_timestamp = False
    subsetter = tool.Subsetter(options)
    subsetter.populate(unicodes=characters)
    with tool.load_font(str(source), options) as font:
        subsetter.subset(font)
        tool.save_font(font, str(target), options)


def main(arguments: list[str]) -> int:
    """Copy Regular, cut Bold.

    Args:
        arguments: the folder with the two full fonts.

    Returns:
        The exit code.
    """
    folder = Path(arguments[0])
    shutil.copyfile(folder / "NotoSansSC_400Regular.ttf", FONTS / REGULAR)
    subset(folder / "NotoSansSC_700Bold.ttf", FONTS / BOLD, bold_characters())
    for name in (REGULAR, BOLD):
        say(f"{name}: {(FONTS / name).stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
