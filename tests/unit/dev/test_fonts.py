"""The shipped fonts draw what they are said to draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont

from devtools.fonts import BOLD, FONTS, REGULAR, bold_characters, subset

if TYPE_CHECKING:
    from pathlib import Path

GB2312 = {
    sign
    for high in range(0xA1, 0xF8)
    for low in range(0xA1, 0xFF)
    for sign in bytes((high, low)).decode("gb2312", "ignore")
}


def drawn(path: Path) -> set[int]:
    with TTFont(path, lazy=True) as font:
        return set(font.getBestCmap())


@pytest.mark.parametrize("name", [REGULAR, BOLD])
def test_both_fonts_draw_gb2312_latin_and_the_signs_of_the_pages(name):
    wanted = GB2312 | set("¥￥〔〕·①②③→✓「」“”‘’—…×÷≤≥") | {chr(code) for code in range(0x20, 0x7F)}
    assert len(GB2312) == 7445
    assert {ord(sign) for sign in wanted} <= drawn(FONTS / name)


def test_regular_and_bold_are_one_family_so_that_bold_is_found():
    for name, weight, style in ((REGULAR, 400, "Regular"), (BOLD, 700, "Bold")):
        with TTFont(FONTS / name, lazy=True) as font:
            assert font["name"].getDebugName(1) == "Noto Sans SC"
            assert font["name"].getDebugName(2) == style
            assert font["OS/2"].usWeightClass == weight
            assert "SIL Open Font License" in font["name"].getDebugName(13)


def test_a_subset_is_the_same_on_every_run(tmp_path):
    few = frozenset(map(ord, "退款 refund"))
    assert few < bold_characters()
    for name in ("a.ttf", "b.ttf"):
        subset(FONTS / BOLD, tmp_path / name, few)
    assert (tmp_path / "a.ttf").read_bytes() == (tmp_path / "b.ttf").read_bytes()
    assert drawn(tmp_path / "a.ttf") == few
