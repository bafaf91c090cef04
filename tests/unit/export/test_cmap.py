from __future__ import annotations

import struct
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont

from refundwizard.export.pdf.cmap import FontError, characters, drawable
from tests.unit.export import sample

if TYPE_CHECKING:
    from pathlib import Path

FONTS = sample.RESOURCES / "fonts"


def font(*subtables: tuple[int, int, bytes]) -> bytes:
    """Return a font file that holds a cmap table only."""
    offset, places, bodies = 4 + 8 * len(subtables), b"", b""
    for platform, encoding, body in subtables:
        places += struct.pack(">HHL", platform, encoding, offset + len(bodies))
        bodies += body
    table = struct.pack(">HH", 0, len(subtables)) + places + bodies
    head = struct.pack(">LHHHH", 0x00010000, 1, 0, 0, 0)
    return head + struct.pack(">4sLLL", b"cmap", 0, 28, len(table)) + table


def format_4(*segments: tuple[int, int, int, int], glyphs: tuple[int, ...] = ()) -> bytes:
    ends, starts, deltas, offsets = (
        struct.pack(f">{len(segments)}H", *(segment[part] for segment in segments))
        for part in (1, 0, 2, 3)
    )
    body = struct.pack(">HHHHHHH", 4, 0, 0, 2 * len(segments), 0, 0, 0)
    return (
        body + ends + b"\0\0" + starts + deltas + offsets + struct.pack(f">{len(glyphs)}H", *glyphs)
    )


def format_12(*groups: tuple[int, int, int]) -> bytes:
    body = struct.pack(">HHLLL", 12, 0, 0, 0, len(groups))
    return body + b"".join(struct.pack(">LLL", *group) for group in groups)


@pytest.mark.parametrize("name", ["NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf"])
def test_our_fonts_are_read_as_fonttools_reads_them(name: str) -> None:
    with TTFont(FONTS / name) as known:
        mapped = {chr(point) for point, glyph in known.getBestCmap().items() if glyph != ".notdef"}
    assert characters((FONTS / name).read_bytes()) == mapped


def test_a_folder_can_draw_what_any_of_its_fonts_can() -> None:
    together = drawable(FONTS)
    assert together == characters((FONTS / "NotoSansSC-Regular.ttf").read_bytes())
    assert {"人", "龘", "〔", "¥"} <= together
    assert not {"😀", "𠮷"} & together


def test_segments_map_by_difference_or_by_list() -> None:
    # a, b by difference; c, d by list (d has no glyph); x falls on glyph 0; 0xFFFF closes it.
    table = format_4(
        (0x61, 0x62, 10, 0),
        (0x63, 0x64, 0, 6),
        (0x78, 0x78, 0x10000 - 0x78, 0),
        (0xFFFF, 0xFFFF, 1, 0),
        glyphs=(7, 0),
    )
    assert characters(font((3, 1, table))) == {"a", "b", "c"}


def test_groups_reach_beyond_the_basic_plane() -> None:
    table = format_12((0x61, 0x62, 5), (0x1F600, 0x1F600, 9), (0x30, 0x31, 0))
    assert characters(font((0, 4, table))) == {"a", "b", "\U0001f600", "1"}


def test_other_subtables_are_left_out() -> None:
    assert characters(font((1, 0, format_4((0x61, 0x61, 1, 0))))) == frozenset()
    assert characters(font((3, 1, struct.pack(">HHLLL", 13, 0, 0, 0, 0)))) == frozenset()
    assert characters(font((3, 1, format_12((0xD800, 0xD801, 1))))) == frozenset()


NO_CMAP = struct.pack(">LHHHH4sLLL", 0x00010000, 1, 0, 0, 0, b"glyf", 0, 28, 0)


@pytest.mark.parametrize("data", [b"", b"\0\1\0\0", font()[:12], NO_CMAP, b"hello, no font at all"])
def test_what_is_no_font_says_so(data: bytes) -> None:
    with pytest.raises(FontError):
        characters(data)


def test_a_table_cut_short_says_so(tmp_path: Path) -> None:
    whole = font((0, 4, format_12((0x61, 0x62, 5))))
    (tmp_path / "a.ttf").write_bytes(whole[:-4])
    with pytest.raises(FontError, match=r"a\.ttf"):
        drawable(tmp_path)
