"""Type: which families per system and language, and the sizes of each role.

The family order is what keeps both scripts right. In Chinese the Simplified family is named
first, so that no locale can pull in Japanese glyph forms; in English the Latin family leads,
or quotes and dashes would be drawn full-width.
"""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtGui import QFont, QFontDatabase

if TYPE_CHECKING:
    from pathlib import Path


class Role(StrEnum):
    """What a piece of text is; size, line height and weight follow from it."""

    H1 = "h1"
    BIG_DATE = "big_date"
    MONEY_FIRM = "money_firm"
    MONEY = "money"
    MONEY_LAST = "money_last"
    H2 = "h2"
    OPTION = "option"
    OPTION_BOLD = "option_bold"
    LETTER = "letter"
    BODY = "body"
    LABEL = "label"
    LEAD = "lead"
    HINT = "hint"
    NOTE = "note"
    HINT_BOLD = "hint_bold"
    SMALL = "small"
    SMALL_BOLD = "small_bold"


class Size(NamedTuple):
    """Pixels at 100 %: glyph size, line height (and the English one), and weight."""

    px: int
    line: int
    line_en: int = 0
    bold: bool = False


PROSE: Final = frozenset({Role.H1, Role.H2, Role.OPTION, Role.OPTION_BOLD, Role.LEAD})
"""Running words: where the Latin font comes first its even hyphen would tear “7-day” apart."""

SIZES: Final[dict[Role, Size]] = {
    Role.H1: Size(24, 34, bold=True),
    Role.BIG_DATE: Size(20, 30, bold=True),
    Role.MONEY_FIRM: Size(26, 38, bold=True),
    Role.MONEY: Size(22, 38, bold=True),
    Role.MONEY_LAST: Size(22, 38),
    Role.H2: Size(16, 24, bold=True),
    Role.OPTION: Size(15, 22),
    Role.OPTION_BOLD: Size(15, 22, bold=True),
    Role.LETTER: Size(15, 28),
    Role.BODY: Size(14, 22, 21),
    Role.LABEL: Size(14, 21, bold=True),
    Role.LEAD: Size(14, 23),
    Role.HINT: Size(13, 21, 20),
    Role.NOTE: Size(13, 20),
    Role.HINT_BOLD: Size(13, 21, 20, bold=True),
    Role.SMALL: Size(12, 19),
    Role.SMALL_BOLD: Size(12, 19, bold=True),
}

BUNDLED: Final = "Noto Sans SC"
_MAC_BOLD: Final = 600

_CHINESE: Final = {
    "win32": ("Microsoft YaHei UI",),
    "darwin": ("PingFang SC",),
    "linux": ("Noto Sans CJK SC", "Source Han Sans SC"),
}
_LATIN: Final = {
    "win32": ("Segoe UI",),
    "darwin": ("SF Pro Text",),
    "linux": ("Inter", "Noto Sans"),
}


def families(lang: str, platform: str = sys.platform) -> list[str]:
    """List the font families to ask for, best first.

    Args:
        lang: Window language, "zh_CN" or "en".
        platform: A `sys.platform` value; unknown ones are treated as Linux.
    """
    chinese = (*_CHINESE.get(platform, _CHINESE["linux"]), BUNDLED)
    latin = _LATIN.get(platform, _LATIN["linux"])
    if lang.startswith("zh"):
        return [*chinese, *latin, "WenQuanYi Micro Hei"]
    return [*latin, *(("DejaVu Sans",) if platform == "linux" else ()), *chinese]


def has_chinese_family(platform: str = sys.platform) -> bool:
    """Say whether the system itself brings one of the Chinese families we name."""
    return any(map(QFontDatabase.hasFamily, _CHINESE.get(platform, _CHINESE["linux"])))


def load_fallback(folder: Path) -> bool:
    """Register the shipped Simplified Chinese font where the system has none.

    Args:
        folder: Where `NotoSansSC-*` files lie; it may be missing.

    Returns:
        True if at least one file was registered.
    """
    return not has_chinese_family() and _register(folder)


def load_shipped(folder: Path, lang: str) -> None:
    """Register the shipped fonts a language needs and the system lacks."""
    load_fallback(folder)
    if not lang.startswith("zh"):
        load_latin(folder / "latin")


def load_latin(folder: Path, platform: str = sys.platform) -> bool:
    """Register the shipped Latin font where the system has none of those we name.

    Args:
        folder: Where the `Inter-*` files lie; it may be missing.
        platform: A `sys.platform` value; unknown ones are treated as Linux.

    Returns:
        True if at least one file was registered.
    """
    wanted = set(_LATIN.get(platform, _LATIN["linux"]))
    return wanted.isdisjoint(QFontDatabase.families()) and _register(folder)


def _register(folder: Path) -> bool:
    if not folder.is_dir():
        return False
    files = sorted(p for p in folder.iterdir() if p.suffix.lower() in {".ttf", ".otf"})
    added = [QFontDatabase.addApplicationFont(str(path)) for path in files]
    return any(number >= 0 for number in added)


def make_font(
    px: int, *, bold: bool, lang: str, platform: str = sys.platform, even: bool = True
) -> QFont:
    """Build a font of `px` pixels, with figures of equal width if `even`."""
    font = QFont()
    font.setFamilies(families(lang, platform))
    font.setPixelSize(max(px, 1))
    heavy = QFont.Weight(_MAC_BOLD) if platform == "darwin" else QFont.Weight.Bold
    font.setWeight(heavy if bold else QFont.Weight.Normal)
    font.setFeature(QFont.Tag("tnum"), int(even))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font
