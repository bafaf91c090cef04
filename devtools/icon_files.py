"""The icon files of Windows and macOS, put together from the PNG files in `packaging/icons/`.

Both formats are containers that may hold PNG as it is, so nothing is drawn here.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Final

from devtools.places import ROOT

if TYPE_CHECKING:
    from pathlib import Path

ICONS: Final = ROOT / "packaging" / "icons"
ICO_SIZES: Final = (16, 24, 32, 48, 64, 128, 256)
ICNS_KINDS: Final = {
    16: b"icp4",
    32: b"icp5",
    64: b"icp6",
    128: b"ic07",
    256: b"ic08",
    512: b"ic09",
}


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return a Windows icon that holds PNG files, by their size in pixels."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    entries, body = [], []
    for size, data in sorted(pictures.items()):
        shown = size % 256  # 256 is written as 0
        entries.append(struct.pack("<BBBBHHII", shown, shown, 0, 0, 1, 32, len(data), offset))
        body.append(data)
        offset += len(data)
    return head + b"".join(entries) + b"".join(body)


def icns(pictures: dict[int, bytes]) -> bytes:
    """Return a macOS icon that holds PNG files, by their size in pixels."""
    parts = [
        ICNS_KINDS[size] + struct.pack(">I", len(data) + 8) + data
        for size, data in sorted(pictures.items())
    ]
    body = b"".join(parts)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def make(folder: Path) -> tuple[Path, Path]:
    """Write both files into a folder and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    windows, macos = folder / "refundwizard.ico", folder / "refundwizard.icns"
    windows.write_bytes(ico(_pictures(ICO_SIZES)))
    macos.write_bytes(icns(_pictures(tuple(ICNS_KINDS))))
    return windows, macos


def _pictures(sizes: tuple[int, ...]) -> dict[int, bytes]:
    return {size: (ICONS / f"refundwizard-{size}.png").read_bytes() for size in sizes}
